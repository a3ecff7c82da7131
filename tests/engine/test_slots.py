"""The daily import of one local day: one for all PCs, under whatever settings it was begun (contract §4)."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from covet_desktop.core.visits import ImportRun, ImportStatus
from covet_desktop.engine import importing, slots
from covet_desktop.engine.flow import Call, Flow
from tests.engine.conftest import MakeDesk
from tests.engine.desk import TODAY, Desk
from tests.sandbox.driver import Clinic
from tests.support.practice import Practice

Slot = Callable[..., tuple[ImportRun, int]]


@pytest.fixture
def daily(practice: Practice, make_desk: MakeDesk, clinic: Clinic) -> Desk:
    """A clinic whose auto-import was switched on yesterday at noon; it is six in the morning."""
    desk = make_desk(practice)
    desk.at(12, day=TODAY - timedelta(days=1))
    desk.sign_in()
    clinic.set_up(hour=6, days=2)
    clinic.sign_out()
    desk.at(6)
    desk.do_look()
    return desk


def run_slot(desk: Desk, attempt: int = 1) -> tuple[ImportRun, int]:
    found: tuple[ImportRun, int] = desk.run(slots.import_slot(desk.engine, TODAY, attempt))
    return found


def sending(flow: Flow[Any]) -> object:
    """Let it look through the imports that there are, and stop where it is about to send its own."""
    looking = next(flow)
    assert isinstance(looking, Call)
    return flow.send(looking.function())


def imports(desk: Desk) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = desk.practice.records()["imports"]
    return found


def key(desk: Desk, suffix: str = "") -> str:
    return f"auto-{desk.connection_id}-2026-11-24{suffix}"


def other_pc(clinic: Clinic, desk: Desk, suffix: str = "", **changes: Any) -> str:
    """Another PC's daily import; its id."""
    clinic.connection_id = desk.connection_id
    body = {"start": TODAY.isoformat(), "days": 2, "trigger": "scheduled"} | changes
    answer = clinic.start_import(key(desk, suffix), **body)
    assert answer.status_code == 202, answer.text
    return str(answer.json()["id"])


def test_body_and_key_are_those_that_every_pc_sends(daily: Desk) -> None:
    run, number = run_slot(daily)

    (sent,) = imports(daily)
    assert sent["key"] == key(daily)
    assert (sent["members"], sent["start"], sent["days"], sent["trigger"]) == (
        "all",
        "2026-11-24",
        2,
        "scheduled",
    )
    assert (run.status, number) == (ImportStatus.SUCCEEDED, 1)


def test_what_another_pc_imported_isnt_imported_again_and_comes_here_too(daily: Desk, clinic: Clinic) -> None:
    theirs = clinic.ended(other_pc(clinic, daily))

    run, _ = run_slot(daily)

    assert [one["id"] for one in imports(daily)] == [run.id] == [theirs["id"]]
    assert daily.engine.open_cache().count_of_day(TODAY) > 0


def test_what_another_pc_is_importing_is_followed(daily: Desk, clinic: Clinic) -> None:
    daily.practice.act(action="set_pace", seconds=0.1)
    theirs = other_pc(clinic, daily)

    run, _ = run_slot(daily)

    assert (run.id, run.status) == (theirs, ImportStatus.SUCCEEDED)
    assert len(imports(daily)) == 1


def test_a_day_begun_under_other_settings_is_done(daily: Desk, clinic: Clinic) -> None:
    theirs = clinic.ended(other_pc(clinic, daily, days=5))

    run, number = run_slot(daily)

    assert (run.id, number) == (theirs["id"], 1)
    assert len(imports(daily)) == 1
    assert importing.open_imports(daily.engine) == ()


def test_a_day_that_failed_under_other_settings_goes_on_with_the_next_suffix(
    daily: Desk, clinic: Clinic
) -> None:
    daily.practice.act(action="fail_next_import")
    clinic.ended(other_pc(clinic, daily, days=5))
    daily.at(6, 5)

    run, number = run_slot(daily)

    assert (run.status, number) == (ImportStatus.SUCCEEDED, 2)
    assert [one["key"] for one in imports(daily)] == [key(daily), key(daily, "-2")]


