"""The home window, state by state: what a person sees, what each control asks for, by keyboard too."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QProgressBar, QPushButton
from pytestqt.qtbot import QtBot

from covet_desktop.core.events import SkippedKnown, Topic
from covet_desktop.core.state import AppState
from covet_desktop.core.visits import SkippedItem, SkipReason
from covet_desktop.messages import (
    CancelImport,
    Command,
    ImportDays,
    LoadHistory,
    Look,
    ReadChanges,
    Start,
)
from covet_desktop.ui import theme
from covet_desktop.ui.home.window import HomeWindow
from tests.ui import home_states as home
from tests.ui.conftest import Dress
from tests.ui.looking import cut_off, focus_moves, mnemonics, tab_way, words

pytestmark = [
    pytest.mark.usefixtures("in_english"),
    pytest.mark.qt_log_ignore("This plugin does not support", extend=True),
]


class Shown:
    """The window, and what it asked for."""

    def __init__(self, window: HomeWindow) -> None:
        self.window = window
        self.sent: list[Command] = []
        self.by_itself: list[Command] = []
        self.asked: list[str] = []
        window.send.connect(self._take)
        window.manage.connect(lambda: self.asked.append("manage"))
        window.choose_veterinarians.connect(lambda: self.asked.append("veterinarians"))
        window.choose_import.connect(lambda: self.asked.append("import"))
        window.open_settings.connect(lambda: self.asked.append("settings"))
        window.switch_language.connect(self.asked.append)

    def _take(self, command: Command) -> None:
        """What a person asked for, and what the window asked by itself."""
        (self.by_itself if isinstance(command, LoadHistory | ReadChanges) else self.sent).append(command)

    def buttons(self) -> list[str]:
        """Of the visible ones with words that can be pressed."""
        return [b.text().replace("&", "") for b in self._visible() if b.isEnabled() and b.text()]

    def primaries(self) -> list[str]:
        return [b.text().replace("&", "") for b in self._visible() if b.property("primary")]

    def press(self, text: str) -> None:
        found = [b for b in self._visible() if b.text().replace("&", "") == text]
        assert len(found) == 1, (text, self.buttons())
        found[0].click()

    def choose(self, button: str, entry: str) -> None:
        """An entry of a button's menu."""
        opened = next(b for b in self._visible() if b.text().replace("&", "") == button).menu()
        next(a for a in opened.actions() if a.text().replace("&", "") == entry).trigger()

    def _visible(self) -> list[QPushButton]:
        return [b for b in self.window.findChildren(QPushButton) if b.isVisible()]


def laid_out() -> None:
    """Layouts take a turn of the event loop, or two where one changes the other."""
    for _turn in range(3):
        QApplication.sendPostedEvents()
        QApplication.processEvents()


@contextmanager
def home_window(qtbot: QtBot, state: AppState, size: tuple[int, int] = (1024, 700)) -> Iterator[Shown]:
    window = HomeWindow()
    qtbot.addWidget(window)
    window.resize(*size)
    shown = Shown(window)
    window.draw(state)
    window.show()
    laid_out()
    yield shown
    window.close()


