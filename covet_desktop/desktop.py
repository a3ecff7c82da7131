"""Which windows there are, and what each gets to know: wizard, home and tray around one bridge."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

from covet_desktop import messages as msg
from covet_desktop.boxes import Boxes
from covet_desktop.bridge import Bridge
from covet_desktop.core.events import Session, Topic
from covet_desktop.core.needs import needs
from covet_desktop.core.notices import Page
from covet_desktop.core.setup import Step
from covet_desktop.core.state import AppState
from covet_desktop.hint import Hint, KeptHint
from covet_desktop.no_tray import minimise
from covet_desktop.notices import last_run_box, quit_box, uncaught_box
from covet_desktop.noticing import Noticing
from covet_desktop.placing import add_keys, place_of, to_front
from covet_desktop.preferences import Preferences
from covet_desktop.rooms import Rooms
from covet_desktop.seeing_to import page_to_manage, see_to
from covet_desktop.ui import theme
from covet_desktop.ui.home.window import HomeWindow
from covet_desktop.ui.text import language, set_language
from covet_desktop.ui.tray import Tray
from covet_desktop.ui.tray_status import auto_import_is_on, is_paused
from covet_desktop.ui.wizard.here import Here
from covet_desktop.ui.wizard.shell import SetupWizard

_STEPS = {page: Step[page.name] for page in (Page.VETERINARIANS, Page.CLINIC, Page.PRACTICE)}


class Desktop(QObject):
    """Opens and closes the windows. Holds no truth of its own: the state is the bridge's.

    ``window`` is the one that is shown already, a wizard or home; ``quiet``: none, until a person asks
    for one, as after a start with the computer.
    """

    def __init__(
        self,
        app: QApplication,
        bridge: Bridge,
        data_dir: Path,
        hint: Hint,
        here: Here,
        window: QWidget | None = None,
        *,
        quiet: bool = False,
    ) -> None:
        super().__init__()
        self._app = app
        self._bridge = bridge
        self._hint = KeptHint(data_dir, hint)
        self._here = here
        self._wizard: SetupWizard | None = None
        self._home: HomeWindow | None = None
        self._tray: Tray | None = None
        self._noticing: Noticing | None = None
        self._preferences = Preferences(app, bridge, here, self._hint, self)
        self._preferences.switch_language.connect(self._switch_language)
        self._rooms = Rooms(bridge, self._hint, self._preferences, self._add_keys, self)
        self._rooms.open_page.connect(self.open_page)
        self._boxes = Boxes()
        self._settled = False
        self._leaving = False
        self._quiet = quiet
        bridge.changed.connect(self.draw)
        if quiet:
            return
        if isinstance(window, HomeWindow) or (window is None and hint.connected):
            self.show_home(window if isinstance(window, HomeWindow) else None)
        else:
            self.show_wizard(window if isinstance(window, SetupWizard) else None)
        if window is not None and not window.isVisible():
            window.close()  # closed by the person while the rest was being loaded

    def add_tray(self) -> None:
        """After the first window is there."""
        self._tray = Tray(self)
        self._tray.send.connect(self._bridge.send)
        self._tray.open_home.connect(self.raise_window)
        self._tray.choose_veterinarians.connect(self.show_veterinarians)
        self._tray.choose_days.connect(self.show_days)
        self._tray.open_settings.connect(self.show_settings)
        self._tray.quit.connect(self.ask_to_quit)
        self._tray.draw(self._bridge.state)
        self._noticing = Noticing(self._bridge, self._tray)
        self._noticing.open_page.connect(self.open_page)
        self._preferences.dressed.connect(lambda: self.draw(self._bridge.state))
        if self._quiet and not self._has_tray():
            self._wait_minimised()

    def draw(self, state: AppState) -> None:
        if state.looked:
            self._hint.keep(connected=state.connected, language=language())
        if not self._quiet:
            self._open_what_fits(state)
        for view in (self._wizard, self._home, self._rooms, self._tray):
            if view is not None:
                view.draw(state)

    def show_wizard(self, made: SetupWizard | None = None) -> None:
        """Open the set-up where it stands; for a connection that is set, this is where it is managed."""
        self._quiet = False
        if self._wizard is None:
            self._rooms.leave()
            self._wizard = made or theme.placed(SetupWizard(), self._hint.now.wizard)
            self._wizard.here = self._here
            self._wizard.send.connect(self._bridge.send)
            self._wizard.closed.connect(self._wizard_closed)
            self._wizard.finished_setup.connect(self.show_home)
            self._add_keys(self._wizard)
            self._wizard.draw(self._bridge.state)
        if self._wizard is not made:
            to_front(self._wizard)

    def show_veterinarians(self, step: Step = Step.VETERINARIANS) -> None:
        """Where it is said whose veterinarian is whose; or another step of the set-up."""
        self.show_wizard()
        if self._wizard is not None:
            self._wizard.open_at(step)

    def show_days(self) -> None:
        """Where the days to import are chosen."""
        self.show_veterinarians(Step.IMPORT)

    def show_settings(self, page: Page = Page.SETTINGS) -> None:
        self._quiet = False
        self._preferences.show(page)

    def open_page(self, page: Page) -> None:
        match page:
            case Page.SETUP | Page.SIGN_IN:
                self.show_wizard()
            case Page.VETERINARIANS | Page.CLINIC | Page.PRACTICE:
                self.show_veterinarians(_STEPS[page])
            case Page.AUTO_IMPORT | Page.SETTINGS:
                self.show_settings(page)
            case Page.HOME:
                self.raise_window()
            case _:
                self._rooms.show_follow_up(page)

    def show_home(self, made: HomeWindow | None = None) -> None:
        self._quiet = False
        if self._home is None:
            self._home = made or theme.placed(HomeWindow(), self._hint.now.home)
            self._home.send.connect(self._bridge.send)
            self._home.manage.connect(lambda: self.open_page(page_to_manage(self._bridge.state)))
            self._home.choose_veterinarians.connect(self.show_veterinarians)
            self._home.choose_import.connect(self.show_days)
            self._home.open_settings.connect(self.show_settings)
            self._home.open_case.connect(self._rooms.show_case)
            self._home.open_follow_up.connect(self.open_page)
            self._home.look_for.connect(self._rooms.look_for)
            self._home.needs_of = needs
            self._home.needs_action.connect(lambda need: see_to(need, self._bridge, self.open_page))
            self._home.know_pc(self._bridge.state.settings.device_name or self._here.device)
            self._home.switch_language.connect(self._switch_language)
            self._home.closed.connect(self._home_closed)
            self._add_keys(self._home)
            self._home.draw(self._bridge.state)
        self._bridge.send(msg.ShowCases())
        if self._home is not made:
            to_front(self._home)

    def raise_window(self) -> None:
        """What a second start and a click on the tray do."""
        if self._quiet:
            self._settled = False  # what fits was not opened yet
            self._quiet = False
        if self._wizard is not None:
            to_front(self._wizard)
        elif self._bridge.state.connected or self._hint.now.connected:
            self.show_home()
        else:
            self.show_wizard()
        self._open_what_fits(self._bridge.state)

    def ask_to_quit(self) -> None:
        """Quit; with auto-import on, say first that nothing is imported until the app runs again."""
        if auto_import_is_on(state := self._bridge.state):
            self._boxes.open(quit_box(self._in_front(), self.quit, paused=is_paused(state)))
        else:
            self.quit()

    def quit(self) -> None:
        """Qt closes every window for it: from now on that means nothing else."""
        self._leaving = True
        self._app.quit()

    def get_ready_to_leave(self) -> None:
        """The session ends: windows that are closed from now on stay closed, and nothing is asked."""
        self._leaving = True

    def close(self) -> None:
        """Close the windows for good; what was typed is sent to be kept."""
        self._leaving = True
        self._bridge.changed.disconnect(self.draw)
        self._rooms.close()
        wizard, home = (
            place_of(self._wizard, self._hint.now.wizard),
            place_of(self._home, self._hint.now.home),
        )
        self._hint.keep(wizard=wizard, home=home)
        self._boxes.close()
        for view in (self._wizard, self._home):
            if view is not None:
                view.hide()  # and no question whether to leave without sending
                view.deleteLater()
        if self._noticing is not None:
            self._noticing.close()
        if self._tray is not None:
            self._tray.hide()

    def tell_uncaught(self, error: BaseException) -> None:
        if not self._boxes.is_open:  # one is enough: a mistake in drawing would open them by the dozen
            self._boxes.open(uncaught_box(error, self._in_front()))

    def tell_of_last_run(self, report: Path, *, stopped: bool) -> None:
        self._boxes.open(last_run_box(report, self._in_front(), stopped=stopped))

    def _in_front(self) -> QWidget | None:
        """The window to ask in, if one is open."""
        views = (*self._rooms.windows, self._wizard, self._home)
        return next((view for view in views if view is not None and view.isVisible()), None)

    def _open_what_fits(self, state: AppState) -> None:
        """The service has told: a clinic that is connected is shown its cases, another its set-up."""
        if state.looked and not self._settled:
            self._settled = True
            if state.connected and self._wizard is not None and state.ended.get(Topic.SIGN_IN, 0) == 0:
                self._drop_wizard()
                self.show_home()
            elif not state.connected and self._wizard is None:
                self.show_wizard()
        in_the_tray = self._home is not None and not self._home.isVisible()
        signed_out = state.session in (Session.SIGNED_OUT, Session.KEYCHAIN_LOCKED)
        if signed_out and self._wizard is None and not in_the_tray:
            self.show_wizard()

    def _wizard_closed(self) -> None:
        if not self._leaving:
            self._drop_wizard()
            if self._bridge.state.connected:
                self.show_home()
                self._rooms.come_back()
            elif self._home is None and not self._has_tray():
                self.quit()

    def _drop_wizard(self) -> None:
        if self._wizard is not None:
            self._hint.keep(wizard=place_of(self._wizard, self._hint.now.wizard))
            wizard, self._wizard = self._wizard, None
            wizard.hide()
            wizard.deleteLater()

    def _home_closed(self) -> None:
        if not self._leaving and not self._has_tray() and self._home is not None:
            minimise(self._home, self._hint, self._boxes)

    def _add_keys(self, window: QWidget) -> None:
        add_keys(window, self.ask_to_quit, self.show_settings)

    def _has_tray(self) -> bool:
        return self._tray is not None and self._tray.is_there()

    def _wait_minimised(self) -> None:
        """Started with the computer on a desktop without a tray: on the task bar at least. Never in front
        before: a window manager may obey that later than the minimising."""
        if self._hint.now.connected:
            self.show_home(theme.placed(HomeWindow(), self._hint.now.home))
        else:
            self.show_wizard(theme.placed(SetupWizard(), self._hint.now.wizard))
        for window in (self._home, self._wizard):
            if window is not None:
                window.showMinimized()
        self._quiet = True

    def _switch_language(self, code: str) -> None:
        """Home holds no truth, so a new language is a new window; the wizard speaks anew by itself."""
        before = language()
        set_language(self._app, code)
        self._bridge.send(msg.SetLanguage(code, before))
        self._hint.keep(language=language(), home=place_of(self._home, self._hint.now.home))
        home, self._home = self._home, None
        if home is not None:
            shown = home.isVisible()
            home.hide()
            home.deleteLater()
            if shown:
                self.show_home()
        self._rooms.speak_anew()
        if self._tray is not None:
            self._tray.rebuild()
