"""The command line while the window runs: one engine, one session, and the window sees what was done."""

import json
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from covet_desktop.sandbox.sample import load
from tests.conftest import MakeSandbox
from tests.e2e.seat import Seat
from tests.sandbox.driver import Clinic
from tests.support.children import Child
from tests.support.desktop import Desktop
from tests.support.waiting import wait_until

pytestmark = [pytest.mark.e2e, pytest.mark.timeout(300)]


class Office(Seat):
    """A seat whose person has a terminal open beside the window."""

    def command(self, *words: str) -> list[str]:
        where = ["--service-url", self.practice.base_url, "--data-dir", str(self.folder / "data")]
        return [sys.executable, "-m", "covet_desktop", *where, *words]

    def json(self, *words: str) -> tuple[int, Any]:
        done = subprocess.run(
            self.command(*words, "--json"),
            env=self.env,
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
        assert done.stdout.count("\n") == 1, f"{done.stdout}{done.stderr}"
        return done.returncode, json.loads(done.stdout)

    def sign_in(self) -> str:
        """By a code, from the terminal. What it said."""
        child = Child(self.command("sign-in", "--device"), self.folder / "sign-in.log", env=self.env)
        wait_until(lambda: "type the code" in child.everything(), 30, f"the code: {child.everything()}")
        code = self.practice.records()["device_codes"][-1]["user_code"]
        self.practice.act(action="approve_device", user_code=code)
        wait_until(lambda: not child.running, 30, "the sign-in to end")
        return child.output()

    def token_calls(self) -> int:
        """How often this start of the service was asked for tokens."""
        return int(self.practice.records()["requests"].get("POST /oauth/token", 0))

    def sessions(self) -> int:
        """Sign-ins of which a refresh token still works, as the service leaves them when it is stopped."""
        self.practice.stop()
        asked = "SELECT COUNT(DISTINCT family) FROM tokens WHERE kind = 'refresh' AND revoked = 0"
        with closing(sqlite3.connect(self.practice.folder / "sandbox.sqlite3")) as db:
            return int(db.execute(asked).fetchone()[0])


@pytest.fixture
def office(desktop: Desktop, sandbox: MakeSandbox, tmp_path: Path) -> Iterator[Office]:
    office = Office(desktop, sandbox("tiny", options=("--activation-delay", "3600s")), tmp_path)
    yield office
    office.close()


@pytest.fixture
def connected(office: Office) -> Office:
    """The clinic is connected; nobody is signed in on this PC yet."""
    clinic = Clinic(office.practice, load("tiny"))
    clinic.set_up(hour=23)
    clinic.sign_out()
    office.practice.act(action="end_sessions")
    office.practice.act(action="set_pace", seconds=0.01)
    return office


def test_the_window_signs_in_and_imports_for_the_command_line(connected: Office) -> None:
    office = connected
    office.start()
    office.sees("Sign in to CoVet")

    said = office.sign_in()
    office.sees("CoVet Desktop · Maple Lane Pet Clinic")
    before = office.token_calls()
    code, status = office.json("status")
    imported, run = office.json("import", "--days", "1")
    listed, cases = office.json("cases")

    assert "Signed in as Dana Whitfield" in said
    assert (code, imported, listed) == (0, 0, 0)
    assert status["account"]["user"]["display_name"] == "Dana Whitfield"
    assert status["connection"]["status"] == "connected"
    assert run["counts"]["created"] == len(cases) > 0
    assert office.token_calls() == before, "only the window's engine holds the access token"
    assert office.sessions() == 1
    office.sees(cases[0]["patient"]["name"])


def test_a_sign_out_in_the_terminal_signs_the_window_out(office: Office) -> None:
    office.start()
    office.sees("Sign in to CoVet")
    office.sign_in()
    office.sees("Your clinic, as Cornerstone knows it")

    code, _ = office.json("sign-out")
    office.sees("Sign in with your browser")
    after, status = office.json("status")

    assert (code, after, status["signed_in"]) == (0, 3, False)
    assert office.sessions() == 0


def test_a_second_start_raises_the_window_and_ends(office: Office) -> None:
    office.start()
    office.sees("Sign in to CoVet")
    window = office.desktop.window("Set up Cornerstone")
    office.desktop.screen.run("xdotool", "windowminimize", "--sync", str(window.id))

    second = subprocess.run(
        office.command(), env=office.env, capture_output=True, text=True, timeout=30, check=False
    )

    assert second.returncode == 0, second.stderr
    wait_until(lambda: active_window(office) == window.id, 10, "the window to be in front")
    assert [each.id for each in office.desktop.windows("Set up Cornerstone")] == [window.id]


def active_window(office: Office) -> int:
    asked = office.desktop.screen.run("xprop", "-root", "_NET_ACTIVE_WINDOW")
    return int(asked.split()[-1], 16)


def test_after_the_windows_death_the_command_line_is_the_engine(connected: Office) -> None:
    office = connected
    office.start()
    office.sees("Sign in to CoVet")
    office.sign_in()
    office.sees("CoVet Desktop · Maple Lane Pet Clinic")
    office.kill()

    code, status = office.json("status")
    imported, run = office.json("import")

    assert (code, status["signed_in"]) == (0, True)
    assert (imported, run["status"]) == (0, "succeeded")
    assert office.sessions() == 1
