"""A PC that is set up from an answers file: the real process, its file, and who says yes to its code."""

import json
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from covet_desktop.sandbox.sample import load
from tests.support.children import Child
from tests.support.desktop import Desktop
from tests.support.practice import Practice
from tests.support.waiting import wait_until

ROOT = Path(__file__).parents[2]
QUICK = '{"first_check": 0.3, "longest_check": 0.5, "poll_import": 0.1}'
SIX = {"signed_in", "account", "connection", "next_runs", "last_import", "problems"}
Json = dict[str, Any]

EXPLICIT: Mapping[str, Mapping[str, Any]] = {
    "tiny": {"alice.moreau@example.com": ["AMO"]},
    "mid-size": {
        "g.cote@example.com": ["GCL"],
        "francois.damours@example.com": ["FDA"],
        "jean-francois.saint-pierre@example.com": ["JFS"],
        "sarah.chen@example.com": ["CHS"],
        "room2@example.com": "no_cases",
    },
    "large": {"ada.okoro@example.com": ["AO1", "AO2"], "priya.raman@example.com": ["PRA"]},
}
TOTAL = {"tiny": "35.00 USD", "mid-size": "35.00 USD", "large": "70.00 USD"}


def answers(name: str, /, **changes: Any) -> Json:
    """The whole set-up of a sample clinic; a change of None leaves the member out."""
    sample = load(name)
    whole: Json = {
        "accept_total": TOTAL[name],
        "practice_identifier": sample.practice["identifier"],
        "linking_scope": "team",
        "clinic": {name: value for name, value in sample.clinic.items() if value is not None},
        "auto_import": {"enabled": True, "time_zone": sample.time_zone, "hour": 6, "days": 1},
        "provider_mapping": {"mode": "explicit", "members": dict(EXPLICIT[name])},
        "import": {"members": "all", "days": 2},
        **changes,
    }
    return {key: value for key, value in whole.items() if value is not None}


def toml(document: Json) -> str:
    """Written out as TOML; JSON's texts, numbers and lists are TOML's too."""
    plain = [
        f"{name} = {json.dumps(value)}" for name, value in document.items() if not isinstance(value, dict)
    ]
    return "\n".join([*plain, *_tables(document, "")])


def _tables(document: Json, path: str) -> list[str]:
    lines = []
    for name, value in document.items():
        if isinstance(value, dict):
            rows = [(json.dumps(key), each) for key, each in value.items() if not isinstance(each, dict)]
            lines += [f"[{path}{name}]", *(f"{key} = {json.dumps(each)}" for key, each in rows)]
            lines += _tables(value, f"{path}{name}.")
    return lines


class Pc:
    """One data folder. ``everything`` of a run that is over is its error output."""

    def __init__(self, desktop: Desktop, practice: Practice, folder: Path) -> None:
        self.env = {**desktop.env, "PYTHONPATH": str(ROOT), "COVET_TIMING": QUICK}
        self.practice = practice
        self.folder = folder
        self.file = folder / "setup.toml"
        self.runs = 0
        self._children: list[Child] = []
        folder.mkdir(parents=True, exist_ok=True)

    def command(self, *words: str) -> list[str]:
        where = ["--service-url", self.practice.base_url, "--data-dir", str(self.folder / "data")]
        return [sys.executable, "-m", "covet_desktop", *where, *words]

    def begin(self, document: Json, *words: str) -> Child:
        self.file.write_text(toml(document), "utf-8")
        self.runs += 1
        command = self.command("setup", "--answers", str(self.file), "--json", *words)
        self._children.append(Child(command, self.folder / f"run-{self.runs}.log", env=self.env))
        return self._children[-1]

    def close(self) -> None:
        """Whatever a test that failed has left running."""
        for child in self._children:
            child.stop()

    def end(self, child: Child, seconds: float = 90) -> tuple[int, Json]:
        wait_until(lambda: not child.running, seconds, f"the set-up to end: {child.everything()}")
        assert "Traceback" not in child.everything()
        assert child.output().count("\n") == 1, child.everything()
        document: Json = json.loads(child.output())
        return child.process.wait(), document

    def set_up(self, document: Json, *words: str) -> tuple[int, Json]:
        return self.end(self.begin(document, *words))

    def json(self, *words: str) -> tuple[int, Any]:
        """Another command, and its document."""
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

    def told(self) -> str:
        """What the last run said beside its document."""
        return (self.folder / f"run-{self.runs}.log.err").read_text("utf-8")

    def approve(self, child: Child, **who: Any) -> Child:
        """Say yes to the code that it shows."""
        wait_until(lambda: "type the code" in child.everything(), 30, f"the code: {child.everything()}")
        codes = [each["user_code"] for each in self.practice.records()["device_codes"]]
        code = next(each for each in codes if each in child.everything())
        self.practice.act(action="approve_device", user_code=code, **who)
        return child

    def sign_in(self, **who: Any) -> "Pc":
        """Beforehand, so that a run goes through without a code."""
        child = Child(self.command("sign-in", "--device"), self.folder / "sign-in.log", env=self.env)
        self.approve(child, **who)
        wait_until(lambda: not child.running, 30, "the sign-in to end")
        return self

    def purchases(self) -> int:
        return len(self.practice.records()["purchases"])


def pairs(practice: Practice) -> set[tuple[str, str, str]]:
    """The linked cases that the service holds: appointment, patient, member."""
    return {
        (case["appointment"]["id"], case["patient"]["id"], case["member_id"])
        for case in practice.records()["cases"]
        if case["linked"]
    }
