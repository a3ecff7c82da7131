"""The home window: did today's cases come, and when do the next ones?"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QCloseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QListView, QMenu, QPushButton, QVBoxLayout, QWidget

from covet_desktop import messages as msg
from covet_desktop.core.events import Topic
from covet_desktop.core.state import AppState
from covet_desktop.core.visits import ImportStatus
from covet_desktop.ui import icons, theme
from covet_desktop.ui.home.case_list import CaseDelegate, CaseModel, rows_of
from covet_desktop.ui.home.sentence import headline, status_lines
from covet_desktop.ui.text import language, tr
from covet_desktop.ui.widgets import Banner, Card, primary

_DAYS = (1, 2, 3)


class HomeWindow(QWidget):
    """``draw`` shows the state; signals say what the person did."""

    send = Signal(object)
    manage = Signal()
    switch_language = Signal(str)
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowTitle("CoVet Desktop")
        self.resize(theme.px(1024), theme.px(700))
        self._state = AppState()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(*(theme.px(side) for side in theme.PAGE_PADDING))
        outer.setSpacing(theme.px(20))
        outer.addWidget(self._build_head())
        self._problem = Banner("bad")
        self._problem.hide()
        outer.addWidget(self._problem)
        columns = QHBoxLayout()
        columns.setSpacing(theme.px(20))
        columns.addWidget(self._build_cases(), 1)
        columns.addWidget(self._build_side())
        outer.addLayout(columns, 1)

    def draw(self, state: AppState) -> None:
        self._state = state
        if state.connection is not None and state.connection.clinic.name:
            self.setWindowTitle(f"CoVet Desktop · {state.connection.clinic.name}")
        icon, token, title, under = headline(state)
        self._icon.setPixmap(icons.pixmap(icon, token, theme.px(24), self.devicePixelRatioF()))
        self._title.setText(title)
        self._under.setText(under)
        self._under.setVisible(bool(under))
        busy = Topic.IMPORT in state.busy
        self._import.setEnabled(state.connected and not busy)
        self._cancel.setVisible(busy)
        problem = state.problems.get(Topic.IMPORT) or state.problems.get(Topic.SCHEDULE)
        self._problem.show_problem(
            problem or state.problems.get(Topic.LOOK) or state.problems.get(Topic.START)
        )
        self._model.take(rows_of(state))
        self._empty.setText(self._empty_words(state))
        self._list.setVisible(bool(state.cases))
        self._empty.setVisible(not state.cases)
        for label, words in zip(self._lines, status_lines(state), strict=True):
            label.setText(words)

    def minimise_instead(self) -> None:
        """No tray on this desktop: closing would hide the app for good."""
        self.showMinimized()

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.closed.emit()

    def _build_head(self) -> QWidget:
        card = Card()
        self._icon = QLabel()
        self._icon.setAccessibleName(tr("State"))
        self._title = _label("title")
        self._under = _label("muted")
        words = QVBoxLayout()
        words.setSpacing(theme.px(4))
        words.addWidget(self._title)
        words.addWidget(self._under)
        self._cancel = QPushButton(tr("&Cancel import"))
        self._cancel.clicked.connect(lambda: self.send.emit(msg.CancelImport()))
        manage = QPushButton(tr("&Manage integration"))
        manage.setObjectName("manage")
        manage.clicked.connect(self.manage)
        self._import = QPushButton(tr("&Import now"))
        self._import.setObjectName("import-now")
        primary(self._import)
        self._import.setMenu(self._build_menu())
        row = QHBoxLayout()
        row.setContentsMargins(theme.px(24), theme.px(20), theme.px(24), theme.px(20))
        row.setSpacing(theme.px(16))
        row.addWidget(self._icon)
        row.addLayout(words, 1)
        for button in (self._cancel, manage, self._import):
            row.addWidget(button)
        _into(card, row)
        return card

    def _build_menu(self) -> QMenu:
        menu = QMenu(self)
        labels = (tr("&Today"), tr("Today and to&morrow"), tr("&Three days"))
        for days, label in zip(_DAYS, labels, strict=True):
            menu.addAction(label, partial(self._ask_for, days))
        return menu

    def _ask_for(self, days: int) -> None:
        self.send.emit(msg.ImportDays(days))

    def _build_cases(self) -> QWidget:
        card = Card()
        self._model = CaseModel()
        self._list = QListView()
        self._list.setObjectName("cases")
        self._list.setAccessibleName(tr("Today's cases by veterinarian"))
        self._list.setModel(self._model)
        self._list.setItemDelegate(CaseDelegate(self._list))
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self._empty = _label("muted")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setMinimumHeight(theme.px(160))
        column = QVBoxLayout()
        column.setContentsMargins(1, theme.px(8), 1, theme.px(8))
        column.addWidget(self._list, 1)
        column.addWidget(self._empty, 1)
        _into(card, column)
        return card

    def _build_side(self) -> QWidget:
        side = QWidget()
        side.setFixedWidth(theme.px(300))
        card = Card()
        column = QVBoxLayout()
        column.setContentsMargins(*[theme.px(18)] * 4)
        column.setSpacing(theme.px(10))
        heading = _label("heading")
        heading.setText(tr("Connection"))
        column.addWidget(heading)
        self._lines = [_label("muted") for _ in range(4)]
        for label in self._lines:
            column.addWidget(label)
        column.addWidget(self._language_button(), alignment=Qt.AlignmentFlag.AlignLeft)
        _into(card, column)
        layout = QVBoxLayout(side)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(card)
        layout.addStretch(1)
        return side

    def _language_button(self) -> QPushButton:
        names = {"en": "English", "fr": "Français"}
        button = QPushButton(names[language()])
        button.setObjectName("language")
        button.setAccessibleName(tr("Language"))
        menu = QMenu(button)
        group = QActionGroup(menu)
        for code, name in names.items():
            action = QAction(name, group, checkable=True, checked=code == language())
            action.triggered.connect(lambda _=False, code=code: self.switch_language.emit(code))
            menu.addAction(action)
        button.setMenu(menu)
        return button

    def _empty_words(self, state: AppState) -> str:
        if Topic.IMPORT in state.busy:
            return tr("The appointments are being imported…")
        if not state.looked:
            return tr("One moment…")
        if state.run is not None and state.run.status is ImportStatus.SUCCEEDED:
            return tr("There are no cases for today.")
        return tr("Nothing has been imported for today yet.")


def _label(role: str) -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    theme.mark(label, "role", role)
    return label


def _into(card: Card, layout: QHBoxLayout | QVBoxLayout) -> None:
    card.setLayout(layout)
