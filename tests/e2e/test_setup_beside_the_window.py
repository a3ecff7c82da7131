"""The set-up from an answers file while the window is open: carried out by the window, which shows it."""

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import MakeSandbox
from tests.e2e.seat import Seat
from tests.e2e.unattended import Pc, answers
from tests.support.desktop import Desktop
from tests.support.waiting import wait_until

pytestmark = [pytest.mark.e2e, pytest.mark.timeout(240)]


Both = tuple[Seat, Pc]


@pytest.fixture
def both(desktop: Desktop, sandbox: MakeSandbox, tmp_path: Path) -> Iterator[Both]:
    """A person's seat and a terminal beside it, on one data folder."""
    practice = sandbox("tiny", options=("--activation-delay", "3600s"))
    practice.act(action="set_pace", seconds=0.005)
    seat = Seat(desktop, practice, tmp_path)
    pc = Pc(desktop, practice, tmp_path)
    yield seat, pc
    pc.close()
    seat.close()


def test_the_window_carries_it_out_and_a_stop_leaves_nothing_behind(
    both: Both,
) -> None:
    seat, pc = both
    seat.start()
    seat.sees("Sign in to CoVet")

    waiting = pc.approve(pc.begin(answers("tiny"), "--device", "--wait"))
    wait_until(lambda: pc.purchases() == 1, 60, f"the request: {waiting.everything()}")
    seat.sees("This is what was sent with your request")
    wait_until(lambda: "Bitwerx is setting up" in waiting.everything(), 30, "it to wait")
    os.kill(waiting.pid, signal.SIGINT)
    wait_until(lambda: not waiting.running, 10, "it to end")
    pc.practice.act(action="activate")
    status, _ = pc.json("status")
    left_alone = pc.practice.records()["connections"][0]["practice"]
    code, document = pc.set_up(answers("tiny"), "--wait")

    assert status == 0
    assert left_alone is None, "whoever stopped it here has stopped it in the window"
    assert (code, document["problems"]) == (0, [])
    assert document["connection"]["status"] == "connected"
    assert pc.purchases() == 1


def test_beside_the_window_it_waits_for_the_activation(
    both: Both,
) -> None:
    seat, pc = both
    pc.sign_in()
    seat.start()
    seat.sees("Your clinic, as Cornerstone knows it")

    child = pc.begin(answers("tiny"), "--wait")
    wait_until(lambda: pc.purchases() == 1, 60, f"the request: {child.everything()}")
    pc.practice.act(action="activate")
    code, document = pc.end(child)

    assert code == 0
    assert document["last_import"]["status"] == "succeeded"
