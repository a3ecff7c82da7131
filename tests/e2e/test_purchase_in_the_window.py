"""The window killed at the worst moments of the purchase: one connection, and the right page afterwards.

The line between the app and the practice service is held where it has to break.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import MakeSandbox
from tests.e2e.clerk import TITLES
from tests.e2e.seat import ROOT, Seat
from tests.support.children import Child
from tests.support.desktop import Desktop
from tests.support.line import Line
from tests.support.waiting import wait_until

pytestmark = [pytest.mark.e2e, pytest.mark.timeout(240)]
FEE = "35.00 USD a month"


@pytest.fixture
def seat(desktop: Desktop, sandbox: MakeSandbox, line: Line, tmp_path: Path) -> Iterator[Seat]:
    """Somebody is signed in and has filled in the clinic's page before the window opens."""
    practice = sandbox("tiny", line=line, options=("--activation-delay", "3600s"))
    seat = Seat(desktop, practice, tmp_path)
    command = [sys.executable, "-m", "tests.e2e.buyer", practice.base_url, str(tmp_path / "data"), "draft"]
    filled_in = Child(command, tmp_path / "draft.log", env=seat.env, cwd=ROOT)
    wait_until(lambda: not filled_in.running, 60, f"the draft: {filled_in.everything()}")
    seat.start()
    seat.sees(FEE)
    yield seat
    seat.close()


def confirm_twice(seat: Seat) -> None:
    seat.press("Confirm")
    seat.press("Confirm the fee")


def purchases(seat: Seat) -> int:
    return len(seat.practice.records()["purchases"])


def test_killed_before_the_send_a_person_sends_it_again(seat: Seat, line: Line) -> None:
    held = line.before("POST", "/v1/connections")
    confirm_twice(seat)
    held.wait(40)
    seat.kill()
    held.cut()

    seat.start()
    seat.sees("may not have arrived", 40)
    bought_unattended = purchases(seat)
    seat.press("Send the same request again")
    seat.press("Send it again")
    seat.sees(TITLES["waiting"])

    assert bought_unattended == 0
    assert purchases(seat) == 1


def test_killed_after_the_send_it_finds_what_it_bought(seat: Seat, line: Line) -> None:
    held = line.after("POST", "/v1/connections")
    confirm_twice(seat)
    held.wait(40)
    seat.kill()
    held.cut()

    seat.start()
    seat.sees(TITLES["waiting"], 40)

    assert purchases(seat) == 1


def test_killed_after_the_answer_it_goes_on_waiting(seat: Seat) -> None:
    confirm_twice(seat)
    seat.sees(TITLES["waiting"])

    seat.restart(TITLES["waiting"])

    assert purchases(seat) == 1


def test_a_double_click_buys_once(seat: Seat, line: Line) -> None:
    seat.press("Confirm")
    place = seat.place("Confirm the fee")
    seat.desktop.double_click(place.x, place.y)
    seat.sees(TITLES["waiting"])

    assert len(line.seen("POST", "/v1/connections")) == 1
    assert purchases(seat) == 1
