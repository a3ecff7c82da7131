"""The daily import of one local day: one import for all PCs, whatever failed before (contract §4)."""

from __future__ import annotations

from datetime import date

from covet_desktop.core.events import Topic
from covet_desktop.core.problems import Problem
from covet_desktop.core.schedule import import_key
from covet_desktop.core.visits import ImportRequest, ImportRun, ImportStatus, Trigger
from covet_desktop.engine.flow import Flow, retried
from covet_desktop.engine.importing import follow, open_import, open_imports, started
from covet_desktop.engine.services import Engine

_LOOKED_THROUGH = 100
_MOST_STEPS = 20
"""How many failed imports of a day are passed over at once; a service that fails at once isn't chased."""


def import_slot(engine: Engine, day: date, attempt: int) -> Flow[tuple[ImportRun, int]]:
    """Import ``day``; the import that settled it, and the number of its try.

    A try that had failed before we came, on this PC or another, is passed over: its key can only give
    that same failed import again.
    """
    engine.cancel_asked = False
    known = yield from retried(Topic.IMPORT, engine.api.imports, engine.connected().id, _LOOKED_THROUGH)
    before = {run.id for run in known}
    number, last = attempt, attempt + _MOST_STEPS
    while True:
        run_id = yield from _run_of(engine, day, number)
        run = yield from retried(Topic.IMPORT, engine.api.import_run, run_id)
        had_failed = needs_another(run) and run.id in before  # by whichever clock
        if not had_failed or number == last:
            break
        number += 1
    run = yield from follow(engine, run_id)
    key = import_key(engine.connected().id, day, number)
    engine.ledger.close(key, {"import_id": run.id, "status": run.status.value}, engine.now())
    return run, number


def needs_another(run: ImportRun) -> bool:
    """Whether the day is still to be imported: it failed, or was cancelled, but not by a person."""
    return run.finished and run.status is not ImportStatus.SUCCEEDED and not run.cancelled_by_person


def _run_of(engine: Engine, day: date, attempt: int) -> Flow[str]:
    """The id of the import that has this try's key: begun now, here earlier, or by another PC."""
    connection = engine.connected()
    key = import_key(connection.id, day, attempt)
    for entry in open_imports(engine):
        if entry.key == entry.subject and entry.key != key:
            engine.ledger.abandon(entry.key)  # of an earlier try or day: nobody sends it any more
    days = connection.auto_import.days if connection.auto_import else 1
    entry = open_import(engine, ImportRequest(day, days, trigger=Trigger.SCHEDULED), key, key)
    try:
        return (yield from started(engine, entry))
    except Problem as problem:
        # Another PC began the day under other settings: what counts is how that went.
        if problem.code != "idempotency_key_reused" or "import_id" not in problem.facts:
            raise
        return str(problem.facts["import_id"])
