"""The practice manager comes back: a mapping is changed, taken back, and changed on two PCs at once."""

import json

import pytest

from covet_desktop import messages as msg
from covet_desktop.core.model import MappingRow, ProviderMapping
from covet_desktop.core.problems import Kind
from covet_desktop.core.staff_changes import Change
from covet_desktop.messages.manage import SeeStaffChange, TakeBackMapping, Unmap
from tests.engine.conftest import MakeDesk
from tests.engine.desk import Desk
from tests.engine.watches import add_vet, changed, later
from tests.sandbox.driver import Clinic

ALICE, DESK, DANA = "mem-dr-alice-moreau", "mem-front-desk", "mem-dana-whitfield"
AMO = MappingRow(ALICE, ("prv-amo",))
WITH_TECH = ProviderMapping((AMO, MappingRow(DESK, ("prv-tec",))))


def mapping(desk: Desk) -> ProviderMapping:
    assert desk.state.mapping is not None
    return desk.state.mapping


def begin(desk: Desk) -> None:
    desk.do_look()
    desk.do(msg.LoadStaff())


def journal(desk: Desk) -> list[str]:
    notes = desk.engine.ledger.notes(10, owner=desk.engine.signed_in_owner().name)
    return [note.kind for note in reversed(notes) if note.kind != "signed_in"]


def test_the_last_mapping_accepted_here_is_taken_back(connected: Desk) -> None:
    begin(connected)
    before = mapping(connected)
    assert connected.state.managing.mapping_before is None

    connected.do(msg.AcceptMapping(WITH_TECH))
    assert connected.state.managing.mapping_before == before
    connected.restart()
    connected.do(msg.Start())
    connected.do(msg.LoadStaff())
    connected.do(TakeBackMapping())

    assert mapping(connected).same_as(before)
    assert connected.state.managing.mapping_before is None
    assert journal(connected) == ["mapping_set", "mapping_undone"]
    assert connected.problem_of(TakeBackMapping()).kind is Kind.REFUSED


def test_the_journal_holds_ids_the_request_and_no_name(connected: Desk) -> None:
    begin(connected)

    connected.do(msg.AcceptMapping(WITH_TECH))

    note, *_others = connected.engine.ledger.notes(5, owner=connected.engine.signed_in_owner().name)
    assert (note.kind, note.who) == ("mapping_set", DANA)
    assert note.request_id
    assert [row["member_id"] for row in json.loads(note.ids["before"])["items"]] == [ALICE]
    assert [row["member_id"] for row in json.loads(note.ids["after"])["items"]] == [ALICE, DESK]
    assert "Moreau" not in json.dumps(dict(note.ids))


def test_what_was_changed_elsewhere_since_is_not_taken_back(
    connected: Desk, make_desk: MakeDesk, practice: object
) -> None:
    begin(connected)
    connected.do(msg.AcceptMapping(WITH_TECH))
    other = make_desk(connected.practice).sign_in("admin")
    other.engine.http.name_device("OFFICE-2")
    begin(other)
    other.do(msg.AcceptMapping(ProviderMapping((AMO, MappingRow(DANA, no_cases=True)))))

    problem = connected.problem_of(TakeBackMapping())

    assert problem.kind is Kind.CHANGED_ELSEWHERE
    assert str(problem.title) == "Dr Alice Moreau has changed the mapping since, on OFFICE-2."
    assert mapping(connected).row(DANA) is not None
    assert connected.state.managing.mapping_before is None


def test_two_desks_that_edit_the_mapping_at_once_lose_nothing(connected: Desk, make_desk: MakeDesk) -> None:
    other = make_desk(connected.practice).sign_in("admin")
    begin(connected)
    begin(other)
    other.do(msg.AcceptMapping(WITH_TECH))

    problem = connected.problem_of(msg.AcceptMapping(ProviderMapping((AMO,), ("prv-rm1",))))
    assert problem.kind is Kind.CHANGED_ELSEWHERE
    assert mapping(connected).same_as(WITH_TECH)
    merged = ProviderMapping(mapping(connected).items, ("prv-rm1",))
    connected.do(msg.AcceptMapping(merged))

    other.do(msg.LoadStaff())
    assert mapping(other).same_as(merged)
    assert mapping(other).settings_by.created_by.id == DANA


