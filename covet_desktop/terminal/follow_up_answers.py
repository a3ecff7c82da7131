"""What the command line prints about former imports and missing patients: appointments, history, skipped."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

import click

from covet_desktop.terminal import tables
from covet_desktop.terminal.asking import prose
from covet_desktop.terminal.tables import Document, part
from covet_desktop.terminal.words import day_and_clock, printable, tr, tr_n


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


ANSWERS: dict[str, Callable[[object], None]] = {"appointments": appointments}
"""By verb: prints its document for a person."""
