"""What changes at the service without anybody's doing here, and what this PC knew of it before."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from covet_desktop.core.model import Fee, Status


@dataclass(frozen=True, slots=True)
class Terms:
    """What the connection costs: the fee of one server, and how many are counted."""

    fee: Fee | None = None
    servers: int = 1


@dataclass(frozen=True, slots=True)
class FeeChange:
    """``before``: as a person saw it last."""

    before: Terms
    after: Terms


@dataclass(frozen=True, slots=True)
class Removal:
    """Who ended the connection, and when, by the clinic's clock; "" and None where the service doesn't
    tell."""

    by: str = ""
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Watched:
    """What this PC has seen of the connection. ``waited``: it saw it before it was activated.

    ``time_zone``: the connection's, for when it is gone.
    """

    connection_id: str = ""
    status: Status = Status.UNKNOWN
    waited: bool = False
    time_zone: str = ""
    terms: Terms | None = None
    removal: Removal | None = None