def test_tries_that_had_failed_on_another_pc_are_passed_over(daily: Desk, clinic: Clinic) -> None:
    for suffix in ("", "-2", "-3"):
        daily.practice.act(action="fail_next_import")
        clinic.ended(other_pc(clinic, daily, suffix))
    daily.at(6, 5)

    run, number = run_slot(daily)

    assert (run.status, number) == (ImportStatus.SUCCEEDED, 4)
    assert [one["status"] for one in imports(daily)] == ["failed"] * 3 + ["succeeded"]


def test_an_import_that_fails_now_isnt_chased(daily: Desk) -> None:
    daily.practice.act(action="fail_next_import")

    run, number = run_slot(daily)

    assert (run.status, number) == (ImportStatus.FAILED, 1)
    assert slots.needs_another(run)
    assert len(imports(daily)) == 1


def test_one_that_a_person_cancelled_settles_the_day(daily: Desk, clinic: Clinic) -> None:
    daily.practice.act(action="set_pace", seconds=0.5)
    theirs = other_pc(clinic, daily)
    clinic.as_().post(f"/v1/imports/{theirs}/cancel")

    run, _ = run_slot(daily)

    assert run.id == theirs
    assert not slots.needs_another(run)
    assert len(imports(daily)) == 1


def test_one_that_a_suspension_cancelled_is_tried_again(daily: Desk, clinic: Clinic) -> None:
    daily.practice.act(action="set_pace", seconds=0.5)
    other_pc(clinic, daily)
    daily.practice.act(action="suspend")
    daily.practice.act(action="lift")
    daily.practice.act(action="set_pace", seconds=0.005)
    daily.at(6, 5)

    run, number = run_slot(daily)

    assert (run.status, number) == (ImportStatus.SUCCEEDED, 2)


@pytest.mark.parametrize("times", [1, 3])
def test_a_lost_answer_is_one_import(daily: Desk, times: int) -> None:
    path = f"/v1/connections/{daily.connection_id}"
    daily.practice.act(
        action="error_next", status=0, when="after", count=times, method="POST", path_prefix=path
    )

    run_slot(daily)

    assert len(imports(daily)) == 1


def test_killed_at_the_send_the_day_is_imported_once_under_the_settings_of_then(
    daily: Desk, clinic: Clinic
) -> None:
    """The body on disk is sent with its key: the service may have it already."""
    flow = slots.import_slot(daily.engine, TODAY, 1)
    assert isinstance(sending(flow), Call)
    daily.restart()
    daily.do_look()
    clinic.connection_id = daily.connection_id
    clinic.patch(auto_import={"enabled": True, "time_zone": "America/New_York", "hour": 6, "days": 1})
    daily.do_look()

    run_slot(daily)

    (sent,) = imports(daily)
    assert (sent["key"], sent["days"]) == (key(daily), 2)


def test_what_was_left_open_on_an_earlier_day_is_given_up(daily: Desk) -> None:
    flow = slots.import_slot(daily.engine, TODAY - timedelta(days=1), 1)
    sending(flow)
    assert len(importing.open_imports(daily.engine)) == 1

    run_slot(daily)

    assert importing.open_imports(daily.engine) == ()
    assert len(imports(daily)) == 1


def test_two_pcs_at_the_same_minute_import_once(daily: Desk, practice: Practice, make_desk: MakeDesk) -> None:
    second = make_desk(practice)
    second.now = daily.now
    second.sign_in("member")
    daily.practice.act(action="set_pace", seconds=0.1)
    standing = slots.import_slot(daily.engine, TODAY, 1)
    begun = sending(standing)
    assert isinstance(begun, Call)

    other, _ = run_slot(second)
    answered, _request_id = begun.function()

    assert isinstance(answered, ImportRun)
    assert answered.id == other.id
    assert len(imports(daily)) == 1


def test_a_clock_that_is_fast_doesnt_chase_failures(daily: Desk) -> None:
    daily.practice.act(action="fail_next_import")
    assert daily.now is not None
    daily.now += timedelta(minutes=8)

    run, number = run_slot(daily)

    assert (run.status, number) == (ImportStatus.FAILED, 1)
    assert len(imports(daily)) == 1
