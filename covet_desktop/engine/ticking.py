"""The schedule: at every tick the slots are compared with the clock, and nothing else is trusted."""

from __future__ import annotations

import logging
from dataclasses import replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import msgspec

from covet_desktop.core import schedule
from covet_desktop.core.events import Retrying, ScheduleKnown, Topic
from covet_desktop.core.model import Status
from covet_desktop.core.problems import Kind, Problem
from covet_desktop.core.schedule import Attempts, Decision, Why
from covet_desktop.core.visits import ImportRun
from covet_desktop.engine import exporting, watching
from covet_desktop.engine.belongings import forget_old
from covet_desktop.engine.flow import Do, Flow, call
from covet_desktop.engine.importing import CALLED_OFF
from covet_desktop.engine.looking import look, reload_connection
from covet_desktop.engine.pausing import pause_now, tell_pause
from covet_desktop.engine.services import Engine
from covet_desktop.engine.setting import settings_of
from covet_desktop.engine.slots import import_slot, needs_another
from covet_desktop.messages import ImportSlot, LoadHistory, ReadChanges, ShowCases, Start, Watch

log = logging.getLogger("covet.schedule")

SHOWN_SLOTS = 3
_READ_PAUSES = 3
"""1, 5 and then 15 minutes between reads that fail."""
_LONGEST_QUIET = timedelta(days=1)
_OFF = schedule.WaitUntil(None, Why.OFF)


class SlotRecord(msgspec.Struct, frozen=True):
    """What this PC knows of the daily import: the local day finished last, and what failed since."""

    done_day: date | None = None
    attempts: Attempts | None = None


def tick(engine: Engine) -> Flow[None]:
    """Decide what is due now, and start it."""
    _notice_sleep(engine)
    if engine.keychain_locked:  # who is signed in stands in it; a person isn't asked to open it each time
        if (yield from call(engine.vault.is_open)):
            engine.keychain_locked = False
            yield Do(Start())
        return
    forget_old(engine)
    yield from tell_pause(engine)
    yield from _stay_up_to_date(engine)
    yield from exporting.go_on(engine)
    if watching.is_due(engine):
        yield Do(Watch())
    if engine.cache is not None and engine.shown_as_today not in (None, engine.today()):
        yield Do(ShowCases())  # midnight has passed
    _notice_sleep(engine)  # in the middle of what was read
    decision = yield from _tell(engine)
    if isinstance(decision, schedule.Run):
        yield Do(ImportSlot(decision.slot.day, decision.attempt))
    yield from _read_what_is_new(engine)


def run_slot(engine: Engine, day: date, attempt: int) -> Flow[None]:
    """Import one local day under the settings of now, and keep how it went for the next tick."""
    connection_id = engine.connected().id
    try:
        yield from reload_connection(engine, Topic.IMPORT)
        _notice_sleep(engine)
        due = _decide(engine)
        if isinstance(due, schedule.Run) and due.slot.day == day:  # nobody changed the hour meanwhile
            run, number = yield from import_slot(engine, day, attempt)
            if needs_another(run):
                _keep_failure(engine, connection_id, day, number + 1)
            else:
                _keep(engine, connection_id, SlotRecord(done_day=day))
    except Problem as problem:
        if problem.code == CALLED_OFF:
            _keep(engine, connection_id, SlotRecord(done_day=day))
        else:
            _keep_failure(engine, connection_id, day, attempt, problem)
        raise
    yield from _tell(engine)


def _notice_sleep(engine: Engine) -> None:
    """After waking up and after a jump of the clock: settle first, then try at once what had failed."""
    now, before = engine.now(), engine.ticked_at
    engine.ticked_at = now  # at once: what follows may hang, and the PC be put to sleep meanwhile
    much = timedelta(seconds=engine.timing.long_tick)
    if before is None or -much < now - before < timedelta(seconds=engine.timing.tick) + much:
        return
    engine.settle()
    engine.woken_at = now
    engine.read_at = engine.history_read_on = None
    if not engine.quiet_asked:
        engine.quiet_until = None
    _ask_anew(engine)


def _read_what_is_new(engine: Engine) -> Flow[None]:
    """Now and then what was made elsewhere; once a day, and after waking up, which days were missed."""
    connection = engine.told
    if connection is None or connection.status is not Status.CONNECTED or engine.cache is None:
        return
    if engine.settled_at is not None and engine.now() < engine.settled_at:
        return
    if _is_quiet(engine):
        return
    if _is_old(engine, engine.changes_asked_at):
        yield Do(ReadChanges())
    is_open = settings_of(engine).open_hours.contains(engine.now(), engine.zone)
    # A day that has just begun has missed nothing yet: that can wait until somebody is there.
    unread = engine.history_read_on is None or (is_open and engine.history_read_on != engine.today())
    if unread and _is_old(engine, engine.history_asked_at):
        yield Do(LoadHistory())


def _is_quiet(engine: Engine) -> bool:
    """Also what lies far ahead, as the clock was put back, is over."""
    until, now = engine.quiet_until, engine.now()
    return until is not None and now < until <= now + _LONGEST_QUIET


def _leave_alone(engine: Engine, problem: Problem) -> None:
    """Ask nothing for as long as the service says, else ever longer; at once where it wasn't reached."""
    if not problem.sent:
        return
    engine.failed_reads += 1
    usual = schedule.BACK_OFF[min(engine.failed_reads, _READ_PAUSES) - 1]
    asked = timedelta(seconds=problem.retry_after or 0)
    engine.quiet_asked = problem.retry_after is not None
    engine.quiet_until = engine.now() + min(max(usual, asked), _LONGEST_QUIET)


