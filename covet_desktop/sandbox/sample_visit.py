"""One appointment while it is being made up, and what has become of it as seen from a day."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import Enum

from covet_desktop.sandbox.sample_clients import Animal
from covet_desktop.sandbox.sample_shapes import Shape


class Fate(Enum):
    """What will have become of an appointment."""

    KEPT = "kept"
    CANCELLED = "cancelled"
    NO_SHOW = "no_show"
    WALK_IN = "walk_in"
    MOURNED = "mourned"
    """The patient has died; the appointment stands until somebody has the heart to cancel it."""


@dataclass(slots=True)
class Draft:
    """``minute`` of the local day, ``minutes`` long; ``numbers`` are patients of the pool.

    ``animals`` stand instead of the pool's. ``empty``: nobody has entered the patient. ``dies`` is the
    ordinal of an early death.
    """

    location: str
    minute: int
    minutes: int
    reason: str
    language: str
    provider: Shape | None
    room: str
    numbers: list[int] = field(default_factory=list)
    animals: list[Animal] = field(default_factory=list)
    empty: bool = False
    blocked: bool = False
    dies: int | None = None
    fate: Fate = Fate.KEPT


def status(draft: Draft, number: int, day: date, today: date) -> str:
    """The contract's status. A cancellation is known beforehand, a no-show on the day."""
    if draft.blocked:
        return "scheduled"
    if draft.fate is Fate.CANCELLED or (draft.fate is Fate.MOURNED and day < today):
        return "cancelled"
    if draft.fate is Fate.NO_SHOW and day <= today:
        return "no_show"
    if day < today:
        return "checked_out"
    if draft.fate is Fate.WALK_IN and day == today:
        return "checked_in"
    # Nearer days have been confirmed by telephone, two out of three.
    return "confirmed" if number % 3 and (day - today).days <= 2 else "scheduled"
