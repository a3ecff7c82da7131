"""After another identifier was set the check is there, also where not all of it could be read."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from covet_desktop.core.events import Topic
from covet_desktop.core.health import Health, HealthState
from covet_desktop.core.managing import Managing, PracticeCheck
from covet_desktop.core.model import Practice
from covet_desktop.core.setup import Step
from covet_desktop.core.state import AppState
from covet_desktop.messages.manage import CheckPractice
from covet_desktop.ui.wizard.practice_check_card import PracticeCheckCard
from tests.ui import manage_scenes as managed
from tests.ui import wizard_states as first
from tests.ui.test_home import laid_out
from tests.ui.wizard_scenes import OFFLINE, Scene, play

PRACTICE = Practice("7ABC2345", "Maple Lane", "Portland")
WHOLE = PracticeCheck(PRACTICE, ("Roy (CR)",), (), Health(HealthState.OK))
UNREAD = PracticeCheck(PRACTICE, health_problem=OFFLINE, staff_problem=OFFLINE)
Show = Callable[..., first.Window]


@pytest.fixture
def show(qtbot: QtBot, in_english: None) -> Iterator[Show]:
    opened: list[first.Window] = []

    def open_with(check: PracticeCheck | None) -> first.Window:
        """The page as it was before, then what was found."""
        later = () if check is None else (with_check(check),)
        opened.append(play(Scene("x", (managed.MANAGED,), Step.PRACTICE, (), later), laid_out))
        return opened[-1]

    yield open_with
    for window in opened:
        window.wizard.close()
        window.wizard.deleteLater()


def with_check(check: PracticeCheck) -> AppState:
    return replace(managed.MANAGED, managing=Managing(practice_check=check))


def card(window: first.Window) -> PracticeCheckCard:
    return window.wizard.page_now.findChildren(PracticeCheckCard)[0]


def buttons(window: first.Window) -> list[str]:
    return [each.text() for each in card(window).findChildren(QPushButton) if each.isVisible()]


def test_what_couldnt_be_read_is_said_with_why_and_can_be_checked_again(show: Show) -> None:
    window = show(UNREAD)

    assert card(window).isVisible()
    assert card(window).lines() == [
        "It is set: Maple Lane.",
        f"Whether data comes couldn’t be read. {OFFLINE.title}",
        f"Who of the mapped staff is still in Cornerstone couldn’t be read. {OFFLINE.title}",
    ]
    assert buttons(window) == ["Check a&gain"]
    assert "Nobody is mapped" not in window.words()

    window.press("Check again")

    assert window.sent[-1] == CheckPractice()


def test_while_it_is_checked_again_that_is_said_and_not_asked_twice(show: Show) -> None:
    window = show(UNREAD)
    window.draw(replace(with_check(UNREAD), busy=frozenset({Topic.PRACTICE_CHECK})))
    before = len(window.sent)

    window.press("Check again")

    assert "Checking again…" in window.words()
    assert window.sent[before:] == []


def test_once_all_is_read_and_well_there_is_nothing_to_check(show: Show) -> None:
    window = show(UNREAD)

    window.draw(with_check(WHOLE))

    assert card(window).lines() == [
        "It is set: Maple Lane.",
        "Data comes from the clinic's server.",
        "1 mapped person is still in Cornerstone: Roy (CR).",
    ]
    assert buttons(window) == []


def test_while_no_data_has_come_yet_it_can_be_checked_again(show: Show) -> None:
    window = show(replace(WHOLE, health=Health(HealthState.UNKNOWN)))

    assert "No data has come yet. It can take an hour; look again later." in card(window).lines()
    assert buttons(window) == ["Check a&gain"]


def test_one_part_that_couldnt_be_read_leaves_the_other_said(show: Show) -> None:
    window = show(replace(WHOLE, health=None, health_problem=OFFLINE))

    assert card(window).lines()[1:] == [
        f"Whether data comes couldn’t be read. {OFFLINE.title}",
        "1 mapped person is still in Cornerstone: Roy (CR).",
    ]


@pytest.mark.parametrize(("check", "stays"), [(UNREAD, True), (WHOLE, False)])
def test_coming_back_to_the_page_an_unfinished_check_is_still_there(
    show: Show, check: PracticeCheck, *, stays: bool
) -> None:
    window = show(check)

    window.wizard.open_at(Step.SCOPE)
    window.wizard.open_at(Step.PRACTICE)

    assert card(window).isVisible() is stays
