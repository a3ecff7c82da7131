"""Former imports in their table: what is asked for, kept over a refresh, taken back, copied and saved."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from covet_desktop.core.events import Topic
from covet_desktop.core.follow_up import SkippedRead, TableSaved
from covet_desktop.core.notices import Page
from covet_desktop.messages import Command
from covet_desktop.messages.follow_up import LoadImports, LoadSkipped, PreviewUndo, SaveTable, UndoImport
from covet_desktop.ui.follow_up.imports_page import ImportsPage
from covet_desktop.ui.follow_up.undo_dialog import UndoDialog
from covet_desktop.ui.follow_up.window import FollowUpWindow
from covet_desktop.ui.widgets import Banner, BusyLine, Line, Table
from tests.ui import home_states as home
from tests.ui import imports_scenes as scenes
from tests.ui.conftest import Dress
from tests.ui.looking import cut_off, words
from tests.ui.test_home import laid_out

pytestmark = [
    pytest.mark.usefixtures("in_english"),
    pytest.mark.qt_log_ignore("This plugin does not support", extend=True),
]


class Here:
    """The follow-up window on its page of imports, and what it asked for."""

    def __init__(self) -> None:
        self.window = FollowUpWindow()
        self.sent: list[Command] = []
        self.window.send.connect(self.sent.append)
        self.window.open_at(Page.IMPORTS)
        self.window.draw(scenes.known())
        self.window.show()
        laid_out()
        page = self.window.page_now
        assert isinstance(page, ImportsPage)
        self.page = page

    def dialog(self) -> UndoDialog:
        found = self.window.findChild(UndoDialog)
        assert isinstance(found, UndoDialog)
        return found


@pytest.fixture
def here(qtbot: QtBot) -> Iterator[Here]:
    here = Here()
    qtbot.addWidget(here.window)
    yield here
    here.window.close()


def test_the_imports_are_asked_for_and_what_the_chosen_one_left_out(here: Here) -> None:
    assert here.sent == [LoadImports()]
    assert here.page.table.current() == scenes.NEWEST.id

    here.page.table.choose(scenes.RUNS[1].id)

    assert here.sent[1:] == [LoadSkipped(scenes.RUNS[1].id)]
    assert "Left out by this import: 20 appointments" not in words(here.window)


def test_a_refresh_keeps_what_is_chosen(here: Here) -> None:
    here.page.table.choose(scenes.RUNS[2].id)
    newer = replace(scenes.NEWEST, id="i-new")

    here.window.draw(scenes.known(imports=(newer, *scenes.RUNS)))

    assert here.page.table.current() == scenes.RUNS[2].id
    assert len(here.page.table.rows()) == len(scenes.RUNS) + 1


def test_the_latest_is_taken_back_after_a_look_at_what_would_go(here: Here) -> None:
    here.page.undo_button.click()
    dialog = here.dialog()
    assert here.sent[-1] == PreviewUndo(scenes.NEWEST.id)
    assert not dialog.yes.isEnabled()

    here.window.draw(scenes.known(undo=scenes.UndoReady(scenes.NEWEST.id, scenes.PREVIEW)))
    assert dialog.yes.text() == "&Take 7 cases back"
    assert [row[:2] for row in dialog.table.rows()][:2] == [
        ("Stays", "somebody has begun it"),
        ("Stays", "it has a document"),
    ]
    QTest.mouseClick(dialog.yes, Qt.MouseButton.LeftButton)

    assert here.sent[-1] == UndoImport(scenes.NEWEST.id)


def test_escape_leaves_it_as_it_is(here: Here) -> None:
    here.page.undo_button.click()
    QTest.keyClick(here.dialog(), Qt.Key.Key_Escape)

    assert not any(isinstance(command, UndoImport) for command in here.sent)


def test_what_could_not_be_looked_at_is_looked_at_again(here: Here) -> None:
    here.page.undo_button.click()
    here.window.draw(scenes.known(problems={Topic.UNDO_PREVIEW: home.OFFLINE_PROBLEM}))
    before = here.sent.count(PreviewUndo(scenes.NEWEST.id))

    banner = next(each for each in here.dialog().findChildren(Banner) if each.isVisible())
    QTest.keyClick(banner.findChild(QPushButton), Qt.Key.Key_Space)

    assert here.sent.count(PreviewUndo(scenes.NEWEST.id)) == before + 1


def test_only_the_latest_may_be_taken_back_and_a_member_is_told_who_may(here: Here) -> None:
    here.page.table.choose(scenes.RUNS[1].id)
    assert not here.page.undo_button.isVisible()

    here.window.draw(scenes.known(scenes.MEMBER))
    here.page.table.choose(scenes.NEWEST.id)

    assert not here.page.undo_button.isVisible()
    assert "Dre Geneviève Côté Lévesque" in words(here.window)


def test_after_an_undo_the_list_is_read_anew(here: Here) -> None:
    here.window.draw(replace(scenes.known(), ended={Topic.IMPORT: 1}))
    before = here.sent.count(LoadImports())

    here.window.draw(replace(scenes.known(), ended={Topic.IMPORT: 1, Topic.UNDO: 1}))

    assert here.sent.count(LoadImports()) == before + 1


def test_the_list_is_sorted_copied_and_saved_as_it_stands(here: Here) -> None:
    table = here.page.skipped
    table.sortByColumn(1, Qt.SortOrder.DescendingOrder)
    names = [row[1] for row in table.rows()]
    here.page.tools.copy()
    here.page.tools._save("somewhere/left-out.csv")

    assert names == sorted(names, reverse=True)
    copied = QGuiApplication.clipboard().text().splitlines()
    assert copied[0].startswith("Appointment\tPatient\tSpecies")
    assert len(copied) == len(table.rows()) + 1
    (saved,) = (command for command in here.sent if isinstance(command, SaveTable))
    assert saved.path == "somewhere/left-out.csv"
    assert saved.table.count("\r\n") == len(table.rows()) + 1
    assert here.page.tools.on_paper().toPlainText().count("<b>Milo</b>") > 0


def test_what_came_of_copying_and_saving_is_told(here: Here) -> None:
    told = here.page.tools.told
    here.window.draw(scenes.known(saved=TableSaved("another page's.csv")))
    here.page.tools.copy()
    copied = told.text()
    here.page.tools._save("somewhere/left-out.csv")
    meanwhile = told.isVisible()
    here.window.draw(scenes.known(saved=TableSaved("somewhere/left-out.csv")))

    assert copied == "Copied: paste it wherever you write."
    assert not meanwhile
    assert told.text() == "Saved: somewhere/left-out.csv"
    assert told.isVisible()


def test_columns_are_as_they_were_left(qtbot: QtBot) -> None:
    kept: dict[str, str] = {}
    first = FollowUpWindow()
    qtbot.addWidget(first)
    first.arranged.connect(kept.__setitem__)
    page = first.pages[Page.IMPORTS]
    assert isinstance(page, ImportsPage)
    page.table.setColumnWidth(0, 260)
    page.table.horizontalHeader().moveSection(4, 0)
    page.table.sortByColumn(3, Qt.SortOrder.DescendingOrder)

    again = FollowUpWindow(kept)
    qtbot.addWidget(again)
    found = again.pages[Page.IMPORTS]
    assert isinstance(found, ImportsPage)
    head = found.table.horizontalHeader()

    assert found.table.columnWidth(0) == 260
    assert (head.visualIndex(4), head.sortIndicatorSection()) == (0, 3)


def test_a_table_copies_what_is_selected_and_opens_what_is_entered(qtbot: QtBot) -> None:
    table = Table("Names", ("Name", "Age"), numbers=(1,))
    qtbot.addWidget(table)
    opened: list[str] = []
    table.opened.connect(opened.append)
    table.take([Line("a", ("Luna\n<b>", "3"), ("luna", 3)), Line("b", ("Max", "12"), ("max", 12))])
    table.sortByColumn(1, Qt.SortOrder.DescendingOrder)
    table.choose("a")
    QTest.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(table, Qt.Key.Key_Return)

    assert [row[1] for row in table.rows()] == ["12", "3"]
    assert QGuiApplication.clipboard().text() == "Luna <b>\t3"
    assert opened == ["a"]


@pytest.mark.parametrize("scene", scenes.SCENES, ids=lambda scene: scene.name)
def test_nothing_is_cut_off_at_twice_the_text(qtbot: QtBot, dress: Dress, scene: scenes.Scene) -> None:
    dress(text=2.0)
    window = scenes.play(scene, laid_out)
    qtbot.addWidget(window)
    window.resize(1366, 740)
    laid_out()
    shown = window.findChild(UndoDialog) if scene.ask else window
    assert shown is not None

    assert cut_off(shown) == []
    assert shown.width() <= 1366


@pytest.mark.parametrize("name", ["imports-undo-looking", "imports-undo-offline"])
def test_without_a_table_the_words_of_the_question_stay_together(qtbot: QtBot, name: str) -> None:
    window = scenes.play(next(each for each in scenes.SCENES if each.name == name), laid_out)
    qtbot.addWidget(window)
    dialog = window.findChild(UndoDialog)
    assert dialog is not None
    (told,) = [each for kind in (Banner, BusyLine) for each in dialog.findChildren(kind) if each.isVisible()]

    assert told.y() < 30
    assert told.height() < 120


def test_an_import_that_left_nothing_out_says_so(here: Here) -> None:
    here.window.draw(scenes.known(skipped=SkippedRead(scenes.NEWEST.id, ())))

    assert "This import left nothing out." in words(here.window)
    assert not here.page.tools.isVisible()
