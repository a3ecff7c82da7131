"""The real program over 2027's clock changes and through a suspend: one import a day, at the right instant."""

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
from tests.support.require import require
from tests.support.waiting import wait_until

pytestmark = [pytest.mark.e2e, pytest.mark.timeout(300)]
QUICK = '{"tick": 0.3, "long_tick": 2, "settling": 0.3, "spread": false, "poll_import": 0.1}'
DAY = timedelta(days=1)
LIBRARIES = ("/usr/lib/x86_64-linux-gnu", "/usr/lib/aarch64-linux-gnu")


def faketime() -> str:
    """The library that moves a program's clock; it goes on at its usual pace."""
    found = [f"{folder}/faketime/libfaketime.so.1" for folder in LIBRARIES]
    there = [file for file in found if Path(file).exists()]
    require(bool(there), "libfaketime", "Debian has it as faketime")
    return there[0]


class PastOffice(Office):
    """A PC and a service that both have another time than this machine. The clinic keeps New York's."""

    def at(self, moment: datetime) -> None:
        """From now on it is ``moment``, also for the agents that run."""
        self.practice.act(action="set_clock", now=moment.isoformat())
        self.offset = moment - datetime.now(UTC)
        written = self.clock.with_suffix(".new")
        written.write_text(f"{int(self.offset.total_seconds()) - 1:+d}s\n")  # never before the service's
        written.replace(self.clock)

    @property
    def clock(self) -> Path:
        """Where libfaketime looks, at every question for the time."""
        return self.folder / "clock"

    def agent(self, name: str, timing: str = QUICK) -> Child:
        env = {
            **self.env,
            "COVET_TIMING": timing,
            "LD_PRELOAD": faketime(),
            "FAKETIME_TIMESTAMP_FILE": str(self.clock),
            "FAKETIME_NO_CACHE": "1",
            "DONT_FAKE_MONOTONIC": "1",  # which doesn't run either while a PC sleeps
        }
        return Child(self.command("agent"), self.folder / f"{name}.log", env=env)

    def imports(self) -> list[tuple[str, str]]:
        """Key's day and when it was begun, of all that ended."""
        runs = [run for run in self.practice.records()["imports"] if run["finished_at"]]
        return [(str(run["start"]), str(run["created_at"])) for run in runs]


@pytest.fixture
def office(desktop: Desktop, sandbox: MakeSandbox, tmp_path: Path) -> Iterator[PastOffice]:
    office = PastOffice(desktop, sandbox("tiny", options=("--activation-delay", "3600s")), tmp_path)
    office.practice.act(action="set_pace", seconds=0.01)
    yield office
    office.close()


def set_up_before(office: PastOffice, moment: datetime, hour: int) -> None:
    """The clinic is connected, and somebody is signed in, the day before."""
    office.at(moment - DAY)
    clinic = Clinic(office.practice, load("tiny"))
    clinic.set_up(hour=hour)
    clinic.sign_out()
    office.sign_in()


def over(child: Child) -> None:
    os.kill(child.pid, signal.SIGTERM)
    wait_until(lambda: not child.running, 15, f"the end: {child.everything()}")


def test_an_hour_that_is_skipped_comes_right_after_the_gap(office: PastOffice) -> None:
    after_the_gap = datetime(2027, 3, 14, 7, tzinfo=UTC)  # 2:00 doesn't exist that night: 3:00
    set_up_before(office, after_the_gap, hour=2)
    office.at(after_the_gap - timedelta(seconds=15))

    agent = office.agent("spring")
    wait_until(lambda: "no import before" in agent.everything(), 20, agent.everything())
    assert office.imports() == []
    wait_until(office.imports, 30, f"the import: {agent.everything()}")
    over(agent)

    ((day, begun),) = office.imports()
    assert day == "2027-03-14"
    assert "2027-03-14T07:00:00" <= begun < "2027-03-14T07:00:15"


def test_an_hour_that_comes_twice_imports_at_its_first_occurrence_only(office: PastOffice) -> None:
    first = datetime(2027, 11, 7, 5, tzinfo=UTC)  # 1:00 in summer time, and again an hour later
    set_up_before(office, first, hour=1)
    office.at(first - timedelta(seconds=5))
    agent = office.agent("first")
    wait_until(office.imports, 30, f"the import: {agent.everything()}")
    over(agent)
    ((day, begun),) = office.imports()
    assert day == "2027-11-07"
    assert "2027-11-07T05:00:00" <= begun < "2027-11-07T05:00:15"

    office.at(first + timedelta(hours=1) - timedelta(seconds=2))
    agent = office.agent("second")
    wait_until(lambda: agent.everything().count("no import before 2027-11-8 1:0") == 1, 20, "a decision")
    office.json("status")
    over(agent)

    assert len(office.imports()) == 1


def test_a_pc_that_was_suspended_over_the_hour_makes_up_for_it(office: PastOffice) -> None:
    six = datetime(2027, 2, 3, 11, tzinfo=UTC)
    set_up_before(office, six, hour=6)
    office.at(six - timedelta(hours=1))
    agent = office.agent("suspended", QUICK.replace('"settling": 0.3', '"settling": 6'))
    wait_until(lambda: "no import before" in agent.everything(), 20, agent.everything())

    os.kill(agent.pid, signal.SIGSTOP)
    office.at(six + timedelta(seconds=3))
    assert office.imports() == []
    os.kill(agent.pid, signal.SIGCONT)

    wait_until(office.imports, 30, f"the import: {agent.everything()}")
    over(agent)
    assert [day for day, _begun in office.imports()] == ["2027-02-03"]
    assert "SETTLING" in agent.everything(), "it waited a moment after waking up"
