"""Writing documents to Cornerstone, each version once, through a queue that survives whatever happens.

What a person asks for is on disk before anything is sent. The queue goes on by itself after a restart and
when the network is back; what is older than six days waits for a person's word.
"""

from __future__ import annotations

from datetime import timedelta

from covet_desktop.adapters.ledger import Entry
from covet_desktop.core.documents import Document
from covet_desktop.core.events import Topic
from covet_desktop.core.exports import ExportsNamed, Named
from covet_desktop.core.problems import Kind, Problem
from covet_desktop.core.schedule import BACK_OFF
from covet_desktop.core.text import text
from covet_desktop.core.visits import Case
from covet_desktop.engine import export_queue as queue
from covet_desktop.engine.export_queue import Intent
from covet_desktop.engine.export_sending import PASSING, Sent, follow, send
from covet_desktop.engine.flow import Do, Flow, Wait, call, retried
from covet_desktop.engine.services import Engine, Exporter
from covet_desktop.messages.exports import ExportDocuments, Wanted, WorkExports

_MOST_FAILING = 2
"""So many documents in a row that the service fails at: then it is the service, and it is left alone."""
_LONGEST_POLL = 10.0
_LONGEST_QUIET = timedelta(days=1)
_LOOKED_UP = 20
"""Cases whose names are looked up when the queue is shown."""


def export_documents(engine: Engine, asked: ExportDocuments) -> Flow[None]:
    """Put what a person chose into the queue, and begin with it."""
    keys = put_in(engine, asked)
    yield queue.queue_now(engine)
    yield Do(WorkExports())
    if len(keys) < len(asked.documents):
        raise Problem(
            Kind.IN_PROGRESS,
            text("An earlier version is still on its way into Cornerstone."),
            text("Wait until it has arrived, then export this one."),
        )


def put_in(engine: Engine, asked: ExportDocuments) -> tuple[str, ...]:
    """The keys of what was asked for, all on disk; nothing is sent yet."""
    intent = Intent(asked.case_id, asked.patient_id, asked.amended)
    entries = (queue.add(engine, wanted, intent) for wanted in asked.documents)
    keys = tuple(entry.key for entry in entries if entry is not None)
    _at_once(engine)
    return keys


def try_again(engine: Engine, keys: tuple[str, ...]) -> Flow[None]:
    """Ask anew for what failed, or has become too old; what waits is tried at once."""
    for entry in queue.of_keys(engine, keys):
        stale = entry.closed_at is None and engine.ledger.is_stale(entry, engine.now())
        failed = entry.closed_at is not None and queue.outcome_of(entry).status == "failed"
        if stale or failed:
            wanted = Wanted(entry.subject, queue.version_of(entry))
            queue.add(engine, wanted, queue.intent_of(engine, entry))
    _at_once(engine)
    yield queue.queue_now(engine)
    yield Do(WorkExports())


def give_up(engine: Engine, keys: tuple[str, ...]) -> Flow[None]:
    queue.give_up(engine, keys)
    yield queue.queue_now(engine)


def go_on(engine: Engine) -> Flow[None]:
    """At each tick: show the queue, and go on with it where something can go by itself.

    While it is empty and nothing was written to the ledger, by whomever, there is nothing to read.
    """
    if engine.owner is None or engine.cache is None:
        return
    known = engine.owner, engine.ledger.stamp()
    if engine.nothing_queued == known:
        return
    engine.nothing_queued = None if queue.mine(engine) else known
    yield queue.queue_now(engine)
    if not engine.stays or engine.told is None or engine.exporter.working or not _is_due(engine):
        return
    if queue.to_go_on_with(engine) and (yield from call(engine.session.has_session)):
        yield Do(WorkExports())


def work(engine: Engine, only: tuple[str, ...] = ()) -> Flow[None]:
    """Bring all that is queued (``only`` these keys, where some are named) to its end.

    A service that fails is left alone for a while; what it failed at stays in the queue. Raises only what
    isn't about the service: a session that is over, a disk that is full.
    """
    if engine.exporter.working or _is_asked_to_wait(engine):
        return
    engine.exporter.working = True
    try:
        yield from _through(engine, only)
    except Problem as problem:
        if problem.kind not in PASSING:
            raise
        _hold(engine, problem)
    else:
        engine.exporter = Exporter(working=True)
    finally:
        engine.exporter.working = False
    if engine.owner is not None:
        yield queue.queue_now(engine)


