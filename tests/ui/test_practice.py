"""The practice identifier: whose practice it is stands there before anything is set."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from covet_desktop.core.clinic_names import differs, same_name
from covet_desktop.core.events import Topic
from covet_desktop.core.model import Practice
from covet_desktop.core.problems import Kind, Problem
from covet_desktop.core.setup import Draft
from covet_desktop.core.state import AppState
from covet_desktop.core.text import text
from covet_desktop.messages import LookUpPractice, SetPractice
from covet_desktop.ui.widgets import Banner, Check
from covet_desktop.ui.wizard.practice import PracticePage
from covet_desktop.ui.wizard.practice_card import PracticeCard
from tests.ui.ready_clinic import CLINIC, PRACTICE, Stage, connection, ready, staged

TAKEN = Problem(Kind.REFUSED, text("Another workspace uses it."), code="practice_identifier_taken")
SUSPENDED = Problem(Kind.REFUSED, text("The connection is suspended."), code="suspended")
UNKNOWN = Problem(
    Kind.NOT_FOUND, text("Bitwerx doesn't know this identifier."), code="practice_identifier_unknown"
)


def typed(identifier: str, practice: Practice | None = None) -> AppState:
    return replace(ready(), draft=Draft(identifier=identifier), practice_found=practice)


def entry(stage: Stage) -> QLineEdit:
    found = stage.page.findChild(QLineEdit)
    assert isinstance(found, QLineEdit)
    return found


def shown(stage: Stage) -> list[str]:
    """What the page's banners say."""
    return [f"{b.title()} {b.advice()}" for b in stage.page.findChildren(Banner) if b.isVisible()]


def test_enter_looks_up_what_was_typed_and_next_has_to_wait(qtbot: QtBot) -> None:
    with staged(qtbot, PracticePage(), ready()) as stage:
        qtbot.keyClicks(entry(stage), " 4f7k2m9q ")
        assert not stage.page.isComplete()
        assert stage.edits > 0

        qtbot.keyClick(entry(stage), Qt.Key.Key_Return)
        qtbot.keyClick(entry(stage), Qt.Key.Key_Return)

        assert stage.sent[0] == LookUpPractice("4F7K2M9Q")


@pytest.mark.parametrize("pasted", ["{4f7k2m9q}", "“4F7K 2M9Q”.", "４Ｆ７Ｋ２Ｍ９Ｑ", "\u200b4f7k2m9q\u00a0"])
def test_what_is_pasted_around_it_does_not_matter(qtbot: QtBot, pasted: str) -> None:
    with staged(qtbot, PracticePage(), typed(pasted)) as stage:
        assert stage.sent == [LookUpPractice("4F7K2M9Q")]

        stage.draw(typed(pasted, PRACTICE))

        assert stage.page.findChild(PracticeCard).isVisible()
        assert "Identifier 4F7K2M9Q" in stage.words()
        assert stage.page.isComplete()


@pytest.mark.parametrize("pasted", ["{}", " \u200b "])
def test_blanks_and_braces_alone_are_no_identifier(qtbot: QtBot, pasted: str) -> None:
    with staged(qtbot, PracticePage(), typed(pasted)) as stage:
        assert stage.sent == []
        assert not stage.page.isComplete()


def test_the_button_looks_up_and_next_waits_for_the_answer(qtbot: QtBot) -> None:
    with staged(qtbot, PracticePage(), ready()) as stage:
        buttons = stage.page.findChildren(QPushButton)
        button = next(button for button in buttons if button.accessibleName() == "Look up")
        assert not button.isEnabled()
        qtbot.keyClicks(entry(stage), "4F7K2M9Q")
        button.click()
        assert stage.sent == [LookUpPractice("4F7K2M9Q")]

        stage.draw(replace(ready(), busy=frozenset({Topic.LOOKUP})))

        button.click()
        assert stage.sent == [LookUpPractice("4F7K2M9Q")]
        assert not stage.page.isComplete()


def test_what_was_said_of_a_wrong_identifier_goes_when_the_right_one_is_found(qtbot: QtBot) -> None:
    with staged(qtbot, PracticePage(), ready()) as stage:
        qtbot.keyClicks(entry(stage), "4f7k2m9")
        qtbot.keyClick(entry(stage), Qt.Key.Key_Return)
        stage.draw(replace(ready(), problems={Topic.LOOKUP: UNKNOWN}))
        assert "doesn't know" in stage.page.field("identifier").problem()

        qtbot.keyClicks(entry(stage), "q")
        qtbot.keyClick(entry(stage), Qt.Key.Key_Return)
        stage.draw(replace(ready(), problems={Topic.LOOKUP: UNKNOWN}))  # the state before it looks again
        stage.draw(typed("4f7k2m9q", PRACTICE))

        assert stage.page.field("identifier").problem() == ""
        assert stage.page.isComplete()


def test_the_practice_that_was_found_is_shown_and_can_be_set(qtbot: QtBot) -> None:
    state = typed("4f7k2m9q", PRACTICE)
    with staged(qtbot, PracticePage(), state) as stage:
        card = stage.page.findChild(PracticeCard)
        assert isinstance(card, PracticeCard)
        assert card.isVisible()
        assert "Clinique Vétérinaire du Vieux Moulin" in card.accessibleName()
        assert "Trois-Rivières" in card.accessibleName()
        assert stage.sent == []
        assert shown(stage) == []
        assert stage.page.isComplete()

        assert stage.page.submit(state) == SetPractice("4F7K2M9Q")


