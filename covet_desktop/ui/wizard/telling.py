"""What the wizard says around a page: busy with what, wrong with what, saved when."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from covet_desktop.core.events import Session, Topic
from covet_desktop.core.problems import Kind, Problem
from covet_desktop.core.state import AppState
from covet_desktop.ui.text import clock, say, tr
from covet_desktop.ui.wizard.page import StepPage

if TYPE_CHECKING:
    from covet_desktop.ui.wizard.shell import SetupWizard

_JUST_NOW = timedelta(minutes=1)


def busy_words(page: StepPage, view: AppState, *, waits: bool) -> str:
    """``waits``: a command of this page was sent and hasn't come to its end; "": not busy."""
    topic = page.topic
    if not waits and not (page.locks and topic in view.busy):
        return ""
    if topic is not None and topic in view.retrying:
        return tr("{problem} Trying again…", problem=say(view.retrying[topic].problem.title))
    return page.busy_text(view)


def draw_around(wizard: SetupWizard, page: StepPage, view: AppState, furthest: int, saved: str) -> None:
    """The rail and the footer, as they are with this page."""
    wizard.rail.show_steps(page.step, done_before=max(page.step, view.resume_step), furthest=furthest)
    account = view.account if view.signed_in else None
    wizard.rail.show_account(
        account.user.display_name if account else "", account.workspace.name if account else ""
    )
    wizard.footer.show_words(
        forward=tr("&Next") if page.locked else page.next_label(view),
        close=page.close_label(view),
        more=page.extra_label(view),
        saved=saved,
    )


def problem_of_looking(view: AppState) -> Problem | None:
    """That the service can't be read; the first page tells by itself of being signed out or locked out."""
    found = view.problems.get(Topic.LOOK) or view.problems.get(Topic.START)
    told = {Kind.SIGNED_OUT}
    if view.session is Session.KEYCHAIN_LOCKED:
        told.add(Kind.KEYCHAIN_LOCKED)
    return None if found is None or found.kind in told else found


def saved_words(state: AppState, *, unsaved: bool, now: datetime) -> str:
    """What the footer says about the draft."""
    if Topic.DRAFT in state.problems:
        return tr("Not saved: {reason}", reason=say(state.problems[Topic.DRAFT].title))
    if unsaved:
        return tr("Saving…")
    if state.draft_saved_at is None:
        return ""
    if now - state.draft_saved_at < _JUST_NOW:
        return tr("Saved just now")
    local = state.draft_saved_at.astimezone().tzinfo
    return tr("Saved at {clock}", clock=clock(state.draft_saved_at, local)) if local else ""
