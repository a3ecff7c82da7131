"""The command line: real processes, a real keychain in which the sign-in holds from one to the next."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from covet_desktop.adapters.single import EngineLock
from covet_desktop.sandbox.sample import load
from tests.conftest import MakeSandbox
from tests.sandbox.driver import Clinic
from tests.support.children import Child
from tests.support.desktop import Desktop
from tests.support.practice import Practice
from tests.support.waiting import wait_until

ROOT = Path(__file__).parents[2]
pytestmark = pytest.mark.e2e
PROBLEM = {"kind", "title", "advice", "request_id"}
IMPORT = {
    "id", "connection_id", "status", "members", "start", "days", "trigger", "progress", "counts",
    "data_as_of", "error", "cancelled_by_person", "created_by", "device", "created_at", "started_at",
    "finished_at",
}  # fmt: skip
"""The contract's members (§3), but for the undo, which this command knows nothing of."""


class Terminal:
    def __init__(self, desktop: Desktop, practice: Practice, folder: Path) -> None:
        self.env = {**desktop.env, "PYTHONPATH": str(ROOT)}
        self.practice = practice
        self.folder = folder

    def command(self, *words: str) -> list[str]:
        where = ["--service-url", self.practice.base_url, "--data-dir", str(self.folder / "data")]
        return [sys.executable, "-m", "covet_desktop", *where, *words]

    def run(self, *words: str) -> tuple[int, str, str]:
        done = subprocess.run(
            self.command(*words), env=self.env, capture_output=True, text=True, timeout=60, check=False
        )
        assert "Traceback" not in done.stderr
        return done.returncode, done.stdout, done.stderr

    def json(self, *words: str) -> tuple[int, Any]:
        """The exit code, and the one document on standard output."""
        code, out, errors = self.run(*words, "--json")
        assert out.count("\n") == 1, f"{out}{errors}"
        return code, json.loads(out)

    def begin_sign_in(self, *words: str) -> Child:
        child = Child(self.command("sign-in", "--device", *words), self.folder / "sign-in.log", env=self.env)
        wait_until(lambda: "type the code" in child.everything(), 30, "the code's line")
        return child

    def sign_in(self) -> None:
        child = self.begin_sign_in()
        code = self.practice.records()["device_codes"][-1]["user_code"]
        assert code in child.everything()
        self.practice.act(action="approve_device", user_code=code)
        wait_until(lambda: not child.running, 30, "the sign-in to end")
        assert "Signed in as" in child.output(), child.everything()


@pytest.fixture
def terminal(desktop: Desktop, sandbox: MakeSandbox, tmp_path: Path) -> Terminal:
    return Terminal(desktop, sandbox("tiny", options=("--activation-delay", "3600s")), tmp_path)


@pytest.fixture
def clinic(terminal: Terminal) -> Iterator[Clinic]:
    """The service's side of the same clinic, for what others do there."""
    terminal.practice.act(action="set_pace", seconds=0.01)
    clinic = Clinic(terminal.practice, load("tiny"))
    yield clinic
    clinic.sign_out()


def test_without_a_sign_in_each_command_says_so(terminal: Terminal) -> None:
    code, status = terminal.json("status")
    refused, problem = terminal.json("import", "--days", "1")

    assert (code, status["signed_in"]) == (3, False)
    assert refused == 3
    assert problem["problem"]["kind"] == "signed_out"


def test_the_sign_in_holds_from_one_process_to_the_next(terminal: Terminal) -> None:
    terminal.sign_in()

    code, status = terminal.json("status")
    imported, problem = terminal.json("import")
    signed_out, _ = terminal.json("sign-out")
    after, _ = terminal.json("status")

    assert code == 0
    assert status["account"]["workspace"]["name"] == "Maple Lane"
    assert status["connection"] is None
    assert (imported, problem["problem"]["kind"]) == (6, "not_set_up")
    assert (signed_out, after) == (0, 3)


def test_an_unreachable_service_has_its_own_exit_code(terminal: Terminal) -> None:
    terminal.sign_in()
    terminal.practice.stop()

    code, status = terminal.json("status")

    assert code == 5
    assert status["problems"][0]["kind"] == "offline"
    assert status["problems"][0]["advice"]


def test_wrong_usage_is_told_in_one_sentence(terminal: Terminal) -> None:
    code, out, errors = terminal.run("import", "--days", "15")

    assert code == 2
    assert out == ""
    assert "15" in errors


def test_wrong_usage_is_told_to_programs_as_well(terminal: Terminal) -> None:
    code, told = terminal.json("import", "--days", "15")

    assert code == 2
    assert set(told["problem"]) == PROBLEM
    assert "15" in told["problem"]["title"]


