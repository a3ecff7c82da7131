"""What the command line prints about whose veterinarian is whose: map."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import click

from covet_desktop.terminal.tables import Document, part
from covet_desktop.terminal.words import printable, tr, tr_n


def mapping(answer: object) -> None:
    """A line a member; then what differs, what it does, and whether it was sent."""
    document: Document = answer if isinstance(answer, Mapping) else {}
    for row in _items(document, "members"):
        click.echo(_line(row))
        suggestion = part(row, "suggestion")
        if suggestion and not (row.get("no_cases") or _items(row, "providers")):
            names = _names(_items(suggestion, "providers"))
            what = tr("no cases of their own") if suggestion.get("no_cases") else names or "–"
            reason = printable(str(suggestion.get("reason") or ""))
            click.echo("    " + tr("suggested: {what} ({reason})", what=what, reason=reason))
    found = _items(document, "differences")
    if found:
        click.echo()
        click.echo(tr_n("{n} change:", "{n} changes:", len(found)))
    for each in found:
        what, old, new = (printable(str(each.get(name))) for name in ("what", "old", "new"))
        click.echo("  " + tr("{what}: {old} → {new}", what=what, old=old, new=new))
    effect = document.get("effect")
    for sentence in effect if isinstance(effect, Sequence) and not isinstance(effect, str) else ():
        click.echo("  " + printable(str(sentence)))
    if document.get("accepted"):
        click.echo(tr("The mapping was accepted."))
    elif found:
        click.echo(tr("Nothing was sent. Add --accept to send it."))


def _items(document: Document, name: str) -> list[Document]:
    found = document.get(name)
    return [each for each in found if isinstance(each, Mapping)] if isinstance(found, list) else []


def _line(row: Document) -> str:
    name, email = (printable(str(row.get(field) or "")) for field in ("display_name", "email"))
    if row.get("no_cases"):
        whose = tr("no cases of their own")
    else:
        whose = _names(_items(row, "providers")) or tr("nobody chosen")
    return f"{name} <{email}>: {whose}"


def _names(providers: Sequence[Document]) -> str:
    return " + ".join(_record(each) for each in providers)


def _record(provider: Document) -> str:
    name = str(provider.get("display_name") or provider.get("id") or "")
    code = str(provider.get("staff_code") or "")
    return printable(f"{name} ({code})" if code else name)


ANSWERS: dict[str, Callable[[object], None]] = {"map": mapping}
