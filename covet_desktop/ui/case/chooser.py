"""Choosing the appointment that a case is linked to: days, words, candidates, and the comparison below."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QListView, QVBoxLayout, QWidget

from covet_desktop.core.case_desk import CandidatesRead
from covet_desktop.core.events import Topic
from covet_desktop.core.linking import Candidate
from covet_desktop.core.state import AppState
from covet_desktop.core.visits import Case
from covet_desktop.messages.case import ReadCandidates
from covet_desktop.ui import icons, theme
from covet_desktop.ui.case.candidate_list import ROW_ROLE, CandidateDelegate, CandidateModel, row_of
from covet_desktop.ui.case.comparison import Comparison
from covet_desktop.ui.home.clocks import zone_of
from covet_desktop.ui.home.search_field import SearchField
from covet_desktop.ui.text import day, tr, tr_n
from covet_desktop.ui.widgets import Banner, BusyLine, Flow, button, label

_FAR = timedelta(days=366)
_LIST_HEIGHT = 260


def _now() -> datetime:
    return datetime.now(UTC)


class _Words(SearchField):
    """Escape empties it, before it closes the window."""

    def __init__(self) -> None:
        super().__init__()
        self.setPlaceholderText(tr("Search two weeks around"))
        self.setAccessibleName(tr("Search appointments"))
        self.setToolTip(tr("Search appointments (Ctrl+F)"))

    def event(self, event: QEvent) -> bool:
        if (
            isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.ShortcutOverride
            and event.key() == Qt.Key.Key_Escape
            and self.text()
        ):
            event.accept()
            return True
        return super().event(event)


class Chooser(QWidget):
    send = Signal(object)
    """A :data:`~covet_desktop.messages.Command`."""
    link = Signal(object)
    """The :class:`Candidate` that a person chose."""
    open_case = Signal(str)
    grown = Signal()
    """There is more to be seen than before: a list, or a comparison."""

    def __init__(self) -> None:
        super().__init__()
        self.now: Callable[[], datetime] = _now
        self._case: Case | None = None
        self._today = date.min
        self._busy = False
        self._day: date | None = None
        self._shown: CandidatesRead | None = None
        self._about: tuple[str, str] | None = None
        self.search = _Words()
        self.search.searched.connect(lambda _words: self.ask())
        self.days = button("", self._open_calendar)
        icons.put(self.days, "chevron-down", after=True)
        self.around = button(tr("A&round the case"), lambda: self._choose_day(None))
        self.model = CandidateModel()
        self.list = self._make_list()
        self._note = label(role="small")
        self._reading = BusyLine()
        self.problem = Banner("bad")
        self.problem.set_action(tr("Try a&gain"))
        self.problem.action.connect(self.ask)
        self.comparison = Comparison()
        self.comparison.link.connect(self.link)
        self.comparison.open_case.connect(self.open_case)
        words = self.search.fontMetrics().horizontalAdvance(self.search.placeholderText())
        self.search.setMinimumWidth(words + theme.px(76))  # and the glass before them, the cross behind
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(theme.STEP))
        line = QWidget()
        line.setLayout(Flow(self.search, self.days, self.around))
        column.addWidget(line)
        for part in (self._reading, self.problem, self._note, self.list, self.comparison):
            column.addWidget(part)

    def _make_list(self) -> QListView:
        view = QListView()
        view.setObjectName("candidates")
        view.setAccessibleName(tr("Appointments, the likeliest first"))
        view.setModel(self.model)
        view.setItemDelegate(CandidateDelegate(view))
        view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setTabKeyNavigation(False)
        view.setUniformItemSizes(True)
        view.setFixedHeight(theme.px(_LIST_HEIGHT))
        view.selectionModel().selectionChanged.connect(lambda *_: self._chose())
        view.selectionModel().currentChanged.connect(self._select)  # Tab into it only makes a row current
        view.activated.connect(lambda _index: self.comparison.focus_button())
        copying = QShortcut(QKeySequence(QKeySequence.StandardKey.Copy), view)
        copying.setContext(Qt.ShortcutContext.WidgetShortcut)
        copying.activated.connect(self._copy)
        return view

    def begin(self, case: Case) -> None:
        """It is opened: ask for what is around the case."""
        self._case, self._day, self._about = case, None, None
        self.search.blockSignals(True)
        self.search.clear()
        self.search.blockSignals(False)
        self.ask()

    def ask(self) -> None:
        if self._case is not None:
            words = " ".join(self.search.text().split())
            self.send.emit(ReadCandidates(self._case.id, self._day, words))

    def draw(self, state: AppState, case: Case) -> None:
        self._case = case
        self._today = self.now().astimezone(zone_of(state)).date()
        self._busy = Topic.LINK in state.busy
        reading = Topic.CANDIDATES in state.busy
        self._reading.show_text(tr("Reading the appointments…") if reading else "")
        self.problem.show_problem(None if reading else state.problems.get(Topic.CANDIDATES))
        found = state.case_desk.candidates
        if found is not self._shown:
            self._shown = found
            self._take(found)
        self._say_days(found)
        self.around.setVisible(self._day is not None)
        self.list.setVisible(bool(self.model.rows))
        self._note.setText(_note(found))
        self._note.setVisible(found is not None)
        self._compare()

    def _take(self, found: CandidatesRead | None) -> None:
        top = self.list.verticalScrollBar().value()
        kept = self._about
        self.model.take([row_of(each, self._today) for each in found.candidates] if found else [])
        number = self.model.number_of(kept) if kept is not None else -1
        if number >= 0:
            self.list.setCurrentIndex(self.model.index(number))
            self.list.doItemsLayout()
            self.list.verticalScrollBar().setValue(top)
        else:
            self._about = None
        if found is not None:
            self.grown.emit()

    def _say_days(self, found: CandidatesRead | None) -> None:
        if found is None:
            words = day(self._day) if self._day else tr("Around the case")
        elif found.days == 1:
            words = day(found.start)
        else:
            last = found.start + timedelta(days=found.days - 1)
            words = tr("{first} – {last}", first=day(found.start), last=day(last))
        self.days.setText(words)
        self.days.setAccessibleName(tr("Days: {days}", days=words))

    def chosen(self) -> Candidate | None:
        """The candidate that is compared."""
        index = self.list.currentIndex()
        if self._about is None or not index.isValid():
            return None
        found: Candidate = index.data(ROW_ROLE).candidate
        return found

    def _select(self, current: QModelIndex, _former: QModelIndex) -> None:
        if current.isValid():
            flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.list.selectionModel().select(current, flag)

    def _chose(self) -> None:
        rows: list[QModelIndex] = self.list.selectionModel().selectedIndexes()
        if rows:
            self._about = rows[0].data(ROW_ROLE).candidate.about
            self._compare()
            self.grown.emit()

    def _compare(self) -> None:
        if self._case is not None:
            self.comparison.show_pair(self._case, self.chosen(), self._today, busy=self._busy)

    def _copy(self) -> None:
        index = self.list.currentIndex()
        if index.isValid():
            QGuiApplication.clipboard().setText(index.data(ROW_ROLE).copied)

    def _choose_day(self, when: date | None) -> None:
        self._day = when
        self.ask()

    def _open_calendar(self) -> None:
        from covet_desktop.ui.home.calendar_popup import CalendarPopup  # only when it is wanted

        shown = self._day or (self._shown.start if self._shown else self._today)
        popup = CalendarPopup(shown, self._today - _FAR, self._today + _FAR, self)
        popup.chosen.connect(self._choose_day)
        popup.move(self.days.mapToGlobal(QPoint(0, self.days.height() + theme.px(2))))
        popup.show()


def _note(found: CandidatesRead | None) -> str:
    if found is None:
        return ""
    count = len(found.candidates)
    if count:
        return tr_n(
            "{n} patient, the likeliest first. Choose one to compare.",
            "{n} patients, the likeliest first. Choose one to compare.",
            count,
        )
    if found.query:
        return tr("No appointment with “{words}” in these days.", words=found.query)
    return tr("No appointments in these days. Choose another day, or search.")
