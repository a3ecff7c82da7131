"""A bridge, a service, a data folder: what the windows are put on in this suite."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.conftest import MakeSandbox
from tests.desktop.office import Office


@pytest.fixture
def office(
    qtbot: QtBot, sandbox: MakeSandbox, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Office]:
    """Of a clinic that hasn't bought anything yet; nobody is signed in."""
    monkeypatch.setenv("COVET_TIMING", '{"settling": 3600, "spread": false}')
    office = Office(sandbox("tiny"), tmp_path / "data")
    yield office
    office.close()
