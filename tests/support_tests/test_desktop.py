"""The virtual desktop is a real one: a window is seen, clicked and typed into; a secret is kept."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import MakeDesktop
from tests.support.children import Child
from tests.support.desktop import Desktop, Keychain
from tests.support.waiting import wait_until

pytestmark = pytest.mark.e2e

FORM = """
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QSystemTrayIcon, QVBoxLayout, QWidget
app = QApplication([])
window = QWidget(windowTitle="Front desk é")
window.setStyleSheet("background: #ff0000")
name, button = QLineEdit(), QPushButton("Say it")
layout = QVBoxLayout(window)
layout.addWidget(name)
layout.addWidget(button)
layout.setContentsMargins(20, 20, 20, 20)
button.clicked.connect(lambda: print(name.text(), QSystemTrayIcon.isSystemTrayAvailable(), flush=True))
button.setFixedHeight(60)
window.setFixedSize(400, 200)
window.show()
app.exec()
"""

SECRET = """
import sys, keyring
keyring.set_password("covet-test", "someone", sys.argv[1])
print(keyring.get_password("covet-test", "someone"))
"""


@pytest.fixture
def form(desktop: Desktop) -> Iterator[Child]:
    child = desktop.start([sys.executable, "-c", FORM], "form")
    yield child
    child.stop()


def test_a_window_is_seen_typed_into_and_clicked(desktop: Desktop, form: Child, tmp_path: Path) -> None:
    window = desktop.window("Front desk é")
    assert (window.pid, window.width, window.height) == (form.pid, 400, 200)
    wait_until(
        lambda: desktop.screen.pixel(window.x + 5, window.y + 5) == "#ff0000", 10, "the window to be painted"
    )
    assert desktop.screen.pixel(window.x + 395, window.y + 195) == "#ff0000"
    assert desktop.screen.pixel(5, 895) != "#ff0000"

    desktop.focus(window)
    desktop.type("Zoë O'Neill, Œil-de-Bœuf, Éloïse #3")
    desktop.click(window.x + 200, window.y + 150)

    assert form.line() == "Zoë O'Neill, Œil-de-Bœuf, Éloïse #3 True"
    desktop.screen.settled()
    shot = desktop.screenshot(tmp_path / "shots" / "form.png")
    assert shot.read_bytes().startswith(b"\x89PNG")


def test_keys_move_the_focus(desktop: Desktop, form: Child) -> None:
    desktop.focus(desktop.window("Front desk"))

    desktop.type("by keyboard")
    desktop.key("Tab", "space")

    assert form.line() == "by keyboard True"


def keep_secret(desktop: Desktop, text: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", SECRET, text]
    return subprocess.run(command, env=desktop.env, capture_output=True, text=True, timeout=30, check=False)


def test_the_keychain_keeps_a_secret_over_locking(desktop: Desktop) -> None:
    assert keep_secret(desktop, "first").stdout == "first\n"

    desktop.lock_keychain()
    desktop.unlock_keychain()

    kept = subprocess.run(
        ["secret-tool", "lookup", "service", "covet-test", "username", "someone"],
        env=desktop.env, capture_output=True, text=True, timeout=30, check=True,
    )  # fmt: skip
    assert kept.stdout == "first"


def test_a_locked_keychain_asks_for_its_password(make_desktop: MakeDesktop) -> None:
    desktop = make_desktop(keychain=Keychain.LOCKED, tray=False)

    asking = desktop.start([sys.executable, "-c", SECRET, "x"], "asking")

    wait_until(lambda: "nlock" in " ".join(w.title for w in desktop.windows()), 20, "the password window")
    assert asking.running
    desktop.key("Escape")
    wait_until(lambda: not asking.running, 20, "the refusal to arrive")
    assert "LockedError" in asking.everything() or "KeyringLocked" in asking.everything()


def test_without_a_keychain_there_is_none(make_desktop: MakeDesktop) -> None:
    desktop = make_desktop(keychain=Keychain.NONE, tray=False, window_manager=False)

    assert "NoKeyringError" in keep_secret(desktop, "x").stderr


def test_opened_addresses_are_written_down(desktop: Desktop) -> None:
    opening = "import webbrowser; webbrowser.open('http://127.0.0.1:9/authorize?a=1&b=2')"

    subprocess.run([sys.executable, "-c", opening], env=desktop.env, timeout=30, check=True)

    wait_until(desktop.opened_addresses, 10, "the address")
    assert desktop.opened_addresses() == ["http://127.0.0.1:9/authorize?a=1&b=2"]


def test_nothing_of_it_survives(make_desktop: MakeDesktop) -> None:
    desktop = make_desktop()
    mark = f"XDG_RUNTIME_DIR={desktop.folders.runtime}\0".encode()
    assert living_with(mark)

    desktop.close()

    wait_until(lambda: not living_with(mark), 10, "the desktop's programs to end")


def living_with(mark: bytes) -> list[str]:
    """Names of the programs that carry ``mark`` in their environment, whoever started them."""
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            if mark in (folder / "environ").read_bytes():
                found.append((folder / "comm").read_text().strip())
        except OSError:
            continue  # ended while we looked
    return found
