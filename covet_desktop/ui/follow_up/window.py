"""The follow-up window: subjects at the side, the chosen one's page beside them."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from covet_desktop.core.notices import Page
from covet_desktop.core.state import AppState
from covet_desktop.ui import icons, theme
from covet_desktop.ui.follow_up.activity_page import ActivityPage
from covet_desktop.ui.follow_up.exports_page import ExportsPage
from covet_desktop.ui.follow_up.health_page import HealthPage
from covet_desktop.ui.follow_up.imports_page import ImportsPage
from covet_desktop.ui.follow_up.missing_page import MissingPage
from covet_desktop.ui.follow_up.page import FollowUpPage
from covet_desktop.ui.text import tr
from covet_desktop.ui.widgets import Sheet

_RAIL = 208
_SUBJECTS: tuple[tuple[Page, str, Callable[[], FollowUpPage]], ...] = (
    (Page.MISSING, "search", MissingPage),
    (Page.IMPORTS, "calendar", ImportsPage),
    (Page.EXPORTS, "external", ExportsPage),
    (Page.HEALTH, "info", HealthPage),
    (Page.ACTIVITY, "clock", ActivityPage),
)


def _words(page: Page) -> str:
    return {
        Page.MISSING: tr("Who isn’t here?"),
        Page.IMPORTS: tr("Imports"),
        Page.EXPORTS: tr("Exports"),
        Page.HEALTH: tr("Health"),
        Page.ACTIVITY: tr("Activity"),
    }[page]


class FollowUpWindow(QWidget):
    """``draw`` shows the state on the page in sight; signals say what the person did."""

    send = Signal(object)
    """A :data:`~covet_desktop.messages.Command`."""
    open_case = Signal(str)
    open_page = Signal(object)
    """A :class:`~covet_desktop.core.notices.Page`: one of this window's own is turned to."""
    arranged = Signal(str, str)
    """A table's name, and how its columns were left."""
    closed = Signal()

    def __init__(self, columns: Mapping[str, str] | None = None) -> None:
        super().__init__()
        self._columns = columns or {}
        self.setWindowTitle(tr("Follow-up"))
        self._state = AppState()
        self.rail = QListWidget()
        self.rail.setObjectName("subjects")
        self.rail.setAccessibleName(tr("Subjects"))
        self.rail.setFixedWidth(theme.px(_RAIL))
        self.rail.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.rail.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.pages: dict[Page, FollowUpPage] = {}
        self._stack = QStackedWidget()
        for page, icon, make in _SUBJECTS:
            subject = QListWidgetItem(icons.icon(icon, "muted"), _words(page))
            subject.setSizeHint(QSize(0, theme.px(40)))
            self.rail.addItem(subject)
            self._add(page, make())
        self.rail.currentRowChanged.connect(self._turn)
        self.rail.setCurrentRow(0)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addWidget(self._stack, 1)
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self).activated.connect(self.close)
        self.resize(QSize(theme.px(1040), theme.px(720)).boundedTo(theme.window_size()))

    def _add(self, name: Page, page: FollowUpPage) -> None:
        page.send.connect(self.send)
        page.open_case.connect(self.open_case)
        page.open_page.connect(self._open)
        page.arrange(self._columns)
        page.arranged.connect(self.arranged)
        self.pages[name] = page
        sheet = Sheet()
        column = QVBoxLayout(sheet)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(page)
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(sheet)
        self._stack.addWidget(area)

    @property
    def page_now(self) -> FollowUpPage:
        return self.pages[_SUBJECTS[self._stack.currentIndex()][0]]

    def draw(self, state: AppState) -> None:
        self._state = state
        if self.isVisible():
            self.page_now.draw(state)

    def open_at(self, page: Page) -> None:
        """Turn to a subject, and put the keyboard there."""
        for row, (name, _icon, _make) in enumerate(_SUBJECTS):
            if name is page:
                self.rail.setCurrentRow(row)
        self.page_now.focus_first()

    def look_for(self, words: str) -> None:
        """Look for a patient who isn't there."""
        self.open_at(Page.MISSING)
        page = self.pages[Page.MISSING]
        if isinstance(page, MissingPage):
            page.look_for(words)

    def _open(self, page: Page) -> None:
        if page in self.pages:
            self.open_at(page)
        else:
            self.open_page.emit(page)

    def _turn(self, row: int) -> None:
        self._stack.setCurrentIndex(row)
        if self.isVisible():
            self.page_now.draw(self._state)
            self.page_now.enter(self._state)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.page_now.draw(self._state)
        self.page_now.enter(self._state)

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.closed.emit()
