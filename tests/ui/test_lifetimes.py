"""A window that was closed for good is gone whole: nothing of it stays in memory with each language change."""

import gc
from collections.abc import Callable

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from covet_desktop.ui.case.window import CaseWindow
from covet_desktop.ui.follow_up.window import FollowUpWindow
from covet_desktop.ui.home.window import HomeWindow
from covet_desktop.ui.settings.window import SettingsWindow
from covet_desktop.ui.wizard.here import Here
from tests.ui import document_scenes as scenes

Window = HomeWindow | CaseWindow | FollowUpWindow | SettingsWindow
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.mark.parametrize(
    "make", [HomeWindow, CaseWindow, FollowUpWindow, lambda: SettingsWindow(Here("America/Toronto", "CA"))]
)
def test_nothing_is_left_of_a_window_that_is_gone(qtbot: QtBot, make: Callable[[], Window]) -> None:
    window = make()
    window.draw(scenes.THREE)
    window.show()
    QApplication.processEvents()

    window.deleteLater()
    del window
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()

    dead = [type(each).__name__ for each in gc.get_objects() if _is_dead(each)]
    assert dead == []


def _is_dead(thing: object) -> bool:
    """Whether Python keeps what Qt has deleted."""
    return isinstance(thing, QObject) and not shiboken6.isValid(thing)
