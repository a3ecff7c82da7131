"""Keeps what is typed: the newest draft, saved a moment after the last key."""

from __future__ import annotations

from collections import deque

from PySide6.QtCore import QObject, QTimer, Signal

from covet_desktop.core.setup import Draft

PAUSE_MS = 400


class DraftKeeper(QObject):
    save = Signal(object)
    """A draft to be put on disk."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.draft = Draft()
        self._known: Draft | None = None
        self._seen: deque[Draft] = deque(maxlen=32)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE_MS)
        self._timer.timeout.connect(self._save)

    @property
    def unsaved(self) -> bool:
        return self._timer.isActive()

    def learn(self, draft: Draft) -> bool:
        """A draft that the engine tells of; taken, unless it is an echo or something newer was typed."""
        if draft is self._known:
            return False
        self._known = draft
        is_echo = draft in self._seen
        self._seen.append(draft)
        if self.unsaved or draft == self.draft or is_echo:
            return False
        self.draft = draft
        return True

    def start_over(self) -> None:
        """Someone else may sign in: what was typed is on disk, or goes there now, under its owner."""
        self.flush()
        self.draft, self._known = Draft(), None
        self._seen.clear()

    def change(self, draft: Draft) -> None:
        if draft != self.draft:
            self.draft = draft
            self._timer.start()

    def flush(self) -> None:
        """Save now what waits to be saved."""
        if self.unsaved:
            self._timer.stop()
            self._save()

    def _save(self) -> None:
        self._seen.append(self.draft)
        self.save.emit(self.draft)
