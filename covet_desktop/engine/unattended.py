"""Set-up from an answers file: the same use cases as the wizard's, without a person at the screen.

It goes on from what the service says, so it can be run again after whatever stopped it. Each step compares
first: what is as the file wants it is left alone, what differs is changed as the contract allows, and told.
Where a person must decide it stops, with everything that can be known by then, and before it buys.
"""

from __future__ import annotations

from dataclasses import dataclass

from covet_desktop.core import answers as file
from covet_desktop.core.answers import Answers, Reading
from covet_desktop.core.answers_table import Fault
from covet_desktop.core.assigning import people_faults
from covet_desktop.core.events import Noted
from covet_desktop.core.model import Clinic, Connection, Status, Tile
from covet_desktop.core.people import Member, Role
from covet_desktop.core.problems import Kind, Problem
from covet_desktop.core.setup import is_bought
from covet_desktop.core.text import NOTHING, Text, text
from covet_desktop.core.visits import ImportRun
from covet_desktop.engine.activation import watch_activation
from covet_desktop.engine.connecting import set_clinic
from covet_desktop.engine.flow import Flow
from covet_desktop.engine.looking import look
from covet_desktop.engine.services import Engine
from covet_desktop.engine.unattended_buying import buy_once
from covet_desktop.engine.unattended_settings import settle_all

_TRIES = 5
"""How often set-up is taken up anew because another PC changed something in between."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """``faults``: what a person must decide, or that it isn't ready yet. ``run``: the import, if one was made."""

    faults: tuple[Fault, ...] = ()
    run: ImportRun | None = None


def set_up(engine: Engine, reading: Reading, *, wait: bool) -> Flow[Outcome]:
    """From wherever set-up stands to its end, or to where it can't go on. The account has been looked at.

    ``wait``: until the connection is active, days if need be, if the file holds a practice identifier.
    """
    for tries_left in reversed(range(_TRIES)):
        try:
            return (yield from _go_on(engine, reading, wait=wait))
        except Problem as problem:
            if problem.kind is not Kind.CHANGED_ELSEWHERE or not tries_left:
                raise
        yield from look(engine)
    raise AssertionError("unreachable")


def _go_on(engine: Engine, reading: Reading, *, wait: bool) -> Flow[Outcome]:
    answers = reading.answers
    _see_whether_permitted(engine)
    faults = [*reading.faults, *_people_faults(engine, answers)]
    bought = is_bought(engine.connection.value if engine.connection else None)
    if answers.clinic is not None:
        faults += _clinic_faults(engine, answers, answers.clinic, bought=bought)
    if faults:
        return Outcome(tuple(faults))
    clinic = answers.clinic
    assert clinic is not None, "without one there is a fault"
    if not bought:
        yield from buy_once(engine, clinic, _tile(engine).fee)
    if engine.connected().clinic != clinic:
        servers_change = engine.connected().server_count != clinic.server_count
        yield from set_clinic(engine, clinic, _tile(engine).fee if servers_change else None)
        yield Noted(text("The clinic's details were changed to those of the file."))
    if engine.connected().awaits_activation:
        if not (wait and answers.practice_identifier):
            return Outcome((_awaited(engine.connected(), answers),))
        yield Noted(_waiting(engine.connected()))
        yield from watch_activation(engine)
    connection = engine.connected()
    if connection.status not in (Status.READY_FOR_SETUP, Status.CONNECTED):
        return Outcome((_stopped(connection),))
    if connection.status is Status.READY_FOR_SETUP:
        yield Noted(text("Your connection is ready"))
    settled, run = yield from settle_all(engine, answers)
    return Outcome(settled, run)


def _tile(engine: Engine) -> Tile:
    return engine.open_cache().snapshot("tile", Tile) or Tile("cornerstone")


def _members(engine: Engine) -> tuple[Member, ...]:
    return engine.open_cache().snapshot("members", tuple[Member, ...]) or ()


def _people_faults(engine: Engine, answers: Answers) -> tuple[Fault, ...]:
    return people_faults(answers, _members(engine), engine.signed_in_owner().person)


def _see_whether_permitted(engine: Engine) -> None:
    """Set-up is for owners and admins (contract §4, Roles): said before anything is asked of the service."""
    if engine.account is None or engine.account.may_administer:
        return
    chiefs = [each for each in _members(engine) if each.role in (Role.OWNER, Role.ADMIN) and each.takes_part]
    names = ", ".join(each.display_name for each in chiefs)
    raise Problem(
        Kind.NOT_PERMITTED,
        text("Connecting Cornerstone is for owners and admins"),
        text("Ask {names} to set it up, here or on another PC.", names=names)
        if names
        else text("An owner or admin of your CoVet workspace can."),
    )


def _clinic_faults(engine: Engine, answers: Answers, clinic: Clinic, *, bought: bool) -> list[Fault]:
    """What stands in the way of buying, or of changing what the fee is counted by."""
    connection = engine.connection.value if engine.connection else None
    if bought and connection is not None:
        if connection.status is Status.SUSPENDED:
            return [_stopped(connection)]
        if connection.server_count == clinic.server_count:
            return []
    elif connection is not None and connection.status is Status.REJECTED and connection.clinic == clinic:
        what = text("The request with these details was declined: {reason}", reason=_reason(connection))
        return [Fault("clinic", what, text("Correct the details, then run the command again."))]
    if answers.accept_total is None:
        return []
    fault = file.money_fault(answers.accept_total, _tile(engine).fee, clinic.server_count)
    return [fault] if fault else []


def _reason(connection: Connection) -> Text:
    reason = connection.status_reason.detail if connection.status_reason else ""
    if not reason:
        return text("No reason was given. CoVet's support can look it up.")
    return Text("{reason}", (("reason", reason),))


def _awaited(connection: Connection, answers: Answers) -> Fault:
    advice = text("Run the command again once it is active; it goes on from here.")
    if not answers.practice_identifier:
        advice = text(
            "Once Bitwerx has given you the practice identifier, add it to the file and run it again."
        )
    return Fault("", _waiting(connection), advice, Kind.NOT_SET_UP)


def _waiting(connection: Connection) -> Text:
    if connection.expected_by is None:
        return text("Bitwerx is setting up your connection.")
    return text("Bitwerx is setting up your connection, expected by {day}.", day=connection.expected_by)


def _stopped(connection: Connection) -> Fault:
    """It is neither awaited nor ready: why."""
    match connection.status:
        case Status.SUSPENDED:
            return Fault("", text("Your connection is suspended"), _reason(connection), Kind.NOT_SET_UP)
        case Status.REJECTED:
            return Fault("", text("Your request was declined"), _reason(connection), Kind.NOT_SET_UP)
        case _:
            what = text("CoVet tells a state of the connection that this version doesn't know.")
            return Fault("", what, NOTHING, Kind.NOT_SET_UP)
