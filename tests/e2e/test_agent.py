"""The engine without a window, as a real process: it imports by the schedule, ends in order, gives way."""

import os
import signal
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from covet_desktop.sandbox.sample import load
from tests.conftest import MakeSandbox
from tests.e2e.test_window_and_command_line import Office
from tests.sandbox.driver import Clinic
from tests.support.children import Child
from tests.support.desktop import Desktop
from tests.support.waiting import wait_until

pytestmark = [pytest.mark.e2e, pytest.mark.timeout(300)]
QUICK = '{"tick": 0.3, "settling": 0.5, "spread": false, "poll_import": 0.1}'


class AgentOffice(Office):
    """A PC of a connected clinic, somebody signed in; its daily import was due at midnight."""

    def agent(self, name: str = "agent") -> Child:
        env = {**self.env, "COVET_TIMING": QUICK}
        return Child(self.command("agent"), self.folder / f"{name}.log", env=env)

    def imports(self) -> list[str]:
        return [str(run["key"]) for run in self.practice.records()["imports"] if run["finished_at"]]


@pytest.fixture
def office(desktop: Desktop, sandbox: MakeSandbox, tmp_path: Path) -> Iterator[AgentOffice]:
    office = AgentOffice(desktop, sandbox("tiny", options=("--activation-delay", "3600s")), tmp_path)
    now = datetime.now(UTC)
    office.practice.act(action="set_clock", now=(now - timedelta(days=1)).isoformat())
    clinic = Clinic(office.practice, load("tiny"))
    clinic.set_up(hour=0)
    clinic.sign_out()
    office.practice.act(action="set_clock", now=datetime.now(UTC).isoformat())
    office.practice.act(action="set_pace", seconds=0.01)
    office.sign_in()
    yield office
    office.close()


def ended(child: Child) -> int:
    wait_until(lambda: not child.running, 15, f"the end: {child.everything()}")
    return int(child.process.returncode)


def test_it_imports_what_is_due_once_and_ends_in_order(office: AgentOffice) -> None:
    agent = office.agent()
    wait_until(office.imports, 30, f"the import: {agent.everything()}")
    code, status = office.json("status")

    os.kill(agent.pid, signal.SIGTERM)

    assert (code, status["connection"]["status"]) == (0, "connected"), "it carries commands out"
    assert ended(agent) == 0, agent.everything()
    assert len(office.imports()) == 1
    said = agent.errors.read_text()
    assert said.count(" now, late: True, try 1") == 1, said
    assert "no import before" in said
    assert said.rstrip().endswith("ended")
    assert "covet.schedule" in (office.folder / "data" / "covet.log").read_text()


def test_a_second_one_says_that_one_is_running(office: AgentOffice) -> None:
    agent = office.agent()
    wait_until(office.imports, 30, f"the import: {agent.everything()}")

    second = office.agent("second")

    assert ended(second) == 0
    assert "running already" in second.everything()
    assert agent.running
    agent.stop(5)


def test_a_window_takes_over(office: AgentOffice) -> None:
    agent = office.agent()
    wait_until(office.imports, 30, f"the import: {agent.everything()}")

    office.start()

    office.sees("CoVet Desktop · Maple Lane Pet Clinic")
    assert ended(agent) == 0, agent.everything()
    assert len(office.imports()) == 1, "the day is done"
