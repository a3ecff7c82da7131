"""What a real clinic meets between the form and activation: each with its words, its way on, and one purchase.

The window is a real program on a real screen; what happens elsewhere is done to the real practice service.
"""

import json
import sys
import threading
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import msgspec
import pytest

from covet_desktop import messages as msg
from covet_desktop.core.clinic_form import clinic_of, form_of
from covet_desktop.core.model import Clinic
from covet_desktop.core.problems import Problem
from covet_desktop.engine.flow import Wait
from covet_desktop.sandbox.sample import load
from tests.conftest import MakeSandbox
from tests.e2e.clerk import TITLES
from tests.e2e.seat import ROOT, Seat
from tests.engine.desk import Desk
from tests.sandbox.driver import Clinic as OtherPc
from tests.support.children import Child
from tests.support.desktop import Desktop
from tests.support.line import Line, Request
from tests.support.practice import Practice
from tests.support.waiting import wait_until

pytestmark = [pytest.mark.e2e, pytest.mark.timeout(240)]
OWNER, ADMIN = "Dana Whitfield", "Dr Alice Moreau"
STAYS = ("--activation-delay", "3600s")


def sample_clinic() -> Clinic:
    given = {name: value for name, value in load("tiny").clinic.items() if value is not None}
    return clinic_of(form_of(msgspec.convert(given, Clinic)))


def looks(practice: Practice) -> int:
    """How often the service was asked for the connection."""
    return int(practice.records()["requests"].get("GET /v1/connections/{id}", 0))


# --- two PCs ---


class Pc(threading.Thread):
    """A PC with its own data folder, whose person confirms at the same instant as another one."""

    def __init__(self, practice: Practice, folder: Path, together: threading.Barrier) -> None:
        super().__init__(name=folder.name)
        self._practice, self._folder, self._together = practice, folder, together
        self.problem = ""
        self.seen: Any = None

    def run(self) -> None:
        desk = Desk(self._practice, self._folder).sign_in()
        try:
            tile = desk.state.tile
            assert tile is not None
            assert tile.fee is not None
            self._together.wait(30)
            desk.do(msg.Buy(sample_clinic(), tile.fee))
        except Problem as problem:
            self.problem = problem.kind.value
        finally:
            self.seen = desk.state
            desk.kill()


@pytest.mark.parametrize("pcs", [2, 4])
def test_pcs_that_confirm_at_the_same_instant_buy_once(
    sandbox: MakeSandbox, tmp_path: Path, pcs: int
) -> None:
    practice, together = sandbox("tiny", options=STAYS), threading.Barrier(pcs)
    there = [Pc(practice, tmp_path / f"pc-{number}", together) for number in range(pcs)]
    for pc in there:
        pc.start()
    for pc in there:
        pc.join(60)

    bought = practice.records()["purchases"]
    assert len(bought) == 1
    assert Counter(pc.problem for pc in there) == {"": 1, "connection_exists": pcs - 1}
    assert {pc.seen.connection.id for pc in there} == {bought[0]["connection_id"]}
    assert {pc.seen.purchase.asked_at for pc in there} == {None}


def test_two_programs_that_buy_at_once_buy_once(sandbox: MakeSandbox, line: Line, tmp_path: Path) -> None:
    """The first one's request is under way when the second one's passes it."""
    practice = sandbox("tiny", line=line, options=STAYS)
    held = line.before("POST", "/v1/connections")
    first, second = (
        Child(
            [sys.executable, "-m", "tests.e2e.buyer", practice.base_url, str(tmp_path / name), "buy"],
            tmp_path / f"{name}.log",
            cwd=ROOT,
        )
        for name in ("first", "second")
    )
    held.wait(60)
    wait_until(lambda: not (first.running and second.running), 60, "the one that isn't held to have bought")
    held.release()
    wait_until(lambda: not (first.running or second.running), 60, "both to end")

    told = [json.loads(row) for child in (first, second) for row in child.output().splitlines()]
    assert len(practice.records()["purchases"]) == 1
    assert [row["problem"] for row in told if "problem" in row] == ["connection_exists"]
    assert [row["step"] for row in told if row.get("connection")] == ["WAITING", "WAITING"]


