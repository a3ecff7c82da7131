"""What several stories in the real window begin with."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from covet_desktop.adapters.ledger import Ledger
from tests.conftest import MakeSandbox
from tests.e2e.refused import Desk
from tests.e2e.seat import Seat
from tests.e2e.unattended import Pc, answers
from tests.support.desktop import Desktop
from tests.support.line import Line
from tests.support.practice import Practice


@pytest.fixture
def ready_practice(sandbox: MakeSandbox) -> Practice:
    """The tiny clinic's service, at which a connection is active as soon as it is bought."""
    return sandbox("tiny", options=("--activation-delay", "0s"))


@pytest.fixture
def owner_seat(desktop: Desktop, ready_practice: Practice, tmp_path: Path) -> Iterator[Seat]:
    """The owner's PC of that clinic, set up and with two days imported; the window isn't started yet. The clinic is
    never closed: what is held up counts at whatever time the test runs."""
    pc = Pc(desktop, ready_practice, tmp_path).sign_in()
    code, document = pc.set_up(answers("tiny"), "--wait")
    assert code == 0, document
    open_at_all_hours(tmp_path / "data")
    seat = Seat(desktop, ready_practice, tmp_path)
    yield seat
    seat.close()
    pc.close()


@pytest.fixture
def desk(desktop: Desktop, sandbox: MakeSandbox, line: Line, tmp_path: Path) -> Iterator[Desk]:
    """The owner is signed in at a clinic that is set up, and somebody else at another PC; no window yet."""
    practice = sandbox("tiny", line=line, options=("--activation-delay", "0s"))
    practice.act(action="set_pace", seconds=0.005)
    desk = Desk(desktop, practice, line, tmp_path)
    desk.other.set_up(enabled=False)
    desk.sign_in()
    yield desk
    desk.close()


def open_at_all_hours(data: Path) -> None:
    ledger = Ledger(data / "ledger.db")
    ledger.set_setting("settings", {"open_hours": {"weekdays": list(range(7)), "opens": 0, "closes": 24}})
    ledger.disconnect()
