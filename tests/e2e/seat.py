"""A person's seat: the app as a real process on a real screen, seen and used as a person does."""

import json
import os
import select
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import msgspec

from tests.support.children import Child
from tests.support.desktop import Desktop
from tests.support.practice import Practice
from tests.support.waiting import wait_until

PEOPLE = Path(__file__).parents[1] / "support" / "people.py"
ROOT = Path(__file__).parents[2]
MOST_TURNS = 40
FIRST_FOUND = 34
"""Pixels from the middle of a field to the middle of the first line that drops out of it."""
QUICK = '{"first_check": 0.5, "settling": 3600, "spread": false, "poll_import": 0.2}'


class Place(msgspec.Struct, frozen=True):
    """Where a control is on the screen, in pixels; ``around`` cuts it off: left, top, right, bottom."""

    x: int
    y: int
    cut: bool
    checked: bool
    around: tuple[int, int, int, int] | None


class Seat:
    """``press``, ``type`` and ``sees`` name things by what a screen reader says of them."""

    def __init__(self, desktop: Desktop, practice: Practice, folder: Path) -> None:
        self.desktop = desktop
        self.practice = practice
        self.folder = folder
        self.env = {
            **desktop.env,
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
            "PYTHONFAULTHANDLER": "1",
            "COVET_TIMING": QUICK,
            "PYTHONPATH": str(ROOT),
            "LC_ALL": "C.UTF-8",
        }
        self.app: Child | None = None
        self._starts = 0
        self._reader: subprocess.Popen[str] | None = None
        bus = ["/usr/libexec/at-spi-bus-launcher", "--launch-immediately"]
        self._bus = Child(bus, folder / "at-spi.log", env=self.env)

    def start(self, language: str = "en") -> None:
        self._starts += 1
        self.app = Child(
            [
                sys.executable,
                "-m",
                "covet_desktop",
                "--service-url",
                self.practice.base_url,
                "--data-dir",
                str(self.folder / "data"),
                "--lang",
                language,
            ],
            self.folder / f"app-{self._starts}.log",
            env=self.env,
        )

    def kill(self) -> None:
        assert self.app is not None
        self.app.kill()
        self.app = None

    def restart(self, words: str) -> None:
        """Kill the app and start it again: it has to come back where it was."""
        self.kill()
        self.start()
        self.sees(words, 40)

    def kept(self, words: str) -> None:
        """Wait until what was typed is on the disk, which takes less than a second."""
        wait_until(lambda: words in self._draft(), 5, f"{words} to be kept")

    def _draft(self) -> str:
        with closing(sqlite3.connect(self.folder / "data" / "ledger.db")) as ledger:
            rows = ledger.execute("SELECT body FROM draft").fetchall()
        return "".join(bytes(body).decode() for (body,) in rows)

    def close(self) -> None:
        if self.app is not None:
            self.app.stop()
        self._stop_reader()
        self._bus.stop()

    def ask(self, *question: str) -> object:
        """What the screen reader's side answers, within a minute."""
        if self._reader is None:
            self._reader = self._start_reader()
        asked, answered = self._reader.stdin, self._reader.stdout
        assert asked is not None, "a pipe"
        assert answered is not None, "a pipe"
        asked.write(json.dumps(question) + "\n")
        asked.flush()
        ready, _, _ = select.select([answered], [], [], 60)
        answer = answered.readline() if ready else ""
        if not answer:
            self._stop_reader()
            raise AssertionError(f"no answer to {question}")
        return json.loads(answer)

    def _start_reader(self) -> subprocess.Popen[str]:
        return subprocess.Popen(
            ["/usr/bin/python3", "-W", "ignore", str(PEOPLE)],
            env={name: value for name, value in self.env.items() if name != "PYTHONPATH"},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def _stop_reader(self) -> None:
        if self._reader is not None:
            self._reader.kill()
            self._reader.communicate()
            self._reader = None

    def place(self, name: str, role: str = "") -> Place:
        found = self.ask("find", name, role)
        if not isinstance(found, dict):
            raise AssertionError(f"{name!r} isn't there ({self.picture()}); there are: {self.words()}")
        return msgspec.convert(found, Place)

    def _in_sight(self, name: str, role: str) -> Place:
        for _ in range(MOST_TURNS):
            place = self.place(name, role)
            if not place.cut or place.around is None:
                return place
            left, top, right, bottom = place.around
            down = 2 if place.y > (top + bottom) // 2 else -2
            self.desktop.wheel((left + right) // 2, (top + bottom) // 2, down)
        raise AssertionError(f"{name!r} doesn't come into sight")

    def press(self, name: str, role: str = "") -> None:
        """Click on it with the mouse, having turned the wheel until it is in sight."""
        place = self._in_sight(name, role)
        self.desktop.click(place.x, place.y)

    def row_with(self, *parts: str) -> str:
        """All that a list says of the row with these words."""

        def found() -> list[str]:
            return [words for words in self.words().split("\n") if all(part in words for part in parts)]

        return min(wait_until(found, 20, f"a row with {parts}"), key=len)

    def open_row(self, *parts: str) -> None:
        """Double click on the row with these words."""
        place = self._in_sight(self.row_with(*parts), "")
        self.desktop.double_click(place.x, place.y)

    def write(self, name: str, words: str) -> None:
        """Click into a field, and type in place of what is there."""
        self.press(name, "text")
        self.desktop.key("ctrl+a")
        self.desktop.type(words)

    def pick(self, name: str, choice: str) -> None:
        """Open a list with the mouse, and click on one of its choices."""
        self.press(name, "combo box")
        place = self._in_sight(choice, "list item")
        self.desktop.click_unhurried(place.x, place.y)

    def search(self, name: str, typed: str) -> None:
        """Click into a list that can be searched, type, and click on the first that it found."""
        self.write(name, typed)
        field = self._in_sight(name, "text")
        self.desktop.click(field.x, field.y + FIRST_FOUND)  # what it found isn't told to a screen reader

    def fill(self, name: str, words: str) -> None:
        """Go into a field, and type in place of what is there."""
        self._focus(name)
        self.desktop.key("ctrl+a")
        self.desktop.type(words)

    def tab_to(self, name: str) -> None:
        """Go on with Tab until that control has the focus."""
        met: list[str] = []
        for _ in range(MOST_TURNS):
            met.append(str(self.ask("focused")))
            if met[-1] == name:
                return
            self.desktop.key("Tab")
        raise AssertionError(f"Tab doesn't lead to {name!r}, but to {met}")

    def key_on(self, name: str, key: str = "space") -> None:
        """Go on with Tab until that control has the focus, then press a key there: the mouse isn't touched."""
        self.tab_to(name)
        self.desktop.key(key)

    def in_front(self) -> str:
        """The title of the window that has the keyboard."""
        return self.desktop.screen.run("xdotool", "getwindowfocus", "getwindowname").strip()

    def clipboard(self) -> str:
        """What a person could paste."""
        asked = "from PySide6.QtGui import QGuiApplication as A; a = A([]); print(a.clipboard().text())"
        return self.desktop.screen.run(sys.executable, "-c", asked).strip()

    def value(self, name: str) -> str:
        found = self.ask("value", name)
        return str(found)

    def _focus(self, name: str) -> None:
        assert self.ask("focus", name), f"{name!r} isn't there; there are: {self.words()}"

    def words(self) -> str:
        found = self.ask("words")
        return "\n".join(str(each) for each in found) if isinstance(found, list) else ""

    def sees(self, words: str, seconds: float = 30) -> None:
        try:
            wait_until(lambda: words in self.words(), seconds, words)
        except AssertionError:
            raise AssertionError(
                f"{words!r} isn't there ({self.picture()}); there is: {self.words()}"
            ) from None

    def picture(self) -> Path:
        """Of the screen as it is now, for who looks at a failure."""
        return self.desktop.screenshot(self.folder / "not-there.png")


def environment_without_display(env: dict[str, str]) -> dict[str, str]:
    return {name: value for name, value in env.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")} | {
        "PATH": os.environ["PATH"]
    }
