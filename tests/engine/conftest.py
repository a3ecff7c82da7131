"""PCs and clinics of the use cases' tests: the real engine against the practice service, over HTTP."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from covet_desktop import messages as msg
from covet_desktop.engine import flow
from covet_desktop.sandbox.sample import load
from tests.conftest import MakeSandbox
from tests.engine.desk import YESTERDAY, Desk
from tests.sandbox.driver import Clinic
from tests.support.practice import Practice

MakeDesk = Callable[..., Desk]


@pytest.fixture(autouse=True)
def short_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    """Between two tries of a call; how long they really are, test_flow.py looks at."""
    monkeypatch.setattr(flow, "FIRST_DELAY", 0.001)


@pytest.fixture
def practice(sandbox: MakeSandbox) -> Practice:
    practice = sandbox("tiny", options=("--activation-delay", "3600s"))
    practice.act(action="set_pace", seconds=0.005)
    return practice


@pytest.fixture
def make_desk(tmp_path: Path) -> Iterator[MakeDesk]:
    """``make_desk(practice)``: a PC with a data folder of its own."""
    made: list[Desk] = []

    def make(practice: Practice, url: str = "") -> Desk:
        made.append(Desk(practice, tmp_path / f"desk-{len(made)}", url))
        return made[-1]

    yield make
    for desk in made:
        desk.kill()


@pytest.fixture
def clinic(practice: Practice) -> Iterator[Clinic]:
    """The same clinic as others see it: in the web app, on another PC."""
    clinic = Clinic(practice, load("tiny"))
    yield clinic
    clinic.sign_out()


@pytest.fixture
def desk(practice: Practice, make_desk: MakeDesk) -> Desk:
    """A PC on which an owner is signed in, before anything was bought."""
    return make_desk(practice).sign_in()


@pytest.fixture
def connected(desk: Desk, clinic: Clinic) -> Desk:
    """A PC of a clinic that is set up, auto-import off."""
    clinic.set_up(enabled=False)
    desk.do_look()
    return desk


@pytest.fixture
def watched(practice: Practice, make_desk: MakeDesk, clinic: Clinic) -> Desk:
    """A clinic that is set up, at ten on a Tuesday, looked after once."""
    desk = make_desk(practice)
    desk.at(9, 30)
    desk.sign_in()
    clinic.set_up(enabled=False)
    desk.at(10)
    desk.do_look()
    desk.do(msg.Watch())
    return desk


@pytest.fixture
def daily(practice: Practice, make_desk: MakeDesk, clinic: Clinic) -> Desk:
    """Auto-import at six since yesterday noon; the PC was started at half past five."""
    desk = make_desk(practice)
    desk.at(12, day=YESTERDAY)
    desk.sign_in()
    clinic.set_up(hour=6, days=1)
    clinic.sign_out()
    desk.at(5, 30)
    desk.do(msg.Start())
    desk.at(5, 59)
    desk.do(msg.Tick())
    return desk
