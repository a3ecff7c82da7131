"""The sample clinics: made-up practices, the same in every run, dated relative to today.

Everything is computed from the clinic's name and the day, so nothing has to be stored and two PCs see
the same appointments. All people are fictitious.
"""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from dataclasses import dataclass
from datetime import date
from typing import Any

from covet_desktop.sandbox.sample_days import Book
from covet_desktop.sandbox.sample_large import LARGE
from covet_desktop.sandbox.sample_small import MID_SIZE, TINY

Shape = dict[str, Any]
CLINICS = ("mid-size", "large", "tiny")
FEE = {"amount": "35.00", "currency": "USD", "per": "server", "interval": "month"}
STRANGERS: list[Shape] = [
    {
        "identifier": "9QX2TT71",
        "name": "Harbour View Veterinary Clinic",
        "city": "Halifax",
        "region": "NS",
        "country": "CA",
        "locations": [{"name": "Main", "time_zone": "America/Halifax"}],
        "taken": False,
    },
    {
        "identifier": "4HN8ZZ10",
        "name": "Prairie Rose Animal Clinic",
        "city": "Saskatoon",
        "region": "SK",
        "country": "CA",
        "locations": [{"name": "Main", "time_zone": "America/Regina"}],
        "taken": True,
    },
    {
        # One digit from the large clinic's own.
        "identifier": "20417|8",
        "name": "Norgate Cat Clinic",
        "city": "Winnipeg",
        "region": "MB",
        "country": "CA",
        "locations": [{"name": "Main", "time_zone": "America/Winnipeg"}],
        "taken": False,
    },
]
"""Practices that an identifier may lead to by mistake: somebody else's, free and taken."""


@dataclass(frozen=True)
class SampleClinic:
    """Dictionaries have the contract's shapes; ``appointments(day, today)`` gives one day's."""

    key: str
    workspace: Shape
    members: list[Shape]
    clinic: Shape
    fee: Shape
    practice: Shape
    other_practices: list[Shape]
    providers: list[Shape]
    time_zone: str
    appointments: Callable[[date, date], list[Shape]]


def load(key: str) -> SampleClinic:
    """The sample clinic of that name, one of ``CLINICS``; each call gives its own copies."""
    found = deepcopy({"mid-size": MID_SIZE, "large": LARGE, "tiny": TINY}[key])
    return SampleClinic(
        key=key,
        workspace=found["workspace"],
        members=found["members"],
        clinic=found["clinic"],
        fee=dict(FEE),
        practice=found["practice"],
        other_practices=deepcopy(STRANGERS),
        providers=found["providers"],
        time_zone=found["clinic"]["time_zone"],
        appointments=Book(key, found["providers"], found["practice"]["locations"], found["day"]).appointments,
    )
