"""The window of one case."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from covet_desktop.core.events import Session, Topic
from covet_desktop.core.problems import Kind, Problem
from covet_desktop.core.state import AppState
from covet_desktop.core.visits import Case, CaseStatus
from covet_desktop.messages.case import OpenCase
from covet_desktop.ui import theme
from covet_desktop.ui.case.documents_card import DocumentsCard
from covet_desktop.ui.case.facts_card import FactsCard
from covet_desktop.ui.case.link_card import LinkCard
from covet_desktop.ui.text import tr
from covet_desktop.ui.widgets import Banner, BusyLine, Chip, Flow, Sheet, Title, button

_BETWEEN_LOOKS = timedelta(seconds=30)
"""Changing to and fro between windows isn't coming back."""


def _now() -> datetime:
    return datetime.now(UTC)


class CaseWindow(QWidget):
    """``draw`` shows the state; signals say what the person did."""

    send = Signal(object)
    """A :data:`~covet_desktop.messages.Command`."""
    open_page = Signal(object)
    """A :class:`~covet_desktop.core.notices.Page`."""
    open_case = Signal(str)
    """Another case, in place of this one."""
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle(tr("Case"))
        self._state = AppState()
        self._case_id = ""
        self._began = False
        self._asked_at: datetime | None = None
        self.now: Callable[[], datetime] = _now
        self._title = Title()
        self.status = Chip()
        self.link_chip = Chip()
        self.banner = Banner("bad")
        self.banner.action.connect(self._ask)
        self._busy = BusyLine()
        self.facts = FactsCard()
        self.link = LinkCard()
        self.link.send.connect(self.send)
        self.link.open_case.connect(self.open_case)
        self.link.chooser.grown.connect(lambda: QTimer.singleShot(0, self._bring_into_sight))
        self.documents = DocumentsCard()
        self.documents.send.connect(self.send)
        self._content = QWidget()
        self._lay_out()
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self).activated.connect(self.close)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self).activated.connect(self._find)
        self.resize(QSize(theme.px(820), theme.px(700)).boundedTo(theme.window_size()))

    def _lay_out(self) -> None:
        inside = QVBoxLayout(self._content)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(theme.px(2 * theme.STEP))
        line = QWidget()
        line.setLayout(Flow(self.status, self.link_chip))
        inside.addWidget(line)
        for card in (self.facts, self.link, self.documents):
            inside.addWidget(card)
        sheet = Sheet()
        column = QVBoxLayout(sheet)
        column.setContentsMargins(*(theme.px(side) for side in (32, 28, 32, 28)))
        column.setSpacing(theme.px(2 * theme.STEP))
        for part in (self._title, self.banner, self._busy, self._content):
            column.addWidget(part)
        column.addStretch(1)
        self.area = area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(sheet)
        foot = QHBoxLayout()
        foot.setContentsMargins(*(theme.px(side) for side in (32, 12, 32, 12)))
        foot.addStretch(1)
        self._close = button(tr("&Close"), self.close)
        foot.addWidget(self._close)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(area, 1)
        whole.addLayout(foot)

    def show_case(self, case_id: str) -> None:
        """Turn to a case."""
        self._case_id, self._began = case_id, False
        self.link.turn_to(case_id)
        self._ask()
        self.draw(self._state)

    def _ask(self) -> None:
        if self._case_id:
            self._asked_at = self.now()
            self.send.emit(OpenCase(self._case_id))

    def draw(self, state: AppState) -> None:
        came_back = (
            state.signed_in and not self._state.signed_in and self._state.session is not Session.UNKNOWN
        )
        self._state = state
        if came_back:
            self._ask()
        desk = state.case_desk
        case = desk.case if desk.case_id == self._case_id and state.signed_in else None
        removed = self._removed(state)
        self._title_of(case)
        self._content.setVisible(case is not None and not removed)
        self._busy.show_text(self._busy_words(state, case))
        self._tell(state, removed)
        if case is None or removed:
            return
        self._draw_chips(case)
        self.facts.draw(state, case)
        self.link.draw(state, case)
        self.documents.draw(state)
        if state.case_desk.read and not self._began:
            self._began = True
            self._focus_first()

    def _focus_first(self) -> None:
        """The keyboard begins at what is next to be done, unless a person has moved it meanwhile."""
        if self.focusWidget() not in (None, self._close, self.link.unlink):
            return
        for each in (self.documents.export, self.link.choose, self._close):
            if each.isVisibleTo(self) and each.isEnabled():
                each.setFocus(Qt.FocusReason.OtherFocusReason)
                return

    def _title_of(self, case: Case | None) -> None:
        if case is None:
            self._title.set_text(tr("Case"))
            self.setWindowTitle(tr("Case"))
            return
        name = (case.patient.name if case.patient else "") or case.title or tr("without a title")
        plain = " ".join(name.split())
        self._title.set_text(plain, case.title if case.title != name else "")
        self.setWindowTitle(tr("Case · {name}", name=plain))

    def _draw_chips(self, case: Case) -> None:
        self.status.show_text(_STATUS_KIND.get(case.status, "muted"), _status_words(case.status))
        if case.linked:
            self.link_chip.show_text("info", tr("linked"), "link")
        else:
            self.link_chip.show_text("muted", tr("not linked"), "unlink")

    def _problem(self, state: AppState) -> Problem | None:
        return None if Topic.CASE in state.busy else state.problems.get(Topic.CASE)

    def _removed(self, state: AppState) -> bool:
        if state.case_desk.case_id != self._case_id:
            return False
        told = (self._problem(state), self.link.refused(state))
        return any(problem is not None and problem.code == "case_removed" for problem in told)

    def _busy_words(self, state: AppState, case: Case | None) -> str:
        if not state.signed_in or Topic.CASE not in state.busy or (case is not None and state.case_desk.read):
            return ""
        if Topic.CASE in state.retrying:
            return tr("CoVet can’t be reached at the moment. Trying again…")
        return tr("Reading the case…")

    def _tell(self, state: AppState, removed: bool) -> None:
        """One thing at a time, the weightiest."""
        problem = self._problem(state)
        again = ""
        if not state.signed_in:
            self.banner.set_kind("warn")
            self.banner.show_text(
                tr("You are signed out on this PC."),
                tr("Sign in again in CoVet Desktop’s main window, then this case is shown."),
            )
        elif removed:
            self.banner.set_kind("info")
            self.banner.show_text(tr("Somebody removed this case in CoVet."), _removed_words(state))
        elif problem is not None and problem.kind is not Kind.SIGNED_OUT:
            again = tr("Tr&y again")
            self.banner.show_problem(problem)
        else:
            self.banner.show_text("")
        self.banner.set_action(again)

    def _bring_into_sight(self) -> None:
        """What is chosen from, what is compared, and how linking went, as far as there is room; the list's
        beginning first, unless something went wrong."""
        chooser, sheet = self.link.chooser, self.area.widget()
        if sheet is None or not chooser.isVisible():
            return
        end = self.link.mapTo(sheet, QPoint(0, self.link.height())).y() + theme.px(2 * theme.STEP)
        first = chooser.list.mapTo(sheet, QPoint(0, 0)).y() - theme.px(2 * theme.STEP)
        bar = self.area.verticalScrollBar()
        lowest = end - self.area.viewport().height()
        bar.setValue(max(bar.value(), lowest if self.link.problem.isVisible() else min(lowest, first)))

    def _find(self) -> None:
        if self.link.chooser.isVisible():
            self.link.chooser.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.link.chooser.search.selectAll()

    def changeEvent(self, event: QEvent) -> None:
        """Coming back to it: somebody may have gone on with the case elsewhere."""
        super().changeEvent(event)
        if event.type() is not QEvent.Type.ActivationChange or not self.isActiveWindow():
            return
        if self._asked_at is not None and abs(self.now() - self._asked_at) > _BETWEEN_LOOKS:
            self._ask()

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.closed.emit()


def _removed_words(state: AppState) -> str:
    """Only what came from an appointment can come again."""
    case = state.case_desk.case
    if case is not None and not case.linked:
        return tr("What is in Cornerstone stays as it is.")
    return tr("What is in Cornerstone stays as it is. An import that a person starts makes the case again.")


def _status_words(status: CaseStatus) -> str:
    return {
        CaseStatus.NEW: tr("New"),
        CaseStatus.IN_PROGRESS: tr("In progress"),
        CaseStatus.DONE: tr("Done"),
        CaseStatus.UNKNOWN: tr("Status not known"),
    }[status]


_STATUS_KIND = {CaseStatus.IN_PROGRESS: "info", CaseStatus.DONE: "good"}
