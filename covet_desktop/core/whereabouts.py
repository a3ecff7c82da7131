"""Where a patient is who isn't among the cases: what is known of it, and what is said of each one found.

:func:`covet_desktop.core.tracing.where` makes the one of the other.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta, tzinfo
from enum import Enum

from covet_desktop.core.text import NOTHING, Text
from covet_desktop.core.visits import Appointment, Case, PreviewItem, SkippedItem

Pair = tuple[str, str]
"""The ids of an appointment and of a patient."""


class Where(Enum):
    HERE = "here"
    UNLINKED = "unlinked"
    """A case is there that no appointment belongs to."""
    REMOVED = "removed"
    """A person removed its case."""
    SKIPPED = "skipped"
    NOT_YET = "not_yet"
    """In Cornerstone's data, and not imported so far."""
    ANOTHER_DAY = "another_day"
    NOT_IN_DATA = "not_in_data"


class Act(Enum):
    """The one thing to do about it."""

    NOTHING = "nothing"
    OPEN_CASE = "open_case"
    CHOOSE_VETERINARIAN = "choose_veterinarian"
    IMPORT_DAY = "import_day"
    SHOW_DAY = "show_day"
    LOOK_AGAIN = "look_again"


@dataclass(frozen=True, slots=True)
class Hit:
    """A patient and what became of the appointment.

    ``name``, ``client``, ``veterinarian`` and ``location`` come from outside: plain text. ``at`` is on the
    location's clock; ``day`` is the clinic's, by which imports go. ``location`` is empty where the clinic
    has but one.
    """

    where: Where
    sentence: Text
    advice: Text = NOTHING
    act: Act = Act.NOTHING
    name: str = ""
    client: str = ""
    at: datetime | None = None
    day: date | None = None
    veterinarian: str = ""
    location: str = ""
    case_id: str = ""
    appointment_id: str = ""


@dataclass(frozen=True, slots=True)
class Sources:
    """What is known of ``days`` calendar days from ``start``, in the clinic's ``zone``.

    ``planned``: each pair of these days, and what an import by hand would do with it now. ``around``: what
    the words find on days before and after. ``cases``: those kept on this PC, of these days and found by
    the words. ``skipped``: what the imports of these days left out, the latest first. ``removed``: pairs
    whose case was removed. ``members``: names by id.
    """

    start: date
    days: int
    zone: tzinfo
    planned: tuple[PreviewItem, ...] = ()
    around: tuple[Appointment, ...] = ()
    cases: tuple[Case, ...] = ()
    skipped: tuple[SkippedItem, ...] = ()
    removed: frozenset[Pair] = frozenset()
    members: Mapping[str, str] = field(default_factory=dict)
    data_as_of: datetime | None = None
    locations: int = 1

    def includes(self, day: date | None) -> bool:
        return day is not None and self.start <= day < self.start + timedelta(days=self.days)
