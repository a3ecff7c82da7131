"""Exports to Cornerstone: what may go, what is under way, and what became of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from covet_desktop.core.documents import ExportStatus


@dataclass(frozen=True, slots=True)
class Queued:
    """One document's version on its way into Cornerstone, as this PC's ledger has it. Ids only."""

    document_id: str
    case_id: str
    version: str
    status: ExportStatus
    asked_at: datetime


@dataclass(frozen=True, slots=True)
class ExportsRead:
    """The queue as it is now, the newest first."""

    queue: tuple[Queued, ...]


Event = ExportsRead


@dataclass(frozen=True, slots=True)
class Exports:
    """What is known of exports."""

    queue: tuple[Queued, ...] = ()


def learn(known: Exports, event: object) -> Exports:
    """What is known after an event; the same value where the event is about something else."""
    match event:
        case ExportsRead(queue):
            return replace(known, queue=queue)
        case _:
            return known
