"""Cases: showing a day from the cache, and staying up to date with what was made elsewhere."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from covet_desktop.adapters.api import Page
from covet_desktop.core.events import CasesShown, Topic
from covet_desktop.core.problems import Kind, Problem
from covet_desktop.core.visits import Case
from covet_desktop.engine.flow import Flow, retried
from covet_desktop.engine.services import Engine

KEPT_DAYS = 30
"""How long cases stay in the cache; also how far back a new cache begins to read."""


def show_cases(engine: Engine, day: date | None) -> Flow[None]:
    """Show the cases of a day, today if none is named, as the cache has them."""
    wanted = day or engine.today()
    yield CasesShown(wanted, engine.open_cache().cases_of_day(wanted))


def refresh_cases(engine: Engine, topic: Topic) -> Flow[None]:
    """Take in all that changed since the last look, by whichever PC or person (contract §3, /cases)."""
    cache = engine.open_cache()
    beginning = engine.now() - timedelta(days=KEPT_DAYS)
    since = cache.snapshot("cases_since", datetime) or beginning
    cursor = ""
    while True:
        try:
            page: Page[Case] = yield from retried(topic, engine.api.cases_since, since, cursor)
        except Problem as problem:
            if problem.code != "cursor_expired" or (problem.kind is Kind.REMOVED and not cursor):
                raise
            cursor = ""
            continue
        cache.save_cases("", page.items, page.next, engine.zone)
        newest = max((case.updated_at for case in page.items if case.updated_at), default=None)
        if newest is not None:
            cache.save_snapshot("cases_since", newest)
        if not page.next:
            return
        cursor = page.next
