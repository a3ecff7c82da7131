"""Which use case carries out which command that changes a connection which works."""

from __future__ import annotations

from covet_desktop.engine import connecting, practice_check, remapping, staffing
from covet_desktop.engine.flow import Flow
from covet_desktop.engine.services import Engine
from covet_desktop.messages.manage import CheckPractice, SeeStaffChange, SetClinic, TakeBackMapping, Unmap


def use_case(engine: Engine, command: object) -> Flow[object] | None:
    """The generator for a command of these; None for any other."""
    match command:
        case SetClinic(clinic, accepted_fee):
            return connecting.set_clinic(engine, clinic, accepted_fee)
        case CheckPractice():
            return practice_check.check_again(engine)
        case TakeBackMapping():
            return remapping.take_back(engine)
        case Unmap(provider_ids):
            return remapping.unmap(engine, provider_ids)
        case SeeStaffChange(provider_id):
            return staffing.accept_staff_changes(engine, provider_id)
        case _:
            return None
