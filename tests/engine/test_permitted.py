"""Somebody changed this person's role meanwhile: it is known as soon as the service refuses something."""

import pytest

from covet_desktop import messages as msg
from covet_desktop.core.events import AccountKnown, Failed, MembersKnown
from covet_desktop.core.model import AutoImport, LinkingScope, MappingRow, ProviderMapping
from covet_desktop.core.people import Account, Role
from covet_desktop.core.problems import Kind
from covet_desktop.messages.follow_up import NotOurs, UndoImport
from covet_desktop.messages.manage import Unmap
from tests.engine.conftest import MakeDesk
from tests.engine.desk import Desk
from tests.engine.test_buying import buying
from tests.sandbox.driver import Clinic
from tests.support.practice import Practice

ALICE, DANA = "mem-dr-alice-moreau", "mem-dana-whitfield"
ASK_DANA = "Ask Dana Whitfield: it is for owners and admins."
WITH_TECH = ProviderMapping((MappingRow(ALICE, ("prv-amo",)), MappingRow(DANA, ("prv-tec",))))


@pytest.fixture
def admin(practice: Practice, make_desk: MakeDesk, clinic: Clinic) -> Desk:
    """Alice, an admin as far as her PC knows."""
    clinic.set_up(enabled=False)
    desk = make_desk(practice).sign_in("admin")
    desk.do_look()
    desk.do(msg.LoadStaff())
    desk.do(msg.ImportDays(1))
    return desk


def demote(desk: Desk, member_id: str = ALICE) -> None:
    desk.practice.act(action="set_member_role", member_id=member_id, role="member")


def may(desk: Desk) -> bool:
    assert desk.state.account is not None
    return desk.state.account.may_administer


COMMANDS = {
    "mapping": msg.AcceptMapping(WITH_TECH),
    "unmap": Unmap(("prv-amo",)),
    "scope": msg.SetScope(LinkingScope.ME),
    "hour": msg.SetAutoImport(AutoImport(enabled=True, time_zone="America/New_York", hour=6, days=2)),
    "lookup": msg.LookUpPractice("9QX2TT71"),
    "not ours": NotOurs("prv-tec"),
    "removal": msg.RemoveConnection(),
}


@pytest.mark.parametrize("command", COMMANDS.values(), ids=COMMANDS)
def test_the_role_is_read_anew_and_told_before_the_refusal(admin: Desk, command: msg.Command) -> None:
    assert may(admin)
    demote(admin)
    admin.events.clear()

    problem = admin.problem_of(command)

    assert (problem.kind, str(problem.advice)) == (Kind.NOT_PERMITTED, ASK_DANA)
    assert not may(admin)
    assert admin.state.members[0].id
    assert {each.id: each.role for each in admin.state.members}[ALICE] is Role.MEMBER
    told = [type(each) for each in admin.events if isinstance(each, AccountKnown | MembersKnown | Failed)]
    assert told[-3:] == [AccountKnown, MembersKnown, Failed]


def test_an_import_isnt_taken_back_by_one_who_may_no_more(admin: Desk) -> None:
    run = admin.state.run
    assert run is not None
    demote(admin)

    assert str(admin.problem_of(UndoImport(run.id)).advice) == ASK_DANA
    assert not may(admin)


def test_one_who_may_no_more_buys_nothing_and_no_request_is_left_open(
    practice: Practice, make_desk: MakeDesk
) -> None:
    desk = make_desk(practice).sign_in("admin")
    demote(desk)
    command = buying(desk)

    problem = desk.problem_of(command)

    assert (problem.kind, str(problem.advice)) == (Kind.NOT_PERMITTED, ASK_DANA)
    assert not may(desk)
    assert desk.state.purchase.asked_at is None
    assert practice.records()["purchases"] == []


def test_it_is_known_after_a_restart_too(admin: Desk) -> None:
    demote(admin)
    admin.problem_of(COMMANDS["scope"])

    kept = admin.engine.open_cache().snapshot("account", Account)

    assert kept is not None
    assert not kept.may_administer
    assert admin.engine.account is not None
    assert not admin.engine.account.may_administer


def test_where_the_role_cant_be_read_the_refusal_is_told_as_it_is(admin: Desk) -> None:
    demote(admin)
    admin.practice.act(action="error_next", status=503, count=1, path_prefix="/v1/account")

    problem = admin.problem_of(COMMANDS["scope"])

    assert problem.kind is Kind.NOT_PERMITTED
    assert str(problem.advice) == "Ask Dana Whitfield or Dr Alice Moreau: it is for owners and admins."


def test_other_refusals_read_no_role(admin: Desk) -> None:
    before = admin.practice.records()["requests"].get("GET /v1/account", 0)

    assert admin.problem_of(Unmap(("prv-amo",))).code == "nothing_mapped"

    assert admin.practice.records()["requests"].get("GET /v1/account", 0) == before
