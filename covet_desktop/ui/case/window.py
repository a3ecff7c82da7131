"""The window of one case."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from covet_desktop.core.state import AppState
from covet_desktop.messages.case import OpenCase
from covet_desktop.ui import theme
from covet_desktop.ui.text import tr


class CaseWindow(QWidget):
    """``draw`` shows the state; signals say what the person did."""

    send = Signal(object)
    """A :data:`~covet_desktop.messages.Command`."""
    open_page = Signal(object)
    """A :class:`~covet_desktop.core.notices.Page`."""
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle(tr("Case"))
        self._state = AppState()
        self._case_id = ""
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self).activated.connect(self.close)
        self.resize(QSize(theme.px(820), theme.px(700)).boundedTo(theme.window_size()))

    def show_case(self, case_id: str) -> None:
        """Turn to another case."""
        self._case_id = case_id
        self.send.emit(OpenCase(case_id))

    def draw(self, state: AppState) -> None:
        self._state = state

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.closed.emit()
