"""Drives the generators: calls go to a pool, waits to timers, events to the window.

It knows no Qt: the bridge hands in a pool and timers of its own, whose answers come back on the thread
that owns this object. So no use case is ever entered by two threads.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass, field

from covet_desktop import messages as msg
from covet_desktop.core.events import Began, Ended, Event, Failed, Stopped, Topic
from covet_desktop.core.problems import Kind, Problem
from covet_desktop.core.text import text
from covet_desktop.engine.commands import NEVER_TWICE, use_case
from covet_desktop.engine.flow import Call, Do, Flow, Wait
from covet_desktop.engine.services import Engine, signed_out

log = logging.getLogger("covet.engine")

Answer = Callable[[object, BaseException | None], None]
"""Takes a call's result, or what it raised; called on the runner's thread."""
Submit = Callable[[Callable[[], object], Answer], None]
Later = Callable[[float, Callable[[], None]], None]
Done = Callable[[object, Problem | None], None]


@dataclass(eq=False)
class _Running:
    topic: Topic | None
    flow: Flow[object]
    emit: Callable[[Event], None]
    done: Done | None = None
    alive: bool = field(default=True)


class Runner:
    """Carries out commands, one generator each."""

    def __init__(self, engine: Engine, submit: Submit, later: Later, emit: Callable[[Event], None]) -> None:
        self._engine = engine
        self._submit = submit
        self._later = later
        self._emit = emit
        self._by_topic: dict[Topic, _Running] = {}
        self._verbs: list[_Running] = []

    def obey(self, command: msg.Command) -> None:
        """Begin a command, or leave it where one of its topic must not be begun twice."""
        if isinstance(command, msg.CallOff):
            self._call_off(command.of)
            return
        topic = command.topic
        if topic in self._by_topic:
            if topic in NEVER_TWICE:
                return
            self._call_off(topic)
        if isinstance(command, msg.SignOut):
            self.call_off_all()
        running = _Running(topic, use_case(self._engine, command), self._emit)
        self._by_topic[topic] = running
        self._emit(Began(topic))
        self._go_on(running, None, None)

    def run(self, flow: Flow[object], emit: Callable[[Event], None], done: Done) -> None:
        """Drive a generator that no topic stands for: the command line's, come in by the door."""
        running = _Running(None, flow, emit, done)
        self._verbs.append(running)
        self._go_on(running, None, None)

    def call_off_all(self) -> None:
        """Before a sign-out: a late answer would bring back what is erased."""
        for topic in tuple(self._by_topic):
            self._call_off(topic)
        for running in tuple(self._verbs):
            running.flow.close()
            self._finish(running, None, signed_out())

    def close(self) -> None:
        """Call everything off; late answers are dropped."""
        for running in (*self._by_topic.values(), *self._verbs):
            running.alive = False
            running.flow.close()
        self._by_topic.clear()
        self._verbs.clear()

    def _call_off(self, topic: Topic) -> None:
        running = self._by_topic.pop(topic, None)
        if running is not None:
            running.alive = False
            running.flow.close()
            self._emit(Stopped(topic))

    def _go_on(self, running: _Running, result: object, error: BaseException | None) -> None:
        """Enter the generator with a result or an error, until it has to wait for something."""
        while running.alive:
            try:
                effect = running.flow.send(result) if error is None else running.flow.throw(error)
            except StopIteration as stop:
                self._finish(running, stop.value, None)
                return
            except Problem as problem:
                self._finish(running, None, problem)
                return
            except Exception:
                log.exception("a use case failed")
                self._finish(running, None, bug())
                return
            result, error = None, None
            match effect:
                case Call(function):
                    self._submit(function, lambda value, raised: self._go_on(running, value, raised))
                    return
                case Wait(seconds):
                    self._later(seconds, lambda: self._go_on(running, None, None))
                    return
                case Do(command):
                    self.obey(command)
                case _:
                    running.emit(effect)

    def _finish(self, running: _Running, result: object, problem: Problem | None) -> None:
        running.alive = False
        if running.topic is None:
            self._verbs.remove(running)
            if running.done is not None:
                running.done(result, problem)
            return
        if self._by_topic.get(running.topic) is running:
            del self._by_topic[running.topic]
        self._emit(Ended(running.topic) if problem is None else Failed(running.topic, problem))


def bug() -> Problem:
    """What a person is told of our own mistakes; the log has the rest."""
    return Problem(
        Kind.BUG,
        text("Something went wrong in CoVet Desktop itself."),
        text(
            "Nothing you entered is lost. Try again; if it stays, restart the app and tell CoVet's support."
        ),
    )
