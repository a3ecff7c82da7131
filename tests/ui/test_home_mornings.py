"""What home shows and asks for from one morning to the next: needs, pauses, missed days, recent imports."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from covet_desktop.core.events import Topic
from covet_desktop.core.needs import Need, needs
from covet_desktop.core.problems import Kind, Problem
from covet_desktop.core.state import AppState
from covet_desktop.core.text import NOTHING, text
from covet_desktop.core.visits import Counts, ImportStatus
from covet_desktop.messages import CatchUp, Command, LeaveMissed, LoadHistory, ReadChanges, ResumeImports
from covet_desktop.seeing_to import command_for
from covet_desktop.ui.home.activity_card import outcome_words, who_words
from covet_desktop.ui.home.needs_card import NeedLine, NeedsCard
from covet_desktop.ui.home.sentence import headline
from tests.ui import home_states as home
from tests.ui.home_scenes import NEEDS, NeedShown
from tests.ui.looking import cut_off, tab_way, words
from tests.ui.test_home import Shown, home_window, laid_out

pytestmark = [
    pytest.mark.usefixtures("in_english"),
    pytest.mark.qt_log_ignore("This plugin does not support", extend=True),
]


def needing(shown: Shown, needs: Sequence[NeedLine], state: AppState = home.TODAYS) -> None:
    shown.window.needs_of = lambda _state, _now: needs
    shown.window.draw(state)
    laid_out()


def test_settings_are_opened(qtbot: QtBot) -> None:
    with home_window(qtbot, home.TODAYS) as shown:
        shown.press("Settings…")

        assert shown.asked == ["settings"]


@pytest.mark.parametrize(
    ("state", "words", "command"),
    [
        (home.PAUSED, "Resume", ResumeImports()),
        (home.PAUSED_EMPTY, "Resume", ResumeImports()),
        (home.MISSED, "Catch up", CatchUp(home.MISSED.missed)),
    ],
)
def test_a_pause_and_missed_days_have_their_way_on(
    qtbot: QtBot, state: AppState, words: str, command: Command
) -> None:
    with home_window(qtbot, state) as shown:
        assert shown.primaries() == [words]
        shown.press(words)

        assert shown.sent == [command]


def test_missed_days_may_be_left_out(qtbot: QtBot) -> None:
    """At the sentence; and in its line, where something weightier stands at the top."""
    offline = replace(home.MISSED, problems={Topic.IMPORT: Problem(Kind.OFFLINE, text("No connection."))})
    with home_window(qtbot, home.MISSED) as shown:
        shown.press("Don't import them")

        assert shown.sent == [LeaveMissed(home.MISSED.missed)]
    with home_window(qtbot, offline) as shown:
        chosen: list[Need] = []
        shown.window.needs_action.connect(chosen.append)
        needing(shown, needs(offline, datetime.now(UTC)), offline)
        shown.press("Don't import them")

        assert command_for(chosen[0], offline) == LeaveMissed(home.MISSED.missed)


def test_import_now_is_the_primary_button_again_after_a_pause(qtbot: QtBot) -> None:
    with home_window(qtbot, home.PAUSED) as shown:
        shown.window.draw(home.TODAYS)

        assert shown.primaries() == ["Import now"]


def test_the_list_of_imports_is_read_when_it_is_seen_and_after_each_import(qtbot: QtBot) -> None:
    with home_window(qtbot, home.TODAYS) as shown:
        assert shown.by_itself.count(LoadHistory()) == 1

        shown.window.draw(replace(home.TODAYS, ended={Topic.HISTORY: 1}))
        assert shown.by_itself.count(LoadHistory()) == 1

        shown.window.draw(replace(home.TODAYS, ended={Topic.IMPORT: 1}))
        assert shown.by_itself.count(LoadHistory()) == 2


def test_coming_back_to_the_window_reads_what_was_made_elsewhere(qtbot: QtBot) -> None:
    with home_window(qtbot, home.TODAYS) as shown:
        shown.by_itself.clear()
        moments = [home.AT_SIX, home.AT_SIX + timedelta(seconds=5), home.AT_SIX + timedelta(minutes=1)]
        for now in moments:
            shown.window.now = lambda now=now: now
            QApplication.sendEvent(shown.window, QEvent(QEvent.Type.WindowActivate))

        assert shown.by_itself == [ReadChanges(), ReadChanges()]


def test_each_need_is_a_line_with_its_button(qtbot: QtBot) -> None:
    with home_window(qtbot, home.TODAYS) as shown:
        chosen: list[object] = []
        shown.window.needs_action.connect(chosen.append)
        assert not shown.window.side.needs.isVisible()

        needing(shown, NEEDS)
        assert "Dr Roy: 12 appointments belong to nobody here." in words(shown.window)
        shown.press("Choose")
        shown.press("Catch up")

        assert chosen == list(NEEDS)
        assert "Choose: Dr Roy: 12 appointments belong to nobody here." in tab_way(shown.window)
        assert cut_off(shown.window) == []

        needing(shown, ())
        assert not shown.window.side.needs.isVisible()


def test_needs_are_looked_up_for_this_state_and_now(qtbot: QtBot) -> None:
    asked: list[tuple[AppState, datetime]] = []
    with home_window(qtbot, home.TODAYS) as shown:
        shown.window.now = lambda: home.AT_SIX
        shown.window.needs_of = lambda state, now: asked.append((state, now)) or ()
        shown.window.draw(home.SKIPPED)

    assert asked[0] == (home.SKIPPED, home.AT_SIX)


def test_what_the_sentence_says_is_not_said_again(qtbot: QtBot) -> None:
    paused = NeedShown("paused", text("Auto-import is paused on this PC."), NOTHING, text("Resume"))
    with home_window(qtbot, home.PAUSED) as shown:
        needing(shown, (paused, *NEEDS), home.PAUSED)
        assert shown.buttons().count("Resume") == 1

        needing(shown, NEEDS, home.MISSED)
        assert shown.buttons().count("Catch up") == 1


def test_a_line_that_stays_keeps_the_keyboard(qtbot: QtBot) -> None:
    card = NeedsCard()
    qtbot.addWidget(card)
    card.show_needs(NEEDS)
    card.show()
    line = card._lines[1]

    card.show_needs(NEEDS[1:])
    assert card._lines == [line]
    assert line.isVisible()


def test_more_than_there_is_room_for_is_counted(qtbot: QtBot) -> None:
    many = [NeedShown(str(n), text("Need"), NOTHING, text("Look")) for n in range(7)]
    with home_window(qtbot, home.TODAYS) as shown:
        needing(shown, many)

        assert shown.buttons().count("Look") == 5
        assert "And 2 more." in words(shown.window)


def test_recent_imports_say_when_why_who_and_what(qtbot: QtBot) -> None:
    with home_window(qtbot, home.ACTIVE, (1024, 1000)) as shown:
        read = words(shown.window.side.activity)

        assert "Tue 24 Nov, 6:04 AM\n9 new, 3 skipped\nBy itself · for Tue 24 Nov · FRONT-2" in read
        assert "By hand · for 3 days from Mon 23 Nov · François D'Amours · RECEPTION" in read
        assert "Failed\nMissed days" in read
        assert "Cancelled: 4 new" in read
        assert cut_off(shown.window) == []


def test_only_the_newest_imports_are_shown(qtbot: QtBot) -> None:
    runs = tuple(replace(home.RUN, id=f"i-{n}", device=f"PC-{n}") for n in range(10))
    with home_window(qtbot, replace(home.TODAYS, history=runs)) as shown:
        read = words(shown.window.side.activity)

        assert "PC-4" in read
        assert "PC-5" not in read


def test_an_import_that_brought_nothing_says_so() -> None:
    assert outcome_words(replace(home.RUN, counts=Counts(9, 0, 0, 9, 0))) == "Nothing new"
    assert outcome_words(replace(home.RUN, status=ImportStatus.RUNNING)) == "Under way"
    assert who_words(replace(home.RUN, start=None)) == ""


def test_another_pc_s_import_is_told_by_its_name() -> None:
    state = replace(home.TODAYS, run=replace(home.RUN, device="FRONT-2"))

    assert "imported 6:04\u00a0AM by FRONT-2" in headline(state, "RECEPTION").under
    assert "FRONT-2" not in headline(state, "FRONT-2").under
    assert "FRONT-2" not in headline(state).under


def test_an_import_at_its_hour_is_not_called_late() -> None:
    run = replace(home.LATE_RUN, created_at=home.AT_SIX)

    assert "off or offline" not in headline(replace(home.TODAYS, run=run)).under
