"""Cases: showing a day from the cache, and staying up to date with what was made elsewhere."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from covet_desktop.adapters.api import Page
from covet_desktop.core.events import CasesShown, Retrying, SkippedKnown, Topic
from covet_desktop.core.problems import Problem
from covet_desktop.core.visits import Case
from covet_desktop.engine.belongings import forget_old
from covet_desktop.engine.flow import Flow, retried
from covet_desktop.engine.services import Engine
from covet_desktop.engine.setting import settings_of

_JUST_READ = timedelta(seconds=30)
_MOST_RESTARTS = 3
"""How often a list is begun anew whose place the service has forgotten, before that is a problem."""


def show_cases(engine: Engine, day: date | None) -> Flow[None]:
    """Show the cases of a day, today if none is named, as the cache has them; with today's, what the
    last import left out."""
    today, cache = engine.today(), engine.open_cache()
    engine.shown_as_today = today if day is None else None
    engine.shown_day = day or today
    if day is None:
        for run in cache.last_runs(1):
            yield SkippedKnown(run.id, cache.skipped_of(run.id))
    yield CasesShown(day or today, cache.cases_of_day(day or today), today, cache.count_of_day(today))


def show_again(engine: Engine) -> Flow[None]:
    """A case has changed: the day that is shown, as it is now."""
    if engine.shown_day is not None:
        yield from show_cases(engine, None if engine.shown_as_today is not None else engine.shown_day)


def expired(problem: Problem, cursor: str, restarts: int) -> bool:
    """Whether the list has to be read from its beginning again (contract §1, lists)."""
    return problem.code == "cursor_expired" and bool(cursor) and restarts < _MOST_RESTARTS


def refresh_cases(engine: Engine, topic: Topic) -> Flow[None]:
    """Take in all that changed since the last look, by whichever PC or person (contract §3, /cases)."""
    cache = engine.open_cache()
    kept = timedelta(days=settings_of(engine).keep_days)
    since = cache.snapshot("cases_since", datetime) or engine.now() - kept
    cursor, restarts = "", 0
    while True:
        try:
            page: Page[Case] = yield from retried(topic, engine.api.cases_since, since, cursor)
        except Problem as problem:
            if not expired(problem, cursor, restarts):
                raise
            since = cache.snapshot("cases_since", datetime) or since  # what was read needn't be read again
            cursor, restarts = "", restarts + 1
            continue
        cache.save_cases("", page.items, page.next, engine.zone)
        newest = max((case.updated_at for case in page.items if case.updated_at), default=None)
        if newest is not None:
            cache.save_snapshot("cases_since", newest)
        if not page.next:
            break
        cursor = page.next
    engine.forgotten_on = None  # the list begins with what it ended with, and that may be too old by now
    forget_old(engine)


def read_changes(engine: Engine) -> Flow[None]:
    """Take in what was made elsewhere, and show today's cases anew where they are shown.

    A window that is raised again and again asks once.
    """
    at, now = engine.changes_read_at, engine.now()
    if at is not None and timedelta(0) <= now - at < _JUST_READ:
        return
    engine.changes_asked_at = now
    try:
        yield from refresh_cases(engine, Topic.CHANGES)
    except Problem as problem:
        if not problem.retryable:
            raise
        yield Retrying(Topic.CHANGES, problem, engine.timing.tick)  # nobody asked; what is shown is still so
        return
    engine.changes_read_at = now
    if engine.shown_as_today is not None:
        yield from show_cases(engine, None)
