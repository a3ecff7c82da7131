"""Days that were missed: found, offered, and caught up with when a person says so."""

from __future__ import annotations

from datetime import date

from covet_desktop.core.events import MissedKnown
from covet_desktop.core.visits import ImportRequest, ImportRun, Trigger
from covet_desktop.engine.flow import Flow
from covet_desktop.engine.importing import import_cases
from covet_desktop.engine.services import Engine


def catch_up(engine: Engine, days: tuple[date, ...]) -> Flow[ImportRun]:
    """Import from the first missed day to the last, as one import."""
    first, last = min(days), max(days)
    request = ImportRequest(first, (last - first).days + 1, trigger=Trigger.CATCH_UP)
    run = yield from import_cases(engine, request)
    yield MissedKnown(())
    return run


def leave(engine: Engine, days: tuple[date, ...]) -> Flow[None]:
    """Offer these days no more."""
    engine.ledger.set_setting("missed left until", max(days).isoformat())
    yield MissedKnown(())
