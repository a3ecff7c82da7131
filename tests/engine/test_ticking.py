"""The schedule at every tick: today's slot once, late when it must be, and never by itself what is past."""

from datetime import timedelta
from typing import Any

import pytest

from covet_desktop import messages as msg
from covet_desktop.core.events import Retrying, ScheduleKnown, Topic
from covet_desktop.core.model import AutoImport
from covet_desktop.core.problems import Kind, Problem
from covet_desktop.engine.flow import Wait
from tests.engine.conftest import MakeDesk
from tests.engine.desk import TODAY, YESTERDAY, Desk
from tests.sandbox.driver import Clinic
from tests.support.practice import Practice

TOMORROW = TODAY + timedelta(days=1)


def tick_at(desk: Desk, hour: int, minute: int = 0, **other: Any) -> None:
    """A tick at that time, of a PC that was awake until then."""
    desk.at(hour, minute, **other)
    desk.engine.ticked_at = desk.engine.now() - timedelta(seconds=30)
    desk.do(msg.Tick())


def imports(desk: Desk) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = desk.practice.records()["imports"]
    return found


def keys(desk: Desk) -> list[str]:
    return [str(run["key"]).removeprefix(f"auto-{desk.connection_id}-") for run in imports(desk)]


def said(desk: Desk) -> str:
    sentence = desk.of(ScheduleKnown)[-1].sentence
    return sentence.render() if sentence else ""


def test_nothing_before_the_hour_and_the_day_once_after_it(daily: Desk) -> None:
    assert imports(daily) == []

    for minute in (0, 1, 30):
        tick_at(daily, 6, minute)
    tick_at(daily, 23)

    assert keys(daily) == ["2026-11-24"]
    assert daily.state.schedule.last_run is not None


def test_each_day_has_its_own(daily: Desk) -> None:
    tick_at(daily, 6)
    tick_at(daily, 6, day=TOMORROW)

    assert keys(daily) == ["2026-11-24", "2026-11-25"]


def test_a_restart_doesnt_import_again(daily: Desk) -> None:
    tick_at(daily, 6)
    daily.restart()
    daily.do(msg.Start())

    tick_at(daily, 7)

    assert keys(daily) == ["2026-11-24"]


def test_after_a_start_it_settles_first(daily: Desk) -> None:
    daily.at(9)
    daily.restart()
    daily.do(msg.Start())

    daily.do(msg.Tick())
    assert imports(daily) == []
    tick_at(daily, 9, 2)

    assert keys(daily) == ["2026-11-24"]


def test_a_day_missed_until_now_comes_late_and_says_so(daily: Desk) -> None:
    tick_at(daily, 15)

    assert keys(daily) == ["2026-11-24"]
    assert "Today's import comes late." in [
        event.sentence.render() for event in daily.of(ScheduleKnown) if event.sentence
    ]
    assert said(daily) == ""


def test_days_that_are_past_are_never_imported_by_itself(daily: Desk) -> None:
    tick_at(daily, 5, day=TODAY + timedelta(days=3))

    assert imports(daily) == []


def test_waking_up_settles_before_it_imports(daily: Desk) -> None:
    daily.at(8)
    daily.do(msg.Tick())
    assert imports(daily) == [], "the network may not be there yet"

    tick_at(daily, 8, 2)

    assert keys(daily) == ["2026-11-24"]


def test_a_slot_before_it_was_switched_on_doesnt_count(
    practice: Practice, make_desk: MakeDesk, clinic: Clinic
) -> None:
    desk = make_desk(practice)
    desk.at(10)
    desk.sign_in()
    clinic.set_up(hour=6)
    desk.do_look()

    tick_at(desk, 10, 5)

    assert imports(desk) == []


def test_the_next_runs_are_told_and_none_while_it_is_off(daily: Desk, clinic: Clinic) -> None:
    upcoming = daily.state.schedule.next_at
    assert [at.isoformat() for at in upcoming[:2]] == [
        "2026-11-24T11:00:00+00:00",
        "2026-11-25T11:00:00+00:00",
    ]

    off = AutoImport(enabled=False, time_zone="America/New_York", hour=6)
    daily.do(msg.SetAutoImport(off))
    daily.do(msg.Tick())

    assert daily.state.schedule.next_at == ()


