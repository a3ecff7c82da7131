"""What a person may set for this PC."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from covet_desktop.core.people import OpenEnum
from covet_desktop.core.text import Text, text

KEPT_DAYS = 30
"""How long cases stay in the cache, unless a person says otherwise."""
LONGEST_KEPT = 400
"""Days; as long as the service itself remembers what was removed (contract §3, /cases)."""
LONGEST_NAME = 64
_MOST_DAYS = 14


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

    def opened_at(self, now: datetime, zone: ZoneInfo) -> datetime | None:
        """When the opening began (UTC) that goes on at ``now``; None while the clinic is closed."""
        return self._span(now.astimezone(zone).date(), zone)[0] if self.contains(now, zone) else None

    def open_between(self, since: datetime, now: datetime, zone: ZoneInfo) -> timedelta:
        """For how long the clinic was open from ``since`` to ``now``; what is longer ago than a
        fortnight isn't counted."""
        today = now.astimezone(zone).date()
        total = timedelta(0)
        for back in range(_MOST_DAYS + 1):
            begins, ends = self._span(today - timedelta(days=back), zone)
            total += max(timedelta(0), min(ends, now) - max(begins, since))
        return total

    def _span(self, day: date, zone: ZoneInfo) -> tuple[datetime, datetime]:
        """A local day's opening in UTC; empty on a day that isn't one of ``weekdays``."""
        midnight = datetime.combine(day, time())
        opens, closes = (
            (midnight + timedelta(hours=hour)).replace(tzinfo=zone).astimezone(UTC)
            for hour in (self.opens, self.closes)
        )
        return (opens, closes) if day.weekday() in self.weekdays else (opens, opens)


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


def faults(settings: Settings) -> dict[str, Text]:
    """What can't be set so, by the name of the setting, each with a sentence; empty: all is well."""
    found: dict[str, Text] = {}
    hours = settings.open_hours
    if not hours.weekdays or not set(hours.weekdays) <= set(range(7)):
        found["weekdays"] = text("Choose one day of the week at least.")
    if not 0 <= hours.opens < hours.closes <= 24:
        found["open_hours"] = text("The clinic has to open before it closes, on the same day.")
    if not 1 <= settings.keep_days <= LONGEST_KEPT:
        found["keep_days"] = text(
            "Cases can be kept for 1 to {longest} days on this PC.", longest=LONGEST_KEPT
        )
    if len(settings.device_name) > LONGEST_NAME:
        found["device_name"] = text("Give this PC a name of {most} characters at most.", most=LONGEST_NAME)
    elif not settings.device_name.isprintable():
        found["device_name"] = text("Use letters, digits and signs only in this PC's name.")
    return found