def _ask_anew(engine: Engine) -> None:
    """What failed, or was asked a moment ago, may be otherwise by now."""
    engine.changes_asked_at = engine.history_asked_at = engine.changes_read_at = None


def _is_old(engine: Engine, read_at: datetime | None) -> bool:
    """Also what lies ahead, as the clock was put back."""
    is_open = settings_of(engine).open_hours.contains(engine.now(), engine.zone)
    seconds = engine.timing.refresh if is_open else engine.timing.refresh_closed
    return read_at is None or not timedelta(0) <= engine.now() - read_at < timedelta(seconds=seconds)


def _stay_up_to_date(engine: Engine) -> Flow[None]:
    """Read the settings anew now and then; and at each tick, while the service couldn't be reached."""
    read_at = engine.read_at
    if engine.owner is None or not _is_old(engine, read_at) or _is_quiet(engine):
        return
    if not (yield from call(engine.session.has_session)):
        return
    try:
        if engine.connection is None or engine.told is None:
            yield from look(engine, Topic.SCHEDULE)
        else:
            yield from reload_connection(engine, Topic.SCHEDULE, engine.connection.etag)
    except Problem as problem:
        if problem.kind is Kind.SIGNED_OUT:
            raise
        _leave_alone(engine, problem)
        yield Retrying(Topic.SCHEDULE, problem, engine.timing.tick)
        return
    engine.failed_reads, engine.quiet_until = 0, None
    if read_at is None:
        engine.woken_at = engine.now()
        _ask_anew(engine)


def _tell(engine: Engine) -> Flow[Decision]:
    """Show when the next imports are and what is unusual about the one of today."""
    decision = _decide(engine)
    _record_decision(engine, decision)
    slots: tuple[datetime, ...] = ()
    if engine.told is not None and not _is_off(decision):
        auto = engine.told.auto_import
        assert auto is not None, "else it is off"
        upcoming = schedule.next_slots(engine.now(), ZoneInfo(auto.time_zone), auto.hour, SHOWN_SLOTS)
        slots = tuple(slot.at for slot in upcoming)
    sentence = schedule.told(decision, engine.now())
    yield ScheduleKnown(slots, _last_run(engine), sentence if sentence.source else None)
    return decision


def _record_decision(engine: Engine, decision: Decision) -> None:
    """A line in the log for each decision that is another one than before; days as numbers."""
    if decision == engine.decided:
        return
    engine.decided = decision
    match decision:
        case schedule.Run(slot, late, attempt):
            day = slot.day
            log.info("import %d-%d-%d now, late: %s, try %d", day.year, day.month, day.day, late, attempt)
        case schedule.WaitUntil(None, why):
            log.info("no import: %s", why)
        case schedule.WaitUntil(at, why) if at is not None:
            local = at.astimezone(engine.zone)
            date_and_time = (local.year, local.month, local.day, local.hour, local.minute)
            log.info("no import before %d-%d-%d %d:%d: %s", *date_and_time, why)


def _is_off(decision: Decision) -> bool:
    return isinstance(decision, schedule.WaitUntil) and decision.why in (Why.OFF, Why.UNKNOWN_ZONE)


def _decide(engine: Engine) -> Decision:
    connection = engine.told
    if connection is None or connection.status is not Status.CONNECTED or connection.auto_import is None:
        return _OFF
    record = _record(engine, connection.id)
    attempts = record.attempts
    if attempts is not None and engine.woken_at is not None and attempts.last_failed_at <= engine.woken_at:
        attempts = replace(attempts, failures=0)  # no pause: much may be otherwise by now
    return schedule.decide(
        engine.now(),
        connection.auto_import,
        connection.id,
        done_day=record.done_day,
        attempts=attempts,
        settled_at=engine.settled_at or engine.now(),
        spread_by=None if engine.timing.spread else timedelta(0),
        pause=pause_now(engine),
    )


def _record(engine: Engine, connection_id: str) -> SlotRecord:
    try:
        return msgspec.convert(engine.ledger.setting(f"slot {connection_id}", {}), SlotRecord)
    except msgspec.ValidationError:
        return SlotRecord()  # another version's; the service knows what was imported


def _keep(engine: Engine, connection_id: str, record: SlotRecord) -> None:
    engine.ledger.set_setting(f"slot {connection_id}", msgspec.to_builtins(record))


def _keep_failure(
    engine: Engine, connection_id: str, day: date, attempt: int, problem: Problem | None = None
) -> None:
    """``attempt`` is the number of the next try: another one only after an import that has failed."""
    record = _record(engine, connection_id)
    before = record.attempts.failures if record.attempts and record.attempts.day == day else 0
    retry_after = problem.retry_after if problem else None
    failed = Attempts(day, before + 1, engine.now(), retry_after, attempt)
    _keep(engine, connection_id, SlotRecord(record.done_day, failed))
    if problem is not None and not problem.sent:
        engine.read_at = None  # from now on it is noticed when the service can be reached again


def _last_run(engine: Engine) -> ImportRun | None:
    if engine.cache is None:
        return None
    return next(iter(engine.cache.last_runs(1)), None)
