"""Days that were missed: found, offered, and caught up with when a person says so."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from zoneinfo import ZoneInfo

from covet_desktop.core.events import MissedKnown, Topic
from covet_desktop.core.model import AutoImport, Status
from covet_desktop.core.schedule import missed_days
from covet_desktop.core.visits import (
    Action,
    ImportRequest,
    ImportRun,
    ImportStatus,
    PreviewItem,
    Trigger,
)
from covet_desktop.engine.flow import Do, Flow, retried
from covet_desktop.engine.importing import import_cases
from covet_desktop.engine.journaling import note
from covet_desktop.engine.services import Engine
from covet_desktop.messages import LoadHistory

_LEFT = "missed left until "
"""With the connection's id: another clinic's days are another matter."""
_DAY = timedelta(days=1)


def tell_missed(engine: Engine, runs: Iterable[ImportRun]) -> Flow[None]:
    """Tell which of the last days no import of ``runs`` covers, and would still bring something.

    A Sunday without appointments is none: the service's preview knows.
    """
    days = _uncovered(engine, runs)
    if days:
        request = ImportRequest(days[0], (days[-1] - days[0]).days + 1)
        items = yield from retried(Topic.HISTORY, engine.api.import_preview, engine.connected().id, request)
        bringing = _days_of(items, engine.zone)
        days = tuple(day for day in days if day in bringing)
    yield MissedKnown(days)


def _uncovered(engine: Engine, runs: Iterable[ImportRun]) -> tuple[date, ...]:
    connection = engine.told
    if connection is None or connection.status is not Status.CONNECTED or connection.auto_import is None:
        return ()
    auto: AutoImport = connection.auto_import
    covered = {day for run in runs for day in _days_covered(run)}
    left = str(engine.ledger.setting(_LEFT + connection.id, "") or "")
    days = missed_days(engine.now(), auto, engine.zone, covered)
    return tuple(day for day in days if day.isoformat() > left)


def _days_covered(run: ImportRun) -> Iterable[date]:
    """Of an import for everyone that succeeded; the daily one that a person cancelled was not to be."""
    if run.start is None or run.members != "all":
        return ()
    if run.cancelled_by_person and run.trigger is Trigger.SCHEDULED:
        return (run.start,)
    if run.status is not ImportStatus.SUCCEEDED:
        return ()
    return tuple(run.start + ahead * _DAY for ahead in range(run.days))


def _days_of(items: Iterable[PreviewItem], zone: ZoneInfo) -> set[date]:
    """The local days for which an import would make something."""
    return {
        item.appointment.starts_at.astimezone(zone).date()
        for item in items
        if item.action is Action.CREATE and item.appointment is not None and item.appointment.starts_at
    }


def catch_up(engine: Engine, days: tuple[date, ...]) -> Flow[ImportRun]:
    """Import from the first missed day to the last, as one import."""
    first, last = min(days), max(days)
    request = ImportRequest(first, (last - first).days + 1, trigger=Trigger.CATCH_UP)
    run = yield from import_cases(engine, request)
    yield Do(LoadHistory())  # which days are still missing
    return run


def leave(engine: Engine, days: tuple[date, ...]) -> Flow[None]:
    """Offer these days no more."""
    engine.ledger.set_setting(_LEFT + engine.connected().id, max(days).isoformat())
    note(engine, "missed_left", first=min(days).isoformat(), last=max(days).isoformat())
    yield MissedKnown(())
