"""Notices of the engine, handed to the system: each once in a run, and a click leads where it belongs."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from covet_desktop.bridge import Bridge
from covet_desktop.core.events import NoticeDue
from covet_desktop.core.notices import Notice, Page
from covet_desktop.ui.text import say
from covet_desktop.ui.tray import Tray


class Noticing(QObject):
    """The system tells that a notice was clicked, but not which one: the newest is meant."""

    open_page = Signal(object)
    """The :class:`Page` of the notice that was clicked."""

    def __init__(self, bridge: Bridge, tray: Tray) -> None:
        super().__init__(tray)
        self._bridge = bridge
        self._tray = tray
        self._told: set[str] = set()
        self._page = Page.HOME
        tray.notice_clicked.connect(lambda: self.open_page.emit(self._page))
        bridge.happened.connect(self._take_in)

    def close(self) -> None:
        self._bridge.happened.disconnect(self._take_in)

    def _take_in(self, event: object) -> None:
        if isinstance(event, NoticeDue) and self._bridge.state.settings.notices:
            self._tell(event.notice)

    def _tell(self, notice: Notice) -> None:
        if notice.about in self._told:
            return
        self._told.add(notice.about)
        if self._tray.is_there():
            self._page = notice.page
            self._tray.show_notice(say(notice.title), say(notice.words))
        else:  # its buttons on the task bar blink
            for window in QApplication.topLevelWidgets():
                if window.isVisible():
                    QApplication.alert(window)
