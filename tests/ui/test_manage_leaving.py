"""A page of a connection that works is left with something unsent: send, leave as a draft, or discard."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from covet_desktop.core.events import Topic
from covet_desktop.core.problems import Kind, Problem
from covet_desktop.core.setup import Draft, Step
from covet_desktop.core.text import text
from covet_desktop.messages import SaveDraft, SetAutoImport
from covet_desktop.ui.wizard.review import ReviewAsk
from covet_desktop.ui.wizard.staff_card import StaffCard
from tests.ui import manage_scenes as managed
from tests.ui import ready_clinic as clinic
from tests.ui import wizard_states as first
from tests.ui.looking import mnemonics
from tests.ui.test_home import laid_out
from tests.ui.test_manage import SETTINGS
from tests.ui.wizard_scenes import Scene, Then, play

Show = Callable[..., first.Window]
Leave = Callable[[first.Window], None]


@pytest.fixture
def show(qtbot: QtBot, in_english: None) -> Iterator[Show]:
    opened: list[first.Window] = []

    def open_at(step: Step, *then: Then) -> first.Window:
        opened.append(play(Scene("x", (managed.MANAGED,), step, then), laid_out))
        return opened[-1]

    yield open_at
    for window in opened:
        for each in questions(window):
            each.reject()
        window.wizard.hide()
        window.wizard.deleteLater()


def questions(window: first.Window) -> list[ReviewAsk]:
    return [each for each in window.wizard.findChildren(ReviewAsk) if each.isVisible()]


def ways(window: first.Window) -> list[str]:
    (asked,) = questions(window)
    return [each.text() for each in asked.findChildren(QPushButton) if each.isVisible()]


def sent(window: first.Window) -> list[object]:
    return [each for each in window.sent if isinstance(each, SETTINGS)]


def saved(window: first.Window) -> Draft:
    return [each.draft for each in window.sent if isinstance(each, SaveDraft)][-1]


def hour(window: first.Window) -> str:
    box = window.wizard.page_now.field("hour").control
    assert isinstance(box, QComboBox)
    return str(box.currentData())


def type_into(name: str, words: str) -> Then:
    def act(window: first.Window) -> None:
        control = window.wizard.page_now.field(name).control
        field = control if isinstance(control, QLineEdit) else control.findChildren(QLineEdit)[0]
        field.setFocus()
        field.selectAll()
        QTest.keyClicks(field, words)

    return act


def go_back(window: first.Window) -> None:
    window.press("Back")


def at_the_side(window: first.Window) -> None:
    window.wizard.rail.chosen.emit(int(Step.SCOPE))


def close(window: first.Window) -> None:
    window.press("Cancel")


EIGHT = managed.set_hour(8)
WAYS = {"back": go_back, "side": at_the_side, "close": close}
every_way = pytest.mark.parametrize("leave", WAYS.values(), ids=WAYS)


def gone(window: first.Window) -> bool:
    return window.step == Step.SCOPE or not window.wizard.isVisible()


def come_back(window: first.Window) -> None:
    window.wizard.show()
    window.wizard.open_at(Step.AUTO_IMPORT)
    laid_out()


@every_way
def test_it_is_asked_however_the_page_is_left_and_editing_goes_on(show: Show, leave: Leave) -> None:
    window = show(Step.AUTO_IMPORT, EIGHT)

    leave(window)

    assert ways(window) == ["&Discard", "&Leave as draft", "&Keep editing", "&Send"]
    letters = mnemonics(questions(window)[0])
    assert len(letters) == len(set(letters))
    questions(window)[0].reject()
    assert window.wizard.isVisible()
    assert (window.step, hour(window)) == (Step.AUTO_IMPORT, "8")
    assert sent(window) == []


@every_way
def test_left_as_a_draft_it_is_there_again_and_nothing_is_sent(show: Show, leave: Leave) -> None:
    window = show(Step.AUTO_IMPORT, EIGHT)

    leave(window)
    assert "it stays on this PC" in questions(window)[0].words()
    window.press("Leave as draft")

    assert gone(window)
    kept = saved(window).auto_import
    assert kept is not None
    assert kept.hour == 8
    come_back(window)
    assert hour(window) == "8"
    assert sent(window) == []


@every_way
def test_discarded_what_is_set_stands_there_again(show: Show, leave: Leave) -> None:
    window = show(Step.AUTO_IMPORT, EIGHT)
    set_now = managed.MANAGED.connection
    assert set_now is not None
    assert set_now.auto_import is not None

    leave(window)
    window.press("Discard")

    assert gone(window)
    assert all(each.draft.auto_import is None for each in window.sent[-1:] if isinstance(each, SaveDraft))
    come_back(window)
    assert hour(window) == str(set_now.auto_import.hour)
    leave(window)
    assert questions(window) == []
    assert sent(window) == []


def test_it_is_sent_from_there_too(show: Show) -> None:
    window = show(Step.AUTO_IMPORT, EIGHT)

    go_back(window)
    window.press("Send")

    (command,) = sent(window)
    assert isinstance(command, SetAutoImport)
    assert command.auto_import.hour == 8


def test_while_it_is_on_its_way_nobody_is_asked_once_more(show: Show) -> None:
    window = show(Step.AUTO_IMPORT, EIGHT)
    go_back(window)
    window.press("Send")
    window.draw(first.busy(managed.MANAGED, Topic.AUTO_IMPORT))

    go_back(window)

    assert questions(window) == []
    assert len(sent(window)) == 1


def test_an_identifier_that_isnt_looked_up_is_no_silent_draft(show: Show) -> None:
    window = show(Step.PRACTICE, type_into("identifier", "7ABC"))

    go_back(window)

    assert ways(window) == ["&Discard", "&Leave as draft", "&Keep editing"]
    assert questions(window)[0].windowTitle() == "What you changed isn’t sent"
    assert "As it stands it can’t be sent yet." in questions(window)[0].words()
    window.press("Discard")
    assert window.step == Step.WAITING
    assert saved(window).identifier == ""


def test_details_that_are_wrong_are_asked_about_with_what_is_wrong(show: Show) -> None:
    window = show(Step.CLINIC, type_into("city", " "))

    close(window)

    words = questions(window)[0].words()
    assert "city" in words.casefold()
    assert "until CoVet Desktop is quit" in words, "contacts aren't kept on the disk"
    assert ways(window) == ["&Discard", "&Leave as draft", "&Keep editing"]
    window.press("Discard")
    window.wizard.show()
    field = window.wizard.page_now.field("city").control
    assert isinstance(field, QLineEdit)
    assert managed.MANAGED.connection is not None
    assert field.text() == managed.MANAGED.connection.clinic.city


def test_veterinarians_are_as_the_service_has_them_once_discarded(show: Show) -> None:
    window = show(Step.VETERINARIANS)
    newcomer = replace(clinic.STAFF[0], id="s-new", staff_code="NEW", display_name="Chen, Sarah-Anne",
                       given_name="Sarah-Anne", family_name="Chen", upcoming_appointments=12)  # fmt: skip
    staff = (*(each for each in clinic.STAFF if each.id not in ("p-sc1", "p-sc2")), newcomer)
    window.draw(replace(managed.MANAGED, providers=staff, unclaimed=(newcomer,)))
    managed.give_first(window)

    go_back(window)
    assert "Sarah Chen: nobody chosen → Chen, Sarah-Anne (NEW)" in questions(window)[0].words()
    window.press("Discard")

    assert window.step == Step.AUTO_IMPORT
    window.wizard.open_at(Step.VETERINARIANS)
    assert saved(window).mapping is None
    card = window.wizard.findChildren(StaffCard)[0]
    assert [each.text() for each in card.buttons] == ["Give to Sarah Chen"], "nobody has it"
    assert sent(window) == []


@every_way
def test_nothing_is_asked_where_nothing_was_changed(show: Show, leave: Leave) -> None:
    window = show(Step.AUTO_IMPORT)

    leave(window)

    assert gone(window)
    assert questions(window) == []


def test_changed_and_changed_back_is_nothing_unsent(show: Show) -> None:
    window = show(Step.AUTO_IMPORT, EIGHT)
    now = managed.MANAGED.connection
    assert now is not None
    assert now.auto_import is not None
    managed.set_hour(now.auto_import.hour)(window)

    go_back(window)

    assert (window.step, questions(window)) == (Step.SCOPE, [])


def test_a_role_that_was_changed_meanwhile_switches_the_page_off_at_once(show: Show) -> None:
    """The service refused, and the account was read anew before that is told."""
    window = show(Step.AUTO_IMPORT, EIGHT)
    go_back(window)
    window.press("Send")
    refused = Problem(Kind.NOT_PERMITTED, text("Your CoVet account may not do this."), text("Ask Ann."))
    member = managed.as_member(managed.MANAGED)
    window.draw(first.busy(managed.MANAGED, Topic.AUTO_IMPORT))

    window.draw(replace(member, busy=frozenset({Topic.AUTO_IMPORT})))
    window.draw(first.failed(member, Topic.AUTO_IMPORT, refused))

    page = window.wizard.page_now
    assert not page.content.isEnabled()
    assert page.role_notice.isVisible()
    assert "Your CoVet account may not do this." in window.words()
    go_back(window)
    assert (window.step, questions(window)) == (Step.SCOPE, [])
    assert len(sent(window)) == 1
