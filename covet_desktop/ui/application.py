"""The application object, and what it makes of the end of a person's session."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QApplication


class Application(QApplication):
    """Tells before it ends, whoever asked for it: Qt then closes every window, as if a person had.

    At a log-out or a shutdown that is the session manager, macOS or Windows.
    """

    ending = Signal()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Quit:
            self.ending.emit()
        return super().event(event)
