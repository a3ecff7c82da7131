"""Watching: what changes by itself is asked for now and then, and told once, in open hours."""

from datetime import timedelta

from covet_desktop import messages as msg
from covet_desktop.core import health
from covet_desktop.core.events import HealthKnown, Retrying, Topic
from covet_desktop.core.health import StageName
from covet_desktop.core.needs import needs
from covet_desktop.core.problems import Kind
from covet_desktop.core.settings import OpenHours, Settings
from covet_desktop.engine import watching
from tests.engine.conftest import MakeDesk
from tests.engine.desk import TODAY, ZONE, Desk
from tests.engine.watches import later, told, wanted
from tests.sandbox.driver import Clinic
from tests.support.practice import Practice


def test_it_is_asked_every_quarter_of_an_hour_while_open(watched: Desk) -> None:
    assert not watching.is_due(watched.engine)

    watched.at(10, 14)
    assert not watching.is_due(watched.engine)
    watched.at(10, 15)
    assert watching.is_due(watched.engine)


def test_it_is_asked_once_an_hour_while_closed_and_at_once_when_it_opens(watched: Desk) -> None:
    tomorrow = TODAY + timedelta(days=1)
    watched.at(6, 10, tomorrow)
    watched.do(msg.Watch())

    watched.at(6, 50, tomorrow)
    assert not watching.is_due(watched.engine)
    watched.at(7, day=tomorrow)
    assert watching.is_due(watched.engine)


def test_the_open_hours_are_those_of_the_settings(watched: Desk) -> None:
    watched.do(msg.SetSettings(Settings(open_hours=OpenHours((6,), 7, 19))))

    watched.at(10, 45)
    assert not watching.is_due(watched.engine)
    watched.at(11)
    assert watching.is_due(watched.engine)


def test_a_clock_that_was_put_back_doesnt_silence_it(watched: Desk) -> None:
    watched.now = watched.engine.now() - timedelta(days=3)

    assert watching.is_due(watched.engine)


def test_the_tick_sends_it(watched: Desk) -> None:
    watched.events.clear()
    watched.at(10, 20)

    watched.do(msg.Tick())

    assert watched.of(HealthKnown)


def test_at_night_one_call_is_made(watched: Desk) -> None:
    watched.at(22)
    watched.do_look()  # with another token: the former one is too old by now
    before = watched.practice.records()["requests"]

    watched.do(msg.Watch())

    after = watched.practice.records()["requests"]
    made = {name: after[name] - before.get(name, 0) for name in after if after[name] != before.get(name, 0)}
    assert {name: n for name, n in made.items() if " /v1/" in name} == {"GET /v1/connections/{id}/health": 1}


def test_staff_is_read_every_four_hours_and_the_fee_once_a_day(watched: Desk) -> None:
    def asked(name: str) -> int:
        return int(watched.practice.records()["requests"].get(f"GET /v1/{name}", 0))

    staff, fee = asked("connections/{id}/providers"), asked("integrations")
    for hour in (11, 12, 13):
        watched.at(hour)
        watched.do(msg.Watch())
    assert asked("connections/{id}/providers") == staff

    watched.at(14)
    watched.do(msg.Watch())
    assert asked("connections/{id}/providers") == staff + 1
    assert asked("integrations") == fee

    watched.at(10, day=TODAY + timedelta(days=1))
    watched.do(msg.Watch())
    assert asked("integrations") == fee + 1


def test_a_server_that_is_silent_is_told_once_with_what_to_do(watched: Desk) -> None:
    watched.practice.act(action="set_health", state="down", stage="agent")
    for _ in range(3):
        later(watched)
        watched.do(msg.Watch())

    assert told(watched) == ["health"]
    assert wanted(watched) == ["health"]
    assert watched.state.health is not None
    found = health.cause(watched.state.health.health, watched.engine.now(), OpenHours(), ZONE)
    assert found is not None
    assert found.stage is StageName.AGENT


def test_what_fails_at_night_is_told_when_the_clinic_opens_if_it_still_does(watched: Desk) -> None:
    tomorrow = TODAY + timedelta(days=1)
    watched.practice.act(action="set_health", state="down", stage="agent", minutes_old=180)
    watched.at(22)
    watched.do(msg.Watch())
    assert told(watched) == []

    watched.at(9, day=tomorrow)
    watched.do(msg.Watch())

    assert told(watched) == ["health"]


def test_maintenance_is_no_alarm(watched: Desk) -> None:
    watched.practice.act(action="set_health", state="maintenance", stage="delivery", stage_state="late")
    watched.do(msg.Watch())

    assert (told(watched), wanted(watched)) == ([], [])


def test_without_a_line_nothing_is_told_of_it(watched: Desk) -> None:
    watched.practice.act(action="error_next", status=503, count=4, path_prefix="/v1")

    watched.do(msg.Watch())

    assert watched.of(Retrying)[-1].problem.kind is Kind.SERVICE_DOWN
    assert watched.of(Retrying)[-1].topic is Topic.WATCHING
    assert told(watched) == []
    assert not watching.is_due(watched.engine)


def test_another_fee_is_a_line_until_it_was_seen(watched: Desk) -> None:
    watched.practice.act(action="set_fee", amount=42)
    watched.at(10, day=TODAY + timedelta(days=1))
    watched.do(msg.Watch())
    assert (wanted(watched), told(watched)) == (["fee"], [])
    assert "42.00 USD" in str(needs(watched.state, watched.engine.now())[0].words)

    watched.do(msg.AcceptFee())
    assert wanted(watched) == []
    later(watched)
    watched.do(msg.Watch())
    assert wanted(watched) == []


def test_cases_that_came_after_the_first_appointment_are_told(
    practice: Practice, make_desk: MakeDesk, clinic: Clinic
) -> None:
    desk = make_desk(practice)
    desk.at(12, day=TODAY - timedelta(days=1))
    desk.sign_in()
    clinic.set_up(hour=6, days=1)
    desk.at(15)
    desk.do(msg.Start())
    desk.engine.ticked_at = desk.at(15, 2)  # it was awake until then

    desk.do(msg.Tick())  # imports
    desk.do(msg.Tick())
    desk.do(msg.Tick())

    assert told(desk) == ["late"]


def test_an_import_that_failed_four_times_is_told(watched: Desk) -> None:
    failed = {"day": TODAY.isoformat(), "failures": 4, "last_failed_at": watched.engine.now().isoformat()}
    watched.engine.ledger.set_setting(f"slot {watched.connection_id}", {"done_day": None, "attempts": failed})

    watched.do(msg.Watch())
    watched.do(msg.Watch())

    assert told(watched) == ["failed"]


def test_a_command_that_ends_in_a_moment_watches_nothing(watched: Desk) -> None:
    watched.engine.stays = False
    watched.at(12)

    assert not watching.is_due(watched.engine)
