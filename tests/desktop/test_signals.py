"""The end by a signal: the byte that wakes the event loop goes into a socket that is kept for it."""

import os
import signal
import stat
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from covet_desktop import ending


@pytest.fixture(autouse=True)
def handlers_as_before() -> Iterator[None]:
    before = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}
    yield
    for number, handler in before.items():
        signal.signal(number, handler)


def test_sigterm_asks_to_leave_and_its_byte_goes_nowhere_else(qapp: QApplication, qtbot: QtBot) -> None:
    asked: list[str] = []
    ending.on_signals(qapp, lambda: asked.append("leave"))

    wakes = signal.set_wakeup_fd(-1)
    signal.set_wakeup_fd(wakes, warn_on_full_buffer=False)
    os.kill(os.getpid(), signal.SIGTERM)
    qtbot.waitUntil(lambda: asked == ["leave"], timeout=5000)

    assert stat.S_ISSOCK(os.fstat(wakes).st_mode)
    qapp.aboutToQuit.emit()
    assert signal.set_wakeup_fd(-1) == -1
