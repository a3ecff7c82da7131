"""Import: appointments become cases in CoVet, and the cases come into the cache."""

from __future__ import annotations

import uuid
from dataclasses import asdict
from datetime import timedelta
from typing import Any

import msgspec

from covet_desktop.adapters.ledger import Entry
from covet_desktop.adapters.wire import import_body
from covet_desktop.core.events import CasesSaved, PreviewReady, Retrying, RunChanged, SkippedKnown, Topic
from covet_desktop.core.problems import Kind, Problem
from covet_desktop.core.text import text
from covet_desktop.core.visits import ImportRequest, ImportRun, ImportStatus, Trigger
from covet_desktop.engine.cases import expired, refresh_cases, show_cases
from covet_desktop.engine.flow import Flow, Wait, retried
from covet_desktop.engine.journaling import SCHEDULE, note, written
from covet_desktop.engine.services import Engine

CALLED_OFF = "called_off_here"
"""Our own code, of an import that a person cancelled before the service knew of it."""
_FINAL = frozenset({Kind.INVALID, Kind.NOT_PERMITTED, Kind.REMOVED, Kind.NOT_FOUND})
_INTERRUPTED = timedelta(minutes=10)
"""A request that is older isn't gone on with: whoever asks again wants the appointments of now."""


def preview_import(engine: Engine, request: ImportRequest) -> Flow[None]:
    """What an import would do now; changes nothing."""
    items = yield from retried(Topic.PREVIEW, engine.api.import_preview, engine.connected().id, request)
    yield PreviewReady(request, items)


def import_days(engine: Engine, days: int) -> Flow[ImportRun]:
    """Import some days from today for everyone who is mapped."""
    return (yield from import_cases(engine, ImportRequest(engine.today(), days)))


def import_cases(engine: Engine, request: ImportRequest) -> Flow[ImportRun]:
    """Import at a person's request, and bring the result home.

    A request that was interrupted on this PC a moment ago is sent with the same key, so that it is the
    same import; an older one is given up.
    """
    members = ",".join(request.members) or "all"
    subject = f"{engine.connected().id} {request.start} {request.days} {members} {request.trigger.value}"
    for entry in open_imports(engine):
        if entry.subject == subject and not _is_fresh(engine, entry):
            engine.ledger.abandon(entry.key)
    entry = open_import(engine, request, f"import-{uuid.uuid4()}", subject)
    engine.cancel_asked = False
    run_id = yield from started(engine, entry)
    run = yield from follow(engine, run_id)
    engine.ledger.close(entry.key, {"import_id": run.id, "status": run.status.value}, engine.now())
    return run


def interrupted_import(engine: Engine) -> ImportRequest | None:
    """What a person had begun to import when the app was killed, a moment ago; older ones are given up."""
    found: ImportRequest | None = None
    person = engine.signed_in_owner().person
    for entry in open_imports(engine):
        if entry.key == entry.subject:
            continue  # the schedule's: the next tick sees to it
        if entry.person == person and _is_fresh(engine, entry):
            found = _request_of(entry)
        else:
            engine.ledger.abandon(entry.key)
    return found


def open_imports(engine: Engine) -> tuple[Entry, ...]:
    owner = engine.signed_in_owner()
    return engine.ledger.open_entries("import", owner.service, owner.workspace)


def open_import(engine: Engine, request: ImportRequest, key: str, subject: str) -> Entry:
    """Key and exact body on disk, before the first send."""
    owner = engine.signed_in_owner()
    return engine.ledger.open_entry(
        "import",
        service=owner.service,
        workspace=owner.workspace,
        person=owner.person,
        key=key,
        body=import_body(request),
        subject=subject,
        now=engine.now(),
    )