# --- failures ---


def test_an_import_that_failed_is_tried_again_after_1_5_and_15_minutes_each_with_its_own_key(
    daily: Desk,
) -> None:
    tried_at = []
    for minute in range(60):
        before = len(imports(daily))
        daily.practice.act(action="fail_next_import")
        tick_at(daily, 6, minute)
        if len(imports(daily)) > before:
            tried_at.append(minute)

    assert tried_at == [0, 1, 6, 21]
    assert keys(daily) == ["2026-11-24", "2026-11-24-2", "2026-11-24-3", "2026-11-24-4"]
    assert "next try comes in" in said(daily)


def test_after_a_failure_that_passed_the_day_is_done(daily: Desk) -> None:
    daily.practice.act(action="fail_next_import")
    tick_at(daily, 6)
    tick_at(daily, 6, 2)
    tick_at(daily, 6, 30)

    assert [run["status"] for run in imports(daily)] == ["failed", "succeeded"]


def test_a_broken_line_doesnt_change_the_key(daily: Desk) -> None:
    daily.practice.act(action="error_next", status=503, count=4, method="POST")
    with pytest.raises(Problem):
        tick_at(daily, 6)
    tick_at(daily, 6, 2)

    assert keys(daily) == ["2026-11-24"]


def test_what_the_service_asks_for_is_waited(daily: Desk) -> None:
    daily.practice.act(action="error_next", status=503, retry_after="600", method="POST")
    with pytest.raises(Problem):
        tick_at(daily, 6)

    tick_at(daily, 6, 5)
    assert imports(daily) == []
    tick_at(daily, 6, 11)

    assert keys(daily) == ["2026-11-24"]


def test_after_waking_up_a_failure_isnt_waited_for_any_longer(daily: Desk) -> None:
    for minute in (0, 2, 8, 24):
        daily.practice.act(action="fail_next_import")
        tick_at(daily, 6, minute)
    assert len(imports(daily)) == 4, "the next one comes an hour later"

    daily.at(6, 40)
    daily.do(msg.Tick())  # slept since 6:24
    tick_at(daily, 6, 42)

    assert len(imports(daily)) == 5


def test_a_service_out_of_reach_is_tried_again_as_soon_as_it_is_back(daily: Desk) -> None:
    daily.practice.stop()
    for minute in (0, 2, 8):
        daily.now = daily.engine.now().replace(hour=11, minute=minute)
        daily.engine.ticked_at = daily.engine.now()
        with pytest.raises(Problem) as caught:
            daily.do(msg.Tick())
        assert caught.value.kind is Kind.OFFLINE
    assert daily.engine.ledger.setting(f"slot {daily.connection_id}", {})

    daily.practice.start()
    tick_at(daily, 6, 10)

    assert keys(daily) == ["2026-11-24"]


def test_a_person_who_cancels_it_settles_the_day(daily: Desk) -> None:
    daily.practice.act(action="set_pace", seconds=0.2)
    daily.at(6)
    flow = daily.until(
        msg.ImportSlot(TODAY), lambda effect: getattr(getattr(effect, "run", None), "id", "") != ""
    )
    daily.do(msg.CancelImport())
    daily.go_on(flow)

    tick_at(daily, 6, 30)

    assert [run["status"] for run in imports(daily)] == ["cancelled"]


def test_cancelled_while_it_waits_for_somebody_elses_it_isnt_begun_that_day(
    daily: Desk, clinic: Clinic
) -> None:
    daily.at(6)
    clinic.connection_id = daily.connection_id
    daily.practice.act(action="set_pace", seconds=0.2)
    theirs = clinic.start_import(start=TODAY.isoformat()).json()["id"]
    flow = daily.until(msg.ImportSlot(TODAY), lambda effect: isinstance(effect, Wait))

    daily.do(msg.CancelImport())
    with pytest.raises(Problem, match="before it began"):
        daily.go_on(flow)
    daily.practice.act(action="set_pace", seconds=0.005)
    clinic.ended(theirs)
    tick_at(daily, 7)

    assert [run["id"] for run in imports(daily)] == [theirs]


# --- two PCs, other settings ---


