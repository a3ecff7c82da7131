"""The command line's verbs about former imports and missing patients: appointments, history, skipped."""

from __future__ import annotations

from covet_desktop.adapters.wire import builtins
from covet_desktop.core.events import Topic
from covet_desktop.core.importing import range_problem
from covet_desktop.core.orphans import nobodys
from covet_desktop.core.problems import Kind, Problem
from covet_desktop.core.visits import ImportRequest
from covet_desktop.core.whereabouts import Hit
from covet_desktop.engine.flow import Flow, retried
from covet_desktop.engine.services import Engine
from covet_desktop.engine.telling import Document, Say
from covet_desktop.engine.whereabouts import look_for
from covet_desktop.engine.working import Verb, begin_work, day_of, days_of


def appointments(engine: Engine, arguments: Document, say: Say) -> Flow[object]:
    """The appointments of some days; those that belong to nobody; or where a patient is whom words name."""
    yield from begin_work(engine)
    start, days = day_of(arguments.get("start")) or engine.today(), days_of(arguments.get("days", 1))
    wrong = range_problem(start, days, engine.today())
    if wrong:
        raise Problem(Kind.INVALID, wrong)
    words = str(arguments.get("search") or "")
    if words.strip():
        sought = yield from look_for(engine, words, start, days)
        return [_document(hit, say) for hit in sought.hits]  # the window's sentences
    connection_id = engine.connected().id
    if arguments.get("nobody"):
        request = ImportRequest(start, days)
        items = yield from retried(Topic.APPOINTMENTS, engine.api.import_preview, connection_id, request)
        return builtins(nobodys(items))
    found = yield from retried(Topic.APPOINTMENTS, engine.api.appointments, connection_id, start, days)
    return builtins(found)


def _document(hit: Hit, say: Say) -> Document:
    return {
        "whereabouts": hit.where.value,
        "sentence": say(hit.sentence),
        "advice": say(hit.advice),
        "patient": hit.name or None,
        "client": hit.client or None,
        "starts_at": hit.at.isoformat() if hit.at else None,
        "provider_name": hit.veterinarian or None,
        "location": hit.location or None,
        "appointment_id": hit.appointment_id or None,
        "case_id": hit.case_id or None,
    }


VERBS: dict[str, Verb] = {"appointments": appointments}
