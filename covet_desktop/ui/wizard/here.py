"""What the wizard may know of the PC on which it runs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, tzinfo
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from PySide6.QtCore import QLocale

if TYPE_CHECKING:
    from covet_desktop.core.state import AppState


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

    def clinic_zone(self, state: AppState) -> tzinfo:
        """The clinic's time zone, this PC's where that isn't known."""
        for name in (state.connection.time_zone if state.connection else "", self.zone):
            try:
                return ZoneInfo(name)
            except (ZoneInfoNotFoundError, ValueError, OSError):
                continue
        return UTC

    @classmethod
    def of_this_pc(cls) -> Here:
        """Its country; the time zone's name is given by who starts the app."""
        return cls(country=QLocale.territoryToCode(QLocale.system().territory()))
