"""The schedule: at every tick the slots are compared with the clock, and nothing else is trusted."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import msgspec

from covet_desktop.core import schedule
from covet_desktop.core.events import ScheduleKnown
from covet_desktop.core.model import AutoImport, Connection, Status
from covet_desktop.core.problems import Problem
from covet_desktop.core.visits import ImportRun, ImportStatus
from covet_desktop.engine.flow import Do, Flow
from covet_desktop.engine.importing import import_slot
from covet_desktop.engine.services import Engine
from covet_desktop.messages import ImportSlot

SHOWN_SLOTS = 3


class SlotRecord(msgspec.Struct, frozen=True):
    """What this PC knows of the newest slot it worked on, kept in the ledger.

    ``attempt`` is the number whose key is used next; it rises when the service's import of a key
    has failed (contract §4). ``failures`` counts tries since the slot, for the back-off.
    """

    day: date
    done: bool = False
    attempt: int = 1
    failures: int = 0
    last_failed_at: datetime | None = None
    retry_after: float | None = None


def tick(engine: Engine) -> Flow[None]:
    """Decide what is due now, and start it."""
    tagged = engine.connection
    auto = tagged.value.auto_import if tagged else None
    if tagged is None or tagged.value.status is not Status.CONNECTED or auto is None or not auto.enabled:
        yield ScheduleKnown((), _last_run(engine))
        return
    upcoming = schedule.next_slots(engine.now(), engine.zone, auto.hour, SHOWN_SLOTS)
    yield ScheduleKnown(tuple(slot.at for slot in upcoming), _last_run(engine))
    record = _record(engine, tagged.value)
    decision = _decide(engine, tagged.value, auto, record)
    if isinstance(decision, schedule.Run):
        attempt = record.attempt if record is not None and record.day == decision.slot.day else 1
        yield Do(ImportSlot(decision.slot.day, attempt))


def run_slot(engine: Engine, day: date, attempt: int) -> Flow[None]:
    """Import one local day, and keep how it went for the next tick."""
    connection = engine.connected()
    record = _record(engine, connection)
    failures = record.failures if record is not None and record.day == day else 0
    try:
        run = yield from import_slot(engine, day, attempt)
    except Problem as problem:
        failed = SlotRecord(day, False, attempt, failures + 1, engine.now(), problem.retry_after)
        _keep(engine, connection, failed)
        raise
    if run.status is ImportStatus.SUCCEEDED or run.cancelled_by_person:
        _keep(engine, connection, SlotRecord(day, done=True, attempt=attempt))
    else:
        _keep(engine, connection, SlotRecord(day, False, attempt + 1, failures + 1, engine.now()))
    yield from tick(engine)


def _decide(
    engine: Engine, connection: Connection, auto: AutoImport, record: SlotRecord | None
) -> schedule.Decision:
    attempts = None
    if record is not None and record.failures and record.last_failed_at is not None:
        attempts = schedule.Attempts(record.day, record.failures, record.last_failed_at, record.retry_after)
    return schedule.decide(
        engine.now(),
        auto,
        connection.id,
        done_day=record.day if record is not None and record.done else None,
        attempts=attempts,
        settled_at=engine.settled_at or engine.now(),
        spread_by=None if engine.timing.spread else timedelta(0),
    )


def _record(engine: Engine, connection: Connection) -> SlotRecord | None:
    stored = engine.ledger.setting(f"slot {connection.id}", None)
    if stored is None:
        return None
    try:
        return msgspec.convert(stored, SlotRecord)
    except msgspec.ValidationError:
        return None


def _keep(engine: Engine, connection: Connection, record: SlotRecord) -> None:
    engine.ledger.set_setting(f"slot {connection.id}", msgspec.to_builtins(record))


def _last_run(engine: Engine) -> ImportRun | None:
    if engine.cache is None:
        return None
    return next(iter(engine.cache.last_runs(1)), None)
