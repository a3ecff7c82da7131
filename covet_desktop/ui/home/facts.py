"""What is known of the connection: its state in a word, and the facts beside it."""

from __future__ import annotations

from covet_desktop.core.model import Status
from covet_desktop.core.state import AppState
from covet_desktop.core.visits import ImportStatus
from covet_desktop.ui.home.clocks import last_run, problem_of_looking, zone_of
from covet_desktop.ui.text import day_and_clock, tr

Chip = tuple[str, str]
"""The kind (good, info, warn, bad, muted) and the word."""


def connection_chip(state: AppState) -> Chip:
    """How the connection is, in a word."""
    connection = state.connection
    if problem_of_looking(state) is not None:
        return "warn", tr("Not reachable")
    if connection is None:
        return "muted", tr("Not connected") if state.looked else tr("Not known yet")
    if connection.awaits_activation:
        return "info", tr("Waiting")
    return {
        Status.CONNECTED: ("good", tr("Connected")),
        Status.READY_FOR_SETUP: ("info", tr("Ready for setup")),
        Status.SUSPENDED: ("warn", tr("Suspended")),
        Status.REJECTED: ("bad", tr("Declined")),
    }.get(connection.status, ("muted", tr("Not known")))


def practice_words(state: AppState) -> str:
    """Whose Cornerstone it is."""
    connection = state.connection
    if connection is None:
        return ""
    if connection.practice is None:
        return connection.clinic.name
    name, city = connection.practice.name, connection.practice.city
    return tr("{name}, {city}", name=name, city=city) if city else name


def facts(state: AppState) -> list[tuple[str, str]]:
    """Name and value of each, in the order in which they are shown."""
    if not state.connected:
        return []
    run = last_run(state)
    rows = []
    if run is not None and run.finished_at is not None:
        rows.append((tr("Last import"), day_and_clock(run.finished_at, zone_of(state))))
        if run.data_as_of is not None and run.status is ImportStatus.SUCCEEDED:
            rows.append((tr("Data as of"), day_and_clock(run.data_as_of, zone_of(state))))
    else:
        rows.append((tr("Last import"), tr("none on this PC yet")))
    rows.append((tr("Next import"), _next_import(state)))
    return rows


def _next_import(state: AppState) -> str:
    auto = state.connection.auto_import if state.connection else None
    if auto is None or not auto.enabled:
        return tr("Auto-import is off")
    upcoming = next(iter(state.schedule.next_at), None)
    return day_and_clock(upcoming, zone_of(state)) if upcoming else tr("not known yet")
