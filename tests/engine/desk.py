"""A front-desk PC without a window: the app's own engine with its data folder, keychain and clock."""

import threading
from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

from keyring.backend import KeyringBackend
from keyring.errors import PasswordDeleteError

from covet_desktop import messages as msg
from covet_desktop.composition import make_engine
from covet_desktop.core.events import Event, Failed, Topic
from covet_desktop.core.problems import Problem
from covet_desktop.core.state import AppState, reduce
from covet_desktop.engine.commands import use_case
from covet_desktop.engine.drive import drive
from covet_desktop.engine.flow import Call, Do, Flow, Wait
from covet_desktop.engine.services import Timing
from covet_desktop.options import Options
from tests.adapters.person import account_of, decide, visit
from tests.support.practice import Practice

E = TypeVar("E")
ZONE = ZoneInfo("America/New_York")
"""Where the tiny sample clinic is."""
TODAY = date(2026, 11, 24)
YESTERDAY = TODAY - timedelta(days=1)
QUICK = Timing(
    tick=30, settling=60, spread=False, first_check=0.01, longest_check=0.02, poll_import=0.02, refresh=900
)


class Keychain(KeyringBackend):
    """A keychain in memory that outlives the engine, as the system's does."""

    priority = 1  # type: ignore[assignment]

    def __init__(self) -> None:
        self.entries: dict[tuple[str, str], str] = {}
        self.fault: Exception | None = None

    def get_password(self, service: str, username: str) -> str | None:
        if self.fault is not None:
            raise self.fault
        return self.entries.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.entries[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        if self.entries.pop((service, username), None) is None:
            raise PasswordDeleteError


class Desk:
    """``now`` None: the real time; a test that sets it sets the practice service's clock as well."""

    def __init__(self, practice: Practice, folder: Path, url: str = "") -> None:
        self.practice = practice
        self.folder = folder
        self.url = url or practice.base_url
        self.keychain = Keychain()
        self.now: datetime | None = None
        self.events: list[Event] = []
        self.state = AppState()
        self.role = "owner"
        folder.mkdir(parents=True, exist_ok=True)
        self.start()

    def start(self) -> None:
        """A new process with the data that is there; what was in memory is gone."""
        self.engine = make_engine(Options(self.url, self.folder))
        self.engine.vault._backend, self.engine.vault._looked = self.keychain, True
        self.engine.now = lambda: self.now or datetime.now(UTC)
        self.engine.open_browser = self._sign_in_there
        self.engine.timing = QUICK
        self.state = AppState()

    def kill(self) -> None:
        """The process is gone; the files are as they were at that instant."""
        self.engine.close()

    def restart(self) -> None:
        self.kill()
        self.start()

    def _sign_in_there(self, url: str) -> bool:
        target = decide(url, decision="allow", account=account_of(self.practice, self.role))
        threading.Thread(target=visit, args=(target,), daemon=True).start()
        return True

    # --- doing ---

    def emit(self, event: Event) -> None:
        self.events.append(event)
        self.state = reduce(self.state, event)

    def do(self, command: msg.Command) -> Any:
        """Carry a command out to its end; its Problem is raised."""
        return self.run(use_case(self.engine, command))

    def run(self, flow: Flow[Any]) -> Any:
        return drive(self.engine, flow, self.emit)

    def problem_of(self, command: msg.Command) -> Problem:
        """The Problem of a command that must fail."""
        try:
            self.do(command)
        except Problem as problem:
            self.emit(Failed(command.topic, problem))
            return problem
        raise AssertionError(f"{command} did not fail")

    def sign_in(self, role: str = "owner") -> "Desk":
        self.role = role
        self.do(msg.SignIn())
        return self

    def do_look(self) -> None:
        self.do(msg.Look())

    def until(self, command: msg.Command, reached: Callable[[object], bool]) -> Flow[Any]:
        """Drive a command by hand until it yields what is wanted, and leave it standing there."""
        flow = use_case(self.engine, command)
        self._standing: object = None
        effect = next(flow)
        while not reached(effect):
            match effect:
                case Call(function):
                    try:
                        result = function()
                    except Exception as error:
                        effect = flow.throw(error)
                    else:
                        effect = flow.send(result)
                case Wait(_) | Do(_):
                    effect = next(flow)
                case _:
                    self.emit(effect)
                    effect = next(flow)
        self._standing = effect
        return flow

    def go_on(self, flow: Flow[Any]) -> Any:
        """Carry on where :meth:`until` has stopped, with the very effect at which it stands."""

        def rest() -> Flow[Any]:
            effect: Any = self._standing
            try:
                while True:
                    try:
                        result = yield effect
                    except Problem as problem:
                        effect = flow.throw(problem)
                    else:
                        effect = flow.send(result)
            except StopIteration as stop:
                return stop.value

        return self.run(rest())

    # --- seeing ---

    def of(self, kind: type[E]) -> list[E]:
        return [event for event in self.events if isinstance(event, kind)]

    def topics_failed(self) -> list[Topic]:
        return [event.topic for event in self.of(Failed)]

    @property
    def connection_id(self) -> str:
        return self.engine.connected().id

    # --- the clock ---

    def at(self, hour: int, minute: int = 0, day: date = TODAY) -> datetime:
        """Set this PC's clock and the service's to a time on the clinic's clock."""
        self.now = datetime.combine(day, time(hour, minute), ZONE).astimezone(UTC)
        self.practice.act(action="set_clock", now=self.now.isoformat())
        return self.now
