"""Appointments, cases and the imports that turn the one into the other (contract §3)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from covet_desktop.core.model import Reason
from covet_desktop.core.people import NOBODY, OpenEnum, Person


class ImportStatus(OpenEnum):
    QUEUED = "queued"
    RUNNING = "running"
    SUCCEEDED = "succeeded"
    FAILED = "failed"
    CANCELLED = "cancelled"
    UNKNOWN = "unknown"


class Trigger(OpenEnum):
    MANUAL = "manual"
    SCHEDULED = "scheduled"
    CATCH_UP = "catch_up"
    UNKNOWN = "unknown"


class Action(OpenEnum):
    """What an import would do with one pair of appointment and patient."""

    CREATE = "create"
    UPDATE = "update"
    UNCHANGED = "unchanged"
    SKIP = "skip"
    UNKNOWN = "unknown"


class SkipReason(OpenEnum):
    BLOCKED_TIME = "blocked_time"
    CANCELLED = "cancelled"
    NO_SHOW = "no_show"
    NO_PATIENT = "no_patient"
    PATIENT_DECEASED = "patient_deceased"
    NO_PROVIDER = "no_provider"
    PROVIDER_NOT_MAPPED = "provider_not_mapped"
    MEMBER_NOT_CHOSEN = "member_not_chosen"
    CASE_REMOVED = "case_removed"
    UNKNOWN = "unknown"


class CaseStatus(OpenEnum):
    NEW = "new"
    IN_PROGRESS = "in_progress"
    DONE = "done"
    UNKNOWN = "unknown"


class AppointmentStatus(OpenEnum):
    SCHEDULED = "scheduled"
    CONFIRMED = "confirmed"
    CHECKED_IN = "checked_in"
    CHECKED_OUT = "checked_out"
    CANCELLED = "cancelled"
    NO_SHOW = "no_show"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Patient:
    id: str = ""
    name: str = ""
    species: str = ""
    breed: str = ""
    sex: str = ""
    birth_date: date | None = None
    weight_kg: float | None = None
    deceased: bool = False


@dataclass(frozen=True, slots=True)
class Client:
    """The owner of an animal."""

    id: str = ""
    display_name: str = ""
    phone: str = ""
    email: str = ""


@dataclass(frozen=True, slots=True)
class Appointment:
    """``time_zone`` is the location's: its clock is the one that the front desk sees."""

    id: str
    starts_at: datetime | None = None
    ends_at: datetime | None = None
    reason: str = ""
    status: AppointmentStatus = AppointmentStatus.UNKNOWN
    location: str = ""
    time_zone: str = ""
    room: str = ""
    provider_id: str = ""
    provider_name: str = ""
    patients: tuple[Patient, ...] = ()
    client: Client | None = None
    case_ids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Case:
    """One visit of one patient in CoVet."""

    id: str
    title: str = ""
    status: CaseStatus = CaseStatus.UNKNOWN
    member_id: str = ""
    linked: bool = False
    deleted: bool = False
    created_at: datetime | None = None
    updated_at: datetime | None = None
    appointment: Appointment | None = None
    patient: Patient | None = None
    client: Client | None = None
    document_count: int = 0


@dataclass(frozen=True, slots=True)
class Progress:
    done: int = 0
    total: int = 0


@dataclass(frozen=True, slots=True)
class Counts:
    """One per pair of appointment and patient; ``found`` is the sum of the others."""

    found: int = 0
    created: int = 0
    updated: int = 0
    unchanged: int = 0
    skipped: int = 0


@dataclass(frozen=True, slots=True)
class ImportRequest:
    """What a person or the schedule asks for: ``members`` empty means everyone who is mapped."""

    start: date
    days: int = 1
    members: tuple[str, ...] = ()
    trigger: Trigger = Trigger.MANUAL


class UndoStatus(OpenEnum):
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Undo:
    """An import is being, or was, taken back: how many cases went, and how many stay."""

    status: UndoStatus = UndoStatus.UNKNOWN
    removed: int = 0
    kept: int = 0


@dataclass(frozen=True, slots=True)
class ImportRun:
    id: str
    connection_id: str = ""
    status: ImportStatus = ImportStatus.UNKNOWN
    members: str | tuple[str, ...] = "all"
    start: date | None = None
    days: int = 1
    trigger: Trigger = Trigger.UNKNOWN
    progress: Progress = Progress()
    counts: Counts = Counts()
    data_as_of: datetime | None = None
    error: Reason | None = None
    undo: Undo | None = None
    cancelled_by_person: bool = False
    created_by: Person = NOBODY
    device: str = ""
    created_at: datetime | None = None
    started_at: datetime | None = None
    finished_at: datetime | None = None

    @property
    def finished(self) -> bool:
        return self.status in (ImportStatus.SUCCEEDED, ImportStatus.FAILED, ImportStatus.CANCELLED)


@dataclass(frozen=True, slots=True)
class PreviewItem:
    appointment: Appointment | None = None
    patient: Patient | None = None
    client: Client | None = None
    member_id: str = ""
    action: Action = Action.UNKNOWN
    reason: SkipReason | None = None


@dataclass(frozen=True, slots=True)
class SkippedItem:
    appointment: Appointment | None = None
    patient: Patient | None = None
    client: Client | None = None
    provider_id: str = ""
    provider_name: str = ""
    reason: SkipReason = SkipReason.UNKNOWN
