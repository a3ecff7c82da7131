"""The message that a receptionist hands on to the clinic's IT."""

from __future__ import annotations

from covet_desktop.core.model import Clinic, Connection
from covet_desktop.ui.text import day, tr, tr_n


def message_for_it(connection: Connection) -> str:
    """Plain text, to be pasted into a mail."""
    clinic = connection.clinic
    lines = [
        tr("Hello,"),
        "",
        tr(
            "We are connecting our IDEXX Cornerstone to CoVet. A company called Bitwerx does this for CoVet: "
            "it will contact us and install a small program, its agent, on the Cornerstone server."
        ),
        "",
        tr("What they need from you:"),
        "- "
        + tr("someone who can sign in to the Cornerstone server as its administrator when Bitwerx calls"),
        "- " + tr("an antivirus that leaves the Bitwerx agent alone, and a way for it to the internet"),
        "",
        tr("Clinic: {name}", name=_clinic(clinic)),
        tr("Practice ID in Cornerstone: {practice_id}", practice_id=clinic.practice_id),
        tr_n("{n} Cornerstone server", "{n} Cornerstone servers", connection.server_count),
    ]
    if clinic.cornerstone_version:
        lines.append(tr("Cornerstone version: {version}", version=clinic.cornerstone_version))
    if connection.expected_by is not None:
        lines.append(tr("Expected to be ready by: {day}", day=day(connection.expected_by)))
    lines += ["", tr("Bitwerx gives out a practice identifier when it is done. Please pass it on to us.")]
    return "\n".join(lines)


def _clinic(clinic: Clinic) -> str:
    return ", ".join(part for part in (clinic.name, clinic.city) if part)
