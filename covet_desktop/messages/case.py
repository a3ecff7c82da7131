"""What a person does with one case: link it, read its documents, export them to Cornerstone."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from covet_desktop.core.topics import Topic


@dataclass(frozen=True, slots=True)
class OpenCase:
    """Read a case and its documents; it is the one that the case window shows from now on."""

    topic: ClassVar[Topic] = Topic.CASE
    case_id: str


@dataclass(frozen=True, slots=True)
class ReadCandidates:
    """Read the appointments that a case may be linked to: of one day, or around the case's where ``day``
    is None; ``query`` narrows them down to patients, clients, veterinarians and reasons with its words."""

    topic: ClassVar[Topic] = Topic.CANDIDATES
    case_id: str
    day: date | None = None
    query: str = ""


@dataclass(frozen=True, slots=True)
class LinkCase:
    """A person has compared the names, and confirmed where they differ."""

    topic: ClassVar[Topic] = Topic.LINK
    case_id: str
    appointment_id: str
    patient_id: str


@dataclass(frozen=True, slots=True)
class UnlinkCase:
    topic: ClassVar[Topic] = Topic.LINK
    case_id: str


Command = OpenCase | ReadCandidates | LinkCase | UnlinkCase
