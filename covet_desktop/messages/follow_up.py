"""What is asked about appointments that didn't come, and about the imports that were."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from covet_desktop.core.topics import Topic


@dataclass(frozen=True, slots=True)
class LoadSkipped:
    """Read what an import left out, and why."""

    topic: ClassVar[Topic] = Topic.SKIPPED
    import_id: str


@dataclass(frozen=True, slots=True)
class LoadImports:
    """Read the former imports, the newest first, or from ``cursor`` on."""

    topic: ClassVar[Topic] = Topic.IMPORTS
    cursor: str = ""


@dataclass(frozen=True, slots=True)
class PreviewUndo:
    """What taking an import back would do now; changes nothing."""

    topic: ClassVar[Topic] = Topic.UNDO_PREVIEW
    import_id: str


@dataclass(frozen=True, slots=True)
class UndoImport:
    """Take back the cases that the latest import made and nobody has touched; a person confirmed it."""

    topic: ClassVar[Topic] = Topic.UNDO
    import_id: str


@dataclass(frozen=True, slots=True)
class LoadNobodys:
    """Read which appointments of ``days`` days from ``start`` belong to nobody here. None: today."""

    topic: ClassVar[Topic] = Topic.APPOINTMENTS
    start: date | None = None
    days: int = 1


@dataclass(frozen=True, slots=True)
class NotOurs:
    """Say that a staff record of Cornerstone's is none of ours: its appointments are never asked about."""

    topic: ClassVar[Topic] = Topic.NOT_OURS
    provider_id: str


@dataclass(frozen=True, slots=True)
class LookForPatient:
    """Find out where a patient is whom ``words`` name, on ``days`` days from ``start``. None: today."""

    topic: ClassVar[Topic] = Topic.WHEREABOUTS
    words: str
    start: date | None = None
    days: int = 1


@dataclass(frozen=True, slots=True)
class SaveTable:
    """Write a table, as it is shown, to a file that a person chose."""

    topic: ClassVar[Topic] = Topic.TABLE_FILE
    path: str
    table: str


Command = (
    LoadSkipped | LoadImports | PreviewUndo | UndoImport | LoadNobodys | NotOurs | LookForPatient | SaveTable
)  # fmt: skip
