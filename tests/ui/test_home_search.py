"""The search over all days, the day picker, copying and paper: what a person does with the cases."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, QItemSelectionModel, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QListView, QPushButton
from pytestqt.qtbot import QtBot

from covet_desktop.core.events import CasesFound, Topic
from covet_desktop.core.state import AppState
from covet_desktop.core.visits import Case
from covet_desktop.messages import Command, FindCases, ShowCases
from covet_desktop.ui.home.calendar_popup import CalendarPopup
from covet_desktop.ui.home.cases_card import CasesCard
from covet_desktop.ui.home.found_list import PART
from covet_desktop.ui.home.print_day import day_on_paper, print_on
from tests.ui import home_states as home

pytestmark = [
    pytest.mark.usefixtures("in_english"),
    pytest.mark.qt_log_ignore("This plugin does not support", extend=True),
]

DAY = timedelta(days=1)


class Desk:
    """The card, what it asked for, and a service that finds ``many`` cases whatever is looked for."""

    def __init__(self, card: CasesCard, many: int) -> None:
        self.card = card
        self.many = many
        self.asked: list[FindCases] = []
        self.shown: list[ShowCases] = []
        self.state = home.TODAYS
        card.send.connect(self._take)

    def _take(self, command: Command) -> None:
        if isinstance(command, FindCases):
            self.asked.append(command)
        elif isinstance(command, ShowCases):
            self.shown.append(command)

    def answer(self, asked: FindCases | None = None) -> None:
        asked = asked or self.asked[-1]
        numbers = range(asked.offset, min(asked.offset + asked.count, self.many))
        cases = tuple(case(number) for number in numbers)
        self.draw(replace(self.state, found=CasesFound(asked.query, self.many, asked.offset, cases)))

    def draw(self, state: AppState) -> None:
        self.state = state
        self.card.draw(state)
        QApplication.processEvents()

    def type(self, words: str) -> None:
        QTest.keyClicks(self.card.search, words)

    def texts(self, view: QAbstractItemView) -> list[str]:
        model = view.model()
        return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def case(number: int) -> Case:
    return replace(home.CASES[number % 9], id=f"case-{number}")


@pytest.fixture
def desk(qtbot: QtBot) -> Iterator[Desk]:
    card = CasesCard()
    qtbot.addWidget(card)
    card.resize(620, 500)
    card.draw(home.TODAYS)
    card.show()
    yield Desk(card, 3)
    card.close()


# --- the search ---


def test_quick_typing_is_looked_for_once(qtbot: QtBot, desk: Desk) -> None:
    desk.type("o'neill")
    qtbot.waitUntil(lambda: bool(desk.asked))

    assert desk.asked == [FindCases("o'neill", 0, PART)]


def test_what_is_found_stands_in_place_of_the_day_each_row_with_its_day(qtbot: QtBot, desk: Desk) -> None:
    desk.type("gris")
    qtbot.keyClick(desk.card.search, Qt.Key.Key_Return)
    assert desk.card.empty_words() == "Searching…"

    desk.answer()

    assert desk.card.found_list.isVisible()
    assert not desk.card.list.isVisible()
    said = desk.texts(desk.card.found_list)[0].replace("\u00a0", " ")
    assert said.startswith("Tue 24 Nov, 8:00 AM, Luna, Canine · J. Tremblay · Dre Geneviève Côté Lévesque")


def test_nothing_found_is_said(qtbot: QtBot, desk: Desk) -> None:
    desk.many = 0
    desk.type("zzz")
    qtbot.keyClick(desk.card.search, Qt.Key.Key_Return)
    desk.answer()

    assert desk.card.empty_words() == "Nothing found for “zzz” in the days that are kept on this PC."


def test_that_nothing_was_found_is_in_sight_in_a_card_higher_than_the_screen(
    qtbot: QtBot, desk: Desk
) -> None:
    desk.card.resize(620, 2400)
    desk.many = 0
    desk.type("zzz")
    qtbot.keyClick(desk.card.search, Qt.Key.Key_Return)
    desk.answer()

    (why_not,) = shown_links(desk.card)
    assert why_not.mapTo(desk.card, why_not.rect().bottomLeft()).y() < 400


def test_the_one_that_is_looked_for_may_not_be_among_those_that_were_found(qtbot: QtBot, desk: Desk) -> None:
    desk.type("milo")
    qtbot.keyClick(desk.card.search, Qt.Key.Key_Return)
    desk.answer()
    (why_not,) = shown_links(desk.card)

    with qtbot.waitSignal(desk.card.look_for) as asked:
        why_not.click()

    assert asked.args == ["milo"]


def shown_links(card: CasesCard) -> list[QPushButton]:
    every = card.findChildren(QPushButton)
    return [each for each in every if each.isVisible() and each.text() == "Why isn’t this patient here?"]


def test_escape_goes_back_to_the_day(qtbot: QtBot, desk: Desk) -> None:
    desk.type("gris")
    qtbot.keyClick(desk.card.search, Qt.Key.Key_Return)
    desk.answer()

    qtbot.keyClick(desk.card.search, Qt.Key.Key_Escape)

    assert desk.card.search.text() == ""
    assert desk.card.list.isVisible()
    assert not desk.card.found_list.isVisible()


def test_an_answer_to_former_words_is_left_out(qtbot: QtBot, desk: Desk) -> None:
    desk.type("gri")
    qtbot.keyClick(desk.card.search, Qt.Key.Key_Return)
    desk.type("s")
    qtbot.keyClick(desk.card.search, Qt.Key.Key_Return)
    first, second = desk.asked

    desk.answer(first)
    assert not desk.card.found_list.isVisible()

    desk.answer(second)
    assert desk.card.found_list.isVisible()


def test_only_what_is_looked_at_is_read(qtbot: QtBot, desk: Desk) -> None:
    desk.many = 50_000
    desk.type("a")
    qtbot.keyClick(desk.card.search, Qt.Key.Key_Return)
    desk.answer()

    desk.card.found_list.scrollToBottom()
    qtbot.waitUntil(lambda: len(desk.asked) == 2)
    assert desk.asked[-1] == FindCases("a", 50_000 - PART, PART)
    assert desk.card.found.row(49_999).spoken == "Loading…"

    desk.answer()
    assert desk.card.found.row(49_999).case_id == "case-49999"
    assert len(desk.asked) == 2


def test_a_search_goes_on_after_one_that_failed(qtbot: QtBot, desk: Desk) -> None:
    desk.type("a")
    qtbot.keyClick(desk.card.search, Qt.Key.Key_Return)
    desk.draw(replace(home.TODAYS, problems={Topic.SEARCH: home.OFFLINE_PROBLEM}))
    assert desk.card.empty_words() == "CoVet can't be reached."

    desk.type("b")
    qtbot.keyClick(desk.card.search, Qt.Key.Key_Return)
    desk.draw(home.TODAYS)
    desk.answer()
    assert desk.card.found_list.isVisible()


def test_what_was_imported_meanwhile_is_found_and_the_place_is_kept(qtbot: QtBot, desk: Desk) -> None:
    desk.many = 150
    desk.type("a")
    qtbot.keyClick(desk.card.search, Qt.Key.Key_Return)
    desk.answer()
    bar = desk.card.found_list.verticalScrollBar()
    bar.setValue(2000)

    desk.many = 151
    desk.draw(replace(desk.state, ended={Topic.IMPORT: 1}))
    desk.answer()

    assert desk.card.found.rowCount() == 151
    assert bar.value() == 2000


# --- the day ---


def test_the_days_before_and_after_are_shown(desk: Desk) -> None:
    desk.draw(replace(home.TODAYS, today=home.TODAY))
    desk.card.days.before.click()
    desk.card.days.after.click()

    assert desk.shown == [ShowCases(home.TODAY - DAY), ShowCases(home.TODAY + DAY)]


def test_today_is_one_press_away_and_is_asked_for_as_today(desk: Desk) -> None:
    desk.draw(home.OTHER_DAY)
    assert desk.card.days.today.isVisible()

    desk.card.days.today.click()
    desk.card.days.after.click()

    assert desk.shown == [ShowCases(None), ShowCases(None)]


def test_no_day_before_those_that_are_kept(desk: Desk) -> None:
    oldest = home.TODAY - 30 * DAY
    desk.draw(replace(home.OTHER_DAY, cases_day=oldest))

    assert not desk.card.days.before.isEnabled()
    desk.card.days.choose(oldest - DAY)
    assert desk.shown == []


def test_a_day_is_chosen_in_the_calendar_by_keyboard(qtbot: QtBot, desk: Desk) -> None:
    desk.draw(replace(home.TODAYS, today=home.TODAY))
    desk.card.days.day.click()
    popup = desk.card.findChild(CalendarPopup)
    assert popup is not None
    assert popup.calendar.minimumDate() == QDate(2026, 10, 25)

    view = popup.calendar.findChild(QListView) or popup.calendar.focusProxy() or popup.calendar
    qtbot.keyClick(view, Qt.Key.Key_Left)
    qtbot.keyClick(view, Qt.Key.Key_Return)

    assert desk.shown == [ShowCases(date(2026, 11, 23))]


def test_an_empty_day_says_which(desk: Desk) -> None:
    desk.draw(home.OTHER_DAY_EMPTY)

    assert desk.card.empty_words() == "No cases on Sun 22 Nov."
    assert not desk.card.print_button.isEnabled()


# --- refresh, copy, paper ---


def test_a_refresh_keeps_the_selection_and_the_place(qtbot: QtBot, desk: Desk) -> None:
    cases = tuple(replace(case(number), member_id="m-cote") for number in range(100))
    desk.draw(replace(home.TODAYS, cases=cases))
    view = desk.card.list
    view.selectionModel().select(view.model().index(60, 0), QItemSelectionModel.SelectionFlag.Select)
    [before] = [str(index.data()) for index in view.selectedIndexes()]
    view.verticalScrollBar().setValue(1500)

    desk.draw(replace(home.TODAYS, cases=cases[1:]))

    assert [str(index.data()) for index in view.selectedIndexes()] == [before]
    assert view.verticalScrollBar().value() == 1500


def test_what_is_selected_is_copied_as_a_table(qtbot: QtBot, desk: Desk) -> None:
    view = desk.card.list
    with qtbot.waitActive(desk.card):
        desk.card.activateWindow()
    view.setFocus()
    for row in (4, 1):
        view.selectionModel().select(view.model().index(row, 0), QItemSelectionModel.SelectionFlag.Select)

    QTest.keySequence(view, QKeySequence(QKeySequence.StandardKey.Copy))

    copied = QGuiApplication.clipboard().text().replace("\u00a0", " ").splitlines()
    assert copied == [
        "8:00 AM\tLuna\tCanine\tJ. Tremblay\tAnnual exam + vaccines\tlinked",
        "9:20 AM\tBella\tCanine\tA. Smith/Jones\tv+d x 3d\tnot linked",
    ]


def test_the_day_on_paper_names_each_case_once(tmp_path: Path) -> None:
    words = day_on_paper(home.TODAYS).toPlainText()

    assert words.startswith("Clinique vétérinaire du Vieux-Moulin · Tue 24 Nov")
    for each in home.CASES:
        assert each.patient is not None
        assert words.count(each.patient.name) == 1, each.patient.name
    assert words.index("Geneviève") < words.index("Luna") < words.index("François") < words.index("Charlie")

    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "day.pdf"))
    print_on(printer, home.TODAYS)
    written = (tmp_path / "day.pdf").read_bytes()
    assert written.startswith(b"%PDF")
    assert b"Luna" not in (tmp_path / "day.pdf").name.encode()
    assert written.count(b"/Type /Page\n") == 1
