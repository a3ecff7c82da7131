"""Fixtures of the adapters' tests."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from covet_desktop.adapters.api import CoVet
from covet_desktop.adapters.http import Http
from tests.adapters.hostile import Hostile
from tests.adapters.person import App


@pytest.fixture
def app(tmp_path: Path) -> Iterator[Callable[[str], App]]:
    made: list[App] = []

    def make(url: str) -> App:
        made.append(App(url, tmp_path))
        return made[-1]

    yield make
    for each in made:
        each.http.close()


class Standing:
    """A session whose token is always good."""

    def access_token(self, refused: str = "") -> str:
        return f"{refused}t"


@pytest.fixture
def api() -> Iterator[Callable[[Hostile], CoVet]]:
    made: list[Http] = []

    def make(server: Hostile) -> CoVet:
        made.append(Http(server.url, user_agent="covet-desktop/9", device="", read_seconds=5))
        return CoVet(made[-1], Standing())  # type: ignore[arg-type]

    yield make
    for http in made:
        http.close()
