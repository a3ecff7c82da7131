"""The one clock of the practice service, and how instants are written (contract §1)."""

import re
from datetime import UTC, date, datetime, timedelta

MICROSECOND = timedelta(microseconds=1)
_INSTANT = re.compile(r"\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:\d\d)")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


class Clock:
    """What time it is. A trainer or a test may move it; it goes on ticking from there."""

    def __init__(self) -> None:
        self.offset = timedelta(0)

    def now(self) -> datetime:
        """The present instant, aware, in UTC."""
        return datetime.now(UTC) + self.offset


def instant(moment: datetime) -> str:
    """RFC 3339 in UTC with ``Z``; always six decimals, so that instants sort as text too."""
    return moment.astimezone(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")


def parse_instant(text: str) -> datetime:
    """The aware UTC instant written in ``text`` (RFC 3339); ValueError when it is none."""
    if not _INSTANT.fullmatch(text):
        raise ValueError(f"not an RFC 3339 instant: {text!r}")
    try:
        return datetime.fromisoformat(text.upper().replace("Z", "+00:00")).astimezone(UTC)
    except OverflowError as error:
        raise ValueError(f"an instant out of range: {text!r}") from error


def parse_day(text: str) -> date:
    """The calendar day written ``YYYY-MM-DD`` in ``text``; ValueError when it is none."""
    if not _DAY.fullmatch(text):
        raise ValueError(f"not a calendar day: {text!r}")
    day = date.fromisoformat(text)
    if not 1970 <= day.year <= 2200:
        raise ValueError(f"a day out of range: {text!r}")
    return day


def microseconds(moment: datetime) -> int:
    """Whole microseconds since 1970: what the database sorts by."""
    return (moment - datetime(1970, 1, 1, tzinfo=UTC)) // MICROSECOND
