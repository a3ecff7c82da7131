"""What is known of appointments that belong to nobody, and of a patient who is looked for."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date, datetime

from covet_desktop.core.orphans import Orphans, without
from covet_desktop.core.visits import Counts
from covet_desktop.core.whereabouts import Hit


@dataclass(frozen=True, slots=True)
class NobodysRead:
    """What of ``days`` days from ``start`` belongs to nobody; ``counts``: what an import of all of it would
    do now; ``not_ours``: appointments of staff records that aren't ours."""

    start: date
    days: int
    groups: tuple[Orphans, ...]
    counts: Counts = field(default_factory=Counts)
    not_ours: int = 0


@dataclass(frozen=True, slots=True)
class NotOursKept:
    """From now on, a staff record is not ours."""

    provider_id: str


@dataclass(frozen=True, slots=True)
class PatientSought:
    """Where they are whom the words may mean. ``offline``: only what is kept on this PC was looked at."""

    words: str
    start: date
    days: int
    hits: tuple[Hit, ...]
    data_as_of: datetime | None = None
    offline: bool = False


Event = NobodysRead | NotOursKept | PatientSought


@dataclass(frozen=True, slots=True)
class Missing:
    nobodys: NobodysRead | None = None
    sought: PatientSought | None = None


def learn(known: Missing, event: object) -> Missing:
    """What is known after an event; the same value where the event is about something else."""
    match event:
        case NobodysRead():
            return replace(known, nobodys=event)
        case NotOursKept(provider_id) if known.nobodys is not None:
            groups = without(known.nobodys.groups, provider_id)
            return replace(known, nobodys=replace(known.nobodys, groups=groups))
        case PatientSought():
            return replace(known, sought=event)
        case _:
            return known
