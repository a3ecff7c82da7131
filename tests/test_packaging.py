"""The script that makes environments, the locks it makes them from, and how it ends what it starts."""

import json
import os
import re
import shutil
import signal
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import MakeSandbox
from tests.e2e.tty import CTRL_C, Tty
from tests.support.children import Child
from tests.support.desktop import Desktop
from tests.support.require import require
from tests.support.waiting import wait_until

ROOT = Path(__file__).parents[1]
PACKAGING = ROOT / "packaging"
DEV = PACKAGING / "dev.py"
LOCKS = ("requirements.lock", "test.lock", "lint.lock")


@pytest.fixture
def script(monkeypatch: pytest.MonkeyPatch) -> Any:
    """The script's own files, imported as it imports them: by their plain names."""
    monkeypatch.syspath_prepend(PACKAGING)
    import _practice
    import _system
    import _venv
    import dev

    class Script:
        practice, system, venv, main = _practice, _system, _venv, dev

    return Script


# --- the locks ---


@pytest.mark.parametrize("name", LOCKS)
def test_every_version_is_exact_and_has_hashes(name: str) -> None:
    text = (PACKAGING / name).read_text()
    entries = [entry for entry in re.split(r"\n(?=\S)", text.strip()) if entry]

    assert entries
    assert not [entry for entry in entries if not re.match(r"[\w.-]+==[\w.]+ ", entry)]
    assert not [entry for entry in entries if "--hash=sha256:" not in entry]


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_names_no_place(name: str) -> None:
    text = (PACKAGING / name).read_text()

    assert not re.findall(r"://|--index|--find-links|(?:^|\s)/\w+", text)


def wanted(group: str = "") -> set[str]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())
    rows = project["dependency-groups"][group] if group else project["project"]["dependencies"]
    return {re.split(r"[\s<>=~!;\[]", row)[0] for row in rows}


@pytest.mark.parametrize(
    ("name", "group"), [("requirements.lock", ""), ("test.lock", "test"), ("lint.lock", "lint")]
)
def test_a_lock_holds_all_that_the_project_asks_for(script: Any, name: str, group: str) -> None:
    locked = script.venv.names((PACKAGING / name).read_text())

    assert {script.venv.normal(package) for package in wanted(group)} <= locked


def test_tests_run_on_the_very_versions_that_people_get(script: Any) -> None:
    def versions(name: str) -> set[str]:
        return set(re.findall(r"^([\w.-]+==[\w.]+)", (PACKAGING / name).read_text(), re.MULTILINE))

    assert versions("requirements.lock") <= versions("test.lock")


def test_rich_stays_out_of_the_apps_environment(script: Any) -> None:
    """Where it is installed, httpx imports it for its command line, and starts slower."""
    assert "rich" not in script.venv.names((PACKAGING / "test.lock").read_text())
    assert "rich" in script.venv.names((PACKAGING / "lint.lock").read_text())


# --- the system's packages ---


def test_what_is_missing_is_found_by_its_sign(script: Any, tmp_path: Path) -> None:
    part = script.system.Part
    here = tmp_path / "font.ttf"
    here.touch()

    parts = [
        part("there-1", "libc.so.6"), part("gone-1", "libnothing-of-ours.so.9"),
        part("there-2", str(here)), part("gone-2", str(tmp_path / "other.ttf")),
        part("there-3", "sh"), part("gone-3", "no-such-program-of-ours"),
    ]  # fmt: skip

    assert script.system.packages_missing(parts) == ["gone-1", "gone-2", "gone-3"]


