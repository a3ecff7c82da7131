"""What somebody types who looks for a patient: part of a name or a reason, a time of day, or both."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from covet_desktop.core.names import search_key

_TIME = re.compile(
    r"(?<![\w:])(?:(?P<h1>\d{1,2}):(?P<m1>\d{2})(?:\s?(?P<half1>[ap])\.?m\b\.?)?"
    r"|(?P<h2>\d{1,2})\s?h(?:\s?(?P<m2>\d{2}))?"
    r"|(?P<h3>\d{1,2})\s?(?P<half3>[ap])\.?m\b\.?)(?![\w:])",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Asked:
    """``words``: the beginnings of words that all must be there. ``hours``: at one of them, ``minute`` None
    meaning any minute; empty: at any time. ``said``: the words as they were typed."""

    words: tuple[str, ...] = ()
    hours: tuple[int, ...] = ()
    minute: int | None = None
    said: str = ""

    def __bool__(self) -> bool:
        return bool(self.words or self.hours)

    def is_at(self, moment: datetime | None) -> bool:
        """Whether a moment, on the clock that is meant, is at that time of day."""
        if not self.hours:
            return True
        return moment is not None and moment.hour in self.hours and self.minute in (None, moment.minute)


def asked_for(typed: str) -> Asked:
    """ "luna 8:20" → luna, at 8:20 in the morning or the evening; "14 h 05", "2 pm". What is no time of day
    counts as words."""
    plain = typed.replace("\u00a0", " ").replace("\u202f", " ")
    for found in _TIME.finditer(plain):
        hour = int(found["h1"] or found["h2"] or found["h3"])
        minute = found["m1"] or found["m2"]
        half = (found["half1"] or found["half3"] or "").lower()
        hours = _hours(hour, half, open_half=found["h1"] is not None and not half)
        if hours and (minute is None or int(minute) < 60):
            rest = f"{plain[: found.start()]} {plain[found.end() :]}"
            return Asked(_wanted(rest), hours, int(minute) if minute else None, " ".join(rest.split()))
    return Asked(_wanted(plain), said=" ".join(plain.split()))


def _wanted(words: str) -> tuple[str, ...]:
    return tuple(search_key(words).split())


def has_words(wanted: Iterable[str], said: Iterable[str]) -> bool:
    """Whether each wanted word begins one of those said, however they are written."""
    wanted = tuple(wanted)
    key = f" {search_key(' '.join(said))}" if wanted else ""
    return all(f" {word}" in key for word in wanted)


def clock_of(moment: datetime | None, zone_name: str, zone: tzinfo) -> datetime | None:
    """A moment on the location's clock; by ``zone`` where the location's isn't known."""
    if moment is None:
        return None
    try:
        return moment.astimezone(ZoneInfo(zone_name)) if zone_name else moment.astimezone(zone)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return moment.astimezone(zone)


def _hours(hour: int, half: str, *, open_half: bool) -> tuple[int, ...]:
    """As hours of the day; "8:20" alone may be said of either half of the day."""
    if half:
        return (hour % 12 + (12 if half == "p" else 0),) if 1 <= hour <= 12 else ()
    if not 0 <= hour <= 23:
        return ()
    if open_half and 1 <= hour < 12:
        return hour, hour + 12
    return (hour,)
