"""Where threads meet: commands in, events out on the window's thread, and nothing late or left over."""

import threading
import time

import pytest

from covet_desktop import messages as msg
from covet_desktop.core.events import (
    AccountKnown,
    Checked,
    DraftSaved,
    Failed,
    RunChanged,
    ScheduleKnown,
    Stopped,
    Topic,
)
from covet_desktop.core.problems import Kind, Problem
from covet_desktop.core.setup import Draft
from covet_desktop.core.text import text
from covet_desktop.core.visits import ImportStatus
from tests.bridge.conftest import Front, call_threads
from tests.sandbox.driver import Clinic
from tests.support.line import Held
from tests.support.waiting import wait_until

TYPED = msg.SaveDraft(Draft(identifier="typed"))


def hang(front: Front, path: str = "/v1/account") -> Held:
    """Have the next call of that path wait at the service's door."""
    held = front.line.before("GET", path)
    front.send(msg.Look())
    front.until(lambda: held.arrived)
    return held


def test_a_start_asks_where_set_up_stands_and_events_come_on_the_windows_thread(front: Front) -> None:
    front.start()

    assert front.state.signed_in
    assert front.state.account is not None
    assert front.threads == {threading.main_thread()}


def test_a_command_is_answered_while_a_call_hangs(front: Front) -> None:
    front.start()
    held = hang(front)
    began = time.monotonic()

    front.send(TYPED)
    front.until(lambda: front.of(DraftSaved))

    assert time.monotonic() - began < 1
    assert Topic.LOOK in front.state.busy
    held.release()
    front.until(lambda: not front.state.busy)


def test_a_second_call_goes_out_while_the_first_hangs(connected: Front) -> None:
    connected.start()
    held = hang(connected)

    connected.send(msg.LoadStaff())
    connected.until(lambda: connected.state.ended.get(Topic.STAFF))

    assert Topic.LOOK in connected.state.busy
    held.release()
    connected.until(lambda: not connected.state.busy)


def test_what_is_called_off_says_nothing_any_more(front: Front) -> None:
    front.start()
    held = front.line.after("GET", "/v1/account")
    front.send(msg.Look())
    front.until(lambda: held.arrived)
    known = len(front.of(AccountKnown))

    front.send(msg.CallOff(Topic.LOOK))
    front.until(lambda: front.of(Stopped))
    held.release()
    front.send(TYPED)
    front.until(lambda: front.of(DraftSaved))
    front.send(msg.LookUpPractice("x"))  # through the pool, so behind the late answer
    front.send(msg.LoadStaff())
    front.until(lambda: not front.state.busy and front.of(Failed))

    assert len(front.of(AccountKnown)) == known
    assert not front.state.ended.get(Topic.LOOK)


def test_an_import_from_click_to_cases(connected: Front) -> None:
    connected.start()

    connected.send(msg.ImportDays(2))
    connected.until(lambda: connected.state.ended.get(Topic.IMPORT))

    assert connected.state.run is not None
    assert connected.state.run.status is ImportStatus.SUCCEEDED
    assert connected.state.saved_cases == connected.state.run.counts.created > 0


def test_a_cancel_reaches_an_import_that_waits_between_two_looks(connected: Front) -> None:
    connected.desk.practice.act(action="set_pace", seconds=0.3)
    connected.start()
    connected.send(msg.ImportDays(3))
    connected.until(lambda: connected.of(RunChanged))

    connected.send(msg.CancelImport())
    connected.until(lambda: connected.state.ended.get(Topic.IMPORT))

    assert connected.state.run is not None
    assert connected.state.run.status is ImportStatus.CANCELLED


def test_waits_are_timers(front: Front, clinic: Clinic) -> None:
    clinic.buy()
    front.start()

    front.send(msg.WatchActivation())
    front.until(lambda: len(front.of(Checked)) >= 3)
    clinic.practice.act(action="activate")
    front.until(lambda: front.state.ended.get(Topic.ACTIVATION))

    assert not front.state.busy


def test_the_clock_is_looked_at_again_and_again(front: Front) -> None:
    front.timing = type(front.timing)(tick=0.05, settling=0)
    front.start()

    front.until(lambda: len(front.of(ScheduleKnown)) >= 3)


# --- the end ---


def test_stopping_doesnt_wait_for_a_call_that_hangs_and_leaves_no_thread(front: Front) -> None:
    front.start()
    held = hang(front)
    began = time.monotonic()

    front.bridge.stop()

    assert time.monotonic() - began < 5
    wait_until(lambda: not call_threads(), 5, "the hanging call to end")
    held.release()


def test_stopping_with_both_threads_hanging_and_more_waiting(connected: Front) -> None:
    connected.start()
    first = hang(connected)
    second = connected.line.before("GET", "/v1/members")
    connected.send(msg.LoadStaff())
    connected.until(lambda: second.arrived)
    connected.send(msg.LookUpPractice("waits for a thread"))
    calls = len(connected.line.requests)

    connected.bridge.stop()

    wait_until(lambda: not call_threads(), 5, "the hanging calls to end")
    assert len(connected.line.requests) == calls, "what waited isn't begun any more"
    first.release()
    second.release()


def test_what_was_typed_last_is_on_disk_after_the_end(front: Front) -> None:
    front.start()

    front.send(TYPED)
    front.bridge.stop()

    front.desk.start()
    front.desk.do(msg.Start())
    front.desk.kill()
    assert front.desk.state.draft == TYPED.draft


def test_stopping_while_a_wait_runs_and_twice(front: Front, clinic: Clinic) -> None:
    front.timing = type(front.timing)(tick=3600, first_check=60)
    clinic.buy()
    front.start()
    front.send(msg.WatchActivation())
    front.until(lambda: front.of(Checked))

    front.bridge.stop()
    front.bridge.stop()
    front.send(msg.Look())

    assert Topic.LOOK not in front.state.busy


def test_stopping_before_it_has_begun(front: Front) -> None:
    front.bridge.start()

    front.bridge.stop()

    assert not front.state.busy - {Topic.START}


def test_never_started_there_is_nothing_to_stop(front: Front) -> None:
    front.bridge.stop()


# --- an engine that can't be put together ---


def test_a_folder_that_cant_be_used_is_a_problem_and_can_be_tried_again(front: Front) -> None:
    front.fault = Problem(Kind.DISK_FULL, text("The disk is full."))
    front.bridge.start()
    front.until(lambda: Topic.START in front.state.problems)
    assert front.state.problems[Topic.START].kind is Kind.DISK_FULL

    front.fault = None
    front.send(msg.Look())
    front.send(msg.Start())
    front.until(lambda: front.state.looked)

    assert Topic.START not in front.state.problems


def test_our_own_mistake_at_the_start_is_told_as_one(front: Front, caplog: pytest.LogCaptureFixture) -> None:
    front.fault = KeyError("oops")

    front.bridge.start()
    front.until(lambda: Topic.START in front.state.problems)

    assert front.state.problems[Topic.START].is_bug
    assert "can't be put together" in caplog.text


def test_a_verb_for_an_engine_that_isnt_there_gets_an_answer(front: Front) -> None:
    front.fault = KeyError("oops")
    front.bridge.start()
    answers: list[dict[str, object]] = []

    front.bridge.ask({"verb": "status"}, answers.append)
    front.until(lambda: answers)

    assert "problem" in answers[0]
