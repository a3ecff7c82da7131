"""An import at a person's request: once, with its result, whatever breaks meanwhile."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from covet_desktop import messages as msg
from covet_desktop.core.events import CasesSaved, PreviewReady, Retrying, RunChanged, SkippedKnown
from covet_desktop.core.problems import Kind, Problem
from covet_desktop.core.visits import ImportRequest, ImportRun, ImportStatus
from covet_desktop.engine import importing
from covet_desktop.engine.flow import Call, Wait
from tests.engine.desk import Desk
from tests.sandbox.driver import Clinic


def imports(desk: Desk) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = desk.practice.records()["imports"]
    return found


def open_keys(desk: Desk) -> list[str]:
    return [entry.key for entry in importing.open_imports(desk.engine)]


def three_days(desk: Desk) -> msg.StartImport:
    return msg.StartImport(ImportRequest(desk.engine.today(), 3))


def is_sending(effect: object) -> bool:
    return isinstance(effect, Call)


def test_a_preview_says_what_an_import_would_do_and_does_nothing(connected: Desk) -> None:
    connected.do(msg.PreviewImport(three_days(connected).request))

    assert connected.of(PreviewReady)[0].items
    assert imports(connected) == []


def test_an_import_brings_cases_skipped_appointments_and_its_result_home(connected: Desk) -> None:
    run: ImportRun = connected.do(three_days(connected))

    assert run.status is ImportStatus.SUCCEEDED
    assert run.counts.created > 0
    assert connected.of(CasesSaved)[-1].count == run.counts.created
    assert len(connected.of(SkippedKnown)[-1].items) == run.counts.skipped
    cache = connected.engine.open_cache()
    days = [connected.engine.today() + timedelta(days=more) for more in range(3)]
    assert sum(cache.count_of_day(day) for day in days) == run.counts.created
    assert cache.last_runs(1)[0].id == run.id
    assert open_keys(connected) == []


def test_progress_is_told_with_a_count(connected: Desk) -> None:
    connected.practice.act(action="set_pace", seconds=0.05)

    connected.do(three_days(connected))

    seen = [event.run.progress for event in connected.of(RunChanged)]
    assert seen[-1].done == seen[-1].total > 0
    assert [one.done for one in seen] == sorted(one.done for one in seen)


@pytest.mark.parametrize("times", [1, 3])
def test_a_lost_answer_is_one_import(connected: Desk, clinic: Clinic, times: int) -> None:
    connected.practice.act(
        action="error_next", status=0, when="after", count=times, method="POST", path_prefix=clinic.path
    )

    connected.do(three_days(connected))

    assert len(imports(connected)) == 1


def test_while_the_first_call_is_still_running_the_retry_waits_for_it(
    connected: Desk, clinic: Clinic
) -> None:
    connected.practice.act(
        action="error_next", status=409, code="in_progress", count=2, method="POST", path_prefix=clinic.path
    )

    run: ImportRun = connected.do(three_days(connected))

    assert run.status is ImportStatus.SUCCEEDED
    assert len(imports(connected)) == 1


def test_killed_at_the_send_it_is_taken_up_at_the_next_start(connected: Desk) -> None:
    connected.until(three_days(connected), is_sending)
    (key,) = open_keys(connected)
    connected.restart()

    connected.do(msg.Start())

    (run,) = imports(connected)
    assert (run["key"], run["status"], run["days"]) == (key, "succeeded", 3)
    assert open_keys(connected) == []


def test_begun_and_killed_before_the_answer_it_is_the_same_import(connected: Desk) -> None:
    flow = connected.until(three_days(connected), is_sending)
    (entry,) = importing.open_imports(connected.engine)
    connected.engine.api.start_import(connected.connection_id, entry.body or b"", entry.key)
    del flow
    connected.restart()

    connected.do(msg.Start())

    assert len(imports(connected)) == 1
    assert connected.engine.open_cache().last_runs(1)[0].status is ImportStatus.SUCCEEDED


def test_killed_while_cases_come_it_goes_on_from_there(
    connected: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("covet_desktop.adapters.calling.PAGE_SIZE", "2")
    connected.until(three_days(connected), lambda effect: isinstance(effect, CasesSaved))
    cases_calls = connected.practice.records()["requests"]["GET /v1/imports/{id}/cases"]
    connected.restart()

    connected.do(msg.Start())

    (run,) = imports(connected)
    pages = -(-run["counts"]["created"] // 2)
    assert pages > 1
    assert cases_calls == 1
    assert connected.practice.records()["requests"]["GET /v1/imports/{id}/cases"] == pages
    assert connected.engine.open_cache().cursor_of(run["id"]) is None


def test_what_was_interrupted_long_ago_is_not_gone_on_with(connected: Desk) -> None:
    """Whoever comes back after lunch gets the appointments of after lunch."""
    connected.until(three_days(connected), is_sending)
    (old,) = open_keys(connected)
    connected.restart()
    connected.now = datetime.now(UTC) + timedelta(hours=2)

    connected.do(msg.Start())
    assert imports(connected) == []
    connected.do(three_days(connected))

    assert [run["key"] for run in imports(connected)] != [old]


def test_asking_again_later_is_a_new_import(connected: Desk) -> None:
    connected.practice.act(action="error_next", status=503, count=4, path_prefix="/v1/imports")
    connected.problem_of(three_days(connected))
    connected.now = datetime.now(UTC) + timedelta(minutes=11)

    connected.do(three_days(connected))

    assert len({run["key"] for run in imports(connected)}) == 2


def test_somebody_elses_import_is_waited_for_and_not_shown_as_ours(connected: Desk, clinic: Clinic) -> None:
    connected.practice.act(action="set_pace", seconds=0.1)
    theirs = clinic.start_import().json()["id"]

    run: ImportRun = connected.do(three_days(connected))

    assert run.id != theirs
    assert {event.run.id for event in connected.of(RunChanged)} == {run.id}
    assert connected.of(Retrying)[0].problem.code == "import_running"
    first, second = imports(connected)
    assert first["status"] == second["status"] == "succeeded"


def test_waiting_for_somebody_elses_import_can_be_cancelled_and_leaves_theirs_alone(
    connected: Desk, clinic: Clinic
) -> None:
    connected.practice.act(action="set_pace", seconds=0.2)
    theirs = clinic.start_import().json()["id"]
    flow = connected.until(three_days(connected), lambda effect: isinstance(effect, Wait))

    connected.do(msg.CancelImport())
    with pytest.raises(Problem, match="cancelled before it began"):
        connected.go_on(flow)

    assert open_keys(connected) == []
    connected.practice.act(action="set_pace", seconds=0.005)
    assert clinic.ended(theirs)["status"] == "succeeded"
    assert len(imports(connected)) == 1


def test_a_cancel_before_the_import_has_an_id_is_not_lost(connected: Desk) -> None:
    connected.practice.act(action="set_pace", seconds=0.5)
    flow = connected.until(three_days(connected), is_sending)

    connected.do(msg.CancelImport())
    connected.go_on(flow)

    (run,) = imports(connected)
    assert run["status"] == "cancelled"
    assert run["cancelled_by_person"]


def test_a_cancel_stops_the_import_and_what_was_made_stays(connected: Desk) -> None:
    connected.practice.act(action="set_pace", seconds=0.1)

    def some_made(effect: object) -> bool:
        return isinstance(effect, RunChanged) and effect.run.progress.done > 0

    flow = connected.until(three_days(connected), some_made)
    connected.do(msg.CancelImport())
    connected.go_on(flow)

    (run,) = imports(connected)
    made = [case for case in connected.practice.records()["cases"] if not case["deleted"]]
    assert run["status"] == "cancelled"
    assert len(made) == run["counts"]["created"] > 0
    days = [connected.engine.today() + timedelta(days=more) for more in range(3)]
    assert sum(connected.engine.open_cache().count_of_day(day) for day in days) == len(made)


def test_a_cancel_of_the_last_import_doesnt_touch_the_next(connected: Desk) -> None:
    connected.do(msg.CancelImport())

    run: ImportRun = connected.do(three_days(connected))

    assert run.status is ImportStatus.SUCCEEDED


def test_an_import_that_fails_is_a_result_and_what_it_made_is_here(connected: Desk) -> None:
    connected.practice.act(action="fail_next_import")

    run: ImportRun = connected.do(three_days(connected))

    assert run.status is ImportStatus.FAILED
    assert run.error is not None
    assert open_keys(connected) == []


def test_a_suspended_connection_says_so_and_imports_nothing(connected: Desk) -> None:
    connected.practice.act(action="suspend")

    problem = connected.problem_of(three_days(connected))

    assert problem.code == "suspended"
    assert imports(connected) == []


def test_a_refused_request_is_closed(connected: Desk) -> None:
    problem = connected.problem_of(msg.StartImport(ImportRequest(connected.engine.today(), 99)))

    assert problem.kind is Kind.INVALID
    assert open_keys(connected) == []


def test_a_list_whose_place_is_forgotten_is_read_from_its_beginning(
    connected: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("covet_desktop.adapters.calling.PAGE_SIZE", "2")
    flow = connected.until(three_days(connected), lambda effect: isinstance(effect, CasesSaved))
    connected.practice.act(action="error_next", status=410, code="cursor_expired", path_prefix="/v1/imports")

    run: ImportRun = connected.go_on(flow)

    days = [connected.engine.today() + timedelta(days=more) for more in range(3)]
    assert sum(connected.engine.open_cache().count_of_day(day) for day in days) == run.counts.created


def test_a_list_that_is_forgotten_again_and_again_is_a_problem(
    connected: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("covet_desktop.adapters.calling.PAGE_SIZE", "2")
    flow = connected.until(three_days(connected), lambda effect: isinstance(effect, CasesSaved))
    refusal = {"action": "error_next", "status": 410, "code": "cursor_expired", "path_prefix": "/v1/imports"}
    connected.practice.act(**refusal, count=50)

    with pytest.raises(Problem, match="too old"):
        connected.go_on(flow)


def test_the_start_of_another_account_takes_up_nothing_of_the_formers(
    connected: Desk, clinic: Clinic
) -> None:
    connected.until(three_days(connected), is_sending)
    connected.restart()
    connected.do(msg.SignOut())
    connected.sign_in("member")
    connected.restart()

    connected.do(msg.Start())

    assert imports(connected) == []


def test_every_member_may_import(connected: Desk) -> None:
    connected.do(msg.SignOut())
    connected.sign_in("member")

    run: ImportRun = connected.do(msg.ImportDays(1))

    assert run.status is ImportStatus.SUCCEEDED
