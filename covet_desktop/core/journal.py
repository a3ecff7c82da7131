"""Who did what, when, from which PC: lines that hold ids, whose names are looked up when shown."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime


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
class JournalRead:
    """The newest lines, the newest first."""

    lines: tuple[Line, ...]


Event = JournalRead


@dataclass(frozen=True, slots=True)
class Journal:
    """What is known of the journal."""

    lines: tuple[Line, ...] = ()


def learn(known: Journal, event: object) -> Journal:
    """What is known after an event; the same value where the event is about something else."""
    match event:
        case JournalRead(lines):
            return replace(known, lines=lines)
        case _:
            return known
