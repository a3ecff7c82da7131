"""The queue of exports in the follow-up: what needs somebody first, each with what can be done."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from covet_desktop.core.exports import Stage
from covet_desktop.core.notices import Page
from covet_desktop.core.state import AppState
from covet_desktop.messages.exports import GiveUpExports, LoadExports, TryExportsAgain
from covet_desktop.ui.follow_up.exports_page import ExportsPage
from covet_desktop.ui.follow_up.window import FollowUpWindow
from tests.ui import document_scenes as scenes
from tests.ui import home_states as home
from tests.ui.conftest import Dress
from tests.ui.looking import cut_off, mnemonics, tab_way, words

pytestmark = [
    pytest.mark.usefixtures("in_english"),
    pytest.mark.qt_log_ignore("This plugin does not support", extend=True),
]


class Shown:
    def __init__(self, state: AppState) -> None:
        self.sent: list[object] = []
        self.opened: list[str] = []
        self.window = FollowUpWindow()
        self.window.send.connect(self.sent.append)
        self.window.open_case.connect(self.opened.append)
        self.window.draw(state)
        self.window.open_at(Page.EXPORTS)
        self.window.show()
        QApplication.processEvents()

    @property
    def page(self) -> ExportsPage:
        page = self.window.page_now
        assert isinstance(page, ExportsPage)
        return page

    def press(self, name: str) -> None:
        found = [each for each in self.page.findChildren(QPushButton) if each.accessibleName() == name]
        assert len(found) == 1, [each.accessibleName() for each in self.page.findChildren(QPushButton)]
        found[0].click()


@pytest.fixture
def show(qtbot: QtBot) -> Iterator[Callable[[AppState], Shown]]:
    made: list[Shown] = []

    def shown(state: AppState) -> Shown:
        made.append(Shown(state))
        qtbot.addWidget(made[-1].window)
        return made[-1]

    yield shown
    for each in made:
        each.window.close()


def test_it_asks_for_the_queue_when_it_comes_into_sight(show: Callable[[AppState], Shown]) -> None:
    assert LoadExports() in show(scenes.QUEUE).sent


def test_what_needs_somebody_comes_first_with_why_and_what_to_do(show: Callable[[AppState], Shown]) -> None:
    here = show(scenes.QUEUE)
    seen = words(here.page)

    assert seen.index("Needs you") < seen.index("In the queue") < seen.index("Recent")
    for each in (
        "SOAP note for Luna",
        "Cornerstone didn’t take it.",
        "chooses Medical Note and Exact Match.",
        "It was asked for more than six days ago.",
        "It was in Cornerstone already, since Mon 23 Nov, 9:30 AM",
        "In Cornerstone since 9:30 AM",
        "Left",
    ):
        assert each in seen


def test_each_line_can_be_tried_again_left_and_opened(show: Callable[[AppState], Shown]) -> None:
    here = show(scenes.QUEUE)
    here.sent.clear()

    here.press("Try again: SOAP note for Luna")
    here.press("Leave it: SOAP note for Luna")
    here.press("Open the case: SOAP note for Luna")
    here.press("Try all 2 again")

    assert here.sent[:2] == [TryExportsAgain(("key-d-1",)), GiveUpExports(("key-d-1",))]
    assert here.opened == ["case-1"]
    assert here.sent[2] == TryExportsAgain(("key-d-1", "key-d-3"))


def test_only_what_was_never_sent_can_be_given_up(show: Callable[[AppState], Shown]) -> None:
    here = show(scenes.QUEUE)
    lines = here.page.sections[1].lines

    shown = {
        key: [each.text() for each in line.findChildren(QPushButton) if each.isVisible()]
        for key, line in lines.items()
    }

    assert shown == {"key-d-2": ["Open the case"], "k7": ["Open the case", "Don’t export it"]}


def test_what_has_to_be_looked_at_first_isnt_just_tried_again(show: Callable[[AppState], Shown]) -> None:
    line = show(scenes.QUEUE).page.sections[0].lines["k9"]

    seen = [each.text() for each in line.findChildren(QPushButton) if each.isVisible()]

    assert seen == ["Open the case", "Leave it"]


def test_a_line_that_stays_keeps_its_widget(show: Callable[[AppState], Shown]) -> None:
    here = show(scenes.MIXED)
    before = here.page.sections[0].lines["key-d-1"]

    here.window.draw(scenes.QUEUE)

    assert here.page.sections[0].lines["key-d-1"] is before


def test_a_new_document_in_the_queue_has_its_name_looked_up(show: Callable[[AppState], Shown]) -> None:
    here = show(scenes.MIXED)
    here.sent.clear()
    new = scenes.queued(scenes.SOAP, Stage.QUEUED, document_id="d-new", key="new")

    for _ in range(2):
        here.window.draw(scenes.at(scenes.SOAP, queue=(new,)))

    assert here.sent == [LoadExports()]


def test_the_list_can_be_copied(show: Callable[[AppState], Shown]) -> None:
    here = show(scenes.WAITING)
    here.window.activateWindow()
    here.page.focus_first()

    here.press("Copy the list")
    copied = QGuiApplication.clipboard().text()
    QGuiApplication.clipboard().clear()
    focused = here.window.focusWidget()
    assert focused is not None
    QTest.keySequence(focused, QKeySequence(QKeySequence.StandardKey.Copy))

    lines = copied.replace("\u00a0", " ").split("\n")
    assert lines[0].split("\t")[:2] == ["Discharge letter for Luna", "Waits for you"]
    assert lines[1] == "SOAP note for Luna\tQueued\tAsked 9:30 AM\t"
    assert QGuiApplication.clipboard().text() == copied


@pytest.mark.parametrize(
    ("state", "said"),
    [
        (scenes.NO_QUEUE, "Nothing was exported from this PC so far."),
        (home.TODAYS, ""),
        (home.SIGNED_OUT, "Sign in to CoVet to see what was exported."),
        (scenes.HELD, "They go by themselves at 9:45 AM."),
        (scenes.OFFLINE, "They go by themselves as soon as CoVet can be reached."),
    ],
)
def test_every_state_has_its_words(state: AppState, said: str, show: Callable[[AppState], Shown]) -> None:
    assert said in words(show(state).page)


@pytest.mark.parametrize("text", [1.0, 2.0])
@pytest.mark.parametrize("scene", [one for one in scenes.SCENES if one.name.startswith("exports")])
def test_nothing_is_cut_off_and_all_can_be_reached(
    scene: scenes.Scene, text: float, dress: Dress, qtbot: QtBot
) -> None:
    dress(dark=text == 2.0, text=text)
    window = scenes.play(scene, lambda: QTest.qWait(60))
    qtbot.addWidget(window)
    assert isinstance(window, FollowUpWindow)
    window.resize(1024, 720)  # a small screen
    QTest.qWait(60)

    assert window.width() == 1024
    assert cut_off(window.page_now) == []
    assert all(tab_way(window)), tab_way(window)
    letters = mnemonics(window)
    assert len(letters) == len(set(letters)), letters
