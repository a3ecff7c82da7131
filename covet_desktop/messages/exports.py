"""Writing documents to Cornerstone: what a person asks for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from covet_desktop.core.topics import Topic


@dataclass(frozen=True, slots=True)
class Wanted:
    """A document in the version that the person read."""

    document_id: str
    version: str


@dataclass(frozen=True, slots=True)
class LoadExports:
    """Show the queue of exports: what is under way, failed or done from this PC; with names looked up."""

    topic: ClassVar[Topic] = Topic.EXPORTS


@dataclass(frozen=True, slots=True)
class ExportDocuments:
    """Put documents of a case into the queue, and begin with it.

    ``patient_id``: the patient whom the person saw. ``amended``: they agreed that Cornerstone then has an
    earlier version and this one.
    """

    topic: ClassVar[Topic] = Topic.EXPORT
    case_id: str
    patient_id: str
    documents: tuple[Wanted, ...]
    amended: bool = False


@dataclass(frozen=True, slots=True)
class TryExportsAgain:
    """Those that failed, or that are too old to go on by themselves; ``keys`` of the queue."""

    topic: ClassVar[Topic] = Topic.EXPORT
    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class GiveUpExports:
    """Take out of the queue what was never sent; leave as it is what has failed."""

    topic: ClassVar[Topic] = Topic.EXPORT
    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class WorkExports:
    """Go on with the queue: something was put into it, the app was started, the network is back."""

    topic: ClassVar[Topic] = Topic.EXPORTING


Command = LoadExports | ExportDocuments | TryExportsAgain | GiveUpExports | WorkExports
