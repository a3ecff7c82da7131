"""Which mapping an answers file asks for: its e-mail addresses and staff codes, told by the service's ids.

What the file doesn't name stays as it is. Whatever can't be told for certain is a fault with its key.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from covet_desktop.core import matching
from covet_desktop.core.answers import Answers, MappingAnswer, MappingMode, MemberAnswer, member_key
from covet_desktop.core.answers_table import Fault
from covet_desktop.core.matching import Suggestion
from covet_desktop.core.model import LinkingScope, MappingRow, Provider, ProviderMapping
from covet_desktop.core.people import Member, MemberKind
from covet_desktop.core.text import Text, text

_CASELESS = (MemberKind.SUPPORT, MemberKind.ROOM)


@dataclass(frozen=True, slots=True)
class Assignment:
    """The whole mapping to be sent, if there is no fault; ``left`` are clinicians who stay undecided."""

    mapping: ProviderMapping
    faults: tuple[Fault, ...] = ()
    left: tuple[Member, ...] = ()


def member_of(email: str, members: Sequence[Member]) -> Member | Text:
    """The member of an e-mail address, or why it can't be told who that is."""
    found = [each for each in members if each.email.strip().casefold() == email.strip().casefold()]
    if not found:
        return text("Nobody in your CoVet workspace has the e-mail address {email}.", email=email)
    if len(found) > 1:
        names = ", ".join(each.display_name for each in found)
        return text("{email} is the address of several: {names}.", email=email, names=names)
    if not found[0].takes_part:
        return text("{name} is no longer active in CoVet.", name=found[0].display_name)
    return found[0]


def people_faults(answers: Answers, members: Sequence[Member], own_id: str) -> tuple[Fault, ...]:
    """What is wrong with the people whom the file names; it needs no connection to be known."""
    named = [(member_key(row.email), row.email) for row in _rows(answers.mapping)]
    named += [("import.members", email) for email in (answers.import_.emails if answers.import_ else ())]
    faults: list[Fault] = []
    keys: dict[str, str] = {}
    for key, email in named:
        found = member_of(email, members)
        if isinstance(found, Text):
            faults.append(Fault(key, found))
        elif answers.linking_scope is LinkingScope.ME and found.id != own_id:
            what = text(
                'With linking_scope = "me" only the account that is signed in takes part, not {name}.',
                name=found.display_name,
            )
            faults.append(Fault(key, what))
        elif key != "import.members" and keys.setdefault(found.id, key) != key:
            faults.append(Fault(key, text("{name} stands here twice.", name=found.display_name)))
    return tuple(faults)


def assign(
    answer: MappingAnswer,
    members: Sequence[Member],
    providers: Sequence[Provider],
    current: ProviderMapping,
    only: str = "",
) -> Assignment:
    """The mapping after the file. ``only``: the one member who takes part, in the linking scope "me"."""
    part = [each for each in members if each.takes_part and (not only or each.id == only)]
    rows = {row.member_id: row for row in current.items if not only or row.member_id == only}
    faults: list[Fault] = []
    for answered in answer.members:
        member = member_of(answered.email, members)
        if isinstance(member, Text):
            faults.append(Fault(member_key(answered.email), member))
            continue
        ids = _provider_ids(answered, providers, faults)
        rows[member.id] = MappingRow(member.id, ids, no_cases=not answered.staff_codes)
    if answer.mode is MappingMode.SUGGESTED:
        _add_suggested(rows, part, matching.suggest(members, providers), current)
    used = {provider_id for row in rows.values() for provider_id in row.provider_ids}
    ignored = tuple(each for each in current.ignored_provider_ids if each not in used)
    mapping = ProviderMapping(tuple(rows.values()), ignored)
    if not faults:
        found = matching.conflicts(mapping, members, providers)
        faults += [Fault("provider_mapping.members", conflict.what) for conflict in found]
    left = tuple(each for each in part if not _decided(rows.get(each.id)) and each.kind not in _CASELESS)
    return Assignment(mapping, tuple(faults), left)


def import_members(
    emails: Sequence[str], members: Sequence[Member]
) -> tuple[tuple[str, ...], tuple[Text, ...]]:
    """The ids of those whose appointments are to be imported, and what is wrong with the addresses."""
    found = [member_of(email, members) for email in emails]
    ids = tuple(dict.fromkeys(each.id for each in found if isinstance(each, Member)))
    return ids, tuple(each for each in found if isinstance(each, Text))


def _rows(answer: MappingAnswer | None) -> tuple[MemberAnswer, ...]:
    return answer.members if answer else ()


def _provider_ids(
    answered: MemberAnswer, providers: Sequence[Provider], faults: list[Fault]
) -> tuple[str, ...]:
    """The staff records of the codes; one that is inactive counts only where no active one has the code."""
    ids: list[str] = []
    for code in answered.staff_codes:
        coded = [each for each in providers if each.staff_code.casefold() == code.casefold()]
        active = [each for each in coded if each.active]
        if len(active) == 1:
            ids.append(active[0].id)
            continue
        if active:
            names = ", ".join(each.display_name for each in active)
            what = text("Several in Cornerstone have the code {code}: {names}.", code=code, names=names)
        elif coded:
            names = ", ".join(each.display_name for each in coded)
            what = text("{code} ({names}) is inactive in Cornerstone.", code=code, names=names)
        else:
            what = text("Nobody in Cornerstone has the code {code}.", code=code)
        faults.append(Fault(member_key(answered.email), what))
    return tuple(ids)


def _decided(row: MappingRow | None) -> bool:
    return row is not None and (bool(row.provider_ids) or row.no_cases)


def _add_suggested(
    rows: dict[str, MappingRow],
    part: Sequence[Member],
    suggestions: Sequence[Suggestion],
    current: ProviderMapping,
) -> None:
    """Whoever is undecided gets the record of the very same name, if nobody else has it."""
    taken = {provider_id for row in rows.values() for provider_id in row.provider_ids}
    taken |= set(current.ignored_provider_ids)
    wanted = {member.id for member in part if not _decided(rows.get(member.id))}
    for each in suggestions:
        if each.member_id in wanted and each.preselected and taken.isdisjoint(each.provider_ids):
            rows[each.member_id] = MappingRow(each.member_id, each.provider_ids)
