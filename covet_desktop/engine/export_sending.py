"""One version of a document into Cornerstone, once: look, send, and take in how it ended.

What decides is the practice's service: the key and exact body are the ledger's, so a try whose answer was
lost is the same try again; and a version that is in Cornerstone, by whichever PC, is never sent.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from covet_desktop.adapters.ledger import Entry
from covet_desktop.core.documents import Document, Export, ExportStatus
from covet_desktop.core.events import Topic
from covet_desktop.core.export_hurdles import Hurdle
from covet_desktop.core.exports import Stage, hurdle
from covet_desktop.core.problems import Kind, Problem
from covet_desktop.core.text import text
from covet_desktop.core.visits import Case
from covet_desktop.engine import export_queue as queue
from covet_desktop.engine.export_queue import Outcome
from covet_desktop.engine.flow import Flow, retried
from covet_desktop.engine.journaling import note, written
from covet_desktop.engine.services import Engine
from covet_desktop.messages.exports import Wanted

PASSING = frozenset(
    {Kind.OFFLINE, Kind.TIMEOUT, Kind.INSECURE, Kind.CAPTIVE, Kind.BAD_ANSWER, Kind.SERVICE_DOWN}
    | {Kind.IN_PROGRESS, Kind.TOO_MANY}
)
"""After these it isn't known whether a request was carried out, and the next try may tell."""
_ENDING = frozenset(
    {Kind.REFUSED, Kind.INVALID, Kind.NOT_PERMITTED, Kind.NOT_FOUND, Kind.REMOVED, Kind.NOT_SET_UP}
    | {Kind.CHANGED_ELSEWHERE}
)
"""Refusals: nothing was done under this key."""
_SPENT = frozenset({"invalid", "idempotency_key_reused"})
"""Refusals that the service gives again for the same key (contract §1)."""
_EARLIER = timedelta(minutes=2)
"""A failure that is older than the request, by more than clocks differ, is of another PC's try."""
_MOST_STEPS = 5


@dataclass(frozen=True, slots=True)
class Sent:
    """What is awaited: an export, and the request that began it."""

    entry: Entry
    export_id: str
    request_id: str


@dataclass(frozen=True, slots=True)
class Now:
    """A document and its case as they are now; None: gone."""

    case: Case | None = None
    document: Document | None = None


def send(engine: Engine, entry: Entry) -> Flow[Sent | None]:
    """Look at it once more, then send it. None where it has its end already."""
    now = yield from _look(engine, entry)
    if _settled(engine, entry, now):
        return None
    failed_before = _status(entry, now) is ExportStatus.FAILED
    for _ in range(_MOST_STEPS):
        engine.ledger.mark_sent(entry.key, engine.now())
        yield queue.queue_now(engine)
        try:
            export, request_id = yield from written(
                engine, Topic.EXPORTING, engine.api.start_export, entry.subject, entry.body or b"", entry.key
            )
        except Problem as problem:
            if problem.kind not in _ENDING:
                raise
            return (yield from _refused(engine, entry, problem))
        sent = Sent(entry, export.id, request_id)
        if not failed_before or not (yield from _failed_earlier(engine, sent)):
            return sent
        fail(engine, sent.entry, Hurdle.CORNERSTONE, export_id=export.id, spent=True, quietly=True)
        anew = queue.add(
            engine, Wanted(entry.subject, queue.version_of(entry)), queue.intent_of(engine, entry)
        )
        assert anew is not None, "the former is closed"
        entry = anew
    fail(engine, entry, Hurdle.CORNERSTONE)
    return None


def follow(engine: Engine, sent: Sent) -> Flow[bool]:
    """Ask how far it is; True once it has its end, which is then in the ledger and in the journal."""
    try:
        export = yield from retried(Topic.EXPORTING, engine.api.export, sent.export_id)
    except Problem as problem:
        if problem.kind not in (Kind.NOT_FOUND, Kind.REMOVED):
            raise
        now = yield from _look(engine, sent.entry)
        if _settled(engine, sent.entry, now):
            return True
        raise _not_known_yet() from problem
    if not export.finished:
        return False
    if export.status is ExportStatus.EXPORTED:
        _exported(engine, sent.entry, export.finished_at, export.id, sent.request_id)
    else:
        code = export.error.code if export.error else ""
        fail(engine, sent.entry, Hurdle.CORNERSTONE, code, export.id, sent.request_id, spent=True)
    return True


def _look(engine: Engine, entry: Entry) -> Flow[Now]:
    case_id = queue.intent_of(engine, entry).case_id
    try:
        case = yield from retried(Topic.EXPORTING, engine.api.case, case_id)
        documents = yield from retried(Topic.EXPORTING, engine.api.documents, case_id)
    except Problem as problem:
        if problem.kind not in (Kind.NOT_FOUND, Kind.REMOVED):
            raise
        return Now()
    return Now(case, next((one for one in documents if one.id == entry.subject), None))


