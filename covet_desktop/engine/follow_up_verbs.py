"""The command line's verbs about former imports and missing patients: appointments, history, skipped."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import tzinfo

from covet_desktop.adapters.wire import builtins
from covet_desktop.core.asking_for import clock_of
from covet_desktop.core.events import Topic
from covet_desktop.core.importing import range_problem, skip_sentence
from covet_desktop.core.orphans import nobodys
from covet_desktop.core.problems import Kind, Problem
from covet_desktop.core.tables import as_csv
from covet_desktop.core.text import text
from covet_desktop.core.visits import ImportRequest, ImportStatus, SkippedItem
from covet_desktop.core.whereabouts import Hit
from covet_desktop.engine.flow import Flow, retried
from covet_desktop.engine.services import Engine
from covet_desktop.engine.telling import Document, Say
from covet_desktop.engine.whereabouts import look_for
from covet_desktop.engine.working import Verb, begin_work, day_of, days_of

_RUNS = 50


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


def history(engine: Engine, arguments: Document, say: Say) -> Flow[object]:
    """The newest imports, of whichever PC."""
    yield from begin_work(engine)
    count = days_of(arguments.get("count", 10))
    runs = yield from retried(Topic.IMPORTS, engine.api.imports, engine.connected().id, count)
    return {"items": builtins(runs), "time_zone": engine.zone.key}


def skipped(engine: Engine, arguments: Document, say: Say) -> Flow[object]:
    """What an import left out, and why; of the latest that succeeded, where none is named.

    With ``csv``, a table for a spreadsheet as ``{"csv": …}``.
    """
    yield from begin_work(engine)
    import_id = str(arguments.get("import_id") or "")
    if not import_id:
        runs = yield from retried(Topic.SKIPPED, engine.api.imports, engine.connected().id, _RUNS)
        import_id = next((run.id for run in runs if run.status is ImportStatus.SUCCEEDED), "")
    if not import_id:
        raise Problem(Kind.NOT_FOUND, text("Nothing was imported so far."), text("Import first."))
    items = yield from retried(Topic.SKIPPED, engine.api.skipped, import_id)
    if arguments.get("csv"):
        return {"csv": _table(items, engine.zone, say)}
    return builtins(items)


def _table(items: Iterable[SkippedItem], zone: tzinfo, say: Say) -> str:
    heads = (
        text("Day"), text("Time"), text("Patient"), text("Client"), text("Veterinarian"), text("Reason"),
        text("Why"), text("What to do"),
    )  # fmt: skip
    return as_csv([say(head) for head in heads], [_row(item, zone, say) for item in items])


def _row(item: SkippedItem, zone: tzinfo, say: Say) -> tuple[str, ...]:
    """Days and times as ISO 8601 writes them, on the location's clock: a spreadsheet knows them."""
    appointment = item.appointment
    at = clock_of(appointment.starts_at, appointment.time_zone, zone) if appointment else None
    why, advice = skip_sentence(item.reason)
    return (
        at.date().isoformat() if at else "",
        at.strftime("%H:%M") if at else "",
        item.patient.name if item.patient else "",
        item.client.display_name if item.client else "",
        item.provider_name,
        appointment.reason if appointment else "",
        say(why),
        say(advice) if advice else "",
    )


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


VERBS: dict[str, Verb] = {"appointments": appointments, "history": history, "skipped": skipped}
