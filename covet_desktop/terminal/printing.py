"""The command line's sentences and tables. What people need goes to standard output, the rest beside it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime, tzinfo

import click

from covet_desktop.adapters import system, wire
from covet_desktop.core.importing import outcome, skip_sentence, skipped_by_reason
from covet_desktop.core.visits import ImportRun, ImportStatus, PreviewItem, SkippedItem
from covet_desktop.terminal import (
    case_answers,
    export_answers,
    follow_up_answers,
    journal_answers,
    manage_answers,
    tables,
)
from covet_desktop.terminal.asking import prose, prose_aside
from covet_desktop.terminal.live import LiveLine, check_words, minutes_and_seconds
from covet_desktop.terminal.tables import Document, part
from covet_desktop.terminal.words import day_and_clock, printable, say, tr, zone_of


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
        self._checks: tuple[datetime, datetime] | None = None

    def words(self) -> str:
        """What the live line says while time passes."""
        if self._checks is not None:
            return check_words(*self._checks, system.utc_now())
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
            case {"checked": {"at": at, "next_at": None | str() as next_at}}:
                self._checked(str(at), next_at)
            case {"note": str(note)}:
                self.live.clear()
                prose_aside(printable(note), "· ")
            case {"progress": {"done": done, "total": total}} if total:
                self.live.show(tr("{done} of {total} appointments", done=done, total=total))

    def _checked(self, at: str, next_at: str | None) -> None:
        self._expires_at = ""
        self._checks = (
            (datetime.fromisoformat(at), datetime.fromisoformat(next_at)) if next_at is not None else None
        )

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
        case "setup", Mapping():
            setup(document)
        case "import", Mapping():
            imported(document)
        case "import", list() | tuple():
            tables.preview(document)
        case "cases", list() | tuple():
            tables.cases(document)
        case "sign-in", {}:
            _who(document)
        case "sign-out", _:
            click.echo(tr("Signed out. What this account kept on this PC is erased."))
        case _ if verb in _ANSWERS:
            _ANSWERS[verb](document)


_ANSWERS = {
    **case_answers.ANSWERS,
    **export_answers.ANSWERS,
    **follow_up_answers.ANSWERS,
    **journal_answers.ANSWERS,
    **manage_answers.ANSWERS,
}


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


def setup(document: Document) -> None:
    """How far the set-up is; beside it, what keeps it from going on."""
    listed = document.get("problems")
    found: list[Document] = listed if isinstance(listed, list) else []
    if document.get("signed_in"):
        status({**document, "problems": []})
        if document.get("connection") is None:
            click.echo(tr("Nothing was bought."))
    if not found:
        return
    prose_aside(tr("Here a person has to go on:"))
    for item in found:
        prose_aside(str(item.get("title")), "  - ")
        if item.get("advice"):
            prose_aside(str(item["advice"]), "    ")
    if any(item.get("kind") == "invalid" for item in found):
        prose_aside(tr("Correct the answers file, then run the command again. It goes on from here."))


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
    clinic = printable(part(connection, "clinic").get("name"))
    click.echo(f"{clinic}: {words.get(state, state)}.")
    reason = printable(part(connection, "status_reason").get("detail"))
    if reason:
        click.echo(f"  {reason}")


def _zone_name(connection: object) -> str:
    if not isinstance(connection, Mapping):
        return ""
    own = part(connection, "auto_import").get("time_zone") or part(connection, "clinic").get("time_zone")
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
