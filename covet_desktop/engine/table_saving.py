"""Writing a table where a person wants it."""

from __future__ import annotations

from pathlib import Path

from covet_desktop.adapters.saving import save_text
from covet_desktop.core.follow_up import TableSaved
from covet_desktop.engine.flow import Flow, call


def save_table(path: str, table: str) -> Flow[None]:
    """A :class:`~covet_desktop.core.problems.Problem` says why that can't be done."""
    yield from call(save_text, Path(path), table)
    yield TableSaved(path)
