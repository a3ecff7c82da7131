"""Started with the computer: into the tray and without a window, until somebody asks for one."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.conftest import MakeDesktop, MakeSandbox
from tests.e2e.seat import QUICK
from tests.support.children import Child
from tests.support.desktop import Desktop
from tests.support.lines import Answering
from tests.support.practice import Practice
from tests.support.waiting import wait_until

pytestmark = pytest.mark.e2e
ROOT = Path(__file__).parents[2]
PANEL = ROOT / "tests" / "support" / "panel.py"
Start = Callable[..., Child]


@pytest.fixture(scope="module")
def bare(make_desktop: MakeDesktop) -> Desktop:
    return make_desktop(tray=False)


@pytest.fixture
def panel(bare: Desktop, tmp_path: Path) -> Iterator[Answering]:
    command = ["/usr/bin/python3", "-W", "ignore", str(PANEL)]
    panel = Answering(command, bare.env, tmp_path / "panel.log")
    yield panel
    panel.close()


@pytest.fixture
def start(bare: Desktop, sandbox: MakeSandbox, tmp_path: Path) -> Iterator[Start]:
    practice: Practice = sandbox("tiny")
    made: list[Child] = []
    env = bare.env | {"PYTHONPATH": str(ROOT), "COVET_TIMING": QUICK, "COVET_START_AFTER": "0.5"}

    def app(*options: str) -> Child:
        command = [sys.executable, "-m", "covet_desktop", "--service-url", practice.base_url]
        command += ["--data-dir", str(tmp_path / "data"), "--lang", "en", *options]
        made.append(Child(command, tmp_path / f"app-{len(made)}.log", env))
        return made[-1]

    yield app
    for each in reversed(made):
        each.stop()


def test_it_waits_in_the_tray_and_a_second_start_brings_its_window(
    bare: Desktop, panel: Answering, start: Start
) -> None:
    first = start("--background")
    wait_until(lambda: panel.ask("items") == 1, 30, "the icon")
    told = ["CoVet Desktop: Signed out", ""]
    wait_until(lambda: panel.ask("property", "ToolTip") == told, 30, "the word for it")
    before = bare.windows()
    second = start()
    bare.window("", 30)

    assert before == []
    assert second.process.wait(20) == 0, second.everything()
    assert first.running
    # on a busy PC the second has a window of its own until it is told that it isn't needed
    wait_until(
        lambda: [each.pid for each in bare.windows()] == [first.pid], 20, "the first one's window alone"
    )


def test_started_by_a_person_already_it_leaves_that_alone(
    bare: Desktop, panel: Answering, start: Start
) -> None:
    first = start()
    window = bare.window("", 30)
    wait_until(lambda: panel.ask("items") == 1, 30, "the icon")
    bare.screen.run("xdotool", "windowminimize", str(window.id))
    wait_until(lambda: _is_minimised(bare), 10, "the window to be minimised")

    with_the_computer = start("--background")

    assert with_the_computer.process.wait(20) == 0, with_the_computer.everything()
    assert first.running
    assert _is_minimised(bare)


def test_without_a_tray_it_waits_on_the_task_bar(bare: Desktop, start: Start) -> None:
    start("--background")

    bare.window("", 30)
    wait_until(lambda: _is_minimised(bare), 10, "the window to be minimised")


def _is_minimised(desktop: Desktop) -> bool:
    return all(
        "Iconic" in desktop.screen.run("xprop", "-id", str(window.id), "WM_STATE")
        for window in desktop.windows()
    )
