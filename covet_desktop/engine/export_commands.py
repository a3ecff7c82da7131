"""Which use case carries out which command about exports."""

from __future__ import annotations

from covet_desktop.engine import exporting
from covet_desktop.engine.flow import Flow
from covet_desktop.engine.services import Engine
from covet_desktop.messages.exports import (
    ExportDocuments,
    GiveUpExports,
    LoadExports,
    TryExportsAgain,
    WorkExports,
)


def use_case(engine: Engine, command: object) -> Flow[object] | None:
    """The generator for a command of these; None for any other."""
    match command:
        case LoadExports():
            return exporting.load_exports(engine)
        case ExportDocuments():
            return exporting.export_documents(engine, command)
        case TryExportsAgain(keys):
            return exporting.try_again(engine, keys)
        case GiveUpExports(keys):
            return exporting.give_up(engine, keys)
        case WorkExports():
            return exporting.work(engine)
        case _:
            return None
