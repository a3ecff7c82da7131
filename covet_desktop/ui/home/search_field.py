"""The field in which words are typed that are looked for in all days kept here."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import QLineEdit

from covet_desktop.ui import icons, theme
from covet_desktop.ui.text import tr

_PAUSE_MS = 150
"""After the last key, before it is looked for."""


class SearchField(QLineEdit):
    searched = Signal(str)
    """What is to be looked for; "": nothing any more."""

    def __init__(self) -> None:
        super().__init__()
        self.setPlaceholderText(tr("Search all days"))
        self.setAccessibleName(tr("Search all days"))
        self.setAccessibleDescription(tr("Patient, client or reason; several words narrow it down"))
        self.setToolTip(tr("Search all days (Ctrl+F)"))
        self.setClearButtonEnabled(True)
        self.setMinimumWidth(theme.px(130))
        self.setMaxLength(200)
        self._glass = self.addAction(QIcon(), QLineEdit.ActionPosition.LeadingPosition)
        self._said = ""
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._say)
        self.textChanged.connect(self._typed)
        self.returnPressed.connect(self._say)
        self._tint()

    def _typed(self, words: str) -> None:
        if words.strip():
            self._pause.start()
        else:
            self._say()  # back to the day at once

    def _say(self) -> None:
        self._pause.stop()
        words = " ".join(self.text().split())
        if words != self._said:
            self._said = words
            self.searched.emit(words)

    def _tint(self) -> None:
        self._glass.setIcon(icons.icon("search", "muted"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.PaletteChange:
            self._tint()
        super().changeEvent(event)
