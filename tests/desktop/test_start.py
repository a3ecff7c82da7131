"""The app's start as a whole process: what stands in its way is told in words, and a mistake of ours once."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from covet_desktop.adapters.ledger import Ledger
from tests.support.children import Child
from tests.support.desktop import Desktop
from tests.support.screen import Window
from tests.support.waiting import wait_until

ROOT = Path(__file__).parents[2]
NOBODY = "http://127.0.0.1:9"
Start = Callable[..., Child]


@pytest.fixture
def start(desktop: Desktop, tmp_path: Path) -> Iterator[Start]:
    """``start("covet_desktop", …)``: that module with these arguments, on the desktop; ended with the test."""
    started: list[Child] = []

    def start(module: str, *words: str) -> Child:
        log = tmp_path.with_name(f"{tmp_path.name}-{len(started)}.log")
        env = desktop.env | {"PYTHONPATH": str(ROOT)}
        started.append(Child([sys.executable, "-m", module, *words], log, env=env))
        return started[-1]

    yield start
    for child in started:
        child.stop()


def app(start: Start, folder: Path) -> Child:
    return start("covet_desktop", "--service-url", NOBODY, "--lang", "en", "--data-dir", str(folder))


def flawed(start: Start, kind: str, folder: Path) -> Child:
    return start("tests.desktop.flawed", kind, str(folder))


def reports(folder: Path) -> list[Path]:
    return sorted((folder / "crash-reports").glob("*.txt"))


def in_the_way(tmp_path: Path) -> Path:
    """A folder that can't be made, whoever asks: a file is in the way."""
    (tmp_path / "file").write_text("")
    return tmp_path / "file" / "data"


def box(desktop: Desktop, app: Child) -> None:
    """A message is shown, the only window named so, and is closed by Return."""
    wait_until(lambda: messages(desktop), 20, f"a message: {app.everything()}")
    desktop.screen.settled()
    desktop.key("Return")


def messages(desktop: Desktop) -> list[Window]:
    return windows(desktop, "CoVet Desktop")


def first_window(desktop: Desktop) -> None:
    wait_until(lambda: windows(desktop, "Set up Cornerstone"), 20, "the first window")


def windows(desktop: Desktop, title: str) -> list[Window]:
    """Asked again where a window goes away while the list is made, at which wmctrl fails."""

    def asked() -> tuple[list[Window]] | None:
        try:
            return (desktop.windows(title),)
        except AssertionError:
            return None

    found = wait_until(asked, 10, "a list of the windows")
    assert found is not None
    return found[0]


def quit_in_order(app: Child) -> int:
    app.process.terminate()
    return app.process.wait(20)


def test_a_folder_that_cant_be_written_is_told_in_a_window(
    desktop: Desktop, start: Start, tmp_path: Path
) -> None:
    child = app(start, in_the_way(tmp_path))

    box(desktop, child)

    assert child.process.wait(20) == 1
    assert child.everything() == ""


def test_a_lock_that_cant_be_written_is_told_in_a_window(
    desktop: Desktop, start: Start, tmp_path: Path
) -> None:
    (tmp_path / "data" / "engine.lock").mkdir(parents=True)

    child = app(start, tmp_path / "data")
    box(desktop, child)

    assert child.process.wait(20) == 1
    assert "Traceback" not in child.everything()


def test_without_a_screen_a_sentence_says_so(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "covet_desktop", "--data-dir", str(tmp_path)],
        env={"PATH": "/usr/bin:/bin", "HOME": str(tmp_path), "PYTHONPATH": str(ROOT)},
        capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip

    assert done.returncode == 1
    assert done.stderr == "CoVet Desktop needs a screen. Its commands don't: covet-desktop --help\n"
    assert done.stdout == ""


