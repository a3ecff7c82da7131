"""Former imports and what they left out, as rows of a table."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime, tzinfo

from covet_desktop.core.importing import skip_sentence
from covet_desktop.core.visits import Appointment, ImportRun, ImportStatus, SkippedItem, Trigger, UndoStatus
from covet_desktop.ui.home.activity_card import outcome_words
from covet_desktop.ui.home.clocks import zone_named
from covet_desktop.ui.text import day, day_and_clock, say, tr, tr_n
from covet_desktop.ui.widgets import Line

_LONG_AGO = datetime.min.replace(tzinfo=UTC)
_ICONS = {
    ImportStatus.SUCCEEDED: ("check", "good"),
    ImportStatus.FAILED: ("bad", "bad"),
    ImportStatus.CANCELLED: ("close", "warn"),
}


def import_heads() -> tuple[str, ...]:
    return tr("When"), tr("Result"), tr("Days"), tr("Why"), tr("By"), tr("Skipped"), tr("Data as of")


def import_line(run: ImportRun, zone: tzinfo) -> Line:
    """Its columns are those of :func:`import_heads`; it is known by its import's id."""
    at = run.finished_at or run.started_at or run.created_at
    icon, token = _ICONS.get(run.status, ("clock", "muted"))
    skipped = run.counts.skipped
    cells = (
        day_and_clock(at, zone) if at else "",
        _result(run),
        _days(run),
        _why(run),
        " · ".join(part for part in (run.created_by.display_name, run.device) if part),
        str(skipped) if run.status is ImportStatus.SUCCEEDED else "",
        day_and_clock(run.data_as_of, zone) if run.data_as_of else "",
    )
    start = run.start.isoformat() if run.start else ""
    order = (at or _LONG_AGO, cells[1], start, *cells[3:5], skipped, run.data_as_of or _LONG_AGO)
    return Line(run.id, cells, order, icon, token, icon_in=1)


def _days(run: ImportRun) -> str:
    if run.start is None:
        return ""
    if run.days == 1:
        return day(run.start)
    return tr_n("{n} day from {day}", "{n} days from {day}", run.days, day=day(run.start))


def _why(run: ImportRun) -> str:
    return {
        Trigger.SCHEDULED: tr("By itself"),
        Trigger.MANUAL: tr("By hand"),
        Trigger.CATCH_UP: tr("Missed days"),
    }.get(run.trigger, "")


def _result(run: ImportRun) -> str:
    """What came of it, and whether it was taken back since."""
    if run.undo is not None and run.undo.status is UndoStatus.DONE:
        return tr("Taken back: {result}", result=outcome_words(run))
    return outcome_words(run)


def skipped_heads() -> tuple[str, ...]:
    return (
        tr("Appointment"),
        tr("Patient"),
        tr("Species"),
        tr("Client"),
        tr("Reason"),
        tr("What to do"),
        tr("Veterinarian"),
    )


def skipped_lines(items: Iterable[SkippedItem], zone: tzinfo) -> list[Line]:
    """Columns are those of :func:`skipped_heads`; by the location's clock where that is known."""
    lines = []
    for number, item in enumerate(items):
        reason, advice = skip_sentence(item.reason)
        appointment = item.appointment
        starts = appointment.starts_at if appointment else None
        cells = (
            day_and_clock(starts, _zone(appointment, zone)) if starts else "",
            item.patient.name if item.patient else "",
            item.patient.species if item.patient else "",
            item.client.display_name if item.client else "",
            say(reason),
            say(advice),
            item.provider_name or (appointment.provider_name if appointment else ""),
        )
        key = f"{appointment.id if appointment else number} {item.patient.id if item.patient else ''}"
        lines.append(Line(key, cells, (starts or _LONG_AGO, *cells[1:]), "warning", "warn", icon_in=4))
    return lines


def _zone(appointment: Appointment | None, zone: tzinfo) -> tzinfo:
    named = appointment.time_zone if appointment else ""
    return zone_named(named) if named else zone
