"""Bitwerx prepares the clinic's server: where that stands, and what the clinic's IT has to know."""

from __future__ import annotations

from datetime import date

from PySide6.QtGui import QGuiApplication

from covet_desktop.core.events import Checked, Topic
from covet_desktop.core.model import Connection, Status
from covet_desktop.core.problems import Problem
from covet_desktop.core.setup import Step, late_since
from covet_desktop.core.state import AppState
from covet_desktop.messages import Look, WatchActivation
from covet_desktop.ui.text import clock, tr, tr_n
from covet_desktop.ui.widgets import Banner, Tracker, label
from covet_desktop.ui.wizard.it_message import message_for_it
from covet_desktop.ui.wizard.page import StepPage
from covet_desktop.ui.wizard.waiting_steps import READY, tracked
from covet_desktop.ui.wizard.welcome import who_can
from covet_desktop.ui.wizard.zones import zone_or_local


class WaitingPage(StepPage):
    """``Check now`` isn't waited for: the page moves on when the connection is ready, whoever saw it."""

    step = Step.WAITING
    locks = False

    def build(self) -> None:
        self._asking: Checked | None = None
        self._asked = False
        self._awaits = False
        self._copied = False
        self.tracker = Tracker()
        self.notice = Banner("info")
        self.checked = label(role="small")
        for part in (self.tracker, self.notice, self.checked):
            self.body.addWidget(part)

    def enter(self, state: AppState) -> None:
        self._asked = self._copied = False
        self._awaits = False
        self.draw(state)

    def draw(self, state: AppState) -> None:
        connection = state.connection
        if connection is None:
            return
        self._begin_to_watch(state, awaits=connection.awaits_activation)
        if state.checked is not self._asking or Topic.ACTIVATION in state.problems:
            self._asked = False
        self._show_title(connection.status)
        self.tracker.show_steps(
            tracked(connection, self._today_at(connection), zone_or_local(self.here.zone))
        )
        self._show_notice(state, connection)
        self.checked.setText(self._checked_words(state))

    def _begin_to_watch(self, state: AppState, *, awaits: bool) -> None:
        """On arriving, and when a suspension has ended; a watch that failed isn't begun by itself."""
        begins, self._awaits = awaits and not self._awaits, awaits
        if begins and Topic.ACTIVATION not in state.busy:
            self.send.emit(WatchActivation())

    def _show_title(self, status: Status) -> None:
        if status in READY:
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

    def _show_notice(self, state: AppState, connection: Connection) -> None:
        reason = connection.status_reason.detail if connection.status_reason else ""
        unknown = tr("No reason was given. CoVet's support can look it up.")
        late = late_since(connection, self._today_at(connection))
        self.notice.set_kind(_kind(connection.status, late=late is not None))
        if connection.status is Status.REJECTED:
            self.notice.show_text(tr("Why it was declined"), reason or unknown)
        elif connection.status is Status.SUSPENDED:
            self.notice.show_text(
                tr("Why it is suspended"),
                f"{reason or unknown} {tr('Ask {names} to settle it.', names=who_can(state))}",
            )
        elif connection.status in READY:
            self.notice.show_text(tr("Have the practice identifier ready that Bitwerx gave you."))
        elif late is not None:
            self.notice.show_text(
                tr("It takes longer than usual"),
                tr(
                    "Ask your IT whether Bitwerx has called; the message for them says what is needed. If "
                    "nobody has called, CoVet's support can ask Bitwerx."
                ),
            )
        else:
            self.notice.show_text(
                "", tr("You can close this window. We'll tell you on this PC as soon as it is ready.")
            )

    def _today_at(self, connection: Connection) -> date:
        """The day there is at the clinic now (contract §1)."""
        return self.here.now().astimezone(zone_or_local(connection.clinic.time_zone)).date()

    def _checked_words(self, state: AppState) -> str:
        checked = state.checked
        if self._is_asking(state):
            return tr("Checking now…")
        if checked is None or state.connection is None or not state.connection.awaits_activation:
            return ""
        last = tr("Last checked {clock}", clock=clock(checked.at, zone_or_local(self.here.zone)))
        if checked.next_at is None:
            return last
        minutes = max(1, round((checked.next_at - self.here.now()).total_seconds() / 60))
        return f"{last} · {tr_n('next check in {n} minute', 'next check in {n} minutes', minutes)}"

    def _is_asking(self, state: AppState) -> bool:
        return self._asked or (self._is_suspended(state) and Topic.LOOK in state.busy)

    def _is_suspended(self, state: AppState) -> bool:
        return state.connection is not None and state.connection.status is Status.SUSPENDED

    def problem(self, state: AppState) -> Problem | None:
        return state.problems.get(Topic.ACTIVATION)

    def press(self, state: AppState) -> bool:
        connection = state.connection
        if connection is None or connection.status in READY:
            return False
        if connection.status is Status.REJECTED:
            self.go.emit(Step.CLINIC)
        elif not connection.awaits_activation:
            self.send.emit(Look())  # to wait for activation means nothing while it is suspended
        else:
            self._asked, self._asking = True, state.checked
            self.send.emit(WatchActivation())
        return True

    def is_ready(self, state: AppState) -> bool:
        return state.connection is not None and not self._is_asking(state)

    def next_label(self, state: AppState) -> str:
        status = state.connection.status if state.connection else Status.UNKNOWN
        if status in READY:
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


def _kind(status: Status, *, late: bool) -> str:
    """The banner's."""
    if status in READY:
        return "good"
    if status is Status.REJECTED:
        return "bad"
    return "warn" if late or status is Status.SUSPENDED else "info"
