"""What is asked afterwards: former imports, what one left out, and what can be taken back."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from covet_desktop.core import missing_people
from covet_desktop.core.documents import UndoPreview
from covet_desktop.core.visits import ImportRun, SkippedItem


@dataclass(frozen=True, slots=True)
class SkippedRead:
    """What an import left out."""

    import_id: str
    items: tuple[SkippedItem, ...]


@dataclass(frozen=True, slots=True)
class ImportsRead:
    """A part of the former imports, newest first. ``cursor``: where it began, "" for the newest;
    ``next``: where it goes on, "" at the end."""

    cursor: str
    runs: tuple[ImportRun, ...]
    next: str = ""


@dataclass(frozen=True, slots=True)
class UndoReady:
    """What taking an import back would do now."""

    import_id: str
    preview: UndoPreview


@dataclass(frozen=True, slots=True)
class UndoChanged:
    """An import that is being, or was, taken back, as the service tells it now."""

    run: ImportRun


@dataclass(frozen=True, slots=True)
class TableSaved:
    """A table was written to a file that a person chose."""

    path: str


Event = TableSaved | SkippedRead | ImportsRead | UndoReady | UndoChanged | missing_people.Event


@dataclass(frozen=True, slots=True)
class FollowUp:
    """What is known of former imports. ``more``: where they go on, "" when all are known."""

    skipped: SkippedRead | None = None
    imports: tuple[ImportRun, ...] = ()
    more: str = ""
    undo: UndoReady | None = None
    undone: ImportRun | None = None
    saved: TableSaved | None = None
    missing: missing_people.Missing = field(default_factory=missing_people.Missing)


def learn(known: FollowUp, event: object) -> FollowUp:
    """What is known after an event; the same value where the event is about something else."""
    match event:
        case SkippedRead():
            return replace(known, skipped=event)
        case ImportsRead(cursor, runs, further):
            if not cursor:
                return replace(known, imports=runs, more=further)
            if cursor != known.more:
                return known  # of a list that was begun anew meanwhile
            there = {run.id for run in known.imports}
            added = tuple(run for run in runs if run.id not in there)
            return replace(known, imports=known.imports + added, more=further)
        case TableSaved():
            return replace(known, saved=event)
        case UndoReady():
            return replace(known, undo=event, undone=None)
        case UndoChanged(run):
            imports = tuple(run if other.id == run.id else other for other in known.imports)
            return replace(known, imports=imports, undone=run)
        case _:
            missing = missing_people.learn(known.missing, event)
            return known if missing is known.missing else replace(known, missing=missing)
