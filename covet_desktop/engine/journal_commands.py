"""Which use case carries out which command about who did what."""

from __future__ import annotations

from covet_desktop.engine import journal_reading
from covet_desktop.engine.flow import Flow
from covet_desktop.engine.services import Engine
from covet_desktop.messages.journal import LoadJournal


def use_case(engine: Engine, command: object) -> Flow[object] | None:
    """The generator for a command of these; None for any other."""
    match command:
        case LoadJournal(count):
            return journal_reading.load_journal(engine, count)
        case _:
            return None
