"""After another practice identifier was set: does it work, and who of the mapped staff is still there?"""

from __future__ import annotations

from covet_desktop.core.events import HealthKnown, MembersKnown, StaffKnown, Topic
from covet_desktop.core.health import Health
from covet_desktop.core.managing import PracticeCheck, PracticeChecked
from covet_desktop.core.model import Practice, Provider, ProviderMapping
from covet_desktop.core.problems import Problem
from covet_desktop.core.remapping import owners, record_words
from covet_desktop.engine.flow import Flow, retried
from covet_desktop.engine.services import Engine
from covet_desktop.engine.staffing import take_in, tell_staff


def mapping_known(engine: Engine) -> tuple[ProviderMapping, tuple[Provider, ...]]:
    """Mapping and staff as this PC knows them, before something changes them."""
    cache = engine.open_cache()
    mapping = cache.snapshot("mapping", ProviderMapping) or ProviderMapping()
    return mapping, cache.snapshot("providers", tuple[Provider, ...]) or ()


def check_practice(engine: Engine, before: tuple[ProviderMapping, tuple[Provider, ...]]) -> Flow[None]:
    """Read health, staff and mapping, and tell what became of the staff that was mapped ``before``.

    The identifier is set already: what can't be read now is read later, and no problem of this one.
    """
    mapped, staff = before
    connection = engine.connected()
    health: Health | None = None
    try:
        health = yield from retried(Topic.PRACTICE, engine.api.health, connection.id)
        yield HealthKnown(health, engine.now())
        members = yield from retried(Topic.PRACTICE, engine.api.members)
        yield MembersKnown(members)
        providers = yield from retried(Topic.PRACTICE, engine.api.providers, connection.id)
        engine.mapping = yield from retried(Topic.PRACTICE, engine.api.provider_mapping, connection.id)
    except Problem as problem:
        if not problem.retryable:
            raise
        return
    take_in(engine, providers, engine.mapping.value)
    yield StaffKnown(providers, engine.mapping.value)
    yield tell_staff(engine, providers, engine.mapping.value)
    here = {each.id for each in providers if each.active}
    names = {each.id: each for each in (*staff, *providers)}
    told = [(each, record_words(each, names)) for each in owners(mapped)]
    there = tuple(name for each, name in told if each in here)
    gone = tuple(name for each, name in told if each not in here)
    yield PracticeChecked(PracticeCheck(connection.practice or Practice(""), there, gone, health))
