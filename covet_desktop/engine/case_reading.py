"""One case with its documents, as they are now."""

from __future__ import annotations

from covet_desktop.core.case_desk import CaseRead
from covet_desktop.core.events import Topic
from covet_desktop.engine.flow import Flow, retried
from covet_desktop.engine.services import Engine


def open_case(engine: Engine, case_id: str) -> Flow[None]:
    """Read a case and its documents from the service."""
    case = yield from retried(Topic.CASE, engine.api.case, case_id)
    documents = yield from retried(Topic.CASE, engine.api.documents, case_id)
    yield CaseRead(case, documents)
