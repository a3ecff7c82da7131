"""The system says that it has woken up: the schedule looks at the clock at once.

Only where logind runs. Elsewhere, and if nothing is said, the schedule notices by itself that the clock has
jumped, a tick later.
"""

from __future__ import annotations

import logging
from typing import cast

from PySide6.QtCore import SLOT, QObject, Slot
from PySide6.QtDBus import QDBusConnection

from covet_desktop.bridge import Bridge
from covet_desktop.messages import Tick

log = logging.getLogger("covet.waking")

_LOGIND = ("org.freedesktop.login1", "/org/freedesktop/login1", "org.freedesktop.login1.Manager")

_SLOT = cast(bytes, SLOT("_prepares(bool)"))
"""A string, which it takes; PySide6's type stub says bytes, which it refuses."""


class Waking(QObject):
    """Listens for as long as it lives."""

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._bus = QDBusConnection.systemBus()
        if not self._bus.isConnected():
            return
        if not self._bus.connect(*_LOGIND, "PrepareForSleep", self, _SLOT):
            log.warning("the system doesn't say when it wakes up")

    def close(self) -> None:
        if self._bus.isConnected():
            self._bus.disconnect(*_LOGIND, "PrepareForSleep", self, _SLOT)

    @Slot(bool)
    def _prepares(self, to_sleep: bool) -> None:
        if not to_sleep:
            self._bridge.send(Tick())
