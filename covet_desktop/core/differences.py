"""What a change would change, in words: old and new, for a person to look at before anything is sent."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from datetime import time

from covet_desktop.core.model import AutoImport, Clinic, Connection, Contact, LinkingScope, Practice
from covet_desktop.core.people import Member
from covet_desktop.core.text import NOTHING, Text, plural, text

_NOTHING_THERE = text("nothing")
CLINIC_DETAILS = {
    "name": text("Clinic's name"),
    "practice_id": text("Practice ID"),
    "address_line1": text("Street and number"),
    "address_line2": text("Second line of the address"),
    "city": text("City"),
    "region": text("Province or state"),
    "postal_code": text("Postal code"),
    "country": text("Country"),
    "phone": text("Phone"),
    "contact": text("Whom Bitwerx can call"),
    "technical_contact": text("Technical contact"),
    "cornerstone_version": text("Cornerstone version"),
    "hosting": text("Where the server is"),
    "location_count": text("Locations"),
    "server_count": text("Cornerstone servers"),
    "time_zone": text("The clinic's time zone"),
    "notes": text("Notes"),
}
_HOSTING = {"on_premises": text("In the clinic"), "hosted": text("Hosted elsewhere")}


@dataclass(frozen=True, slots=True)
class Difference:
    """``what`` was ``old`` and becomes ``new``."""

    what: Text
    old: Text
    new: Text

    @property
    def sentence(self) -> Text:
        return text("{what}: {old} → {new}", what=self.what, old=self.old, new=self.new)


def of_clinic(before: Clinic, after: Clinic) -> tuple[Difference, ...]:
    """One for each detail that isn't the same."""
    names = [each.name for each in fields(Clinic)]
    changed = [name for name in names if getattr(before, name) != getattr(after, name)]
    return tuple(
        Difference(CLINIC_DETAILS[name], _detail(getattr(before, name)), _detail(getattr(after, name)))
        for name in changed
    )


def changed_details(before: Clinic, after: Clinic) -> tuple[str, ...]:
    """The names of the details that aren't the same: names of fields, never what stands in them."""
    return tuple(
        each.name for each in fields(Clinic) if getattr(before, each.name) != getattr(after, each.name)
    )


def of_practice(before: Practice | None, after: Practice | None) -> tuple[Difference, ...]:
    old, new = practice_words(before), practice_words(after)
    return () if old == new else (Difference(text("Practice identifier"), old, new),)


def of_scope(
    before: Connection, scope: LinkingScope | None, member_id: str, members: Sequence[Member]
) -> tuple[Difference, ...]:
    """``member_id``: whose account it is, where only one is linked."""
    old = scope_words(before.linking_scope, before.linking_member_id, members)
    new = scope_words(scope, member_id if scope is LinkingScope.ME else "", members)
    return () if old == new else (Difference(text("Who is linked"), old, new),)


def of_auto_import(before: AutoImport | None, after: AutoImport | None) -> tuple[Difference, ...]:
    """The hour and the days of an import that is off say nothing; the time zone does."""
    same = before and after and replace(before, enabled_at=None) == replace(after, enabled_at=None)
    if before == after or same:
        return ()
    found = [Difference(text("Auto-import"), auto_import_words(before), auto_import_words(after))]
    zones = [each.time_zone if each else "" for each in (before, after)]
    if zones[0] != zones[1]:
        found.append(Difference(text("Time zone"), _named(zones[0]), _named(zones[1])))
    return tuple(each for each in found if each.old != each.new)


def of_connection(before: Connection, after: Connection, members: Sequence[Member]) -> tuple[Difference, ...]:
    """All that somebody set otherwise between two readings of the connection."""
    return (
        *of_clinic(before.clinic, after.clinic),
        *of_practice(before.practice, after.practice),
        *of_scope(before, after.linking_scope, after.linking_member_id, members),
        *of_auto_import(before.auto_import, after.auto_import),
    )


def practice_words(practice: Practice | None) -> Text:
    if practice is None:
        return _NOTHING_THERE
    if not practice.name:
        return _named(practice.identifier)
    return text("{identifier} ({name})", identifier=practice.identifier, name=practice.name)


def scope_words(scope: LinkingScope | None, member_id: str, members: Sequence[Member]) -> Text:
    match scope:
        case None:
            return _NOTHING_THERE
        case LinkingScope.TEAM:
            return text("the whole team")
        case LinkingScope.ME:
            name = next((each.display_name for each in members if each.id == member_id), "")
            return text("only {name}", name=name) if name else text("only one account")
        case _:
            return text("something that this version doesn't know")


def auto_import_words(auto: AutoImport | None) -> Text:
    if auto is None:
        return _NOTHING_THERE
    if not auto.enabled:
        return text("off")
    days = (
        text("today")
        if auto.days == 1
        else text("today and tomorrow")
        if auto.days == 2
        else plural("{n} day", "{n} days", auto.days)
    )
    return text("every day at {clock}, {days}", clock=time(auto.hour % 24), days=days)


def fee_differences(before: Connection, servers: int, fee_words: tuple[Text, Text]) -> tuple[Difference, ...]:
    """What another number of servers does to the fee; ``fee_words`` are the sums before and after."""
    if before.clinic.server_count == servers:
        return ()
    return (Difference(text("Fee"), *fee_words),)


def _detail(value: object) -> Text:
    match value:
        case None | "":
            return _NOTHING_THERE
        case Contact(name, email, phone):
            joined = ", ".join(part for part in (name, email, phone) if part)
            return _named(joined)
        case int() | str():
            return _named(str(value))
        case _:
            word = str(getattr(value, "value", value))
            return _HOSTING.get(word, NOTHING) or _named(word)


def _named(words: str) -> Text:
    return text("{words}", words=words) if words else _NOTHING_THERE
