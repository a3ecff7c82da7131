"""The case that a window shows: where it is linked, its documents, their exports."""

from __future__ import annotations

from dataclasses import dataclass, replace

from covet_desktop.core.documents import Document
from covet_desktop.core.visits import Case


@dataclass(frozen=True, slots=True)
class CaseRead:
    """A case as it is now, with its documents."""

    case: Case
    documents: tuple[Document, ...] = ()


Event = CaseRead


@dataclass(frozen=True, slots=True)
class CaseDesk:
    """What is known of the case that is looked at."""

    case: Case | None = None
    documents: tuple[Document, ...] = ()


def learn(known: CaseDesk, event: object) -> CaseDesk:
    """What is known after an event; the same value where the event is about something else."""
    match event:
        case CaseRead(case, documents):
            return replace(known, case=case, documents=documents)
        case _:
            return known