def test_status_import_and_cases_of_a_clinic_that_is_connected(terminal: Terminal, clinic: Clinic) -> None:
    clinic.set_up()
    terminal.sign_in()

    before, status = terminal.json("status")
    imported, run = terminal.json("import", "--days", "2")
    _, after = terminal.json("status")
    listed, cases = terminal.json("cases")
    human = terminal.run("cases")

    assert (before, imported, listed) == (0, 0, 0)
    assert set(status) == {"signed_in", "account", "connection", "next_runs", "last_import", "problems"}
    assert set(status["account"]) == {"user", "workspace"}
    assert status["connection"]["status"] == "connected"
    assert status["connection"]["auto_import"]["hour"] == 6
    assert len(status["next_runs"]) == 3
    assert (status["last_import"], status["problems"]) == (None, [])
    assert set(run) >= IMPORT | {"skipped_items"}
    assert (run["status"], run["days"], run["trigger"]) == ("succeeded", 2, "manual")
    assert len(run["skipped_items"]) == run["counts"]["skipped"]
    assert after["last_import"]["id"] == run["id"]
    assert cases
    assert all(case["linked"] and case["appointment"]["id"] for case in cases)
    assert human[1].count("\n") == len(cases) + 2
    assert human[1].endswith(f"{len(cases)} cases\n")


def test_an_import_that_fails_is_a_problem(terminal: Terminal, clinic: Clinic) -> None:
    clinic.set_up()
    terminal.sign_in()
    terminal.practice.act(action="fail_next_import", detail="Cornerstone went away.")

    code, run = terminal.json("import")

    assert code == 1
    assert (run["status"], run["error"]["detail"]) == ("failed", "Cornerstone went away.")
    assert set(run["problem"]) == PROBLEM
    assert run["problem"]["kind"] == "import_failed"


def test_what_isnt_permitted_has_its_own_exit_code(terminal: Terminal, clinic: Clinic) -> None:
    clinic.set_up()
    terminal.sign_in()
    terminal.practice.act(action="error_next", status=403, path_prefix="/v1/cases")

    code, told = terminal.json("cases")

    assert code == 4
    assert set(told) == {"problem"}
    assert set(told["problem"]) == PROBLEM
    assert told["problem"]["kind"] == "not_permitted"
    assert told["problem"]["request_id"]


def test_before_the_set_up_is_through_an_import_isnt_ready(terminal: Terminal, clinic: Clinic) -> None:
    assert clinic.buy().status_code == 201
    terminal.sign_in()

    status, document = terminal.json("status")
    code, told = terminal.json("import")

    assert (status, document["connection"]["status"]) == (0, "requested")
    assert (code, told["problem"]["kind"]) == (6, "not_set_up")


def test_a_session_that_was_ended_elsewhere_needs_a_sign_in(terminal: Terminal, clinic: Clinic) -> None:
    clinic.set_up()
    terminal.sign_in()
    terminal.practice.act(action="end_sessions")

    code, told = terminal.json("cases")
    after, status = terminal.json("status")

    assert (code, told["problem"]["kind"]) == (3, "signed_out")
    assert (after, status["signed_in"]) == (3, False)


def test_a_second_sign_in_finds_the_first(terminal: Terminal) -> None:
    terminal.sign_in()

    code, told = terminal.json("sign-in", "--device")

    assert (code, told["signed_in"]) == (0, True)
    assert told["account"]["workspace"]["name"] == "Maple Lane"
    assert terminal.practice.records()["requests"]["POST /oauth/device_authorization"] == 1


def test_ctrl_c_is_told_as_a_document_too(terminal: Terminal) -> None:
    child = terminal.begin_sign_in("--json")

    os.kill(child.pid, signal.SIGINT)
    code = child.process.wait(10)

    assert code == 1
    assert json.loads(child.output())["problem"]["kind"] == "stopped"
    assert "Traceback" not in child.everything()


def test_while_another_command_has_the_data_it_is_said(terminal: Terminal) -> None:
    child = terminal.begin_sign_in()

    code, told = terminal.json("status")
    child.stop()

    assert (code, told["problem"]["kind"]) == (1, "in_progress")


def test_an_engine_that_is_just_starting_or_ending_is_asked_again(terminal: Terminal) -> None:
    (terminal.folder / "data").mkdir()
    engine = EngineLock(terminal.folder / "data")
    assert engine.try_acquire()
    child = Child(terminal.command("status", "--json"), terminal.folder / "status.log", env=terminal.env)
    maps = Path(f"/proc/{child.pid}/maps")
    wait_until(lambda: "Qt6Network" in maps.read_text(), 20, "it to stand before the door")

    engine.release()
    code = child.process.wait(20)

    assert code == 3, child.everything()
    assert json.loads(child.output())["signed_in"] is False


def test_an_address_without_encryption_is_refused(terminal: Terminal) -> None:
    words = ["--service-url", "http://covet.example", "--data-dir", str(terminal.folder / "other")]
    command = [sys.executable, "-m", "covet_desktop", *words, "sign-in", "--device", "--json"]

    done = subprocess.run(command, env=terminal.env, capture_output=True, text=True, timeout=60, check=False)

    assert done.returncode == 5
    assert json.loads(done.stdout)["problem"]["kind"] == "insecure"
