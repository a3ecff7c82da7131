"""A front-desk PC of the simulation: the app's own engine, ledger and cache, with a clock that is moved."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import msgspec

from covet_desktop import messages as msg
from covet_desktop.adapters.api import CoVet
from covet_desktop.adapters.ledger import Ledger
from covet_desktop.core import schedule
from covet_desktop.core.events import Event, MissedKnown
from covet_desktop.core.problems import Kind, Problem
from covet_desktop.core.settings import OpenHours, Settings
from covet_desktop.engine.commands import use_case
from covet_desktop.engine.flow import Call, Do, Wait
from covet_desktop.engine.services import Engine, Timing
from tests.simulation.service import Api, Service

TICK = timedelta(seconds=30)
SESSION = SimpleNamespace(has_session=lambda: True)
VAULT = SimpleNamespace(lasting=False)
HTTP = SimpleNamespace(close=lambda: None, device="")
MOST_STEPS = 40
_WEATHER = frozenset({Kind.OFFLINE, Kind.SERVICE_DOWN, Kind.TIMEOUT})


class PC:
    """``power``, ``awake``, ``network``: as they are now. ``offset``: how far its clock is from the truth."""

    def __init__(self, service: Service, folder: Path, name: str, timing: Timing) -> None:
        self.service, self.folder, self.name, self.timing = service, folder, name, timing
        self.power = self.awake = self.network = True
        self.offset = timedelta()
        self.told: set[date] = set()
        self.engine: Engine | None = None
        folder.mkdir(exist_ok=True)

    @property
    def works(self) -> bool:
        return self.power and self.awake

    @property
    def now(self) -> datetime:
        return self.service.now + self.offset

    def switch_on(self) -> None:
        self.engine = Engine(
            service_url="https://simulated.example.com",
            data_dir=self.folder,
            http=cast(Any, HTTP),
            api=cast(CoVet, Api(self.service, self.name, lambda: self.network)),
            oauth=cast(Any, None),
            session=cast(Any, SESSION),
            vault=cast(Any, VAULT),
            ledger=Ledger(self.folder / "ledger.db"),
            now=lambda: self.now,
            open_browser=lambda _url: False,
            system_zone="UTC",
            device=self.name,
            timing=self.timing,
        )
        always = OpenHours(tuple(range(7)), 0, 24)  # so that what is missed is told whenever it can be
        self.engine.ledger.set_setting("settings", msgspec.to_builtins(Settings(open_hours=always)))
        self.obey(msg.Start())

    def switch_off(self) -> None:
        if self.engine is not None:
            self.engine.close()
        self.engine = None

    def tick(self, *, slept: bool = False) -> datetime | None:
        """As the timer does every 30 s; when something is due next, as far as the schedule says."""
        engine = self.engine
        if engine is None:
            return None
        for _step in range(MOST_STEPS):
            before = len(self.service.runs)
            if not slept and engine.ticked_at is not None:
                engine.ticked_at = engine.now() - TICK
            slept = False
            self.obey(msg.Tick())
            if len(self.service.runs) == before:
                break
        decision = engine.decided
        if isinstance(decision, schedule.WaitUntil) and decision.at is not None:
            return decision.at - self.offset
        return None

    def obey(self, command: msg.Command) -> None:
        """As the runner does: a command that fails ends by itself, and none waits for another's end."""
        engine = self.engine
        assert engine is not None, "it is switched on"
        waiting: list[msg.Command] = [command]
        while waiting:
            flow = use_case(engine, waiting.pop(0))
            try:
                effect = next(flow)
                while True:
                    effect = self._carry_out(effect, flow, waiting)
            except StopIteration:
                continue
            except Problem as problem:
                if problem.kind not in _WEATHER:
                    raise

    def _carry_out(self, effect: object, flow: Any, waiting: list[msg.Command]) -> object:
        match effect:
            case Call(function):
                return _called(function, flow)
            case Wait(_):
                return next(flow)
            case Do(command):
                waiting.append(command)
                return next(flow)
            case _:
                self._see(cast(Event, effect))
                return next(flow)

    def _see(self, event: Event) -> None:
        if isinstance(event, MissedKnown):
            self.told |= set(event.days)


def _called(function: Callable[[], object], flow: Any) -> object:
    try:
        result = function()
    except Problem as problem:
        return flow.throw(problem)
    return flow.send(result)
