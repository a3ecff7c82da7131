"""The engine and its schedule without a window: for a PC on which nobody signs in to the desktop.

It ends in order at SIGTERM and at Ctrl+C. A window that is started takes over; the agent stands by
meanwhile, and goes on once the window's program has gone.
"""

from __future__ import annotations

import logging
import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Qt

from covet_desktop import __version__, composition
from covet_desktop.adapters import system
from covet_desktop.adapters.single import EngineLock, socket_name
from covet_desktop.bridge import Bridge
from covet_desktop.core.events import Event, Failed, NoticeDue, Session, Topic
from covet_desktop.door import Door
from covet_desktop.ending import leave, on_signals
from covet_desktop.options import Options
from covet_desktop.records import close_log, echo_log, open_log
from covet_desktop.standby import Standby
from covet_desktop.terminal.words import say, tr
from covet_desktop.waking import Waking

log = logging.getLogger("covet.agent")


def run(options: Options) -> int:
    """Import by the schedule until told to end; the program's exit code."""
    data_dir = system.data_dir(options.data_dir)
    only_one = EngineLock(data_dir, "agent")
    if not only_one.try_acquire():
        sys.stderr.write(tr("CoVet Desktop is running already, and imports by itself.") + "\n")
        return 0
    echo = echo_log()
    app = QCoreApplication(sys.argv[:1])
    on_signals(app, app.quit)
    agent = _Agent(app, options, data_dir)
    try:
        agent.begin()
        code = app.exec()
    finally:
        all_ended = agent.end()
        log.info("ended")
        close_log(echo)
        only_one.release()
    return leave(code, all_ended=all_ended)


class _Agent(QObject):
    """Works, or stands by while another program does."""

    def __init__(self, app: QCoreApplication, options: Options, data_dir: Path) -> None:
        super().__init__()
        self._app, self._options, self._data_dir = app, options, data_dir
        self._lock = EngineLock(data_dir)
        self._work: _Work | None = None
        self._all_ended = True
        self._standby = Standby(self._lock, socket_name(data_dir), self)
        self._standby.free.connect(self._take_up)

    def begin(self) -> None:
        if self._lock.try_acquire():
            self._take_up()
        else:
            log.info("another program works with this data: standing by")
            self._standby.begin()

    def _take_up(self) -> None:
        self._work = _Work(self._app, self._options, self._data_dir)
        # later: the door is not to be closed while it talks
        self._work.door.raise_window.connect(self._give_way, Qt.ConnectionType.QueuedConnection)
        log.info("started without a window, version %s", __version__)

    def _give_way(self) -> None:
        if self._work is not None:
            log.info("a window takes over: standing by")
            self._rest()
            if self._all_ended:
                self._standby.begin(give_way=True)
            else:
                self._app.quit()  # what hangs would come back into the other's work

    def _rest(self) -> None:
        if self._work is not None and self._all_ended:  # what hung once isn't waited for again
            self._all_ended = self._work.end()
            if self._all_ended:  # Qt would abort over a thread that still runs
                self._work = None
        self._lock.release()

    def end(self) -> bool:
        """Whether all that worked has ended."""
        self._standby.close()
        self._rest()
        return self._all_ended


class _Work:
    """The engine with all that belongs to it, while the data folder's lock is ours. The log as well: it is
    whoever works that writes it."""

    def __init__(self, app: QCoreApplication, options: Options, data_dir: Path) -> None:
        self._app = app
        self._log = open_log(data_dir)
        self._bridge = Bridge(lambda: composition.make_engine(options), language=options.language)
        self._bridge.happened.connect(self._take_in)
        self.door = Door(socket_name(data_dir), self._bridge, gives_way=True)
        self._waking = Waking(self._bridge)
        self._bridge.start()

    def end(self) -> bool:
        """Whether the worker has ended, too."""
        self._waking.close()
        self.door.close()
        all_ended = self._bridge.stop()
        close_log(self._log)
        return all_ended

    def _take_in(self, event: Event) -> None:
        _tell(event)
        # A full disk, data of a newer version: whoever started this program has to know.
        failed = isinstance(event, Failed) and event.topic is Topic.START
        if failed and self._bridge.state.session is Session.UNKNOWN:
            self._app.exit(1)


def _tell(event: Event) -> None:
    """What a window would show, to whoever watches: on standard output, in words."""
    match event:
        case NoticeDue(notice):
            sys.stdout.write(f"{say(notice.title)} {say(notice.words)}\n")
        case Failed(_, problem):
            sys.stdout.write(f"{say(problem.title)} {say(problem.advice)}\n")
        case _:
            return
    sys.stdout.flush()
