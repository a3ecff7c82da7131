"""Running practice services: one for each file of tests, and fresh ones where a test needs its own."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from covet_desktop.sandbox.sample import load
from tests.sandbox.driver import Clinic
from tests.support.practice import Practice

MakeClinic = Callable[..., Clinic]


def _start(folder: Path, clinic: str, options: tuple[str, ...]) -> Clinic:
    return Clinic(Practice(folder, clinic, options=options), load(clinic))


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Clinic]:
    """A service for the whole file, with a long activation delay: tests activate by hand."""
    clinic = _start(tmp_path_factory.mktemp("service"), "tiny", ("--activation-delay", "3600s"))
    yield clinic
    clinic.close()


@pytest.fixture
def clinic(service: Clinic) -> Clinic:
    """The file's service without a connection."""
    service.forget_connection()
    return service


@pytest.fixture(scope="module")
def connected(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Clinic]:
    """A service of the mid-size clinic for the whole file, set up and connected, with fast imports."""
    clinic = _start(tmp_path_factory.mktemp("connected"), "mid-size", ("--activation-delay", "3600s"))
    clinic.set_up()
    clinic.practice.act(action="set_pace", seconds=0.005)
    yield clinic
    clinic.close()


@pytest.fixture
def make_clinic(tmp_path: Path) -> Iterator[MakeClinic]:
    """``make_clinic("tiny", "--activation-delay", "0.4s")``: a service of its own."""
    made: list[Clinic] = []

    def make(clinic: str = "tiny", *options: str) -> Clinic:
        made.append(_start(tmp_path / f"own-{len(made)}", clinic, options))
        return made[-1]

    yield make
    for clinic in made:
        clinic.close()
