"""What to write to the clinic's IT and to Bitwerx when the server or the identifier has changed."""

from __future__ import annotations

from enum import Enum

from covet_desktop.core.model import Connection
from covet_desktop.ui.text import tr, tr_n


class What(Enum):
    SERVER = "server"
    """The clinic's Cornerstone server was replaced."""
    IDENTIFIER = "identifier"
    """Bitwerx gave out a new identifier."""


class To(Enum):
    IT = "it"
    BITWERX = "bitwerx"


def subject(what: What, connection: Connection) -> str:
    if what is What.SERVER:
        return tr("{clinic}: our Cornerstone server was replaced", clinic=connection.clinic.name)
    return tr("{clinic}: our practice identifier has changed", clinic=connection.clinic.name)


def message(what: What, to: To, connection: Connection) -> str:
    """Plain text, to be pasted into a mail or to be opened in the mail program."""
    said = _for_it(what) if to is To.IT else _for_bitwerx(what)
    return "\n".join((tr("Hello,"), "", *said, "", *_facts(connection), "", *_ending(connection)))


def recipient(to: To, connection: Connection) -> str:
    """The technical contact's address; Bitwerx's isn't known here."""
    contact = connection.clinic.technical_contact
    return contact.email if to is To.IT and contact is not None else ""


def _for_it(what: What) -> tuple[str, ...]:
    if what is What.SERVER:
        return (
            tr("Our IDEXX Cornerstone runs on a new server. CoVet reads our appointments through Bitwerx, "
               "whose agent has to be installed there."),
            "",
            tr("What we need from you:"),
            "- " + tr("someone who can sign in to the new server as its administrator when Bitwerx calls"),
            "- " + tr("an antivirus that leaves the Bitwerx agent alone, and a way for it to the internet"),
            "- " + tr("the agent on the former server switched off, once the new one runs"),
        )  # fmt: skip
    return (
        tr("Bitwerx has given us a new practice identifier for our IDEXX Cornerstone."),
        "",
        tr("What we need from you:"),
        "- "
        + tr(
            "please check that the Bitwerx agent runs on the right server (Bitwerx Mission Control Service)"
        ),
    )


def _for_bitwerx(what: What) -> tuple[str, ...]:
    if what is What.SERVER:
        return (
            tr("Our IDEXX Cornerstone runs on a new server. Please install your agent there, and tell us whether "
               "our practice identifier changes. Our IT person can be reached below."),
        )  # fmt: skip
    return (
        tr("We were given a new practice identifier. Please confirm in writing that it stands for our clinic, and "
           "since when the former one is no longer used."),
    )  # fmt: skip


def _facts(connection: Connection) -> tuple[str, ...]:
    clinic = connection.clinic
    known = connection.practice.identifier if connection.practice else ""
    lines = [
        tr("Clinic: {name}", name=", ".join(part for part in (clinic.name, clinic.city) if part)),
        tr("Practice ID in Cornerstone: {practice_id}", practice_id=clinic.practice_id),
        tr("Practice identifier from Bitwerx until now: {identifier}", identifier=known) if known else "",
        tr_n("{n} Cornerstone server", "{n} Cornerstone servers", clinic.server_count),
    ]
    return tuple(line for line in lines if line)


def _ending(connection: Connection) -> tuple[str, ...]:
    clinic = connection.clinic
    people = [("", clinic.contact), (tr("IT"), clinic.technical_contact)]
    lines = [
        ", ".join(part for part in (role, one.name, one.phone, one.email) if part)
        for role, one in people
        if one is not None and (one.name or one.email)
    ]
    return (tr("Thank you."), *lines)
