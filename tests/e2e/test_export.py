"""Exports with the real program killed at its worst moments: each version once, and it goes on by itself."""

import sqlite3
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from covet_desktop.sandbox.sample import load
from tests.conftest import MakeSandbox
from tests.e2e.test_window_and_command_line import Office
from tests.sandbox.driver import Clinic
from tests.support.children import Child
from tests.support.desktop import Desktop
from tests.support.line import Held, Line
from tests.support.waiting import wait_until

pytestmark = [pytest.mark.e2e, pytest.mark.timeout(300)]
QUICK = '{"tick": 0.3, "settling": 3600, "spread": false, "poll_import": 0.1}'
POST, GET = ("POST", "/v1/documents/*/exports"), ("GET", "/v1/exports/*")


class ExportOffice(Office):
    """A PC of a connected clinic with a case that has documents; its line to the service can be held."""

    case_id: str
    line: Line

    def begin(self, *words: str, name: str) -> Child:
        return Child(
            self.command(*words), self.folder / f"{name}.log", env={**self.env, "COVET_TIMING": QUICK}
        )

    def write(self, title: str) -> str:
        made = self.practice.act(action="add_document", case_id=self.case_id, title=title)
        return str(made["document_id"])

    def killed_at(self, held: Held, document: str, name: str) -> None:
        """Ask for the export, and pull the plug once the request is where it is to be."""
        child = self.begin("export", document, "--case", self.case_id, name=name)
        held.wait(40)
        child.kill()
        held.cut()

    def waiting(self) -> int:
        """How many are in the queue on the disk without their end."""
        with closing(sqlite3.connect(self.folder / "data" / "ledger.db")) as ledger:
            asked = "SELECT count(*) FROM entry WHERE kind = 'export' AND closed_at IS NULL"
            return int(ledger.execute(asked).fetchone()[0])

    def in_cornerstone(self) -> Counter[str]:
        found = self.practice.records()["exports"]
        return Counter(one["document_id"] for one in found if one["outcome"] == "exported")


@pytest.fixture
def office(desktop: Desktop, sandbox: MakeSandbox, line: Line, tmp_path: Path) -> Iterator[ExportOffice]:
    practice = sandbox("tiny", line=line, options=("--activation-delay", "3600s"))
    office = ExportOffice(desktop, practice, tmp_path)
    office.line = line
    clinic = Clinic(practice, load("tiny"))
    clinic.set_up(enabled=False)
    clinic.sign_out()
    practice.act(action="set_pace", seconds=0.005)
    office.sign_in()
    code, _run = office.json("import")
    assert code == 0
    office.case_id = next(case["id"] for case in practice.records()["cases"] if case["linked"])
    yield office
    office.close()


def test_killed_at_four_moments_each_version_is_in_cornerstone_once(office: ExportOffice) -> None:
    """Before the send, before its answer, before and after it is asked how far it is; then the program that
    goes on with it is killed as well."""
    line, documents = office.line, [office.write(f"Note {number}") for number in range(4)]
    office.killed_at(line.before(*POST), documents[0], "before-the-send")
    office.killed_at(line.after(*POST), documents[1], "before-the-answer")
    office.killed_at(line.before(*GET), documents[2], "before-the-question")
    office.killed_at(line.after(*GET), documents[3], "before-the-outcome")
    left, sent = office.waiting(), sum(office.in_cornerstone().values())
    held = line.after(*POST)
    agent = office.begin("agent", name="agent-1")
    held.wait(40)
    agent.kill()
    held.cut()

    agent = office.begin("agent", name="agent-2")
    wait_until(lambda: office.waiting() == 0, 40, f"the queue to be empty: {agent.everything()}")
    agent.stop()
    code, listed = office.json("documents", office.case_id)

    assert left == 4
    assert sent == 3
    assert office.in_cornerstone() == Counter(documents)
    assert code == 0
    assert [one["export"]["status"] for one in listed] == ["exported"] * 4
    keys = [request.headers["idempotency-key"] for request in line.seen(*POST)]
    assert len(set(keys)) == 4
    assert all(one["key"] in keys for one in office.practice.records()["exports"])


def test_the_command_line_says_what_became_of_each(office: ExportOffice) -> None:
    first, second = office.write("SOAP note"), office.write("Discharge letter")

    code, done = office.json("export", first, "--case", office.case_id)
    again, there = office.json("export", "--all", "--case", office.case_id)
    office.practice.act(action="edit_document", document_id=first, text="S: better.")
    amended, refused = office.json("export", first, "--case", office.case_id)
    unknown, _answer = office.json("export", "--case", office.case_id)
    office.practice.act(action="fail_next_export")
    child = office.begin("export", first, "--amended", "--case", office.case_id, name="words")
    wait_until(lambda: not child.running, 30, "the command to end")

    office.line.cut("POST", "/v1/documents/*/exports")
    offline, waits = office.json("export", office.write("Call"), "--case", office.case_id)

    assert (offline, waits["exports"][0]["status"]) == (5, "queued")
    assert (code, done["exports"][0]["status"]) == (0, "exported")
    assert again == 0
    assert {one["document_id"]: one["already_exported"] for one in there["exports"]} == {
        first: True,
        second: False,
    }
    assert (amended, refused["exports"][0]["code"]) == (1, "amended")
    assert unknown == 2
    assert child.process.returncode == 1
    assert "SOAP note: not exported. Cornerstone didn’t take it." in " ".join(child.everything().split())
    assert office.in_cornerstone() == Counter([first, second])
