"""Taking an import back: shown before, done once, followed to its end, also over a restart."""

from __future__ import annotations

import uuid
from typing import Any

from covet_desktop.adapters.ledger import Entry
from covet_desktop.core.events import Topic
from covet_desktop.core.follow_up import ImportsRead, UndoChanged, UndoReady
from covet_desktop.core.problems import RETRYABLE, Kind, Problem
from covet_desktop.core.text import text
from covet_desktop.core.visits import ImportRun, UndoStatus
from covet_desktop.engine.cases import refresh_cases, show_cases
from covet_desktop.engine.flow import Flow, Wait, retried
from covet_desktop.engine.journaling import note, written
from covet_desktop.engine.permitted import naming
from covet_desktop.engine.services import Engine

KIND = "undo"
_ENDED = (UndoStatus.DONE, UndoStatus.FAILED)
_REFUSED = {
    "not_latest": (
        text("There is a newer import: only the newest can be undone."),
        text("Nothing was taken back. The list has been read anew: the newest stands at its top."),
    ),
    "import_running": (
        text("An import is running at the moment."),
        text("Nothing was taken back. Wait until it has finished, then look at the list again."),
    ),
}
"""What another PC did meanwhile."""


def preview_undo(engine: Engine, import_id: str) -> Flow[None]:
    """What would go, and what would stay and why; changes nothing."""
    preview = yield from retried(Topic.UNDO_PREVIEW, engine.api.undo_preview, import_id)
    yield UndoReady(import_id, preview)


def undo_import(engine: Engine, import_id: str) -> Flow[ImportRun]:
    """Take back what the import made and nobody has touched, then take in what has gone."""
    owner = engine.signed_in_owner()
    entry = engine.ledger.open_entry(
        KIND,
        service=owner.service,
        workspace=owner.workspace,
        person=owner.person,
        key=f"undo-{uuid.uuid4()}",
        body=b"{}",
        subject=import_id,
        now=engine.now(),
    )
    run, request_id = yield from naming(engine, _sent(engine, entry))
    yield UndoChanged(run)
    while run.undo is None or run.undo.status not in _ENDED:
        yield Wait(engine.timing.poll_import)
        run = yield from retried(Topic.UNDO, engine.api.import_run, import_id)
        yield UndoChanged(run)
    removed, kept = str(run.undo.removed), str(run.undo.kept)
    engine.ledger.close(entry.key, {"status": run.undo.status.value}, engine.now())
    ids: dict[str, Any] = {"import": import_id, "removed": removed, "kept": kept}
    note(engine, "import_undone", request_id=request_id, **ids)
    yield from refresh_cases(engine, Topic.UNDO)
    yield from show_cases(engine, None)
    return run


def _sent(engine: Engine, entry: Entry) -> Flow[tuple[ImportRun, str]]:
    """Send it with its key, the same at each try. What the service refuses is over; a later wish is a new one."""
    engine.ledger.mark_sent(entry.key, engine.now())
    try:
        return (yield from written(engine, Topic.UNDO, engine.api.undo_import, entry.subject, entry.key))
    except Problem as problem:
        if problem.kind not in RETRYABLE:
            engine.ledger.abandon(entry.key)
        if problem.code not in _REFUSED:
            raise
        yield from _read_list(engine)
        raise problem.reworded(*_REFUSED[problem.code]) from problem


def _read_list(engine: Engine) -> Flow[None]:
    """Another PC has imported meanwhile."""
    try:
        page = yield from retried(Topic.UNDO, engine.api.imports_page, engine.connected().id, "")
    except Problem as problem:
        if problem.kind is Kind.SIGNED_OUT:
            raise
        return  # that it was refused is the news
    yield ImportsRead("", page.items, page.next or "")


def interrupted_undo(engine: Engine) -> str:
    """The import that was being taken back from here when the app was killed; "" where there is none.

    One that wasn't sent is given up, as is one of another person or older than the service's memory.
    """
    owner = engine.signed_in_owner()
    for entry in engine.ledger.open_entries(KIND, owner.service, owner.workspace):
        sent = entry.sent_at is not None and not engine.ledger.is_stale(entry, engine.now())
        if sent and entry.person == owner.person:
            return entry.subject
        engine.ledger.abandon(entry.key)
    return ""
