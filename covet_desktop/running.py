"""The app once its first window is there: log, crash reports, engine, windows, tray, door."""

from __future__ import annotations

import logging
import os
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QSessionManager
from PySide6.QtWidgets import QApplication, QWidget

from covet_desktop import __version__
from covet_desktop.adapters import system
from covet_desktop.adapters.single import socket_name
from covet_desktop.bridge import Bridge
from covet_desktop.core.events import Session
from covet_desktop.core.state import AppState
from covet_desktop.crashes import Reporter
from covet_desktop.desktop import Desktop
from covet_desktop.door import Door
from covet_desktop.ending import on_signals
from covet_desktop.hint import Hint
from covet_desktop.options import DEFAULT_SERVICE, Options
from covet_desktop.records import close_log, open_log
from covet_desktop.ui import text
from covet_desktop.ui.application import Application
from covet_desktop.ui.tray_icon import tray_icon
from covet_desktop.ui.wizard.here import Here, StartUp
from covet_desktop.waking import Waking

if TYPE_CHECKING:
    from covet_desktop.engine.services import Engine


log = logging.getLogger("covet.app")


class Running(QObject):
    """Begun once, ended once. The caller holds the data folder's lock all the while; without a ``window``
    the app waits in the tray."""

    _uncaught = Signal(object)
    """Raised on any thread, taken in by the window's."""

    def __init__(
        self, app: QApplication, options: Options, data_dir: Path, hint: Hint, window: QWidget | None
    ) -> None:
        super().__init__()
        self._app = app
        app.setWindowIcon(tray_icon("fine"))
        self._log = open_log(data_dir)
        self._reporter = Reporter(data_dir)
        self._report, self._stopped = self._reporter.take_untold()
        self._reporter.watch(self._uncaught.emit, native=True)

        def make_engine() -> Engine:
            from covet_desktop import composition  # slow to import: on the worker thread

            return composition.make_engine(options)

        self._bridge = Bridge(make_engine, language=text.language())
        start_up = StartUp(system.autostart_state, lambda on: system.set_autostart(on, _again(options)))
        here = replace(
            Here.of_this_pc(),
            zone=system.local_zone_name(),
            start_up=start_up,
            device=system.device_name(),
        )
        self._desktop = Desktop(app, self._bridge, data_dir, hint, here, window, quiet=window is None)
        self._uncaught.connect(self._desktop.tell_uncaught, Qt.ConnectionType.QueuedConnection)
        self._door = Door(socket_name(data_dir), self._bridge, self)
        self._door.raise_window.connect(self._desktop.raise_window)
        self._waking = Waking(self._bridge, self)
        if isinstance(app, Application):
            app.ending.connect(self._desktop.get_ready_to_leave)

    def begin(self) -> None:
        self._bridge.start()
        self._desktop.add_tray()
        on_signals(self._app, self._desktop.quit)
        self._app.saveStateRequest.connect(_not_to_be_restored)
        log.info("started, version %s", __version__)
        if self._report is not None:
            self._desktop.tell_of_last_run(self._report, stopped=self._stopped)

    def end(self) -> bool:
        """Whether the worker has ended too; see :meth:`covet_desktop.bridge.Bridge.stop`."""
        self._waking.close()
        self._door.close()
        self._desktop.close()
        all_ended = self._bridge.stop()
        log.info("ended")
        self._reporter.unwatch()
        close_log(self._log)
        return all_ended

    def quit_when_known(self) -> None:
        """For the bench: say when it is known, and shown, whether someone is signed in; then quit."""

        def look(state: AppState) -> None:
            if state.session is not Session.UNKNOWN:
                self._bridge.changed.disconnect(look)
                QTimer.singleShot(0, self, shown)

        def shown() -> None:
            os.write(1, b"known\n")
            self._desktop.quit()

        self._bridge.changed.connect(look)


def _again(options: Options) -> list[str]:
    """The command that starts the app with the computer, else as it was started now."""
    command = system.own_command()
    if options.service_url != DEFAULT_SERVICE:
        command += ["--service-url", options.service_url]
    if options.data_dir is not None:
        command += ["--data-dir", str(options.data_dir.absolute())]
    if options.language:
        command += ["--lang", options.language]
    return [*command, "--background"]


def _not_to_be_restored(manager: QSessionManager) -> None:
    """At log-out: the next session starts the app, if at all, as the person chose, into the tray."""
    manager.setRestartHint(QSessionManager.RestartHint.RestartNever)
