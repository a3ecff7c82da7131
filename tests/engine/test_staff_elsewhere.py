"""Another PC accepts a mapping: what was dealt with there isn't told again here, and the rest still is."""

import pytest

from covet_desktop import messages as msg
from covet_desktop.core.model import MappingRow, ProviderMapping
from covet_desktop.core.staff_changes import Change
from covet_desktop.messages.follow_up import NotOurs
from tests.engine.conftest import MakeDesk
from tests.engine.desk import Desk
from tests.engine.watches import add_vet, changed, later, wanted

ALICE, DANA = "mem-dr-alice-moreau", "mem-dana-whitfield"
WITH_TECH = (MappingRow(ALICE, ("prv-amo",)), MappingRow(DANA, ("prv-tec",)))
RENAMED, ANOTHER = "Moreau-Roy, Alice DVM", "Okafor, Ngozi DVM"


@pytest.fixture
def other(watched: Desk, make_desk: MakeDesk) -> Desk:
    """The manager's PC, with the same clock; ``watched`` is the front desk's."""
    other = make_desk(watched.practice)
    other.now = watched.now
    other.sign_in("admin")
    other.do_look()
    other.do(msg.LoadStaff())
    return other


def rename(desk: Desk, name: str) -> None:
    desk.practice.act(action="change_provider", provider_id="prv-amo", display_name=name)


def accept(desk: Desk, *rows: MappingRow) -> None:
    """What the wizard does there: the list is read when the page is entered, then it is sent."""
    desk.do(msg.LoadStaff())
    desk.do(msg.AcceptMapping(ProviderMapping(rows)))


def look_later(watched: Desk, other: Desk, hours: int) -> None:
    later(watched, hours)
    other.now = watched.now
    watched.do(msg.Watch())


def test_what_was_told_here_before_it_was_dealt_with_there_is_over(watched: Desk, other: Desk) -> None:
    add_vet(watched, "Roy, Chloe DVM")
    rename(watched, ANOTHER)
    look_later(watched, other, 4)
    assert changed(watched) == [Change.REUSED, Change.NEW]

    accept(other, *WITH_TECH)
    look_later(watched, other, 4)

    assert changed(watched) == []
    assert [each for each in wanted(watched) if each != "unclaimed"] == []


def test_what_came_and_was_dealt_with_between_two_looks_is_never_told_here(
    watched: Desk, other: Desk
) -> None:
    add_vet(watched, "Roy, Chloe DVM")
    rename(watched, RENAMED)
    later(watched, 1)
    other.now = watched.now
    accept(other, *WITH_TECH)
    assert changed(other) == []

    look_later(watched, other, 4)
    assert changed(watched) == []

    watched.restart()
    watched.do(msg.Start())
    assert changed(watched) == [], "it stays so over a restart"


def test_another_person_between_two_looks_is_asked_about_unless_the_mapping_is_another(
    watched: Desk, other: Desk
) -> None:
    rename(watched, ANOTHER)
    later(watched, 1)
    other.now = watched.now
    accept(other, *WITH_TECH)
    look_later(watched, other, 3)
    assert changed(watched) == [Change.REUSED], "it may have come after they looked"

    rename(watched, "Kowalski, Jan DVM")
    accept(other, MappingRow(DANA, ("prv-amo",)))
    look_later(watched, other, 4)
    assert changed(watched) == [], "somebody gave the record to somebody else"


def test_who_leaves_after_it_was_accepted_there_is_still_told(watched: Desk, other: Desk) -> None:
    add_vet(watched, "Roy, Chloe DVM")
    later(watched, 1)
    other.now = watched.now
    accept(other, *WITH_TECH)
    watched.practice.act(action="change_provider", provider_id="prv-amo", active=False)

    look_later(watched, other, 4)

    assert changed(watched) == [Change.GONE]


def test_one_record_that_is_not_ours_says_nothing_of_the_others(watched: Desk, other: Desk) -> None:
    add_vet(watched, "Roy, Chloe DVM")
    later(watched, 1)
    other.now = watched.now
    other.do(NotOurs("prv-tec"))

    look_later(watched, other, 4)

    assert changed(watched) == [Change.NEW]
