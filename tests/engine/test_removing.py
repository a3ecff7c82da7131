"""Ending the connection: once, surely, and with what is here left for as long as it may stay."""

import pytest

from covet_desktop import messages as msg
from covet_desktop.core.events import ConnectionEnded, NoticeDue
from covet_desktop.core.needs import needs
from covet_desktop.core.problems import Kind
from tests.engine.conftest import MakeDesk
from tests.engine.desk import Desk
from tests.sandbox.driver import Clinic
from tests.support.practice import Practice


def test_the_fee_ends_on_a_day_and_the_cases_stay(connected: Desk) -> None:
    connected.do(msg.ImportDays(1))
    today = connected.engine.today()
    before = connected.engine.open_cache().count_of_day(today)

    connected.do(msg.RemoveConnection())

    (ended,) = connected.of(ConnectionEnded)
    assert ended.fee_ends_on is not None
    assert ended.fee_ends_on > today
    assert connected.state.connection is None
    assert connected.state.connection_ended == ended
    assert connected.engine.open_cache().count_of_day(today) == before > 0


def test_nobody_is_told_of_what_was_ended_here(connected: Desk) -> None:
    connected.at(10)
    connected.do(msg.Watch())
    connected.do(msg.RemoveConnection())
    connected.do(msg.Watch())
    connected.restart()
    connected.do(msg.Start())

    assert connected.of(NoticeDue) == []
    assert needs(connected.state, connected.engine.now()) == ()


@pytest.mark.parametrize("times", [1, 2])
def test_a_lost_answer_is_a_success(connected: Desk, clinic: Clinic, times: int) -> None:
    connected.practice.act(
        action="error_next", status=0, when="after", method="DELETE", path_prefix=clinic.path, count=times
    )

    connected.do(msg.RemoveConnection())

    assert len(connected.of(ConnectionEnded)) == 1
    assert connected.state.connection is None


def test_a_disturbance_leaves_the_connection(connected: Desk, clinic: Clinic) -> None:
    connected.practice.act(action="error_next", status=503, method="DELETE", path_prefix=clinic.path, count=4)

    problem = connected.problem_of(msg.RemoveConnection())

    assert problem.kind is Kind.SERVICE_DOWN
    assert connected.of(ConnectionEnded) == []
    assert connected.state.connection is not None


def test_who_may_not_end_it_is_told_who_can(practice: Practice, make_desk: MakeDesk, clinic: Clinic) -> None:
    clinic.set_up(enabled=False)
    desk = make_desk(practice).sign_in("member")

    problem = desk.problem_of(msg.RemoveConnection())

    assert problem.kind is Kind.NOT_PERMITTED
    assert str(problem.advice) == "Ask Dana Whitfield or Dr Alice Moreau: it is for owners and admins."
    assert desk.state.connection is not None


def test_without_a_connection_there_is_nothing_to_end(desk: Desk) -> None:
    assert desk.problem_of(msg.RemoveConnection()).kind is Kind.NOT_SET_UP
