"""The command line: real processes, a real keychain in which the sign-in holds from one to the next."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import MakeSandbox
from tests.support.children import Child
from tests.support.desktop import Desktop
from tests.support.practice import Practice
from tests.support.waiting import wait_until

ROOT = Path(__file__).parents[2]
pytestmark = pytest.mark.e2e


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
        return done.returncode, done.stdout, done.stderr

    def json(self, *words: str) -> tuple[int, Any]:
        code, out, errors = self.run(*words, "--json")
        assert out.count("\n") == 1, f"{out}{errors}"
        return code, json.loads(out)

    def sign_in(self) -> None:
        child = Child(self.command("sign-in", "--device"), self.folder / "sign-in.log", env=self.env)
        codes = wait_until(lambda: self.practice.records()["device_codes"], 30, "a code")
        assert codes[0]["user_code"] in wait_until(lambda: child.everything(), 10, "the code's line")
        self.practice.act(action="approve_device", user_code=codes[0]["user_code"])
        wait_until(lambda: not child.running, 30, "the sign-in to end")
        assert "Signed in as" in child.output(), child.everything()


@pytest.fixture
def terminal(desktop: Desktop, sandbox: MakeSandbox, tmp_path: Path) -> Terminal:
    return Terminal(desktop, sandbox("tiny"), tmp_path)


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
    assert "Traceback" not in errors
