"""What an import left out, of whichever PC."""

from __future__ import annotations

from covet_desktop.core.events import Topic
from covet_desktop.core.follow_up import SkippedRead
from covet_desktop.engine.flow import Flow, retried
from covet_desktop.engine.services import Engine


def load_skipped(engine: Engine, import_id: str) -> Flow[None]:
    items = yield from retried(Topic.SKIPPED, engine.api.skipped, import_id)
    yield SkippedRead(import_id, items)
