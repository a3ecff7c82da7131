"""The settings window: each change is sent at once, what can't be so is said beside it, removal is typed."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from covet_desktop.core.events import ConnectionEnded, Topic
from covet_desktop.core.people import Account, Role, Workspace
from covet_desktop.core.problems import Kind, Problem
from covet_desktop.core.settings import Appearance, OpenHours, Settings
from covet_desktop.core.state import AppState
from covet_desktop.core.text import text
from covet_desktop.messages import Command, RemoveConnection, SetAutoImport, SetSettings, SignOut
from covet_desktop.ui.settings.removal import RemovalDialog
from covet_desktop.ui.settings.window import SettingsWindow
from covet_desktop.ui.widgets import Ask, Combo
from covet_desktop.ui.wizard.here import Here, StartUp
from tests.ui import home_states as home
from tests.ui.conftest import Dress
from tests.ui.looking import cut_off, mnemonics, tab_way, words

pytestmark = [
    pytest.mark.usefixtures("in_english"),
    pytest.mark.qt_log_ignore("This plugin does not support", extend=True),
]
CLINIC = "Clinique vétérinaire du Vieux-Moulin"
MEMBER = replace(
    home.TODAYS,
    account=Account(replace(home.USER, role=Role.MEMBER), Workspace("w-1", "Vieux-Moulin")),
)


class Shown:
    def __init__(self, state: AppState, starts: list[bool]) -> None:
        self.starts = starts
        self.sent: list[Command] = []
        system = StartUp(lambda: starts[-1], lambda on: starts.append(on) or on)
        self.window = SettingsWindow(Here("America/Toronto", "CA", start_up=system, device="FRONTDESK"))
        self.window.send.connect(self.sent.append)
        self.window.draw(state)
        self.window.show()
        QApplication.processEvents()

    def find(self, kind: type[QWidget], name: str) -> QWidget:
        found = [each for each in self.window.findChildren(kind) if each.accessibleName() == name]
        assert len(found) == 1, name
        return found[0]

    def check(self, name: str) -> None:
        box = self.find(QCheckBox, name)
        assert isinstance(box, QCheckBox)
        box.click()

    def pick(self, name: str, key: str) -> None:
        combo = self.find(Combo, name)
        assert isinstance(combo, Combo)
        combo.set_key(key)
        combo.activated.emit(combo.currentIndex())

    def press(self, name: str) -> None:
        button = self.find(QPushButton, name)
        assert isinstance(button, QPushButton)
        button.click()


@pytest.fixture
def show(qtbot: QtBot) -> Iterator[Callable[..., Shown]]:
    made: list[Shown] = []

    def shown(state: AppState = home.TODAYS) -> Shown:
        made.append(Shown(state, [True]))
        qtbot.addWidget(made[-1].window)
        return made[-1]

    yield shown
    for each in made:
        each.window.close()


def test_each_change_is_sent_at_once_on_top_of_the_one_before(show: Callable[..., Shown]) -> None:
    here = show()

    here.check("Show notices")
    here.pick("Appearance", "dark")
    here.pick("Keep cases on this PC for", "90")

    first = Settings(notices=False)
    second = replace(first, appearance=Appearance.DARK)
    assert here.sent == [
        SetSettings(first),
        SetSettings(second),
        SetSettings(replace(second, keep_days=90)),
    ]


def test_a_change_that_was_refused_is_as_before_and_says_why(show: Callable[..., Shown]) -> None:
    here = show()
    here.pick("Keep cases on this PC for", "365")
    refused = Problem(Kind.INVALID, text("Cases can be kept for less."), text(""), fields={"keep_days": "x"})

    here.window.draw(replace(home.TODAYS, problems={Topic.SETTINGS: refused}))
    combo = here.find(Combo, "Keep cases on this PC for")

    assert isinstance(combo, Combo)
    assert combo.key() == "30"
    assert "Cases can be kept for less." in words(here.window)


def test_hours_that_cant_be_are_said_and_not_sent(show: Callable[..., Shown]) -> None:
    here = show()

    here.pick("Until", "6")
    wrong = "opens before it closes" in words(here.window) or "open before it closes" in words(here.window)
    nothing = list(here.sent)
    here.pick("From", "5")

    assert wrong
    assert nothing == []
    assert here.sent == [SetSettings(Settings(open_hours=OpenHours(opens=5, closes=6)))]


def test_a_weekday_more(show: Callable[..., Shown]) -> None:
    here = show()

    here.check("Sunday")

    assert here.sent == [SetSettings(Settings(open_hours=OpenHours(weekdays=(0, 1, 2, 3, 4, 5, 6))))]


def test_this_pcs_name_is_kept_when_it_is_typed(show: Callable[..., Shown], qtbot: QtBot) -> None:
    here = show()
    line = here.find(QLineEdit, "This PC's name")
    assert isinstance(line, QLineEdit)

    qtbot.keyClicks(line, "  Reception ")
    qtbot.keyClick(line, Qt.Key.Key_Return)

    assert line.placeholderText() == "FRONTDESK"
    assert here.sent == [SetSettings(Settings(device_name="Reception"))]


def test_auto_import_is_set_for_the_clinic(show: Callable[..., Shown]) -> None:
    here = show()

    here.pick("Hour of the day", "7")
    here.check("Auto-import daily")

    known = home.CONNECTION.auto_import
    assert known is not None
    at_seven = replace(known, hour=7)
    assert here.sent == [SetAutoImport(at_seven), SetAutoImport(replace(at_seven, enabled=False))]


def test_a_member_sees_who_may_change_it_and_cant_remove(show: Callable[..., Shown]) -> None:
    here = show(MEMBER)

    assert not here.find(Combo, "Hour of the day").isEnabled()
    assert not here.find(QPushButton, "Remove the connection…").isVisible()
    assert words(here.window).count("Dre Geneviève Côté Lévesque") >= 2


def test_the_start_with_the_computer_is_the_systems_own_word(show: Callable[..., Shown]) -> None:
    here = show()
    name = "Start CoVet Desktop when I sign in to this PC"
    box = here.find(QCheckBox, name)
    assert isinstance(box, QCheckBox)
    on_at_first = box.isChecked()

    here.starts.append(False)  # somebody switched it off in the system's own settings
    here.window.hide()
    here.window.show()
    off_then = box.isChecked()
    here.check(name)

    assert on_at_first
    assert not off_then
    assert here.starts[-1] is True


def test_signing_out_asks_first(show: Callable[..., Shown]) -> None:
    here = show()

    here.press("Sign out…")
    question = here.window.findChild(Ask)
    assert isinstance(question, Ask)
    before = list(here.sent)
    question.yes.click()

    assert before == []
    assert here.sent == [SignOut()]


def test_a_connection_is_removed_only_once_its_clinic_was_typed(
    show: Callable[..., Shown], qtbot: QtBot
) -> None:
    here = show()
    here.press("Remove the connection…")
    dialog = here.window.findChild(RemovalDialog)
    assert isinstance(dialog, RemovalDialog)
    line = dialog.findChild(QLineEdit)
    yes = next(each for each in dialog.findChildren(QPushButton) if each.text() == "&Remove it")

    line.setText("Clinique")
    half = yes.isEnabled()
    line.setText("clinique veterinaire du vieux-moulin")
    said = words(dialog)
    yes.click()

    assert not half
    assert CLINIC in said
    assert "next renewal" in said
    assert here.sent == [RemoveConnection()]


def test_after_it_was_removed_it_says_until_when_the_fee_runs(show: Callable[..., Shown]) -> None:
    here = show()

    here.window.draw(replace(home.NOT_CONNECTED, connection_ended=ConnectionEnded(date(2026, 12, 15))))

    assert "The fee runs until Tue 15 Dec." in words(here.window)


def test_escape_closes_it(show: Callable[..., Shown], qtbot: QtBot) -> None:
    here = show()
    here.window.activateWindow()
    closed: list[None] = []
    here.window.closed.connect(lambda: closed.append(None))

    qtbot.keyClick(here.window, Qt.Key.Key_Escape)

    assert closed


@pytest.mark.parametrize("state", [home.TODAYS, MEMBER, home.SIGNED_OUT, home.NOT_CONNECTED])
def test_a_letter_means_one_thing_and_each_control_has_a_name(
    show: Callable[..., Shown], state: AppState
) -> None:
    window = show(state).window
    way = tab_way(window)

    assert [letter for letter, times in Counter(mnemonics(window)).items() if times > 1] == []
    assert "" not in way
    assert way[-1] == "Close"


@pytest.mark.parametrize(("text_size", "width"), [(1.0, 460), (2.0, 900)])
def test_nothing_is_cut_off(dress: Dress, show: Callable[..., Shown], text_size: float, width: int) -> None:
    dress(text=text_size)
    window = show().window
    window.resize(width, 800)
    for _turn in range(3):
        QApplication.processEvents()

    assert cut_off(window) == []
