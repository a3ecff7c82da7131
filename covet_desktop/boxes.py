"""One message box at a time, opened without blocking and kept until it is answered."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox


class Boxes:
    def __init__(self) -> None:
        self._box: QMessageBox | None = None

    @property
    def is_open(self) -> bool:
        return self._box is not None

    def open(self, box: QMessageBox) -> None:
        """Show it; the one before it gives way."""
        self.close()
        self._box = box
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.finished.connect(lambda _answer: self._answered(box))
        box.open()

    def close(self) -> None:
        if self._box is not None:
            self._box.close()

    def _answered(self, box: QMessageBox) -> None:
        if self._box is box:
            self._box = None
