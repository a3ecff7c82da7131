"""When the daily import is due: slots by local day, compared in UTC (contract §4, Auto-import)."""

from __future__ import annotations

import hashlib
from collections.abc import Collection
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import Enum
from itertools import pairwise
from zoneinfo import ZoneInfo

from covet_desktop.core.model import AutoImport
from covet_desktop.core.text import NOTHING, Text, plural, text

SPREAD = timedelta(minutes=15)
LATE_AFTER = SPREAD + timedelta(minutes=5)
"""How long after the slot a run counts as late; it is then not spread any more."""
BACK_OFF = (timedelta(minutes=1), timedelta(minutes=5), timedelta(minutes=15), timedelta(minutes=60))
"""Pauses after the first, second, … failure; the last one goes on."""
_DAY = timedelta(days=1)
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
    PAUSED = "paused"
    """A person paused it on this PC."""
    OFF = "off"
    UNKNOWN_ZONE = "unknown_zone"
    """This PC doesn't know the time zone of the setting."""


@dataclass(frozen=True, slots=True)
class Pause:
    """A person paused the auto-import on this PC, until an instant (UTC) or, None, until it is resumed."""

    until: datetime | None = None

    def holds(self, now: datetime) -> bool:
        return self.until is None or now < self.until


@dataclass(frozen=True, slots=True)
class WaitUntil:
    """Nothing is due before ``at`` (UTC); None: not until a setting changes."""

    at: datetime | None
    why: Why


@dataclass(frozen=True, slots=True)
class Run:
    """``late``: well past the slot, as the PC was off, asleep or offline at the hour.

    ``attempt`` is the number for :func:`import_key`.
    """

    slot: Slot
    late: bool = False
    attempt: int = 1


Decision = WaitUntil | Run


@dataclass(frozen=True, slots=True)
class Attempts:
    """What failed so far for a slot's day. ``retry_after`` is in seconds.

    ``failures`` counts all tries, for the pause; ``attempt`` is the number whose key is used next. It
    rises only when the service's own import has failed, so a broken line doesn't change it (contract §4).
    """

    day: date
    failures: int
    last_failed_at: datetime
    retry_after: float | None = None
    attempt: int = 1


def slot_on(day: date, zone: ZoneInfo, hour: int) -> Slot | None:
    """The slot of a local day; None where the zone has no such day.

    An hour that a clock change skips counts from the first instant after the gap; one that it repeats,
    from its first occurrence (contract §4). Where a gap ends with the day, as at 23:00 in Nuuk, that
    instant is the next day's first.
    """
    at = _first_instant(datetime.combine(day, time(hour)), zone)
    if at.astimezone(zone).date() != day and _first_instant(datetime.combine(day, time()), zone) == at:
        return None
    return Slot(day, at)


def _first_instant(wall: datetime, zone: ZoneInfo) -> datetime:
    """The first instant (UTC) at which the zone's clock shows ``wall`` or, in a gap, more than it."""
    at = wall.replace(tzinfo=zone).astimezone(UTC)
    if at.astimezone(zone).replace(tzinfo=None) == wall:
        return at
    low = wall.replace(tzinfo=UTC) - 2 * _DAY
    high = low + 4 * _DAY
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
        slot = slot_on(today - back * _DAY, zone, hour)
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
        day += _DAY
    return tuple(found)


def spread(connection_id: str) -> timedelta:
    """How long after the hour this clinic's import begins: 0 ≤ spread < 15 minutes, always the same."""
    number = int.from_bytes(hashlib.sha256(connection_id.encode()).digest()[:8], "big")
    return timedelta(seconds=number % int(SPREAD.total_seconds()))


def local_midnight_after(day: date, zone: ZoneInfo) -> datetime:
    """The instant (UTC) at which the local day is over."""
    return _first_instant(datetime.combine(day + _DAY, time()), zone)


