"""The page "Who isn't here?": each patient found has a sentence and an action; nobody's have two ways out."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from covet_desktop.core.events import PreviewReady, Topic
from covet_desktop.core.notices import Page
from covet_desktop.core.problems import Kind, Problem
from covet_desktop.core.state import AppState
from covet_desktop.core.text import text
from covet_desktop.core.visits import Action, ImportRequest, PreviewItem
from covet_desktop.messages import Command, PreviewImport, StartImport
from covet_desktop.messages.follow_up import LoadNobodys, LookForPatient, NotOurs
from covet_desktop.ui.follow_up.missing_page import MissingPage
from covet_desktop.ui.follow_up.window import FollowUpWindow
from covet_desktop.ui.widgets import Ask
from tests.ui import follow_up_states as states
from tests.ui import home_states as home
from tests.ui.conftest import Dress
from tests.ui.looking import cut_off, mnemonics, words

pytestmark = pytest.mark.usefixtures("in_english")
START, DAYS = states.START, states.DAYS


class Shown:
    def __init__(self, state: AppState) -> None:
        self.sent: list[Command] = []
        self.pages: list[Page] = []
        self.cases: list[str] = []
        self.window = FollowUpWindow()
        self.window.send.connect(self.sent.append)
        self.window.open_page.connect(self.pages.append)
        self.window.open_case.connect(self.cases.append)
        self.window.draw(state)
        self.window.show()
        self.window.open_at(Page.MISSING)
        QApplication.processEvents()

    @property
    def page(self) -> MissingPage:
        page = self.window.pages[Page.MISSING]
        assert isinstance(page, MissingPage)
        return page

    def draw(self, state: AppState) -> None:
        self.window.draw(state)
        QApplication.processEvents()

    def look_for(self, asked: str, state: AppState) -> None:
        self.window.look_for(asked)
        self.draw(state)

    def question(self) -> Ask:
        (found,) = self.window.findChildren(Ask)
        return found


@pytest.fixture
def show(qtbot: QtBot) -> Iterator[Callable[[AppState], Shown]]:
    made: list[Shown] = []

    def shown(state: AppState = states.SOME) -> Shown:
        made.append(Shown(state))
        qtbot.addWidget(made[-1].window)
        return made[-1]

    yield shown
    for each in made:
        each.window.close()


def test_it_asks_for_this_week_and_begins_in_the_field(show: Callable[[AppState], Shown]) -> None:
    here = show(states.SOME)

    assert here.sent == [LoadNobodys(START, DAYS)]
    assert here.page.search.field is QApplication.focusWidget() or here.page.search.field.hasFocus()


def test_what_home_did_not_find_is_looked_for(show: Callable[[AppState], Shown]) -> None:
    here = show(states.SOME)

    here.look_for("  luna   tremblay ", states.SOME)

    assert here.sent[-1] == LookForPatient("luna tremblay", START, DAYS)
    assert here.page.search.field.text().strip() == "luna   tremblay"


def test_each_one_found_has_a_sentence_and_its_one_action(show: Callable[[AppState], Shown]) -> None:
    here = show(states.SOME)
    here.look_for("luna", states.FOUND)

    rows = here.page.search.hits.rows
    read = words(here.window)
    for row in rows:
        if not row.button.isHidden():
            row.button.click()

    assert len(rows) == len(states.HITS)
    assert all(str(hit.sentence) in read for hit in states.HITS[:-1])
    assert "Thu 3 Dec" in read
    assert here.cases == ["case-1", "case-2"]
    assert here.pages == [Page.VETERINARIANS]
    assert PreviewImport(ImportRequest(START)) in here.sent
    other = states.HITS[-1].day
    assert here.sent[-2:] == [LookForPatient("luna", other, 1), LoadNobodys(other, 1)]


def test_names_are_plain_text(show: Callable[[AppState], Shown]) -> None:
    here = show(states.SOME)
    here.look_for("luna", states.FOUND)

    labels = [each for each in here.window.findChildren(QLabel) if each.text() == "<b>Luna</b>"]

    assert labels
    assert all(each.textFormat() is Qt.TextFormat.PlainText for each in labels)


def test_an_answer_to_another_question_is_not_shown(show: Callable[[AppState], Shown]) -> None:
    here = show(states.SOME)

    here.look_for("milo", states.FOUND)

    assert here.page.search.hits.rows == []


def test_who_is_not_found_is_told_how_fresh_the_data_is(show: Callable[[AppState], Shown]) -> None:
    here = show(states.SOME)
    here.look_for("luna", states.ABSENT)

    here.page.search.hits.rows[0].button.click()

    assert "Not in the data yet, which is of Tue 24 Nov, 5:31" in words(here.window)
    assert here.sent[-1] == LookForPatient("luna", START, DAYS)
    assert len(here.page.search.hits.rows) == 2  # what is there stays until the new answer comes


def test_a_refresh_leaves_rows_and_selection_alone(show: Callable[[AppState], Shown]) -> None:
    here = show(states.SOME)
    here.look_for("luna", states.FOUND)
    rows, table = here.page.search.hits.rows, here.page.nobodys.table
    table.selectRow(2)
    chosen = table.current()

    here.draw(replace(states.FOUND, language="en"))

    assert here.page.search.hits.rows == rows
    assert table.current() == chosen


def test_nobodys_are_mapped_with_one_click_or_not_ours(show: Callable[[AppState], Shown]) -> None:
    here = show(states.SOME)
    roy, inactive, without = here.page.nobodys.rows

    roy.choose_button.click()
    roy.not_ours_button.click()

    assert here.pages == [Page.VETERINARIANS]
    assert here.sent[-1] == NotOurs("p-roy")
    assert inactive.choose_button.isHidden()
    assert not inactive.not_ours_button.isHidden()
    assert without.not_ours_button.isHidden()
    here.draw(replace(states.SOME, ended={Topic.NOT_OURS: 1}))
    assert "“Roy, Ann DVM” isn’t yours" in here.page.nobodys.done.title()


def test_a_member_is_told_who_can(show: Callable[[AppState], Shown]) -> None:
    here = show(states.MEMBER)
    here.look_for("luna", states.FOUND_BY_MEMBER)

    assert "Only owners and administrators can change this: Dre Geneviève Côté Lévesque." in words(
        here.window
    )
    assert all(
        row.choose_button.isHidden() and row.not_ours_button.isHidden() for row in here.page.nobodys.rows
    )
    assert here.page.search.hits.rows[1].button.isHidden()


def test_a_refusal_is_said_beside_it(show: Callable[[AppState], Shown]) -> None:
    here = show(states.SOME)
    refused = Problem(Kind.REFUSED, text("Somebody has said meanwhile whose appointments these are."))

    here.draw(replace(states.SOME, problems={Topic.NOT_OURS: refused}))

    assert "meanwhile" in here.page.nobodys.problem.title()


def test_these_days_are_imported_after_their_numbers_were_shown(show: Callable[[AppState], Shown]) -> None:
    here = show(states.SOME)
    request = ImportRequest(START, DAYS)

    here.page.nobodys.import_button.click()
    items = (*[PreviewItem(action=Action.CREATE)] * 3, PreviewItem(action=Action.SKIP))
    here.draw(replace(states.SOME, preview=PreviewReady(request, items)))
    question = here.question()
    question.yes.click()

    assert question.words == "3 new cases, 1 skipped."
    assert [each for each in here.sent if isinstance(each, PreviewImport | StartImport)] == [
        PreviewImport(request),
        StartImport(request),
    ]
    running = replace(states.SOME, busy=frozenset({Topic.IMPORT}), run=home.RUNNING.run)
    here.draw(running)
    assert not here.page.nobodys.import_button.isEnabled()
    here.draw(replace(states.SOME, run=home.RUN, ended={Topic.IMPORT: 1}))
    assert "9 cases imported" in here.page.result.title()
    assert here.sent[-1] == LoadNobodys(START, DAYS)


def test_an_import_that_fails_is_told_here(show: Callable[[AppState], Shown]) -> None:
    here = show(states.SOME)
    request = ImportRequest(START, DAYS)
    here.page.nobodys.import_button.click()

    here.draw(replace(states.SOME, problems={Topic.PREVIEW: home.OFFLINE_PROBLEM}))
    assert "reached" in here.page.problem.title()
    here.page.nobodys.import_button.click()
    here.draw(replace(states.SOME, preview=PreviewReady(request, ())))
    assert here.question().words == "There is nothing to import on these days."
    here.question().no.click()

    assert not any(isinstance(each, StartImport) for each in here.sent)


def test_offline_is_said_once_and_what_is_kept_here_is_shown(show: Callable[[AppState], Shown]) -> None:
    here = show(home.TODAYS)
    here.look_for("luna", states.OFFLINE)

    assert words(here.window).count("CoVet can't be reached.") == 1
    assert "this is what is kept on this PC" in words(here.window)
    assert len(here.page.search.hits.rows) == 1


def test_a_person_chooses_days(show: Callable[[AppState], Shown]) -> None:
    here = show(states.SOME)

    here.page.days.after.click()
    here.page.days.count.set_key("14")
    here.page.days.count.chosen.emit("14")
    later = here.page.days.start
    here.page.days.today.click()

    assert later is not None
    assert here.sent[1:] == [LoadNobodys(later, DAYS), LoadNobodys(later, 14), LoadNobodys(START, 14)]
    assert not here.page.days.today.isVisible()


def test_after_a_mapping_it_is_read_anew(show: Callable[[AppState], Shown]) -> None:
    here = show(states.SOME)

    here.draw(replace(states.SOME, ended={Topic.MAPPING: 1}))

    assert here.sent == [LoadNobodys(START, DAYS)] * 2


def test_the_table_is_sorted_and_copied(show: Callable[[AppState], Shown]) -> None:
    here = show(states.SOME)
    table = here.page.nobodys.table
    kept: list[tuple[str, str]] = []
    here.page.arranged.connect(lambda name, columns: kept.append((name, columns)))

    table.horizontalHeader().setSortIndicator(3, Qt.SortOrder.AscendingOrder)
    table.selectRow(0)
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)

    names = [cells[3] for cells in table.rows()]
    assert names == sorted(names, key=str.casefold)
    assert QGuiApplication.clipboard().text().split("\t")[3] == names[0]
    assert kept
    assert kept[-1][0] == "nobodys"


@pytest.mark.parametrize("state", [states.SOME, states.NOTHING, states.MEMBER, states.FOUND, states.OFFLINE])
@pytest.mark.parametrize(("times", "width"), [(1.0, 720), (2.0, 1040)])
def test_nothing_is_cut_off_and_each_key_means_one_thing(
    show: Callable[[AppState], Shown], dress: Dress, state: AppState, times: float, width: int
) -> None:
    dress(text=times)
    here = show(state)
    here.window.resize(width, 800)
    here.look_for("luna", state)
    QApplication.processEvents()

    assert cut_off(here.window) == []
    letters = Counter(mnemonics(here.window))
    assert [letter for letter, count in letters.items() if count > 1] == []
