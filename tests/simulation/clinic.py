"""A clinic with two PCs, day after day: what happens to them, and what must have come of it."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from covet_desktop.core.schedule import local_midnight_after, slot_on
from covet_desktop.engine.services import Timing
from tests.simulation.pc import PC
from tests.simulation.service import DAY, Service

ENOUGH = timedelta(minutes=75)
TELLING = timedelta(days=12)
"""A day that was missed is told for two weeks; somebody who comes back later has other worries."""
MENDED = 0.6
EVENTS = (
    "power", "power", "sleep", "sleep", "sleep", "network", "network", "service", "clock",
    "hour", "switch", "cancel", "failing", "lost",
)  # fmt: skip


@dataclass
class Day:
    """What is known of a local day afterwards."""

    day: date
    begins: datetime | None
    ends: datetime
    disturbed: bool = False
    """Somebody changed the setting on it: then only that it comes at most once is certain."""
    reachable: timedelta = timedelta()
    """The longest time in a row, between the hour and midnight, in which a PC could have imported."""


@dataclass
class Clinic:
    service: Service
    pcs: list[PC]
    chance: random.Random
    busy: float
    """How many things happen on a day, on average."""
    step: timedelta = timedelta(hours=4)
    """How long nothing happens at most between two ticks; 30 seconds is the app's own."""
    days: list[Day] = field(default_factory=list)

    @classmethod
    def founded(cls, folder: Path, zone: str, start: date, seed: int, busy: float, step: timedelta) -> Clinic:
        chance = random.Random(seed)
        noon = datetime.combine(start, time(12), ZoneInfo(zone)).astimezone(UTC)
        service = Service(zone, chance.randrange(24), noon, chance)
        timing = Timing(watch=1e9, watch_closed=1e9)
        pcs = [PC(service, folder / name, name, timing) for name in ("FRONT-1", "FRONT-2")]
        clinic = cls(service, pcs, chance, busy, step)
        for pc in pcs:
            pc.switch_on()
        return clinic

    def live(self, days: int) -> None:
        zone = ZoneInfo(self.service.zone)
        for _day in range(days):
            today = self.service.now.astimezone(zone).date()
            ends = local_midnight_after(today, zone)
            slot = slot_on(today, zone, self.service.auto.hour)
            counts = self.service.auto.enabled and slot is not None and self.service.now <= slot.at
            day = Day(today, slot.at if slot is not None and counts else None, ends)
            self.days.append(day)
            self._live_through(day)
        for pc in self.pcs:
            pc.switch_off()

    def _live_through(self, day: Day) -> None:
        begun: dict[str, datetime] = {}
        self._mend()
        for moment, what in self._plan(day.ends):
            self._pass_time(day, moment, begun)
            self._happen(what, day)
        self._pass_time(day, day.ends, begun)
        self._pass_time(day, day.ends, begun)

    def _plan(self, ends: datetime) -> list[tuple[datetime, str]]:
        left = (ends - self.service.now).total_seconds()
        count = min(12, int(self.chance.expovariate(1 / self.busy))) if self.busy else 0
        times = sorted(self.chance.uniform(0, left) for _event in range(count))
        return [(self.service.now + timedelta(seconds=at), self.chance.choice(EVENTS)) for at in times]

    def _pass_time(self, day: Day, until: datetime, begun: dict[str, datetime]) -> None:
        """Let the PCs tick whenever something is due, until that instant."""
        now = self.service.now
        while now < until:
            nexts = [self._ticked(pc) for pc in self.pcs]
            for pc in self.pcs:
                self._count(day, pc, begun)
            coming = [at for at in nexts if at is not None and at > now]
            now = min([until, now + self.step, *coming])
            self.service.now = now
            for pc in self.pcs:
                self._count(day, pc, begun)

    def _ticked(self, pc: PC) -> datetime | None:
        return pc.tick() if pc.works else None

    def _count(self, day: Day, pc: PC, begun: dict[str, datetime]) -> None:
        able = pc.works and pc.network and self.service.up and not pc.offset
        now = min(self.service.now, day.ends)
        if not able or day.begins is None or now < day.begins:
            begun.pop(pc.name, None)
            return
        since = begun.setdefault(pc.name, now)
        day.reachable = max(day.reachable, now - since)

    def _happen(self, what: str, day: Day) -> None:
        pc = self.chance.choice(self.pcs)
        match what:
            case "power":
                self._power(pc)
            case "sleep" if pc.power:
                pc.awake = not pc.awake
                if pc.awake:
                    pc.tick(slept=True)
            case "network":
                pc.network = not pc.network
            case "service":
                self.service.up = not self.service.up
            case "clock" if pc.works:
                hours = self.chance.choice((-30, -2, -1, 1, 5, 26))
                pc.offset = timedelta() if pc.offset else timedelta(hours=hours)
                pc.tick(slept=True)
            case "hour":
                day.disturbed = True
                self.service.set_auto(enabled=self.service.auto.enabled, hour=self.chance.randrange(24))
            case "switch":
                day.disturbed = True
                self.service.set_auto(enabled=not self.service.auto.enabled, hour=self.service.auto.hour)
            case "cancel":
                self.service.cancel_last()
            case "failing":
                self.service.failing = self.chance.randrange(1, 4)
            case "lost":
                self.service.lost = 1

    def _mend(self) -> None:
        """What was broken the day before is mostly mended by midnight, or nothing would ever come."""
        if self.chance.random() < MENDED:
            self.service.up = True
        if not self.service.auto.enabled and self.chance.random() < MENDED:
            self.service.set_auto(enabled=True, hour=self.service.auto.hour)
        for pc in self.pcs:
            if self.chance.random() > MENDED:
                continue
            wrong, pc.network, pc.offset = bool(pc.offset), True, timedelta()
            if not pc.power:
                self._power(pc)
            elif wrong or not pc.awake:
                pc.awake = True
                pc.tick(slept=True)

    def _power(self, pc: PC) -> None:
        pc.power = not pc.power
        if pc.power:
            pc.awake = True
            pc.switch_on()
        else:
            pc.switch_off()

    # --- what must have come of it ---

    def faults(self) -> Iterator[str]:
        """What a clinic would complain of."""
        for day in self.days:
            times = len(self.service.scheduled(day.day))
            if times > 1:
                yield f"{day.day} was imported {times} times"
            if day.begins is None or day.disturbed or self.service.is_settled(day.day):
                continue
            if day.reachable >= ENOUGH:
                yield f"{day.day} wasn't imported, though there were {day.reachable}"
            elif self._had_to_tell(day) and not any(day.day in pc.told for pc in self.pcs):
                yield f"{day.day} was missed, and nobody was told"

    def _had_to_tell(self, day: Day) -> bool:
        """Whether something would have come, and on a quiet day soon after a PC had the time to look."""
        return (
            self.service.has_appointments(day.day)
            and any(
                later.reachable >= ENOUGH and not later.disturbed
                for later in self.days
                if day.day < later.day <= day.day + TELLING
            )
            and not any(other.disturbed for other in self.days if day.day <= other.day <= day.day + TELLING)
        )


def year_of(
    folder: Path,
    zone: str,
    seed: int,
    busy: float,
    days: int = 365,
    step: timedelta = timedelta(hours=4),
) -> Clinic:
    clinic = Clinic.founded(folder, zone, date(2027, 1, 1) - DAY, seed, busy, step)
    clinic.live(days)
    return clinic