def decide(
    now: datetime,
    auto: AutoImport,
    connection_id: str,
    *,
    done_day: date | None,
    attempts: Attempts | None,
    settled_at: datetime,
    spread_by: timedelta | None = None,
    pause: Pause | None = None,
) -> Decision:
    """What is due at ``now`` (aware, UTC). Called afresh at every tick; remembers nothing.

    ``done_day`` is the local day finished last: imported here or elsewhere, or cancelled by a person.
    ``settled_at``: nothing runs before. ``spread_by`` None: as :func:`spread` says. ``pause``: a person's,
    on this PC; one that is over is none.
    """
    if not auto.enabled:
        return WaitUntil(None, Why.OFF)
    try:
        zone = ZoneInfo(auto.time_zone)
    except (ValueError, OSError, KeyError):  # empty, a folder of the zone data, newer than this PC's
        return WaitUntil(None, Why.UNKNOWN_ZONE)
    slot = latest_slot(now, zone, auto.hour)
    # A slot that a gap has put at the very end of its day still gets its quarter of an hour.
    ends = max(local_midnight_after(slot.day, zone), slot.at + LATE_AFTER)
    # Equal, not later: a clock that was once wrong must not silence the days until then.
    if now >= ends or done_day == slot.day or (auto.enabled_at is not None and slot.at < auto.enabled_at):
        return WaitUntil(next_slots(now, zone, auto.hour, 1)[0].at, Why.NOT_YET)
    if pause is not None and pause.holds(now):
        return WaitUntil(pause.until, Why.PAUSED)
    if now < settled_at:
        return WaitUntil(settled_at, Why.SETTLING)
    today = attempts if attempts is not None and attempts.day == slot.day else None
    again = _again(today, now)
    if now < again:
        return WaitUntil(min(again, ends), Why.FAILED)
    late = now - slot.at > LATE_AFTER
    begins = slot.at + (spread(connection_id) if spread_by is None else spread_by)
    if not late and now < begins:
        return WaitUntil(begins, Why.SPREAD)
    return Run(slot, late, today.attempt if today else 1)


def told(decision: Decision, now: datetime) -> Text:
    """What a person is told of a decision that isn't the usual one; else nothing."""
    match decision:
        case Run(late=True):
            return text("Today's import comes late.")
        case WaitUntil(at, Why.FAILED) if at is not None:
            minutes = max(1, round((at - now).total_seconds() / 60))
            return plural(
                "Today's import failed. The next try comes in {n} minute.",
                "Today's import failed. The next try comes in {n} minutes.",
                minutes,
            )
        case WaitUntil(_, Why.UNKNOWN_ZONE):
            return text("This PC doesn't know the time zone of the auto-import. Choose another city.")
        case _:
            return NOTHING


def _again(attempts: Attempts | None, now: datetime) -> datetime:
    """When the next try may come. A failure that lies ahead, as the clock was put back, doesn't count."""
    if attempts is None or attempts.failures < 1 or attempts.last_failed_at > now:
        return now
    return attempts.last_failed_at + pause_after(attempts)


def pause_after(attempts: Attempts) -> timedelta:
    """The pause after the last failure: 1, 5, 15, 60 minutes, longer where the service asks for it.

    A day at most: the next slot comes by then.
    """
    usual = BACK_OFF[min(attempts.failures, len(BACK_OFF)) - 1]
    asked = attempts.retry_after or 0
    return max(usual, timedelta(seconds=min(asked, _DAY.total_seconds())))


def missed_days(
    now: datetime, auto: AutoImport, zone: ZoneInfo, covered: Collection[date], most: int = 14
) -> tuple[date, ...]:
    """Local days before today, oldest first, whose slot counted and which no import has covered.

    Only the last ``most`` days are looked at. Whether something would come of an import of such a day,
    the service's preview knows (design §3).
    """
    today = now.astimezone(zone).date()
    if not auto.enabled or auto.enabled_at is None:
        return ()
    slots = [slot_on(today - back * _DAY, zone, auto.hour) for back in range(most, 0, -1)]
    return tuple(
        slot.day
        for slot in slots
        if slot is not None and auto.enabled_at <= slot.at <= now and slot.day not in covered
    )


def import_key(connection_id: str, day: date, attempt: int) -> str:
    """The Idempotency-Key that makes a day's import one for all PCs; ``attempt`` counts from 1."""
    suffix = f"-{attempt}" if attempt > 1 else ""
    return f"auto-{connection_id}-{day.isoformat()}{suffix}"


def changes_ahead(now: datetime, zone: ZoneInfo, days: int = 7) -> datetime | None:
    """The instant (UTC) of the next clock change within ``days``, or None."""
    hours = [now + timedelta(hours=hour) for hour in range(days * 24 + 1)]
    for before, after in pairwise(hours):
        if _offset(before, zone) == _offset(after, zone):
            continue
        low, high = before, after
        while high - low > timedelta(seconds=1):
            middle = low + (high - low) / 2
            low, high = (middle, high) if _offset(middle, zone) == _offset(before, zone) else (low, middle)
        return high.replace(microsecond=0)
    return None


def same_clock(one: ZoneInfo, other: ZoneInfo, now: datetime) -> bool:
    """Whether two zones' clocks show the same all through the coming year, by whatever names they go."""
    days = (now + ahead * _DAY for ahead in range(366))
    return one.key == other.key or all(_offset(day, one) == _offset(day, other) for day in days)


def _offset(moment: datetime, zone: ZoneInfo) -> timedelta | None:
    return moment.astimezone(zone).utcoffset()
