"""The one sentence at the top of the home window, and the way on that goes with it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from covet_desktop.core import importing
from covet_desktop.core.events import Session, Topic
from covet_desktop.core.model import Status
from covet_desktop.core.problems import Problem
from covet_desktop.core.state import AppState
from covet_desktop.core.visits import ImportRun, ImportStatus
from covet_desktop.ui.text import clock, day, day_and_clock, say, tr, tr_n


class Way(Enum):
    """Where the primary button leads."""

    IMPORT = "import"
    SET_UP = "set_up"
    """To the wizard, which opens where set-up stands; signing in is its first page."""
    TRY_AGAIN = "try_again"


@dataclass(frozen=True, slots=True)
class Headline:
    """``kind``: good, info, warn, bad, muted. ``way_words``: the primary button's, "" for its usual ones."""

    icon: str
    kind: str
    title: str
    under: str = ""
    way: Way = Way.IMPORT
    way_words: str = ""


def headline(state: AppState) -> Headline:
    """Did today's cases come? In one sentence; if they can't, why not."""
    return (
        _before_a_look(state)
        or _without_a_connection(state)
        or _about_an_import(state)
        or _about_today(state)
    )


def _before_a_look(state: AppState) -> Headline | None:
    """As long as it isn't known who is here and what CoVet has."""
    problem = problem_of_looking(state)
    if state.session is Session.SIGNED_OUT:
        sentence = tr("You are signed out.")
        under = tr("Nothing is imported until you sign in again.")
        return Headline("user", "warn", sentence, under, Way.SET_UP, tr("&Sign in"))
    if state.session is Session.KEYCHAIN_LOCKED:
        sentence = tr("This PC's keychain is locked.")
        under = tr("Your sign-in is kept there. Unlock it, then try again.")
        return Headline("key", "warn", sentence, under, Way.TRY_AGAIN, tr("Try &again"))
    if problem is not None and not state.cases:
        return Headline(
            "warning", "warn", say(problem.title), say(problem.advice), Way.TRY_AGAIN, tr("Try &again")
        )
    if state.session is Session.UNKNOWN or (not state.looked and problem is None and not state.cases):
        return Headline("clock", "muted", tr("One moment…"), tr("Looking at what CoVet has for today."))
    return None


def _without_a_connection(state: AppState) -> Headline | None:
    connection = state.connection
    if connection is None:
        if not state.looked:
            return None
        sentence = tr("Cornerstone isn't connected yet.")
        under = tr("Once it is, the day's cases are here in the morning.")
        return Headline("server", "info", sentence, under, Way.SET_UP, tr("&Set up Cornerstone"))
    reason = connection.status_reason.detail if connection.status_reason else ""
    if connection.awaits_activation:
        sentence = tr("Bitwerx is setting up your connection.")
        expected = tr("Expected by {day}.", day=day(connection.expected_by)) if connection.expected_by else ""
        return Headline("clock", "info", sentence, expected, Way.SET_UP, tr("&See where it stands"))
    if connection.status is Status.READY_FOR_SETUP:
        sentence = tr("Your connection is ready to be set up.")
        under = tr("What is left takes about five minutes.")
        return Headline("settings", "info", sentence, under, Way.SET_UP, tr("&Go on with set-up"))
    if connection.status is Status.SUSPENDED:
        sentence = tr("The connection is suspended: nothing is imported.")
        return Headline("pause", "warn", sentence, reason, Way.SET_UP, tr("&See what to do"))
    if connection.status is Status.REJECTED:
        sentence = tr("Your request was declined.")
        return Headline("bad", "bad", sentence, reason, Way.SET_UP, tr("&See what to do"))
    return None


def _about_an_import(state: AppState) -> Headline | None:
    if Topic.IMPORT in state.busy:
        return Headline("download", "info", tr("Importing appointments…"), _progress(state))
    run = last_run(state)
    if Topic.IMPORT in state.problems or (run is not None and run.status is ImportStatus.FAILED):
        from_the_run = "" if run is None or Topic.IMPORT in state.problems else say(importing.outcome(run))
        return Headline("bad", "bad", tr("The last import didn't work."), from_the_run or _next(state))
    if run is not None and run.status is ImportStatus.CANCELLED:
        return Headline("warning", "warn", say(importing.outcome(run)), _next(state))
    return None


def _about_today(state: AppState) -> Headline:
    if state.cases:
        title = tr_n("Today's case is here.", "Today's {n} cases are here.", len(state.cases))
        return Headline("check", "good", title, _clocks(state))
    run = last_run(state)
    if run is not None and run.status is ImportStatus.SUCCEEDED and _covers(run, state.cases_day):
        return Headline("check", "good", tr("There are no cases for today."), _clocks(state))
    return Headline("calendar", "info", tr("No cases for today yet."), _next(state))


def problem_of_looking(state: AppState) -> Problem | None:
    """What kept the app from asking CoVet."""
    return state.problems.get(Topic.LOOK) or state.problems.get(Topic.START)


def last_run(state: AppState) -> ImportRun | None:
    """The newest import that ended, of this window's time or of before."""
    if state.run is not None and state.run.finished:
        return state.run
    return state.schedule.last_run


def zone_of(state: AppState) -> ZoneInfo:
    """The clinic's; UTC while it isn't known."""
    try:
        return ZoneInfo((state.connection.time_zone if state.connection else "") or "UTC")
    except (ZoneInfoNotFoundError, ValueError):
        return ZoneInfo("UTC")


def moment(when: datetime, state: AppState) -> str:
    """The clock; with its day, where that isn't the day shown."""
    zone = zone_of(state)
    if state.cases_day is not None and when.astimezone(zone).date() == state.cases_day:
        return clock(when, zone)
    return day_and_clock(when, zone)


def _covers(run: ImportRun, shown: date | None) -> bool:
    if run.start is None or shown is None:
        return False
    first, last = importing.day_range(run.start, run.days)
    return first <= shown <= last


def _progress(state: AppState) -> str:
    run = state.run
    if run is None or run.finished or not run.progress.total:
        return tr("Asking Cornerstone's data for the day…")
    return tr("{done} of {total} appointments", done=run.progress.done, total=run.progress.total)


def _clocks(state: AppState) -> str:
    """The day, and two clocks: when it was imported, and how fresh the data was."""
    parts = [day(state.cases_day)] if state.cases_day else []
    run = last_run(state)
    if run is not None and run.finished_at is not None and run.status is ImportStatus.SUCCEEDED:
        imported = moment(run.finished_at, state)
        if run.data_as_of is None:
            parts.append(tr("imported {when}", when=imported))
        else:
            as_of = moment(run.data_as_of, state)
            parts.append(tr("imported {when}, from Cornerstone data of {as_of}", when=imported, as_of=as_of))
    return " · ".join(parts)


def _next(state: AppState) -> str:
    if state.schedule.sentence is not None:
        return say(state.schedule.sentence)
    upcoming = next(iter(state.schedule.next_at), None)
    if upcoming is not None:
        return tr("The next import is on {when}.", when=day_and_clock(upcoming, zone_of(state)))
    return tr("Auto-import is off: import them with the button.") if state.connected else ""
