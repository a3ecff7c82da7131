"""Taking an import back, in words: what goes, what stays and why, and what came of it (contract §3)."""

from __future__ import annotations

from covet_desktop.core.documents import KeptReason, UndoPreview
from covet_desktop.core.text import NOTHING, Text, plural, text
from covet_desktop.core.visits import ImportRun, UndoStatus

_KEPT = {
    KeptReason.BEGUN: text("somebody has begun it"),
    KeptReason.HAS_DOCUMENT: text("it has a document"),
    KeptReason.EDITED: text("somebody has changed it"),
    KeptReason.UNKNOWN: text("CoVet keeps it"),
}


def kept_words(reason: KeptReason) -> Text:
    """Why a case stays."""
    return _KEPT[reason]


def what_it_would_do(preview: UndoPreview) -> Text:
    """How many cases would go and how many stay."""
    gone = plural("{n} case is taken back", "{n} cases are taken back", len(preview.removed))
    if not preview.removed:
        return text("Every case of this import has been worked on: none can be taken back.")
    if not preview.kept:
        return text("{gone}.", gone=gone)
    kept = plural("{n} stays", "{n} stay", len(preview.kept))
    return text("{gone}; {kept}.", gone=gone, kept=kept)


def undo_outcome(run: ImportRun) -> Text:
    """What came of taking an import back; NOTHING where nobody did."""
    undo = run.undo
    if undo is None:
        return NOTHING
    if undo.status is UndoStatus.RUNNING:
        return text("The import is being taken back.")
    gone = plural("{n} case was taken back", "{n} cases were taken back", undo.removed)
    if undo.status is UndoStatus.FAILED:
        return text("Taking the import back failed on the way: {gone}. Try it again.", gone=gone)
    if not undo.kept:
        return text("{gone}.", gone=gone)
    kept = plural("{n} stays, since it was worked on", "{n} stay, since they were worked on", undo.kept)
    return text("{gone}; {kept}.", gone=gone, kept=kept)
