"""What the command line prints about documents and their export: documents, export."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import click

from covet_desktop.terminal.asking import prose, prose_aside
from covet_desktop.terminal.tables import Document, part
from covet_desktop.terminal.words import printable, tr, tr_n


def documents(answer: object) -> None:
    """A line for each: id, title, and how far it is on its way into Cornerstone."""
    items = [item for item in answer if isinstance(item, Mapping)] if isinstance(answer, list | tuple) else []
    if not items:
        click.echo(tr("No documents in this case."))
        return
    for item in items:
        words = _standing(item)
        click.echo(f"{printable(item.get('id'))}  {_title(item)}: {words}")
    click.echo(tr_n("{n} document", "{n} documents", len(items)))


def export(answer: object) -> None:
    """What became of each, and what to do about those that aren't there."""
    listed = answer.get("exports") if isinstance(answer, Mapping) else None
    items = [item for item in listed if isinstance(item, Mapping)] if isinstance(listed, list | tuple) else []
    if not items:
        click.echo(tr("No documents in this case."))
    for item in items:
        title, fault = _title(item), part(item, "problem")
        if item.get("already_exported"):
            prose(tr("{title}: in Cornerstone already", title=title))
        elif item.get("status") == "exported":
            prose(tr("{title}: exported to Cornerstone", title=title))
        else:
            why = " ".join(str(fault.get(name) or "") for name in ("title", "advice")).strip()
            prose_aside(tr("{title}: not exported. {why}", title=title, why=printable(why)))


def _title(item: Document) -> str:
    return printable(item.get("title") or item.get("document_id") or item.get("id"))


def _standing(item: Document) -> str:
    export = part(item, "export")
    status, at = export.get("status"), export.get("exported_at")
    if status == "never" and at:
        return tr("edited since its export")
    if not item.get("template_mapped"):
        return tr("its template isn’t matched with Cornerstone")
    return {
        "exported": tr("exported"),
        "queued": tr("under way"),
        "failed": tr("the export failed"),
    }.get(str(status), tr("not exported"))


ANSWERS: dict[str, Callable[[object], None]] = {"documents": documents, "export": export}
"""By verb: prints its document for a person."""
