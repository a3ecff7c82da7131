"""Many generators, one thread: which may run beside which, and what becomes of late answers."""

import logging
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from covet_desktop import messages as msg
from covet_desktop.core.events import Began, Ended, Event, Failed, Stopped, Topic
from covet_desktop.core.problems import Kind, Problem
from covet_desktop.core.text import text
from covet_desktop.engine import runner as runner_file
from covet_desktop.engine.flow import Call, Do, Wait
from covet_desktop.engine.runner import Answer, Runner


class Stage:
    """A runner whose calls and waits are answered by the test; each command's generator is what it says."""

    def __init__(self) -> None:
        self.events: list[Event] = []
        self.calls: list[Answer] = []
        self.waits: list[Callable[[], None]] = []
        self.results: list[object] = []
        self.closed: list[msg.Command] = []
        self.cases: dict[type, Callable[[], Iterator[Any]]] = {}
        self.runner = Runner(None, self._submit, self._later, self.events.append)  # type: ignore[arg-type]

    def _submit(self, function: Callable[[], object], answer: Answer) -> None:
        self.calls.append(answer)

    def _later(self, seconds: float, go_on: Callable[[], None]) -> None:
        self.waits.append(go_on)

    def use_case(self, _engine: object, command: msg.Command) -> Iterator[Any]:
        return self.cases.get(type(command), lambda: self._one_call(command))()

    def _one_call(self, command: msg.Command) -> Iterator[Any]:
        try:
            self.results.append((yield Call(lambda: None)))
        except GeneratorExit:
            self.closed.append(command)
            raise


@pytest.fixture
def stage(monkeypatch: pytest.MonkeyPatch) -> Stage:
    stage = Stage()
    monkeypatch.setattr(runner_file, "use_case", stage.use_case)
    return stage


def failing(error: Exception) -> Callable[[], Iterator[Any]]:
    def case() -> Iterator[Any]:
        yield Wait(0)
        raise error

    return case


def test_a_command_begins_gets_its_answer_and_ends(stage: Stage) -> None:
    stage.runner.obey(msg.Look())
    assert stage.events == [Began(Topic.LOOK)]

    stage.calls[0]("answer", None)

    assert stage.results == ["answer"]
    assert stage.events == [Began(Topic.LOOK), Ended(Topic.LOOK)]


def test_topics_run_beside_each_other(stage: Stage) -> None:
    stage.runner.obey(msg.Look())
    stage.runner.obey(msg.LoadStaff())

    stage.calls[1]("staff", None)
    stage.calls[0]("look", None)

    assert stage.results == ["staff", "look"]


def test_the_newer_of_a_topic_replaces_the_older_whose_answer_is_dropped(stage: Stage) -> None:
    stage.runner.obey(msg.LookUpPractice("one"))
    stage.runner.obey(msg.LookUpPractice("two"))

    stage.calls[0]("of one", None)
    stage.calls[1]("of two", None)

    assert stage.results == ["of two"]
    assert stage.closed == [msg.LookUpPractice("one")]
    assert stage.events == [
        Began(Topic.LOOKUP),
        Stopped(Topic.LOOKUP),
        Began(Topic.LOOKUP),
        Ended(Topic.LOOKUP),
    ]


@pytest.mark.parametrize(
    "command", [msg.BuyAgain(), msg.ImportDays(1), msg.SignOut(), msg.Start(), msg.Tick()]
)
def test_what_must_not_overlap_is_not_begun_twice(stage: Stage, command: msg.Command) -> None:
    stage.runner.obey(command)
    stage.runner.obey(command)

    assert len(stage.calls) == 1
    assert stage.events == [Began(command.topic)]


def test_two_kinds_of_import_are_one_topic(stage: Stage) -> None:
    stage.runner.obey(msg.ImportDays(1))
    stage.runner.obey(msg.ImportDays(3))

    assert len(stage.calls) == 1


