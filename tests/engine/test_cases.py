"""Cases: a day from the cache, and what others made, without reading anything twice."""

from datetime import timedelta
from typing import Any

import pytest

from covet_desktop import messages as msg
from covet_desktop.core.events import CasesFound, CasesShown, Topic
from covet_desktop.core.problems import Problem
from covet_desktop.engine.cases import refresh_cases
from tests.engine.desk import Desk
from tests.sandbox.driver import Clinic


@pytest.fixture
def full(connected: Desk, clinic: Clinic) -> Desk:
    """Another PC has imported three days; this one has seen nothing of it."""
    clinic.import_()
    return connected


def refresh(desk: Desk) -> None:
    desk.run(refresh_cases(desk.engine, Topic.CASES))


def in_cache(desk: Desk) -> int:
    days = (desk.engine.today() + timedelta(days=more) for more in range(3))
    return sum(desk.engine.open_cache().count_of_day(day) for day in days)


def made(desk: Desk) -> list[dict[str, Any]]:
    return [case for case in desk.practice.records()["cases"] if not case["deleted"]]


def calls(desk: Desk) -> int:
    return int(desk.practice.records()["requests"].get("GET /v1/cases", 0))


def test_a_day_is_shown_from_the_cache_without_a_call(connected: Desk) -> None:
    connected.do(msg.ImportDays(1))
    before = connected.practice.records()["requests"]

    connected.do(msg.ShowCases())
    connected.do(msg.ShowCases(connected.engine.today() + timedelta(days=5)))

    today, later = connected.of(CasesShown)[-2:]
    assert today.day == connected.engine.today()
    assert len(today.cases) == len(made(connected)) > 0
    assert later.cases == ()
    after = connected.practice.records()["requests"]
    assert {name: count for name, count in after.items() if "/v1/" in name} == {
        name: count for name, count in before.items() if "/v1/" in name
    }


def test_what_another_pc_imported_is_taken_in(full: Desk) -> None:
    refresh(full)

    assert in_cache(full) == len(made(full)) > 2


def test_the_next_time_only_what_is_new_is_read(full: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("covet_desktop.adapters.calling.PAGE_SIZE", "2")
    refresh(full)
    first = calls(full)

    refresh(full)

    assert first > 2
    assert calls(full) == first + 1


def test_a_case_removed_in_covet_is_gone_here(full: Desk) -> None:
    refresh(full)
    before = in_cache(full)
    case_id = made(full)[0]["id"]
    full.practice.act(action="remove_case", case_id=case_id)

    refresh(full)

    assert in_cache(full) == before - 1


def test_a_place_that_the_service_has_forgotten_goes_on_from_what_was_read(
    full: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("covet_desktop.adapters.calling.PAGE_SIZE", "2")
    flow = refresh_cases(full.engine, Topic.CASES)
    call: Any = next(flow)
    call = flow.send(call.function())
    full.practice.act(action="error_next", status=410, code="cursor_expired", path_prefix="/v1/cases")

    full._standing = call
    full.go_on(flow)

    assert in_cache(full) == len(made(full))


@pytest.mark.parametrize("code", ["cursor_expired", "connection_removed"])
def test_any_other_410_is_a_problem(full: Desk, code: str) -> None:
    """Also an expired place where none was sent: reading from the beginning again wouldn't help."""
    full.practice.act(action="error_next", status=410, code=code, count=9, path_prefix="/v1/cases")

    with pytest.raises(Problem) as caught:
        refresh(full)

    assert caught.value.code == code
    assert calls(full) == 1


def test_another_410_in_the_middle_is_a_problem_too(full: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("covet_desktop.adapters.calling.PAGE_SIZE", "2")
    flow = refresh_cases(full.engine, Topic.CASES)
    call: Any = next(flow)
    full._standing = flow.send(call.function())
    full.practice.act(action="error_next", status=410, code="gone", count=9, path_prefix="/v1/cases")

    with pytest.raises(Problem):
        full.go_on(flow)

    assert calls(full) == 2


def test_a_shown_day_says_which_is_today_and_how_much_it_has(connected: Desk) -> None:
    connected.do(msg.ImportDays(1))
    today = connected.engine.today()

    connected.do(msg.ShowCases(today + timedelta(days=5)))

    shown = connected.of(CasesShown)[-1]
    assert (shown.today, shown.todays) == (today, len(made(connected)))
    assert connected.state.todays_cases == len(made(connected)) > 0
    assert not connected.state.shows_today


def test_a_search_gives_a_part_and_the_whole_number(connected: Desk) -> None:
    connected.do(msg.ImportDays(1))
    connected.do(msg.FindCases("", 0, 1))

    found = connected.of(CasesFound)[-1]
    assert (found.query, found.offset, found.total, len(found.cases)) == ("", 0, len(made(connected)), 1)
