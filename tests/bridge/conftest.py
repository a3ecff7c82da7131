"""A bridge with the real engine behind it, signed in at a practice service; and its door."""

import shutil
import tempfile
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from covet_desktop.bridge import Bridge
from covet_desktop.composition import make_engine
from covet_desktop.core.events import Event
from covet_desktop.core.state import AppState
from covet_desktop.engine.services import Engine
from covet_desktop.messages import Command
from covet_desktop.options import Options
from covet_desktop.sandbox.sample import load
from tests.conftest import MakeSandbox
from tests.engine.desk import QUICK, Desk
from tests.sandbox.driver import Clinic
from tests.support.line import Line
from tests.support.practice import Practice
from tests.support.waiting import wait_until


class Front:
    """The window's end of a bridge, and what came out of it."""

    def __init__(self, qtbot: QtBot, desk: Desk, line: Line) -> None:
        self._qtbot = qtbot
        self.desk = desk
        self.line = line
        self.timing = replace(QUICK, tick=3600.0)
        self.events: list[Event] = []
        self.threads: set[threading.Thread] = set()
        self.fault: Exception | None = None
        self.bridge = Bridge(self._make_engine)
        self.bridge.happened.connect(self._take_in)

    def _make_engine(self) -> Engine:
        """On the worker's thread, as the app does."""
        if self.fault is not None:
            raise self.fault
        engine = make_engine(Options(self.desk.url, self.desk.folder))
        engine.vault._backend, engine.vault._looked = self.desk.keychain, True
        engine.timing = self.timing
        return engine

    def _take_in(self, event: Event) -> None:
        self.events.append(event)
        self.threads.add(threading.current_thread())

    @property
    def state(self) -> AppState:
        return self.bridge.state

    def start(self) -> "Front":
        self.bridge.start()
        self.until(lambda: self.state.looked)
        return self

    def send(self, command: Command) -> None:
        self.bridge.send(command)

    def until(self, reached: Callable[[], object], seconds: float = 15) -> None:
        """Let the window's loop turn until that is so."""
        self._qtbot.waitUntil(lambda: bool(reached()), timeout=int(seconds * 1000))

    def of(self, kind: type) -> list[Event]:
        return [event for event in self.events if isinstance(event, kind)]


def call_threads() -> list[threading.Thread]:
    return [thread for thread in threading.enumerate() if thread.name.startswith("call-")]


@pytest.fixture
def practice(sandbox: MakeSandbox, line: Line) -> Practice:
    practice = sandbox("tiny", line=line, options=("--activation-delay", "3600s"))
    practice.act(action="set_pace", seconds=0.005)
    return practice


@pytest.fixture
def clinic(practice: Practice) -> Iterator[Clinic]:
    clinic = Clinic(practice, load("tiny"))
    yield clinic
    clinic.sign_out()


@pytest.fixture
def folder() -> Iterator[Path]:
    """Short, as a socket lies in it: its path may have 107 bytes."""
    folder = Path(tempfile.mkdtemp(prefix="covet-"))
    yield folder
    shutil.rmtree(folder)


@pytest.fixture
def front(qtbot: QtBot, practice: Practice, line: Line, folder: Path) -> Iterator[Front]:
    """Signed in, not started yet. Afterwards no call may be left anywhere."""
    desk = Desk(practice, folder).sign_in()
    desk.kill()
    front = Front(qtbot, desk, line)
    yield front
    assert front.bridge.stop()
    line.close()
    wait_until(lambda: not call_threads(), 5, "the threads for calls to end")


@pytest.fixture
def connected(front: Front, clinic: Clinic) -> Front:
    """The same of a clinic that is set up."""
    clinic.set_up(enabled=False)
    return front