# --- waiting ---


class Noted(Line):
    """A line that keeps what the service answered: the status of each request."""

    def __init__(self) -> None:
        super().__init__()
        self.answers: list[tuple[Request, int]] = []

    def _ask_service(self, request: Request) -> bytes:
        answer = super()._ask_service(request)
        self.answers.append((request, int(answer.split(b" ", 2)[1])))
        return answer


@pytest.fixture
def noted() -> Iterator[Noted]:
    line = Noted()
    yield line
    line.close()


def test_waiting_asks_ever_more_rarely_and_costs_no_answer(
    sandbox: MakeSandbox, noted: Noted, tmp_path: Path
) -> None:
    practice = sandbox("tiny", line=noted, options=STAYS)
    desk = Desk(practice, tmp_path / "pc").sign_in()
    tile = desk.state.tile
    assert tile is not None
    assert tile.fee is not None
    desk.do(msg.Buy(sample_clinic(), tile.fee))
    desk.engine.timing = type(desk.engine.timing)()  # as it is in a clinic
    before = looks(practice)
    noted.answers.clear()

    pauses = []
    flow = desk.until(msg.WatchActivation(), lambda effect: isinstance(effect, Wait))
    while len(pauses) < 12:
        effect: Any = desk._standing
        pauses.append(effect.seconds)
        effect = next(flow)
        while not isinstance(effect, Wait):
            effect = flow.send(effect.function()) if hasattr(effect, "function") else next(flow)
        desk._standing = effect
    flow.close()
    desk.kill()

    assert pauses[0] == 30
    assert pauses == sorted(pauses)
    assert pauses[-1] == 900
    assert looks(practice) == before + 13
    assert {(status, "if-none-match" in request.headers) for request, status in noted.answers} == {
        (304, True)
    }


# --- the window ---


@pytest.fixture
def seat(desktop: Desktop, sandbox: MakeSandbox, tmp_path: Path) -> Iterator[Seat]:
    """The owner is signed in and has filled in the clinic's page before the window opens."""
    seat = Seat(desktop, sandbox("tiny", options=STAYS), tmp_path)
    yield seat
    seat.close()


def fill_in_and_start(seat: Seat) -> None:
    command = [sys.executable, "-m", "tests.e2e.buyer", seat.practice.base_url, str(seat.folder / "data")]
    filled_in = Child([*command, "draft"], seat.folder / "draft.log", env=seat.env, cwd=ROOT)
    wait_until(lambda: not filled_in.running, 60, f"the draft: {filled_in.everything()}")
    seat.start()
    seat.sees("35.00 USD a month")


def confirm_twice(seat: Seat) -> None:
    seat.press("Confirm")
    seat.press("Confirm the fee")


def purchases(seat: Seat) -> list[Any]:
    bought = seat.practice.records()["purchases"]
    assert isinstance(bought, list)
    return bought


def test_a_fee_that_changes_under_ones_eyes_asks_again(seat: Seat) -> None:
    fill_in_and_start(seat)
    seat.practice.act(action="set_fee", amount="39.00")

    confirm_twice(seat)
    seat.sees("The fee has changed. Nothing was bought.")
    seat.sees("It was 35.00 USD, it is 39.00 USD for each server now.")
    before = purchases(seat)
    confirm_twice(seat)
    seat.sees(TITLES["waiting"])

    assert before == []
    assert [each["amount"] for each in purchases(seat)] == ["39.00"]


