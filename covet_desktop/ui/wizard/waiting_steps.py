"""Where an activation stands, as dated steps: what is done, who has the next move, until when."""

from __future__ import annotations

from datetime import date, tzinfo

from covet_desktop.core.model import Connection, Status
from covet_desktop.core.setup import late_since
from covet_desktop.ui.text import day, day_and_clock, tr
from covet_desktop.ui.widgets import Progress, TrackedStep

READY = (Status.READY_FOR_SETUP, Status.CONNECTED)


def tracked(connection: Connection, today: date, zone: tzinfo) -> list[TrackedStep]:
    """``today``: the day at the clinic; ``zone``: of the clock that this person looks at."""
    requested, activated = connection.requested_at, connection.activated_at
    stopped = connection.status in (Status.REJECTED, Status.SUSPENDED)
    prepared = connection.status in READY or (stopped and activated is not None)
    waits, stop = Progress.NOW, Progress.BAD
    if prepared:
        with_bitwerx, last = Progress.DONE, stop if stopped else waits
    else:
        with_bitwerx, last = stop if stopped else waits, Progress.LATER
    return [
        TrackedStep(
            tr("Request sent"),
            _by(connection),
            day_and_clock(requested, zone) if requested else "",
            Progress.DONE,
        ),
        TrackedStep(
            tr("With Bitwerx"),
            _whose_turn(connection),
            day_and_clock(activated, zone) if prepared and activated else _until(connection, today),
            with_bitwerx,
        ),
        TrackedStep(
            tr("Ready for setup"), tr("Practice identifier, who is linked, which vet is which"), "", last
        ),
    ]


def _by(connection: Connection) -> str:
    name, latest = connection.requested_by.display_name, connection.settings_by
    if not name:
        return ""
    if latest.device and latest.created_by.id == connection.requested_by.id:
        return tr("by {name}, from {device}", name=name, device=latest.device)
    return tr("by {name}", name=name)


def _whose_turn(connection: Connection) -> str:
    contact = tr("Contact: {contact}", contact=_contact(connection))
    match connection.status:
        case Status.REQUESTED:
            return "\n".join((tr("CoVet is handing it over to Bitwerx."), contact))
        case Status.PROCESSING:
            return "\n".join((tr("It's Bitwerx's turn: they contact you."), contact))
        case Status.REJECTED:
            return tr("It's your turn: change the request and send it again.")
    return contact


def _until(connection: Connection, today: date) -> str:
    late = late_since(connection, today)
    if late is not None:
        return tr("late since {day}", day=day(late))
    if connection.expected_by is None or not connection.awaits_activation:
        return ""
    return tr("expected by {day}", day=day(connection.expected_by))


def _contact(connection: Connection) -> str:
    contact = connection.clinic.technical_contact or connection.clinic.contact
    return contact.email or contact.name
