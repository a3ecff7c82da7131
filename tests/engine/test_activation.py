"""Waiting for Bitwerx: asked for as long as it takes, and never longer."""

from datetime import timedelta

from covet_desktop import messages as msg
from covet_desktop.core.events import Checked, Retrying
from covet_desktop.core.model import Status
from covet_desktop.core.problems import Kind
from covet_desktop.engine.flow import Wait
from tests.engine.desk import Desk
from tests.sandbox.driver import Clinic


def bought(desk: Desk, clinic: Clinic) -> Desk:
    clinic.buy()
    desk.do_look()
    return desk


def test_it_is_noticed_when_the_connection_is_active(desk: Desk, clinic: Clinic) -> None:
    flow = bought(desk, clinic).until(msg.WatchActivation(), lambda effect: isinstance(effect, Wait))
    desk.practice.act(action="activate")

    desk.go_on(flow)

    assert desk.state.connection is not None
    assert desk.state.connection.status is Status.READY_FOR_SETUP
    assert desk.of(Checked)[-1].next_at is None


def test_each_look_says_when_the_next_one_comes_ever_later(desk: Desk, clinic: Clinic) -> None:
    desk.engine.timing = type(desk.engine.timing)(first_check=30, longest_check=900)
    flow = bought(desk, clinic).until(msg.WatchActivation(), lambda effect: isinstance(effect, Wait))
    desk.now = desk.engine.now()

    pauses = []
    for _ in range(12):
        effect = next(flow)
        while not isinstance(effect, Wait):
            effect = flow.send(effect.function()) if hasattr(effect, "function") else next(flow)
        pauses.append(effect.seconds)
    flow.close()

    assert pauses == sorted(pauses)
    assert pauses[0] > 30
    assert pauses[-1] == 900


def test_a_disturbance_doesnt_end_the_waiting(desk: Desk, clinic: Clinic) -> None:
    bought(desk, clinic)
    desk.practice.act(action="error_next", status=503, path_prefix=clinic.path)

    flow = desk.until(msg.WatchActivation(), lambda effect: isinstance(effect, Checked))
    desk.practice.act(action="activate")
    desk.go_on(flow)

    assert desk.of(Retrying)[-1].problem.kind is Kind.SERVICE_DOWN
    assert desk.state.connection is not None
    assert desk.state.connection.status is Status.READY_FOR_SETUP


def test_what_is_removed_meanwhile_isnt_waited_for(desk: Desk, clinic: Clinic) -> None:
    flow = bought(desk, clinic).until(msg.WatchActivation(), lambda effect: isinstance(effect, Wait))
    clinic.as_().delete(clinic.path)

    desk.go_on(flow)

    assert desk.state.connection is None


def test_an_unchanged_connection_costs_no_answer(desk: Desk, clinic: Clinic) -> None:
    bought(desk, clinic)
    desk.events.clear()

    flow = desk.until(msg.WatchActivation(), lambda effect: isinstance(effect, Wait))
    flow.close()

    checked = desk.of(Checked)
    assert len(desk.events) == len(checked) == 1
    assert checked[0].next_at is not None
    assert checked[0].next_at - checked[0].at < timedelta(seconds=1)
