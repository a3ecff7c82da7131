"""A connection that is there: its clinic, servers and identifier change, and each change is written down."""

import json
from dataclasses import replace
from decimal import Decimal

import pytest

from covet_desktop import messages as msg
from covet_desktop.core.model import AutoImport, Clinic, Fee, LinkingScope, MappingRow, ProviderMapping
from covet_desktop.core.problems import Kind
from covet_desktop.messages.manage import SetClinic
from tests.engine.conftest import MakeDesk
from tests.engine.desk import Desk
from tests.sandbox.driver import Clinic as Others

ALICE, DESK = "mem-dr-alice-moreau", "mem-front-desk"
HOUR = AutoImport(enabled=True, time_zone="America/New_York", hour=6, days=2)


def clinic_of(desk: Desk) -> Clinic:
    assert desk.state.connection is not None
    return desk.state.connection.clinic


def fee(desk: Desk) -> Fee:
    assert desk.state.tile is not None
    assert desk.state.tile.fee is not None
    return desk.state.tile.fee


def last_note(desk: Desk) -> tuple[str, dict[str, str], str]:
    note = desk.engine.ledger.notes(1, owner=desk.engine.signed_in_owner().name)[0]
    return note.kind, dict(note.ids), note.request_id


def test_a_detail_is_changed_and_written_down_without_its_words(connected: Desk) -> None:
    connected.do(SetClinic(replace(clinic_of(connected), city="Bangor", phone="+12075550199")))

    assert clinic_of(connected).city == "Bangor"
    kind, ids, request_id = last_note(connected)
    assert (kind, ids["fields"]) == ("clinic_set", "city,phone")
    assert request_id
    assert "Bangor" not in json.dumps(ids)


def test_another_number_of_servers_needs_the_fee(connected: Desk) -> None:
    more = replace(clinic_of(connected), server_count=2)

    assert connected.problem_of(SetClinic(more)).kind is Kind.INVALID
    connected.do(SetClinic(more, fee(connected)))

    assert connected.state.connection is not None
    assert connected.state.connection.server_count == 2
    assert last_note(connected)[1] == {
        "fields": "server_count",
        "before": "1",
        "after": "2",
        "fee_before": "35.00 USD",
        "fee_after": "35.00 USD",
    }


def test_a_fee_that_changed_meanwhile_is_read_and_nothing_is_changed(connected: Desk) -> None:
    seen = fee(connected)
    connected.practice.act(action="set_fee", amount=49)

    problem = connected.problem_of(SetClinic(replace(clinic_of(connected), server_count=2), seen))

    assert problem.kind is Kind.FEE_CHANGED
    assert fee(connected).amount == Decimal("49.00")
    assert clinic_of(connected).server_count == 1
    connected.do(SetClinic(replace(clinic_of(connected), server_count=2), fee(connected)))
    assert clinic_of(connected).server_count == 2


def test_a_clinic_that_was_changed_elsewhere_is_shown_and_not_overwritten(
    connected: Desk, clinic: Others
) -> None:
    mine = replace(clinic_of(connected), city="Bangor")
    answer = clinic.patch(clinic=clinic.sample.clinic | {"phone": "+12075550177"})
    assert answer.status_code == 200, answer.text

    problem = connected.problem_of(SetClinic(mine))

    assert problem.kind is Kind.CHANGED_ELSEWHERE
    assert clinic_of(connected).phone == "+12075550177"


@pytest.mark.parametrize(
    "command", [msg.SetScope(LinkingScope.ME), msg.SetAutoImport(HOUR), msg.LookUpPractice("9QX2TT71")]
)
def test_a_member_is_told_who_can(connected: Desk, make_desk: MakeDesk, command: msg.Command) -> None:
    front = make_desk(connected.practice).sign_in("member")
    front.do_look()

    problem = front.problem_of(command)

    assert problem.kind is Kind.NOT_PERMITTED
    assert str(problem.advice) == "Ask Dana Whitfield or Dr Alice Moreau: it is for owners and admins."


def test_who_was_an_owner_until_now_is_not_named_and_may_only_look(connected: Desk) -> None:
    connected.do_look()
    connected.practice.act(action="set_member_role", member_id="mem-dana-whitfield", role="member")

    problem = connected.problem_of(msg.SetScope(LinkingScope.ME))

    assert str(problem.advice) == "Ask Dr Alice Moreau: it is for owners and admins."
    assert connected.state.account is not None
    assert not connected.state.account.may_administer


def test_scope_and_hour_are_written_down(connected: Desk) -> None:
    connected.do(msg.SetAutoImport(HOUR))
    kind, ids, request_id = last_note(connected)
    assert kind == "auto_import_set"
    assert json.loads(ids["after"])["hour"] == 6
    assert request_id

    connected.do(msg.SetScope(LinkingScope.ME))
    assert last_note(connected)[:2] == ("scope_set", {"before": "team", "after": "me"})


def test_a_replaced_server_keeps_whoever_is_still_there(connected: Desk) -> None:
    connected.do(msg.LoadStaff())
    rows = (MappingRow(ALICE, ("prv-amo",)), MappingRow(DESK, ("prv-tec",)))
    connected.do(msg.AcceptMapping(ProviderMapping(rows)))
    connected.practice.act(action="replace_server", identifier="7ABC2345", without=["prv-tec"])
    connected.do(msg.LookUpPractice("7ABC2345"))
    assert connected.state.practice_found is not None
    assert connected.state.practice_found.name == "Maple Lane Pet Clinic"

    connected.do(msg.SetPractice("7ABC2345"))

    check = connected.state.managing.practice_check
    assert check is not None
    assert (check.there, check.gone) == (("Moreau, Alice DVM (AMO)",), ("Lopez, Ben LVT (TEC)",))
    assert check.health is not None
    assert connected.state.connected
    assert last_note(connected)[0] == "practice_set"
    assert connected.state.mapping is not None
    assert connected.state.mapping.mapped_member_ids == (ALICE,)
