"""Watching: what changes by itself is asked for now and then, and told once, in open hours."""

from datetime import timedelta

import pytest

from covet_desktop import messages as msg
from covet_desktop.core import health
from covet_desktop.core.events import HealthKnown, NoticeDue, Retrying, StaffChangesKnown, Topic
from covet_desktop.core.health import StageName
from covet_desktop.core.model import MappingRow, Provider, ProviderMapping, Status
from covet_desktop.core.needs import needs
from covet_desktop.core.notices import Page
from covet_desktop.core.problems import Kind
from covet_desktop.core.settings import OpenHours, Settings
from covet_desktop.core.staff_changes import Change
from covet_desktop.engine import activation, watching
from tests.engine.conftest import MakeDesk
from tests.engine.desk import TODAY, ZONE, Desk
from tests.sandbox.driver import Clinic
from tests.support.practice import Practice


@pytest.fixture
def watched(practice: Practice, make_desk: MakeDesk, clinic: Clinic) -> Desk:
    """A clinic that is set up, at ten on a Tuesday, looked after once."""
    desk = make_desk(practice)
    desk.at(9, 30)
    desk.sign_in()
    clinic.set_up(enabled=False)
    desk.at(10)
    desk.do_look()
    desk.do(msg.Watch())
    return desk


def told(desk: Desk) -> list[str]:
    return [event.notice.about.split()[0] for event in desk.of(NoticeDue)]


def wanted(desk: Desk) -> list[str]:
    return [need.about.split()[0] for need in needs(desk.state, desk.engine.now())]


def changed(desk: Desk) -> list[Change]:
    return [change.kind for change in desk.of(StaffChangesKnown)[-1].changes]


def add_vet(desk: Desk, name: str) -> str:
    return str(desk.practice.act(action="add_provider", display_name=name)["provider"]["id"])


def later(desk: Desk, hours: int = 1, minutes: int = 0) -> None:
    """So much later on the same day, awake."""
    now = desk.engine.now() + timedelta(hours=hours, minutes=minutes)
    there = now.astimezone(ZONE)
    desk.at(there.hour, there.minute, there.date())


# --- when ---


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


# --- health ---


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


# --- staff ---


def test_the_staff_that_is_seen_first_is_no_change(watched: Desk) -> None:
    assert changed(watched) == []


def test_a_new_veterinarian_is_noticed_and_stays_so_over_a_restart(watched: Desk) -> None:
    add_vet(watched, "Roy, Chloe DVM")
    later(watched, 5)
    watched.do(msg.Watch())
    assert changed(watched) == [Change.NEW]

    watched.restart()
    watched.do(msg.Start())

    assert changed(watched) == [Change.NEW]
    assert wanted(watched) == ["new"]
    assert told(watched) == []


def test_another_person_under_a_mapped_id_is_told_and_only_a_mapping_settles_it(watched: Desk) -> None:
    watched.practice.act(action="change_provider", provider_id="prv-amo", display_name="Okafor, Ngozi DVM")
    later(watched, 5)
    watched.do(msg.Watch())
    assert (changed(watched), told(watched)) == ([Change.REUSED], ["reused"])

    watched.do(msg.AcceptStaffChanges())
    assert changed(watched) == [Change.REUSED]

    watched.do(msg.LoadStaff())
    assert watched.state.mapping is not None
    watched.do(msg.AcceptMapping(watched.state.mapping))
    assert changed(watched) == []
    later(watched, 1)
    watched.do(msg.Watch())
    assert (changed(watched), told(watched)) == ([], ["reused"])


def test_a_renamed_one_is_settled_by_having_been_seen(watched: Desk) -> None:
    watched.practice.act(
        action="change_provider", provider_id="prv-amo", display_name="Moreau-Roy, Alice DVM"
    )
    later(watched, 5)
    watched.do(msg.Watch())
    assert changed(watched) == [Change.RENAMED]

    watched.do(msg.AcceptStaffChanges())

    assert watched.state.staff_changes == ()
    watched.restart()
    watched.do(msg.Start())
    assert changed(watched) == []


def test_one_who_is_gone_is_noticed(watched: Desk) -> None:
    watched.practice.act(action="change_provider", provider_id="prv-amo", active=False)
    later(watched, 5)
    watched.do(msg.Watch())

    assert changed(watched) == [Change.GONE]
    assert wanted(watched) == ["gone"]


def test_whoever_edits_the_mapping_is_still_told_that_it_was_changed_elsewhere(watched: Desk) -> None:
    """Watching reads the mapping too, but not into the hand of the person who edits it."""
    watched.do(msg.LoadStaff())
    mine = watched.engine.mapping
    assert mine is not None
    elsewhere = watched.engine.api.set_provider_mapping(
        watched.connection_id, mine.etag, ProviderMapping(mine.value.items, ("prv-tec",))
    )
    later(watched, 5)
    watched.do(msg.Watch())

    row = MappingRow(mine.value.items[0].member_id, ("prv-amo",))
    problem = watched.problem_of(msg.AcceptMapping(ProviderMapping((row,), ("prv-rm1",))))

    assert problem.kind is Kind.CHANGED_ELSEWHERE
    assert elsewhere.etag != mine.etag


def test_whose_appointments_belong_to_nobody_is_said(watched: Desk) -> None:
    cache = watched.engine.open_cache()
    staff = cache.snapshot("providers", tuple[Provider, ...]) or ()
    mapped = cache.snapshot("mapping", ProviderMapping)
    assert mapped is not None
    watched.do(msg.LoadStaff())
    watched.do(msg.AcceptMapping(mapped))
    assert watched.state.unclaimed == ()

    busiest = max(staff, key=lambda each: each.upcoming_appointments)
    watched.practice.act(action="replace_server", identifier="NEW-SERVER", without=[])
    cache.save_snapshot("mapping", ProviderMapping())
    watched.at(22)
    watched.do(msg.Watch())

    assert [each.id for each in watched.state.unclaimed] == [busiest.id]
    assert wanted(watched) == ["unclaimed"]


# --- the connection ---


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
    assert words.startswith("Dr Alice Moreau removed it")


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


# --- fee ---


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


# --- the day ---


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