ALWAYS = ("English", "Settings…")
CONNECTED = ("Follow-up…", *ALWAYS)
OF_A_DAY = ("Tue 24 Nov", *CONNECTED)
WAYS = {
    "loading": [*ALWAYS],
    "signed-out": ["Sign in", *ALWAYS],
    "keychain-locked": ["Try again", *ALWAYS],
    "not-connected": ["Set up Cornerstone", *ALWAYS],
    "waiting-for-activation": ["See where it stands", *ALWAYS],
    "ready-to-set-up": ["Go on with set-up", *ALWAYS],
    "rejected": ["See what to do", *ALWAYS],
    "suspended": ["See what to do", "Tue 24 Nov", *ALWAYS],
    "empty": ["Manage integration", "Import now", *OF_A_DAY],
    "quiet-day": ["Manage integration", "Import now", *OF_A_DAY],
    "by-hand-only": ["Manage integration", "Import now", *OF_A_DAY],
    "todays-cases": ["Manage integration", "Import now", *OF_A_DAY],
    "skipped": ["Manage integration", "Import now", "Choose whose they are", *OF_A_DAY],
    "import-starting": ["Cancel import", "Manage integration", *OF_A_DAY],
    "import-running": ["Cancel import", "Manage integration", *OF_A_DAY],
    "import-failed": ["Manage integration", "Import now", "Details", *OF_A_DAY],
    "import-failed-at-the-service": ["Manage integration", "Import now", *OF_A_DAY],
    "import-cancelled": ["Manage integration", "Import now", *OF_A_DAY],
    "paused": ["Manage integration", "Resume", "Import now", *OF_A_DAY],
    "paused-until-resumed": ["Manage integration", "Resume", "Import now", *OF_A_DAY],
    "missed-days": ["Manage integration", "Don't import them", "Catch up", "Import now", *OF_A_DAY],
    "import-comes-late": ["Cancel import", "Manage integration", *OF_A_DAY],
    "came-late": ["Manage integration", "Import now", *OF_A_DAY],
    "another-day": ["Manage integration", "Import now", "Mon 23 Nov", "Today", *CONNECTED],
    "another-day-without-cases": ["Manage integration", "Import now", "Sun 22 Nov", "Today", *CONNECTED],
    "recent-imports": ["Manage integration", "Import now", "All imports", *OF_A_DAY],
    "offline": ["Manage integration", "Import now", "Try again", "Details", *OF_A_DAY],
    "offline-at-the-start": ["Try again", *ALWAYS],
}


@pytest.mark.parametrize("name", home.EVERY_STATE)
def test_every_state_has_its_ways_on_and_one_primary_button(qtbot: QtBot, name: str) -> None:
    with home_window(qtbot, home.EVERY_STATE[name]) as shown:
        assert sorted(shown.buttons()) == sorted(WAYS[name])
        assert len(shown.primaries()) == 1
        assert shown.window.head.words()[0].replace("\u00a0", " ") in words(shown.window)


def test_today_s_cases_are_listed_with_the_two_clocks(qtbot: QtBot) -> None:
    with home_window(qtbot, home.TODAYS) as shown:
        read = words(shown.window)
        assert "Today's 9 cases are here." in read
        assert "imported 6:04 AM, from Cornerstone data of 5:31 AM" in read
        assert "Wed 25 Nov, 6:00 AM" in read
        assert "Connected" in read
        assert shown.window.cases.list.isVisible()
        assert shown.window.windowTitle() == "CoVet Desktop · Clinique vétérinaire du Vieux-Moulin"


@pytest.mark.parametrize(
    ("entry", "days"), [("Today", 1), ("Today and tomorrow", 2), ("Three days", 3)]
)  # fmt: skip
def test_import_now_asks_for_so_many_days(qtbot: QtBot, entry: str, days: int) -> None:
    with home_window(qtbot, home.TODAYS) as shown:
        shown.choose("Import now", entry)

        assert shown.sent == [ImportDays(days)]


def test_other_days_and_people_are_chosen_in_the_set_up(qtbot: QtBot) -> None:
    with home_window(qtbot, home.TODAYS) as shown:
        shown.choose("Import now", "Choose days and people…")
        shown.press("Manage integration")

        assert shown.asked == ["import", "manage"]


@pytest.mark.parametrize(
    "state", [home.SIGNED_OUT, home.NOT_CONNECTED, home.WAITING, home.READY, home.REJECTED, home.SUSPENDED]
)
def test_what_the_set_up_can_mend_leads_there(qtbot: QtBot, state: AppState) -> None:
    with home_window(qtbot, state) as shown:
        shown.press(shown.primaries()[0])

        assert shown.asked == ["manage"]
        assert shown.sent == []


