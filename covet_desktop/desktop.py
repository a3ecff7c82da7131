"""Which windows there are, and what each gets to know: wizard, home and tray around one bridge."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from covet_desktop import messages as msg
from covet_desktop.bridge import Bridge
from covet_desktop.core.events import Session, Topic
from covet_desktop.core.problems import Problem
from covet_desktop.core.setup import Step
from covet_desktop.core.state import AppState
from covet_desktop.hint import Hint, write_hint
from covet_desktop.notices import last_run_box, no_tray_box, problem_box
from covet_desktop.ui import theme
from covet_desktop.ui.home.window import HomeWindow
from covet_desktop.ui.text import language, set_language, tr
from covet_desktop.ui.tray import Tray
from covet_desktop.ui.wizard.here import Here
from covet_desktop.ui.wizard.shell import SetupWizard


class Desktop(QObject):
    """Opens and closes the windows. Holds no truth of its own: the state is the bridge's.

    ``window`` is the one that is shown already, a wizard or home.
    """

    def __init__(
        self,
        app: QApplication,
        bridge: Bridge,
        data_dir: Path,
        hint: Hint,
        here: Here,
        window: QWidget | None = None,
    ) -> None:
        super().__init__()
        self._app = app
        self._bridge = bridge
        self._data_dir = data_dir
        self._hint = hint
        self._here = here
        self._wizard: SetupWizard | None = None
        self._home: HomeWindow | None = None
        self._tray: Tray | None = None
        self._box: QMessageBox | None = None
        self._settled = False
        self._leaving = False
        bridge.changed.connect(self.draw)
        if isinstance(window, HomeWindow) or (window is None and hint.connected):
            self.show_home(window if isinstance(window, HomeWindow) else None)
        else:
            self.show_wizard(window if isinstance(window, SetupWizard) else None)
        if window is not None and not window.isVisible():
            window.close()  # closed by the person while the rest was being loaded

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

    def show_wizard(self, made: SetupWizard | None = None) -> None:
        """Open the set-up where it stands; for a connection that is set, this is where it is managed."""
        if self._wizard is None:
            self._wizard = made or theme.placed(SetupWizard(), self._hint.wizard)
            self._wizard.here = self._here
            self._wizard.send.connect(self._bridge.send)
            self._wizard.closed.connect(self._wizard_closed)
            self._wizard.finished_setup.connect(self.show_home)
            self._quits_by_keyboard(self._wizard)
            self._wizard.draw(self._bridge.state)
        if self._wizard is not made:
            _to_front(self._wizard)

    def show_veterinarians(self) -> None:
        """Where it is said whose veterinarian is whose."""
        self.show_wizard()
        if self._wizard is not None:
            self._wizard.open_at(Step.VETERINARIANS)

    def show_home(self, made: HomeWindow | None = None) -> None:
        if self._home is None:
            self._home = made or theme.placed(HomeWindow(), self._hint.home)
            self._home.send.connect(self._bridge.send)
            self._home.manage.connect(self.show_wizard)
            self._home.choose_veterinarians.connect(self.show_veterinarians)
            self._home.switch_language.connect(self._switch_language)
            self._home.closed.connect(self._home_closed)
            self._quits_by_keyboard(self._home)
            self._home.draw(self._bridge.state)
        self._bridge.send(msg.ShowCases())
        if self._home is not made:
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
            self.quit()
            return
        question = QMessageBox(self._in_front())
        question.setWindowTitle(tr("Quit CoVet Desktop"))
        question.setText(tr("While CoVet Desktop isn't running, no appointments are imported."))
        question.setInformativeText(tr("The import of a day is made up for if you start it again that day."))
        stay = question.addButton(tr("Keep it running"), QMessageBox.ButtonRole.RejectRole)
        leave = question.addButton(tr("Quit"), QMessageBox.ButtonRole.AcceptRole)
        question.setDefaultButton(stay)
        leave.clicked.connect(self.quit)
        self._open(question)

    def quit(self) -> None:
        """Leave the event loop. Qt closes every window for it: from now on that means nothing else."""
        self._leaving = True
        self._app.quit()

    def get_ready_to_leave(self) -> None:
        """The session ends: windows that are closed from now on stay closed, and nothing is asked."""
        self._leaving = True

    def close(self) -> None:
        """Close the windows for good; what was typed is sent to be kept."""
        self._leaving = True
        self._bridge.changed.disconnect(self.draw)
        self._keep(replace(self._hint, wizard=self._wizard_place(), home=self._home_place()))
        if self._box is not None:
            self._box.close()
        if self._wizard is not None:
            self._wizard.close()
        for view in (self._wizard, self._home):
            if view is not None:
                view.hide()
                view.deleteLater()
        if self._tray is not None:
            self._tray.hide()

    def tell_uncaught(self, error: BaseException) -> None:
        """What nobody caught: a fault of the world as it is, anything else as a mistake of ours."""
        from covet_desktop.engine.runner import bug

        if self._box is None:  # one is enough: a mistake in drawing would open them by the dozen
            self._open(problem_box(error if isinstance(error, Problem) else bug(), self._in_front()))

    def tell_of_last_run(self, report: Path, *, stopped: bool) -> None:
        self._open(last_run_box(report, self._in_front(), stopped=stopped))

    def _open(self, box: QMessageBox) -> None:
        """Show it, and keep it until it is answered; the one before it gives way."""
        if self._box is not None:
            self._box.close()
        self._box = box
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.finished.connect(lambda _answer: self._answered(box))
        box.open()

    def _answered(self, box: QMessageBox) -> None:
        if self._box is box:
            self._box = None

    def _in_front(self) -> QWidget | None:
        """The window to ask in; none of a person's own, where all of them are closed."""
        windows = [view for view in (self._wizard, self._home) if view is not None and view.isVisible()]
        return windows[0] if windows else None

    def _open_what_fits(self, state: AppState) -> None:
        """The service has told: a clinic that is connected is shown its cases, another its set-up."""
        if state.connected and self._wizard is not None and state.ended.get(Topic.SIGN_IN, 0) == 0:
            self._drop_wizard()
            self.show_home()
        elif not state.connected and self._wizard is None:
            self.show_wizard()

    def _wizard_closed(self) -> None:
        if self._leaving:
            return
        self._drop_wizard()
        if self._bridge.state.connected:
            self.show_home()
        elif self._home is None and not self._has_tray():
            self.quit()

    def _drop_wizard(self) -> None:
        if self._wizard is not None:
            self._keep(replace(self._hint, wizard=self._wizard_place()))
            wizard, self._wizard = self._wizard, None
            wizard.hide()
            wizard.deleteLater()

    def _home_closed(self) -> None:
        """Without a tray a closed window would be gone for good: it is minimised, which is said once."""
        if self._leaving or self._has_tray() or self._home is None:
            return
        if self._hint.told_of_no_tray:
            self._home.minimise_instead()
            return
        self._keep(replace(self._hint, told_of_no_tray=True))
        self._home.show()
        box = no_tray_box(self._home)
        box.finished.connect(lambda _answer: self._minimise_home())
        self._open(box)

    def _minimise_home(self) -> None:
        if self._home is not None and not self._leaving:
            self._home.minimise_instead()

    def _has_tray(self) -> bool:
        return self._tray is not None and self._tray.is_there()

    def _quits_by_keyboard(self, window: QWidget) -> None:
        """Where there is no tray, there is no menu to quit by."""
        QShortcut(QKeySequence("Ctrl+Q"), window).activated.connect(self.ask_to_quit)

    def _switch_language(self, code: str) -> None:
        """Home holds no truth, so a new language is a new window; the wizard speaks anew by itself."""
        set_language(self._app, code)
        self._bridge.send(msg.SetLanguage(code))
        self._keep(replace(self._hint, language=language(), home=self._home_place()))
        home, self._home = self._home, None
        if home is not None:
            home.hide()
            home.deleteLater()
            self.show_home()
        if self._tray is not None:
            self._tray.rebuild()

    def _remember(self, state: AppState) -> None:
        if state.looked:
            self._keep(replace(self._hint, connected=state.connected, language=language()))

    def _keep(self, hint: Hint) -> None:
        if hint != self._hint:
            self._hint = hint
            write_hint(self._data_dir, hint)

    def _wizard_place(self) -> str:
        return self._hint.wizard if self._wizard is None else _place_of(self._wizard)

    def _home_place(self) -> str:
        return self._hint.home if self._home is None else _place_of(self._home)


def _place_of(window: QWidget) -> str:
    """Where it is and how large, for :func:`placed`."""
    return bytes(window.saveGeometry().toBase64().data()).decode()


def _to_front(window: QWidget) -> None:
    if window.isMinimized():
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()
