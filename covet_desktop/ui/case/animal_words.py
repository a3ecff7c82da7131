"""What stands beside the names of patients and clients, wherever two of one name could be mixed up."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QLocale

from covet_desktop.core.animals import age, gentle
from covet_desktop.core.visits import Appointment, Client, Patient
from covet_desktop.ui.home.clocks import zone_named
from covet_desktop.ui.text import day_and_clock, say, tr

_LONGEST = 60
"""Letters of a name within a sentence or a button; the whole stands elsewhere."""


def kind_of(patient: Patient) -> str:
    """ "Canine · Labrador · female": as Cornerstone has it, in free text."""
    return " · ".join(
        " ".join(part.split()) for part in (patient.species, patient.breed, patient.sex) if part
    )


def born(patient: Patient, today: date) -> str:
    """ "3 May 2019 (7 years)"; "" where it isn't known."""
    when = patient.birth_date
    if when is None:
        return ""
    written = QLocale().toString(QDate(when.year, when.month, when.day), "d MMM yyyy")
    old = say(age(patient, today))
    return tr("{day} ({age})", day=written, age=old) if old else written


def weight(patient: Patient) -> str:
    if patient.weight_kg is None:
        return ""
    return tr("{number} kg", number=QLocale().toString(patient.weight_kg, "g", 4))


def died(patient: Patient) -> str:
    """Said gently; "" of a patient who lives."""
    return say(gentle(patient))


def told(patient: Patient, today: date) -> str:
    """All in one line, but for the name."""
    when = born(patient, today)
    parts = (kind_of(patient), tr("born {day}", day=when) if when else "", weight(patient), died(patient))
    return " · ".join(part for part in parts if part)


def reached(client: Client | None) -> str:
    """The client with a phone number."""
    if client is None:
        return ""
    return " · ".join(part for part in (client.display_name, client.phone) if part)


def when(appointment: Appointment) -> str:
    """Day and time by the location's clock."""
    if appointment.starts_at is None:
        return ""
    return day_and_clock(appointment.starts_at, zone_named(appointment.time_zone or "UTC"))


def short(name: str) -> str:
    """A name that fits into a sentence."""
    plain = " ".join(name.split())
    return plain if len(plain) <= _LONGEST else f"{plain[: _LONGEST - 1]}…"
