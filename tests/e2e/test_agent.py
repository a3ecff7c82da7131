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


def said(agent: Child) -> str:
    return agent.errors.read_text()


def wakings(agent: Child) -> int:
    """How often its first thread has gone to sleep so far."""
    status = Path(f"/proc/{agent.pid}/status").read_text()
    return int(status.split("voluntary_ctxt_switches:", 1)[1].split()[0])


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
    told = said(agent)
    assert told.count(" now, late: True, try 1") == 1, told
    assert "no import before" in told
    assert told.rstrip().endswith("ended")
    assert "covet.schedule" in (office.folder / "data" / "covet.log").read_text()


def test_a_second_one_says_that_one_is_running(office: AgentOffice) -> None:
    agent = office.agent()
    wait_until(office.imports, 30, f"the import: {agent.everything()}")

    second = office.agent("second")

    assert ended(second) == 0
    assert "running already" in second.everything()
    assert agent.running
    agent.stop(5)


@pytest.mark.parametrize("killed", [False, True], ids=["quits", "is killed"])
def test_a_window_takes_over_and_once_it_is_gone_the_agent_goes_on(
    office: AgentOffice, *, killed: bool
) -> None:
    """Nobody is signed in at first, so nothing can be imported. Somebody signs in while the window works,
    whose schedule settles for an hour: the import is the agent's."""
    assert office.json("sign-out")[0] == 0
    agent = office.agent()
    wait_until(lambda: "no import: OFF" in said(agent), 30, "the agent to work")

    office.start()
    office.sees("Sign in to CoVet")
    office.sign_in()
    office.sees("CoVet Desktop · Maple Lane Pet Clinic")
    assert agent.running, agent.everything()
    assert said(agent).rstrip().endswith("a window takes over: standing by")
    assert office.imports() == []

    assert office.app is not None
    if killed:
        office.kill()
    else:
        assert office.app.stop(15) == 0, office.app.everything()

    wait_until(office.imports, 30, "the import")
    assert said(agent).count("started without a window") == 2
    assert said(agent).count(" now, late: True, try 1") == 1
    os.kill(agent.pid, signal.SIGTERM)
    assert ended(agent) == 0, agent.everything()
    assert len(office.imports()) == 1


def test_while_it_stands_by_it_costs_nothing_and_ends_when_it_is_told(office: AgentOffice) -> None:
    agent = office.agent()
    wait_until(office.imports, 30, f"the import: {agent.everything()}")
    office.start()
    office.sees("CoVet Desktop · Maple Lane Pet Clinic")
    wait_until(lambda: "standing by" in said(agent), 15, "it to stand by")

    woken = wakings(agent)
    assert office.json("status")[0] == 0  # some seconds of somebody else's work
    assert wakings(agent) - woken <= 2

    os.kill(agent.pid, signal.SIGTERM)
    assert ended(agent) == 0, agent.everything()
    assert said(agent).rstrip().endswith("ended")
    assert office.app is not None
    assert office.app.running


def test_one_that_is_started_beside_a_window_stands_by(office: AgentOffice) -> None:
    office.start()
    office.sees("CoVet Desktop · Maple Lane Pet Clinic")
    agent = office.agent()
    wait_until(lambda: "standing by" in said(agent), 15, f"it to stand by: {agent.everything()}")
    assert office.imports() == []

    second = office.agent("second")
    assert ended(second) == 0
    assert "running already" in second.everything(), "one stands by already"

    assert office.app is not None
    assert office.app.stop(15) == 0, office.app.everything()
    wait_until(office.imports, 30, f"the import: {agent.everything()}")
    agent.stop(5)
