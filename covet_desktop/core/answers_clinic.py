"""The [clinic] of an answers file: the contract's members, judged by the rules of the window's form."""

from __future__ import annotations

from covet_desktop.core.answers_table import Table
from covet_desktop.core.clinic_form import ClinicForm, clinic_problems
from covet_desktop.core.model import Hosting
from covet_desktop.core.text import Text, text

_MOST = 999
_OPTIONAL = ("address_line2", "cornerstone_version", "notes", "region", "postal_code")
_TEXTS = ("name", "practice_id", "address_line1", "city", "country", "phone", *_OPTIONAL)
_CONTACT = ("name", "email", "phone")
_IN_A_FILE: dict[str, Text] = {
    "country": text('Write the country\'s code of two letters, such as "CA".'),
    "region": text('Write the code of the province or state, such as "QC".'),
}
"""Instead of the form's sentence, which speaks of a list to choose from."""


def clinic_of_table(table: Table) -> ClinicForm:
    """The form as if a person had typed it. It is good only where no fault was noted in ``table``."""
    table.knows(
        *_TEXTS, "contact", "technical_contact", "hosting", "location_count", "server_count", "time_zone"
    )
    typed = {name: table.string(name, needed=False) for name in _TEXTS}
    typed["country"] = typed["country"].strip().upper()
    typed["hosting"] = table.choice("hosting", (Hosting.ON_PREMISES.value, Hosting.HOSTED.value))
    typed["time_zone"] = table.zone("time_zone")
    for name in ("location_count", "server_count"):
        typed[name] = str(table.whole(name, 1, _MOST, needed=True, default=1) or 1)
    if not table.has("contact"):
        table.missing("contact", text("Add the table [clinic.contact] with name, email and phone."))
    else:
        typed |= _contact(table.table("contact"), "contact")
    if table.has("technical_contact"):
        typed |= _contact(table.table("technical_contact"), "technical")
    form = ClinicForm(**typed)
    for name, what in clinic_problems(form).items():
        _note(table, name, what)
    return form


def _contact(table: Table, prefix: str) -> dict[str, str]:
    table.knows(*_CONTACT)
    return {f"{prefix}_{name}": table.string(name) for name in _CONTACT}


def _note(table: Table, name: str, what: Text) -> None:
    """The form's sentence beside the file's key."""
    if name.startswith("contact_") and not table.has("contact"):
        return  # the whole table is missing, and that was said
    owner = table
    if name.startswith(("contact_", "technical_")):
        prefix, _, name = name.partition("_")
        owner = table.table("contact" if prefix == "contact" else "technical_contact")
    what = _IN_A_FILE.get(name, what)
    if owner.has(name):
        owner.wrong(name, what)
    else:
        owner.missing(name, what)
