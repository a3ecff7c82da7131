"""The window of one case: what it shows, how it is linked and unlinked, and what is asked before."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListView, QMenu, QPushButton

from covet_desktop.core.case_desk import CaseChanged
from covet_desktop.core.events import Topic
from covet_desktop.core.state import AppState, reduce
from covet_desktop.messages import Command
from covet_desktop.messages.case import LinkCase, OpenCase, ReadCandidates, UnlinkCase
from covet_desktop.ui.case.document_export import ExportDialog
from covet_desktop.ui.case.window import CaseWindow
from covet_desktop.ui.home.window import HomeWindow
from covet_desktop.ui.widgets import Ask
from tests.ui import case_scenes as scenes
from tests.ui import document_scenes
from tests.ui import home_states as home
from tests.ui.case_scenes import SCENES, Scene, choosing, state
from tests.ui.conftest import Dress
from tests.ui.looking import cut_off, mnemonics, tab_way, words

pytestmark = [
    pytest.mark.usefixtures("in_english"),
    pytest.mark.qt_log_ignore("This plugin does not support", extend=True),
]
Play = Callable[[Scene], CaseWindow]
SURE = Scene("sure", choosing(scenes.UNLINKED), True, 0)
TWO_LUNAS = Scene("two", choosing(scenes.LUNA_ONLY), True, 0)


@pytest.fixture
def play(qapp: QApplication) -> Iterator[Play]:
    made: list[CaseWindow] = []

    def played(scene: Scene) -> CaseWindow:
        made.append(scenes.play(scene, QApplication.processEvents))
        return made[-1]

    yield played
    for window in made:
        window.close()
        window.deleteLater()


def sent_by(window: CaseWindow) -> list[Command]:
    sent: list[Command] = []
    window.send.connect(sent.append)
    return sent


def question(window: CaseWindow) -> Ask:
    return next(each for each in window.findChildren(Ask) if each.isVisible())


@pytest.mark.parametrize("look", ["usual", "large"])
def test_no_words_are_cut_off_and_letters_are_unique(look: str, dress: Dress, play: Play) -> None:
    dress(text=2 if look == "large" else 1)
    for scene in SCENES:
        if look == "large" and scene.name in ("case-confirming", "case-unlinking"):
            continue  # this screen is narrower than a question with so large a text
        window = play(scene)

        assert not cut_off(window), scene.name
        letters = mnemonics(window)
        assert len(letters) == len(set(letters)), (scene.name, letters)
        window.close()


def test_what_is_known_of_a_linked_case_is_said(play: Play) -> None:
    window = play(Scene("", state(scenes.LINKED)))

    said = words(window)
    for part in ("Luna", "Canine · Labrador · female, spayed", "3 May 2019 (7 years)", "31.2 kg",
                 "Tremblay, Julie", "+18195550142", "Tue 24 Nov, 9:00 AM", "Room 2", "Annual exam + vaccines",
                 "Dre Geneviève Côté Lévesque", "In progress", "Linked to Cornerstone"):  # fmt: skip
        assert part in said
    assert window.windowTitle() == "Case · Luna"
    assert window.link.unlink.isVisible()
    assert not window.link.choose.isVisible()


def test_the_keyboard_begins_at_what_is_next_to_be_done(play: Play) -> None:
    linked = state(scenes.LINKED)
    written = replace(linked, case_desk=replace(linked.case_desk, documents=(document_scenes.SOAP,)))
    with_documents = play(Scene("", written))
    unlinked, bare = play(Scene("", state(scenes.UNLINKED))), play(Scene("", linked))

    assert with_documents.focusWidget() is with_documents.documents.export
    assert unlinked.focusWidget() is unlinked.link.choose
    focused = bare.focusWidget()
    assert isinstance(focused, QPushButton)
    assert focused.text() == "&Close"


def test_once_the_documents_are_in_cornerstone_the_keyboard_stays_with_them(play: Play) -> None:
    linked, soap = state(scenes.LINKED), document_scenes.SOAP
    there = replace(soap, export=document_scenes.DONE.export)
    window = play(Scene("", replace(linked, case_desk=replace(linked.case_desk, documents=(soap,)))))
    window.documents.export.click()
    (dialog,) = window.findChildren(ExportDialog)

    window.draw(replace(linked, case_desk=replace(linked.case_desk, documents=(there,))))
    dialog.reject()
    QApplication.processEvents()

    focused = window.focusWidget()
    assert focused is not None
    assert focused.accessibleName() == "Hide the text: SOAP note"


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("case-loading", "Reading the case…"),
        ("case-trying-again", "Trying again…"),
        ("case-offline", "CoVet can't be reached."),
        ("case-offline-known", "CoVet can't be reached."),
        ("case-removed", "Somebody removed this case in CoVet."),
        ("case-signed-out", "You are signed out on this PC."),
        ("case-deceased", "Œdipe has died."),
        ("case-choosing-none", "No appointment with “zzz” in these days."),
        ("case-choosing-reading", "Reading the appointments…"),
        ("case-linking", "Linking…"),
        ("case-appointment-gone", "This appointment is no longer in Cornerstone."),
    ],
)
def test_each_state_has_its_sentence(name: str, said: str, play: Play) -> None:
    window = play(next(scene for scene in SCENES if scene.name == name))

    assert said in words(window)
    known = name not in (
        "case-loading",
        "case-trying-again",
        "case-offline",
        "case-removed",
        "case-signed-out",
    )
    assert window.link.isVisible() == known


def test_an_opened_list_asks_for_the_days_around_the_case(play: Play) -> None:
    window = play(Scene("", state(scenes.UNLINKED)))
    sent = sent_by(window)

    window.link.choose.click()
    window.link.chooser.search.setText("  gagnon  luna ")
    window.link.chooser.search.returnPressed.emit()

    assert sent == [ReadCandidates("case-1"), ReadCandidates("case-1", None, "gagnon luna")]


def test_names_that_agree_are_linked_at_once(play: Play) -> None:
    window = play(SURE)
    sent = sent_by(window)

    window.link.chooser.comparison.do_link.click()

    assert sent == [LinkCase("case-1", "a-1", "p-1")]
    assert not Ask.is_open(window)


def test_names_that_dont_are_confirmed_first_and_both_are_named(play: Play) -> None:
    window = play(TWO_LUNAS)
    sent = sent_by(window)

    window.link.chooser.comparison.do_link.click()
    asked = question(window)
    before = list(sent)
    asked.reject()
    after_no = list(sent)
    window.link.chooser.comparison.do_link.click()
    question(window).yes.click()

    assert "2 patients here are called Luna" in words(window)
    for part in ("Luna – Walk-in", "Luna (Canine", "born 3 May 2019 (7 years)", "Tremblay, Julie"):
        assert part in asked.words
    assert before == after_no == []
    assert sent == [LinkCase("case-1", "a-1", "p-1")]


def test_species_client_and_birth_date_stand_on_both_sides(play: Play) -> None:
    mine = replace(scenes.UNLINKED, patient=scenes.OTHER_LUNA, client=scenes.GAGNON)
    window = play(Scene("", choosing(mine), True, 2))

    compared = [label.text() for pair in window.link.chooser.comparison._cells for label in pair]
    for part in ("LUNA", "Feline · Domestic shorthair · female", "11 Mar 2026 (8 months)", "Gagnon, Sophie"):
        assert part in compared
    assert len([part for part in compared if part]) == 8


def test_what_has_a_case_leads_there(play: Play) -> None:
    window = play(next(scene for scene in SCENES if scene.name == "case-choosing-taken"))
    opened: list[str] = []
    window.open_case.connect(opened.append)

    comparison = window.link.chooser.comparison
    comparison.open_other.click()

    assert opened == ["case-7"]
    assert not comparison.do_link.isVisible()


def test_taken_meanwhile_leads_there_too(play: Play) -> None:
    window = play(next(scene for scene in SCENES if scene.name == "case-taken-meanwhile"))
    opened: list[str] = []
    window.open_case.connect(opened.append)

    window.link.problem.action.emit()

    assert opened == ["case-7"]


def test_unlinking_is_asked_and_says_what_an_import_does(play: Play) -> None:
    window = play(Scene("", state(scenes.LINKED)))
    sent = sent_by(window)

    window.link.unlink.click()
    asked = question(window)
    before = list(sent)
    asked.yes.click()

    assert "An import doesn’t link it again" in asked.words
    assert "Tremblay, Julie" in asked.words
    assert before == []
    assert sent == [UnlinkCase("case-1")]


def test_linked_the_list_goes_and_a_former_problem_isnt_the_next_cases(play: Play) -> None:
    window = play(SURE)
    window.link.chooser.comparison.do_link.click()
    failed = replace(choosing(scenes.UNLINKED), problems={Topic.LINK: scenes.GONE})
    window.draw(failed)
    refused = window.link.problem.isVisible()
    window.draw(reduce(choosing(scenes.UNLINKED), CaseChanged(scenes.LINKED)))
    linked = window.link.chooser.isVisible()

    other = replace(scenes.UNLINKED, id="case-2")
    window.show_case("case-2")
    window.draw(replace(failed, case_desk=replace(state(other).case_desk, case_id="case-2")))

    assert refused
    assert not linked
    assert not window.link.problem.isVisible()


def test_the_choice_stays_when_the_list_is_read_anew(play: Play) -> None:
    window = play(Scene("", choosing(scenes.UNLINKED), True, 2))
    chosen = window.link.chooser.chosen()
    assert chosen is not None

    fewer = scenes.candidates(scenes.UNLINKED, book=scenes.BOOK[1:4])
    known = choosing(scenes.UNLINKED)
    window.draw(replace(known, case_desk=replace(known.case_desk, candidates=fewer)))
    kept = window.link.chooser.chosen()
    none = scenes.candidates(scenes.UNLINKED, book=scenes.BOOK[2:4])
    window.draw(replace(known, case_desk=replace(known.case_desk, candidates=none)))

    assert kept is not None
    assert kept.about == chosen.about
    assert window.link.chooser.chosen() is None
    assert not window.link.chooser.comparison.isVisible()


def test_by_keyboard_from_the_list_to_the_link(play: Play) -> None:
    window = play(Scene("", choosing(scenes.UNLINKED), True))
    sent = sent_by(window)
    chooser = window.link.chooser
    chooser.list.setFocus()

    QTest.keyClick(chooser.list, Qt.Key.Key_Home)
    QTest.keyClick(chooser.list, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(chooser.list, Qt.Key.Key_Return)
    focused = window.focusWidget()
    QTest.keyClick(focused, Qt.Key.Key_Return)

    assert sent == [LinkCase("case-1", "a-1", "p-1")]
    assert "Tremblay, Julie" in QGuiApplication.clipboard().text()
    way = tab_way(window)
    assert [name for name in way if name in ("Search appointments", "Link Appointment", "Close")] == [
        "Search appointments",
        "Link Appointment",
        "Close",
    ]


def test_signed_in_again_the_case_is_read_again(play: Play) -> None:
    window = play(Scene("", home.SIGNED_OUT))
    sent = sent_by(window)

    window.draw(home.TODAYS)

    assert sent == [OpenCase("case-1")]


@pytest.fixture
def home_window(qapp: QApplication) -> Iterator[HomeWindow]:
    window = HomeWindow()
    window.draw(home.TODAYS)
    window.show()
    QApplication.processEvents()
    yield window
    window.close()
    window.deleteLater()


def test_homes_rows_open_by_return_and_by_their_menu(home_window: HomeWindow) -> None:
    opened: list[str] = []
    home_window.open_case.connect(opened.append)
    rows: QListView = home_window.cases.list
    first = rows.model().index(1, 0)
    rows.setCurrentIndex(first)

    QTest.keyClick(rows, Qt.Key.Key_Return)
    rows.customContextMenuRequested.emit(rows.visualRect(first).center())
    menu = next(each for each in home_window.findChildren(QMenu) if each.isVisible())
    names = [action.text().replace("&", "") for action in menu.actions()]
    menu.actions()[0].trigger()
    menu.actions()[1].trigger()
    menu.close()
    rows.customContextMenuRequested.emit(QPoint(20, 5))

    assert opened == ["case-1", "case-1"]
    assert names == ["Open", "Copy"]
    assert "Luna" in QGuiApplication.clipboard().text()
    assert not any(each.isVisible() for each in home_window.findChildren(QMenu))


def test_nothing_is_known_before_the_first_event(play: Play) -> None:
    window = play(Scene("", AppState()))

    assert not window.link.isVisible()
