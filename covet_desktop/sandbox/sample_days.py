"""A day of a sample clinic: who comes when, to whom, and what has become of it by ``today``."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from itertools import accumulate
from random import Random
from zoneinfo import ZoneInfo

from covet_desktop.sandbox.sample_clients import ClientPool
from covet_desktop.sandbox.sample_day_plan import SUNDAY, DayPlan
from covet_desktop.sandbox.sample_oddities import Oddities
from covet_desktop.sandbox.sample_reasons import EMERGENCY, REASONS, TECH, VET, WALK_IN, Reason
from covet_desktop.sandbox.sample_shapes import Shape
from covet_desktop.sandbox.sample_visit import Draft, Fate, status

GRID = 15
"""Minutes between the times that the scheduler offers."""
LUNCH = range(12 * 60, 13 * 60)
_REASON_SHARES = tuple(accumulate(reason.share for reason in REASONS))
_SECOND_PATIENT = 0.08
_TRIES = 12
# Nobody in the tiny clinic may have died of old age since a visit some weeks ago.
_PLAIN_OLDEST = 9 * 365


@dataclass(slots=True)
class Sheet:
    """A day being filled: patients that have a visit, and times that a staff record has given away."""

    rng: Random
    day: date
    taken: set[int] = field(default_factory=set)
    busy: set[tuple[str, int]] = field(default_factory=set)


class Columns:
    """Who gets how much of a sort of work, among those who work on such a day."""

    def __init__(self, providers: list[Shape], shares: dict[str, int]) -> None:
        self._providers = [provider for provider in providers if shares.get(provider["staff_code"])]
        self._weights = tuple(accumulate(shares[provider["staff_code"]] for provider in self._providers))

    def pick(self, rng: Random) -> Shape:
        """A staff record."""
        return rng.choices(self._providers, cum_weights=self._weights)[0]


class Book:
    """The schedule of one clinic. ``appointments`` depends on nothing but the clinic, day and today."""

    def __init__(self, key: str, providers: list[Shape], locations: list[Shape], plan: DayPlan) -> None:
        self._key = key
        self._plan = plan
        self._zones = {str(location["name"]): ZoneInfo(location["time_zone"]) for location in locations}
        codes = tuple(place.area_code for place in plan.places.values())
        self._pool = ClientPool(key, plan.clients, plan.languages, codes)
        self._first = next(provider for provider in providers if plan.shares.get(provider["staff_code"]))
        self._columns: dict[tuple[str, bool], Columns] = {}
        for work, shares in ((VET, plan.shares), (TECH, plan.technician_shares or plan.shares)):
            self._columns[work, False] = Columns(providers, shares)
            sundays = [provider for provider in providers if plan.places[provider["location"]].open_sundays]
            self._columns[work, True] = Columns(sundays, shares)
        self._at = {
            name: Columns([p for p in providers if p["location"] == name], plan.shares)
            for name in plan.places
        }
        self._oddities = Oddities(plan, self._pool, self._first)

    def appointments(self, day: date, today: date) -> list[Shape]:
        """The appointments that start on ``day`` by the clock of their location, in order of time.

        The contract's shape without ``case_ids``; ``blocked`` beside it. What is fixed by the day stays
        as it is whatever ``today``, which decides the status, who has died, and who just walked in.
        """
        count = self._plan.count(day)
        if not count:
            return []
        rng = Random(f"{self._key} {day.isoformat()}")
        sheet = Sheet(rng, day)
        drafts = [] if self._plan.plain else self._nights(sheet) + self._odd(sheet)
        ordinary = [self._ordinary(sheet) for _ in range(count - len(drafts))]
        drafts = [*ordinary, *drafts]
        if self._plan.plain:
            drafts = self._oddities.plain_rows([*drafts, self._ordinary(sheet)])
        else:
            self._decide_fates(rng, ordinary, count)
            self._oddities.spoil_texts(rng, ordinary)
            drafts += self._oddities.blocked(rng, day)
        found = [self._shape(draft, number, day, today) for number, draft in enumerate(drafts)]
        return sorted(found, key=lambda each: (each["starts_at"], each["id"]))

    def _ordinary(self, sheet: Sheet) -> Draft:
        (reason,) = sheet.rng.choices(REASONS, cum_weights=_REASON_SHARES)
        provider = self._columns[reason.work, sheet.day.weekday() == SUNDAY].pick(sheet.rng)
        draft = self._draft(sheet, reason, provider)
        draft.minute = self._time(sheet, provider)
        if sheet.rng.random() < _SECOND_PATIENT and not self._plan.plain:
            siblings = self._pool.siblings(draft.numbers[0])
            draft.numbers += [number for number in siblings if number not in sheet.taken][:1]
            sheet.taken.update(draft.numbers)
        return draft

    def _draft(self, sheet: Sheet, reason: Reason, provider: Shape) -> Draft:
        youngest, oldest = reason.youngest, reason.oldest
        if self._plan.plain:
            oldest = min(oldest, _PLAIN_OLDEST)
            youngest = min(youngest, oldest - 365) if youngest > 365 else youngest
        number = self._pool.number_aged(sheet.rng, sheet.day, youngest, oldest, sheet.taken)
        sheet.taken.add(number)
        animal = self._pool.animal(number, sheet.day)
        return Draft(
            location=provider["location"],
            minute=0,
            minutes=reason.minutes,
            reason=animal.told(sheet.rng.choice(reason.texts(animal.language))),
            language=animal.language,
            provider=provider,
            room=sheet.rng.choice(self._plan.places[provider["location"]].rooms),
            numbers=[number],
        )

    def _time(self, sheet: Sheet, provider: Shape) -> int:
        """A minute of the day on the grid, not at lunch; double-booked only where a day is very full."""
        opens, closes = self._plan.hours(provider["location"], sheet.day)
        minute = opens * 60
        for _ in range(_TRIES):
            minute = sheet.rng.randrange(opens * 60, closes * 60 - GRID, GRID)
            if minute not in LUNCH and (provider["id"], minute) not in sheet.busy:
                break
        sheet.busy.add((provider["id"], minute))
        return minute

    def _nights(self, sheet: Sheet) -> list[Draft]:
        """Emergencies outside opening hours: by another location's clock, they may be on another day."""
        found = []
        for name, place in self._plan.places.items():
            for hour, minute in place.nights:
                draft = self._draft(sheet, EMERGENCY, self._at[name].pick(sheet.rng))
                draft.minute = hour * 60 + minute
                found.append(draft)
        return found

    def _odd(self, sheet: Sheet) -> list[Draft]:
        rows = self._oddities.rows_on(sheet.day)
        return [
            self._oddities.make(row, sheet.rng, sheet.day, self._ordinary(sheet), index)
            for index, row in enumerate(rows)
        ]

    def _decide_fates(self, rng: Random, drafts: list[Draft], count: int) -> None:
        """Exact shares of the whole day, rounded by chance, so that a week has what the table says."""
        plan = self._plan
        # The one whose patient has died will be cancelled too.
        wanted = {
            Fate.CANCELLED: count * plan.cancelled - 1,
            Fate.NO_SHOW: count * plan.no_show,
            Fate.WALK_IN: count * plan.walk_in,
        }
        fates: list[Fate] = []
        for fate, many in wanted.items():
            fates += [fate] * int(max(0.0, many) + rng.random())
        for draft, fate in zip(rng.sample(drafts, len(drafts)), fates, strict=False):
            draft.fate = fate

    def _shape(self, draft: Draft, number: int, day: date, today: date) -> Shape:
        zone = self._zones[draft.location]
        local = datetime(day.year, day.month, day.day, *divmod(draft.minute, 60), tzinfo=zone)
        starts = local.astimezone(UTC)
        came_in = draft.fate is Fate.WALK_IN and day <= today
        owner = draft.numbers[0] if draft.numbers else None
        animals = draft.animals or [self._pool.animal(each, day) for each in draft.numbers]
        return {
            "id": f"apt-{day.isoformat()}-{number:03}",
            "starts_at": _written(starts),
            "ends_at": _written(starts + timedelta(minutes=draft.minutes)),
            "reason": WALK_IN[draft.language] + draft.reason if came_in else draft.reason,
            "status": status(draft, number, day, today),
            "location": draft.location,
            "time_zone": zone.key,
            "room": draft.room,
            "provider_id": draft.provider["id"] if draft.provider else None,
            "provider_name": draft.provider["display_name"] if draft.provider else None,
            "patients": [] if draft.empty else [animal.on(day, today, draft.dies) for animal in animals],
            "client": None if owner is None else self._pool.client_of(owner),
            "blocked": draft.blocked,
        }


def _written(moment: datetime) -> str:
    return moment.isoformat()[:19] + "Z"
