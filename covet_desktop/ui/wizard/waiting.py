"""Bitwerx prepares the clinic's server: where that stands, and what the clinic's IT has to know."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication

from covet_desktop.core.events import Checked, Topic
from covet_desktop.core.model import Connection, Status
from covet_desktop.core.problems import Problem
from covet_desktop.core.setup import Step
from covet_desktop.core.state import AppState
from covet_desktop.messages import WatchActivation
from covet_desktop.ui.text import clock, day, day_and_clock, tr, tr_n
from covet_desktop.ui.widgets import Banner, Progress, TrackedStep, Tracker, label
from covet_desktop.ui.wizard.it_message import message_for_it
from covet_desktop.ui.wizard.page import StepPage
from covet_desktop.ui.wizard.zones import zone_or_local

_READY = (Status.READY_FOR_SETUP, Status.CONNECTED)


class WaitingPage(StepPage):
    """``Check now`` isn't waited for: the page moves on when the connection is ready, whoever saw it."""

    step = Step.WAITING
    locks = False

    def build(self) -> None:
        self._asking: Checked | None = None
        self._asked = False
        self._copied = False
        self.tracker = Tracker()
        self.notice = Banner("info")
        self.checked = label(role="small")
        for part in (self.tracker, self.notice, self.checked):
            self.body.addWidget(part)

    def enter(self, state: AppState) -> None:
        self._asked = self._copied = False
        awaits = state.connection is not None and state.connection.awaits_activation
        if awaits and Topic.ACTIVATION not in state.busy:
            self.send.emit(WatchActivation())
        self.draw(state)

    def draw(self, state: AppState) -> None:
        connection = state.connection
        if connection is None:
            return
        if state.checked is not self._asking or Topic.ACTIVATION in state.problems:
            self._asked = False
        self._show_title(connection.status)
        self.tracker.show_steps(self._steps(connection))
        self._show_notice(connection)
        self.checked.setText(self._checked_words(state))

    def _show_title(self, status: Status) -> None:
        if status in _READY:
            self.title_box.set_text(
                tr("Your connection is ready"),
                tr("Bitwerx has prepared your server. What is left takes about five minutes."),
            )
        elif status is Status.REJECTED:
            self.title_box.set_text(
                tr("Your request was declined"), tr("You can change the details and send it again.")
            )
        elif status is Status.SUSPENDED:
            self.title_box.set_text(
                tr("Your connection is suspended"), tr("Set-up goes on once this is settled.")
            )
        else:
            self.title_box.set_text(
                tr("Bitwerx is setting up your connection"),
                tr(
                    "They will call your technical contact. Nothing for you to do now; this usually takes "
                    "two to three business days."
                ),
            )

    def _steps(self, connection: Connection) -> list[TrackedStep]:
        ready, stopped = connection.status in _READY, self._stopped(connection)
        if ready:
            with_bitwerx, last = Progress.DONE, Progress.NOW
        else:
            with_bitwerx, last = Progress.BAD if stopped else Progress.NOW, Progress.LATER
        zone = zone_or_local(self.here.zone)  # the clock that this person looks at
        requested, activated = connection.requested_at, connection.activated_at
        expected = "" if ready or stopped else _expected(connection)
        return [
            TrackedStep(
                tr("Request sent"),
                _by(connection),
                day_and_clock(requested, zone) if requested else "",
                Progress.DONE,
            ),
            TrackedStep(
                tr("With Bitwerx"),
                tr("Contact: {contact}", contact=_contact(connection)),
                day_and_clock(activated, zone) if ready and activated else expected,
                with_bitwerx,
            ),
            TrackedStep(
                tr("Ready for setup"), tr("Practice identifier, who is linked, which vet is which"), "", last
            ),
        ]

    def _stopped(self, connection: Connection) -> bool:
        return connection.status in (Status.REJECTED, Status.SUSPENDED)

    def _show_notice(self, connection: Connection) -> None:
        reason = connection.status_reason.detail if connection.status_reason else ""
        if connection.status is Status.REJECTED:
            self.notice.set_kind("bad")
            self.notice.show_text(
                tr("Why it was declined"),
                reason or tr("No reason was given. CoVet's support can look it up."),
            )
        elif connection.status is Status.SUSPENDED:
            self.notice.set_kind("warn")
            self.notice.show_text(
                tr("Why it is suspended"),
                reason or tr("No reason was given. CoVet's support can look it up."),
            )
        elif connection.status in _READY:
            self.notice.set_kind("good")
            self.notice.show_text(tr("Have the practice identifier ready that Bitwerx gave you."))
        else:
            self.notice.set_kind("info")
            self.notice.show_text(
                "", tr("You can close this window. We'll tell you on this PC as soon as it is ready.")
            )

    def _checked_words(self, state: AppState) -> str:
        checked = state.checked
        if self._asked:
            return tr("Checking now…")
        if checked is None or state.connection is None or not state.connection.awaits_activation:
            return ""
        last = tr("Last checked {clock}", clock=clock(checked.at, zone_or_local(self.here.zone)))
        if checked.next_at is None:
            return last
        minutes = max(1, round((checked.next_at - self.here.now()).total_seconds() / 60))
        return f"{last} · {tr_n('next check in {n} minute', 'next check in {n} minutes', minutes)}"

    def problem(self, state: AppState) -> Problem | None:
        return state.problems.get(Topic.ACTIVATION)

    def press(self, state: AppState) -> bool:
        connection = state.connection
        if connection is None or connection.status in _READY:
            return False
        if connection.status is Status.REJECTED:
            self.go.emit(Step.CLINIC)
        else:
            self._asked, self._asking = True, state.checked
            self.send.emit(WatchActivation())
        return True

    def is_ready(self, state: AppState) -> bool:
        return state.connection is not None and not self._asked

    def next_label(self, state: AppState) -> str:
        status = state.connection.status if state.connection else Status.UNKNOWN
        if status in _READY:
            return tr("&Next")
        return tr("&Change the request") if status is Status.REJECTED else tr("Check &now")

    def close_label(self, state: AppState) -> str:
        return tr("Close")

    def extra_label(self, state: AppState) -> str:
        if state.connection is None or not state.connection.awaits_activation:
            return ""
        return tr("Copied") if self._copied else tr("Copy &message for IT")

    def press_extra(self, state: AppState) -> None:
        if state.connection is not None:
            QGuiApplication.clipboard().setText(message_for_it(state.connection))
            self._copied = True
            self.edited.emit()

    def tick_seconds(self, state: AppState) -> int:
        return 20 if state.connection is not None and state.connection.awaits_activation else 0

    def focus_first(self) -> None:
        """Nothing to type here: Enter is the primary button's."""


def _by(connection: Connection) -> str:
    name, latest = connection.requested_by.display_name, connection.settings_by
    if not name:
        return ""
    if latest.device and latest.created_by.id == connection.requested_by.id:
        return tr("by {name}, from {device}", name=name, device=latest.device)
    return tr("by {name}", name=name)


def _expected(connection: Connection) -> str:
    return tr("expected by {day}", day=day(connection.expected_by)) if connection.expected_by else ""


def _contact(connection: Connection) -> str:
    contact = connection.clinic.technical_contact or connection.clinic.contact
    return contact.email or contact.name
