"""The clinic's connection in the field's words: what is bought, what is set.

Every class mirrors a shape of the contract (§3). What the service leaves out or sends as null takes
the default here; an unknown enum value becomes ``UNKNOWN`` (§1). Instants are aware and in UTC.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal

from covet_desktop.core.people import NOBODY, OpenEnum, Person


class Status(OpenEnum):
    """How far a connection is; a tile that nobody bought is ``AVAILABLE``."""

    AVAILABLE = "available"
    REQUESTED = "requested"
    PROCESSING = "processing"
    READY_FOR_SETUP = "ready_for_setup"
    CONNECTED = "connected"
    SUSPENDED = "suspended"
    REJECTED = "rejected"
    UNKNOWN = "unknown"


class ProviderKind(OpenEnum):
    VETERINARIAN = "veterinarian"
    TECHNICIAN = "technician"
    GROOMER = "groomer"
    RESOURCE = "resource"
    SYSTEM = "system"
    UNKNOWN = "unknown"


class LinkingScope(OpenEnum):
    ME = "me"
    TEAM = "team"
    UNKNOWN = "unknown"


class Hosting(OpenEnum):
    ON_PREMISES = "on_premises"
    HOSTED = "hosted"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Fee:
    """The price of one server for one interval."""

    amount: Decimal
    currency: str
    per: str = "server"
    interval: str = "month"

    def total(self, servers: int) -> Decimal:
        return self.amount * servers

    def __str__(self) -> str:
        return f"{self.amount:.2f} {self.currency}"


@dataclass(frozen=True, slots=True)
class Tile:
    """What the Integrations screen shows of one kind of connection."""

    kind: str
    name: str = ""
    status: Status = Status.UNKNOWN
    connection_id: str = ""
    fee: Fee | None = None


@dataclass(frozen=True, slots=True)
class Contact:
    name: str = ""
    email: str = ""
    phone: str = ""


@dataclass(frozen=True, slots=True)
class Clinic:
    """The clinic as Cornerstone knows it. Phones in E.164, country in ISO 3166-1 alpha-2."""

    name: str = ""
    practice_id: str = ""
    address_line1: str = ""
    address_line2: str = ""
    city: str = ""
    region: str = ""
    postal_code: str = ""
    country: str = ""
    phone: str = ""
    contact: Contact = Contact()
    technical_contact: Contact | None = None
    cornerstone_version: str = ""
    hosting: Hosting = Hosting.UNKNOWN
    location_count: int = 1
    server_count: int = 1
    time_zone: str = ""
    notes: str = ""


@dataclass(frozen=True, slots=True)
class Location:
    name: str = ""
    time_zone: str = ""


@dataclass(frozen=True, slots=True)
class Practice:
    """Whose Cornerstone an identifier from Bitwerx stands for."""

    identifier: str
    name: str = ""
    city: str = ""
    region: str = ""
    country: str = ""
    locations: tuple[Location, ...] = ()


@dataclass(frozen=True, slots=True)
class AutoImport:
    """``hour`` is on the clock of ``time_zone``; ``days`` counts calendar days from the slot's day."""

    enabled: bool = False
    time_zone: str = ""
    hour: int = 6
    days: int = 1
    enabled_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Reason:
    code: str = ""
    detail: str = ""


@dataclass(frozen=True, slots=True)
class SettingsBy:
    """Who set it last, on which PC, when."""

    created_by: Person = NOBODY
    device: str = ""
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Connection:
    id: str
    integration: str = "cornerstone"
    status: Status = Status.UNKNOWN
    status_reason: Reason | None = None
    clinic: Clinic = Clinic()
    fee: Fee | None = None
    server_count: int = 1
    requested_by: Person = NOBODY
    requested_at: datetime | None = None
    expected_by: date | None = None
    activated_at: datetime | None = None
    practice: Practice | None = None
    linking_scope: LinkingScope | None = None
    linking_member_id: str = ""
    auto_import: AutoImport | None = None
    mapped_members: int = 0
    settings_by: SettingsBy = SettingsBy()
    updated_at: datetime | None = None

    @property
    def time_zone(self) -> str:
        """The zone in which calendar days of this connection are meant (contract §1)."""
        return (self.auto_import.time_zone if self.auto_import else "") or self.clinic.time_zone

    @property
    def awaits_activation(self) -> bool:
        return self.status in (Status.REQUESTED, Status.PROCESSING)


@dataclass(frozen=True, slots=True)
class Provider:
    """A staff record of Cornerstone. ``upcoming_appointments`` counts the next 14 days."""

    id: str
    staff_code: str = ""
    display_name: str = ""
    given_name: str = ""
    family_name: str = ""
    kind: ProviderKind = ProviderKind.UNKNOWN
    active: bool = True
    location: str = ""
    upcoming_appointments: int = 0


@dataclass(frozen=True, slots=True)
class MappingRow:
    """Which staff records are one member; ``no_cases`` means decided: none."""

    member_id: str
    provider_ids: tuple[str, ...] = ()
    no_cases: bool = False


@dataclass(frozen=True, slots=True)
class ProviderMapping:
    """A member who is not listed is undecided; ignored providers are "not ours"."""

    items: tuple[MappingRow, ...] = ()
    ignored_provider_ids: tuple[str, ...] = ()
    settings_by: SettingsBy = field(default=SettingsBy(), compare=False)
    """Who accepted it last, as the service tells; not part of what is chosen, and never sent."""

    def row(self, member_id: str) -> MappingRow | None:
        return next((row for row in self.items if row.member_id == member_id), None)

    @property
    def mapped_member_ids(self) -> tuple[str, ...]:
        return tuple(row.member_id for row in self.items if row.provider_ids)

    def same_as(self, other: ProviderMapping) -> bool:
        """Whether both say the same; the order of rows and ids says nothing, nor does an empty row."""
        ignored = set(self.ignored_provider_ids) == set(other.ignored_provider_ids)
        return ignored and self._decided() == other._decided()

    def _decided(self) -> dict[str, tuple[tuple[str, ...], bool]]:
        rows = (row for row in self.items if row.provider_ids or row.no_cases)
        return {row.member_id: (tuple(sorted(row.provider_ids)), row.no_cases) for row in rows}
