"""The cases in their card: a day's, or what was found in all days; or a line that says why there are none."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QAbstractItemModel, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QListView,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from covet_desktop import messages as msg
from covet_desktop.core.events import Session, Topic
from covet_desktop.core.state import AppState
from covet_desktop.ui import icons, theme
from covet_desktop.ui.home.case_list import ROW_ROLE, CaseDelegate, CaseModel
from covet_desktop.ui.home.case_menu import offer_menu
from covet_desktop.ui.home.case_rows import Row, as_table, rows_of
from covet_desktop.ui.home.clocks import has_cases, zone_of
from covet_desktop.ui.home.day_bar import DayBar
from covet_desktop.ui.home.found_list import PART, FoundModel
from covet_desktop.ui.home.search_field import SearchField
from covet_desktop.ui.text import day, say, tr, tr_n
from covet_desktop.ui.widgets import Card, Glyph, button, label, link

_WRITES = (Topic.IMPORT, Topic.CHANGES, Topic.LINK)
"""What can change the cases that are kept here."""


class CasesCard(Card):
    send = Signal(object)
    """A :data:`~covet_desktop.messages.Command`."""
    print_day = Signal()
    open_case = Signal(str)
    look_for = Signal(str)

    def __init__(self) -> None:
        super().__init__(padding=0)
        self._state = AppState()
        self._written = 0
        self._model = CaseModel()
        self.list = _list(self._model, "cases", tr("Today's cases by veterinarian"))
        self.found = FoundModel()
        for model in (self._model, self.found):
            model.setParent(self)  # else what it is connected to would keep it, and it this card, for ever
        self.found.wanted.connect(lambda query, at: self.send.emit(msg.FindCases(query, at, PART)))
        self.found_list = _long_list(self.found, "found", tr("Cases found"))
        for view in (self.list, self.found_list):
            view.activated.connect(self._open)
            delegate = CaseDelegate(view)
            delegate.opened.connect(self._open)
            view.setItemDelegate(delegate)
            offer_menu(view, self._open, partial(_copy, view))
        self.days = DayBar()
        self.days.chosen.connect(lambda when: self.send.emit(msg.ShowCases(when)))
        self.search = SearchField()
        self.search.searched.connect(self._look_for)
        self.print_button = button("", self.print_day.emit)
        icons.put(self.print_button, "print")
        theme.mark(self.print_button, "arrow", True)
        self.print_button.setFixedWidth(theme.px(theme.CONTROL))
        self.print_button.setAccessibleName(tr("Print the day"))
        self.print_button.setToolTip(tr("Print the day (Ctrl+P)"))
        self._bar = QWidget()
        line = QHBoxLayout()
        line.setContentsMargins(*(theme.px(side) for side in (17, 8, 17, 10)))
        line.setSpacing(theme.px(theme.STEP))
        line.addWidget(self.days)
        line.addStretch(1)
        line.addWidget(self.search, 2)
        line.addWidget(self.print_button)
        self._bar.setLayout(line)
        self._summary, self._count = self._make_summary()
        self._empty = self._make_empty()
        self.setMinimumHeight(theme.px(380))
        self.body.setContentsMargins(1, theme.px(6), 1, theme.px(6))
        self.body.setSpacing(0)
        for part in (self._bar, self._summary):
            self.body.addWidget(part)
        for part in (self.list, self.found_list, self._empty):
            self.body.addWidget(part, 1)

    def _make_summary(self) -> tuple[QWidget, QLabel]:
        """How many were found; the one that is looked for may not be among them."""
        summary, count = QWidget(), label(role="small")
        line = QHBoxLayout(summary)
        line.setContentsMargins(*(theme.px(side) for side in (18, 2, 18, 6)))
        line.setSpacing(theme.px(12))
        line.addWidget(count, 1)
        line.addWidget(self._why_not(), 0, Qt.AlignmentFlag.AlignTop)
        return summary, count

    def _why_not(self) -> QPushButton:
        return link(tr("Why isn’t this patient here?"), lambda: self.look_for.emit(self.found.query))

    def _make_empty(self) -> QWidget:
        """Its words stand at the top: the card may be higher than what is in sight of it."""
        empty = QWidget()
        self._words = label(role="muted")
        self._words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._glyph = Glyph("calendar", "muted", 28)
        self._elsewhere = self._why_not()
        column = QVBoxLayout(empty)
        column.setContentsMargins(*(theme.px(side) for side in (40, 72, 40, 40)))
        column.setSpacing(theme.px(12))
        column.addWidget(self._glyph, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._words)
        column.addWidget(self._elsewhere, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        return empty

    def draw(self, state: AppState) -> None:
        self._state = state
        self.found.zone = zone_of(state)
        self.found.members = {member.id: member.display_name for member in state.members}
        self.days.draw(state)
        self._bar.setVisible(has_cases(state))
        self.print_button.setEnabled(bool(state.cases))
        self.list.setAccessibleName(_name_of_list(state))
        rows = rows_of(state)
        if rows != self._model.rows:
            kept = _Kept(self.list)
            self._model.take(rows)
            kept.restore()
        self._take_found(state)
        self._show_one()

    def empty_words(self) -> str:
        """What stands in place of the cases; "" when there are some."""
        return "" if self._empty.isHidden() else self._words.text()

    def _take_found(self, state: AppState) -> None:
        if state.found is not None:
            kept = _Kept(self.found_list)
            before = self.found.rowCount()
            self.found.take(state.found)
            if self.found.rowCount() != before:
                kept.scroll()
        if Topic.SEARCH in state.problems:
            self.found.give_up()
        written = sum(state.ended.get(topic, 0) for topic in _WRITES)
        if written != self._written:
            self._written = written
            if self.found.query:
                self.found.refresh()

    def _look_for(self, words: str) -> None:
        self.found_list.verticalScrollBar().setValue(0)
        if words:
            self.found.look_for(words)
        else:
            self.found.query = ""
        self._show_one()

    def _show_one(self) -> None:
        """The list that fits, or why there is none."""
        searching = bool(self.search.text().strip()) and bool(self.found.query)
        failed = self._state.problems.get(Topic.SEARCH) if searching else None
        count = self.found.rowCount() if searching else 0
        self.list.setVisible(not searching and bool(self._state.cases))
        self.found_list.setVisible(bool(count))
        self._empty.setVisible(not self.found_list.isVisibleTo(self) and not self.list.isVisibleTo(self))
        self._summary.setVisible(searching and bool(count))
        self._count.setText(
            tr_n("{n} case in all days kept on this PC", "{n} cases in all days kept on this PC", count)
        )
        self._glyph.show_icon("search" if searching else "calendar", "muted")
        self._elsewhere.setVisible(searching and failed is None and self.found.answered)
        if failed is not None:
            self._words.setText(say(failed.title))
        elif searching:
            self._words.setText(self._nothing() if self.found.answered else tr("Searching…"))
        else:
            self._words.setText(_empty_words(self._state))

    def _open(self, index: QModelIndex) -> None:
        case_id = _row(index).case_id
        if case_id:
            self.open_case.emit(case_id)

    def _nothing(self) -> str:
        return tr("Nothing found for “{words}” in the days that are kept on this PC.", words=self.found.query)


class _Kept:
    """Selection and place of a list over a refresh: by the cases' ids, since rows may move."""

    def __init__(self, view: QAbstractItemView) -> None:
        self._view = view
        self._selected = {_row(index).case_id for index in view.selectionModel().selectedIndexes()}
        current = view.currentIndex()
        self._current = _row(current).case_id if current.isValid() else ""
        self._top = view.verticalScrollBar().value()

    def restore(self) -> None:
        model, selection = self._view.model(), self._view.selectionModel()
        if self._selected or self._current:
            for number in range(model.rowCount()):
                index = model.index(number, 0)
                name = _row(index).case_id
                if name and name in self._selected:
                    selection.select(index, QItemSelectionModel.SelectionFlag.Select)
                if name and name == self._current:
                    selection.setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
        self.scroll()

    def scroll(self) -> None:
        self._view.doItemsLayout()  # without it, the bar still has the former range
        self._view.verticalScrollBar().setValue(self._top)


