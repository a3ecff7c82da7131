"""Step 4 in the terminal: waiting for Bitwerx, or why there is nothing to wait for."""

from __future__ import annotations

from covet_desktop import messages as msg
from covet_desktop.core.model import Connection, Status
from covet_desktop.core.problems import Kind, Problem
from covet_desktop.core.setup import Step
from covet_desktop.core.text import Text, text
from covet_desktop.terminal import asking
from covet_desktop.terminal.talk import Talk, heading
from covet_desktop.terminal.words import day, tr


def wait_for_activation(talk: Talk) -> None:
    """Wait until the connection is ready; a Problem where it is suspended or in a state unknown here."""
    heading(Step.WAITING)
    connection = talk.connection
    if not connection.awaits_activation:
        raise _stopped(connection)
    asking.prose(tr("Bitwerx is setting up your connection"))
    asking.prose(
        tr(
            "They will call your technical contact. Nothing for you to do now; this usually takes "
            "two to three business days."
        )
    )
    contact = connection.clinic.technical_contact or connection.clinic.contact
    asking.prose(tr("Contact: {contact}", contact=contact.email or contact.name), "  ")
    if connection.expected_by is not None:
        asking.prose(tr("expected by {day}", day=day(connection.expected_by)), "  ")
    asking.prose(tr("You can stop here with Ctrl+C. Start the set-up again, and it goes on from here."))
    talk.do(msg.WatchActivation())
    if talk.state.connection is not None and talk.state.connection.status is Status.READY_FOR_SETUP:
        asking.prose(tr("Your connection is ready"))
        asking.prose(tr("Bitwerx has prepared your server. What is left takes about five minutes."))


def _stopped(connection: Connection) -> Problem:
    reason = connection.status_reason.detail if connection.status_reason else ""
    if connection.status is Status.SUSPENDED:
        why = Text("{reason}", (("reason", reason),)) if reason else _NO_REASON
        return Problem(Kind.NOT_SET_UP, text("Your connection is suspended"), why)
    return Problem(
        Kind.NOT_SET_UP,
        text("CoVet tells a state of the connection that this version doesn't know."),
        text("Update CoVet Desktop, then start the set-up again."),
    )


_NO_REASON = text("No reason was given. CoVet's support can look it up.")
