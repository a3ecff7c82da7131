"""The third party's pipeline from the clinic's server to CoVet, and what is wrong with it (contract §3)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from covet_desktop.core.people import OpenEnum


class HealthState(OpenEnum):
    OK = "ok"
    LATE = "late"
    DOWN = "down"
    MAINTENANCE = "maintenance"
    UNKNOWN = "unknown"


class StageName(OpenEnum):
    """In the order in which data passes them."""

    AGENT = "agent"
    EXTRACTION = "extraction"
    STAGING = "staging"
    DELIVERY = "delivery"
    UNKNOWN = "unknown"


class StageState(OpenEnum):
    OK = "ok"
    LATE = "late"
    FAILED = "failed"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Stage:
    name: StageName = StageName.UNKNOWN
    state: StageState = StageState.UNKNOWN
    last_ok_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Health:
    """``data_as_of``: how fresh what CoVet knows of the clinic is."""

    state: HealthState = HealthState.UNKNOWN
    data_as_of: datetime | None = None
    stages: tuple[Stage, ...] = ()