def test_one_who_left_is_taken_out_whatever_else_the_mapping_says(connected: Desk) -> None:
    begin(connected)
    connected.do(msg.AcceptMapping(WITH_TECH))
    connected.practice.act(action="change_provider", provider_id="prv-tec", active=False)

    connected.do(Unmap(("prv-tec",)))

    assert mapping(connected).items == (AMO,)
    assert connected.state.managing.mapping_before is None  # who has left can't be given back
    assert journal(connected) == ["mapping_set", "mapping_set"]
    assert changed(connected) == []


def test_the_only_one_who_is_mapped_is_not_taken_out(connected: Desk) -> None:
    begin(connected)

    assert connected.problem_of(Unmap(("prv-amo",))).code == "nothing_mapped"


@pytest.mark.parametrize("command", [Unmap(("prv-amo",)), msg.AcceptMapping(WITH_TECH)])
def test_a_member_is_told_who_can(connected: Desk, make_desk: MakeDesk, command: msg.Command) -> None:
    front = make_desk(connected.practice).sign_in("member")
    begin(front)

    problem = front.problem_of(command)

    assert problem.kind is Kind.NOT_PERMITTED
    assert str(problem.advice) == "Ask Dana Whitfield or Dr Alice Moreau: it is for owners and admins."


def test_begun_cases_are_counted_where_they_stay(connected: Desk, clinic: Clinic) -> None:
    connected.do(msg.ImportDays(1))
    cases = connected.engine.open_cache().cases_of_day(connected.engine.today())
    mine = next(case for case in cases if case.appointment and case.appointment.provider_id == "prv-amo")
    connected.practice.act(action="set_case", case_id=mine.id, status="in_progress")
    connected.do(msg.ReadChanges())

    connected.do(msg.LoadStaff())

    (begun,) = connected.state.managing.begun
    assert (begun.provider_id, begun.member_id, begun.count) == ("prv-amo", ALICE, 1)


# --- the staff, as it was when somebody looked at it ---


def test_a_mapping_accepted_on_another_pc_settles_what_was_seen_there(
    watched: Desk, make_desk: MakeDesk
) -> None:
    watched.practice.act(action="change_provider", provider_id="prv-amo", display_name="Okafor, Ngozi DVM")
    later(watched, 4, 5)
    watched.do(msg.Watch())
    assert changed(watched) == [Change.REUSED]
    other = make_desk(watched.practice)
    other.now = watched.now
    other.sign_in("admin")
    begin(other)
    other.do(msg.AcceptMapping(WITH_TECH))

    later(watched, 4, 5)
    watched.do(msg.Watch())

    assert changed(watched) == []


def test_what_changed_after_that_is_still_told(watched: Desk, make_desk: MakeDesk) -> None:
    other = make_desk(watched.practice)
    other.now = watched.now
    other.sign_in("admin")
    begin(other)
    other.do(msg.AcceptMapping(WITH_TECH))
    watched.practice.act(action="change_provider", provider_id="prv-amo", display_name="Okafor, Ngozi DVM")

    later(watched, 5)
    watched.do(msg.Watch())

    assert changed(watched) == [Change.REUSED]


def test_one_change_is_seen_and_the_others_stay(watched: Desk) -> None:
    watched.practice.act(
        action="change_provider", provider_id="prv-amo", display_name="Moreau-Roy, Alice DVM"
    )
    add_vet(watched, "Roy, Chloe DVM")
    later(watched, 5)
    watched.do(msg.Watch())
    assert changed(watched) == [Change.RENAMED, Change.NEW]

    watched.do(SeeStaffChange("prv-amo"))

    assert changed(watched) == [Change.NEW]
