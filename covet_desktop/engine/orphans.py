"""Appointments that belong to nobody here: read, and said to be none of ours."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from covet_desktop.core.events import StaffKnown, Topic
from covet_desktop.core.importing import summary
from covet_desktop.core.missing_people import NobodysRead, NotOursKept
from covet_desktop.core.model import Provider, ProviderMapping
from covet_desktop.core.orphans import grouped, nobodys
from covet_desktop.core.problems import Kind, Problem
from covet_desktop.core.text import text
from covet_desktop.core.visits import ImportRequest
from covet_desktop.engine.flow import Flow, retried
from covet_desktop.engine.journaling import note, written
from covet_desktop.engine.permitted import naming
from covet_desktop.engine.services import Engine
from covet_desktop.engine.staffing import tell_staff

_MOST_TRIES = 5
"""How often somebody else may change the mapping in between."""


def load_nobodys(engine: Engine, start: date | None, days: int) -> Flow[None]:
    """What an import of these days would skip since it belongs to nobody, by staff record."""
    connection = engine.connected()
    request = ImportRequest(start or engine.today(), days)
    items = yield from retried(Topic.APPOINTMENTS, engine.api.import_preview, connection.id, request)
    providers = yield from retried(Topic.APPOINTMENTS, engine.api.providers, connection.id)
    mapping = yield from retried(Topic.APPOINTMENTS, engine.api.provider_mapping, connection.id)
    groups = grouped(items, providers, mapping.value)
    left_out = len(nobodys(items)) - sum(len(group.items) for group in groups)
    yield NobodysRead(request.start, days, groups, summary(items), left_out)


def not_ours(engine: Engine, provider_id: str) -> Flow[None]:
    """Add a staff record to those that are ignored, and change nothing else of the mapping.

    Where another PC changed the mapping meanwhile, it is read anew and just this is applied to it. A
    record that somebody has chosen meanwhile is left alone, and that is said. Who may not do it gets a
    Problem (NOT_PERMITTED).
    """
    connection = engine.connected()
    for tries_left in reversed(range(_MOST_TRIES)):
        tagged = yield from retried(Topic.NOT_OURS, engine.api.provider_mapping, connection.id)
        ignored = tagged.value.ignored_provider_ids
        request_id = ""
        if provider_id not in ignored:
            _refuse_chosen(tagged.value, provider_id)
            changed = replace(tagged.value, ignored_provider_ids=(*ignored, provider_id))
            try:
                sending = written(
                    engine,
                    Topic.NOT_OURS,
                    engine.api.set_provider_mapping,
                    *(connection.id, tagged.etag, changed),
                )
                tagged, request_id = yield from naming(engine, sending)
            except Problem as problem:
                if problem.kind is not Kind.CHANGED_ELSEWHERE or not tries_left:
                    raise
                continue  # another PC's change; or ours, whose answer was lost
        engine.mapping = tagged
        note(engine, "not_ours", request_id=request_id, provider=provider_id)
        yield from _keep(engine, provider_id, tagged.value)
        return


def _refuse_chosen(mapping: ProviderMapping, provider_id: str) -> None:
    if any(provider_id in row.provider_ids for row in mapping.items):
        raise Problem(
            Kind.REFUSED,
            text("Somebody has said meanwhile whose appointments these are."),
            text("Nothing was changed. Look again: an import brings them now."),
        )


def _keep(engine: Engine, provider_id: str, mapping: ProviderMapping) -> Flow[None]:
    cache = engine.open_cache()
    cache.save_snapshot("mapping", mapping)
    providers = cache.snapshot("providers", tuple[Provider, ...])
    if providers is not None:
        yield StaffKnown(providers, mapping)
        yield tell_staff(engine, providers, mapping)
    yield NotOursKept(provider_id)
