"""French in the windows after the set-up: nothing left in English, nothing cut off, no key twice."""

from collections.abc import Iterator
from types import ModuleType

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from covet_desktop.ui.text import set_language
from tests.ui import (
    activity_scenes,
    case_scenes,
    document_scenes,
    imports_scenes,
    manage_scenes,
    missing_scenes,
)
from tests.ui.french import english_in, said
from tests.ui.looking import cut_off, mnemonics
from tests.ui.test_home import laid_out

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

OF = (activity_scenes, case_scenes, document_scenes, imports_scenes, manage_scenes, missing_scenes)
PLAYED = {scene.name: (scenes, scene) for scenes in OF for scene in scenes.SCENES}


@pytest.fixture(autouse=True)
def in_french(qapp: QApplication) -> Iterator[None]:
    set_language(qapp, "fr")
    yield
    set_language(qapp, "en")


@pytest.mark.parametrize("name", PLAYED)
def test_a_window_is_french_throughout_and_can_be_read(qtbot: QtBot, name: str) -> None:
    scenes: ModuleType
    scenes, scene = PLAYED[name]
    window = scenes.play(scene, laid_out)
    qtbot.addWidget(window)
    letters = mnemonics(window)

    assert english_in(said(window)) == []
    assert cut_off(window) == []
    assert len(letters) == len(set(letters)), letters
