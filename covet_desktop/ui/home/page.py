"""What the home window shows: did today's cases come, and when do the next ones?"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QVBoxLayout, QWidget

from covet_desktop import messages as msg
from covet_desktop.core.events import Topic
from covet_desktop.core.problems import Problem
from covet_desktop.core.state import AppState
from covet_desktop.ui import theme
from covet_desktop.ui.home.cases_card import CasesCard
from covet_desktop.ui.home.clocks import has_cases, problem_of_looking
from covet_desktop.ui.home.head import HeadCard
from covet_desktop.ui.home.needs_card import NeedsOf
from covet_desktop.ui.home.sentence import Way, headline
from covet_desktop.ui.home.side import Side
from covet_desktop.ui.text import say, tr
from covet_desktop.ui.widgets import Banner, Sheet

_BETWEEN_LOOKS = timedelta(seconds=30)
"""Changing to and fro between windows isn't coming back."""
SIGNALS = (
    "send",
    "manage",
    "choose_veterinarians",
    "choose_import",
    "needs_action",
    "open_settings",
    "open_case",
    "open_follow_up",
    "look_for",
    "switch_language",
)
"""Which the window passes on."""


def _now() -> datetime:
    return datetime.now(UTC)


class HomePage(QWidget):
    """``draw`` shows the state; signals say what the person did."""

    send = Signal(object)
    """A :data:`~covet_desktop.messages.Command`."""
    manage = Signal()
    """To the set-up, where it stands."""
    choose_veterinarians = Signal()
    choose_import = Signal()
    """To the set-up's import, where days and people are chosen."""
    needs_action = Signal(object)
    """A :class:`~covet_desktop.ui.home.needs_card.NeedLine` whose button was pressed."""
    open_settings = Signal()
    open_case = Signal(str)
    """A case's id."""
    open_follow_up = Signal(object)
    """A :class:`~covet_desktop.core.notices.Page` of the follow-up window."""
    look_for = Signal(str)
    """A patient who isn't among the cases is to be looked for in Cornerstone."""
    switch_language = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._state = AppState()
        self._narrow: bool | None = None
        self._begun = False
        self._imports_ended = 0
        self._history_asked = False
        self._raised_at: datetime | None = None
        self.now: Callable[[], datetime] = _now
        self.needs_of: NeedsOf = lambda _state, _now: ()
        """What needs somebody: ``core``'s answer, given by who opens the window."""
        self.head = HeadCard()
        self.head.send.connect(self.send)
        self.head.manage.connect(self.manage)
        self.head.choose_import.connect(self.choose_import)
        self.problem = Banner("bad")
        self.problem.action.connect(lambda: self.send.emit(msg.Look()))
        self.cases = CasesCard()
        self.cases.send.connect(self.send)
        self.cases.print_day.connect(self.print_day)
        self.cases.open_case.connect(self.open_case)
        self.cases.look_for.connect(self.look_for)
        self.side = Side()
        self.side.choose_veterinarians.connect(self.choose_veterinarians)
        self.side.switch_language.connect(self.switch_language)
        self.side.open_settings.connect(self.open_settings)
        self.side.need_chosen.connect(self.needs_action)
        self.side.open_follow_up.connect(self.open_follow_up)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self).activated.connect(self._find)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Print), self).activated.connect(self.print_day)
        self._lay_out()

    def _lay_out(self) -> None:
        sheet = Sheet()
        column = QVBoxLayout(sheet)
        column.setContentsMargins(*(theme.px(side) for side in (40, 28, 40, 28)))
        column.setSpacing(theme.px(20))
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setSpacing(theme.px(20))
        self._columns.addWidget(self.cases, 1)
        self._columns.addWidget(self.side)
        column.addWidget(self.head)
        column.addWidget(self.problem)
        column.addLayout(self._columns, 1)
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(sheet)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(area)

    def draw(self, state: AppState) -> None:
        self._state = state
        self.head.draw(state)
        self._show_problem(state)
        self.cases.draw(state)
        self.side.draw(state)
        self._show_needs(state)
        self._ask_for_history(state)
        self._begin()

    def know_pc(self, name: str) -> None:
        """This PC's name at the service, by which the imports of another one are told apart."""
        self.head.this_pc = name
        self.draw(self._state)

    def print_day(self) -> None:
        """Ask for a printer, and print the cases that are shown."""
        from covet_desktop.ui.home.print_day import open_print_dialog  # Qt's printing takes time to load

        if self._state.cases:
            open_print_dialog(self._state, self)

    def _find(self) -> None:
        if has_cases(self._state):
            self.cases.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.cases.search.selectAll()

    def _show_needs(self, state: AppState) -> None:
        """None that the sentence at the top says already."""
        said = headline(state, self.head.this_pc)
        self.side.needs.show_needs(
            [
                need
                for need in self.needs_of(state, self.now())
                if say(need.title) != said.title
                and not (
                    (need.about.startswith("missed") and said.way is Way.CATCH_UP)
                    or (need.about == "paused" and said.way is Way.RESUME)
                )
            ]
        )

    def _ask_for_history(self, state: AppState) -> None:
        """When it is first seen, and after each import."""
        ended = state.ended.get(Topic.IMPORT, 0)
        if (
            state.connected
            and state.looked
            and self.isVisible()
            and (not self._history_asked or ended != self._imports_ended)
        ):
            self._history_asked, self._imports_ended = True, ended
            self.send.emit(msg.LoadHistory())

    def come_back(self) -> None:
        """The window has come to the front: take in what was made elsewhere while nobody looked."""
        now = self.now()
        if self._state.connected and (self._raised_at is None or abs(now - self._raised_at) > _BETWEEN_LOOKS):
            self._raised_at = now
            self.send.emit(msg.ReadChanges())

    def _begin(self) -> None:
        """The keyboard begins on the primary button, as soon as there is one that can be pressed."""
        if not self._begun and self.isVisible():
            self._begun = self.head.focus_primary()

    def _show_problem(self, state: AppState) -> None:
        """One at a time, and none that the sentence at the top says already."""
        looking = problem_of_looking(state)
        if headline(state).way in (Way.TRY_AGAIN, Way.SET_UP):
            looking = None
        about: Problem | None = next(
            (state.problems[topic] for topic in (Topic.IMPORT, Topic.CANCEL_IMPORT, Topic.SCHEDULE)
             if topic in state.problems), None,
        )  # fmt: skip
        shown = about or looking
        self.problem.set_action(tr("Try &again") if shown is not None and shown is looking else "")
        self.problem.show_problem(shown)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._ask_for_history(self._state)
        self._begin()

    def resizeEvent(self, event: QResizeEvent) -> None:
        narrow = event.size().width() < theme.px(theme.NARROW_WINDOW)
        if narrow != self._narrow:
            self._narrow = narrow
            direction = QBoxLayout.Direction
            self._columns.setDirection(direction.TopToBottom if narrow else direction.LeftToRight)
            self.head.set_narrow(narrow)
            self.side.set_narrow(narrow)
        super().resizeEvent(event)
