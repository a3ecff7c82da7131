"""The imports of the connection, by whichever PC."""

from __future__ import annotations

from covet_desktop.core.events import HistoryKnown, Topic
from covet_desktop.engine.flow import Flow, retried
from covet_desktop.engine.services import Engine

SHOWN = 10


def load_history(engine: Engine) -> Flow[None]:
    """The newest imports, from the service."""
    runs = yield from retried(Topic.HISTORY, engine.api.imports, engine.connected().id, SHOWN)
    yield HistoryKnown(runs)
