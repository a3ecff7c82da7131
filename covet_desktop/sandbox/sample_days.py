"""A day of a sample clinic: appointments as they are in real schedules, neat ones and others."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from covet_desktop.sandbox.sample_animals import Animals

Shape = dict[str, Any]
OPENS, CLOSES = time(8), time(17, 40)
SLOT = timedelta(minutes=20)
SATURDAY_CLOSES = time(12, 40)

REASONS = (
    ("Annual exam + vaccines", 12),
    ("ANN EX/V", 7),
    ("Sick", 6),
    ("v+d x 3d", 5),
    ("Recheck", 9),
    ("Recheck, ears", 2),
    ("Skin / ears", 9),
    ("Booster", 8),
    ("Puppy visit", 4),
    ("Kitten visit", 3),
    ("Lameness", 6),
    ("Dental", 5),
    ("Spay / neuter", 5),
    ("Nail trim (tech)", 5),
    ("Blood draw", 4),
    ("Mass check", 3),
    ("Quality of life", 2),
    ("Emergency", 2),
    ("Imaging", 2),
    ("New client", 1),
)
ODD_REASONS = (
    "*** MUZZLE ***",
    "",
    "🐾 first visit",
    "<b>call first</b>",
    "Recheck " + "see notes " * 19 + "end",
)


@dataclass(frozen=True)
class DayPlan:
    """How busy a clinic is. ``shares`` is by staff code; ``plain`` leaves the oddities out."""

    weekday: int
    saturday: int
    sunday: int
    clients: int
    shares: dict[str, int] = field(default_factory=dict)
    cancelled: float = 0.0
    no_show: float = 0.0
    walk_in: float = 0.0
    plain: bool = False

    def count(self, day: date) -> int:
        return (self.weekday, self.saturday, self.sunday)[max(0, day.weekday() - 4)]


class Book:
    """The schedule of one clinic. ``appointments`` depends on nothing but the clinic, day and today."""

    def __init__(self, key: str, providers: list[Shape], locations: list[Shape], plan: DayPlan) -> None:
        self._key = key
        self._plan = plan
        self._by_code = {provider["staff_code"]: provider for provider in providers}
        self._zones = {location["name"]: str(location["time_zone"]) for location in locations}
        self._first_location = str(locations[0]["name"])
        self._animals = Animals(key, plan.clients)

    def appointments(self, day: date, today: date) -> list[Shape]:
        """The day's appointments in the contract's shape, with ``blocked`` beside; by time."""
        count = self._plan.count(day)
        if count == 0:
            return []
        dice = random.Random(f"{self._key} {day.isoformat()}")
        found = [self._appointment(day, today, number, dice) for number in range(count)]
        if self._plan.plain:
            found += self._plain_skips(day, today)
        else:
            self._add_oddities(found, day, today)
            found += self._blocked(day)
        return sorted(found, key=lambda each: (each["starts_at"], each["id"]))

    def _appointment(self, day: date, today: date, number: int, dice: random.Random) -> Shape:
        codes = list(self._plan.shares)
        code = dice.choices(codes, [self._plan.shares[each] for each in codes])[0]
        closes = SATURDAY_CLOSES if day.weekday() == 5 and not self._plan.plain else CLOSES
        slots = (datetime.combine(day, closes) - datetime.combine(day, OPENS)) // SLOT + 1
        start = datetime.combine(day, OPENS) + SLOT * dice.randrange(slots)
        reason = dice.choices([name for name, _ in REASONS], [share for _, share in REASONS])[0]
        if not self._plan.plain and dice.random() < self._plan.walk_in:
            reason = f"Walk-in: {reason}"
        client, patients = self._animals.visit(dice)
        shape = self._shape(day, f"{number:03}", code, start, reason)
        shape |= {"client": client, "patients": patients, "status": self._status(day, today, dice)}
        return shape

    def _shape(self, day: date, number: str, code: str | None, start: datetime, reason: str) -> Shape:
        provider = self._by_code.get(code or "")
        location = str(provider["location"]) if provider else self._first_location
        zone = self._zones.get(location) or self._zones[self._first_location]
        starts = start.replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)
        return {
            "id": f"apt-{day:%Y%m%d}-{number}",
            "starts_at": _written(starts),
            "ends_at": _written(starts + SLOT),
            "reason": reason,
            "status": "scheduled",
            "location": location if location in self._zones else self._first_location,
            "time_zone": zone,
            "room": "",
            "provider_id": provider["id"] if provider else None,
            "provider_name": provider["display_name"] if provider else None,
            "patients": [],
            "client": None,
            "blocked": False,
        }

    def _status(self, day: date, today: date, dice: random.Random) -> str:
        chance = dice.random()
        if chance < self._plan.cancelled:
            return "cancelled"
        if chance < self._plan.cancelled + self._plan.no_show:
            return "no_show" if day < today else "confirmed"
        if day < today:
            return "checked_out"
        return "confirmed" if chance < 0.6 else "scheduled"

    def _add_oddities(self, found: list[Shape], day: date, today: date) -> None:
        """What every real schedule has: a few rows that don't fit."""
        for number, reason in enumerate(ODD_REASONS):
            found[number]["reason"] = reason
        found[5] |= {"provider_id": None, "provider_name": None}
        found[6] |= {"patients": [], "client": None}
        found[7]["status"] = "cancelled"
        found[8]["status"] = "no_show" if day < today else "cancelled"
        if day.toordinal() % 3 == 0:
            found[9] |= dict(zip(("client", "patients"), self._animals.litter(day.toordinal()), strict=True))
        if day == today + timedelta(days=1):
            found[10] |= dict(zip(("client", "patients"), self._animals.mourned(), strict=True))
            found[10]["status"] = "scheduled"

    def _plain_skips(self, day: date, today: date) -> list[Shape]:
        """The tiny clinic: one cancelled appointment and one blocked hour a day."""
        dice = random.Random(f"{self._key} skips {day.isoformat()}")
        code = next(iter(self._plan.shares))
        cancelled = self._shape(day, "c", code, datetime.combine(day, time(9)), "Booster")
        client, patients = self._animals.visit(dice)
        cancelled |= {"client": client, "patients": patients, "status": "cancelled"}
        lunch = self._shape(day, "b", code, datetime.combine(day, time(12)), "DO NOT BOOK - lunch")
        return [cancelled, lunch | {"blocked": True}]

    def _blocked(self, day: date) -> list[Shape]:
        return [
            self._shape(day, f"b{code}", code, datetime.combine(day, time(12)), "DO NOT BOOK - lunch")
            | {"blocked": True}
            for code in list(self._plan.shares)[:4]
        ]


def _written(moment: datetime) -> str:
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")
