"""The desktop app's composition root: lock, application, bridge, windows, door."""

from __future__ import annotations

import os
import signal
import socket
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QLocale, QObject, QSocketNotifier, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from covet_desktop.adapters import system
from covet_desktop.adapters.single import EngineLock, socket_name
from covet_desktop.bridge import Bridge
from covet_desktop.desktop import Desktop
from covet_desktop.hint import read_hint
from covet_desktop.options import Options
from covet_desktop.ui import text, theme

if TYPE_CHECKING:
    from covet_desktop.engine.services import Engine


def run(options: Options) -> int:
    """Show the window and stay until the person quits; the program's exit code."""
    data_dir = system.data_dir(options.data_dir)
    lock = EngineLock(data_dir)
    if not lock.try_acquire():
        return _raise_the_other(socket_name(data_dir))
    hint = read_hint(data_dir)
    app = QApplication(sys.argv[:1])
    app.setApplicationName("CoVet Desktop")
    app.setDesktopFileName("covet-desktop")
    app.setQuitOnLastWindowClosed(False)
    theme.set_resources(system.resources_dir())
    theme.apply(app, None)
    text.set_language(app, options.language or hint.language or _system_language())

    def make_engine() -> Engine:
        from covet_desktop import composition  # slow to import: on the worker thread

        return composition.make_engine(options)

    bridge = Bridge(make_engine, language=text.language())
    desktop = Desktop(app, bridge, data_dir, hint, system.local_zone_name())
    painted = _WhenPainted(desktop.first_window(), lambda: _go_on(app, bridge, desktop, data_dir))
    _quit_on_signals(app)
    try:
        return app.exec()
    finally:
        painted.forget()
        desktop.close()
        bridge.stop()
        lock.release()


def _system_language() -> str:
    return "fr" if QLocale.system().language() is QLocale.Language.French else "en"


def _go_on(app: QApplication, bridge: Bridge, desktop: Desktop, data_dir: Path) -> None:
    """All that the first window doesn't need: the engine, the tray, the door."""
    if os.environ.get("COVET_EXIT_AFTER_FIRST_PAINT"):
        os.write(1, b"first paint\n")
        app.quit()
        return
    bridge.start()
    desktop.add_tray()
    from covet_desktop.door import Door

    door = Door(socket_name(data_dir), bridge, desktop)
    door.raise_window.connect(desktop.raise_window)


class _WhenPainted(QObject):
    """Calls back once, after a window's first paint."""

    def __init__(self, window: QWidget, then: Callable[[], None]) -> None:
        super().__init__()
        self._window: QWidget | None = window
        self._then = then
        window.installEventFilter(self)

    def forget(self) -> None:
        self._window = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and self._window is not None:
            self._window.removeEventFilter(self)
            self._window = None
            QTimer.singleShot(0, self, self._then)
        return False


def _quit_on_signals(app: QApplication) -> None:
    """SIGINT and SIGTERM end the app in order; Python sees them when the event loop wakes up."""
    reader, writer = socket.socketpair()
    writer.setblocking(False)
    signal.set_wakeup_fd(writer.fileno(), warn_on_full_buffer=False)
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: app.quit())
    notifier = QSocketNotifier(reader.fileno(), QSocketNotifier.Type.Read, app)
    notifier.activated.connect(lambda: reader.recv(64))
    app.aboutToQuit.connect(lambda: signal.set_wakeup_fd(-1))


def _raise_the_other(name: str) -> int:
    """The app runs already with this data: bring its window to the front, and leave."""
    from covet_desktop.door import knock

    for message in knock(name, {"verb": "raise"}):
        return 0 if "result" in message else 1
    sys.stderr.write("CoVet Desktop is running, but doesn't answer. Quit it, and start it again.\n")
    return 1
