"""Alt and a letter mean one thing, on every page in every state, in both languages."""

from collections import Counter

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from covet_desktop.ui.text import LANGUAGES, set_language
from tests.ui.looking import mnemonics
from tests.ui.wizard_scenes import Scene, play, scenes

pytestmark = [
    pytest.mark.usefixtures("in_english"),
    pytest.mark.qt_log_ignore("This plugin does not support", extend=True),
]

SCENES = {scene.name: scene for scene in scenes()}


def laid_out() -> None:
    for _turn in range(3):
        QApplication.sendPostedEvents()
        QApplication.processEvents()


def clashes(window: QWidget) -> list[str]:
    return [letter for letter, times in Counter(mnemonics(window)).items() if times > 1]


@pytest.mark.parametrize("scene", SCENES.values(), ids=list(SCENES))
def test_a_letter_means_one_thing(qtbot: QtBot, qapp: QApplication, scene: Scene) -> None:
    shown = play(scene, laid_out, (1024, 700))
    qtbot.addWidget(shown.wizard)
    windows = [shown.wizard, *(each for each in shown.wizard.findChildren(QDialog) if each.isVisible())]

    assert {type(each).__name__: clashes(each) for each in windows if clashes(each)} == {}
    for language in LANGUAGES:
        set_language(qapp, language)
        laid_out()
        assert clashes(shown.wizard) == [], language
    set_language(qapp, "en")
    shown.wizard.close()
