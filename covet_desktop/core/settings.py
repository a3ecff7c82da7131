"""What a person may set for this PC."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from zoneinfo import ZoneInfo

from covet_desktop.core.people import OpenEnum

KEPT_DAYS = 30
"""How long cases stay in the cache, unless a person says otherwise."""


@dataclass(frozen=True, slots=True)
class OpenHours:
    """When the clinic is open, by its own clock. ``weekdays``: 0 is Monday; ``closes``: not included.

    Outside of them nobody is disturbed, and the service is asked less.
    """

    weekdays: tuple[int, ...] = (0, 1, 2, 3, 4, 5)
    opens: int = 7
    closes: int = 19

    def contains(self, now: datetime, zone: ZoneInfo) -> bool:
        """``now`` is aware."""
        local = now.astimezone(zone)
        return local.weekday() in self.weekdays and self.opens <= local.hour < self.closes


class Appearance(OpenEnum):
    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Settings:
    """``device_name`` "": the system's name for this PC. ``keep_days``: how long cases are kept here."""

    open_hours: OpenHours = field(default_factory=OpenHours)
    notices: bool = True
    appearance: Appearance = Appearance.SYSTEM
    keep_days: int = KEPT_DAYS
    device_name: str = ""
