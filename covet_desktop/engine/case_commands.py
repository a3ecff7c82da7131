"""Which use case carries out which command about one case."""

from __future__ import annotations

from covet_desktop.engine import case_reading
from covet_desktop.engine.flow import Flow
from covet_desktop.engine.services import Engine
from covet_desktop.messages.case import OpenCase


def use_case(engine: Engine, command: object) -> Flow[object] | None:
    """The generator for a command of these; None for any other."""
    match command:
        case OpenCase(case_id):
            return case_reading.open_case(engine, case_id)
        case _:
            return None
