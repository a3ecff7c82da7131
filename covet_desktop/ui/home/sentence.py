"""The one sentence at the top of the home window, and the way on that goes with it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum

from covet_desktop.core import importing
from covet_desktop.core.events import Session, Topic
from covet_desktop.core.model import Status
from covet_desktop.core.state import AppState
from covet_desktop.core.visits import ImportRun, ImportStatus, SkipReason
from covet_desktop.ui.home.clocks import (
    clocks,
    next_words,
    slot_missed,
    today_of,
)
from covet_desktop.ui.home.clocks import (
    last_run as last_run,
)
from covet_desktop.ui.home.clocks import (
    problem_of_looking as problem_of_looking,
)
from covet_desktop.ui.home.clocks import (
    zone_of as zone_of,
)
from covet_desktop.ui.text import clock, day, say, tr, tr_n


class Way(Enum):
    """Where the primary button leads."""

    IMPORT = "import"
    SET_UP = "set_up"
    """To the wizard, which opens where set-up stands; signing in is its first page."""
    TRY_AGAIN = "try_again"
    RESUME = "resume"
    CATCH_UP = "catch_up"


@dataclass(frozen=True, slots=True)
class Headline:
    """``kind``: good, info, warn, bad, muted. ``way_words``: the primary button's, "" for its usual ones."""

    icon: str
    kind: str
    title: str
    under: str = ""
    way: Way = Way.IMPORT
    way_words: str = ""


def headline(state: AppState, this_pc: str = "") -> Headline:
    """Did today's cases come? In one sentence; if they can't, why not.

    ``this_pc``: its name, by which another PC's imports are known; "" where that isn't known.
    """
    return (
        _before_a_look(state)
        or _without_a_connection(state)
        or _about_an_import(state)
        or _about_today(state, this_pc)
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
    if problem is not None and not _has_cases(state):
        return Headline(
            "warning", "warn", say(problem.title), say(problem.advice), Way.TRY_AGAIN, tr("Try &again")
        )
    if state.session is Session.UNKNOWN or (not state.looked and problem is None and not _has_cases(state)):
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
        return Headline("download", "info", _importing(state), _progress(state))
    run = last_run(state)
    if Topic.IMPORT in state.problems or (run is not None and run.status is ImportStatus.FAILED):
        told = "" if run is None or Topic.IMPORT in state.problems else say(importing.outcome(run))
        if state.schedule.sentence is not None or not told:
            told = next_words(state)
        return Headline("bad", "bad", tr("The last import didn't work."), told)
    if run is not None and run.status is ImportStatus.CANCELLED:
        return Headline("warning", "warn", say(importing.outcome(run)), next_words(state))
    return None


def _importing(state: AppState) -> str:
    """That it is under way and, where nothing had come at the hour, why it comes only now."""
    run = state.run
    due = slot_missed(run, state) if run is not None and not run.finished else None
    if due is None or state.todays_cases:
        return tr("Importing appointments…")
    when = clock(due, zone_of(state))
    return tr("Nothing came: this PC was off or offline at {when}. Importing now…", when=when)


def _about_today(state: AppState, this_pc: str) -> Headline:
    run, under = last_run(state), clocks(state, this_pc)
    came = run is not None and run.status is ImportStatus.SUCCEEDED and _covers(run, today_of(state))
    if state.pause is not None:
        return _paused(state, under, came=came or bool(state.todays_cases))
    if state.todays_cases:
        nobodys = _nobodys(state)
        here = _here(state.todays_cases)
        if nobodys:
            return Headline("warning", "warn", nobodys, f"{here} {under}")
        return Headline("check", "good", here, under)
    if state.missed:
        return _missed(state.missed, next_words(state))
    if came:
        return Headline("check", "good", tr("There are no cases for today."), under)
    return Headline("calendar", "info", tr("No cases for today yet."), next_words(state))


def _here(cases: int) -> str:
    return tr_n("Today's case is here.", "Today's {n} cases are here.", cases)


def _paused(state: AppState, under: str, *, came: bool) -> Headline:
    until = state.pause.until if state.pause is not None else None
    today, tomorrow = today_of(state), None if until is None else until.astimezone(zone_of(state)).date()
    if until is None or tomorrow is None:
        paused = tr("Auto-import is paused on this PC until you resume it.")
    elif today is not None and tomorrow == today + timedelta(days=1):
        paused = tr("Auto-import is paused on this PC until tomorrow.")
    else:
        paused = tr("Auto-import is paused on this PC until {when}.", when=day(tomorrow))
    resume = tr("&Resume")
    if state.todays_cases:
        here = _here(state.todays_cases)
        return Headline("pause", "warn", here, f"{paused} {under}", Way.RESUME, resume)
    return Headline("pause", "warn", paused, under if came else "", Way.RESUME, resume)


def _missed(days: tuple[date, ...], under: str) -> Headline:
    first, last = min(days), max(days)
    if len(days) == 1:
        title = tr("A day was missed: {day}.", day=day(first))
    elif (last - first).days + 1 == len(days):
        title = tr("{n} days were missed: {first} to {last}.", n=len(days), first=day(first), last=day(last))
    else:
        title = tr(
            "{n} days were missed, from {first} to {last}.", n=len(days), first=day(first), last=day(last)
        )
    return Headline("warning", "warn", title, under, Way.CATCH_UP, tr("Ca&tch up"))


def _nobodys(state: AppState) -> str:
    """Whose appointments of the last import belong to nobody here; "" where there are none."""
    ours = set() if state.mapping is None else set(state.mapping.ignored_provider_ids)
    left = Counter(
        item.provider_name
        for item in (state.skipped.items if state.skipped is not None else ())
        if item.reason is SkipReason.PROVIDER_NOT_MAPPED and item.provider_id not in ours
    )
    if not left:
        return ""
    name, count = left.most_common(1)[0]
    if len(left) > 1 or not name:
        return tr_n(
            "{n} appointment belongs to nobody here.", "{n} appointments belong to nobody here.", left.total()
        )
    return tr_n(
        "{name}: {n} appointment belongs to nobody here.",
        "{name}: {n} appointments belong to nobody here.",
        count,
        name=name,
    )


def _has_cases(state: AppState) -> bool:
    """Whether anything can be shown of what was learnt before."""
    return bool(state.cases or state.todays_cases)


def _covers(run: ImportRun | None, shown: date | None) -> bool:
    if run is None or run.start is None or shown is None:
        return False
    first, last = importing.day_range(run.start, run.days)
    return first <= shown <= last


def _progress(state: AppState) -> str:
    run = state.run
    if run is not None and not run.finished and run.progress.total:
        return tr("{done} of {total} appointments", done=run.progress.done, total=run.progress.total)
    if state.schedule.sentence is not None:
        return say(state.schedule.sentence)
    return tr("Asking Cornerstone's data for the day…")