def test_another_clinic_has_to_be_confirmed(qtbot: QtBot) -> None:
    state = typed("4f7k2m9q", replace(PRACTICE, name="Northgate Animal Hospital", city="Edmonton"))
    with staged(qtbot, PracticePage(), state) as stage:
        (words,) = shown(stage)
        assert "Northgate Animal Hospital in Edmonton" in words
        assert "Clinique vétérinaire du Vieux-Moulin in Trois-Rivières" in words
        assert not stage.page.isComplete()

        stage.page.findChild(Check).click()
        stage.draw(state)

        assert stage.page.isComplete()


def test_an_answer_about_something_else_counts_for_nothing(qtbot: QtBot) -> None:
    with staged(qtbot, PracticePage(), typed("OTHER123", PRACTICE)) as stage:
        assert not stage.page.findChild(PracticeCard).isVisible()
        assert not stage.page.isComplete()
        assert stage.sent == [LookUpPractice("OTHER123")]


def test_the_clinics_own_practice_id_is_recognised_and_explained(qtbot: QtBot) -> None:
    with staged(qtbot, PracticePage(), typed("vmo")) as stage:
        assert "Practice ID in Cornerstone" in stage.page.field("identifier").problem()
        assert stage.sent == []
        assert not stage.page.isComplete()


def test_an_unknown_identifier_is_said_at_the_field_until_something_else_is_typed(qtbot: QtBot) -> None:
    with staged(qtbot, PracticePage(), typed("4F7K2M9X")) as stage:
        stage.draw(replace(typed("4F7K2M9X"), problems={Topic.LOOKUP: UNKNOWN}))
        assert stage.page.field("identifier").problem() == "Bitwerx doesn't know this identifier."

        qtbot.keyClick(entry(stage), Qt.Key.Key_Backspace)

        assert stage.page.field("identifier").problem() == ""


def test_one_of_another_workspace_is_said_at_the_field(qtbot: QtBot) -> None:
    with staged(qtbot, PracticePage(), typed("4F7K2M9X")) as stage:
        stage.draw(replace(typed("4F7K2M9X"), problems={Topic.LOOKUP: TAKEN}))

        assert stage.page.field("identifier").problem() == "Another workspace uses it."
        assert shown(stage) == []


def test_what_is_refused_when_it_is_set_is_said_at_the_field_too(qtbot: QtBot) -> None:
    state = typed("4f7k2m9q", PRACTICE)
    with staged(qtbot, PracticePage(), state) as stage:
        stage.draw(replace(state, problems={Topic.PRACTICE: TAKEN}))

        assert stage.page.field("identifier").problem() == "Another workspace uses it."
        assert shown(stage) == []


def test_a_suspended_connection_is_no_fault_of_the_identifier(qtbot: QtBot) -> None:
    with staged(qtbot, PracticePage(), typed("4F7K2M9X")) as stage:
        stage.draw(replace(typed("4F7K2M9X"), problems={Topic.LOOKUP: SUSPENDED}))

        assert stage.page.field("identifier").problem() == ""
        assert shown(stage) == ["The connection is suspended. "]


def test_a_short_one_that_nobody_knows_is_taken_for_a_practice_id(qtbot: QtBot) -> None:
    with staged(qtbot, PracticePage(), typed("ab1")) as stage:
        stage.draw(replace(typed("ab1"), problems={Topic.LOOKUP: UNKNOWN}))

        assert "rather Cornerstone's own Practice ID" in stage.page.field("identifier").problem()


def test_a_broken_line_is_said_in_a_banner(qtbot: QtBot) -> None:
    offline = Problem(Kind.OFFLINE, text("CoVet can't be reached."))
    with staged(qtbot, PracticePage(), typed("4F7K2M9X")) as stage:
        stage.draw(replace(typed("4F7K2M9X"), problems={Topic.LOOKUP: offline}))

        assert stage.page.field("identifier").problem() == ""
        assert any("CoVet can't be reached." in words for words in shown(stage))


def test_what_is_set_already_is_not_sent_again(qtbot: QtBot) -> None:
    state = replace(ready(), connection=replace(connection(), practice=PRACTICE))
    with staged(qtbot, PracticePage(), state) as stage:
        assert entry(stage).text() == "4F7K2M9Q"
        assert stage.page.isComplete()
        assert stage.page.submit(state) is None


def test_another_clinic_that_is_set_was_confirmed_already(qtbot: QtBot) -> None:
    elsewhere = replace(PRACTICE, city="Edmonton")
    state = replace(ready(), connection=replace(connection(), practice=elsewhere))
    with staged(qtbot, PracticePage(), state) as stage:
        assert shown(stage) == []
        assert stage.page.isComplete()


def test_another_identifier_says_what_it_replaces(qtbot: QtBot) -> None:
    before = replace(connection(), practice=replace(PRACTICE, identifier="20417|3"))
    state = replace(typed("4F7K2M9Q", PRACTICE), connection=before)
    with staged(qtbot, PracticePage(), state) as stage:
        (words,) = shown(stage)
        assert "takes the place of 20417|3" in words
        assert stage.page.submit(state) == SetPractice("4F7K2M9Q")


def test_clinics_are_compared_as_a_person_would() -> None:
    assert not differs(PRACTICE, CLINIC)
    assert same_name("Northgate", "The Northgate Animal Hospital Inc.")
    assert not same_name("Clinique vétérinaire", "Clinique vétérinaire du Vieux-Moulin")
    assert differs(replace(PRACTICE, city="Québec"), CLINIC)
    assert not differs(replace(PRACTICE, city=""), CLINIC)
