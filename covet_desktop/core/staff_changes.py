"""What changed among Cornerstone's staff since a person last looked at the mapping."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from covet_desktop.core.matching import is_person, is_veterinarian
from covet_desktop.core.model import Provider, ProviderMapping
from covet_desktop.core.names import folded, likeness, words_of
from covet_desktop.core.text import Text, plural, text


class Change(Enum):
    NEW = "new"
    GONE = "gone"
    RENAMED = "renamed"
    """The same person under a changed name."""
    REUSED = "reused"
    """The same id with another person's name: stops and asks."""


@dataclass(frozen=True, slots=True)
class StaffChange:
    """``provider``: as Cornerstone has it now, or had it last. ``name_before``: what it was called when
    the mapping was accepted."""

    kind: Change
    provider: Provider
    name_before: str = ""


def left_behind(provider: Provider) -> Text:
    """What becomes of the appointments of somebody who is no longer active."""
    if not provider.upcoming_appointments:
        return text("No appointments come under this name any more.")
    return plural(
        "{n} appointment is still under this name: give it to another veterinarian in Cornerstone.",
        "{n} appointments are still under this name: give them to another veterinarian in Cornerstone.",
        provider.upcoming_appointments,
    )


def changes(
    before: Sequence[Provider], after: Sequence[Provider], mapping: ProviderMapping
) -> tuple[StaffChange, ...]:
    """What a person has to look at, most pressing first; the order of the lists says nothing.

    ``before``: the staff as it was when somebody last accepted the mapping or saw the changes; ``after``:
    as it is now. New ones count only if they are veterinarians, gone and renamed ones only if mapped, and
    an id under another person's name also where it is ignored: what was decided about somebody else must
    not go on for whoever has the id now (domain §4).
    """
    were, are = {each.id: each for each in before}, {each.id: each for each in after}
    mapped = {provider_id for row in mapping.items for provider_id in row.provider_ids}
    decided = mapped | set(mapping.ignored_provider_ids)
    found = [
        change
        for provider_id in sorted(were.keys() | are.keys())
        if (change := _change(were.get(provider_id), are.get(provider_id), mapped, decided)) is not None
    ]
    weight = [Change.REUSED, Change.GONE, Change.RENAMED, Change.NEW]
    return tuple(sorted(found, key=lambda each: (weight.index(each.kind), each.provider.id)))


def belong_to_nobody(providers: Sequence[Provider], mapping: ProviderMapping) -> tuple[Provider, ...]:
    """Active veterinarians with appointments who are neither mapped nor ignored, the busiest first."""
    decided = {provider_id for row in mapping.items for provider_id in row.provider_ids}
    decided |= set(mapping.ignored_provider_ids)
    left = [
        each
        for each in providers
        if each.id not in decided and _takes_cases(each) and each.upcoming_appointments > 0
    ]
    return tuple(sorted(left, key=lambda each: (-each.upcoming_appointments, each.id)))


def accepted_since(known: ProviderMapping, now: ProviderMapping) -> bool:
    """Whether somebody has accepted a mapping between two readings of it.

    Where the service doesn't tell when, another mapping says so, unless it is the same with something
    taken out: a scope or another identifier does that too, and nobody looked at the staff.
    """
    if known.settings_by.at is not None or now.settings_by.at is not None:
        return known.settings_by.at != now.settings_by.at
    rows = {row.member_id: row for row in known.items}
    is_cut = all(
        row.member_id in rows and set(row.provider_ids) <= set(rows[row.member_id].provider_ids)
        for row in now.items
    )
    return not now.same_as(known) and not is_cut


def seen_elsewhere(
    former: Sequence[Provider], now: Sequence[Provider], known: ProviderMapping, mapping: ProviderMapping
) -> tuple[Provider, ...]:
    """The staff as it was seen where a mapping was accepted between two readings of both here.

    What has changed between the readings was told there too, and is no question here any more. But for
    who is gone and still mapped: that was after it, since the service takes no such mapping. And for
    another person under an id of which the mapping says what it said before: that may have been after it.
    Where records were only taken out or ignored, nobody has looked at the others: what
    was read ``former`` is all that was seen.
    """
    if not mapping.same_as(known) and not _gives(known, mapping):
        return tuple(former)
    before, after = _decisions(known), _decisions(mapping)
    asked = {
        change.provider.id
        for change in changes(former, now, mapping)
        if change.kind is Change.GONE
        or (change.kind is Change.REUSED and before.get(change.provider.id) == after.get(change.provider.id))
    }
    kept = (each for each in former if each.id in asked)
    return (*kept, *(each for each in now if each.id not in asked))


def _gives(known: ProviderMapping, mapping: ProviderMapping) -> bool:
    """Whether somebody has a staff record who didn't have it before."""
    before = _decisions(known)
    return any(
        before.get(provider_id) != row.member_id for row in mapping.items for provider_id in row.provider_ids
    )


def _decisions(mapping: ProviderMapping) -> dict[str, str]:
    """Whose each staff record is; "" for those that are ignored."""
    whose = {provider_id: row.member_id for row in mapping.items for provider_id in row.provider_ids}
    return {**dict.fromkeys(mapping.ignored_provider_ids, ""), **whose}


def name_of(provider: Provider) -> str:
    """As Cornerstone shows it; the parts of the name, or the code, where it shows nothing."""
    parts = f"{provider.given_name} {provider.family_name}".strip()
    return provider.display_name.strip() or parts or provider.staff_code


def _change(
    was: Provider | None, now: Provider | None, mapped: set[str], decided: set[str]
) -> StaffChange | None:
    if was is None:
        fresh = now is not None and now.id not in decided and _takes_cases(now)
        return StaffChange(Change.NEW, now) if fresh and now is not None else None
    before = name_of(was)
    if now is None or not now.active:
        left = was.active and was.id in mapped
        return StaffChange(Change.GONE, now or was, before) if left else None
    if was.id not in decided:
        comes_anew = not _takes_cases(was) or _is_another(before, name_of(now))
        return StaffChange(Change.NEW, now, before) if comes_anew and _takes_cases(now) else None
    if _is_another(before, name_of(now)):
        return StaffChange(Change.REUSED, now, before)
    names = folded(before), folded(name_of(now))
    changed = was.id in mapped and all(names) and names[0] != names[1]
    return StaffChange(Change.RENAMED, now, before) if changed else None


def _takes_cases(provider: Provider) -> bool:
    return provider.active and is_person(provider) and is_veterinarian(provider)


def _is_another(before: str, now: str) -> bool:
    """Whether the names are of two people: neither the same nor alike (a typo, a name added by marriage).

    Where one of them says nothing, it is nobody else's.
    """
    one, other = words_of(before), words_of(now)
    return bool(one and other) and sorted(one) != sorted(other) and likeness(one, other) is None
