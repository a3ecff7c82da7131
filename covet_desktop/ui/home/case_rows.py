"""Cases as rows of text: of one day by veterinarian, or found in all days."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import tzinfo
from itertools import groupby

from covet_desktop.core.state import AppState
from covet_desktop.core.visits import Case
from covet_desktop.ui.home.clocks import zone_named, zone_of
from covet_desktop.ui.text import clock, day, tr, tr_n


@dataclass(frozen=True, slots=True)
class Row:
    """A veterinarian's heading, or a case (``is_case``; one without an id is still to come). Plain text, as
    it is shown; ``day`` where rows of several days are mixed."""

    title: str
    under: str = ""
    time: str = ""
    reason: str = ""
    case_id: str = ""
    linked: bool = False
    is_case: bool = False
    day: str = ""
    cells: tuple[str, ...] = ()
    """As it is copied: a table's columns."""

    @property
    def spoken(self) -> str:
        """What a screen reader says."""
        if not self.is_case:
            return f"{self.title}, {self.under}"
        if not self.case_id:
            return tr("Loading…")
        told = (self.day, self.time, self.title, self.under, self.reason, self.link_words)
        return ", ".join(part for part in told if part)

    @property
    def link_words(self) -> str:
        return tr("linked to Cornerstone") if self.linked else tr("not linked to Cornerstone")

    @property
    def link_word(self) -> str:
        return tr("linked") if self.linked else tr("not linked")


COMING = Row("", is_case=True)
"""A case that is still to be read."""


def rows_of(state: AppState) -> list[Row]:
    """The day's cases under their veterinarians, in the members' order, each by time."""
    zone = zone_of(state)
    rows: list[Row] = []
    for name, cases in by_veterinarian(state):
        rows.append(Row(name, tr_n("{n} case", "{n} cases", len(cases))))
        rows.extend(row_of(case, zone) for case in cases)
    return rows


def by_veterinarian(state: AppState) -> list[tuple[str, list[Case]]]:
    """Names in the members' order, each with its cases by time."""
    order = {member.id: number for number, member in enumerate(state.members)}
    by_member = sorted(state.cases, key=lambda case: (order.get(case.member_id, len(order)), case.member_id))
    return [
        (state.member_name(member_id) or tr("Nobody in CoVet"), sorted(cases, key=_starts))
        for member_id, cases in groupby(by_member, key=lambda case: case.member_id)
    ]


def _starts(case: Case) -> str:
    appointment = case.appointment
    return appointment.starts_at.isoformat() if appointment and appointment.starts_at else ""


def row_of(case: Case, zone: tzinfo, *, with_day: bool = False, member: str = "") -> Row:
    """By the location's clock; by the clinic's, ``zone``, where the location's isn't known."""
    appointment = case.appointment
    there = zone_named(appointment.time_zone) if appointment and appointment.time_zone else zone
    starts = appointment.starts_at if appointment else None
    time = clock(starts, there) if starts else ""
    moment = starts or case.created_at
    on = day(moment.astimezone(there).date()) if with_day and moment else ""
    species = case.patient.species if case.patient else ""
    client = case.client.display_name if case.client else ""
    name = case.patient.name if case.patient else case.title
    reason = " ".join(appointment.reason.split()) if appointment else ""
    under = " · ".join(part for part in (species, client, member) if part)
    link = tr("linked") if case.linked else tr("not linked")
    cells = (*((on,) if with_day else ()), time, name, species, client, reason, link)
    return Row(name, under, time, reason, case.id, case.linked, True, on, cells)


def as_table(rows: list[Row]) -> str:
    """Lines of cells between tabs, as a spreadsheet takes them."""
    return "\n".join("\t".join(" ".join(cell.split()) for cell in row.cells) for row in rows if row.cells)
