"""The documents of a case, with their text, and their way into Cornerstone."""

from __future__ import annotations

from PySide6.QtCore import Signal

from covet_desktop.core.state import AppState
from covet_desktop.ui.widgets import Card


class DocumentsCard(Card):
    send = Signal(object)
    """A :data:`~covet_desktop.messages.Command`."""

    def __init__(self) -> None:
        super().__init__(padding=18)
        self.hide()

    def draw(self, state: AppState) -> None:
        """Show the documents of the case that the window shows."""
