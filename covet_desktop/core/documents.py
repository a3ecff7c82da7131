"""Documents of a case, their export to Cornerstone, and taking an import back (contract §3)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from covet_desktop.core.model import Reason
from covet_desktop.core.people import NOBODY, OpenEnum, Person
from covet_desktop.core.visits import Case


class ExportStatus(OpenEnum):
    NEVER = "never"
    QUEUED = "queued"
    EXPORTED = "exported"
    FAILED = "failed"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class ExportState:
    """What became of a document's present version; ``exported_at`` may be of an earlier one."""

    status: ExportStatus = ExportStatus.UNKNOWN
    exported_at: datetime | None = None
    error: Reason | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """``updated_at`` names the version: the instant as the service wrote it, which an export repeats."""

    id: str
    title: str = ""
    template_name: str = ""
    template_mapped: bool = False
    text: str = ""
    updated_at: str = ""
    export: ExportState = ExportState()

    @property
    def edited_at(self) -> datetime | None:
        """The instant of its version, aware; None where the service's word for it is no instant."""
        try:
            return datetime.fromisoformat(self.updated_at)
        except ValueError:
            return None


@dataclass(frozen=True, slots=True)
class Export:
    """One document's way into Cornerstone, as a Medical Note."""

    id: str
    document_id: str = ""
    status: ExportStatus = ExportStatus.UNKNOWN
    error: Reason | None = None
    created_by: Person = NOBODY
    device: str = ""
    finished_at: datetime | None = None

    @property
    def finished(self) -> bool:
        return self.status in (ExportStatus.EXPORTED, ExportStatus.FAILED)


class KeptReason(OpenEnum):
    """Why an undo leaves a case."""

    BEGUN = "begun"
    HAS_DOCUMENT = "has_document"
    EDITED = "edited"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class KeptCase:
    case: Case
    reason: KeptReason = KeptReason.UNKNOWN


@dataclass(frozen=True, slots=True)
class UndoPreview:
    """What taking an import back would do now."""

    removed: tuple[Case, ...] = ()
    kept: tuple[KeptCase, ...] = ()
