"""The imports of the connection, by whichever PC; and which days none of them covers."""

from __future__ import annotations

from covet_desktop.core.events import HistoryKnown, SkippedKnown, Topic
from covet_desktop.core.visits import ImportRun, ImportStatus
from covet_desktop.engine.flow import Flow, retried
from covet_desktop.engine.missing import tell_missed
from covet_desktop.engine.services import Engine

READ = 200
"""Enough for the days that can still be made up for, with a few imports each."""
SHOWN = 10


def load_history(engine: Engine) -> Flow[None]:
    """Read the newest imports from the service; what another PC did is told as this one's own."""
    engine.history_asked_at = engine.now()
    runs = yield from retried(Topic.HISTORY, engine.api.imports, engine.connected().id, READ)
    yield HistoryKnown(runs[:SHOWN])
    yield from _keep_newest(engine, runs)
    yield from tell_missed(engine, runs)
    engine.history_read_on = engine.today()


def _keep_newest(engine: Engine, runs: tuple[ImportRun, ...]) -> Flow[None]:
    """The last import that ended, and what it left out, though it was another PC's."""
    cache = engine.open_cache()
    newest = next((run for run in runs if run.finished), None)
    if newest is None or newest.id in {run.id for run in cache.last_runs(1)}:
        return
    if newest.status is ImportStatus.SUCCEEDED:
        items = yield from retried(Topic.HISTORY, engine.api.skipped, newest.id)
        cache.save_run(newest)
        cache.save_skipped(newest.id, items)
        if engine.shown_as_today is not None:
            yield SkippedKnown(newest.id, items)
    else:
        cache.save_run(newest)
