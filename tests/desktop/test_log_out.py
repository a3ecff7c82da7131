"""The end of a person's session, or of the computer, isn't held up by a window or a question."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from covet_desktop.hint import Hint, read_hint, write_hint
from tests.conftest import MakeDesktop
from tests.support.children import Child
from tests.support.desktop import Desktop
from tests.support.waiting import wait_until

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module", params=[True, False], ids=["tray", "no-tray"])
def seat(make_desktop: MakeDesktop, request: pytest.FixtureRequest) -> Desktop:
    return make_desktop(tray=request.param)


@pytest.fixture(params=[False, True], ids=["untold", "told"])
def told(request: pytest.FixtureRequest) -> bool:
    """Whether it was said before what closing home does without a tray."""
    return bool(request.param)


@pytest.fixture
def app(seat: Desktop, tmp_path: Path, told: bool) -> Iterator[Child]:
    """With home open, as at a clinic that was connected at the last run; set-up is over it, to sign in."""
    write_hint(tmp_path, Hint(connected=True, language="en", told_of_no_tray=told))
    log = tmp_path.with_name(f"{tmp_path.name}.log")
    command = [sys.executable, "-m", "tests.desktop.logged_out", str(tmp_path)]
    child = Child(command, log, env=seat.env | {"PYTHONPATH": str(ROOT)})
    wait_until(lambda: seat.windows("Set up Cornerstone"), 20, f"the windows: {child.everything()}")
    yield child
    child.stop()


def test_the_end_of_the_session_isnt_held_up(
    seat: Desktop, app: Child, tmp_path: Path, *, told: bool
) -> None:
    assert seat.windows("CoVet Desktop"), "home is open too"

    (tmp_path / "log-out").touch()
    wait_until(lambda: not app.running, 20, f"the end: {app.everything()}")

    assert app.process.returncode == 0
    assert app.output() == "the end was taken\n"
    assert "Traceback" not in app.everything()
    assert read_hint(tmp_path).told_of_no_tray is told, "what nobody has seen hasn't been told"
