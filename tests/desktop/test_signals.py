"""The end by a signal: the byte that wakes the event loop goes into a socket that is kept for it."""

import os
import signal
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from covet_desktop import ending, running
from covet_desktop.options import Options, split

ROOT = Path(__file__).parents[2]


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


def test_the_start_with_the_computer_is_into_the_tray() -> None:
    """With the service and the folder of now, so that it is the same app."""
    command = running._again(Options("http://127.0.0.1:8080", Path("/kept"), "fr"))

    at = command.index("--service-url")
    assert split(command[at:]) == (
        Options("http://127.0.0.1:8080", Path("/kept"), "fr", background=True),
        [],
    )


@pytest.mark.parametrize(("all_ended", "came_back"), [(True, "back"), (False, "")])
def test_the_exit_code_is_the_intended_one_either_way(*, all_ended: bool, came_back: str) -> None:
    program = (
        "import sys; from covet_desktop.ending import leave; sys.stdout.write('last words ');"
        f"code = leave(3, all_ended={all_ended}); sys.stdout.write('back'); sys.exit(code)"
    )

    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=False
    )

    assert (done.returncode, done.stdout) == (3, f"last words {came_back}")
