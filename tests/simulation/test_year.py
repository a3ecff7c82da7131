"""A simulated year of two PCs a clinic, event by event: every day that could be imported is, exactly once."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from covet_desktop.engine import flow
from tests.simulation.clinic import year_of

ZONES = (
    "America/Toronto", "America/Edmonton", "America/Regina", "America/St_Johns", "America/Nuuk",
    "Europe/Paris", "Africa/Casablanca", "Asia/Kolkata", "Asia/Kathmandu", "Australia/Lord_Howe",
    "Pacific/Chatham", "Pacific/Apia",
)  # fmt: skip
SOME_DAYS = 40
"""Of an example that hypothesis makes up; the whole year is lived through once in each zone."""


@pytest.fixture(scope="module", autouse=True)
def no_jitter() -> Iterator[None]:
    """The pauses between two tries of one call aren't lived through here."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(flow, "TRIES", 2)
        yield


@pytest.fixture
def fast_folder() -> Iterator[Path]:
    """In memory where the system has such a place: the ledger waits for the disk at every commit."""
    memory = Path("/dev/shm")
    with tempfile.TemporaryDirectory(dir=memory if memory.is_dir() else None) as folder:
        yield Path(folder)


@pytest.mark.parametrize("zone", ZONES)
def test_a_year_in_each_zone(fast_folder: Path, zone: str) -> None:
    clinic = year_of(fast_folder, zone, seed=2027, busy=1.5)

    assert list(clinic.faults()) == []
    quiet = [day for day in clinic.days if day.begins is not None and not day.disturbed]
    assert len(quiet) > 100, "else the year proves little"
    assert sum(len(clinic.service.scheduled(day.day)) for day in clinic.days) > 100


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(zone=st.sampled_from(ZONES), seed=st.integers(0, 2**32), busy=st.floats(0, 6))
@example(zone="America/Toronto", seed=12032, busy=6.0)  # a clock that was a day ahead is put right
@example(zone="America/Toronto", seed=44857, busy=5.0)  # the same while the service was down
def test_whatever_happens(fast_folder: Path, zone: str, seed: int, busy: float) -> None:
    with tempfile.TemporaryDirectory(dir=fast_folder) as folder:
        clinic = year_of(Path(folder), zone, seed, busy, SOME_DAYS)

        assert list(clinic.faults()) == []