def _status(entry: Entry, now: Now) -> ExportStatus:
    """Of the very version that was asked for, by whichever PC."""
    if now.document is None or now.document.updated_at != queue.version_of(entry):
        return ExportStatus.UNKNOWN
    return now.document.export.status


def _settled(engine: Engine, entry: Entry, now: Now) -> bool:
    """Whether what is seen now is the end of it; it is taken in then.

    Whether the connection is in order, the service tells when it is sent. Of what was sent, only a document
    that tells its state is believed: all else the key has to tell.
    """
    status, intent = _status(entry, now), queue.intent_of(engine, entry)
    if status is ExportStatus.EXPORTED:
        at = now.document.export.exported_at if now.document else None
        _exported(engine, entry, at, already=entry.sent_at is None)
        return True
    in_the_way = hurdle(
        now.case,
        now.document,
        version=queue.version_of(entry),
        patient_id=intent.patient_id,
        amended=intent.amended,
    )
    if in_the_way in (None, Hurdle.UNDER_WAY):
        return False
    if entry.sent_at is not None and status not in (ExportStatus.NEVER, ExportStatus.FAILED):
        return False
    assert in_the_way is not None, "there is something"
    fail(engine, entry, in_the_way)
    return True


def _failed_earlier(engine: Engine, sent: Sent) -> Flow[bool]:
    """Whether the answer is the kept one of a try that had failed before this one was asked for."""
    export: Export = yield from retried(Topic.EXPORTING, engine.api.export, sent.export_id)
    if export.status is not ExportStatus.FAILED:
        return False
    at = export.finished_at
    return at is None or at < sent.entry.opened_at - _EARLIER


def _refused(engine: Engine, entry: Entry, problem: Problem) -> Flow[Sent | None]:
    if problem.code == "already_exported":
        now = yield from _look(engine, entry)
        if _status(entry, now) in (ExportStatus.QUEUED, ExportStatus.UNKNOWN):
            other = str(problem.facts.get("export_id") or "")
            if other:
                return Sent(entry, other, problem.request_id)
            raise _not_known_yet()
        if not _settled(engine, entry, now):
            fail(engine, entry, Hurdle.CORNERSTONE, problem.code, request_id=problem.request_id)
        return None
    code = problem.code or ("not_found" if problem.kind is Kind.NOT_FOUND else "")
    fail(engine, entry, Hurdle(code), code, request_id=problem.request_id, spent=problem.code in _SPENT)
    return None


def _not_known_yet() -> Problem:
    return Problem(
        Kind.IN_PROGRESS,
        text("Another PC is exporting this document at the moment."),
        text("It is looked at again by itself."),
    )


def _exported(
    engine: Engine,
    entry: Entry,
    at: datetime | None,
    export_id: str = "",
    request_id: str = "",
    *,
    already: bool = False,
) -> None:
    if not already:  # that was somebody else's doing
        _journal(engine, "exported", entry, export_id, request_id)
    intent = queue.intent_of(engine, entry)
    queue.close(
        engine,
        entry,
        Outcome(
            Stage.EXPORTED.value,
            intent.case_id,
            intent.patient_id,
            queue.version_of(entry),
            intent.amended,
            export_id=export_id,
            finished_at=at,
            already=already,
            number=queue.number_of(entry),
            spent=True,
        ),
    )


def fail(
    engine: Engine,
    entry: Entry,
    in_the_way: Hurdle,
    code: str = "",
    export_id: str = "",
    request_id: str = "",
    *,
    spent: bool = False,
    quietly: bool = False,
) -> None:
    """It didn't get there, and a person has to see to it. ``quietly``: the next try follows at once."""
    if not quietly:
        _journal(engine, "export_failed", entry, export_id, request_id, code=code or in_the_way.value)
    intent = queue.intent_of(engine, entry)
    queue.close(
        engine,
        entry,
        Outcome(
            Stage.FAILED.value,
            intent.case_id,
            intent.patient_id,
            queue.version_of(entry),
            intent.amended,
            hurdle=in_the_way.value,
            code=code,
            export_id=export_id,
            number=queue.number_of(entry),
            spent=spent,
        ),
    )


def _journal(engine: Engine, kind: str, entry: Entry, export_id: str, request_id: str, **more: str) -> None:
    """One line, also where the app was killed between it and the ledger."""
    ids: dict[str, Any] = {
        "document": entry.subject,
        "case": queue.intent_of(engine, entry).case_id,
        "version": queue.version_of(entry),
        "export": export_id,
        "key": entry.key,
        **{name: value for name, value in more.items() if value},
    }
    opened = entry.opened_at
    for line in engine.ledger.notes(20, owner=engine.signed_in_owner().name):
        if line.kind == kind and line.at >= opened and line.ids.get("key") == entry.key:
            return
    note(engine, kind, request_id=request_id, **ids)
