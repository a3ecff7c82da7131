"""Which use case carries out which command about imports that were and patients who are missing."""

from __future__ import annotations

from covet_desktop.engine import skipping
from covet_desktop.engine.flow import Flow
from covet_desktop.engine.services import Engine
from covet_desktop.messages.follow_up import LoadSkipped


def use_case(engine: Engine, command: object) -> Flow[object] | None:
    """The generator for a command of these; None for any other."""
    match command:
        case LoadSkipped(import_id):
            return skipping.load_skipped(engine, import_id)
        case _:
            return None
