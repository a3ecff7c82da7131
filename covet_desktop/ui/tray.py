"""The tray icon: one glance tells whether it works, one click imports."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from covet_desktop import messages as msg
from covet_desktop.core.events import Topic
from covet_desktop.core.state import AppState
from covet_desktop.ui import theme
from covet_desktop.ui.text import tr
from covet_desktop.ui.tray_icon import tray_icon
from covet_desktop.ui.tray_status import auto_import_is_on, is_paused, status_of

_PANEL = "org.kde.StatusNotifierWatcher"
"""What a panel with a tray of the newer kind calls itself on the session bus."""


class Tray(QObject):
    """Icon, word and menu. ``draw`` follows the state; signals say what the person chose.

    The icon is asked for also where there is no tray yet: it appears with the tray, as at the start of a
    session, in which the panel may come after the app.
    """

    send = Signal(object)
    open_home = Signal()
    choose_days = Signal()
    choose_veterinarians = Signal()
    open_settings = Signal()
    quit = Signal()
    notice_clicked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._icon = self._made()
        self._menu = QMenu()
        self._state = AppState()
        self._shown = ("", "", False)
        self.rebuild()
        if self.is_there() or QGuiApplication.platformName() == "xcb":  # others can't be told of a later tray
            self._icon.show()
        if not self.is_there():
            self._watch_for_a_panel()

    def is_there(self) -> bool:
        return QSystemTrayIcon.isSystemTrayAvailable()

    def menu(self) -> QMenu:
        return self._menu

    def tool_tip(self) -> str:
        return self._icon.toolTip()

    def hide(self) -> None:
        self._icon.hide()
        self._menu.deleteLater()

    def show_notice(self, title: str, words: str) -> None:
        """By the system's notifications, or beside the icon where the tray is of the older kind.

        As a warning, which Qt makes a notice of normal urgency: all else is of low urgency with it, which
        some desktops only list and never show (QDBusTrayIcon::showMessage).
        """
        self._icon.showMessage(title, words, QSystemTrayIcon.MessageIcon.Warning)

    def rebuild(self) -> None:
        """The menu in the language of now."""
        self._menu.clear()
        self._status = QAction(self._menu)
        self._status.setEnabled(False)
        self._menu.addAction(self._status)
        self._menu.addSeparator()
        self._imports = [
            self._add(tr("&Import today"), lambda: self.send.emit(msg.ImportDays(1))),
            self._add(tr("Import today and &tomorrow"), lambda: self.send.emit(msg.ImportDays(2))),
            self._add(tr("Import t&hree days"), lambda: self.send.emit(msg.ImportDays(3))),
            self._add(tr("&Choose days to import…"), self.choose_days.emit),
        ]
        self._menu.addSeparator()
        self._add(tr("&Open CoVet Desktop"), self.open_home.emit)
        self._manage = self._add(tr("Manage &veterinarians"), self.choose_veterinarians.emit)
        self._pauses = [
            self._add(tr("Pause &until tomorrow"), lambda: self.send.emit(msg.PauseImports())),
            self._add(
                tr("&Pause until resumed"), lambda: self.send.emit(msg.PauseImports(until_tomorrow=False))
            ),
        ]
        self._resume = self._add(tr("&Resume imports"), lambda: self.send.emit(msg.ResumeImports()))
        self._add(tr("&Settings…"), self.open_settings.emit)
        self._menu.addSeparator()
        self._add(tr("&Quit"), self.quit.emit)
        self._icon.setContextMenu(self._menu)
        self._shown = ("", "", False)
        self.draw(self._state)

    def draw(self, state: AppState) -> None:
        self._state = state
        name, word = status_of(state)
        if self._shown != (name, word, theme.is_dark()):  # each change is told to the panel, and wakes it
            self._shown = (name, word, theme.is_dark())
            self._status.setText(word.replace("&", "&&"))
            self._icon.setIcon(tray_icon(name))
            self._icon.setToolTip(f"CoVet Desktop: {word}")
        ready = state.signed_in and state.connected
        for action in self._imports:
            action.setEnabled(ready and Topic.IMPORT not in state.busy)
        self._manage.setEnabled(ready)
        paused = is_paused(state)
        for action in self._pauses:
            action.setVisible(not paused)
            action.setEnabled(state.signed_in and auto_import_is_on(state))
        self._resume.setVisible(paused)

    def _add(self, label: str, then: Callable[[], object]) -> QAction:
        action = QAction(label, self._menu)
        action.triggered.connect(lambda _checked=False: then())
        self._menu.addAction(action)
        return action

    def _made(self) -> QSystemTrayIcon:
        icon = QSystemTrayIcon(self)
        icon.activated.connect(self._activated)
        icon.messageClicked.connect(self.notice_clicked)
        return icon

    def _watch_for_a_panel(self) -> None:
        """Qt chooses the kind of tray as the icon is made, so one for a later panel has to be made anew."""
        from PySide6.QtDBus import QDBusConnection, QDBusServiceWatcher  # seldom needed

        bus = QDBusConnection.sessionBus()
        if bus.isConnected():
            registered = QDBusServiceWatcher.WatchModeFlag.WatchForRegistration
            watcher = QDBusServiceWatcher(_PANEL, bus, registered, self)
            watcher.serviceRegistered.connect(self._begin_anew)

    def _begin_anew(self) -> None:
        former, self._icon = self._icon, self._made()
        former.hide()
        former.deleteLater()
        self.rebuild()
        self._icon.show()

    def _activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason is QSystemTrayIcon.ActivationReason.Trigger:
            self.open_home.emit()
