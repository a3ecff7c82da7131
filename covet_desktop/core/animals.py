"""What is said of an animal beside its name, so that two of one name aren't mixed up."""

from __future__ import annotations

from datetime import date

from covet_desktop.core.text import NOTHING, Text, plural, text
from covet_desktop.core.visits import Patient

_MONTHS_UNTIL = 24
_WEEKS_UNTIL = 60
"""Up to so many months, and days, an age is told in the smaller unit, as at the front desk."""


def age(patient: Patient, today: date) -> Text:
    """How old it is: in weeks, then in months, from two years on in years.

    Nothing where the birth date isn't known or lies ahead, or where the animal has died.
    """
    born = patient.birth_date
    if born is None or born > today or patient.deceased:
        return NOTHING
    days = (today - born).days
    months = (today.year - born.year) * 12 + today.month - born.month - (today.day < born.day)
    if days < 7:
        return plural("{n} day", "{n} days", days)
    if days < _WEEKS_UNTIL:
        return plural("{n} week", "{n} weeks", days // 7)
    if months < _MONTHS_UNTIL:
        return plural("{n} month", "{n} months", months)
    return plural("{n} year", "{n} years", months // 12)


def gentle(patient: Patient) -> Text:
    """What somebody who writes or calls about a patient has to know before."""
    if not patient.deceased:
        return NOTHING
    if not patient.name.strip():
        return text("This patient has died.")
    return text("{name} has died.", name=patient.name)
