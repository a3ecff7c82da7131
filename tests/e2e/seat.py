"""A person's seat: the app as a real process on a real screen, seen and used as a person does."""

import json
import os
import select
import subprocess
import sys
from pathlib import Path

from tests.support.children import Child
from tests.support.desktop import Desktop
from tests.support.practice import Practice
from tests.support.waiting import wait_until

PEOPLE = Path(__file__).parents[1] / "support" / "people.py"
ROOT = Path(__file__).parents[2]
QUICK = '{"first_check": 0.5, "settling": 3600, "spread": false, "poll_import": 0.2}'


class Seat:
    """``press``, ``type`` and ``sees`` name things by what a screen reader says of them."""

    def __init__(self, desktop: Desktop, practice: Practice, folder: Path) -> None:
        self.desktop = desktop
        self.practice = practice
        self.folder = folder
        self.env = {
            **desktop.env,
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
            "COVET_TIMING": QUICK,
            "PYTHONPATH": str(ROOT),
            "LC_ALL": "C.UTF-8",
        }
        self.app: Child | None = None
        self._starts = 0
        self._reader: subprocess.Popen[str] | None = None
        bus = ["/usr/libexec/at-spi-bus-launcher", "--launch-immediately"]
        self._bus = Child(bus, folder / "at-spi.log", env=self.env)

    def start(self) -> None:
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
                "en",
            ],
            self.folder / f"app-{self._starts}.log",
            env=self.env,
        )

    def kill(self) -> None:
        assert self.app is not None
        self.app.kill()
        self.app = None

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
        assert asked is not None and answered is not None, "both are pipes"
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

    def place(self, name: str, role: str = "") -> dict[str, object]:
        found = self.ask("find", name, *([role] if role else []))
        assert isinstance(found, dict), f"{name!r} isn't there; there are: {self.words()}"
        return found

    def press(self, name: str, role: str = "") -> None:
        """Click on it with the mouse."""
        place = self.place(name, role)
        self.desktop.click(int(str(place["x"])), int(str(place["y"])))

    def fill(self, name: str, words: str) -> None:
        """Go into a field, and type in place of what is there."""
        self._focus(name)
        self.desktop.key("ctrl+a")
        self.desktop.type(words)

    def choose_after(self, name: str, *choices: str) -> None:
        """From the field ``name`` go on with Tab, and choose in each list by typing what it begins with."""
        self._focus(name)
        for words in choices:
            self.desktop.key("Tab")
            self.desktop.type(words)
            if words in ("Toronto", "Quebec"):  # a long list opens below what is typed
                self.desktop.key("Down", "Return")

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
            picture = self.desktop.screenshot(self.folder / "not-there.png")
            raise AssertionError(f"{words!r} isn't there ({picture}); there is: {self.words()}") from None


def environment_without_display(env: dict[str, str]) -> dict[str, str]:
    return {name: value for name, value in env.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")} | {
        "PATH": os.environ["PATH"]
    }
