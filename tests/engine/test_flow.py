"""A call that is safe to repeat is repeated, with the pauses that the contract asks for (§1)."""

import pytest

from covet_desktop.core.events import Retrying, Topic
from covet_desktop.core.problems import Kind, Problem
from covet_desktop.core.text import text
from covet_desktop.engine import flow
from covet_desktop.engine.flow import LONGEST_DELAY, TRIES, Call, Wait, pause_after, retried


def fault(kind: Kind = Kind.SERVICE_DOWN, retry_after: float | None = None) -> Problem:
    return Problem(kind, text("No."), retry_after=retry_after)


def carried_out(*outcomes: object) -> tuple[object, list[object]]:
    """What :func:`retried` gives or raises when its call has these outcomes, and what it yielded."""
    left = list(outcomes)
    yielded: list[object] = []
    running = retried(Topic.LOOK, lambda: None)
    effect: object = next(running)
    try:
        while True:
            yielded.append(effect)
            outcome = left.pop(0) if isinstance(effect, Call) else None
            effect = running.throw(outcome) if isinstance(outcome, Problem) else running.send(outcome)
    except StopIteration as stop:
        return stop.value, yielded
    except Problem as problem:
        return problem, yielded


def test_an_answer_at_once_is_the_only_call() -> None:
    result, yielded = carried_out("there")

    assert result == "there"
    assert [type(one) for one in yielded] == [Call]


def test_a_fault_that_may_pass_is_told_waited_for_and_tried_again() -> None:
    result, yielded = carried_out(fault(), fault(Kind.IN_PROGRESS), "there")

    assert result == "there"
    assert [type(one) for one in yielded] == [Call, Retrying, Wait, Call, Retrying, Wait, Call]
    told, waited = yielded[1], yielded[2]
    assert isinstance(told, Retrying)
    assert isinstance(waited, Wait)
    assert told.seconds == waited.seconds


def test_the_last_of_four_faults_is_raised_and_not_told_as_passing() -> None:
    faults = [fault() for _ in range(TRIES)]

    result, yielded = carried_out(*faults)

    assert result is faults[-1]
    assert sum(isinstance(one, Retrying) for one in yielded) == TRIES - 1


@pytest.mark.parametrize("kind", [Kind.INVALID, Kind.NOT_PERMITTED, Kind.SIGNED_OUT, Kind.CHANGED_ELSEWHERE])
def test_a_refusal_is_not_asked_for_twice(kind: Kind) -> None:
    refusal = fault(kind)

    result, yielded = carried_out(refusal)

    assert result is refusal
    assert len(yielded) == 1


def test_the_pause_that_the_service_asks_for_is_kept() -> None:
    _, yielded = carried_out(fault(Kind.TOO_MANY, retry_after=7.0), "there")

    assert [one.seconds for one in yielded if isinstance(one, Wait)] == [7.0]


def test_a_service_that_asks_for_an_hour_is_not_waited_for_with_a_busy_line() -> None:
    asked = fault(retry_after=3600.0)

    result, yielded = carried_out(asked, "there")

    assert result is asked
    assert len(yielded) == 1


def test_pauses_grow_are_jittered_and_have_a_ceiling(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(flow, "FIRST_DELAY", 1.0)

    pauses = {attempt: [pause_after(fault(), attempt) for _ in range(300)] for attempt in (1, 2, 3, 9)}

    for attempt, ceiling in ((1, 2.0), (2, 4.0), (3, 8.0), (9, LONGEST_DELAY)):
        assert 0 <= min(pauses[attempt]) < ceiling * 0.2
        assert ceiling * 0.8 < max(pauses[attempt]) <= ceiling


def test_closing_calls_off_whatever_it_waits_for() -> None:
    running = retried(Topic.LOOK, lambda: None)
    next(running)

    running.close()

    with pytest.raises(StopIteration):
        next(running)
