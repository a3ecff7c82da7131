"""The tray icon: one glance tells whether it works, one click imports."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from covet_desktop import messages as msg
from covet_desktop.core.events import Session, Topic
from covet_desktop.core.model import Status
from covet_desktop.core.state import AppState
from covet_desktop.ui.text import tr, tr_n
from covet_desktop.ui.tray_icon import tray_icon


class Tray(QObject):
    """Icon, word and menu. ``draw`` follows the state; signals say what the person chose."""

    send = Signal(object)
    open_home = Signal()
    quit = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._icon = QSystemTrayIcon(self)
        self._icon.activated.connect(self._activated)
        self._menu = QMenu()
        self._state = AppState()
        self.rebuild()
        if self.is_there():
            self._icon.show()

    def is_there(self) -> bool:
        return QSystemTrayIcon.isSystemTrayAvailable()

    def menu(self) -> QMenu:
        return self._menu

    def hide(self) -> None:
        self._icon.hide()
        self._menu.deleteLater()

    def rebuild(self) -> None:
        """The menu in the language of now."""
        self._menu.clear()
        self._status = QAction(self._menu)
        self._status.setEnabled(False)
        self._menu.addAction(self._status)
        self._menu.addSeparator()
        self._import = self._add(tr("&Import today"), lambda: self.send.emit(msg.ImportDays(1)))
        self._add(tr("&Open CoVet Desktop"), self.open_home.emit)
        self._menu.addSeparator()
        self._add(tr("&Quit"), self.quit.emit)
        self._icon.setContextMenu(self._menu)
        self.draw(self._state)

    def draw(self, state: AppState) -> None:
        self._state = state
        name, word = status_of(state)
        self._status.setText(word)
        self._icon.setIcon(tray_icon(name))
        self._icon.setToolTip(f"CoVet Desktop: {word}")
        self._import.setEnabled(state.connected and Topic.IMPORT not in state.busy)

    def _add(self, label: str, then: object) -> QAction:
        action = QAction(label, self._menu)
        action.triggered.connect(then)
        self._menu.addAction(action)
        return action

    def _activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason is QSystemTrayIcon.ActivationReason.Trigger:
            self.open_home.emit()


def status_of(state: AppState) -> tuple[str, str]:
    """The icon's name (fine, working, attention, paused, signed_out) and the word beside it."""
    if state.session is Session.UNKNOWN:
        return "working", tr("Starting…")
    if state.session is not Session.SIGNED_IN:
        return "signed_out", tr("Signed out")
    if Topic.IMPORT in state.busy:
        if state.run is not None and state.run.progress.total:
            progress = state.run.progress
            return "working", tr("Importing: {done} of {total}", done=progress.done, total=progress.total)
        return "working", tr("Importing…")
    if state.connection is None:
        return "attention", tr("Cornerstone isn't connected yet")
    if state.connection.status in (Status.SUSPENDED, Status.REJECTED):
        return "attention", tr("The connection needs you")
    if state.connection.awaits_activation:
        return "paused", tr("Waiting for activation")
    if not state.connected:
        return "attention", tr("Ready to be set up")
    if any(topic in state.problems for topic in (Topic.IMPORT, Topic.SCHEDULE)):
        return "attention", tr("The last import didn't work")
    return "fine", tr_n("{n} case today", "{n} cases today", len(state.cases))
