"""One case with its documents, as they are now; and keeping what the service told of it."""

from __future__ import annotations

from dataclasses import replace

from covet_desktop.core.case_desk import CaseOpened, CaseRead
from covet_desktop.core.events import Topic
from covet_desktop.core.problems import Kind, Problem
from covet_desktop.core.visits import Case
from covet_desktop.engine.cases import show_again
from covet_desktop.engine.flow import Flow, retried
from covet_desktop.engine.services import Engine


def open_case(engine: Engine, case_id: str) -> Flow[None]:
    """Show what is known of a case at once, then read it and its documents from the service."""
    yield CaseOpened(case_id, engine.open_cache().case(case_id))
    try:
        case = yield from retried(Topic.CASE, engine.api.case, case_id)
        documents = yield from retried(Topic.CASE, engine.api.documents, case_id)
    except Problem as problem:
        yield from forget_if_removed(engine, case_id, problem)
        raise
    yield CaseRead(case, documents)
    yield from keep_case(engine, case)


def keep_case(engine: Engine, case: Case) -> Flow[None]:
    """Keep a case as the service told it, and show the day anew that it may have come to or left."""
    cache = engine.open_cache()
    if cache.case(case.id) == case:
        return
    cache.save_cases("", (case,), None, engine.zone)
    yield from show_again(engine)


def forget_if_removed(engine: Engine, case_id: str, problem: Problem) -> Flow[None]:
    """A case that somebody removed goes from this PC as well; other problems change nothing."""
    if not is_removed(problem):
        return
    cache = engine.open_cache()
    known = cache.case(case_id)
    if known is None:
        return
    # Later than what is kept, whatever this PC's clock says: a removed case never comes back.
    at = max(engine.now(), known.updated_at or engine.now())
    cache.save_cases("", (replace(known, deleted=True, updated_at=at),), None, engine.zone)
    yield from show_again(engine)


def is_removed(problem: Problem) -> bool:
    return problem.kind is Kind.REMOVED and problem.code == "case_removed"
