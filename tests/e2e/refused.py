"""A person at one PC while somebody at another one changes the same clinic: what is refused here, and how it reads."""

import json
import sys
from functools import cache
from pathlib import Path
from typing import Any

from covet_desktop.sandbox.sample import load
from tests.e2e.seat import ROOT, Place, Seat
from tests.sandbox.driver import Clinic
from tests.support.children import Child
from tests.support.desktop import Desktop
from tests.support.line import Line
from tests.support.practice import Practice
from tests.support.waiting import wait_until

MANAGING, CASE, FOLLOW_UP = "Manage integration", "Case", "Follow-up"
"""What the windows are called, in which a refusal has to be read."""
PROBLEM = "application/problem+json"


@cache
def _translations() -> dict[str, str]:
    sys.path.insert(0, str(ROOT / "packaging"))
    try:
        import texts
    finally:
        sys.path.remove(str(ROOT / "packaging"))
    found: dict[str, str] = texts.translations()
    return {english.replace("&", ""): french.replace("&", "") for english, french in found.items()}


def french(english: str, **parts: str) -> str:
    """The catalogue's French, as a screen reader tells it."""
    return " ".join(_translations()[english.replace("&", "")].format(**parts).split())


class Desk(Seat):
    """The owner's PC; ``other`` is a second one of the same person, ``line`` what lies before the service."""

    def __init__(self, desktop: Desktop, practice: Practice, line: Line, folder: Path) -> None:
        super().__init__(desktop, practice, folder)
        self.line = line
        self.other = Clinic(practice, load("tiny"))

    def sign_in(self) -> None:
        """Once the clinic is set up, before the window is started."""
        url, data = self.practice.base_url, str(self.folder / "data")
        command = [sys.executable, "-m", "tests.e2e.buyer", url, data, "look"]
        signed_in = Child(command, self.folder / "sign-in.log", env=self.env, cwd=ROOT)
        wait_until(lambda: not signed_in.running, 60, f"the sign-in: {signed_in.everything()}")

    def close(self) -> None:
        super().close()
        self.other.sign_out()

    def is_told(self, window: str, title: str, advice: str = "") -> None:
        """Both sentences come together, in that window, which is in front, and can be read as a whole.

        Without an advice it is a sentence below a field or in a row.
        """
        words = " ".join(part for part in (title, advice) if part)
        self.sees(words)
        place, front = self._resting(words), self.front()
        assert window in front.title, f"{front.title} is in front ({self.picture()})"
        assert not place.cut, f"{words!r} is out of sight ({self.picture()})"
        inside = front.x <= place.x <= front.x + front.width, front.y <= place.y <= front.y + front.height
        assert all(inside), f"{words!r} is in another window ({self.picture()})"

    def _resting(self, words: str) -> Place:
        """Where it is once it has stopped moving; something else may turn meanwhile."""
        last = [self.place(words)]

        def same() -> bool:
            now = self.place(words)
            rests = now == last[0]
            last[0] = now
            return rests

        wait_until(same, 10, f"{words!r} to come to rest", every=0.1)
        return last[0]

    def front(self) -> Any:
        """The window that has the keyboard."""
        number = int(self.desktop.screen.run("xprop", "-root", "_NET_ACTIVE_WINDOW").split()[-1], 16)
        return next(each for each in self.desktop.windows() if each.id == number)

    def gone(self, words: str, seconds: float = 20) -> None:
        """It isn't said any more."""
        wait_until(lambda: words not in self.words(), seconds, f"{words!r} to go")

    def row(self, *parts: str) -> str:
        """What a list says of the row with these words."""

        def found() -> list[str]:
            return [words for words in self.words().split("\n") if all(part in words for part in parts)]

        return min(wait_until(found, 20, f"a row with {parts}") or [], key=len)

    def answers(self, method: str, path: str, status: int, code: str, *, head: str = "", **more: Any) -> None:
        """From now on such a request is refused with this, until the line heals: what no service here can be
        brought to say."""
        body = {"type": "about:blank", "title": "Refused", "status": status, "code": code, **more}
        self.line.reply(method, path, f"{status} Refused{head}", json.dumps(body).encode(), PROBLEM)
