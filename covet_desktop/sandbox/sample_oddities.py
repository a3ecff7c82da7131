"""What every real schedule has beside neat appointments: rows an import must skip or bear (domain §5)."""

from __future__ import annotations

from datetime import date, timedelta
from enum import Enum
from random import Random

from covet_desktop.sandbox.sample_clients import ClientPool
from covet_desktop.sandbox.sample_day_plan import SATURDAY, DayPlan
from covet_desktop.sandbox.sample_reasons import (
    BLOCKED_TEXTS,
    LAST_VISIT,
    LITTER,
    NOT_ENTERED_YET,
    TRAP_TEXTS,
)
from covet_desktop.sandbox.sample_shapes import Shape
from covet_desktop.sandbox.sample_visit import Draft, Fate

KITTENS = 5
_DIED_BEFORE = 2
"""Days from a death to the appointment that nobody took back: seen the day before, "died yesterday"."""
_OLD = 12 * 365
_NOON = 12 * 60
_PLAIN_TIMES = (510, 555, 600, 645, 810, 870, 930)
"""Minutes of the day: 8:30 to 15:30."""


class Odd(Enum):
    """The rows that stand in for as many ordinary appointments."""

    NO_PROVIDER = "no_provider"
    NO_PATIENT = "no_patient"
    LITTER = "litter"
    MOURNED = "mourned"


class Oddities:
    """Makes them for one clinic."""

    def __init__(self, plan: DayPlan, pool: ClientPool, first: Shape) -> None:
        self._plan = plan
        self._pool = pool
        self._first = first

    def rows_on(self, day: date) -> list[Odd]:
        """One litter and one death a day; the others as the plan says, one each at weekends."""
        weekend = day.weekday() >= SATURDAY
        without_provider = 1 if weekend else self._plan.without_provider
        without_patient = 1 if weekend else self._plan.without_patient
        return [
            *[Odd.NO_PROVIDER] * without_provider,
            *[Odd.NO_PATIENT] * without_patient,
            Odd.LITTER,
            Odd.MOURNED,
        ]

    def make(self, odd: Odd, rng: Random, day: date, draft: Draft, index: int) -> Draft:
        """Turn an ordinary appointment into an odd one; ``index`` tells those of a day apart."""
        number = draft.numbers[0]
        if odd is Odd.NO_PROVIDER:
            draft.provider = None
        elif odd is Odd.NO_PATIENT:
            draft.empty = True
            draft.reason = NOT_ENTERED_YET[draft.language]
        elif odd is Odd.LITTER:
            born = day - timedelta(days=rng.randrange(35, 60))
            draft.animals = [
                self._pool.litter_mate(f"{day:%Y%m%d}-{index}-{each}", number, born, each)
                for each in range(1, KITTENS + 1)
            ]
            draft.reason = LITTER[draft.language]
        else:
            born = day - timedelta(days=_OLD + rng.randrange(300))
            draft.animals = [self._pool.besides(f"{day:%Y%m%d}-{index}", number, born)]
            draft.dies = day.toordinal() - _DIED_BEFORE
            draft.reason = LAST_VISIT[draft.language]
            draft.fate = Fate.MOURNED
        draft.numbers = [number]
        return draft

    def spoil_texts(self, rng: Random, drafts: list[Draft]) -> None:
        """Give one appointment each of the texts that break careless programs."""
        # A walk-in's prefix would mend the empty text.
        booked = [draft for draft in drafts if draft.fate is not Fate.WALK_IN]
        for draft, text in zip(rng.sample(booked, len(TRAP_TEXTS)), TRAP_TEXTS, strict=True):
            draft.reason = text

    def blocked(self, rng: Random, day: date) -> list[Draft]:
        """Blocked time, shared among the locations that are open; a quarter of it at weekends."""
        places = [name for name in self._plan.places if self._plan.is_open(name, day)]
        many = self._plan.blocked if day.weekday() < SATURDAY else max(1, self._plan.blocked // 4)
        found = []
        for each in range(many):
            location = places[each % len(places)]
            language = rng.choice(self._plan.languages)
            texts = BLOCKED_TEXTS[language]
            provider = self._first if each == 0 and self._first["location"] == location else None
            text = texts[each % len(texts)]
            found.append(self._block(location, text, language, provider))
        return found

    def plain_rows(self, drafts: list[Draft]) -> list[Draft]:
        """The tiny clinic's day: one after another, the last one cancelled, and lunch."""
        for draft, minute in zip(drafts, _PLAIN_TIMES, strict=True):
            draft.minute, draft.minutes = minute, 30
        drafts[-1].fate = Fate.CANCELLED
        language = self._plan.languages[0]
        place = str(self._first["location"])
        return [*drafts, self._block(place, BLOCKED_TEXTS[language][0], language, self._first)]

    def _block(self, location: str, text: str, language: str, provider: Shape | None) -> Draft:
        room = self._plan.places[location].rooms[0]
        return Draft(location, _NOON, 60, text, language, provider, room, blocked=True, empty=True)
