"""How busy a sample clinic is, and where: the figures of domain §5, told apart from the logic."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

SATURDAY, SUNDAY = 5, 6


@dataclass(frozen=True, slots=True)
class Place:
    """A location as the schedule sees it; whole hours, local."""

    rooms: tuple[str, ...]
    area_code: str
    opens: int = 8
    closes: int = 18
    saturday_closes: int = 14
    open_sundays: bool = False
    nights: tuple[tuple[int, int], ...] = ()
    """Hour and minute of emergencies outside opening hours, one each on every day the clinic works."""


@dataclass(frozen=True)
class DayPlan:
    """Appointments a day, clients, and shares.

    ``shares`` and ``technician_shares`` are by staff code: who does the vets' work, who the technicians'.
    ``without_provider``, ``without_patient`` and ``blocked`` are rows a weekday; blocked ones come on top.
    ``languages`` are those of free texts and names; a repeated one weighs more. ``plain`` leaves all
    oddities out, for tests and a first look.
    """

    weekday: int
    saturday: int
    sunday: int
    clients: int
    places: dict[str, Place]
    shares: dict[str, int]
    technician_shares: dict[str, int] = field(default_factory=dict)
    languages: tuple[str, ...] = ("en",)
    cancelled: float = 0.0
    no_show: float = 0.0
    walk_in: float = 0.0
    without_provider: int = 1
    without_patient: int = 1
    blocked: int = 4
    plain: bool = False

    def count(self, day: date) -> int:
        """Appointments that start on ``day``, blocked time not counted."""
        return (self.weekday, self.saturday, self.sunday)[max(0, day.weekday() - 4)]

    def is_open(self, place: str, day: date) -> bool:
        """Whether a location works by day, beyond its nights."""
        return day.weekday() != SUNDAY or self.places[place].open_sundays

    def hours(self, place: str, day: date) -> tuple[int, int]:
        """Local opening and closing hour."""
        there = self.places[place]
        return there.opens, there.saturday_closes if day.weekday() == SATURDAY else there.closes
