"""Which windows there are: at the start, as the state changes, when closed, in another language, at the end."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QSize, Qt, QTranslator
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from covet_desktop.bridge import Bridge
from covet_desktop.core.events import Session, Topic
from covet_desktop.core.model import AutoImport, Status
from covet_desktop.core.problems import Kind, Problem
from covet_desktop.core.state import AppState
from covet_desktop.core.text import text
from covet_desktop.desktop import Desktop
from covet_desktop.hint import Hint, read_hint
from covet_desktop.messages import SetLanguage
from covet_desktop.ui import text as spoken
from covet_desktop.ui.home.window import HomeWindow
from covet_desktop.ui.text import language, set_language
from covet_desktop.ui.wizard.here import Here
from covet_desktop.ui.wizard.shell import SetupWizard
from tests.ui.wizard_states import CONNECTION, SIGNED_IN, SIGNED_OUT

W = TypeVar("W", bound=QWidget)
AUTO = AutoImport(enabled=True, time_zone="America/Toronto", hour=6, days=1)
CONNECTED = replace(SIGNED_IN, connection=replace(CONNECTION, status=Status.CONNECTED, auto_import=AUTO))
BY_HAND = replace(
    CONNECTED,
    connection=replace(CONNECTION, status=Status.CONNECTED, auto_import=replace(AUTO, enabled=False)),
)


class Quits:
    """Counts how often the app was told to quit; in a test it would end the test's own loop."""

    def __init__(self, app: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
        self.count = 0
        monkeypatch.setattr(app, "quit", self._quit)

    def _quit(self) -> None:
        self.count += 1


class InQuotes(QTranslator):
    """Stands in for a finished catalogue."""

    def load(self, *_where: object) -> bool:
        return True

    def isEmpty(self) -> bool:
        return False

    def translate(self, _context: str, source: str, *_more: object) -> str:
        return f"«{source}»"


class Place:
    """A desktop without a tray (drawing into memory has none), and a bridge whose states the test tells."""

    def __init__(self, app: QApplication, folder: Path, hint: Hint) -> None:
        self.bridge = Bridge(lambda: pytest.fail("no engine is asked for here"), language="en")
        self.desktop = Desktop(app, self.bridge, folder, hint, Here("America/Toronto", "CA"))
        self.desktop.add_tray()
        self.ended = False

    def tell(self, *states: AppState) -> None:
        for state in states:
            self.bridge.state = state
            self.bridge.changed.emit(state)

    def shown(self) -> list[type[QWidget]]:
        return [type(window) for window in windows(QWidget) if isinstance(window, SetupWizard | HomeWindow)]

    def box(self) -> QMessageBox | None:
        found = windows(QMessageBox)
        assert len(found) <= 1, "one question at a time"
        return found[0] if found else None


def windows(kind: type[W]) -> list[W]:
    return [each for each in QApplication.topLevelWidgets() if isinstance(each, kind) and each.isVisible()]


def only(kind: type[W]) -> W:
    found = windows(kind)
    assert len(found) == 1
    return found[0]


def press(box: QMessageBox | None, words: str) -> None:
    assert box is not None
    next(each for each in box.findChildren(QPushButton) if each.text().replace("&", "") == words).click()


def words(window: QWidget) -> str:
    shown = [*window.findChildren(QLabel), *window.findChildren(QPushButton)]
    return "\n".join(each.text() for each in shown if each.isVisible())


def end(place: Place) -> None:
    if not place.ended:
        place.ended = True
        place.desktop.close()


@pytest.fixture
def quits(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Quits:
    return Quits(qapp, monkeypatch)


@pytest.fixture
def place(qapp: QApplication, qtbot: QtBot, quits: Quits, tmp_path: Path) -> Iterator[Callable[..., Place]]:
    made: list[Place] = []

    def make(**hint: object) -> Place:
        made.append(Place(qapp, tmp_path, replace(Hint(language="en"), **hint)))
        return made[-1]

    set_language(qapp, "en")
    yield make
    for each in made:
        end(each)
    set_language(qapp, "en")


# --- which window ---


def test_without_a_hint_set_up_is_shown(place: Callable[..., Place]) -> None:
    assert place().shown() == [SetupWizard]


def test_a_clinic_that_was_connected_is_shown_its_cases_at_once(place: Callable[..., Place]) -> None:
    assert place(connected=True).shown() == [HomeWindow]


def test_what_the_service_says_counts_more_than_the_hint(place: Callable[..., Place]) -> None:
    here = place(connected=True)

    here.tell(SIGNED_IN)

    assert SetupWizard in here.shown()


def test_a_connection_that_set_up_finds_takes_its_place(place: Callable[..., Place]) -> None:
    here = place()

    here.tell(CONNECTED)

    assert here.shown() == [HomeWindow]


def test_who_signs_in_in_set_up_isnt_taken_away_from_it(place: Callable[..., Place]) -> None:
    here = place()

    here.tell(SIGNED_OUT, replace(CONNECTED, ended={Topic.SIGN_IN: 1}))

    assert SetupWizard in here.shown()


@pytest.mark.parametrize("session", [Session.SIGNED_OUT, Session.KEYCHAIN_LOCKED])
def test_signed_out_the_sign_in_is_shown(place: Callable[..., Place], session: Session) -> None:
    here = place(connected=True)
    here.tell(CONNECTED)

    here.tell(AppState(session=session))

    assert SetupWizard in here.shown()


def test_a_second_start_brings_back_a_minimised_window(place: Callable[..., Place]) -> None:
    here = place()
    wizard = only(SetupWizard)
    wizard.showMinimized()

    here.desktop.raise_window()

    assert not wizard.isMinimized()
    assert wizard.isVisible()


def test_a_maximised_window_comes_back_maximised(place: Callable[..., Place]) -> None:
    here = place()
    wizard = only(SetupWizard)
    wizard.showMaximized()
    wizard.setWindowState(wizard.windowState() | Qt.WindowState.WindowMinimized)

    here.desktop.raise_window()

    assert wizard.windowState() & Qt.WindowState.WindowMaximized


# --- closing, without a tray ---


def test_set_up_that_is_closed_before_there_is_anything_ends_the_app(
    place: Callable[..., Place], quits: Quits
) -> None:
    place()

    only(SetupWizard).close()

    assert quits.count == 1


def test_manage_integration_that_is_closed_leads_home(place: Callable[..., Place], quits: Quits) -> None:
    here = place(connected=True)
    here.tell(CONNECTED)
    here.desktop.show_wizard()

    only(SetupWizard).close()

    assert here.shown() == [HomeWindow]
    assert quits.count == 0


def test_home_is_minimised_and_says_so_once(
    place: Callable[..., Place], quits: Quits, tmp_path: Path
) -> None:
    here = place(connected=True)
    here.tell(CONNECTED)
    home = only(HomeWindow)

    home.close()
    box = here.box()
    assert box is not None
    said = box.informativeText()
    press(box, "Close")
    minimised_first = home.isMinimized()
    home.showNormal()
    home.close()

    assert "minimised" in said
    assert "Ctrl+Q" in said
    assert minimised_first
    assert home.isMinimized()
    assert here.box() is None
    assert read_hint(tmp_path).told_of_no_tray
    assert quits.count == 0


# --- quitting ---


def test_quitting_with_auto_import_asks_first(place: Callable[..., Place], quits: Quits) -> None:
    here = place(connected=True)
    here.tell(CONNECTED)

    shortcuts = only(HomeWindow).findChildren(QShortcut)
    next(each for each in shortcuts if each.key() == QKeySequence("Ctrl+Q")).activated.emit()
    box = here.box()
    assert box is not None
    question = box.text()
    press(box, "Keep it running")
    kept = quits.count
    here.desktop.ask_to_quit()
    press(here.box(), "Quit")

    assert question == "While CoVet Desktop isn't running, no appointments are imported."
    assert kept == 0
    assert quits.count == 1


def test_quitting_without_auto_import_asks_nothing(place: Callable[..., Place], quits: Quits) -> None:
    here = place(connected=True)
    here.tell(BY_HAND)

    here.desktop.ask_to_quit()

    assert here.box() is None
    assert quits.count == 1


def test_the_end_closes_set_up_without_opening_home(place: Callable[..., Place]) -> None:
    here = place(connected=True)
    here.tell(CONNECTED)
    only(HomeWindow).hide()
    here.desktop.show_wizard()

    here.desktop.quit()
    only(SetupWizard).close()  # as Qt does with every window when the loop is left

    assert here.shown() == []


def test_windows_come_back_with_their_size(place: Callable[..., Place], tmp_path: Path) -> None:
    first = place(connected=True)
    first.tell(CONNECTED)
    only(HomeWindow).resize(790, 610)
    first.desktop.show_wizard()
    only(SetupWizard).resize(780, 620)
    end(first)
    kept = read_hint(tmp_path)
    second = place(connected=True, home=kept.home, wizard=kept.wizard)
    second.desktop.show_wizard()

    assert only(HomeWindow).size() == QSize(790, 610)
    assert only(SetupWizard).size() == QSize(780, 620)


# --- languages, and what is told ---


def test_another_language_is_spoken_at_once_by_every_window(
    place: Callable[..., Place], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(spoken, "QTranslator", InQuotes)
    here = place(connected=True)
    here.tell(CONNECTED)
    here.desktop.show_wizard()
    home = only(HomeWindow)
    home.resize(790, 610)
    sent: list[object] = []
    monkeypatch.setattr(here.bridge, "send", sent.append)

    home.switch_language.emit("fr")
    QApplication.processEvents()  # Qt tells its windows by events

    assert language() == "fr"
    assert "«&Manage integration»" in words(only(HomeWindow))
    assert only(HomeWindow).size() == QSize(790, 610)
    assert only(SetupWizard).windowTitle() == "«Manage integration»"
    assert only(SetupWizard).rail.names()[0].startswith("«Step 1")
    assert "«&Back»" in words(only(SetupWizard))
    assert read_hint(tmp_path).language == "fr"
    assert SetLanguage("fr", "en") in sent


def test_a_mistake_of_ours_is_told_once_not_by_the_dozen(place: Callable[..., Place]) -> None:
    here = place()

    for _ in range(3):
        here.desktop.tell_uncaught(ValueError("Biscuit"))
    box = here.box()

    assert box is not None
    assert box.text() == "Something went wrong in CoVet Desktop itself."
    assert "Biscuit" not in words(box)


def test_a_fault_of_the_disk_is_told_in_its_own_words(place: Callable[..., Place]) -> None:
    here = place()

    here.desktop.tell_uncaught(
        Problem(Kind.DISK_FULL, text("This PC's disk is full."), text("Free some space."))
    )
    box = here.box()

    assert box is not None
    assert (box.text(), box.informativeText()) == ("This PC's disk is full.", "Free some space.")


@pytest.mark.parametrize(
    ("stopped", "title"), [(True, "stopped unexpectedly"), (False, "Something went wrong")]
)
def test_what_came_of_the_last_run_is_told(place: Callable[..., Place], *, stopped: bool, title: str) -> None:
    here = place()

    here.desktop.tell_of_last_run(Path("crash-20261124.txt"), stopped=stopped)
    box = here.box()

    assert box is not None
    assert title in box.text()
    assert "crash-20261124.txt" in box.informativeText()
