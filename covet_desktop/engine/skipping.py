"""The former imports, by whichever PC, and what each left out."""

from __future__ import annotations

from covet_desktop.core.events import Topic
from covet_desktop.core.follow_up import ImportsRead, SkippedRead
from covet_desktop.engine.flow import Flow, retried
from covet_desktop.engine.services import Engine


def load_skipped(engine: Engine, import_id: str) -> Flow[None]:
    items = yield from retried(Topic.SKIPPED, engine.api.skipped, import_id)
    yield SkippedRead(import_id, items)


def load_imports(engine: Engine, cursor: str) -> Flow[None]:
    """One part of the list; one whose place the service has forgotten is begun anew."""
    page = yield from retried(Topic.IMPORTS, engine.api.imports_page, engine.connected().id, cursor)
    yield ImportsRead(cursor, page.items, page.next or "")
