"""The engine and its schedule without a window: for a PC on which nobody signs in to the desktop.

It ends in order at SIGTERM, at Ctrl+C, and when the window is started: that takes over.
"""

from __future__ import annotations

import logging
import sys

from PySide6.QtCore import QCoreApplication

from covet_desktop import __version__, composition
from covet_desktop.adapters import system
from covet_desktop.adapters.single import EngineLock, socket_name
from covet_desktop.bridge import Bridge
from covet_desktop.core.events import Event, Failed, NoticeDue, Session, Topic
from covet_desktop.door import Door
from covet_desktop.ending import leave, on_signals
from covet_desktop.options import Options
from covet_desktop.records import close_log, echo_log, open_log
from covet_desktop.terminal.words import say, tr
from covet_desktop.waking import Waking

log = logging.getLogger("covet.agent")


def run(options: Options) -> int:
    """Import by the schedule until told to end; the program's exit code."""
    data_dir = system.data_dir(options.data_dir)
    lock = EngineLock(data_dir)
    if not lock.try_acquire():
        sys.stderr.write(tr("CoVet Desktop is running already, and imports by itself.") + "\n")
        return 0
    handlers = (open_log(data_dir), echo_log())
    app = QCoreApplication(sys.argv[:1])
    bridge = Bridge(lambda: composition.make_engine(options), language=options.language)
    bridge.happened.connect(_tell)
    bridge.happened.connect(lambda event: _end_if_it_cant_begin(app, bridge, event))
    door = Door(socket_name(data_dir), bridge, gives_way=True)
    door.raise_window.connect(app.quit)
    on_signals(app, app.quit)
    waking = Waking(bridge)
    bridge.start()
    log.info("started without a window, version %s", __version__)
    try:
        code = app.exec()
    finally:
        waking.close()
        door.close()
        all_ended = bridge.stop()
        log.info("ended")
        for handler in handlers:
            close_log(handler)
        lock.release()
    return leave(code, all_ended=all_ended)


def _end_if_it_cant_begin(app: QCoreApplication, bridge: Bridge, event: Event) -> None:
    """A full disk, data of a newer version: whoever started this program has to know."""
    if isinstance(event, Failed) and event.topic is Topic.START and bridge.state.session is Session.UNKNOWN:
        app.exit(1)


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
