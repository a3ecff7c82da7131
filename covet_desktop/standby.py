"""Waiting for another program to end that works with the data folder: its door and the lock tell, no clock."""

from __future__ import annotations

import logging
import time

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtNetwork import QLocalSocket

from covet_desktop.adapters.single import EngineLock
from covet_desktop.core.problems import Problem

log = logging.getLogger("covet.agent")

FIRST_PAUSE, LONGEST_PAUSE = 0.25, 30.0
"""Seconds between two tries while nobody opens the door: it isn't open yet, or its program is ending."""
GIVEN_SECONDS = 12.0
"""So long the lock isn't tried after giving way: a window that takes over waits for it a little less."""


class Standby(QObject):
    """Stands at the door of whoever has the lock, as a visitor who says nothing; it is told when that
    program ends, however it does. Where there is no door, the lock is tried ever less often."""

    free = Signal()
    """The lock is ours."""

    def __init__(self, lock: EngineLock, door: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lock, self._door = lock, door
        self._pause = FIRST_PAUSE
        self._waits = False
        self._not_before = 0.0
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.timeout.connect(self._try)
        self._socket = QLocalSocket(self)
        self._socket.connected.connect(self._inside)
        self._socket.disconnected.connect(self._later)
        self._socket.errorOccurred.connect(self._later)

    def begin(self, *, give_way: bool = False) -> None:
        """``give_way``: somebody is about to take the lock, and isn't to be forestalled."""
        self._waits, self._pause = True, FIRST_PAUSE
        self._not_before = time.monotonic() + GIVEN_SECONDS if give_way else 0.0
        self._try()

    def close(self) -> None:
        self._waits = False
        self._again.stop()
        self._socket.abort()

    def _try(self) -> None:
        if not self._waits:
            return
        try:
            is_ours = time.monotonic() >= self._not_before and self._lock.try_acquire()
        except Problem as problem:  # a full disk may have room again later
            log.warning("the data can't be had: %s", problem.kind.value)
            self._later()
            return
        if is_ours:
            self.close()
            self.free.emit()
        else:
            self._socket.abort()
            self._socket.connectToServer(self._door)

    def _inside(self) -> None:
        self._pause, self._not_before = FIRST_PAUSE, 0.0

    def _later(self) -> None:
        """Both a door that isn't there and one that was shut end here, some of them twice."""
        if self._waits and not self._again.isActive():
            self._again.start(int(self._pause * 1000))
            self._pause = min(LONGEST_PAUSE, self._pause * 2)