def test_calling_off_drops_the_late_answer(stage: Stage) -> None:
    stage.runner.obey(msg.SignIn())
    stage.runner.obey(msg.CallOff(Topic.SIGN_IN))

    stage.calls[0]("late", None)

    assert stage.results == []
    assert stage.events == [Began(Topic.SIGN_IN), Stopped(Topic.SIGN_IN)]


def test_calling_off_what_isnt_under_way_says_nothing(stage: Stage) -> None:
    stage.runner.obey(msg.CallOff(Topic.SIGN_IN))

    assert stage.events == []


def test_a_sign_out_calls_off_everything_else_first(stage: Stage) -> None:
    """A late answer would bring back what is being erased."""
    done: list[tuple[object, Problem | None]] = []
    stage.runner.obey(msg.Look())
    stage.runner.run(stage._one_call(msg.Look()), stage.events.append, lambda *end: done.append(end))

    stage.runner.obey(msg.SignOut())
    stage.calls[0]("late", None)
    stage.calls[1]("late", None)

    assert stage.results == []
    assert stage.events == [Began(Topic.LOOK), Stopped(Topic.LOOK), Began(Topic.SIGN_OUT)]
    ((result, problem),) = done
    assert result is None
    assert problem is not None
    assert problem.kind is Kind.SIGNED_OUT


def test_a_problem_ends_the_command_with_it(stage: Stage) -> None:
    problem = Problem(Kind.OFFLINE, text("Off."))
    stage.runner.obey(msg.Look())

    stage.calls[0](None, problem)

    assert stage.events[-1] == Failed(Topic.LOOK, problem)


def test_our_own_mistake_is_a_bug_is_logged_and_stops_nothing_else(
    stage: Stage, caplog: pytest.LogCaptureFixture
) -> None:
    stage.cases[msg.LoadStaff] = failing(KeyError("oops"))
    stage.runner.obey(msg.Look())
    stage.runner.obey(msg.LoadStaff())

    with caplog.at_level(logging.ERROR, "covet.engine"):
        stage.waits[0]()
    stage.calls[0]("still here", None)

    failed = stage.events[2]
    assert isinstance(failed, Failed)
    assert failed.problem.is_bug
    assert "a use case failed" in caplog.text
    assert stage.results == ["still here"]


def test_after_a_failure_the_topic_is_free_again(stage: Stage) -> None:
    stage.runner.obey(msg.ImportDays(1))
    stage.calls[0](None, Problem(Kind.OFFLINE, text("Off.")))

    stage.runner.obey(msg.ImportDays(1))

    assert len(stage.calls) == 2


def test_a_use_case_can_begin_another(stage: Stage) -> None:
    def ticking() -> Iterator[Any]:
        yield Do(msg.ImportDays(1))

    stage.cases[msg.Tick] = ticking

    stage.runner.obey(msg.Tick())

    assert stage.events == [Began(Topic.SCHEDULE), Began(Topic.IMPORT), Ended(Topic.SCHEDULE)]


def test_a_verb_has_its_own_ear_and_its_own_end(stage: Stage) -> None:
    heard: list[Event] = []
    done: list[tuple[object, Problem | None]] = []

    def verb() -> Iterator[Any]:
        yield Ended(Topic.CASES)
        return (yield Call(lambda: None))

    stage.runner.run(verb(), heard.append, lambda *end: done.append(end))  # type: ignore[arg-type]
    stage.calls[0]("document", None)

    assert heard == [Ended(Topic.CASES)]
    assert done == [("document", None)]
    assert stage.events == []


def test_closing_drops_all_that_is_late(stage: Stage) -> None:
    stage.runner.obey(msg.Look())
    stage.cases[msg.Tick] = failing(KeyError())
    stage.runner.obey(msg.Tick())

    stage.runner.close()
    stage.calls[0]("late", None)
    stage.waits[0]()

    assert stage.results == []
    assert stage.events == [Began(Topic.LOOK), Began(Topic.SCHEDULE)]
