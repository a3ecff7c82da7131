"""Another mapping in place of the one in force: what differs, what it does, what can be taken back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from covet_desktop.core.differences import Difference
from covet_desktop.core.model import MappingRow, Provider, ProviderMapping
from covet_desktop.core.people import Member
from covet_desktop.core.text import Text, plural, text

_EMPTY = MappingRow("")


@dataclass(frozen=True, slots=True)
class Begun:
    """So many cases of today and later, of this record's appointments, are a member's and begun: they
    stay the member's, whatever the mapping says (contract §4, Import)."""

    provider_id: str
    member_id: str
    count: int


@dataclass(frozen=True, slots=True)
class Move:
    """A staff record changes hands. ``giver`` or ``taker`` "": nobody; ``ignored``: "not ours" from now on.

    ``appointments`` counts the next 14 days, ``begun`` the cases that stay with the giver.
    """

    provider: Provider
    giver: str
    taker: str
    appointments: int
    begun: int
    ignored: bool = False


def owners(mapping: ProviderMapping) -> dict[str, str]:
    """Whose each mapped staff record is, by its id."""
    return {provider_id: row.member_id for row in mapping.items for provider_id in row.provider_ids}


def moves(
    before: ProviderMapping,
    after: ProviderMapping,
    providers: Sequence[Provider],
    begun: Sequence[Begun] = (),
) -> tuple[Move, ...]:
    """Who gets and who loses appointments, most appointments first. Records that are gone move nothing."""
    had, has = owners(before), owners(after)
    marked = set(after.ignored_provider_ids) - set(before.ignored_provider_ids)
    found = []
    for provider in providers:
        giver, taker = had.get(provider.id, ""), has.get(provider.id, "")
        if giver == taker and provider.id not in marked:
            continue
        stay = sum(each.count for each in begun if (each.provider_id, each.member_id) == (provider.id, giver))
        ahead = provider.upcoming_appointments if provider.active else 0
        found.append(Move(provider, giver, taker, ahead, stay if giver else 0, provider.id in marked))
    return tuple(sorted(found, key=lambda each: (-each.appointments, each.provider.id)))


def effect(found: Sequence[Move], members: Sequence[Member], since: datetime | None) -> tuple[Text, ...]:
    """What the moves do, a sentence each. ``since``: the next import that is planned, in its zone."""
    names = {each.id: each.display_name for each in members}
    sentences: list[Text] = []
    for taker in dict.fromkeys(each.taker for each in found if each.taker and each.appointments):
        n = sum(each.appointments for each in found if each.taker == taker)
        what = plural(
            "{n} appointment goes to {name}", "{n} appointments go to {name}", n, name=_of(names, taker)
        )
        sentences.append(_from(since, what))
    ignored = sum(each.appointments for each in found if not each.taker and each.ignored)
    if ignored:
        what = plural("{n} appointment isn't ours", "{n} appointments aren't ours", ignored)
        sentences.append(_from(since, what))
    lost = sum(each.appointments for each in found if not each.taker and not each.ignored)
    if lost:
        what = plural("{n} appointment belongs to nobody", "{n} appointments belong to nobody", lost)
        sentences.append(_from(since, what))
    for giver in dict.fromkeys(each.giver for each in found if each.begun):
        n = sum(each.begun for each in found if each.giver == giver)
        sentences.append(
            plural(
                "{n} begun case stays with {name}.",
                "{n} begun cases stay with {name}.",
                n,
                name=_of(names, giver),
            )
        )
    return tuple(sentences)


def differences(
    before: ProviderMapping,
    after: ProviderMapping,
    members: Sequence[Member],
    providers: Sequence[Provider],
) -> tuple[Difference, ...]:
    """One for each member whose row isn't the same, then one for each record marked otherwise."""
    names = {each.id: each.display_name for each in members}
    staff = {each.id: each for each in providers}
    rows = [(each, before.row(each), after.row(each)) for each in _everybody(before, after)]
    found = [
        Difference(text("{name}", name=_of(names, member_id)), row_words(old, staff), row_words(new, staff))
        for member_id, old, new in rows
        if not _same(old, new)
    ]
    ours, marked = set(before.ignored_provider_ids), set(after.ignored_provider_ids)
    taken = owners(after)
    for provider_id in sorted(ours ^ marked):
        if provider_id in taken or provider_id not in staff:
            continue  # the member's line says it, or it has gone and the service drops it
        is_marked = provider_id in marked
        old, new = text("undecided"), text("not ours")
        what = text("{name}", name=record_words(provider_id, staff))
        found.append(Difference(what, *((old, new) if is_marked else (new, old))))
    return tuple(found)


def row_words(row: MappingRow | None, staff: Mapping[str, Provider]) -> Text:
    if row is not None and row.no_cases:
        return text("no cases of their own")
    if row is None or not row.provider_ids:
        return text("nobody chosen")
    return text("{names}", names=" + ".join(record_words(each, staff) for each in row.provider_ids))


def record_words(provider_id: str, staff: Mapping[str, Provider]) -> str:
    """Name and code as Cornerstone shows them; the id of a record that has gone."""
    provider = staff.get(provider_id)
    if provider is None:
        return provider_id
    name = provider.display_name or provider.staff_code or provider.id
    code = provider.staff_code if provider.staff_code != name else ""
    return f"{name} ({code})" if code else name


def without(mapping: ProviderMapping, provider_ids: Sequence[str]) -> ProviderMapping:
    """The mapping without these records; whoever has none left is undecided."""
    gone = set(provider_ids)
    rows = [
        replace(row, provider_ids=tuple(each for each in row.provider_ids if each not in gone))
        for row in mapping.items
    ]
    kept = tuple(
        row for row, was in zip(rows, mapping.items, strict=True) if row.provider_ids or not was.provider_ids
    )
    ignored = tuple(each for each in mapping.ignored_provider_ids if each not in gone)
    return ProviderMapping(kept, ignored)


def restorable(
    before: ProviderMapping, members: Sequence[Member], providers: Sequence[Provider]
) -> ProviderMapping:
    """What of a former mapping the service would still take: without who or what has gone since."""
    people = {each.id for each in members if each.takes_part}
    gone = {each for each in owners(before) if each not in {one.id for one in providers if one.active}}
    there = ProviderMapping(
        tuple(row for row in before.items if row.member_id in people), before.ignored_provider_ids
    )
    return without(there, tuple(gone))


def _everybody(before: ProviderMapping, after: ProviderMapping) -> list[str]:
    return list(dict.fromkeys(row.member_id for row in (*before.items, *after.items)))


def _same(old: MappingRow | None, new: MappingRow | None) -> bool:
    one, other = old or _EMPTY, new or _EMPTY
    return (set(one.provider_ids), one.no_cases) == (set(other.provider_ids), other.no_cases)


def _of(names: Mapping[str, str], member_id: str) -> str:
    return names.get(member_id) or member_id


def _from(since: datetime | None, what: Text) -> Text:
    if since is None:
        return text("From the next import on, {what} (next 14 days).", what=what)
    return text("From {when} on, {what} (next 14 days).", when=since, what=what)
