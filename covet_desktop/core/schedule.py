"""When the daily import is due: slots by local day, compared in UTC (contract §4, Auto-import)."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import Enum
from itertools import pairwise
from zoneinfo import ZoneInfo

from covet_desktop.core.model import AutoImport

SPREAD = timedelta(minutes=15)
LATE_AFTER = SPREAD + timedelta(minutes=5)
BACK_OFF = (timedelta(minutes=1), timedelta(minutes=5), timedelta(minutes=15), timedelta(minutes=60))
"""Pauses after the first, second, … failure; the last one goes on."""
_MINUTE = timedelta(minutes=1)
_LOOK_BACK_DAYS = 3


@dataclass(frozen=True, slots=True)
class Slot:
    """The import of a local day is due at ``at`` (UTC)."""

    day: date
    at: datetime


class Why(Enum):
    NOT_YET = "not_yet"
    """The next slot is still ahead."""
    SETTLING = "settling"
    """The PC has just started or woken up."""
    SPREAD = "spread"
    """Within the quarter of an hour over which clinics are spread."""
    FAILED = "failed"
    """The last try failed: the next one comes after a pause."""
    OFF = "off"


@dataclass(frozen=True, slots=True)
class WaitUntil:
    at: datetime | None
    why: Why


@dataclass(frozen=True, slots=True)
class Run:
    """``late``: well past the slot, as the PC was off, asleep or offline at the hour."""

    slot: Slot
    late: bool = False


Decision = WaitUntil | Run


@dataclass(frozen=True, slots=True)
class Attempts:
    """What failed so far for a slot's day. ``retry_after`` is in seconds."""

    day: date
    failures: int
    last_failed_at: datetime
    retry_after: float | None = None


def slot_on(day: date, zone: ZoneInfo, hour: int) -> Slot | None:
    """The slot of a local day; None where the zone has no such day.

    An hour that a clock change skips counts from the first instant after the gap; one that it repeats,
    from its first occurrence (contract §4).
    """
    wall = datetime.combine(day, time(hour), tzinfo=zone)
    at = wall.astimezone(UTC)
    if at.astimezone(zone).replace(tzinfo=None) == wall.replace(tzinfo=None):
        return Slot(day, at)
    at = _end_of_gap(wall.replace(tzinfo=None), zone)
    return Slot(day, at) if at.astimezone(zone).date() == day else None


def _end_of_gap(wall: datetime, zone: ZoneInfo) -> datetime:
    """The first instant at which the zone's clock shows more than ``wall``, which it never shows."""
    low = datetime.combine(wall.date(), time(), tzinfo=UTC) - timedelta(days=2)
    high = low + timedelta(days=4)
    while high - low > timedelta(seconds=1):
        middle = low + (high - low) / 2
        if middle.astimezone(zone).replace(tzinfo=None) > wall:
            high = middle
        else:
            low = middle
    return high.replace(microsecond=0)


def latest_slot(now: datetime, zone: ZoneInfo, hour: int) -> Slot:
    """The slot of the last local day whose import hour is past. ``now`` is aware."""
    today = now.astimezone(zone).date()
    for back in range(_LOOK_BACK_DAYS + 1):
        slot = slot_on(today - timedelta(days=back), zone, hour)
        if slot is not None and slot.at <= now:
            return slot
    raise AssertionError("of four days in a row, one has an hour that is past")


def next_slots(now: datetime, zone: ZoneInfo, hour: int, count: int) -> tuple[Slot, ...]:
    """The coming slots, the first one strictly after ``now``."""
    found: list[Slot] = []
    day = now.astimezone(zone).date()
    while len(found) < count:
        slot = slot_on(day, zone, hour)
        if slot is not None and slot.at > now:
            found.append(slot)
        day += timedelta(days=1)
    return tuple(found)


def spread(connection_id: str) -> timedelta:
    """How long after the hour this clinic's import begins: 0 ≤ spread < 15 minutes, always the same."""
    number = int.from_bytes(hashlib.sha256(connection_id.encode()).digest()[:8], "big")
    return timedelta(seconds=number % int(SPREAD.total_seconds()))


def midnight_after(day: date, zone: ZoneInfo) -> datetime:
    """The instant at which the local day is over."""
    following = slot_on(day + timedelta(days=1), zone, 0) or slot_on(day + timedelta(days=2), zone, 0)
    assert following is not None, "no zone has left out two days in a row"
    return following.at


def decide(
    now: datetime,
    auto: AutoImport,
    connection_id: str,
    *,
    done_day: date | None,
    attempts: Attempts | None,
    settled_at: datetime,
    spread_by: timedelta | None = None,
) -> Decision:
    """What is due at ``now`` (UTC).

    ``done_day`` is the last local day that is finished: imported here or elsewhere, or cancelled by a
    person. ``settled_at``: nothing runs before. ``spread_by`` None: as :func:`spread` says.
    """
    if not auto.enabled:
        return WaitUntil(None, Why.OFF)
    zone = ZoneInfo(auto.time_zone)
    slot = latest_slot(now, zone, auto.hour)
    upcoming = next_slots(now, zone, auto.hour, 1)[0]
    if (
        slot.day != now.astimezone(zone).date()
        or (done_day is not None and done_day >= slot.day)
        or (auto.enabled_at is not None and slot.at < auto.enabled_at)
    ):
        return WaitUntil(upcoming.at, Why.NOT_YET)
    if now < settled_at:
        return WaitUntil(settled_at, Why.SETTLING)
    if attempts is not None and attempts.day == slot.day and attempts.failures:
        again = attempts.last_failed_at + pause_after(attempts)
        if now < again:
            return WaitUntil(min(again, midnight_after(slot.day, zone)), Why.FAILED)
    late = now - slot.at > LATE_AFTER
    begins = slot.at + (spread(connection_id) if spread_by is None else spread_by)
    if not late and now < begins:
        return WaitUntil(begins, Why.SPREAD)
    return Run(slot, late)


def pause_after(attempts: Attempts) -> timedelta:
    """The pause after the last failure: 1, 5, 15, 60 minutes, longer where the service asks for it."""
    usual = BACK_OFF[min(attempts.failures, len(BACK_OFF)) - 1]
    return max(usual, timedelta(seconds=attempts.retry_after or 0))


def import_key(connection_id: str, day: date, attempt: int) -> str:
    """The Idempotency-Key that makes a day's import one for all PCs; ``attempt`` counts from 1."""
    suffix = f"-{attempt}" if attempt > 1 else ""
    return f"auto-{connection_id}-{day.isoformat()}{suffix}"


def changes_ahead(now: datetime, zone: ZoneInfo, days: int = 7) -> datetime | None:
    """The instant (UTC, to the minute) of the next clock change within ``days``, or None."""
    hours = [now + timedelta(hours=hour) for hour in range(days * 24 + 1)]
    for before, after in pairwise(hours):
        if _offset(before, zone) == _offset(after, zone):
            continue
        low, high = before, after
        while high - low > timedelta(seconds=1):
            middle = low + (high - low) / 2
            low, high = (middle, high) if _offset(middle, zone) == _offset(before, zone) else (low, middle)
        return (high + _MINUTE / 2).replace(second=0, microsecond=0)
    return None


def _offset(moment: datetime, zone: ZoneInfo) -> timedelta | None:
    return moment.astimezone(zone).utcoffset()
