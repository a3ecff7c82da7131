"""The tray icon: one glance tells whether it works, one click imports."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from covet_desktop import messages as msg
from covet_desktop.core.events import Session, Topic
from covet_desktop.core.model import Status
from covet_desktop.core.state import AppState
from covet_desktop.core.visits import ImportStatus
from covet_desktop.ui.home.sentence import last_run, problem_of_looking
from covet_desktop.ui.text import tr, tr_n
from covet_desktop.ui.tray_icon import tray_icon


class Tray(QObject):
    """Icon, word and menu. ``draw`` follows the state; signals say what the person chose."""

    send = Signal(object)
    open_home = Signal()
    choose_veterinarians = Signal()
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
        self._manage = self._add(tr("Manage &veterinarians"), self.choose_veterinarians.emit)
        self._menu.addSeparator()
        self._add(tr("&Quit"), self.quit.emit)
        self._icon.setContextMenu(self._menu)
        self.draw(self._state)

    def draw(self, state: AppState) -> None:
        self._state = state
        name, word = status_of(state)
        self._status.setText(word.replace("&", "&&"))
        self._icon.setIcon(tray_icon(name))
        self._icon.setToolTip(f"CoVet Desktop: {word}")
        self._import.setEnabled(state.signed_in and state.connected and Topic.IMPORT not in state.busy)
        self._manage.setEnabled(state.signed_in and state.connected)

    def _add(self, label: str, then: Callable[[], object]) -> QAction:
        action = QAction(label, self._menu)
        action.triggered.connect(lambda _checked=False: then())
        self._menu.addAction(action)
        return action

    def _activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason is QSystemTrayIcon.ActivationReason.Trigger:
            self.open_home.emit()


def status_of(state: AppState) -> tuple[str, str]:
    """The icon's name (fine, working, attention, paused, signed_out) and the word beside it."""
    if state.session is Session.UNKNOWN:
        return "working", tr("Starting…")
    if state.session is Session.KEYCHAIN_LOCKED:
        return "signed_out", tr("The keychain is locked")
    if state.session is not Session.SIGNED_IN:
        return "signed_out", tr("Signed out")
    if Topic.IMPORT in state.busy:
        if state.run is not None and not state.run.finished and state.run.progress.total:
            progress = state.run.progress
            return "working", tr("Importing: {done} of {total}", done=progress.done, total=progress.total)
        return "working", tr("Importing…")
    if problem_of_looking(state) is not None:
        return "attention", tr("CoVet can't be reached")
    if not state.looked and not state.cases:
        return "working", tr("Starting…")
    if state.connection is None:
        return "attention", tr("Cornerstone isn't connected yet")
    if state.connection.status in (Status.SUSPENDED, Status.REJECTED):
        return "attention", tr("The connection needs you")
    if state.connection.awaits_activation:
        return "paused", tr("Waiting for activation")
    if not state.connected:
        return "attention", tr("Ready to be set up")
    run = last_run(state)
    failed = run is not None and run.status is ImportStatus.FAILED
    if failed or any(topic in state.problems for topic in (Topic.IMPORT, Topic.SCHEDULE)):
        return "attention", tr("The last import didn't work")
    if not state.cases:
        return "fine", tr("No cases today")
    return "fine", tr_n("{n} case today", "{n} cases today", len(state.cases))
