"""What becomes of the connection and the session while nobody looks."""

from covet_desktop import messages as msg
from covet_desktop.core.events import NoticeDue
from covet_desktop.core.model import Status
from covet_desktop.core.needs import needs
from covet_desktop.core.notices import Page
from covet_desktop.core.problems import Kind
from covet_desktop.engine import activation, watching
from tests.engine.conftest import MakeDesk
from tests.engine.desk import Desk
from tests.engine.watches import told, wanted
from tests.sandbox.driver import Clinic
from tests.support.practice import Practice


def test_activation_is_noticed_without_a_window_and_over_a_restart(
    practice: Practice, make_desk: MakeDesk, clinic: Clinic
) -> None:
    desk = make_desk(practice)
    desk.at(10)
    desk.sign_in()
    clinic.buy()
    desk.do_look()
    desk.do(msg.Tick())
    assert desk.state.connection is not None
    assert desk.state.connection.awaits_activation
    desk.restart()
    practice.act(action="activate")
    desk.at(11)

    desk.do(msg.Start())
    desk.do(msg.Tick())
    desk.do(msg.Watch())

    assert desk.state.connection.status is Status.READY_FOR_SETUP
    assert told(desk) == ["ready"]
    assert desk.of(NoticeDue)[0].notice.page is Page.SETUP


def test_activation_is_asked_for_ever_more_rarely_and_not_beside_a_window(desk: Desk, clinic: Clinic) -> None:
    desk.at(10)
    clinic.buy()
    desk.do_look()
    desk.engine.timing = type(desk.engine.timing)(first_check=30, longest_check=900)
    pauses = []
    for _ in range(12):
        desk.do(msg.Watch())
        at = desk.engine.watches.activation_at
        assert at is not None
        pauses.append((at - desk.engine.now()).total_seconds())
        assert not activation.is_due(desk.engine)
        desk.now = at
        assert activation.is_due(desk.engine)

    assert pauses == sorted(pauses)
    assert (pauses[0], pauses[-1]) == (30, 900)
    flow = desk.until(msg.WatchActivation(), lambda effect: type(effect).__name__ == "Wait")
    assert not activation.is_due(desk.engine)
    flow.close()
    assert activation.is_due(desk.engine)


def test_a_suspension_is_told_at_the_next_tick_after_it_is_known(watched: Desk) -> None:
    watched.at(10, 14)
    watched.do(msg.Watch())
    watched.practice.act(action="suspend")
    watched.at(10, 16)
    watched.do(msg.Tick())
    watched.do(msg.Tick())

    assert told(watched) == ["suspended"]
    assert wanted(watched) == ["suspended"]
    assert "paid" in str(needs(watched.state, watched.engine.now())[0].words)


def test_a_suspension_while_the_pc_was_off_is_told_once(watched: Desk) -> None:
    watched.practice.act(action="suspend")
    for hour in (11, 12):
        watched.restart()
        watched.at(hour)
        watched.do(msg.Start())

    assert told(watched) == ["suspended"]


def test_who_removed_it_elsewhere_is_said(watched: Desk, clinic: Clinic) -> None:
    assert clinic.as_("admin").delete(clinic.path).status_code == 200
    watched.at(10, 20)
    watched.do(msg.Watch())

    assert watched.state.connection is None
    assert told(watched) == ["removed"]
    words = str(needs(watched.state, watched.engine.now())[0].words)
    assert words.startswith("Dr Alice Moreau removed it on Tue 24 Nov, 10:0")


def test_who_removed_it_while_the_pc_was_off_is_said_once(watched: Desk, clinic: Clinic) -> None:
    assert clinic.as_("admin").delete(clinic.path).status_code == 200
    for hour in (11, 12):
        watched.restart()
        watched.at(hour)
        watched.do(msg.Start())
        assert wanted(watched) == ["removed"]

    assert told(watched) == ["removed"]
    assert watched.state.removal is not None
    assert watched.state.removal.by == "Dr Alice Moreau"
    assert watched.state.removal.at is not None
    assert watched.state.removal.at.hour == 10  # by the clinic's clock


def test_a_service_that_knows_no_health_hasnt_removed_anything(watched: Desk, clinic: Clinic) -> None:
    watched.practice.act(action="error_next", status=404, path_prefix=f"{clinic.path}/health")

    watched.do(msg.Watch())

    assert watched.state.connection is not None
    assert told(watched) == []


def test_a_lost_session_is_told_until_somebody_signs_in(watched: Desk) -> None:
    watched.practice.act(action="end_sessions")
    watched.at(10, 20)
    assert watched.problem_of(msg.Watch()).kind is Kind.SIGNED_OUT
    watched.restart()
    watched.at(10, 40)
    watched.do(msg.Start())
    assert watching.is_due(watched.engine)
    watched.do(msg.Watch())

    assert told(watched) == ["signed"]
    watched.sign_in()
    watched.do(msg.Watch())
    assert wanted(watched) == []


def test_after_a_sign_out_nobody_is_told_anything(watched: Desk) -> None:
    watched.do(msg.SignOut())
    watched.at(12)

    assert not watching.is_due(watched.engine)