@pytest.mark.parametrize(("state", "command"), [(home.LOCKED, Start()), (home.OFFLINE_AT_START, Look())])
def test_what_may_pass_by_itself_can_be_tried_again(
    qtbot: QtBot, state: AppState, command: Command
) -> None:  # fmt: skip
    with home_window(qtbot, state) as shown:
        shown.press("Try again")

        assert shown.sent == [command]


def test_an_import_shows_how_far_it_is_and_can_be_cancelled(qtbot: QtBot) -> None:
    with home_window(qtbot, home.RUNNING) as shown:
        bar = shown.window.findChild(QProgressBar)
        assert "31 of 80 appointments" in words(shown.window)
        assert (bar.value(), bar.maximum(), bar.isVisible()) == (31, 80, True)
        assert not shown.window.head.import_now.isEnabled()

        shown.press("Cancel import")
        assert shown.sent == [CancelImport()]

        shown.window.draw(replace(home.RUNNING, busy=frozenset({Topic.IMPORT, Topic.CANCEL_IMPORT})))
        assert "Cancel import" not in shown.buttons()

        shown.window.draw(home.TODAYS)
        assert not bar.isVisible()
        assert shown.window.head.import_now.isEnabled()


def test_a_failed_import_says_why_and_keeps_the_request_for_support(qtbot: QtBot) -> None:
    with home_window(qtbot, home.FAILED) as shown:
        read = words(shown.window)
        assert "The last import didn't work." in read
        assert "CoVet can't be reached." in read
        assert "req-7" not in read

        shown.press("Details")
        assert "req-7" in words(shown.window)


def test_offline_keeps_the_cases_and_can_be_tried_again(qtbot: QtBot) -> None:
    with home_window(qtbot, home.OFFLINE) as shown:
        read = words(shown.window)
        assert "Today's 9 cases are here." in read
        assert "CoVet can't be reached." in read
        assert "Not reachable" in read

        shown.press("Try again")
        assert shown.sent == [Look()]

        shown.window.draw(home.TODAYS)
        assert "CoVet can't be reached." not in words(shown.window)


def test_one_problem_is_not_said_twice(qtbot: QtBot) -> None:
    with home_window(qtbot, home.OFFLINE_AT_START) as shown:
        assert words(shown.window).count("CoVet can't be reached.") == 1


def test_skipped_appointments_are_counted_by_reason_with_what_to_do(qtbot: QtBot) -> None:
    with home_window(qtbot, home.SKIPPED) as shown:
        read = words(shown.window)
        assert "The veterinarian belongs to nobody in CoVet" in read
        assert "Choose whose veterinarian it is, then import again." in read

        shown.press("Choose whose they are")
        assert shown.asked == ["veterinarians"]

        shown.window.draw(home.TODAYS)
        assert not shown.window.side.skipped.isVisible()


def test_many_reasons_are_summed_up(qtbot: QtBot) -> None:
    reasons = [reason for reason in SkipReason if reason is not SkipReason.UNKNOWN]
    items = tuple(SkippedItem(reason=reason) for reason in reasons for _again in range(2))
    state = replace(home.TODAYS, skipped=SkippedKnown("i-1", items))

    with home_window(qtbot, state) as shown:
        read = words(shown.window).splitlines()
        assert "For other reasons" in read
        assert read[read.index("For other reasons") + 1] == str(2 * (len(reasons) - 3))


def test_the_language_can_be_switched(qtbot: QtBot) -> None:
    with home_window(qtbot, home.TODAYS) as shown:
        shown.choose("English", "Français")

        assert shown.asked == ["fr"]


def test_closing_and_minimising(qtbot: QtBot) -> None:
    with home_window(qtbot, home.TODAYS) as shown:
        with qtbot.waitSignal(shown.window.closed):
            shown.window.close()

        shown.window.minimise_instead()
        assert shown.window.isMinimized()


# --- keyboard and screen reader ---