def test_somebody_who_isnt_root_gets_one_line_to_type(
    script: Any, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    require("apt", shutil.which("apt-get") is not None, "this isn't Debian or Ubuntu")
    monkeypatch.setattr(script.system, "is_root", lambda: False)

    with pytest.raises(SystemExit) as ended:
        script.system.ensure([script.system.Part("libnothing1", "libnothing-of-ours.so.9")])

    told = capsys.readouterr().err
    lines = [line.strip() for line in told.splitlines() if "apt-get" in line]
    assert ended.value.code == 1
    assert lines == ["sudo apt-get update && sudo apt-get install -y --no-install-recommends libnothing1"]


def test_nothing_missing_asks_for_nothing(script: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a program was started")

    monkeypatch.setattr(script.system.subprocess, "run", refuse)

    script.system.ensure([script.system.Part("libc6", "libc.so.6")])


# --- arguments ---


@pytest.mark.parametrize(
    ("given", "command", "rest"),
    [
        (["run", "--", "status", "--json"], "run", ["status", "--json"]),
        (["test", "tests/core", "-k", "fee"], "test", ["tests/core", "-k", "fee"]),
        (["bench", "first_window"], "bench", ["first_window"]),
    ],
)
def test_what_it_doesnt_know_it_hands_on(
    script: Any, given: list[str], command: str, rest: list[str]
) -> None:
    asked, passed_on = script.main._arguments(given)

    assert (asked.command, passed_on) == (command, rest)


def test_a_misspelt_option_of_run_is_refused(script: Any, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        script.main._arguments(["run", "--clinc", "tiny"])

    assert "--clinc" in capsys.readouterr().err


# --- practice ---


def test_only_its_own_folder_is_ever_emptied(script: Any, tmp_path: Path) -> None:
    (tmp_path / "tiny").mkdir()
    precious = tmp_path / "tiny" / "holiday.jpg"
    precious.touch()

    for fresh in (True, False):
        with pytest.raises(SystemExit):
            script.practice._prepare(tmp_path, "tiny", fresh=fresh)

    assert precious.exists()


def test_fresh_forgets_the_former_practice(script: Any, tmp_path: Path) -> None:
    home = script.practice._prepare(tmp_path, "tiny", fresh=False)
    (home / "app").mkdir()

    assert (script.practice._prepare(tmp_path, "tiny", fresh=False) / "app").exists()
    assert not (script.practice._prepare(tmp_path, "tiny", fresh=True) / "app").exists()


def run_command(folder: Path, *arguments: str) -> list[str]:
    code = (
        f"import sys; sys.argv[0] = {str(DEV)!r}; sys.path.insert(0, {str(PACKAGING)!r}); import dev, _venv; "
    )
    # The environment that these tests run in, rather than making one.
    code += "_venv.Venv.follow = lambda *_: None; from pathlib import Path; "
    code += "_venv.APP.__class__.python = sys.executable; sys.exit(dev.main())"
    return [sys.executable, "-c", code, "run", "--clinic", "tiny", "--data-dir", str(folder), *arguments]


def without_display() -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if name not in {"DISPLAY", "WAYLAND_DISPLAY"}}


def children_of(pid: int) -> set[int]:
    told = Path(f"/proc/{pid}/task/{pid}/children")
    return {int(word) for word in told.read_text().split()} if told.exists() else set()


def alive(pids: set[int]) -> set[int]:
    return {pid for pid in pids if Path(f"/proc/{pid}").exists()}


def test_run_ends_the_service_with_the_app_and_finds_its_port_again(tmp_path: Path) -> None:
    outputs = [
        subprocess.run(
            run_command(tmp_path / "practice", "--", "status", "--json"),
            env=without_display(), capture_output=True, text=True, timeout=60, check=False,
        ).stdout
        for _ in range(2)
    ]  # fmt: skip

    addresses = [re.search(r"http://127\.0\.0\.1:\d+", output) for output in outputs]
    assert all(addresses), outputs
    assert addresses[0] is not None
    assert addresses[1] is not None
    assert addresses[0][0] == addresses[1][0]


def test_the_sign_in_holds_over_two_runs(desktop: Desktop, tmp_path: Path) -> None:
    env = {name: value for name, value in desktop.env.items() if name != "DISPLAY"}
    first = Child(
        run_command(tmp_path / "practice", "--", "sign-in", "--device"), tmp_path / "run.log", env=env
    )
    told = wait_until(lambda: re.search(r"type the code (\S+)", first.everything()), 60, "the code")
    assert told is not None
    approved = subprocess.run(
        [sys.executable, str(DEV), "approve", told[1], "--data-dir", str(tmp_path / "practice")],
        capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert approved.returncode == 0, approved.stderr
    assert first.process.wait(60) == 0

    second = subprocess.run(
        run_command(tmp_path / "practice", "--", "status", "--json"),
        env=env, capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip

    assert second.returncode == 0, second.stdout
    assert json.loads(second.stdout.splitlines()[-1])["signed_in"] is True


def test_a_code_that_nobody_waits_with_isnt_approved(
    script: Any, sandbox: MakeSandbox, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "tiny").mkdir()
    (tmp_path / "tiny" / "address").write_text(f"{sandbox('tiny').base_url}\n")

    with pytest.raises(SystemExit) as ended:
        script.practice.approve(tmp_path, "NOPE-NOPE")

    assert ended.value.code == 1
    assert "NOPE-NOPE" in capsys.readouterr().err


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="looks into /proc")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_run_ends_both_when_it_is_told_to_stop(tmp_path: Path, number: signal.Signals) -> None:
    run, both = running(tmp_path)

    os.kill(run.pid, number)

    assert run.process.wait(20) == 130
    assert not alive(both)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="looks into /proc")
def test_run_that_is_killed_takes_both_along(tmp_path: Path) -> None:
    run, both = running(tmp_path)

    os.kill(run.pid, signal.SIGKILL)

    run.process.wait(20)
    wait_until(lambda: not alive(both), 10, "both to end")


def running(tmp_path: Path) -> tuple[Child, set[int]]:
    """The script with both its programs up, and their process ids."""
    run = Child(
        run_command(tmp_path / "practice", "--", "sandbox"), tmp_path / "run.log", env=without_display()
    )
    wait_until(lambda: run.output().count('"base_url"') or not run.running, 60, "both to be up")
    both = children_of(run.pid)
    assert len(both) == 2, run.everything()
    return run, both


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="looks into /proc")
def test_a_second_run_uses_the_service_of_the_first(tmp_path: Path) -> None:
    run, both = running(tmp_path)
    address = re.search(r"http://127\.0\.0\.1:\d+", run.output())
    assert address is not None

    def again(*options: str) -> subprocess.CompletedProcess[str]:
        command = run_command(tmp_path / "practice", *options, "--", "status", "--json")
        return subprocess.run(
            command, env=without_display(), capture_output=True, text=True, timeout=60, check=False
        )

    second, fresh = again(), again("--fresh")

    assert address[0] in second.stdout
    assert second.returncode == 3
    assert fresh.returncode == 1
    assert "Quit it first" in fresh.stderr
    assert alive(both) == both
    run.stop()


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="a pty, and /proc")
def test_ctrl_c_in_the_terminal_leaves_nothing_behind(tmp_path: Path) -> None:
    tty = Tty(run_command(tmp_path / "practice"), without_display())
    tty.sees("Practice service: http://127.0.0.1:", 60)
    tty.sees("Bitwerx's practice identifier:")
    tty.sees("The code is good for another")
    both = children_of(tty.process.pid)

    tty.type(CTRL_C)

    assert tty.end() == 130
    assert len(both) == 2
    assert not alive(both)
    assert tty.screen().endswith("Start the set-up again, and it goes on from here.")
    tty.close()