def _row(index: object) -> Row:
    row: Row = index.data(ROW_ROLE)  # type: ignore[attr-defined]
    return row


def _list(model: QAbstractItemModel, name: str, spoken: str) -> QListView:
    view = QListView()
    _dress(view, model, name, spoken)
    return view


def _long_list(model: QAbstractItemModel, name: str, spoken: str) -> QTableView:
    """Of rows of one height. A QListView asks for every row at each layout; a table only for those seen."""
    view = QTableView()
    _dress(view, model, name, spoken)
    view.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
    view.setShowGrid(False)
    view.horizontalHeader().hide()
    view.horizontalHeader().setStretchLastSection(True)
    rows = view.verticalHeader()
    rows.hide()
    rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    rows.setDefaultSectionSize(theme.px(theme.ROW))
    return view


def _dress(view: QAbstractItemView, model: QAbstractItemModel, name: str, spoken: str) -> None:
    view.setObjectName(name)
    view.setAccessibleName(spoken)
    view.setModel(model)
    view.setFrameShape(QFrame.Shape.NoFrame)
    view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setTabKeyNavigation(False)
    view.setMouseTracking(True)
    copying = QShortcut(QKeySequence(QKeySequence.StandardKey.Copy), view)
    copying.setContext(Qt.ShortcutContext.WidgetShortcut)
    copying.activated.connect(lambda: _copy(view))


def _copy(view: QAbstractItemView) -> None:
    chosen = sorted(view.selectionModel().selectedIndexes(), key=lambda index: index.row())
    if chosen:
        QGuiApplication.clipboard().setText(as_table([_row(index) for index in chosen]))


def _name_of_list(state: AppState) -> str:
    if state.shows_today or state.cases_day is None:
        return tr("Today's cases by veterinarian")
    return tr("Cases of {day} by veterinarian", day=day(state.cases_day))


def _empty_words(state: AppState) -> str:
    if Topic.IMPORT in state.busy:
        return tr("The cases appear here as soon as the import is done.")
    if state.session is Session.SIGNED_OUT:
        return tr("Once you are signed in, the day's cases appear here.")
    if not state.shows_today and state.cases_day is not None:
        return tr("No cases on {day}.", day=day(state.cases_day))
    return tr("The day's cases, by veterinarian, appear here.")