@pytest.mark.parametrize("name", home.EVERY_STATE)
def test_every_control_is_reached_by_tab_and_has_a_name(qtbot: QtBot, name: str) -> None:
    with home_window(qtbot, home.EVERY_STATE[name]) as shown:
        way = tab_way(shown.window)

        assert all(way), way
        assert len(way) == len(set(way)), way
        for button in shown.buttons():
            assert any(button in reached for reached in way), (button, way)


def test_tab_goes_from_the_top_to_the_bottom(qtbot: QtBot) -> None:
    expected = [
        "Manage integration",
        "Import now",
        "Day before",
        "Day: Tue 24 Nov",
        "Day after",
        "Search all days",
        "Print the day",
        "Today's cases by veterinarian",
        "Choose whose they are",
        "Language: English",
        "Follow-up…",
        "Settings…",
    ]
    with home_window(qtbot, home.SKIPPED) as shown:
        assert tab_way(shown.window) == expected

        with qtbot.waitActive(shown.window):
            shown.window.activateWindow()
        shown.window.head.manage_button.setFocus()
        assert focus_moves(shown.window, Qt.Key.Key_Tab, 11) == expected[1:]


def test_the_keyboard_begins_on_the_primary_button_and_is_then_left_alone(qtbot: QtBot) -> None:
    with home_window(qtbot, home.LOADING) as shown:
        window = shown.window
        window.draw(home.TODAYS)
        assert window.focusWidget() is window.head.import_now

        window.head.manage_button.setFocus()
        window.draw(home.SKIPPED)
        assert window.focusWidget() is window.head.manage_button


@pytest.mark.parametrize("name", home.EVERY_STATE)
def test_no_letter_stands_for_two_controls(qtbot: QtBot, name: str) -> None:
    with home_window(qtbot, home.EVERY_STATE[name]) as shown:
        letters = mnemonics(shown.window)

        assert len(letters) == len(set(letters)), letters
        assert len(letters) >= 2  # the language and the way on


def test_no_letter_stands_for_two_entries_of_the_menu(qtbot: QtBot) -> None:
    with home_window(qtbot, home.TODAYS) as shown:
        entries = [a.text() for a in shown.window.head.import_now.menu().actions() if not a.isSeparator()]
        letters = [entry[entry.index("&") + 1].lower() for entry in entries]

        assert len(letters) == len(set(letters)), letters


# --- looks ---


@pytest.mark.parametrize("dark", [False, True])
def test_the_ground_and_the_cards_have_the_theme_s_colours(qtbot: QtBot, dress: Dress, *, dark: bool) -> None:
    dress(dark=dark)
    with home_window(qtbot, home.TODAYS) as shown:
        image = shown.window.grab().toImage()
        head = shown.window.head.geometry()

        assert image.pixelColor(5, 5) == QColor(theme.colours().window)
        assert image.pixelColor(head.center().x(), head.top() + 6) == QColor(theme.colours().surface)


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("name", home.EVERY_STATE)
def test_nothing_is_cut_off(qtbot: QtBot, dress: Dress, name: str, *, dark: bool) -> None:
    dress(dark=dark)
    with home_window(qtbot, home.EVERY_STATE[name]) as shown:
        assert cut_off(shown.window) == []


@pytest.mark.parametrize("name", home.EVERY_STATE)
def test_nothing_is_cut_off_at_twice_the_text(qtbot: QtBot, dress: Dress, name: str) -> None:
    dress(text=2)
    with home_window(qtbot, home.EVERY_STATE[name], (1366, 768)) as shown:
        assert cut_off(shown.window) == []


def test_where_there_is_no_room_beside_them_cards_stand_below_each_other(qtbot: QtBot) -> None:
    with home_window(qtbot, home.TODAYS, (640, 700)) as shown:
        window = shown.window
        assert window.side.geometry().top() > window.cases.geometry().bottom()
        assert cut_off(window) == []

        window.resize(1100, 700)
        laid_out()
        assert window.side.geometry().left() > window.cases.geometry().right()
