"""The command line's verbs: one JSON document each, and words for what was typed wrongly."""

import json
from datetime import timedelta
from typing import Any

import pytest

from covet_desktop.core.problems import Kind, Problem
from covet_desktop.engine import verbs
from tests.engine.conftest import MakeDesk
from tests.engine.desk import Desk
from tests.sandbox.driver import Clinic
from tests.support.practice import Practice


def ask(desk: Desk, verb: str, **arguments: object) -> Any:
    """The verb's document, as it passes the door."""
    flow, tell = verbs.begin(desk.engine, {"verb": verb, **arguments})
    told: list[verbs.Document] = []
    result = desk_run(desk, flow, told, tell)
    return json.loads(json.dumps(result))


def desk_run(desk: Desk, flow: Any, told: list[verbs.Document], tell: verbs.Tell) -> object:
    from covet_desktop.engine.drive import drive

    return drive(desk.engine, flow, lambda event: told.append(tell.event(event)))


def refused(desk: Desk, verb: str, **arguments: object) -> Problem:
    with pytest.raises(Problem) as caught:
        ask(desk, verb, **arguments)
    return caught.value


def test_status_says_who_is_signed_in_and_what_comes_next(connected: Desk, clinic: Clinic) -> None:
    zone = "America/New_York"
    clinic.patch(auto_import={"enabled": True, "time_zone": zone, "hour": 6, "days": 1})

    status = ask(connected, "status")

    assert status["signed_in"] is True
    assert status["account"]["user"]["role"] == "owner"
    assert status["connection"]["status"] == "connected"
    assert len(status["next_runs"]) == 3
    assert all(moment.endswith(":00:00Z") for moment in status["next_runs"])
    assert status["last_import"] is None
    assert status["problems"] == []


def test_status_without_a_session(practice: Practice, make_desk: MakeDesk) -> None:
    status = ask(make_desk(practice), "status")

    assert status["signed_in"] is False
    assert status["account"] is None


def test_status_of_a_service_out_of_reach_names_the_problem(connected: Desk) -> None:
    connected.practice.stop()

    status = ask(connected, "status")

    assert status["signed_in"] is True
    assert [problem["kind"] for problem in status["problems"]] == ["offline"]


def test_status_after_the_service_ended_the_session(connected: Desk) -> None:
    connected.practice.act(action="end_sessions")

    status = ask(connected, "status")

    assert status["signed_in"] is False
    assert status["connection"] is None


def test_import_is_the_import_with_what_was_skipped(connected: Desk) -> None:
    document = ask(connected, "import", days=3)

    assert document["status"] == "succeeded"
    assert len(document["skipped_items"]) == document["counts"]["skipped"]


def test_an_import_that_failed_says_why(connected: Desk) -> None:
    connected.practice.act(action="fail_next_import", detail="Nobody could read it.")

    document = ask(connected, "import", days=3)

    assert document["status"] == "failed"
    assert document["problem"]["kind"] == "import_failed"
    assert document["problem"]["advice"] == "Nobody could read it."


def test_an_import_in_a_fresh_process_needs_no_window(connected: Desk) -> None:
    connected.restart()

    document = ask(connected, "import", days=1)

    assert document["status"] == "succeeded"


def test_cases_are_those_of_the_day_also_made_elsewhere(connected: Desk, clinic: Clinic) -> None:
    clinic.import_(days=2)
    tomorrow = connected.engine.today() + timedelta(days=1)

    today_cases = ask(connected, "cases")
    others = ask(connected, "cases", day=tomorrow.isoformat())

    made = [case for case in connected.practice.records()["cases"] if not case["deleted"]]
    assert len(today_cases) + len(others) == len(made) > 0


@pytest.mark.parametrize(
    ("verb", "arguments"),
    [
        ("import", {"start": "tomorrow"}),
        ("import", {"days": "many"}),
        ("import", {"days": 15}),
        ("import", {"days": 0}),
        ("import", {"start": "2036-01-01"}),
        ("cases", {"day": "24.11.2026"}),
    ],
)
def test_what_was_typed_wrongly_is_said_in_words(
    connected: Desk, verb: str, arguments: dict[str, object]
) -> None:
    problem = refused(connected, verb, **arguments)

    assert problem.kind is Kind.INVALID
    assert str(problem.title)
    assert connected.practice.records()["imports"] == []


@pytest.mark.parametrize("verb", ["dance", "", "Status"])
def test_an_unknown_verb_is_not_our_bug(connected: Desk, verb: str) -> None:
    assert refused(connected, verb).kind is Kind.REFUSED


@pytest.mark.parametrize("verb", ["import", "cases"])
def test_work_without_a_session_is_refused(practice: Practice, make_desk: MakeDesk, verb: str) -> None:
    assert refused(make_desk(practice), verb).kind is Kind.SIGNED_OUT


def test_work_before_set_up_is_refused(desk: Desk) -> None:
    assert refused(desk, "import").kind is Kind.NOT_SET_UP


def test_sign_in_and_sign_out(practice: Practice, make_desk: MakeDesk) -> None:
    desk = make_desk(practice)

    signed_in = ask(desk, "sign-in")
    signed_out = ask(desk, "sign-out")

    assert signed_in["account"]["user"]["role"] == "owner"
    assert signed_out == {"signed_in": False}
    assert desk.keychain.entries == {}


def test_what_is_told_meanwhile_holds_no_token(practice: Practice, make_desk: MakeDesk) -> None:
    desk = make_desk(practice)
    flow, tell = verbs.begin(desk.engine, {"verb": "sign-in"})
    told: list[verbs.Document] = []

    desk_run(desk, flow, told, tell)

    shown = [document for document in told if document]
    assert list(shown[0]) == ["sign_in"]
    assert desk.engine.session.access_token() not in json.dumps(told)
