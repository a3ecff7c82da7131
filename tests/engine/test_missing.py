"""Earlier days that were missed are told and offered once, and never imported by themselves."""

from contextlib import suppress
from datetime import date, timedelta
from typing import Any

import pytest

from covet_desktop import messages as msg
from covet_desktop.core.events import HistoryKnown, MissedKnown
from covet_desktop.core.problems import Problem
from covet_desktop.core.visits import Trigger
from covet_desktop.sandbox.sample import load
from tests.conftest import MakeSandbox
from tests.engine.conftest import MakeDesk
from tests.engine.desk import TODAY, Desk
from tests.sandbox.driver import Clinic
from tests.support.practice import Practice

DAY = timedelta(days=1)
THURSDAY, FRIDAY, SATURDAY, MONDAY = (TODAY - ago * DAY for ago in (5, 4, 3, 1))


@pytest.fixture
def away(practice: Practice, make_desk: MakeDesk, clinic: Clinic) -> Desk:
    return been_away(make_desk(practice), clinic)


def been_away(desk: Desk, clinic: Clinic) -> Desk:
    """Auto-import at six since last Wednesday noon; this PC was off until today, Tuesday, at five."""
    desk.at(12, day=THURSDAY - DAY)
    desk.sign_in()
    clinic.set_up(hour=6, days=1)
    desk.kill()
    desk.at(5)
    desk.start()
    clinic.sign_out()
    desk.do(msg.Start())
    return desk


def days_of(clinic: Clinic, start: date, days: int) -> set[date]:
    """The days for which an import would make a case, as somebody else reads them."""
    query: dict[str, Any] = {"members": "all", "start": start.isoformat(), "days": days, "limit": 500}
    items = clinic.as_().get(f"{clinic.path}/import-preview", params=query).json()["items"]
    return {
        date.fromisoformat(item["appointment"]["starts_at"][:10])
        for item in items
        if item["action"] == "create"
    }


def test_days_without_an_import_are_missed_but_nothing_is_imported(away: Desk, clinic: Clinic) -> None:
    away.do(msg.LoadHistory())

    assert set(away.state.missed) == days_of(clinic, THURSDAY, 5) >= {THURSDAY, FRIDAY, MONDAY}
    assert away.practice.records()["imports"] == []


def test_a_sunday_without_appointments_isnt_missed(sandbox: MakeSandbox, make_desk: MakeDesk) -> None:
    practice = sandbox("mid-size", options=("--activation-delay", "3600s"))
    moulin = Clinic(practice, load("mid-size"))
    desk = been_away(make_desk(practice), moulin)

    desk.do(msg.LoadHistory())

    assert desk.state.missed == (THURSDAY, FRIDAY, SATURDAY, MONDAY)
    moulin.sign_out()


def test_the_day_it_was_switched_on_late_and_today_dont_count(away: Desk) -> None:
    away.do(msg.LoadHistory())

    assert THURSDAY - DAY not in away.state.missed
    assert TODAY not in away.state.missed


def test_the_tick_looks_once_a_day_and_after_waking_up(away: Desk) -> None:
    for minute in (2, 3, 4):
        away.at(5, minute)
        away.engine.ticked_at = away.engine.now() - timedelta(seconds=30)
        away.do(msg.Tick())
    assert len(away.of(MissedKnown)) == 1

    away.at(5, 30)
    away.do(msg.Tick())  # slept for 26 minutes
    away.at(5, 32)
    away.engine.ticked_at = away.engine.now() - timedelta(seconds=30)
    away.do(msg.Tick())

    assert len(away.of(MissedKnown)) == 2


def test_one_import_catches_up_with_all_of_them(away: Desk) -> None:
    away.do(msg.LoadHistory())

    away.do(msg.CatchUp(away.state.missed))

    (run,) = away.practice.records()["imports"]
    assert (run["start"], run["days"], run["trigger"]) == (THURSDAY.isoformat(), 5, "catch_up")
    assert away.state.missed == ()
    assert away.of(HistoryKnown)[-1].runs[0].trigger is Trigger.CATCH_UP


def test_a_day_that_another_pc_imported_isnt_missed(away: Desk, clinic: Clinic) -> None:
    clinic.ended(clinic.start_import(start=FRIDAY.isoformat(), days=1).json()["id"])

    away.do(msg.LoadHistory())

    assert FRIDAY not in away.state.missed
    assert THURSDAY in away.state.missed


def test_an_import_that_failed_or_was_for_some_covers_no_day(away: Desk, clinic: Clinic) -> None:
    away.practice.act(action="fail_next_import")
    clinic.ended(clinic.start_import(start=FRIDAY.isoformat(), days=1).json()["id"])
    someone = [clinic.mapping()["items"][0]["member_id"]]
    clinic.ended(clinic.start_import(start=MONDAY.isoformat(), days=1, members=someone).json()["id"])

    away.do(msg.LoadHistory())

    assert FRIDAY in away.state.missed


def test_days_that_arent_wanted_arent_offered_again(away: Desk) -> None:
    away.do(msg.LoadHistory())
    away.do(msg.LeaveMissed(away.state.missed))
    away.restart()

    away.do(msg.Start())
    away.do(msg.LoadHistory())

    assert away.state.missed == ()


def test_with_auto_import_off_nothing_is_missed(connected: Desk) -> None:
    connected.do(msg.LoadHistory())

    assert connected.state.missed == ()
    assert connected.of(MissedKnown)


def test_what_another_pc_did_last_is_known_here_with_what_it_skipped(away: Desk, clinic: Clinic) -> None:
    run = clinic.ended(clinic.start_import(start=TODAY.isoformat(), days=1).json()["id"])

    away.do(msg.LoadHistory())
    away.do(msg.Tick())

    last = away.state.schedule.last_run
    assert last is not None
    assert (last.id, last.device) == (run["id"], "FRONT DESK é")
    assert len(away.engine.open_cache().skipped_of(last.id)) == run["counts"]["skipped"]


def test_a_service_that_answers_nothing_isnt_asked_at_each_tick(away: Desk) -> None:
    prefix = f"/v1/connections/{away.connection_id}/imports"
    away.practice.act(action="error_next", path_prefix=prefix, status=503, count=1000)

    for minute in range(2, 12):
        away.at(5, minute)
        away.engine.ticked_at = away.engine.now() - timedelta(seconds=30)
        with suppress(Problem):  # of a command that it begins: each ends by itself in the app
            away.do(msg.Tick())

    asked = away.practice.records()["requests"]["GET /v1/connections/{id}/imports"]
    assert 1 <= asked <= 4, "one question with its tries"


def test_a_cancelled_catch_up_leaves_the_days_missed(away: Desk, clinic: Clinic) -> None:
    away.practice.act(action="set_pace", seconds=0.5)
    run = clinic.start_import(start=THURSDAY.isoformat(), days=5, trigger="catch_up").json()["id"]
    clinic.as_().post(f"/v1/imports/{run}/cancel", json={})
    clinic.ended(run)

    away.do(msg.LoadHistory())

    assert MONDAY in away.state.missed


def test_a_preview_that_failed_is_asked_again_the_same_day(away: Desk) -> None:
    prefix = f"/v1/connections/{away.connection_id}/import-preview"
    away.practice.act(action="error_next", path_prefix=prefix, status=503, count=4)
    away.problem_of(msg.LoadHistory())
    assert away.state.missed == ()

    away.at(8)
    away.engine.ticked_at = away.engine.now() - timedelta(seconds=30)
    away.do(msg.Tick())

    assert MONDAY in away.state.missed
