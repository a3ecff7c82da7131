"""The purchase, with the program killed at its worst moments: one connection, whatever happens."""

import json
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import MakeSandbox
from tests.support.children import Child
from tests.support.line import Line
from tests.support.waiting import wait_until

ROOT = Path(__file__).parents[2]
pytestmark = pytest.mark.e2e


class Buyer:
    def __init__(self, url: str, folder: Path) -> None:
        self.url, self.folder = url, folder
        self.runs = 0

    def start(self, what: str) -> Child:
        self.runs += 1
        command = [sys.executable, "-m", "tests.e2e.buyer", self.url, str(self.folder / "data"), what]
        return Child(command, self.folder / f"buyer-{self.runs}.log", cwd=ROOT)

    def run(self, what: str) -> list[dict[str, Any]]:
        child = self.start(what)
        wait_until(lambda: not child.running, 60, f"{what} to end: {child.everything()}")
        lines = [json.loads(each) for each in child.output().splitlines()]
        assert lines, child.everything()
        return lines


@pytest.fixture
def buyer(sandbox: MakeSandbox, line: Line, tmp_path: Path) -> tuple[Buyer, Any, Line]:
    practice = sandbox("tiny", line=line, options=("--activation-delay", "3600s"))
    return Buyer(practice.base_url, tmp_path), practice, line


def test_killed_before_the_send_nothing_is_bought_until_a_person_says_so(
    buyer: tuple[Buyer, Any, Line],
) -> None:
    program, practice, line = buyer
    held = line.before("POST", "/v1/connections")
    child = program.start("buy")
    held.wait(40)
    child.kill()
    held.cut()

    after_restart = program.run("look")
    bought_unattended = practice.records()["purchases"]
    sent_again = program.run("again")

    assert after_restart[0] == {"step": "PURCHASE", "open": True}
    assert bought_unattended == []
    assert sent_again[-1]["step"] == "WAITING"
    assert len(practice.records()["purchases"]) == 1


def test_killed_before_the_answer_the_restart_finds_the_connection(buyer: tuple[Buyer, Any, Line]) -> None:
    program, practice, line = buyer
    held = line.after("POST", "/v1/connections")
    child = program.start("buy")
    held.wait(40)
    child.kill()
    held.cut()

    after_restart = program.run("look")

    assert after_restart[0] == {"step": "WAITING", "open": False}
    assert len(practice.records()["purchases"]) == 1


def test_killed_after_the_answer_the_restart_goes_on_waiting(buyer: tuple[Buyer, Any, Line]) -> None:
    program, practice, line = buyer
    held = line.after("POST", "/v1/connections")
    child = program.start("buy")
    held.wait(40)
    held.release()
    child.kill()

    after_restart = program.run("again")

    assert after_restart[0]["step"] == "WAITING"
    assert after_restart[-1]["step"] == "WAITING"
    assert len(practice.records()["purchases"]) == 1


def test_a_lost_answer_is_asked_for_again_with_the_same_key(buyer: tuple[Buyer, Any, Line]) -> None:
    program, practice, line = buyer
    held = line.after("POST", "/v1/connections")
    child = program.start("buy")
    held.wait(40)
    held.cut()
    wait_until(lambda: not child.running, 60, "the purchase to end")

    requests = line.seen("POST", "/v1/connections")

    assert len(requests) == 2
    assert len({request.headers["idempotency-key"] for request in requests}) == 1
    assert len({request.body for request in requests}) == 1
    assert len(practice.records()["purchases"]) == 1
