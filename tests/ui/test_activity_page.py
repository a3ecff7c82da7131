"""Activity: lines in words, narrowed down, copied, saved as a table, and where they can be taken back."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from covet_desktop.core.events import Topic
from covet_desktop.core.follow_up import FollowUp, TableSaved
from covet_desktop.core.journal import Journal
from covet_desktop.core.notices import Page
from covet_desktop.core.problems import Kind, Problem
from covet_desktop.core.state import AppState
from covet_desktop.core.text import text
from covet_desktop.messages import Command
from covet_desktop.messages.follow_up import SaveTable
from covet_desktop.messages.journal import LoadJournal
from covet_desktop.ui.follow_up.activity_page import ActivityPage
from covet_desktop.ui.follow_up.window import FollowUpWindow
from tests.ui import activity_scenes as scenes
from tests.ui import home_states as home
from tests.ui.conftest import Dress
from tests.ui.looking import cut_off, mnemonics, tab_way, words

pytestmark = [
    pytest.mark.usefixtures("in_english"),
    pytest.mark.qt_log_ignore("This plugin does not support", extend=True),
]
FULL = scenes.with_journal(scenes.JOURNAL)


class Shown:
    def __init__(self, state: AppState) -> None:
        self.window = FollowUpWindow()
        self.sent: list[Command] = []
        self.opened: list[object] = []
        self.cases: list[str] = []
        self.window.send.connect(self.sent.append)
        self.window.open_page.connect(self.opened.append)
        self.window.open_case.connect(self.cases.append)
        self.window.draw(state)
        self.window.show()
        self.window.open_at(Page.ACTIVITY)
        page = self.window.pages[Page.ACTIVITY]
        assert isinstance(page, ActivityPage)
        self.page = page
        QApplication.processEvents()

    def draw(self, state: AppState) -> None:
        self.window.draw(state)
        QApplication.processEvents()

    def kinds(self) -> list[str]:
        return [deed.entry.line.kind for deed in self.page.list.lines.deeds]

    def choose(self, kind: str) -> None:
        self.page.list.choose(self.kinds().index(kind))
        QApplication.processEvents()


@pytest.fixture
def show(qtbot: QtBot) -> Iterator[Callable[..., Shown]]:
    made: list[Shown] = []

    def shown(state: AppState = FULL) -> Shown:
        made.append(Shown(state))
        qtbot.addWidget(made[-1].window)
        return made[-1]

    yield shown
    for each in made:
        each.window.close()


Show = Callable[..., Shown]


def test_lines_are_read_when_it_comes_into_sight_and_said_in_words(show: Show) -> None:
    here = show()

    assert LoadJournal(200) in here.sent
    said = [deed.what for deed in here.page.list.lines.deeds]
    assert (
        "Dre Geneviève Côté Lévesque accepted a mapping: François D'Amours: — → CTR (TREMBLAY-ROY, CHLOE DMV)"
        in said
    )
    assert "François D'Amours linked Luna (Tue 24 Nov) to its appointment." in said
    assert "Dre Geneviève Côté Lévesque said that REL (Relief Vet <b>) isn't one of ours." in said
    assert here.kinds().count("import_started") == 0


def test_more_are_read_on_request(show: Show) -> None:
    here = show()

    here.page.more.click()
    here.draw(scenes.with_journal(replace(scenes.JOURNAL, more=False)))

    assert here.sent[-1] == LoadJournal(400)
    assert here.page.more.isHidden()


def test_what_was_done_meanwhile_is_read_anew(show: Show) -> None:
    here = show()
    before = len(here.sent)

    here.draw(replace(FULL, ended={Topic.SCHEDULE: 3}))
    assert len(here.sent) == before
    here.draw(replace(FULL, ended={Topic.PAUSE: 1}))

    assert here.sent[before:] == [LoadJournal(200)]


def test_it_is_narrowed_down_by_subject_person_day_and_words(show: Show) -> None:
    here = show()
    filters = here.page.filters

    filters.subject.set_key("imports")
    filters.subject.chosen.emit("imports")
    assert here.kinds() == ["import_succeeded", "import_failed", "import_undone"]
    filters.person.set_key("m-damours")
    filters.person.chosen.emit("m-damours")
    assert here.kinds() == ["import_failed"]
    here.page.clear.click()
    filters.on.set_key("2026-11-24")
    filters.on.chosen.emit("2026-11-24")
    assert here.kinds() == ["linked", "mapping_set", "settings_set", "import_succeeded"]
    here.page.clear.click()
    filters.words.setText("chloe")
    filters.words.returnPressed.emit()
    assert here.kinds() == ["mapping_set"]


def test_the_line_that_is_chosen_stays_so_when_others_come(show: Show) -> None:
    here = show()
    here.choose("import_failed")
    newer = scenes.line(1, "resumed")

    here.draw(scenes.with_journal(replace(scenes.JOURNAL, lines=(newer, *scenes.LINES))))

    current = here.page.list.current()
    assert current is not None
    assert current.entry.line.kind == "import_failed"
    assert here.kinds()[0] == "resumed"


@pytest.mark.parametrize(
    ("kind", "page"),
    [("mapping_set", Page.VETERINARIANS), ("scope_set", Page.VETERINARIANS), ("practice_set", Page.PRACTICE),
     ("auto_import_set", Page.AUTO_IMPORT), ("settings_set", Page.SETTINGS)],
)  # fmt: skip
def test_return_opens_where_it_can_be_seen_to(show: Show, kind: str, page: Page) -> None:
    here = show()
    here.choose(kind)

    QTest.keyClick(here.page.list, Qt.Key.Key_Return)

    assert here.opened == [page]


def test_the_last_import_leads_to_its_undo_in_this_window(show: Show) -> None:
    here = show()
    here.choose("import_succeeded")

    assert here.page.details.see_to.accessibleName() == "Take the import back…"
    here.page.details.see_to.click()

    assert here.window.page_now is here.window.pages[Page.IMPORTS]


def test_a_case_is_opened(show: Show) -> None:
    here = show()
    here.choose("linked")

    here.page.details.case.click()

    assert here.cases == ["case-1"]


def test_before_after_and_the_request_are_shown(show: Show) -> None:
    here = show()
    here.choose("mapping_set")

    said = words(here.window)
    assert {"Before", "—", "After", "CTR (TREMBLAY-ROY, CHLOE DMV)"} <= set(said.split("\n"))
    assert "Tue 24 Nov 2026, 10:32:00 · FRONTDESK-1 · Request: req-0009-8f31" in said


def test_lines_are_copied_as_a_table(show: Show) -> None:
    here = show()
    here.page.list.selectAll()

    QTest.keyClick(here.page.list, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)

    rows = [row.split("\t") for row in QGuiApplication.clipboard().text().split("\n")]
    assert len(rows) == len(here.kinds())
    assert {len(row) for row in rows} == {8}


def test_what_is_shown_is_saved_as_a_table(show: Show) -> None:
    here = show()
    here.page.filters.words.setText("linked")
    here.page.filters.words.returnPressed.emit()
    here.page.save.click()
    dialog = here.page.findChild(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    assert not dialog.isHidden()
    dialog.fileSelected.emit("somewhere/activity.csv")
    dialog.close()

    (saved,) = (each for each in here.sent if isinstance(each, SaveTable))
    assert saved.path == "somewhere/activity.csv"
    assert saved.table.startswith("\ufeffWhen,Who,PC,")
    assert saved.table.count("\r\n") == 2

    known = FollowUp(saved=TableSaved("somewhere/activity.csv"))
    here.draw(scenes.with_journal(scenes.JOURNAL, follow_up=known))
    assert "Saved: somewhere/activity.csv" in words(here.window)


def test_what_cant_be_saved_is_said(show: Show) -> None:
    here = show()
    problem = Problem(Kind.DISK_READ_ONLY, text("The file couldn't be written."))

    here.draw(replace(FULL, problems={Topic.TABLE_FILE: problem}))

    assert here.page.problem.title() == "The file couldn't be written."


@pytest.mark.parametrize(
    ("state", "sentence"),
    [
        (scenes.with_journal(Journal()), "Looking…"),
        (scenes.with_journal(Journal(read=True)), "Nothing was done here so far."),
        (home.SIGNED_OUT, "Sign in to see what was done"),
        (scenes.with_journal(replace(scenes.JOURNAL, unwritten=2)), "2 lines couldn't be written down."),
    ],
)
def test_it_says_why_there_is_nothing(show: Show, state: AppState, sentence: str) -> None:
    assert sentence in words(show(state).window)


def test_signed_out_nothing_is_asked(show: Show) -> None:
    assert not [each for each in show(home.SIGNED_OUT).sent if isinstance(each, LoadJournal)]


def test_each_letter_leads_to_one_control(show: Show) -> None:
    here = show()
    for kind in dict.fromkeys(here.kinds()):
        here.choose(kind)
        found = Counter(mnemonics(here.window))
        assert not [letter for letter, times in found.items() if times > 1], kind


def test_the_keyboard_begins_on_the_newest_line(show: Show) -> None:
    here = show(scenes.with_journal(Journal()))
    here.draw(FULL)

    assert here.page.list.hasFocus()
    current = here.page.list.current()
    assert current is not None
    assert current.entry.line.kind == "linked"
    assert tab_way(here.window)[:6] == [
        "Subjects", "About", "By", "On day", "Find", "What was done, the newest first",
    ]  # fmt: skip


@pytest.mark.parametrize("large", [1, 2])
def test_nothing_is_cut_off(show: Show, dress: Dress, large: float) -> None:
    dress(text=large)
    here = show()
    here.choose("mapping_set")

    here.window.resize(1280, 900)
    for _turn in range(3):
        QApplication.processEvents()

    assert cut_off(here.window) == []
