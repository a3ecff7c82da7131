"""A clinic's PC without its desktop: a real bridge and engine, against the practice service over HTTP."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import TypeVar

from PySide6.QtWidgets import QApplication

from covet_desktop import messages as msg
from covet_desktop.bridge import Bridge
from covet_desktop.composition import make_engine
from covet_desktop.core.events import Topic
from covet_desktop.core.state import AppState
from covet_desktop.options import Options
from covet_desktop.ui.wizard.here import Here
from covet_desktop.ui.wizard.shell import SetupWizard
from tests.support.practice import Practice
from tests.support.waiting import wait_until

T = TypeVar("T")


def pump_until(predicate: Callable[[], T], seconds: float = 20, what: str = "") -> T:
    """As ``wait_until``, with Qt's events served meanwhile."""

    def served() -> T:
        QApplication.processEvents()
        return predicate()

    return wait_until(served, seconds, what, every=0.005)


class Office:
    """``close`` ends the engine's thread."""

    def __init__(self, practice: Practice, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.practice = practice
        self.folder = folder
        self.bridge = Bridge(lambda: make_engine(Options(practice.base_url, folder)), language="en")
        self.bridge.start()

    @property
    def state(self) -> AppState:
        return self.bridge.state

    def until(self, predicate: Callable[[AppState], object], what: str, seconds: float = 20) -> None:
        pump_until(lambda: predicate(self.state), seconds, what)

    def sign_in(self) -> None:
        """With a code, that the practice service approves."""
        self.bridge.send(msg.SignIn(device=True))
        self.until(lambda state: state.sign_in is not None, "a code")
        assert self.state.sign_in is not None
        self.practice.act(action="approve_device", user_code=self.state.sign_in.user_code)
        self.until(lambda state: state.looked and Topic.SIGN_IN not in state.busy, "the sign-in to be done")

    def hang(self) -> None:
        """From now on the service answers nothing; a call is under way that shows it."""
        self.practice.act(action="hang", seconds=3600, count=10_000, path_prefix="/", when="before")
        self.bridge.send(msg.Look())
        self.until(lambda _state: self.hangs(), "a call to be under way")

    def hangs(self) -> bool:
        """Whether that call still waits for its answer."""
        return Topic.LOOK in self.state.busy

    def kept_draft(self) -> str:
        """What lies on the disk of what was typed."""
        with closing(sqlite3.connect(self.folder / "ledger.db")) as ledger:
            rows = ledger.execute("SELECT body FROM draft").fetchall()
        return "".join(bytes(body).decode() for (body,) in rows)

    def close(self) -> None:
        self.bridge.stop()


def wizard_on(office: Office) -> SetupWizard:
    """The set-up window on that bridge, shown; who asks for it closes it."""
    wizard = SetupWizard(Here("America/Toronto", "CA"))
    wizard.send.connect(office.bridge.send)
    office.bridge.changed.connect(wizard.draw)
    wizard.draw(office.state)
    wizard.show()
    return wizard
