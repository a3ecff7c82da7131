"""Who did what, when, from which PC: lines that hold ids, whose names are looked up when shown."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, tzinfo

from covet_desktop.core.model import Provider
from covet_desktop.core.people import Member
from covet_desktop.core.staff_changes import name_of
from covet_desktop.core.text import NOTHING, Text, text
from covet_desktop.core.visits import Case


@dataclass(frozen=True, slots=True)
class Line:
    """``who`` is a member's id, "" for the schedule; ``ids`` what it was about, before and after."""

    at: datetime
    kind: str
    who: str
    device: str
    ids: Mapping[str, str]
    request_id: str = ""


@dataclass(frozen=True, slots=True)
class Names:
    """Whom and what ids stand for now, as far as this PC knows it: never kept, looked up when shown."""

    members: Mapping[str, str] = field(default_factory=dict)
    providers: Mapping[str, str] = field(default_factory=dict)
    cases: Mapping[str, Text] = field(default_factory=dict)

    def person(self, member_id: str) -> Text:
        """A member; the schedule for ""."""
        if not member_id:
            return text("The schedule")
        return _known(self.members.get(member_id, "")) or text("Somebody who isn't in the team any more")

    def provider(self, provider_id: str) -> Text:
        """A staff record as Cornerstone shows it: its code, and the name beside it."""
        known = _known(self.providers.get(provider_id, ""))
        return known or text("a staff record that isn't known any more ({id})", id=provider_id)

    def case(self, case_id: str) -> Text:
        return self.cases.get(case_id) or text("a case that isn't kept on this PC any more")


def _known(name: str) -> Text:
    return Text("{name}", (("name", name),)) if name else NOTHING


def names_of(
    members: Iterable[Member], providers: Iterable[Provider], cases: Iterable[Case], zone: tzinfo
) -> Names:
    """``zone`` is the clinic's, in which a case's day is meant."""
    return Names(
        {member.id: member.display_name for member in members},
        {each.id: f"{each.staff_code} ({name_of(each)})" if each.staff_code else name_of(each)
         for each in providers},
        {case.id: _case_words(case, zone) for case in cases if not case.deleted},
    )  # fmt: skip


def _case_words(case: Case, zone: tzinfo) -> Text:
    """The patient, and the day of the visit."""
    name = (case.patient.name if case.patient else "") or case.title
    moment = (case.appointment.starts_at if case.appointment else None) or case.created_at
    if moment is None:
        return Text("{name}", (("name", name),))
    return Text("{name} ({day})", (("name", name), ("day", moment.astimezone(zone).date())))


@dataclass(frozen=True, slots=True)
class JournalRead:
    """The newest lines, the newest first. ``more``: there are older ones; ``unwritten``: how many
    couldn't be written since the last one that could."""

    lines: tuple[Line, ...]
    names: Names = field(default_factory=Names)
    more: bool = False
    unwritten: int = 0


Event = JournalRead


@dataclass(frozen=True, slots=True)
class Journal:
    """What is known of the journal. ``read``: whether it was looked at since the sign-in."""

    lines: tuple[Line, ...] = ()
    names: Names = field(default_factory=Names)
    more: bool = False
    unwritten: int = 0
    read: bool = False


def learn(known: Journal, event: object) -> Journal:
    """What is known after an event; the same value where the event is about something else."""
    match event:
        case JournalRead(lines, names, more, unwritten):
            return Journal(lines, names, more, unwritten, read=True)
        case _:
            return known