def started(engine: Engine, entry: Entry) -> Flow[str]:
    """Send the request and give the import's id; while another import runs, wait for its end."""
    while True:
        engine.ledger.mark_sent(entry.key, engine.now())
        try:
            connection_id, body = engine.connected().id, entry.body or b""
            run, request_id = yield from written(
                engine, Topic.IMPORT, engine.api.start_import, connection_id, body, entry.key
            )
        except Problem as problem:
            if problem.code != "import_running" or "import_id" not in problem.facts:
                if problem.kind in _FINAL or problem.code in ("not_ready", "idempotency_key_reused"):
                    engine.ledger.close(entry.key, {"refused": problem.code}, engine.now())
                raise
            yield Retrying(Topic.IMPORT, problem, engine.timing.poll_import)
            yield from _until_over(engine, entry, str(problem.facts["import_id"]))
            continue
        _note_import(engine, "import_started", run, request_id)
        return run.id


def _until_over(engine: Engine, entry: Entry, other: str) -> Flow[None]:
    """Wait for somebody else's import, or the undo of one: it is not ours to show or to cancel."""
    while True:
        yield Wait(engine.timing.poll_import)
        if engine.cancel_asked:
            engine.ledger.abandon(entry.key)
            raise Problem(Kind.REFUSED, text("The import was cancelled before it began."), code=CALLED_OFF)
        run = yield from retried(Topic.IMPORT, engine.api.import_run, other)
        if run.finished:
            return


def follow(engine: Engine, import_id: str) -> Flow[ImportRun]:
    """Watch an import to its end, then bring its cases and skipped appointments into the cache."""
    engine.running_import = import_id
    try:
        if engine.cancel_asked:  # before it had an id
            yield from retried(Topic.IMPORT, engine.api.cancel_import, import_id)
        run, request_id = yield from written(engine, Topic.IMPORT, engine.api.import_run, import_id)
        yield RunChanged(run)
        while not run.finished:
            yield Wait(engine.timing.poll_import)
            run, request_id = yield from written(engine, Topic.IMPORT, engine.api.import_run, import_id)
            yield RunChanged(run)
    finally:
        engine.running_import = ""
    _note_import(engine, f"import_{run.status.value}", run, request_id)
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


def _note_import(engine: Engine, kind: str, run: ImportRun, request_id: str) -> None:
    """One that the schedule of another PC began first is that PC's."""
    scheduled = run.trigger is Trigger.SCHEDULED
    about: dict[str, Any] = {
        "import": run.id,
        "trigger": run.trigger.value,
        "start": run.start.isoformat() if run.start else "",
        "days": str(run.days),
    }
    if run.finished:
        about |= {name: str(number) for name, number in asdict(run.counts).items()}
    who = SCHEDULE if scheduled else None
    note(engine, kind, request_id=request_id, who=who, device=run.device, **about)


def _fetch_cases(engine: Engine, run: ImportRun) -> Flow[None]:
    """Page by page, each with its cursor in one transaction: killed anywhere, it goes on from there."""
    cache = engine.open_cache()
    saved = restarts = 0
    cursor = cache.cursor_of(run.id)
    while cursor is not None:
        try:
            page = yield from retried(Topic.IMPORT, engine.api.cases_of_import, run.id, cursor)
        except Problem as problem:
            if not expired(problem, cursor, restarts):
                raise
            cursor, restarts = "", restarts + 1
            continue
        cache.save_cases(run.id, page.items, page.next, engine.zone)
        cursor = page.next or None
        saved += len(page.items)
        yield CasesSaved(run.id, saved)


def cancel_import(engine: Engine) -> Flow[None]:
    """Stop the import that is awaited here; what was made stays."""
    engine.cancel_asked = True
    if engine.running_import:
        yield from retried(Topic.CANCEL_IMPORT, engine.api.cancel_import, engine.running_import)


def _is_fresh(engine: Engine, entry: Entry) -> bool:
    return abs(engine.now() - entry.opened_at) <= _INTERRUPTED


def _request_of(entry: Entry) -> ImportRequest:
    asked = msgspec.json.decode(entry.body or b"{}")
    asked["members"] = () if asked["members"] == "all" else asked["members"]
    return msgspec.convert(asked, ImportRequest)
