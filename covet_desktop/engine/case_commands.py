"""Which use case carries out which command about one case."""

from __future__ import annotations

from covet_desktop.engine import case_reading, linking
from covet_desktop.engine.flow import Flow
from covet_desktop.engine.services import Engine
from covet_desktop.messages.case import LinkCase, OpenCase, ReadCandidates, UnlinkCase


def use_case(engine: Engine, command: object) -> Flow[object] | None:
    """The generator for a command of these; None for any other."""
    match command:
        case OpenCase(case_id):
            return case_reading.open_case(engine, case_id)
        case ReadCandidates(case_id, day, query):
            return linking.read_candidates(engine, case_id, day, query)
        case LinkCase(case_id, appointment_id, patient_id):
            return linking.link_case(engine, case_id, appointment_id, patient_id)
        case UnlinkCase(case_id):
            return linking.unlink_case(engine, case_id)
        case _:
            return None
