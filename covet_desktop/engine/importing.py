"""Import: appointments become cases in CoVet, and the cases come into the cache."""

from __future__ import annotations

import uuid
from datetime import date

from covet_desktop.adapters.ledger import Entry
from covet_desktop.adapters.wire import import_body
from covet_desktop.core.events import CasesSaved, PreviewReady, RunChanged, SkippedKnown, Topic
from covet_desktop.core.problems import Kind, Problem
from covet_desktop.core.schedule import import_key
from covet_desktop.core.visits import ImportRequest, ImportRun, ImportStatus, Trigger
from covet_desktop.engine.cases import refresh_cases, show_cases
from covet_desktop.engine.flow import Flow, Wait, retried
from covet_desktop.engine.services import Engine

_FINAL = frozenset({Kind.INVALID, Kind.NOT_PERMITTED, Kind.REMOVED, Kind.NOT_FOUND})


def preview_import(engine: Engine, request: ImportRequest) -> Flow[None]:
    """What an import would do now; changes nothing."""
    items = yield from retried(Topic.PREVIEW, engine.api.import_preview, engine.connected().id, request)
    yield PreviewReady(request, items)


def import_days(engine: Engine, days: int) -> Flow[ImportRun]:
    """Import some days from today for everyone who is mapped."""
    return (yield from import_cases(engine, ImportRequest(engine.today(), days)))


def import_cases(engine: Engine, request: ImportRequest) -> Flow[ImportRun]:
    """Import at a person's request, and bring the result home.

    A request that was interrupted on this PC is sent with the same key, so that it is the same import.
    """
    members = ",".join(request.members) or "all"
    subject = f"{engine.connected().id} {request.start} {request.days} {members} {request.trigger.value}"
    return (yield from _carry_out(engine, request, f"import-{uuid.uuid4()}", subject))


def import_slot(engine: Engine, day: date, attempt: int) -> Flow[ImportRun]:
    """The daily import of one local day; its key makes it one import for all PCs (contract §4)."""
    connection = engine.connected()
    days = connection.auto_import.days if connection.auto_import else 1
    request = ImportRequest(day, days, trigger=Trigger.SCHEDULED)
    key = import_key(connection.id, day, attempt)
    try:
        return (yield from _carry_out(engine, request, key, key))
    except Problem as problem:
        if problem.code != "idempotency_key_reused" or "import_id" not in problem.facts:
            raise
        begun_otherwise = str(problem.facts["import_id"])
    return (yield from follow(engine, begun_otherwise))


def _carry_out(engine: Engine, request: ImportRequest, key: str, subject: str) -> Flow[ImportRun]:
    owner = engine.signed_in_owner()
    entry = engine.ledger.open_entry(
        "import",
        service=owner.service,
        workspace=owner.workspace,
        person=owner.person,
        key=key,
        body=import_body(request),
        subject=subject,
        now=engine.now(),
    )
    run = yield from _started(engine, entry)
    run = yield from follow(engine, run.id)
    engine.ledger.close(entry.key, {"import_id": run.id, "status": run.status.value}, engine.now())
    return run


def _started(engine: Engine, entry: Entry) -> Flow[ImportRun]:
    """Send the request; while another import runs, follow that one first."""
    while True:
        engine.ledger.mark_sent(entry.key, engine.now())
        try:
            return (
                yield from retried(
                    Topic.IMPORT, engine.api.start_import, engine.connected().id, entry.body or b"", entry.key
                )
            )
        except Problem as problem:
            if problem.code != "import_running" or "import_id" not in problem.facts:
                if problem.kind in _FINAL or problem.code == "not_ready":
                    engine.ledger.close(entry.key, {"refused": problem.code}, engine.now())
                raise
            other = str(problem.facts["import_id"])
        yield from follow(engine, other)


def follow(engine: Engine, import_id: str) -> Flow[ImportRun]:
    """Watch an import to its end, then bring its cases and skipped appointments into the cache."""
    engine.running_import = import_id
    try:
        run = yield from retried(Topic.IMPORT, engine.api.import_run, import_id)
        yield RunChanged(run)
        while not run.finished:
            yield Wait(engine.timing.poll_import)
            run = yield from retried(Topic.IMPORT, engine.api.import_run, import_id)
            yield RunChanged(run)
    finally:
        engine.running_import = ""
    engine.open_cache().save_run(run)
    if run.status is ImportStatus.SUCCEEDED:
        yield from _fetch_cases(engine, run)
        items = yield from retried(Topic.IMPORT, engine.api.skipped, run.id)
        engine.open_cache().save_skipped(run.id, items)
        yield SkippedKnown(run.id, items)
    else:
        yield from refresh_cases(engine, Topic.IMPORT)
    yield from show_cases(engine, None)
    return run


def _fetch_cases(engine: Engine, run: ImportRun) -> Flow[None]:
    """Page by page, each with its cursor in one transaction: killed anywhere, it goes on from there."""
    cache = engine.open_cache()
    saved = 0
    cursor = cache.cursor_of(run.id)
    while cursor is not None:
        try:
            page = yield from retried(Topic.IMPORT, engine.api.cases_of_import, run.id, cursor)
        except Problem as problem:
            if problem.code != "cursor_expired" or not cursor:
                raise
            cursor = ""
            continue
        cache.save_cases(run.id, page.items, page.next, engine.zone)
        cursor = page.next or None
        saved += len(page.items)
        yield CasesSaved(run.id, saved)


def cancel_import(engine: Engine) -> Flow[None]:
    """Stop the import that is followed here; what was made stays."""
    if engine.running_import:
        yield from retried(Topic.CANCEL_IMPORT, engine.api.cancel_import, engine.running_import)
