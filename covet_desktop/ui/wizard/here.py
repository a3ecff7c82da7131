"""What the wizard may know of the PC on which it runs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime


def _now() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Here:
    """What the pages may know of this PC: its time zone (IANA), its country, its clock (UTC)."""

    zone: str = ""
    country: str = ""
    now: Callable[[], datetime] = _now
