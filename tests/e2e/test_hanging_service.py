"""The app as a person sits before it while the service doesn't answer: it goes on being there for them.

A real process on a real screen; the practice service takes every request and answers none for an hour, so
whatever is seen here was done without it. How fast is measured by ``dev.py bench clicks``.
"""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import MakeSandbox
from tests.e2e.seat import ROOT, Seat
from tests.support.desktop import Desktop
from tests.support.waiting import wait_until

pytestmark = [pytest.mark.e2e, pytest.mark.timeout(240)]


@pytest.fixture
def seat(desktop: Desktop, sandbox: MakeSandbox, tmp_path: Path) -> Iterator[Seat]:
    seat = Seat(desktop, sandbox("tiny"), tmp_path)
    yield seat
    seat.close()


def hang(seat: Seat) -> None:
    seat.practice.act(action="hang", seconds=3600, count=10_000, path_prefix="/", when="before")


def test_a_sign_in_that_hangs_is_called_off_and_begun_in_the_other_way(seat: Seat) -> None:
    hang(seat)
    seat.start()

    seat.press("Use a code instead")
    seat.sees("Cancel sign-in")
    seat.press("Cancel sign-in")
    seat.sees("Use a code instead")
    seat.press("Sign in with your browser")
    seat.sees("Opening your browser…")

    assert not seat.desktop.opened_addresses(), "no answer came that would have said where to go"


def test_while_it_hangs_a_second_start_brings_the_window_and_the_app_ends_when_told_to(seat: Seat) -> None:
    hang(seat)
    seat.start()
    seat.press("Use a code instead")
    seat.sees("Cancel sign-in")
    window = seat.desktop.window("Set up Cornerstone")
    seat.desktop.screen.run("xdotool", "windowminimize", str(window.id))
    wait_until(lambda: "IsUnMapped" in map_state(seat, window.id), 10, "the window to be minimised")
    assert seat.app is not None

    second = subprocess.run(
        [sys.executable, "-m", "covet_desktop", "--data-dir", str(seat.folder / "data")],
        env=seat.env, cwd=ROOT, timeout=30, capture_output=True, text=True, check=False,
    )  # fmt: skip
    wait_until(lambda: "IsViewable" in map_state(seat, window.id), 10, "the window to be back")
    seat.app.process.terminate()

    assert (second.returncode, second.stderr) == (0, "")
    assert seat.app.process.wait(10) == 0
    assert "Traceback" not in seat.app.everything()


def map_state(seat: Seat, window: int) -> str:
    return seat.desktop.screen.run("xwininfo", "-id", str(window))
