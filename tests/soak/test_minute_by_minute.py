"""The simulated year at a minute's pace: what an adaptive step could pass over, this doesn't."""

import os
import tempfile
from datetime import timedelta
from pathlib import Path

import pytest

from tests.simulation.clinic import year_of
from tests.simulation.test_year import ZONES

DAYS = int(os.environ.get("COVET_SOAK_DAYS", "365"))


@pytest.mark.parametrize("zone", ZONES)
def test_a_year_minute_by_minute(zone: str) -> None:
    memory = Path("/dev/shm")
    with tempfile.TemporaryDirectory(dir=memory if memory.is_dir() else None) as folder:
        clinic = year_of(Path(folder), zone, seed=1, busy=2.0, days=DAYS, step=timedelta(minutes=1))

        assert list(clinic.faults()) == []
