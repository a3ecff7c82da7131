"""The application object, and what it makes of the end of a person's session."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QSessionManager
from PySide6.QtWidgets import QApplication


class Application(QApplication):
    """Tells before it ends, whoever asked for it: Qt then closes every window, as if a person had."""

    ending = Signal()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Quit:
            self.ending.emit()
        return super().event(event)


def at_the_sessions_end(app: QApplication, get_ready: Callable[[], None]) -> None:
    """Nothing holds up a log-out or a shutdown: ``get_ready`` is called before the windows are closed.

    Nothing is to be saved then, since everything is when it is typed. The session manager is asked not to
    start the app next time: whether it starts with the computer is said elsewhere, by the person.
    """
    app.saveStateRequest.connect(_start_by_autostart_alone)
    if isinstance(app, Application):
        app.ending.connect(get_ready)


def _start_by_autostart_alone(session: QSessionManager) -> None:
    session.setRestartHint(QSessionManager.RestartHint.RestartNever)
