"""The command line's verbs about documents and their export: documents, export."""

from __future__ import annotations

from covet_desktop.adapters.wire import builtins
from covet_desktop.core.documents import Document as CaseDocument
from covet_desktop.core.events import Noted, Topic
from covet_desktop.core.export_hurdles import Hurdle, told
from covet_desktop.core.exports import Exports, Queued, Stage, hurdle, learn
from covet_desktop.core.problems import Kind, Problem
from covet_desktop.core.text import text
from covet_desktop.core.visits import Case
from covet_desktop.engine import export_queue, exporting
from covet_desktop.engine.flow import Flow, Wait, retried
from covet_desktop.engine.services import Engine
from covet_desktop.engine.telling import Document, Say, problem_document
from covet_desktop.engine.working import Verb, begin_work
from covet_desktop.messages.exports import ExportDocuments, Wanted

_KINDS = {
    Hurdle.NOT_PERMITTED: Kind.NOT_PERMITTED,
    Hurdle.NOT_READY: Kind.NOT_SET_UP,
    Hurdle.CONNECTION_REMOVED: Kind.REMOVED,
}


def documents_verb(engine: Engine, arguments: Document, say: Say) -> Flow[object]:
    """The documents of a case, fresh from the service."""
    yield from begin_work(engine)
    _case, documents = yield from _read(engine, str(arguments.get("case") or ""))
    return builtins(documents)


def export_verb(engine: Engine, arguments: Document, say: Say) -> Flow[object]:
    """Export documents of a case, or all that may go, each with its outcome. ``problem``: the first fault.

    A document that can't go keeps no other back; it is a fault only where it was named. An amended one
    goes only with ``amended``.
    """
    yield from begin_work(engine)
    case, documents = yield from _read(engine, str(arguments.get("case") or ""))
    by_id = {document.id: document for document in documents}
    chosen = arguments.get("documents")
    named = [str(each) for each in chosen] if isinstance(chosen, list | tuple) else []
    patient_id = case.patient.id if case.patient else ""
    amended = bool(arguments.get("amended"))
    going: list[Wanted] = []
    found: dict[str, Document] = {}
    for name in named or list(by_id):
        document = by_id.get(name)
        version = document.updated_at if document else ""
        in_the_way = hurdle(case, document, version=version, patient_id=patient_id, amended=amended)
        if in_the_way in (None, Hurdle.UNDER_WAY):
            going.append(Wanted(name, version))
        elif in_the_way is not None:
            found[name] = _told(name, document, in_the_way, say)
    keys = exporting.put_in(engine, ExportDocuments(case.id, patient_id, tuple(going), amended))
    yield from _until_ended(engine, keys)
    asked = {each.document_id for each in going}
    for one in learn(Exports(), export_queue.queue_now(engine)).newest():
        if one.document_id in asked:
            found[one.document_id] = _ended(engine, one, by_id.get(one.document_id), say)
    items = [found[name] for name in (named or list(by_id)) if name in found]
    faults = [item["problem"] for item in items if named or item["status"] != "not_sent"]
    result: Document = {"case_id": case.id, "exports": items}
    problem = next((fault for fault in faults if fault is not None), None)
    return result if problem is None else {**result, "problem": problem}


def _until_ended(engine: Engine, keys: tuple[str, ...]) -> Flow[None]:
    """Go through the queue, or wait for whoever is at it already, until each of these has its end."""
    while any(entry.key in keys for entry in export_queue.to_go_on_with(engine)):
        if engine.exporter.working:
            yield Wait(engine.timing.poll_import)
            continue
        yield from exporting.work(engine, keys)
        if engine.exporter.problem is not None:
            yield Noted(text("What is left goes by itself, as soon as it can."))
            return


def _read(engine: Engine, case_id: str) -> Flow[tuple[Case, tuple[CaseDocument, ...]]]:
    case: Case = yield from retried(Topic.CASE, engine.api.case, case_id)
    documents: tuple[CaseDocument, ...] = yield from retried(Topic.CASE, engine.api.documents, case_id)
    return case, documents


def _told(name: str, document: CaseDocument | None, in_the_way: Hurdle, say: Say) -> Document:
    """What isn't sent, and why; what is there already is no fault."""
    there = in_the_way is Hurdle.ALREADY_EXPORTED
    return {
        "document_id": name,
        "title": document.title if document else "",
        "status": "exported" if there else "not_sent",
        "already_exported": there,
        "code": in_the_way.value,
        "export_id": None,
        "finished_at": builtins(document.export.exported_at) if document and there else None,
        "problem": None if there else _fault(in_the_way, say),
    }


def _ended(engine: Engine, one: Queued, document: CaseDocument | None, say: Say) -> Document:
    fault: Document | None = None
    if one.stage is Stage.FAILED:
        fault = _fault(one.hurdle or Hurdle.UNKNOWN, say)
    elif one.stage is not Stage.EXPORTED:
        waits = engine.exporter.problem or Problem(Kind.IN_PROGRESS, text("It is still under way."))
        fault = problem_document(waits, say)
    return {
        "document_id": one.document_id,
        "title": document.title if document else "",
        "status": "queued" if one.is_open else one.stage.value,
        "already_exported": one.already,
        "code": one.code or (one.hurdle.value if one.hurdle else None),
        "export_id": one.export_id or None,
        "finished_at": builtins(one.ended_at),
        "problem": fault,
    }


def _fault(in_the_way: Hurdle, say: Say) -> Document:
    title, advice = told(in_the_way)
    return problem_document(Problem(_KINDS.get(in_the_way, Kind.REFUSED), title, advice), say)


VERBS: dict[str, Verb] = {"documents": documents_verb, "export": export_verb}
