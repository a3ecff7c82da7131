"""The command line's verbs about one case: link, unlink."""

from __future__ import annotations

from covet_desktop.adapters.wire import builtins
from covet_desktop.core.case_desk import CandidatesRead
from covet_desktop.core.linking import Candidate
from covet_desktop.engine.flow import Flow
from covet_desktop.engine.linking import link_case, read_candidates, unlink_case
from covet_desktop.engine.services import Engine
from covet_desktop.engine.telling import Document, Say
from covet_desktop.engine.working import Verb, begin_work, day_of


def link_verb(engine: Engine, arguments: Document, say: Say) -> Flow[object]:
    """Link a case: the case as it is then. Without an appointment: what it may be linked to, ranked."""
    yield from begin_work(engine)
    case_id = str(arguments.get("case") or "")
    appointment, patient = arguments.get("appointment"), arguments.get("patient")
    if not appointment:
        day, query = day_of(arguments.get("day")), str(arguments.get("search") or "")
        read = yield from read_candidates(engine, case_id, day, query)
        return _listed(read, say)
    return builtins((yield from link_case(engine, case_id, str(appointment), str(patient or ""))))


def unlink_verb(engine: Engine, arguments: Document, say: Say) -> Flow[object]:
    """Unlink a case: the case as it is then."""
    yield from begin_work(engine)
    return builtins((yield from unlink_case(engine, str(arguments.get("case") or ""))))


def _listed(read: CandidatesRead, say: Say) -> Document:
    return {
        "case_id": read.case_id,
        "start": read.start.isoformat(),
        "days": read.days,
        "candidates": [_candidate(each, say) for each in read.candidates],
    }


def _candidate(found: Candidate, say: Say) -> Document:
    return {
        "appointment": builtins(found.appointment),
        "patient": builtins(found.patient),
        "client": builtins(found.client),
        "reasons": [say(reason) for reason in found.reasons],
        "warnings": [say(doubt) for doubt in found.doubts],
        "taken_by": found.taken_by or None,
    }


VERBS: dict[str, Verb] = {"link": link_verb, "unlink": unlink_verb}
