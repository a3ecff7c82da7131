"""Keeps what is typed: the newest draft, saved a moment after the last key."""

from __future__ import annotations

from collections import deque
from datetime import datetime, timedelta

from PySide6.QtCore import QObject, QTimer, Signal

from covet_desktop.core.events import Topic
from covet_desktop.core.setup import Draft
from covet_desktop.core.state import AppState
from covet_desktop.ui.text import clock, tr

PAUSE_MS = 400
_JUST_NOW = timedelta(minutes=1)


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


def saved_words(state: AppState, *, unsaved: bool, now: datetime) -> str:
    """What the footer says about the draft."""
    if Topic.DRAFT in state.problems:
        return tr("Not saved: {reason}", reason=state.problems[Topic.DRAFT].title)
    if unsaved:
        return tr("Saving…")
    if state.draft_saved_at is None:
        return ""
    if now - state.draft_saved_at < _JUST_NOW:
        return tr("Saved just now")
    local = state.draft_saved_at.astimezone().tzinfo
    return tr("Saved at {clock}", clock=clock(state.draft_saved_at, local)) if local else ""
