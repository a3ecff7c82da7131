"""Which use case carries out which command that changes a connection which works."""

from __future__ import annotations

from covet_desktop.engine import connecting
from covet_desktop.engine.flow import Flow
from covet_desktop.engine.services import Engine
from covet_desktop.messages.manage import SetClinic


def use_case(engine: Engine, command: object) -> Flow[object] | None:
    """The generator for a command of these; None for any other."""
    match command:
        case SetClinic(clinic, accepted_fee):
            return connecting.set_clinic(engine, clinic, accepted_fee)
        case _:
            return None
