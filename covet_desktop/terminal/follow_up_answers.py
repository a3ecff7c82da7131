"""What the command line prints about former imports and missing patients: appointments, history, skipped."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime

import click

from covet_desktop.adapters.wire import decode, encode
from covet_desktop.core.asking_for import clock_of
from covet_desktop.core.importing import day_range, outcome, skip_sentence, skipped_by_reason
from covet_desktop.core.visits import Appointment, ImportRun, SkippedItem, Trigger
from covet_desktop.terminal import tables
from covet_desktop.terminal.asking import prose
from covet_desktop.terminal.tables import Document, part
from covet_desktop.terminal.words import day, day_and_clock, printable, say, tr, tr_n, zone_of


def appointments(document: object) -> None:
    """Where each patient is that was looked for; what belongs to nobody; or a day's appointments."""
    items: Sequence[Document] = document if isinstance(document, list | tuple) else ()
    if any("whereabouts" in item for item in items):
        for item in items:
            _where(item)
    elif any("action" in item for item in items):
        tables.preview(items)
    elif items:
        _plain(items)
    else:
        click.echo(tr("There are no such appointments."))


def _where(item: Document) -> None:
    starts = str(item.get("starts_at") or "")
    moment = datetime.fromisoformat(starts) if starts else None
    when = day_and_clock(moment, moment.tzinfo) if moment and moment.tzinfo else ""
    told = (when, *(printable(item.get(name)) for name in ("patient", "client", "provider_name", "location")))
    who = " · ".join(each for each in told if each)
    if who:
        click.echo(who)
    sentence, advice = printable(item.get("sentence")), printable(item.get("advice"))
    prose(f"{sentence} {advice}".strip(), "  " if who else "")


def _plain(items: Sequence[Document]) -> None:
    heads = (tr("Time"), tr("Patient"), tr("Client"), tr("Veterinarian"), tr("Reason"))
    rows = []
    for item in items:
        moment = tables.starts_at(item)
        patients = item.get("patients")
        for patient in patients if isinstance(patients, list) and patients else ({},):
            rows.append(
                (
                    day_and_clock(moment, moment.tzinfo) if moment and moment.tzinfo else "",
                    printable(patient.get("name")),
                    printable(part(item, "client").get("display_name")),
                    printable(item.get("provider_name")),
                    printable(item.get("reason"))[:40],
                )
            )
    tables.table(heads, rows)
    click.echo(tr_n("{n} appointment", "{n} appointments", len(items)))


def history(document: object) -> None:
    """One import a paragraph: when, by whom, what came of it."""
    told_of = document if isinstance(document, dict) else {}
    zone = zone_of(str(told_of.get("time_zone") or ""))
    runs = decode(encode(told_of.get("items") or ()), tuple[ImportRun, ...])
    if not runs:
        click.echo(tr("No import so far."))
    for run in runs:
        at = run.finished_at or run.started_at or run.created_at
        triggers = {Trigger.SCHEDULED: tr("By itself"), Trigger.CATCH_UP: tr("Missed days")}
        first, last = day_range(run.start, run.days) if run.start else (None, None)
        days = " – ".join(dict.fromkeys(day(each) for each in (first, last) if each))
        line = (
            day_and_clock(at, zone) if at else "",
            triggers.get(run.trigger, tr("By hand")),
            days,
            "" if run.trigger is Trigger.SCHEDULED else printable(run.created_by.display_name),
            printable(run.device),
            printable(run.id),
        )
        click.echo(" · ".join(each for each in line if each))
        fresh = day_and_clock(run.data_as_of, zone) if run.data_as_of else ""
        as_of = tr("Data as of {when}", when=fresh) if fresh else ""
        prose(f"{say(outcome(run))} {as_of}".strip(), "  ")


def skipped(document: object) -> None:
    """Each appointment with its reason; or the table, as it is."""
    match document:
        case {"csv": str(table)}:
            with click.open_file("-", "wb") as stream:  # its line ends stay as they are
                stream.write(table.encode())
            return
    items = decode(encode(document), tuple[SkippedItem, ...])
    if not items:
        click.echo(tr("This import left nothing out."))
        return
    heads = (tr("Time"), tr("Patient"), tr("Client"), tr("Veterinarian"), tr("Why"))
    rows = []
    for item in items:
        moment = _moment(item.appointment)
        rows.append(
            (
                day_and_clock(moment, moment.tzinfo) if moment and moment.tzinfo else "",
                printable(item.patient.name if item.patient else ""),
                printable(item.client.display_name if item.client else ""),
                printable(item.provider_name),
                say(skip_sentence(item.reason)[0]),
            )
        )
    tables.table(heads, rows)
    for reason, count in skipped_by_reason(items):
        what, advice = skip_sentence(reason)
        prose(f"{say(what)}. {say(advice)}" if advice else say(what), f"  {count:3} × ")


def _moment(appointment: Appointment | None) -> datetime | None:
    """On the location's clock."""
    return clock_of(appointment.starts_at, appointment.time_zone, UTC) if appointment else None


ANSWERS: dict[str, Callable[[object], None]] = {
    "appointments": appointments,
    "history": history,
    "skipped": skipped,
}
"""By verb: prints its document for a person."""
