"""The case that a window shows: where it is linked, its documents, their exports."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from covet_desktop.core.documents import Document
from covet_desktop.core.linking import Candidate
from covet_desktop.core.visits import Case


@dataclass(frozen=True, slots=True)
class CaseOpened:
    """From now on this case is looked at; ``case`` as it was known on this PC, if it was."""

    case_id: str
    case: Case | None = None


@dataclass(frozen=True, slots=True)
class CaseRead:
    """A case as it is now, with its documents."""

    case: Case
    documents: tuple[Document, ...] = ()


@dataclass(frozen=True, slots=True)
class CaseChanged:
    """A case after it was linked or unlinked, or as somebody else left it."""

    case: Case


@dataclass(frozen=True, slots=True)
class CandidatesRead:
    """What a case may be linked to, of ``days`` calendar days from ``start`` that fit ``query``; ranked."""

    case_id: str
    start: date
    days: int
    query: str
    candidates: tuple[Candidate, ...]


Event = CaseOpened | CaseRead | CaseChanged | CandidatesRead


@dataclass(frozen=True, slots=True)
class CaseDesk:
    """What is known of the case that is looked at, ``case_id``. ``read``: the service told it since."""

    case_id: str = ""
    case: Case | None = None
    documents: tuple[Document, ...] = ()
    read: bool = False
    candidates: CandidatesRead | None = None


def learn(known: CaseDesk, event: object) -> CaseDesk:
    """What is known after an event; the same value where the event is about something else."""
    match event:
        case CaseOpened(case_id, case) if case_id != known.case_id:
            return CaseDesk(case_id, case)
        case CaseRead(case, documents):
            kept = known.candidates if known.case_id == case.id and not case.linked else None
            return CaseDesk(case.id, case, documents, read=True, candidates=kept)
        case CaseChanged(case) if case.id == known.case_id:
            kept = None if case.linked else known.candidates
            return replace(known, case=case, candidates=kept)
        case CandidatesRead(case_id) if case_id == known.case_id:
            return replace(known, candidates=event)
        case _:
            return known