@pytest.mark.parametrize("as_json", [False, True])
def test_a_command_tells_it_too(tmp_path: Path, *, as_json: bool) -> None:
    command = [sys.executable, "-m", "covet_desktop", "--data-dir", str(in_the_way(tmp_path)), "status"]
    done = subprocess.run(
        [*command, "--json"] if as_json else command,
        cwd=ROOT, capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip

    assert done.returncode == 1
    assert "CoVet Desktop can't write to its folder." in (done.stdout if as_json else done.stderr)
    assert "Traceback" not in done.stderr


def test_the_end_in_order_leaves_nothing_to_tell(desktop: Desktop, start: Start, tmp_path: Path) -> None:
    first = app(start, tmp_path)
    first_window(desktop)
    wait_until(lambda: "started, version" in log(tmp_path), 20, "the log")
    code = quit_in_order(first)

    second = app(start, tmp_path)
    first_window(desktop)
    wait_until(lambda: log(tmp_path).count("started, version") == 2, 20, "the log")
    desktop.screen.settled()
    told = messages(desktop)
    quit_in_order(second)

    assert code == 0
    assert "Exception ignored" not in first.everything(), "the signal found its way"
    assert told == []
    assert reports(tmp_path) == []


@pytest.fixture
def hanging(tmp_path: Path) -> Path:
    """A folder of an earlier run, on a disk that doesn't answer: SQLite waits at the journal for ever."""
    Ledger(tmp_path / "ledger.db").disconnect()
    (tmp_path / "ledger.db-journal").unlink()
    os.mkfifo(tmp_path / "ledger.db-journal")
    return tmp_path


def test_a_disk_that_hangs_delays_the_end_and_is_no_crash(
    desktop: Desktop, start: Start, hanging: Path
) -> None:
    first = app(start, hanging)
    wait_until(lambda: "started, version" in log(hanging), 20, f"the log: {first.everything()}")
    code = quit_in_order(first)
    lines = log(hanging).splitlines()
    left = sorted(file.name for file in (hanging / "crash-reports").iterdir())
    (hanging / "ledger.db-journal").unlink()

    second = app(start, hanging)
    first_window(desktop)
    wait_until(lambda: log(hanging).count("started, version") == 2, 20, "the log")
    desktop.screen.settled()
    told = messages(desktop)
    second_code = quit_in_order(second)

    assert code == 0
    assert first.everything() == ""
    assert [line.split(" ", 3)[3] for line in lines[-2:]] == [
        "covet.bridge: the worker did not stop in time",
        "covet.app: ended",
    ]
    assert left == []
    assert told == []
    assert second_code == 0


def test_a_disk_that_hangs_delays_the_end_without_a_window(start: Start, hanging: Path) -> None:
    agent = start("covet_desktop", "--service-url", NOBODY, "--data-dir", str(hanging), "agent")
    wait_until(lambda: "started without" in log(hanging), 20, f"the log: {agent.everything()}")

    code = quit_in_order(agent)

    assert code == 0
    assert agent.everything().splitlines()[1:] == [
        "ERROR covet.bridge: the worker did not stop in time",
        "INFO covet.agent: ended",
    ]
    assert not (hanging / "engine.json").exists(), "the folder is free"


@pytest.mark.parametrize("kind", ["slot", "worker"])
def test_a_mistake_is_reported_and_told_at_the_next_start_once(
    desktop: Desktop, start: Start, tmp_path: Path, kind: str
) -> None:
    child = flawed(start, kind, tmp_path)
    wait_until(lambda: reports(tmp_path), 20, f"a report: {child.everything()}")
    first_code = quit_in_order(child)

    second = app(start, tmp_path)
    box(desktop, second)
    quit_in_order(second)
    third = app(start, tmp_path)
    first_window(desktop)
    wait_until(lambda: log(tmp_path).count("started, version") == 3, 20, "the log")
    desktop.screen.settled()
    told_again = messages(desktop)
    quit_in_order(third)

    assert first_code == 0, "a mistake in one place doesn't end the app"
    assert told_again == []
    assert "Traceback" not in child.everything()
    assert not [file for file in everything_kept(tmp_path) if b"Biscuit" in file.read_bytes()]


def test_a_mistake_that_keeps_it_from_starting_is_told_at_once(
    desktop: Desktop, start: Start, tmp_path: Path
) -> None:
    child = flawed(start, "start", tmp_path)

    box(desktop, child)

    assert child.process.wait(20) == 1
    assert len(reports(tmp_path)) == 1
    assert "Traceback" not in child.everything()


def test_a_fault_in_a_library_is_told_at_the_next_start(
    desktop: Desktop, start: Start, tmp_path: Path
) -> None:
    child = flawed(start, "native", tmp_path)
    wait_until(lambda: not child.running, 30, "the end")

    second = app(start, tmp_path)
    box(desktop, second)
    quit_in_order(second)

    assert "Segmentation fault" in reports(tmp_path)[0].read_text()


def log(folder: Path) -> str:
    file = folder / "covet.log"
    return file.read_text() if file.exists() else ""


def everything_kept(folder: Path) -> list[Path]:
    return [file for file in folder.rglob("*") if file.is_file()]
