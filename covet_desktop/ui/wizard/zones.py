"""Time zones to choose from, by city."""

from __future__ import annotations

from datetime import UTC, datetime, tzinfo
from functools import cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from PySide6.QtCore import QTimeZone

_AREAS = frozenset(
    {
        "Africa",
        "America",
        "Antarctica",
        "Arctic",
        "Asia",
        "Atlantic",
        "Australia",
        "Europe",
        "Indian",
        "Pacific",
    }
)


@cache
def zone_choices() -> tuple[tuple[str, str], ...]:
    """(IANA name, "City (Region)"), by city."""
    names = [bytes(name.data()).decode() for name in QTimeZone.availableTimeZoneIds()]
    known = [(name, zone_words(name)) for name in names if name.partition("/")[0] in _AREAS]
    return tuple(sorted(known, key=lambda choice: choice[1].casefold()))


def zone_words(name: str) -> str:
    """ "America/Kentucky/Louisville" as "Louisville (America, Kentucky)"."""
    *areas, city = name.replace("_", " ").split("/")
    return f"{city} ({', '.join(areas)})" if areas else city


def zone_or_local(name: str) -> tzinfo:
    """The zone of that name, or this PC's."""
    try:
        return ZoneInfo(name)
    except (ValueError, OSError, ZoneInfoNotFoundError):
        return datetime.now(UTC).astimezone().tzinfo or UTC
