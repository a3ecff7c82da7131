"""What the home window says: one sentence at the top, and the lines about the connection."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from covet_desktop.core.events import Session, Topic
from covet_desktop.core.model import Status
from covet_desktop.core.state import AppState
from covet_desktop.ui.text import clock, day_and_clock, tr, tr_n

Headline = tuple[str, str, str, str]
"""Icon, the theme's token for its colour, the sentence, the line below it."""


def zone_of(state: AppState) -> ZoneInfo:
    try:
        return ZoneInfo((state.connection.time_zone if state.connection else "") or "UTC")
    except (ZoneInfoNotFoundError, ValueError):
        return ZoneInfo("UTC")


def headline(state: AppState) -> Headline:
    """Did today's cases come? In one sentence."""
    if state.session is Session.UNKNOWN or (not state.looked and not state.problems):
        return "clock", "muted", tr("One moment…"), ""
    if not state.signed_in:
        return (
            "warning",
            "warn",
            tr("You are signed out."),
            tr("Nothing is imported until you sign in again."),
        )
    if Topic.IMPORT in state.busy:
        return "clock", "accent", tr("Importing appointments…"), _progress(state)
    if state.connection is not None and state.connection.status is Status.SUSPENDED:
        reason = state.connection.status_reason
        return "warning", "warn", tr("The connection is suspended."), reason.detail if reason else ""
    if Topic.IMPORT in state.problems:
        return "warning", "bad", tr("The last import didn't work."), _next(state)
    if state.cases:
        title = tr_n("Today's case is here.", "Today's {n} cases are here.", len(state.cases))
        return "check", "good", title, " · ".join(filter(None, (_clocks(state), _next(state))))
    return "clock", "muted", tr("No cases for today yet."), _next(state)


def _progress(state: AppState) -> str:
    if state.run is None or not state.run.progress.total:
        return ""
    progress = state.run.progress
    return tr("{done} of {total} appointments", done=progress.done, total=progress.total)


def _clocks(state: AppState) -> str:
    """Two clocks: when it was imported, and how fresh the data was."""
    run = state.run or state.schedule.last_run
    if run is None or run.finished_at is None:
        return ""
    zone = zone_of(state)
    if run.data_as_of is None:
        return tr("Imported at {clock}", clock=clock(run.finished_at, zone))
    return tr(
        "Imported at {clock}, from Cornerstone data of {data_clock}",
        clock=clock(run.finished_at, zone),
        data_clock=clock(run.data_as_of, zone),
    )


def _next(state: AppState) -> str:
    moment = next(iter(state.schedule.next_at), None)
    return tr("next import {when}", when=_when(moment, state)) if moment else ""


def _when(moment: datetime, state: AppState) -> str:
    return day_and_clock(moment, zone_of(state))


def status_lines(state: AppState) -> tuple[str, str, str, str]:
    """Four lines about the connection; an empty one where there is nothing to say."""
    connection = state.connection
    if connection is None:
        return tr("Cornerstone isn't connected yet."), "", "", ""
    words = {
        Status.CONNECTED: tr("✓ Connected"),
        Status.SUSPENDED: tr("▲ Suspended"),
        Status.READY_FOR_SETUP: tr("Ready to be set up"),
        Status.REJECTED: tr("▲ Rejected"),
    }
    practice = connection.practice
    where = (
        tr("{name}, {city}", name=practice.name, city=practice.city) if practice else connection.clinic.name
    )
    auto = connection.auto_import
    if auto is not None and auto.enabled:
        moment = next(iter(state.schedule.next_at), None)
        upcoming = tr("Next import: {when}", when=_when(moment, state)) if moment else ""
    else:
        upcoming = tr("Auto-import is off")
    if state.skipped is not None and state.skipped.items:
        count = len(state.skipped.items)
        skipped = tr_n("{n} appointment was skipped", "{n} appointments were skipped", count)
    else:
        skipped = ""
    return words.get(connection.status, tr("Waiting for activation")), where, upcoming, skipped
