"""Which use case carries out which command about imports that were and patients who are missing."""

from __future__ import annotations

from covet_desktop.engine import orphans, skipping, table_saving, undoing, whereabouts
from covet_desktop.engine.flow import Flow
from covet_desktop.engine.services import Engine
from covet_desktop.messages.follow_up import (
    LoadImports,
    LoadNobodys,
    LoadSkipped,
    LookForPatient,
    NotOurs,
    PreviewUndo,
    SaveTable,
    UndoImport,
)


def use_case(engine: Engine, command: object) -> Flow[object] | None:
    """The generator for a command of these; None for any other."""
    match command:
        case LoadSkipped(import_id):
            return skipping.load_skipped(engine, import_id)
        case LoadImports(cursor):
            return skipping.load_imports(engine, cursor)
        case PreviewUndo(import_id):
            return undoing.preview_undo(engine, import_id)
        case UndoImport(import_id):
            return undoing.undo_import(engine, import_id)
        case SaveTable(path, table):
            return table_saving.save_table(path, table)
        case LoadNobodys(start, days):
            return orphans.load_nobodys(engine, start, days)
        case NotOurs(provider_id):
            return orphans.not_ours(engine, provider_id)
        case LookForPatient(words, start, days):
            return whereabouts.look_for(engine, words, start, days)
        case _:
            return None
