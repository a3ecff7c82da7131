"""The follow-up window's page "Activity": who did what from this PC, and what came by itself."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from covet_desktop.core.events import Topic
from covet_desktop.core.follow_up import FollowUp
from covet_desktop.core.journal_view import days, entries, matching, people
from covet_desktop.core.journal_words import HEADS
from covet_desktop.core.state import AppState
from covet_desktop.core.tables import as_csv
from covet_desktop.messages.follow_up import SaveTable
from covet_desktop.messages.journal import LoadJournal
from covet_desktop.ui import theme
from covet_desktop.ui.follow_up.activity_details import DetailsCard
from covet_desktop.ui.follow_up.activity_filters import Filters
from covet_desktop.ui.follow_up.activity_list import ActivityList
from covet_desktop.ui.follow_up.activity_words import Deed, deed
from covet_desktop.ui.follow_up.page import FollowUpPage
from covet_desktop.ui.home.clocks import today_of, zone_of
from covet_desktop.ui.text import say, tr, tr_n
from covet_desktop.ui.widgets import Banner, Flow, button, label, link

PART = 200
"""Lines that are read at first, and more at each asking."""
_WRITING = frozenset(
    {
        Topic.SIGN_IN, Topic.PURCHASE, Topic.PRACTICE, Topic.SCOPE, Topic.AUTO_IMPORT, Topic.MAPPING,
        Topic.IMPORT, Topic.SETTINGS, Topic.PAUSE, Topic.REMOVAL, Topic.LINK, Topic.EXPORT, Topic.UNDO,
        Topic.CLINIC, Topic.UNMAP,
    }
)  # fmt: skip
"""What leaves a line: once such a command has ended, the journal is read anew."""


class ActivityPage(FollowUpPage):
    def __init__(self) -> None:
        super().__init__(
            tr("Activity"),
            tr("Who did what from this PC, and what came by itself. It can't be changed or erased."),
        )
        self._state = AppState()
        self._count = PART
        self._ended: int | None = None
        self._deeds: list[Deed] = []
        self._drawn: object = None
        self._wants_focus = False
        self._saved_before: object = None
        self.problem, self.gap = Banner("bad"), Banner("warn")
        self.filters = Filters()
        self.filters.changed.connect(self._narrow)
        self.list = ActivityList()
        self.list.setAccessibleName(tr("What was done, the newest first"))
        self.list.setMinimumHeight(theme.px(300))
        self.list.chosen.connect(self._show_details)
        self.list.opened.connect(self._open)
        self._none = label(role="muted")
        self._number = label(role="small", wrap=False)
        self.more = link(tr("Show &more"), self._more)
        self.clear = link(tr("Show &everything"), self.filters.clear)
        self.copy = button(tr("&Copy"), self.list.copy, icon="copy")
        self.save = button(tr("&Save as a table…"), self._choose_file, icon="download")
        self._saved = label(role="small")
        self._room = QWidget()
        self.details = DetailsCard()
        self.details.open_page.connect(self.open_page)
        self.details.open_case.connect(self.open_case)
        self._lay_out()

    def _lay_out(self) -> None:
        below = QHBoxLayout()
        below.setSpacing(theme.px(12))
        below.addLayout(Flow(self._number, self.more, self.clear), 1)
        below.addWidget(self.copy)
        below.addWidget(self.save)
        for part in (self.problem, self.gap, self.filters, self._none):
            self.body.addWidget(part)
        self.body.addWidget(self.sign_in, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.list, 1)
        self.body.addLayout(below)
        self.body.addWidget(self._saved)
        self.body.addWidget(self.details)
        self.body.addWidget(self._room, 1)
        self._saved.hide()
        self.details.hide()

    def draw(self, state: AppState) -> None:
        self._state = state
        journal = state.journal
        self.problem.show_problem(state.problems.get(Topic.JOURNAL) or state.problems.get(Topic.TABLE_FILE))
        self.gap.show_text(*_gap_words(journal.unwritten))
        self._show_saved(state.follow_up)
        self.offer_sign_in(state)
        if (journal, state.connection) != self._drawn:
            self._drawn = (journal, state.connection)
            zone = zone_of(state)
            self.filters.offer(people(journal.lines), days(journal.lines, zone), journal.names)
            self._narrow()
        else:
            self._say_what_there_is()
        ended = sum(count for topic, count in state.ended.items() if topic in _WRITING)
        if self._ended is not None and ended != self._ended:
            self._load()
        if self._ended is not None:
            self._ended = ended

    def enter(self, state: AppState) -> None:
        self._ended = sum(count for topic, count in state.ended.items() if topic in _WRITING)
        self._saved_before = state.follow_up.saved  # another page's
        self._load()

    def focus_first(self) -> None:
        self._wants_focus = not self._deeds
        if self._deeds:
            self.list.begin()

    def _load(self) -> None:
        if self._state.signed_in:
            self.send.emit(LoadJournal(self._count))

    def _more(self) -> None:
        self._count += PART
        self._load()

    def _narrow(self) -> None:
        """Show what fits what was chosen."""
        journal, zone = self._state.journal, zone_of(self._state)
        found = matching(
            entries(journal.lines, journal.names, zone), self.filters.chosen(), say, journal.names, zone
        )
        self._deeds = [deed(entry, journal.names, zone) for entry in found]
        self.list.take(self._deeds)
        self._say_what_there_is()
        self._show_details()

    def _say_what_there_is(self) -> None:
        journal, there = self._state.journal, bool(self._deeds)
        narrowed = self.filters.chosen().narrows
        self._none.setText("" if there else _none_words(self._state, narrowed=narrowed))
        self._none.setVisible(not there)
        self.list.setVisible(there)
        self._room.setVisible(not there)
        if there and self._wants_focus and self.isVisible():
            self._wants_focus = False
            self.list.begin()
        self._number.setText(tr_n("{n} line", "{n} lines", len(self._deeds)) if there else "")
        self._number.setVisible(there)
        self.more.setVisible(journal.more)
        self.more.setAccessibleDescription(tr("Older lines"))
        self.clear.setVisible(narrowed)
        self.filters.setVisible(bool(journal.lines))
        for each in (self.copy, self.save):
            each.setVisible(there)
        self.copy.setEnabled(bool(self.list.selectedIndexes()))

    def _show_details(self) -> None:
        self.details.show_deed(self.list.current(), zone_of(self._state))
        self.copy.setEnabled(bool(self.list.selectedIndexes()))

    def _open(self) -> None:
        self.details.press_first()

    def _choose_file(self) -> None:
        """Ask where to; the window stays usable meanwhile."""
        today = today_of(self._state)
        name = f"covet-activity-{today.isoformat()}.csv" if today else "covet-activity.csv"
        dialog = QFileDialog(self, tr("Save as a table"), name, tr("Tables (*.csv)"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("csv")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.save_to)
        dialog.open()

    def save_to(self, path: str) -> None:
        """Write what is shown now, as it is filtered."""
        table = as_csv([say(head) for head in HEADS], [each.cells for each in self._deeds])
        self._saved_before = self._state.follow_up.saved
        self.send.emit(SaveTable(path, table))

    def _show_saved(self, known: FollowUp) -> None:
        saved = known.saved
        is_new = saved is not None and saved is not self._saved_before
        failed = Topic.TABLE_FILE in self._state.problems
        shown = is_new and not failed
        self._saved.setText(tr("Saved: {path}", path=saved.path) if saved is not None and shown else "")
        self._saved.setVisible(shown)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        margins = self.body.contentsMargins()
        self.filters.set_width(event.size().width() - margins.left() - margins.right())


def _gap_words(missing: int) -> tuple[str, str]:
    if not missing:
        return "", ""
    return (
        tr_n("{n} line couldn't be written down.", "{n} lines couldn't be written down.", missing),
        tr(
            "What was done is done: only its line is missing here. This PC's disk may be full or closed to "
            "writing; ask your IT to look."
        ),
    )


def _none_words(state: AppState, *, narrowed: bool) -> str:
    """Why the list is empty."""
    journal = state.journal
    if not state.signed_in:
        return tr("Sign in to see what was done with your account on this PC.")
    if Topic.JOURNAL in state.problems:
        return ""
    if not journal.read:
        return tr("Looking…")
    if not journal.lines:
        return tr("Nothing was done here so far. What you and the schedule do is listed here from now on.")
    if narrowed and journal.more:
        return tr("None of the lines read so far fits. Older ones may.")
    return tr("No line fits.")
