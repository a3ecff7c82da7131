"""The one place where threads meet: the window's, the worker's and the pool's.

The worker is one QThread. It owns the engine (generators, cache, ledger), the timers and the tick of
the schedule. Calls that may block run on two pool threads; commands go in and events come out as queued
signals. Nothing else in the app names a thread.
"""

from __future__ import annotations

import logging
import queue
import threading
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThread, QTimer, Signal, Slot

from covet_desktop.core.events import Event, Failed, Topic
from covet_desktop.core.problems import Problem
from covet_desktop.core.state import AppState, reduce
from covet_desktop.messages import Command, Start, Tick

if TYPE_CHECKING:
    from covet_desktop.engine.runner import Answer, Runner
    from covet_desktop.engine.services import Engine

log = logging.getLogger("covet.bridge")

POOL_THREADS = 2
STOP_WITHIN_MS = 5000
Verb = dict[str, object]
Reply = Callable[[Verb], None]


class Pool:
    """Two daemon threads for calls that may block.

    Daemons, so that quitting never waits for a network that hangs; what must not be lost is in the
    ledger before it is sent.
    """

    def __init__(self) -> None:
        self._jobs: queue.SimpleQueue[tuple[Callable[[], object], Answer] | None] = queue.SimpleQueue()
        self._stopped = False
        for number in range(POOL_THREADS):
            threading.Thread(target=self._work, name=f"call-{number}", daemon=True).start()

    def submit(self, function: Callable[[], object], answer: Answer) -> None:
        self._jobs.put((function, answer))

    def stop(self) -> None:
        """Begin no further call, and keep the answers that are still to come to itself."""
        self._stopped = True
        for _ in range(POOL_THREADS):
            self._jobs.put(None)

    def _work(self) -> None:
        while (job := self._jobs.get()) is not None and not self._stopped:
            function, answer = job
            result: object = None
            raised: BaseException | None = None
            try:
                result = function()
            except BaseException as error:  # noqa: BLE001 - handed over to the generator
                raised = error
            if not self._stopped:
                answer(result, raised)


class _Worker(QObject):
    """Lives on the worker thread. The engine is made here, so that its imports delay no window."""

    happened = Signal(object)
    replied = Signal(object, object)
    _answered = Signal(object)

    def __init__(self, make_engine: Callable[[], Engine]) -> None:
        super().__init__()
        self._make_engine = make_engine
        self._engine: Engine | None = None
        self._runner: Runner | None = None
        self._pool: Pool | None = None
        self._tick: QTimer | None = None
        self._waits: set[QTimer] = set()
        self._ended = False
        self._answered.connect(self._enter)

    @Slot()
    def begin(self) -> None:
        from covet_desktop.engine.runner import Runner, bug  # late: it imports the engine

        try:
            self._engine = self._make_engine()
        except Problem as problem:
            self.happened.emit(Failed(Topic.START, problem))
            return
        except Exception:
            log.exception("the engine can't be put together")
            self.happened.emit(Failed(Topic.START, bug()))
            return
        self._pool = Pool()
        self._runner = Runner(self._engine, self._submit, self._later, self.happened.emit)
        self._tick = QTimer(self)
        self._tick.setInterval(int(self._engine.timing.tick * 1000))
        self._tick.timeout.connect(self._look_at_the_clock)
        self._tick.start()
        self._runner.obey(Start())

    @Slot(object)
    def obey(self, command: Command) -> None:
        if self._runner is not None:
            self._runner.obey(command)
        elif isinstance(command, Start) and not self._ended:
            self.begin()  # a full disk, for instance, that has room again

    @Slot(object, object)
    def ask(self, verb: Verb, reply: Reply) -> None:
        """Carry out a verb of the command line; each event and the answer go to ``reply``."""
        from covet_desktop.engine import runner, verbs

        if self._engine is None or self._runner is None:
            self.replied.emit(reply, verbs.Tell().end(None, runner.bug()))
            return
        if verb.get("verb") == "sign-out":
            self._runner.call_off_all()
        flow, tell = verbs.begin(self._engine, verb)

        def emit(event: Event) -> None:
            self.happened.emit(event)
            self.replied.emit(reply, tell.event(event))

        self._runner.run(
            flow, emit, lambda result, problem: self.replied.emit(reply, tell.end(result, problem))
        )

    @Slot()
    def stop(self) -> None:
        self._ended = True
        try:
            for timer in (*self._waits, *filter(None, [self._tick])):
                timer.stop()
            if self._runner is not None:
                self._runner.close()
            if self._pool is not None:
                self._pool.stop()
            if self._engine is not None:
                self._engine.close()
        finally:
            self._runner = self._engine = None
            QThread.currentThread().quit()

    @Slot()
    def _look_at_the_clock(self) -> None:
        self.obey(Tick())

    @Slot(object)
    def _enter(self, go_on: Callable[[], None]) -> None:
        go_on()

    def _submit(self, function: Callable[[], object], answer: Answer) -> None:
        assert self._pool is not None, "begin() makes it"
        self._pool.submit(function, lambda result, error: self._answered.emit(lambda: answer(result, error)))

    def _later(self, seconds: float, go_on: Callable[[], None]) -> None:
        """A timer of our own: one of ``QTimer.singleShot`` would outlive the thread."""
        timer = QTimer(self)
        timer.setSingleShot(True)
        self._waits.add(timer)

        def over() -> None:
            self._waits.discard(timer)
            timer.deleteLater()
            go_on()

        timer.timeout.connect(over)
        timer.start(int(seconds * 1000))


class Bridge(QObject):
    """The window's end: commands go in, the state comes out."""

    changed = Signal(object)
    """The new :class:`AppState`."""
    happened = Signal(object)
    """Each event, after the state took it in."""
    _begin = Signal()
    _command = Signal(object)
    _ask = Signal(object, object)
    _stop = Signal()

    def __init__(self, make_engine: Callable[[], Engine], language: str = "", parent: QObject | None = None):
        super().__init__(parent)
        self.state = AppState(language=language)
        self._thread = QThread()
        self._thread.setObjectName("worker")
        self._worker = _Worker(make_engine)
        self._worker.moveToThread(self._thread)
        self._begin.connect(self._worker.begin)
        self._command.connect(self._worker.obey)
        self._ask.connect(self._worker.ask)
        self._stop.connect(self._worker.stop)
        self._worker.happened.connect(self._take_in)
        self._worker.replied.connect(self._pass_on)

    def start(self) -> None:
        self._thread.start()
        self._begin.emit()

    @Slot(object)
    def send(self, command: Command) -> None:
        self._command.emit(command)

    def ask(self, verb: Verb, reply: Reply) -> None:
        """Have the engine carry out a verb of the command line; ``reply`` is called on this thread."""
        self._ask.emit(verb, reply)

    def stop(self) -> bool:
        """End the worker; waits for a write that is under way, not for the network. Whether it has ended.

        If not, the disk hangs, and the program has to be left by :func:`covet_desktop.ending.leave`.
        """
        if self._thread.isRunning():
            self._stop.emit()
            if not self._thread.wait(STOP_WITHIN_MS):
                log.error("the worker did not stop in time")
                return False
        return True

    @Slot(object)
    def _take_in(self, event: Event) -> None:
        self.state = reduce(self.state, event)
        self.changed.emit(self.state)
        self.happened.emit(event)

    @Slot(object, object)
    def _pass_on(self, reply: Reply, message: Verb) -> None:
        reply(message)
