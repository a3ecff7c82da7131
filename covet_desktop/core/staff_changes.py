"""What changed among Cornerstone's staff since a person last looked at the mapping."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from covet_desktop.core.model import Provider


class Change(Enum):
    NEW = "new"
    GONE = "gone"
    RENAMED = "renamed"
    """The same person under a changed name."""
    REUSED = "reused"
    """The same id with another person's name: stops and asks."""


@dataclass(frozen=True, slots=True)
class StaffChange:
    """``provider``: as Cornerstone has it now, or had it last. ``name_before``: what it was called when
    the mapping was accepted."""

    kind: Change
    provider: Provider
    name_before: str = ""
