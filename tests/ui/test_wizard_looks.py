"""Every page of the wizard in every state: nothing cut off, one primary button, names for everything."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from tests.ui import manage_scenes
from tests.ui.conftest import Dress
from tests.ui.looking import cut_off, mnemonics, tab_way
from tests.ui.wizard_scenes import Scene, play, scenes
from tests.ui.wizard_states import Window

pytestmark = [
    pytest.mark.usefixtures("in_english"),
    pytest.mark.qt_log_ignore("This plugin does not support", extend=True),
]

MANAGED = ("staff-changes", "undo-asked", "practice-checked", "hour-elsewhere", "server")
SCENES = {scene.name: scene for scene in scenes()} | {
    scene.name: scene for scene in manage_scenes.SCENES if scene.name.removeprefix("manage-") in MANAGED
}


def laid_out() -> None:
    for _turn in range(3):
        QApplication.sendPostedEvents()
        QApplication.processEvents()


@pytest.fixture(params=SCENES)
def scene(request: pytest.FixtureRequest) -> Scene:
    return SCENES[request.param]


@pytest.fixture
def shown(qtbot: QtBot, dress: Dress, scene: Scene) -> Iterator[Window]:
    dress()
    window = play(scene, laid_out, (1024, 700))
    qtbot.addWidget(window.wizard)
    yield window
    window.wizard.close()


@pytest.fixture
def shown_large(qtbot: QtBot, dress: Dress, scene: Scene) -> Iterator[Window]:
    """At twice the text, on a PC with 1366 × 768 pixels."""
    dress(text=2)
    window = play(scene, laid_out, (1366, 740))
    qtbot.addWidget(window.wizard)
    yield window
    window.wizard.close()


def test_a_page_can_be_read_and_reached(shown: Window) -> None:
    wizard = shown.wizard
    letters = mnemonics(wizard)
    primaries = [
        button.text()
        for button in wizard.findChildren(QPushButton)
        if button.isVisible() and button.property("primary") and button.window() is wizard
    ]

    assert cut_off(wizard) == []
    assert len(primaries) <= 1, primaries
    assert all(tab_way(wizard)), tab_way(wizard)
    assert len(letters) == len(set(letters)), letters


def test_nothing_is_cut_off_at_twice_the_text(shown_large: Window) -> None:
    assert cut_off(shown_large.wizard) == []
    assert shown_large.wizard.height() <= 740


def test_it_can_be_opened_at_a_step_that_may_be_entered(qtbot: QtBot) -> None:
    for name, step in (("wizard-9-import-counted", 8), ("wizard-4-waiting-waiting", 4)):
        window = play(SCENES[name], laid_out)
        qtbot.addWidget(window.wizard)

        window.wizard.open_at(8)

        assert window.step == step
        window.wizard.close()


def test_while_signing_in_the_focus_stays_with_it(qtbot: QtBot) -> None:
    window = play(SCENES["wizard-1-welcome-browser"], laid_out)
    qtbot.addWidget(window.wizard)

    focused = window.wizard.focusWidget()

    assert isinstance(focused, QPushButton)
    assert focused.text().replace("&", "") == "Open it again"  # the first that is there
    window.wizard.close()
