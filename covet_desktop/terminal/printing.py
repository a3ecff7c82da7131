"""The command line's sentences and tables. What people need goes to standard output, the rest beside it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import click

Document = Mapping[str, object]


def problem(document: Document) -> None:
    click.echo(document["title"], err=True)
    if document.get("advice"):
        click.echo(document["advice"], err=True)
    if document.get("request_id"):
        click.echo(f"(For CoVet's support: request {document['request_id']})", err=True)


def progress(message: Document) -> None:
    """What is told while a verb is under way, on standard error."""
    match message:
        case {"sign_in": {"address": address, "user_code": str(code)}} if code:
            click.echo(f"Open {address} on any device and type the code {code}", err=True)
        case {"sign_in": {"address": address, "browser_opened": True}}:
            click.echo(f"Sign in in the browser that has just opened. If it hasn't, open {address}", err=True)
        case {"sign_in": {"address": address}}:
            click.echo(f"Open {address} in a browser on this PC and sign in.", err=True)
        case {"progress": {"done": done, "total": total}} if total:
            click.echo(f"{done} of {total} appointments", err=True)


def answer(verb: str, document: object) -> None:
    match verb, document:
        case "status", {}:
            status(document)
        case "import", {"counts": {}}:
            imported(document)
        case "cases", list():
            cases(document)
        case "sign-in", {"account": {"user": {"display_name": name}, "workspace": {"name": workspace}}}:
            click.echo(f"Signed in as {name}, {workspace}.")
        case "sign-out", _:
            click.echo("Signed out. What this account kept on this PC is erased.")


def status(document: Document) -> None:
    match document:
        case {"account": {"user": {"display_name": name}, "workspace": {"name": workspace}}}:
            click.echo(f"Signed in as {name}, {workspace}.")
        case _:
            click.echo("Not signed in.")
    match document:
        case {"connection": {"status": state, "clinic": {"name": clinic}}}:
            click.echo(f"Cornerstone connection of {clinic}: {str(state).replace('_', ' ')}.")
        case {"signed_in": True}:
            click.echo("Cornerstone isn't connected yet.")
    runs = document.get("next_runs")
    if isinstance(runs, list) and runs:
        click.echo(f"Next automatic import: {runs[0]}")
    found = document.get("problems")
    for item in found if isinstance(found, list) else ():
        problem(item)


def imported(run: object) -> None:
    match run:
        case {"status": "succeeded", "counts": counts}:
            click.echo(
                f"Imported: {counts['created']} new, {counts['updated']} updated, "
                f"{counts['unchanged']} unchanged, {counts['skipped']} skipped."
            )
        case {"status": state}:
            click.echo(f"The import ended as {state}.", err=True)


def cases(items: Sequence[Document]) -> None:
    """One line a case, in columns as wide as their longest cell."""
    rows = [_row(item) for item in items]
    if not rows:
        click.echo("No cases on this day.")
        return
    heads = ("Time", "Patient", "Species", "Client", "Veterinarian", "Reason")
    widths = [max(len(row[column]) for row in (heads, *rows)) for column in range(len(heads))]
    for row in (heads, *rows):
        click.echo("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())
    click.echo(f"{len(rows)} cases")


def _row(item: Document) -> tuple[str, ...]:
    appointment = _part(item, "appointment")
    patient, client = _part(item, "patient"), _part(item, "client")
    return (
        _clock(str(appointment.get("starts_at") or ""), str(appointment.get("time_zone") or "UTC")),
        _plain(patient.get("name")),
        _plain(patient.get("species")),
        _plain(client.get("display_name")),
        _plain(appointment.get("provider_name")),
        _plain(appointment.get("reason"))[:40],
    )


def _part(item: Document, name: str) -> Document:
    part = item.get(name)
    return part if isinstance(part, Mapping) else {}


def _plain(value: object) -> str:
    """Text from outside without control characters: it must not steer the terminal."""
    return "".join(letter for letter in str(value or "") if letter.isprintable())


def _clock(instant: str, zone: str) -> str:
    try:
        return datetime.fromisoformat(instant).astimezone(ZoneInfo(zone)).strftime("%H:%M")
    except (ValueError, ZoneInfoNotFoundError):
        return ""
