"""Settings and the quiet start, as the desktop has them: what opens, what takes effect, what is kept."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from covet_desktop.bridge import Bridge
from covet_desktop.core.events import Session, SettingsKnown
from covet_desktop.core.notices import Page
from covet_desktop.core.schedule import Pause
from covet_desktop.core.settings import Appearance, Settings
from covet_desktop.core.setup import Step
from covet_desktop.core.state import AppState
from covet_desktop.desktop import Desktop
from covet_desktop.hint import Hint, read_hint
from covet_desktop.ui import theme
from covet_desktop.ui.follow_up.window import FollowUpWindow
from covet_desktop.ui.home.window import HomeWindow
from covet_desktop.ui.settings.window import SettingsWindow
from covet_desktop.ui.text import set_language
from covet_desktop.ui.wizard.here import Here
from covet_desktop.ui.wizard.shell import SetupWizard
from tests.desktop.test_desktop import CONNECTED, only, windows
from tests.ui import home_states as home

KINDS = (HomeWindow, SetupWizard, SettingsWindow)


class Quiet:
    """A desktop in a tray that the test says is there; its windows are all closed."""

    def __init__(self, app: QApplication, folder: Path) -> None:
        self.bridge = Bridge(lambda: pytest.fail("no engine is asked for here"), language="en")
        hint = Hint(connected=True, language="en")
        self.desktop = Desktop(app, self.bridge, folder, hint, Here("America/Toronto", "CA"), quiet=True)
        self.desktop.add_tray()

    def tell(self, state: AppState) -> None:
        self.bridge.state = state
        self.bridge.changed.emit(state)

    def shown(self) -> list[type[QWidget]]:
        return [type(each) for each in windows(QWidget) if isinstance(each, KINDS)]


@pytest.fixture
def quiet(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Quiet]:
    monkeypatch.setattr(Desktop, "_has_tray", lambda _desktop: True)
    sheet, palette, font = qapp.styleSheet(), qapp.palette(), qapp.font()
    set_language(qapp, "en")
    made = Quiet(qapp, tmp_path)
    yield made
    made.desktop.close()
    theme.apply(qapp, dark=False)
    set_language(qapp, "en")
    qapp.setStyleSheet(sheet)
    qapp.setPalette(palette)
    qapp.setFont(font)


@pytest.mark.parametrize(
    "state", [CONNECTED, AppState(session=Session.SIGNED_OUT), replace(CONNECTED, connection=None)]
)
def test_whatever_is_found_no_window_opens_by_itself(quiet: Quiet, state: AppState) -> None:
    quiet.tell(state)

    assert quiet.shown() == []


def test_asked_for_the_window_that_fits_opens(quiet: Quiet) -> None:
    quiet.tell(AppState(session=Session.SIGNED_OUT))
    quiet.desktop.raise_window()
    signed_out = quiet.shown()

    assert SetupWizard in signed_out


def test_asked_for_home_opens_where_it_is_connected(quiet: Quiet) -> None:
    quiet.tell(CONNECTED)
    quiet.desktop.raise_window()

    assert quiet.shown() == [HomeWindow]


def test_signed_out_while_home_is_closed_to_the_tray_opens_nothing(quiet: Quiet) -> None:
    quiet.tell(CONNECTED)
    quiet.desktop.raise_window()
    only(HomeWindow).close()

    quiet.tell(replace(CONNECTED, session=Session.SIGNED_OUT))
    closed = quiet.shown()
    quiet.desktop.raise_window()

    assert closed == []
    assert SetupWizard in quiet.shown()


@pytest.mark.parametrize(
    ("page", "kind"),
    [
        (Page.HOME, HomeWindow),
        (Page.SETUP, SetupWizard),
        (Page.SIGN_IN, SetupWizard),
        (Page.VETERINARIANS, SetupWizard),
        (Page.AUTO_IMPORT, SettingsWindow),
        (Page.SETTINGS, SettingsWindow),
    ],
)
def test_a_notice_leads_to_its_page(quiet: Quiet, page: Page, kind: type[QWidget]) -> None:
    quiet.tell(CONNECTED)

    quiet.desktop.open_page(page)

    assert quiet.shown() == [kind]


def test_whoever_was_led_to_the_set_up_comes_back_to_where_that_was(quiet: Quiet, qtbot: QtBot) -> None:
    quiet.tell(CONNECTED)
    quiet.desktop.raise_window()
    quiet.desktop.open_page(Page.MISSING)
    followed = only(FollowUpWindow)
    qtbot.waitUntil(followed.isActiveWindow)

    quiet.desktop.open_page(Page.VETERINARIANS)
    qtbot.waitUntil(only(SetupWizard).isActiveWindow)
    only(SetupWizard).close()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is not None)

    assert QApplication.activeWindow() is followed


def test_settings_open_from_home_by_the_keyboard(quiet: Quiet) -> None:
    quiet.tell(CONNECTED)
    quiet.desktop.raise_window()

    keys = {each.key().toString(): each for each in only(HomeWindow).findChildren(QShortcut)}
    keys["Ctrl+,"].activated.emit()

    assert SettingsWindow in quiet.shown()


def test_an_appearance_is_put_on_at_once_and_remembered(quiet: Quiet, tmp_path: Path) -> None:
    quiet.bridge.happened.emit(SettingsKnown(Settings(appearance=Appearance.DARK)))
    dark = theme.is_dark()
    kept = read_hint(tmp_path).dark
    quiet.bridge.happened.emit(SettingsKnown(Settings(appearance=Appearance.LIGHT)))

    assert dark
    assert kept is True
    assert not theme.is_dark()


def test_another_language_leaves_the_settings_open_where_they_were(quiet: Quiet) -> None:
    quiet.tell(CONNECTED)
    quiet.desktop.show_settings()
    before = only(SettingsWindow)
    place = before.geometry()

    before.switch_language.emit("fr")

    assert only(SettingsWindow) is not before
    assert only(SettingsWindow).geometry() == place
    assert quiet.shown() == [SettingsWindow]


def test_quitting_while_paused_says_that_the_pause_stays(quiet: Quiet) -> None:
    quiet.tell(replace(CONNECTED, pause=Pause()))
    quiet.desktop.ask_to_quit()
    box = next(each for each in QApplication.topLevelWidgets() if each.windowTitle() == "Quit CoVet Desktop")
    said = box.property("text")
    box.close()

    assert said == "Imports are paused, and quitting doesn't resume them."


def test_the_days_to_import_are_chosen_in_the_set_up(quiet: Quiet) -> None:
    quiet.tell(home.TODAYS)

    quiet.desktop.show_days()

    assert only(SetupWizard).page_now.step is Step.IMPORT