def test_who_may_no_longer_buy_is_told_who_can_and_goes_on_once_allowed(seat: Seat) -> None:
    fill_in_and_start(seat)
    seat.practice.act(action="set_member_role", member_id="mem-dana-whitfield", role="member")

    confirm_twice(seat)
    seat.sees("Buying is for owners and admins")
    seat.press("Look again")
    seat.sees(f"Ask {ADMIN} to confirm it.")
    before = purchases(seat)
    seat.practice.act(action="set_member_role", member_id="mem-dana-whitfield", role="admin")
    seat.press("Look again")
    wait_until(lambda: "Buying is for owners" not in seat.words(), 20, "the new role to be seen")
    confirm_twice(seat)
    seat.sees(TITLES["waiting"])

    assert before == []
    assert len(purchases(seat)) == 1


def test_what_another_pc_bought_meanwhile_is_shown_with_who_and_when(seat: Seat) -> None:
    fill_in_and_start(seat)
    clinic = OtherPc(seat.practice, load("tiny"))
    clinic.buy(role="admin")

    confirm_twice(seat)
    seat.sees("Your workspace has this connection already. Nothing was bought a second time.")
    seat.sees(f"Requested by {ADMIN}, ")
    seat.press("Next")
    seat.sees(TITLES["waiting"])
    clinic.sign_out()

    assert len(purchases(seat)) == 1


def test_a_request_that_is_late_then_declined_is_mended_and_sent_again(seat: Seat) -> None:
    ten_days_ago = datetime.now(UTC) - timedelta(days=10)
    seat.practice.act(action="set_clock", now=ten_days_ago.isoformat())
    clinic = OtherPc(seat.practice, load("tiny"))
    clinic.buy()
    clinic.sign_out()
    fill_in_late(seat)
    seat.sees("It takes longer than usual")
    seat.sees("late since ")

    seat.practice.act(action="reject", reason="The Practice ID was not found.")
    seat.sees("The Practice ID was not found.", 40)
    seat.press("Change the request")
    seat.sees("Your last request was declined. Mend what is wrong and go on.")
    seat.write("Practice ID in Cornerstone", "ML9")
    seat.press("Next")
    confirm_twice(seat)
    seat.sees(TITLES["waiting"])

    connections = seat.practice.records()["connections"]
    assert [each["status"] for each in connections] == ["rejected", "requested"]
    assert connections[-1]["clinic"]["practice_id"] == "ML9"


def fill_in_late(seat: Seat) -> None:
    """The owner opens the window ten days after the request."""
    command = [sys.executable, "-m", "tests.e2e.buyer", seat.practice.base_url, str(seat.folder / "data")]
    signed_in = Child([*command, "look"], seat.folder / "look.log", env=seat.env, cwd=ROOT)
    wait_until(lambda: not signed_in.running, 60, f"the sign-in: {signed_in.everything()}")
    seat.start()
    seat.sees(TITLES["waiting"])


def test_a_suspension_ends_and_waiting_goes_on_with_the_window_closed(seat: Seat) -> None:
    fill_in_and_start(seat)
    confirm_twice(seat)
    seat.sees(TITLES["waiting"])

    seat.practice.act(action="suspend", reason="The last invoice is open.")
    seat.sees(f"The last invoice is open. Ask {OWNER} or {ADMIN} to settle it.", 40)
    seat.practice.act(action="lift")
    seat.press("Check now")
    seat.sees(TITLES["waiting"])
    seat.press("Close")
    closed_at = looks(seat.practice)
    wait_until(lambda: looks(seat.practice) > closed_at, 40, "the closed window to look again")
    seat.practice.act(action="activate")
    seen_at = looks(seat.practice)
    wait_until(lambda: looks(seat.practice) > seen_at, 60, "it to see the activation")
    raise_it_again(seat)
    seat.sees(TITLES["practice"])

    assert len(purchases(seat)) == 1


def raise_it_again(seat: Seat) -> None:
    """A second start: the program that runs shows its window, the new one ends."""
    running = seat.app
    seat.start()
    second = seat.app
    assert second is not None
    wait_until(lambda: not second.running, 30, "the second start to end")
    seat.app = running
