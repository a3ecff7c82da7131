"""The command line's tables: a day's cases, and what an import would do."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Mapping, Sequence
from datetime import datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import click

from covet_desktop.core.importing import skip_sentence
from covet_desktop.core.visits import Action, SkipReason
from covet_desktop.terminal.words import day_and_clock, printable, say, tr, tr_n

Document = Mapping[str, object]


def part(item: Document, name: str) -> Document:
    """An object within a document; an empty one where there is none."""
    found = item.get(name)
    return found if isinstance(found, Mapping) else {}


def cases(items: Sequence[Document]) -> None:
    """One line a case."""
    if not items:
        click.echo(tr("No cases on this day."))
        return
    heads = (tr("Time"), tr("Patient"), tr("Species"), tr("Client"), tr("Veterinarian"), tr("Reason"))
    table(heads, [_case(item) for item in items])
    click.echo(tr_n("{n} case", "{n} cases", len(items)))


def preview(items: Sequence[Document]) -> None:
    """One line for each pair of appointment and patient that an import would look at now."""
    if not items:
        click.echo(tr("There is nothing to import."))
        return
    heads = (tr("Time"), tr("Patient"), tr("Client"), tr("Veterinarian"), tr("What this import will do"))
    table(heads, [_planned(item) for item in items])


def table(heads: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> None:
    """Columns as wide as their longest cell.

    Where a person watches, a line is cut rather than broken: the last column gives way.
    """
    widths = [max(len(row[column]) for row in (heads, *rows)) for column in range(len(heads))]
    widest = shutil.get_terminal_size().columns if sys.stdout.isatty() else None
    for row in (heads, *rows):
        line = "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        click.echo(line if widest is None or len(line) <= widest else f"{line[: widest - 1]}…")


def _case(item: Document) -> tuple[str, ...]:
    appointment, patient = part(item, "appointment"), part(item, "patient")
    moment = starts_at(appointment)
    return (
        moment.strftime("%H:%M") if moment else "",
        printable(patient.get("name")),
        printable(patient.get("species")),
        printable(part(item, "client").get("display_name")),
        printable(appointment.get("provider_name")),
        printable(appointment.get("reason"))[:40],
    )


def _planned(item: Document) -> tuple[str, ...]:
    appointment = part(item, "appointment")
    moment = starts_at(appointment)
    return (
        day_and_clock(moment, moment.tzinfo) if moment and moment.tzinfo else "",
        printable(part(item, "patient").get("name")),
        printable(part(item, "client").get("display_name")),
        printable(appointment.get("provider_name")),
        _what(item),
    )


def _what(item: Document) -> str:
    words = {
        Action.CREATE.value: tr("new"),
        Action.UPDATE.value: tr("updated"),
        Action.UNCHANGED.value: tr("unchanged"),
        Action.SKIP.value: tr("skipped"),
    }.get(str(item.get("action")), "")
    if item.get("reason") is None:
        return words
    return f"{words}: {say(skip_sentence(SkipReason(item['reason']))[0])}"


def starts_at(appointment: Document) -> datetime | None:
    """On the location's clock."""
    try:
        moment = datetime.fromisoformat(str(appointment.get("starts_at") or ""))
        return moment.astimezone(ZoneInfo(str(appointment.get("time_zone") or "UTC")))
    except (ValueError, ZoneInfoNotFoundError):
        return None
