"""What is asked afterwards: what an import left out, who is missing, what can be taken back."""

from __future__ import annotations

from dataclasses import dataclass, replace

from covet_desktop.core.visits import SkippedItem


@dataclass(frozen=True, slots=True)
class SkippedRead:
    """What an import left out."""

    import_id: str
    items: tuple[SkippedItem, ...]


Event = SkippedRead


@dataclass(frozen=True, slots=True)
class FollowUp:
    """What is known of former imports and missing patients."""

    skipped: SkippedRead | None = None


def learn(known: FollowUp, event: object) -> FollowUp:
    """What is known after an event; the same value where the event is about something else."""
    match event:
        case SkippedRead():
            return replace(known, skipped=event)
        case _:
            return known
