"""For each change among Cornerstone's staff one suggestion, its reason, and what one click does."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum

from covet_desktop.core import matching
from covet_desktop.core.model import Provider, ProviderMapping
from covet_desktop.core.people import Member
from covet_desktop.core.remapping import owners, without
from covet_desktop.core.staff_changes import Change, StaffChange, left_behind
from covet_desktop.core.text import NOTHING, Text, text


class Step(Enum):
    """What taking the suggestion does."""

    GIVE = "give"
    """The record becomes a member's."""
    TAKE_OUT = "take_out"
    """The record is nobody's any more."""
    KEEP = "keep"
    """It is the same person: seen, nothing else changes."""
    CHOOSE = "choose"
    """Nobody can be suggested: a person chooses, or marks it as not ours."""


@dataclass(frozen=True, slots=True)
class Advice:
    """``change`` None: nothing changed, but the record's appointments belong to nobody.

    ``member_id``: whose the record becomes (GIVE) or was (TAKE_OUT, KEEP). ``instead``: the record that
    the member gets in place of one that is gone.
    """

    provider: Provider
    change: StaffChange | None
    step: Step
    member_id: str = ""
    reason: Text = NOTHING
    instead: str = ""


def advise(
    changes: Sequence[StaffChange],
    unclaimed: Sequence[Provider],
    mapping: ProviderMapping,
    members: Sequence[Member],
    providers: Sequence[Provider],
) -> tuple[Advice, ...]:
    """One for each change and each record of nobody's, the most pressing first; the order says nothing."""
    had = owners(mapping)
    found: list[Advice] = []
    told = {each.provider.id for each in changes}
    rest = tuple(each for each in unclaimed if each.id not in told)
    for change in changes:
        provider, owner = change.provider, had.get(change.provider.id, "")
        match change.kind:
            case Change.GONE:
                found.append(_of_one_gone(change, owner, mapping, members, providers))
            case Change.RENAMED:
                reason = text("The names are alike: it looks like the same person.")
                found.append(Advice(provider, change, Step.KEEP, owner, reason))
            case Change.REUSED:
                left = without(mapping, (provider.id,))
                taker, reason = _taker(provider, left, members, providers)
                if taker:
                    found.append(Advice(provider, change, Step.GIVE, taker, reason))
                elif owner:
                    reason = text("It is the same record under another person's name.")
                    found.append(Advice(provider, change, Step.TAKE_OUT, owner, reason))
                else:
                    found.append(Advice(provider, change, Step.CHOOSE, "", reason))
            case Change.NEW:
                found.append(_of_one_free(provider, change, mapping, members, providers))
    found += [_of_one_free(each, None, mapping, members, providers) for each in rest]
    return tuple(found)


def _of_one_gone(
    change: StaffChange,
    owner: str,
    mapping: ProviderMapping,
    members: Sequence[Member],
    providers: Sequence[Provider],
) -> Advice:
    """Out of the mapping; where the same person has another record now, that one takes its place."""
    gone = change.provider
    named = replace(gone, display_name=change.name_before or gone.display_name, active=True)
    taken = set(owners(mapping)) | set(mapping.ignored_provider_ids)
    others = [
        each
        for each in providers
        if each.active
        and each.id != gone.id
        and each.id not in taken
        and matching.alike(each, named, only_same=True)
    ]
    if len(others) == 1 and owner:
        reason = text("The same name has another record in Cornerstone now.")
        return Advice(gone, change, Step.GIVE, owner, reason, others[0].id)
    return Advice(gone, change, Step.TAKE_OUT, owner, left_behind(gone))


def _of_one_free(
    provider: Provider,
    change: StaffChange | None,
    mapping: ProviderMapping,
    members: Sequence[Member],
    providers: Sequence[Provider],
) -> Advice:
    taker, reason = _taker(provider, mapping, members, providers)
    return Advice(provider, change, Step.GIVE if taker else Step.CHOOSE, taker, reason)


def _taker(
    provider: Provider, mapping: ProviderMapping, members: Sequence[Member], providers: Sequence[Provider]
) -> tuple[str, Text]:
    """Whose it may be, by the names; nobody who has decided for other records than those of that name."""
    decided = {row.member_id for row in mapping.items if row.provider_ids or row.no_cases}
    for each in matching.suggest(members, providers):
        if provider.id in each.provider_ids and (each.preselected or each.member_id not in decided):
            return each.member_id, each.reason
    if any(each.takes_part and matching.alike(each, provider) for each in members):
        return "", text("It isn't certain who in CoVet it is.")
    return "", text("Nobody in CoVet has a name like it.")
