"""What the wizard may know of the PC on which it runs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime

from PySide6.QtCore import QLocale


def _now() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class StartUp:
    """Whether the system starts the app with this PC: asked each time, never stored.

    ``switch`` gives what the system will do then. Both raise a :class:`~covet_desktop.core.problems.Problem`.
    """

    is_on: Callable[[], bool]
    switch: Callable[[bool], bool]


@dataclass(frozen=True, slots=True)
class Here:
    """What the windows may know of this PC: its time zone (IANA), its country, its clock (UTC), its start,
    its name."""

    zone: str = ""
    country: str = ""
    now: Callable[[], datetime] = _now
    start_up: StartUp | None = None
    device: str = ""

    @classmethod
    def of_this_pc(cls) -> Here:
        """Its country; the time zone's name is given by who starts the app."""
        return cls(country=QLocale.territoryToCode(QLocale.system().territory()))
