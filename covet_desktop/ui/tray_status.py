"""What the tray says at a glance: an icon's name and the word beside it."""

from __future__ import annotations

from datetime import UTC, datetime

from covet_desktop.core.events import Session, Topic
from covet_desktop.core.model import Status
from covet_desktop.core.needs import needs
from covet_desktop.core.staff_changes import Change
from covet_desktop.core.state import AppState
from covet_desktop.core.visits import ImportStatus
from covet_desktop.ui.home.sentence import last_run, problem_of_looking
from covet_desktop.ui.text import tr, tr_n


def status_of(state: AppState) -> tuple[str, str]:
    """The icon's name (fine, working, attention, paused, signed_out) and the word beside it."""
    return _before_a_look(state) or _without_a_connection(state) or _every_day(state)


def needs_someone(state: AppState) -> str:
    """The weightiest thing that a person has to see to, in a few words; "": nothing."""
    run = last_run(state)
    failed = run is not None and run.status is ImportStatus.FAILED
    if failed or any(topic in state.problems for topic in (Topic.IMPORT, Topic.SCHEDULE)):
        return tr("The last import didn't work")
    if any(change.kind is Change.REUSED for change in state.staff_changes):
        return tr("The veterinarians need you")
    if state.missed:
        return tr_n("{n} day was missed", "{n} days were missed", len(state.missed))
    if state.staff_changes or state.unclaimed:
        return tr("The veterinarians need you")
    return tr("Something needs you") if any(need.about != "paused" for need in needs(state, _now())) else ""


def _now() -> datetime:
    return datetime.now(UTC)


def auto_import_is_on(state: AppState) -> bool:
    """Whether cases come by themselves, but for a pause on this PC."""
    auto = state.connection.auto_import if state.connection is not None else None
    return state.connected and auto is not None and auto.enabled


def is_paused(state: AppState) -> bool:
    """Whether a person paused on this PC what would come by itself."""
    return state.pause is not None and auto_import_is_on(state)


def _before_a_look(state: AppState) -> tuple[str, str] | None:
    if state.session is Session.UNKNOWN:
        return "working", tr("Starting…")
    if state.session is Session.KEYCHAIN_LOCKED:
        return "signed_out", tr("The keychain is locked")
    if state.session is not Session.SIGNED_IN:
        return "signed_out", tr("Signed out")
    if Topic.IMPORT in state.busy:
        if state.run is not None and not state.run.finished and state.run.progress.total:
            progress = state.run.progress
            return "working", tr("Importing: {done} of {total}", done=progress.done, total=progress.total)
        return "working", tr("Importing…")
    if problem_of_looking(state) is not None:
        return "attention", tr("CoVet can't be reached")
    if not state.looked and not state.cases:
        return "working", tr("Starting…")
    return None


def _without_a_connection(state: AppState) -> tuple[str, str] | None:
    if state.connection is None:
        return "attention", tr("Cornerstone isn't connected yet")
    if state.connection.status in (Status.SUSPENDED, Status.REJECTED):
        return "attention", tr("The connection needs you")
    if state.connection.awaits_activation:
        return "paused", tr("Waiting for activation")
    return None if state.connected else ("attention", tr("Ready to be set up"))


def _every_day(state: AppState) -> tuple[str, str]:
    """A pause is what a person wanted, so whatever needs somebody comes before it."""
    needed = needs_someone(state)
    if needed:
        return "attention", needed
    if is_paused(state):
        until_resumed = state.pause is not None and state.pause.until is None
        return "paused", tr("Paused until resumed") if until_resumed else tr("Paused until tomorrow")
    if not state.cases:
        return "fine", tr("No cases today")
    return "fine", tr_n("{n} case today", "{n} cases today", len(state.cases))
