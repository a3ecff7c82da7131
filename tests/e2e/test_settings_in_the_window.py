"""The settings in the real window, as a screen reader tells them: by keyboard and mouse, kept over a restart."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from covet_desktop.ui.theme import DARK
from tests.conftest import MakeSandbox
from tests.e2e.seat import Seat
from tests.support.desktop import Desktop
from tests.support.waiting import wait_until

pytestmark = pytest.mark.e2e
START = "Start CoVet Desktop when I sign in to this PC"


@pytest.fixture
def seat(desktop: Desktop, sandbox: MakeSandbox, tmp_path: Path) -> Iterator[Seat]:
    seat = Seat(desktop, sandbox("tiny"), tmp_path)
    yield seat
    seat.close()


def test_settings_by_keyboard_and_mouse(seat: Seat) -> None:
    entry = seat.desktop.folders.home / ".config" / "autostart" / "covet-desktop.desktop"
    seat.start()
    seat.sees("Sign in with your browser")

    seat.desktop.key("ctrl+comma")
    seat.sees("What you change is kept at once.")
    seat.desktop.key("alt+n")
    wait_until(lambda: not seat.place("Show notices").checked, 10, "notices to be off")
    seat.press(START)
    wait_until(entry.exists, 10, "the system to be told")
    started = entry.read_text()
    seat.pick("Appearance", "Dark")
    window = seat.desktop.window("Settings")
    ground = DARK.window.lower()
    wait_until(lambda: seat.desktop.screen.pixel(window.x + 8, window.y + 60) == ground, 10, "it to be dark")
    wait_until(lambda: '"dark"' in (seat.folder / "data" / "hint.json").read_text(), 10, "them to be kept")
    seat.desktop.key("Escape")
    wait_until(lambda: "What you change is kept at once." not in seat.words(), 10, "it to close")

    assert '"--background"' in started