def _through(engine: Engine, only: tuple[str, ...]) -> Flow[None]:
    under_way: dict[str, Sent] = {}
    passed_over: dict[str, Problem] = {}
    pause = engine.timing.poll_import
    while True:
        entry = _next(engine, only, {*under_way, *passed_over})
        if entry is not None:
            try:
                sent = yield from send(engine, entry)
            except Problem as problem:
                passed_over[entry.key] = problem
                if not _is_about_one(problem) or len(passed_over) >= _MOST_FAILING:
                    raise
                continue
            if sent is not None:
                under_way[sent.entry.key] = sent
            yield queue.queue_now(engine)
            continue
        if not under_way:
            break
        yield Wait(pause)
        pause = min(_LONGEST_POLL, pause * 1.2)
        for awaited in tuple(under_way.values()):
            if (yield from follow(engine, awaited)):
                del under_way[awaited.entry.key]
                yield queue.queue_now(engine)
    for failed in passed_over.values():
        raise failed


def _next(engine: Engine, only: tuple[str, ...], besides: set[str]) -> Entry | None:
    return next(
        (
            entry
            for entry in queue.to_go_on_with(engine)
            if entry.key not in besides and (not only or entry.key in only)
        ),
        None,
    )


def _is_about_one(problem: Problem) -> bool:
    """It may be this document's alone; else nobody is to be asked at all for a while."""
    return problem.sent and problem.kind in (
        Kind.SERVICE_DOWN,
        Kind.BAD_ANSWER,
        Kind.IN_PROGRESS,
        Kind.TIMEOUT,
    )


def _hold(engine: Engine, problem: Problem) -> None:
    """Ever longer, as long as it is asked for at the least; where nobody was reached, until the next tick."""
    exporter, now = engine.exporter, engine.now()
    exporter.problem, exporter.failed_at = problem, now
    if not problem.sent:
        exporter.until = None
        return
    exporter.failures += 1
    usual = BACK_OFF[min(exporter.failures, len(BACK_OFF)) - 1]
    exporter.until = now + min(max(usual, timedelta(seconds=problem.retry_after or 0)), _LONGEST_QUIET)


def _at_once(engine: Engine) -> None:
    """A person asks: it is tried at once, unless the service itself has asked to be left alone."""
    if not _is_asked_to_wait(engine):
        engine.exporter = Exporter(working=engine.exporter.working)


def _is_asked_to_wait(engine: Engine) -> bool:
    exporter, now = engine.exporter, engine.now()
    asked = exporter.problem is not None and exporter.problem.retry_after is not None
    return asked and exporter.until is not None and now < exporter.until <= now + _LONGEST_QUIET


def _is_due(engine: Engine) -> bool:
    """Also where the time to wait for lies far ahead, as the clock was put back; and after waking up."""
    exporter, now = engine.exporter, engine.now()
    if exporter.until is None or not now < exporter.until <= now + _LONGEST_QUIET:
        return True
    woken, failed = engine.woken_at, exporter.failed_at
    return not _is_asked_to_wait(engine) and woken is not None and failed is not None and failed <= woken


def load_exports(engine: Engine) -> Flow[None]:
    """The queue, from the ledger; then what its lines are about: patients as they are known here, titles
    from the service, which keeps them."""
    read = queue.queue_now(engine)
    yield read
    known = ((one.document_id, engine.open_cache().case(one.case_id)) for one in read.queue)
    yield ExportsNamed(
        tuple(Named(name, patient=_patient_of(case)) for name, case in known if case is not None)
    )
    case_ids = dict.fromkeys(one.case_id for one in read.queue if one.case_id)
    for case_id in list(case_ids)[:_LOOKED_UP]:
        try:
            case = yield from retried(Topic.EXPORTS, engine.api.case, case_id)
            documents = yield from retried(Topic.EXPORTS, engine.api.documents, case_id)
        except Problem as problem:
            if problem.kind not in (Kind.NOT_FOUND, Kind.REMOVED):
                raise
            continue
        patient = _patient_of(case)
        names = (Named(one.id, one.title or one.template_name, patient, _reason_of(one)) for one in documents)
        yield ExportsNamed(tuple(names))


def _patient_of(case: Case) -> str:
    return case.patient.name if case.patient is not None else case.title


def _reason_of(document: Document) -> str:
    return document.export.error.detail if document.export.error is not None else ""
