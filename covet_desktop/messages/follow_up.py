"""What is asked about appointments that didn't come, and about the imports that were."""

from __future__ import annotations

from dataclasses import dataclass
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


Command = LoadSkipped | LoadImports | PreviewUndo | UndoImport
