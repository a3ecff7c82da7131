"""When today's cases came, how fresh they are, from where, and when the next ones come."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from covet_desktop.core.events import Topic
from covet_desktop.core.model import Status
from covet_desktop.core.problems import Problem
from covet_desktop.core.schedule import LATE_AFTER, slot_on
from covet_desktop.core.state import AppState
from covet_desktop.core.visits import ImportRun, ImportStatus, Trigger
from covet_desktop.ui.text import clock, day, day_and_clock, say, tr


def last_run(state: AppState) -> ImportRun | None:
    """The newest import that ended, of this window's time or of before."""
    if state.run is not None and state.run.finished:
        return state.run
    return state.schedule.last_run


def problem_of_looking(state: AppState) -> Problem | None:
    """What kept the app from asking CoVet."""
    return state.problems.get(Topic.LOOK) or state.problems.get(Topic.START)


def has_cases(state: AppState) -> bool:
    """Whether there is a connection whose cases can be looked at; a suspended one's can (contract §4)."""
    return state.connection is not None and state.connection.status in (Status.CONNECTED, Status.SUSPENDED)


def today_of(state: AppState) -> date | None:
    """The clinic's day; None before the first cases were looked up."""
    return state.today or state.cases_day


def zone_of(state: AppState) -> ZoneInfo:
    """The clinic's; UTC while it isn't known."""
    return zone_named((state.connection.time_zone if state.connection else "") or "UTC")


def zone_named(name: str) -> ZoneInfo:
    """UTC for a name that this PC doesn't know."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return ZoneInfo("UTC")


def moment(when: datetime, state: AppState) -> str:
    """The clock; with its day, where that isn't today."""
    zone = zone_of(state)
    if when.astimezone(zone).date() == today_of(state):
        return clock(when, zone)
    return day_and_clock(when, zone)


def slot_missed(run: ImportRun, state: AppState) -> datetime | None:
    """The hour (UTC) at which a scheduled import was due, where it began well after it; else None."""
    auto = state.connection.auto_import if state.connection else None
    began = run.created_at or run.started_at or run.finished_at
    if run.trigger is not Trigger.SCHEDULED or run.start is None or auto is None or began is None:
        return None
    slot = slot_on(run.start, zone_of(state), auto.hour)
    return slot.at if slot is not None and began - slot.at > LATE_AFTER else None


def other_pc(run: ImportRun, state: AppState, this_pc: str) -> str:
    """The name of the PC that imported, where it wasn't this one and that is known."""
    mine = state.settings.device_name or this_pc
    return run.device if mine and run.device != mine else ""


def clocks(state: AppState, this_pc: str = "") -> str:
    """Today, and two clocks: when it was imported, and how fresh the data was."""
    today = today_of(state)
    parts = [day(today)] if today else []
    run = last_run(state)
    if run is not None and run.finished_at is not None and run.status is ImportStatus.SUCCEEDED:
        parts.append(_imported(run, run.finished_at, state, this_pc))
    return " · ".join(parts)


def _imported(run: ImportRun, at: datetime, state: AppState, this_pc: str) -> str:
    when, pc, due = moment(at, state), other_pc(run, state, this_pc), slot_missed(run, state)
    if problem_of_looking(state) is not None:
        came = tr("as of {when}", when=when)
    elif pc:
        came = tr("imported {when} by {pc}", when=when, pc=pc)
    elif due is not None:
        came = tr("came at {when}: this PC was off or offline at {due}", when=when, due=moment(due, state))
    else:
        came = tr("imported {when}", when=when)
    if run.data_as_of is None:
        return came
    return tr(
        "{imported}, from Cornerstone data of {as_of}", imported=came, as_of=moment(run.data_as_of, state)
    )


def next_words(state: AppState) -> str:
    """What keeps the next import waiting, or when it comes."""
    if state.schedule.sentence is not None:
        return say(state.schedule.sentence)
    upcoming = next(iter(state.schedule.next_at), None)
    if upcoming is not None:
        return tr("The next import is on {when}.", when=day_and_clock(upcoming, zone_of(state)))
    return tr("Auto-import is off: import them with the button.") if state.connected else ""
