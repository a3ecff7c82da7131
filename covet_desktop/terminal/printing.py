"""The command line's sentences and tables. What people need goes to standard output, the rest beside it."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import click

from covet_desktop.adapters import system, wire
from covet_desktop.core.importing import outcome, skip_sentence, skipped_by_reason
from covet_desktop.core.visits import ImportRun, ImportStatus, PreviewItem, SkippedItem
from covet_desktop.terminal.asking import prose
from covet_desktop.terminal.live import LiveLine, minutes_and_seconds
from covet_desktop.terminal.words import day_and_clock, printable, say, tr, tr_n, zone_of

Document = Mapping[str, object]


def problem(document: Document) -> None:
    click.echo(document["title"], err=True)
    if document.get("advice"):
        click.echo(document["advice"], err=True)
    if document.get("request_id"):
        request = printable(document["request_id"])
        click.echo(tr("(For CoVet's support: request {request})", request=request), err=True)


class Teller:
    """What is told while a verb is under way, on standard error."""

    def __init__(self, live: LiveLine | None = None) -> None:
        self.live = live or LiveLine()
        self._expires_at = ""

    def words(self) -> str:
        """What the live line says while time passes."""
        if not self._expires_at:
            return ""
        left = datetime.fromisoformat(self._expires_at) - system.utc_now()
        time_left = minutes_and_seconds(left.total_seconds())
        return tr("The code is good for another {time}.", time=time_left)

    def progress(self, message: Document) -> None:
        match message:
            case {"sign_in": dict(shown)}:
                self.live.clear()
                self._sign_in(shown)
            case {"progress": {"done": done, "total": total}} if total:
                self.live.show(tr("{done} of {total} appointments", done=done, total=total))

    def _sign_in(self, shown: Document) -> None:
        address = printable(shown.get("address"))
        code, ends = printable(shown.get("user_code")), str(shown.get("expires_at") or "")
        if code:
            words = tr("Open {address} on any device and type the code {code}", address=address, code=code)
            click.echo(words, err=True)
            self._expires_at = ends
            if not self.live.watched:
                click.echo(self.words(), err=True)
        elif shown.get("browser_opened"):
            words = tr(
                "Sign in in the browser that has just opened. If it hasn't, open {address}", address=address
            )
            click.echo(words, err=True)
        else:
            words = tr("Open {address} in a browser on this PC and sign in.", address=address)
            click.echo(words, err=True)


def answer(verb: str, document: object) -> None:
    match verb, document:
        case "status", Mapping():
            status(document)
        case "import", Mapping():
            imported(document)
        case "cases", list() | tuple():
            cases(document)
        case "sign-in", {}:
            _who(document)
        case "sign-out", _:
            click.echo(tr("Signed out. What this account kept on this PC is erased."))


def status(document: Document) -> None:
    if not document.get("signed_in"):
        click.echo(tr("Not signed in."))
    else:
        _who(document)
    connection = document.get("connection")
    if isinstance(connection, Mapping):
        _connection(connection)
    elif document.get("signed_in") and not document.get("problems"):
        click.echo(tr("Cornerstone isn't connected yet."))
    zone = zone_of(_zone_name(connection))
    runs = document.get("next_runs")
    if isinstance(runs, list) and runs:
        first = datetime.fromisoformat(str(runs[0]))
        click.echo(tr("Next automatic import: {when}", when=day_and_clock(first, zone)))
    last = document.get("last_import")
    if isinstance(last, Mapping):
        _last_import(last, zone)
    found = document.get("problems")
    for item in found if isinstance(found, list) else ():
        problem(item)


def _who(document: Document) -> None:
    match document:
        case {"account": {"user": {"display_name": name}, "workspace": {"name": workspace}}}:
            name, workspace = printable(name), printable(workspace)
            click.echo(tr("Signed in as {name}, {workspace}.", name=name, workspace=workspace))


def _connection(connection: Document) -> None:
    """How far it is, in the words of the window."""
    words = {
        "requested": tr("Bitwerx is setting up your connection"),
        "processing": tr("Bitwerx is setting up your connection"),
        "ready_for_setup": tr("Your connection is ready"),
        "connected": tr("Cornerstone is connected"),
        "suspended": tr("Your connection is suspended"),
        "rejected": tr("Your request was declined"),
    }
    state = printable(connection.get("status"))
    clinic = printable(_part(connection, "clinic").get("name"))
    click.echo(f"{clinic}: {words.get(state, state)}.")
    reason = printable(_part(connection, "status_reason").get("detail"))
    if reason:
        click.echo(f"  {reason}")


def _zone_name(connection: object) -> str:
    if not isinstance(connection, Mapping):
        return ""
    own = _part(connection, "auto_import").get("time_zone") or _part(connection, "clinic").get("time_zone")
    return str(own or "")


def _last_import(document: Document, zone: tzinfo) -> None:
    run = _run(document)
    when = day_and_clock(run.finished_at, zone) if run.finished_at else ""
    click.echo(tr("Last import: {when}", when=when) + f" {say(outcome(run))}")
    if run.data_as_of is not None:
        click.echo(f"  {tr('Data as of {when}', when=day_and_clock(run.data_as_of, zone))}")


def imported(document: Document) -> None:
    """What came of an import, and why what was skipped."""
    run = _run(document)
    click.echo(say(outcome(run)), err=run.status is not ImportStatus.SUCCEEDED)
    if run.error is not None and run.error.detail:
        click.echo(say(run.error.detail), err=True)
    skipped = document.get("skipped_items")
    items = wire.decode(wire.encode(skipped or []), tuple[SkippedItem, ...])
    reasons(items)


def reasons(items: Iterable[PreviewItem | SkippedItem]) -> None:
    """How many were, or would be, skipped for which reason, and what to do about it."""
    for reason, count in skipped_by_reason(items):
        what, advice = skip_sentence(reason)
        prose(f"{say(what)}. {say(advice)}" if advice else say(what), f"  {count:3} × ")


def _run(document: Document) -> ImportRun:
    return wire.decode(wire.encode(document), ImportRun)


def cases(items: Sequence[Document]) -> None:
    """One line a case, in columns as wide as their longest cell."""
    rows = [_row(item) for item in items]
    if not rows:
        click.echo(tr("No cases on this day."))
        return
    heads = (tr("Time"), tr("Patient"), tr("Species"), tr("Client"), tr("Veterinarian"), tr("Reason"))
    widths = [max(len(row[column]) for row in (heads, *rows)) for column in range(len(heads))]
    # Where a person watches, a line is cut rather than broken: the last column, the reason, gives way.
    widest = shutil.get_terminal_size().columns if sys.stdout.isatty() else None
    for row in (heads, *rows):
        line = "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        click.echo(line if widest is None or len(line) <= widest else f"{line[: widest - 1]}…")
    click.echo(tr_n("{n} case", "{n} cases", len(rows)))


def _row(item: Document) -> tuple[str, ...]:
    appointment = _part(item, "appointment")
    patient, client = _part(item, "patient"), _part(item, "client")
    return (
        _clock(str(appointment.get("starts_at") or ""), str(appointment.get("time_zone") or "UTC")),
        printable(patient.get("name")),
        printable(patient.get("species")),
        printable(client.get("display_name")),
        printable(appointment.get("provider_name")),
        printable(appointment.get("reason"))[:40],
    )


def _part(item: Document, name: str) -> Document:
    part = item.get(name)
    return part if isinstance(part, Mapping) else {}


def _clock(instant: str, zone: str) -> str:
    try:
        return datetime.fromisoformat(instant).astimezone(ZoneInfo(zone)).strftime("%H:%M")
    except (ValueError, ZoneInfoNotFoundError):
        return ""
