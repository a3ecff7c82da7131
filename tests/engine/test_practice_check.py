"""Another identifier is set: the check is shown also where something couldn't be read, and is made again."""

from collections.abc import Callable

import pytest

from covet_desktop import messages as msg
from covet_desktop.core.events import Failed, Topic
from covet_desktop.core.managing import PracticeCheck
from covet_desktop.core.model import MappingRow, ProviderMapping
from covet_desktop.core.problems import Kind
from covet_desktop.messages.manage import CheckPractice
from tests.engine.desk import Desk

ALICE, DESK = "mem-dr-alice-moreau", "mem-front-desk"
THERE, GONE = ("Moreau, Alice DVM (AMO)",), ("Lopez, Ben LVT (TEC)",)
Fail = Callable[..., None]


@pytest.fixture
def replaced(connected: Desk) -> Desk:
    """The server was replaced; the technician isn't on the new one. The identifier is about to be set."""
    connected.do(msg.LoadStaff())
    rows = (MappingRow(ALICE, ("prv-amo",)), MappingRow(DESK, ("prv-tec",)))
    connected.do(msg.AcceptMapping(ProviderMapping(rows)))
    connected.practice.act(action="replace_server", identifier="7ABC2345", without=["prv-tec"])
    return connected


@pytest.fixture
def fail(replaced: Desk) -> Fail:
    def fail(what: str, status: int = 503, times: int = 4) -> None:
        path = f"/v1/connections/{replaced.connection_id}/{what}"
        replaced.practice.act(action="error_next", status=status, count=times, method="GET", path_prefix=path)

    return fail


def check(desk: Desk) -> PracticeCheck:
    found = desk.state.managing.practice_check
    assert found is not None
    assert found.practice.identifier == "7ABC2345"
    return found


def test_while_health_cant_be_read_the_staff_is_checked_all_the_same(replaced: Desk, fail: Fail) -> None:
    fail("health", 404, 1)

    replaced.do(msg.SetPractice("7ABC2345"))

    found = check(replaced)
    assert (found.health, found.there, found.gone) == (None, THERE, GONE)
    assert found.health_problem is not None
    assert found.staff_problem is None
    assert not found.whole
    assert replaced.of(Failed) == []

    replaced.do(CheckPractice())
    assert check(replaced).whole
    assert (check(replaced).there, check(replaced).gone) == (THERE, GONE)


@pytest.mark.parametrize("what", ["providers", "provider-mapping"])
def test_while_the_staff_cant_be_read_that_is_said_and_checked_later(
    replaced: Desk, fail: Fail, what: str
) -> None:
    fail(what)

    replaced.do(msg.SetPractice("7ABC2345"))

    found = check(replaced)
    assert found.health is not None
    assert found.staff_problem is not None
    assert (found.staff_problem.kind, found.there, found.gone) == (Kind.SERVICE_DOWN, (), ())

    replaced.do(CheckPractice())
    assert (check(replaced).there, check(replaced).gone) == (THERE, GONE), "against what was mapped before"
    assert replaced.state.mapping is not None
    assert replaced.state.mapping.mapped_member_ids == (ALICE,)


def test_what_was_read_meanwhile_doesnt_make_it_forget_who_has_gone(replaced: Desk, fail: Fail) -> None:
    fail("providers")
    replaced.do(msg.SetPractice("7ABC2345"))
    replaced.do(msg.LoadStaff())

    replaced.do(CheckPractice())

    assert (check(replaced).there, check(replaced).gone) == (THERE, GONE)


def test_where_nobody_can_be_reached_it_isnt_waited_for_twice(replaced: Desk, fail: Fail) -> None:
    before = replaced.practice.records()["requests"].get("GET /v1/connections/{id}/providers", 0)
    fail("health")

    replaced.do(msg.SetPractice("7ABC2345"))

    found = check(replaced)
    assert (found.health, found.staff_problem) == (None, found.health_problem)
    after = replaced.practice.records()["requests"].get("GET /v1/connections/{id}/providers", 0)
    assert after == before


def test_a_session_that_is_over_is_told_and_no_check(replaced: Desk) -> None:
    replaced.do(msg.SetPractice("7ABC2345"))
    replaced.practice.act(action="end_sessions")

    assert replaced.problem_of(CheckPractice()).kind is Kind.SIGNED_OUT
    assert replaced.topics_failed() == [Topic.PRACTICE_CHECK]
