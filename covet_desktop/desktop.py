"""Which windows there are, and what each gets to know: wizard, home and tray around one bridge."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from covet_desktop import messages as msg
from covet_desktop.bridge import Bridge
from covet_desktop.core.events import Session, Topic
from covet_desktop.core.setup import Step
from covet_desktop.core.state import AppState
from covet_desktop.hint import Hint, write_hint
from covet_desktop.ui.home.window import HomeWindow
from covet_desktop.ui.text import language, set_language, tr
from covet_desktop.ui.tray import Tray
from covet_desktop.ui.wizard.here import Here
from covet_desktop.ui.wizard.shell import SetupWizard


class Desktop(QObject):
    """Opens and closes the windows. Holds no truth of its own: the state is the bridge's."""

    def __init__(self, app: QApplication, bridge: Bridge, data_dir: Path, hint: Hint, zone: str) -> None:
        super().__init__()
        self._app = app
        self._bridge = bridge
        self._data_dir = data_dir
        self._hint = hint
        self._zone = zone
        self._wizard: SetupWizard | None = None
        self._home: HomeWindow | None = None
        self._tray: Tray | None = None
        self._settled = False
        bridge.changed.connect(self.draw)
        if hint.connected:
            self.show_home()
        else:
            self.show_wizard()

    def first_window(self) -> QWidget:
        window = self._home or self._wizard
        assert window is not None, "one of them is shown at start"
        return window

    def add_tray(self) -> None:
        """After the first window is there; where the desktop has no tray, there is none."""
        self._tray = Tray(self)
        self._tray.send.connect(self._bridge.send)
        self._tray.open_home.connect(self.raise_window)
        self._tray.choose_veterinarians.connect(self.show_veterinarians)
        self._tray.quit.connect(self.ask_to_quit)
        self._tray.draw(self._bridge.state)

    def draw(self, state: AppState) -> None:
        self._remember(state)
        if not self._settled and state.looked:
            self._settled = True
            self._open_what_fits(state)
        if state.session in (Session.SIGNED_OUT, Session.KEYCHAIN_LOCKED) and self._wizard is None:
            self.show_wizard()
        for view in (self._wizard, self._home, self._tray):
            if view is not None:
                view.draw(state)

    def show_wizard(self) -> None:
        """Open the set-up where it stands; for a connection that is set, this is where it is managed."""
        if self._wizard is None:
            self._wizard = SetupWizard(replace(Here.of_this_pc(), zone=self._zone))
            self._wizard.send.connect(self._bridge.send)
            self._wizard.closed.connect(self._wizard_closed)
            self._wizard.finished_setup.connect(self.show_home)
            self._wizard.draw(self._bridge.state)
        _to_front(self._wizard)

    def show_veterinarians(self) -> None:
        """Where it is said whose veterinarian is whose."""
        self.show_wizard()
        if self._wizard is not None:
            self._wizard.open_at(Step.VETERINARIANS)

    def show_home(self) -> None:
        if self._home is None:
            self._home = HomeWindow()
            self._home.send.connect(self._bridge.send)
            self._home.manage.connect(self.show_wizard)
            self._home.choose_veterinarians.connect(self.show_veterinarians)
            self._home.switch_language.connect(self._switch_language)
            self._home.closed.connect(self._home_closed)
            self._home.draw(self._bridge.state)
        self._bridge.send(msg.ShowCases())
        _to_front(self._home)

    def raise_window(self) -> None:
        """What a second start and a click on the tray do."""
        if self._wizard is not None:
            _to_front(self._wizard)
        elif self._bridge.state.connected or self._hint.connected:
            self.show_home()
        else:
            self.show_wizard()

    def ask_to_quit(self) -> None:
        """Quit; with auto-import on, say first that nothing is imported until the app runs again."""
        connection = self._bridge.state.connection
        if connection is None or connection.auto_import is None or not connection.auto_import.enabled:
            self._app.quit()
            return
        question = QMessageBox(self._home or self._wizard)
        question.setWindowTitle(tr("Quit CoVet Desktop"))
        question.setText(tr("While CoVet Desktop isn't running, no appointments are imported."))
        question.setInformativeText(tr("The import of a day is made up for if you start it again that day."))
        stay = question.addButton(tr("Keep it running"), QMessageBox.ButtonRole.RejectRole)
        leave = question.addButton(tr("Quit"), QMessageBox.ButtonRole.AcceptRole)
        question.setDefaultButton(stay)
        leave.clicked.connect(self._app.quit)
        question.open()

    def close(self) -> None:
        """Close the windows for good; what was typed is sent to be kept."""
        self._bridge.changed.disconnect(self.draw)
        if self._wizard is not None:
            self._wizard.close()
        for view in (self._wizard, self._home):
            if view is not None:
                view.hide()
                view.deleteLater()
        if self._tray is not None:
            self._tray.hide()

    def _open_what_fits(self, state: AppState) -> None:
        """The service has told: a clinic that is connected is shown its cases, another its set-up."""
        if state.connected and self._wizard is not None and state.ended.get(Topic.SIGN_IN, 0) == 0:
            self._drop_wizard()
            self.show_home()
        elif not state.connected and self._wizard is None:
            self.show_wizard()

    def _wizard_closed(self) -> None:
        self._drop_wizard()
        if self._bridge.state.connected:
            self.show_home()
        elif self._home is None and not self._has_tray():
            self._app.quit()

    def _drop_wizard(self) -> None:
        if self._wizard is not None:
            wizard, self._wizard = self._wizard, None
            wizard.hide()
            wizard.deleteLater()

    def _home_closed(self) -> None:
        if not self._has_tray() and self._home is not None:
            self._home.minimise_instead()

    def _has_tray(self) -> bool:
        return self._tray is not None and self._tray.is_there()

    def _switch_language(self, code: str) -> None:
        """Views hold no truth, so a new language is new views."""
        set_language(self._app, code)
        self._bridge.send(msg.SetLanguage(code))
        home, self._home = self._home, None
        if home is not None:
            home.hide()
            home.deleteLater()
        if self._tray is not None:
            self._tray.rebuild()
        self.show_home()

    def _remember(self, state: AppState) -> None:
        hint = Hint(state.connected, language()) if state.looked else self._hint
        if hint != self._hint:
            self._hint = hint
            write_hint(self._data_dir, hint)


def _to_front(window: QWidget) -> None:
    if window.isMinimized():
        window.showNormal()
    window.show()
    window.raise_()
    window.activateWindow()