def test_started_without_the_network_it_imports_once_that_is_there(daily: Desk) -> None:
    daily.restart()
    daily.practice.stop()
    daily.problem_of(msg.Start())
    daily.now = daily.engine.now().replace(hour=11, minute=1)
    daily.do(msg.Tick())
    assert daily.of(Retrying)[-1].topic is Topic.SCHEDULE

    daily.practice.start()
    tick_at(daily, 6, 5)

    assert keys(daily) == ["2026-11-24"]


def test_the_hour_that_another_pc_set_holds_here(daily: Desk, clinic: Clinic) -> None:
    clinic.connection_id = daily.connection_id
    clinic.patch(auto_import={"enabled": True, "time_zone": "America/New_York", "hour": 8, "days": 3})

    tick_at(daily, 6)
    assert imports(daily) == []
    tick_at(daily, 8)

    assert keys(daily) == ["2026-11-24"]
    assert imports(daily)[0]["days"] == 3
    assert daily.state.connection is not None
    assert daily.state.connection.auto_import is not None
    assert daily.state.connection.auto_import.hour == 8


def test_switched_off_on_another_pc_it_doesnt_import_here(daily: Desk, clinic: Clinic) -> None:
    clinic.connection_id = daily.connection_id
    clinic.patch(auto_import={"enabled": False, "time_zone": "America/New_York", "hour": 6, "days": 1})

    tick_at(daily, 6)
    tick_at(daily, 7)

    assert imports(daily) == []


def test_switched_on_on_another_pc_it_imports_here_too(connected: Desk, clinic: Clinic) -> None:
    connected.at(12, day=YESTERDAY)
    clinic.sign_out()
    clinic.patch(auto_import={"enabled": True, "time_zone": "America/New_York", "hour": 6, "days": 1})

    tick_at(connected, 6)

    assert keys(connected) == ["2026-11-24"]


def test_what_another_pc_has_imported_isnt_imported_again(daily: Desk, clinic: Clinic) -> None:
    clinic.connection_id = daily.connection_id
    daily.at(6)
    other = {"start": TODAY.isoformat(), "days": 9, "trigger": "scheduled"}
    clinic.ended(clinic.start_import(f"auto-{daily.connection_id}-2026-11-24", **other).json()["id"])

    tick_at(daily, 6, 1)
    tick_at(daily, 9)

    assert len(imports(daily)) == 1
    assert daily.engine.open_cache().count_of_day(TODAY) > 0


def test_a_suspended_connection_isnt_asked_to_import(daily: Desk) -> None:
    daily.practice.act(action="suspend")

    tick_at(daily, 6)

    assert imports(daily) == []
    assert daily.practice.records()["requests"].get("POST /v1/connections/{id}/imports", 0) == 0


def test_a_removed_connection_ends_it(daily: Desk, clinic: Clinic) -> None:
    clinic.as_().delete(f"/v1/connections/{daily.connection_id}")

    with pytest.raises(Problem):
        tick_at(daily, 6)
    tick_at(daily, 6, 5)

    assert daily.state.connection is None
    assert daily.state.schedule.next_at == ()


# --- what a tick does besides ---


def test_personal_data_is_erased_when_its_time_is_over(daily: Desk) -> None:
    tick_at(daily, 6)
    cache = daily.engine.open_cache()
    assert cache.count_of_day(TODAY) > 0

    tick_at(daily, 5, day=TODAY + timedelta(days=30))
    kept = cache.count_of_day(TODAY)
    tick_at(daily, 5, day=TODAY + timedelta(days=31))

    assert kept > 0
    assert cache.count_of_day(TODAY) == 0


def test_signed_out_a_tick_asks_nobody(practice: Practice, make_desk: MakeDesk) -> None:
    desk = make_desk(practice)
    desk.do(msg.Start())

    desk.do(msg.Tick())

    assert not [call for call in practice.records()["requests"] if "/v1/" in call]


def test_an_unknown_record_of_another_version_is_no_obstacle(daily: Desk) -> None:
    daily.engine.ledger.set_setting(f"slot {daily.connection_id}", {"done_day": 7, "attempts": "?"})

    tick_at(daily, 6)

    assert keys(daily) == ["2026-11-24"]
