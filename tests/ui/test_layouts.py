"""What lies in a layout is Qt's, which tells Python nothing of its end: nothing may rest on a former one."""

import gc
import random

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QGridLayout, QLayout, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from covet_desktop.ui.widgets import Flow, button, clear, label

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
MANY = 40


def addresses(layout: QLayout) -> set[int]:
    """Where its items lie in memory."""
    items = [layout.itemAt(number) for number in range(layout.count())]
    return {shiboken6.getCppPointer(item)[0] for item in items}


def in_a_column(layout: QLayout) -> QWidget:
    window = QWidget()
    QVBoxLayout(window).addLayout(layout)
    return window


def finish() -> None:
    QApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_a_flow_survives_the_window_whose_memory_it_uses_again(qtbot: QtBot) -> None:
    gone = [QWidget() for _ in range(MANY)]
    first = Flow(*gone)
    other = in_a_column(first)
    former = addresses(first)
    shown = [QWidget() for _ in range(MANY)]
    for each in gone:
        shiboken6.delete(each)

    flow = Flow(*shown)
    window = QWidget()
    window.setLayout(flow)
    qtbot.addWidget(window)
    again = former & addresses(flow)
    shiboken6.delete(other)
    for each in shown:
        each.setMinimumSize(30, 10)
    window.show()
    finish()

    assert again, "Qt took new memory for every item: this proves nothing"
    assert flow.sizeHint().width() > 30 * MANY
    assert len({each.geometry().getRect() for each in shown}) == MANY


@pytest.mark.parametrize("seed", [3, 14])
def test_windows_with_flows_come_and_go_in_any_order(seed: int, qtbot: QtBot) -> None:
    """Buttons are deleted, hidden, moved to another window; garbage is collected at any time."""
    chance = random.Random(seed)
    windows: list[QWidget] = []
    before = gc.get_threshold()
    gc.set_threshold(1)
    try:
        for _turn in range(400):
            if len(windows) < 6:
                windows.append(in_a_column(Flow(*(button(f"B{number}") for number in range(4)))))
                windows[-1].show()
            window = chance.choice(windows)
            buttons = window.findChildren(QWidget)
            match chance.randrange(6):
                case 0 if buttons:
                    chance.choice(buttons).deleteLater()
                case 1 if buttons:
                    chance.choice(buttons).hide()
                case 2 if buttons:
                    moved = chance.choice(buttons)
                    moved.setParent(None)
                    chance.choice(windows).findChildren(Flow)[0].addWidget(moved)
                case 3:
                    window.resize(chance.randrange(20, 500), 300)
                case 4:
                    windows.remove(window)
                    window.deleteLater()
                case 5:
                    windows.remove(window)  # and Python is the one that deletes it
            del window, buttons
            moved = None
            finish()
    finally:
        gc.set_threshold(*before)
    for each in windows:
        shiboken6.delete(each)


@pytest.mark.parametrize("kind", [QVBoxLayout, QGridLayout])
def test_what_is_cleared_away_leaves_nothing_in_memory(qtbot: QtBot, kind: type[QLayout]) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    layout = kind(window)
    for number in range(3):
        layout.addWidget(label(f"Line {number}"))
    items = [layout.itemAt(number) for number in range(3)]
    labels = [item.widget() for item in items if item is not None]

    clear(layout)
    finish()

    assert layout.count() == 0
    assert not any(map(shiboken6.isValid, labels))
    assert not any(map(shiboken6.isValid, items))
