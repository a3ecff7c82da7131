"""Messages ready to send when the data doesn't flow: to the clinic's IT, and to Bitwerx.

No client's or patient's name is in them. They are texts of the core, so that they can be said in
another language than the window's: IT, or Bitwerx, may read the other one.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from urllib.parse import quote

from covet_desktop.core.health import Cause, StageName, StageState
from covet_desktop.core.model import Clinic, Connection, Contact
from covet_desktop.core.text import NOTHING, Text, text


class About(Enum):
    """What is asked for, the first three of the clinic's IT, the last of Bitwerx."""

    RESTART = "restart"
    ANTIVIRUS = "antivirus"
    PASSWORD = "password"
    BITWERX = "bitwerx"


@dataclass(frozen=True, slots=True)
class ReadyMessage:
    """``to`` is a mail address, "" where none is known; ``lines`` are paragraphs, empty ones between them."""

    to: str
    subject: Text
    lines: tuple[Text, ...]

    def body(self, say: Callable[[Text], str]) -> str:
        return "\n".join(say(line) if line else "" for line in self.lines)


def fitting(found: Cause | None) -> About:
    """The message that fits a cause; without one, the one that helps most often."""
    if found is None:
        return About.RESTART
    if found.stage is StageName.EXTRACTION and found.state is StageState.FAILED:
        return About.PASSWORD
    if found.stage in (StageName.EXTRACTION, StageName.STAGING, StageName.DELIVERY):
        return About.BITWERX
    return About.RESTART


def recipient(clinic: Clinic) -> Contact:
    """Who sees to the clinic's computers: the technical contact, else the contact."""
    technical = clinic.technical_contact
    return technical if technical is not None and technical.email else clinic.contact


def ready_message(about: About, connection: Connection, found: Cause | None) -> ReadyMessage:
    """``found`` is what is wrong now; its instant is in the clinic's zone."""
    since = found.since if found is not None else None
    if about is About.BITWERX:
        return _to_bitwerx(connection, found, since)
    to = recipient(connection.clinic)
    subject, asked, steps = _asked(about)
    return ReadyMessage(
        to.email,
        subject,
        (
            text("Hello {name},", name=to.name) if to.name else text("Hello,"),
            NOTHING,
            _what_is_wrong(found, since),
            NOTHING,
            asked,
            *(text("- {step}", step=step) for step in steps),
            NOTHING,
            *_which_clinic(connection),
            NOTHING,
            text("Please tell us when it is done: we then see here whether the data comes again."),
            text("Thank you!"),
        ),
    )


def _asked(about: About) -> tuple[Text, Text, tuple[Text, ...]]:
    match about:
        case About.ANTIVIRUS:
            return (
                text("Cornerstone server: the antivirus may have stopped the Bitwerx agent"),
                text("On the Cornerstone server, please:"),
                (
                    text(
                        "look whether the antivirus has put the Bitwerx agent into quarantine, and restore it"
                    ),
                    text("make an exception for the agent's folder and its program"),
                    text("start the service “Bitwerx Mission Control Service” again"),
                ),
            )
        case About.PASSWORD:
            return (
                text("Cornerstone server: the Bitwerx agent can't read the database"),
                text("On the Cornerstone server, please:"),
                (
                    text("see that Cornerstone's database is running"),
                    text(
                        "if its password or user was changed, call Bitwerx: they set the new one in the agent"
                    ),
                    text("restart the service “Bitwerx Mission Control Service” afterwards"),
                ),
            )
        case _:
            return (
                text("Cornerstone server: please restart the Bitwerx service"),
                text("On the Cornerstone server, please:"),
                (
                    text("see that it is switched on and has internet"),
                    text(
                        "restart the service “Bitwerx Mission Control Service”, and see that it stays started"
                    ),
                    text("set its start to automatic, so that it comes back after a restart of the server"),
                ),
            )


def _what_is_wrong(found: Cause | None, since: datetime | None) -> Text:
    opening = text(
        "Our IDEXX Cornerstone is connected to CoVet. A small program of Bitwerx on the Cornerstone server, "
        "its agent, passes the data on."
    )
    if found is None:
        return opening
    return text("{opening} {wrong}", opening=opening, wrong=found.words)


def _which_clinic(connection: Connection) -> tuple[Text, ...]:
    clinic, practice = connection.clinic, connection.practice
    where = ", ".join(part for part in (clinic.name, clinic.city) if part)
    lines = [text("Clinic: {name}", name=where)]
    if practice is not None and practice.identifier:
        lines.append(text("Practice identifier at Bitwerx: {identifier}", identifier=practice.identifier))
    return tuple(lines)


def _to_bitwerx(connection: Connection, found: Cause | None, since: datetime | None) -> ReadyMessage:
    """Their support's address isn't public: it is on what they sent to the clinic."""
    clinic, practice = connection.clinic, connection.practice
    identifier = practice.identifier if practice is not None else ""
    call_back = ", ".join(part for part in (clinic.contact.name, clinic.contact.phone) if part)
    subject = (
        text("{identifier}: no data from our Cornerstone reaches CoVet", identifier=identifier)
        if identifier
        else text("No data from our Cornerstone reaches CoVet")
    )
    return ReadyMessage(
        "",
        subject,
        (
            text("Hello,"),
            NOTHING,
            text("Our clinic's data doesn't reach CoVet as it should."),
            NOTHING,
            *_which_clinic(connection),
            *((text("Since: {since}", since=since),) if since is not None else ()),
            *((text("What CoVet says: {words}", words=found.words),) if found is not None else ()),
            *((text("To call back: {contact}", contact=call_back),) if call_back else ()),
            NOTHING,
            text("Please look at your side, and tell us if there is something to be done here."),
            text("Thank you!"),
        ),
    )


def mailto(to: str, subject: str, body: str) -> str:
    """An address that opens the mail program (RFC 6068): all of it percent-encoded, lines end with CRLF."""
    recipients = ",".join(quote(each.strip(), safe="@") for each in to.split(",") if each.strip())
    lines = "\r\n".join(body.splitlines())
    return f"mailto:{recipients}?subject={quote(subject, safe='')}&body={quote(lines, safe='')}"
