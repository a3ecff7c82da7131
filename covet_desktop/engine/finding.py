"""Looking for cases in all days that are kept here."""

from __future__ import annotations

from covet_desktop.core.events import CasesFound
from covet_desktop.engine.flow import Flow
from covet_desktop.engine.services import Engine


def find_cases(engine: Engine, query: str, offset: int, count: int) -> Flow[None]:
    """A part of what is found, newest day first."""
    total, found = engine.open_cache().find_cases(query, offset, count)
    yield CasesFound(query, total, offset, found)
