"""Changes among Cornerstone's staff, against what it was when somebody last looked at the mapping."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import timedelta

from covet_desktop.core.events import StaffChangesKnown, Topic
from covet_desktop.core.model import Provider, ProviderMapping
from covet_desktop.core.remapping import Begun
from covet_desktop.core.staff_changes import (
    Change,
    accepted_since,
    belong_to_nobody,
    changes,
    seen_elsewhere,
)
from covet_desktop.core.visits import CaseStatus
from covet_desktop.engine.flow import Flow, retried
from covet_desktop.engine.journaling import note, staff_written
from covet_desktop.engine.services import Engine

_SEEN = "staff seen"
_BEGUN = frozenset({CaseStatus.IN_PROGRESS, CaseStatus.DONE})
_DAYS_AHEAD = 14
_NEEDS_THE_MAPPING = frozenset({Change.REUSED, Change.GONE})


def watch_staff(engine: Engine) -> Flow[None]:
    """Read staff and mapping, and tell what changed.

    Not by way of the engine's own mapping: whoever edits that one must still be told that another PC
    changed it.
    """
    connection = engine.connected()
    providers = yield from retried(Topic.WATCHING, engine.api.providers, connection.id)
    tagged = yield from retried(Topic.WATCHING, engine.api.provider_mapping, connection.id)
    take_in(engine, providers, tagged.value)
    yield tell_staff(engine, providers, tagged.value)


def take_in(engine: Engine, providers: Sequence[Provider], mapping: ProviderMapping) -> None:
    """Keep staff and mapping as they were read just now.

    Where somebody accepted a mapping on another PC since the last reading, the staff had been looked at
    there: what was dealt with isn't told again here.
    """
    cache = engine.open_cache()
    known, former = (
        cache.snapshot("mapping", ProviderMapping),
        cache.snapshot("providers", tuple[Provider, ...]),
    )
    if known is not None and former is not None and accepted_since(known, mapping):
        cache.save_snapshot(_SEEN, seen_elsewhere(former, providers, known, mapping))
    cache.save_snapshot("providers", tuple(providers))
    cache.save_snapshot("mapping", mapping)


def begun_ahead(engine: Engine) -> tuple[Begun, ...]:
    """The begun cases of today and the days that an import can reach, from the cache."""
    cache, today = engine.open_cache(), engine.today()
    counted: Counter[tuple[str, str]] = Counter()
    for ahead in range(_DAYS_AHEAD):
        for case in cache.cases_of_day(today + timedelta(days=ahead)):
            if case.status in _BEGUN and case.appointment is not None:
                counted[case.appointment.provider_id, case.member_id] += 1
    return tuple(Begun(*key, count) for key, count in sorted(counted.items()))


def remembered_staff(engine: Engine) -> Flow[None]:
    """Tell what changed as far as it was read on an earlier day; asks nobody."""
    if engine.open_cache().snapshot(_SEEN, tuple[Provider, ...]) is not None:
        yield tell_staff(engine, *_known(engine))


def tell_staff(engine: Engine, providers: Sequence[Provider], mapping: ProviderMapping) -> StaffChangesKnown:
    """What changed; the staff that is seen first is what later ones are compared with."""
    cache = engine.open_cache()
    before = cache.snapshot(_SEEN, tuple[Provider, ...])
    if before is None:
        cache.save_snapshot(_SEEN, tuple(providers))
        before = tuple(providers)
    engine.watches.changes = changes(before, providers, mapping)
    return StaffChangesKnown(engine.watches.changes, belong_to_nobody(providers, mapping))


def mapping_accepted(engine: Engine) -> StaffChangesKnown:
    """Somebody has looked at everybody: from here on it is compared with the staff of now."""
    providers, mapping = _known(engine)
    return _seen(engine, providers, providers, mapping)


def accept_staff_changes(engine: Engine, only: str = "") -> Flow[None]:
    """Somebody has seen what changed, of everybody or of one record ``only``. Whoever is gone, or has
    another person's id, stays in question until a mapping says whose the appointments are."""
    providers, mapping = _known(engine)
    before = engine.open_cache().snapshot(_SEEN, tuple[Provider, ...]) or providers
    open_ids = {
        change.provider.id
        for change in changes(before, providers, mapping)
        if change.kind in _NEEDS_THE_MAPPING or only not in ("", change.provider.id)
    }
    kept = [each for each in before if each.id in open_ids]
    seen = (*kept, *(each for each in providers if each.id not in open_ids))
    yield _seen(engine, seen, providers, mapping)


def _seen(
    engine: Engine, seen: Sequence[Provider], providers: Sequence[Provider], mapping: ProviderMapping
) -> StaffChangesKnown:
    """From here on it is compared with ``seen``; what is no question any more is in the journal."""
    cache = engine.open_cache()
    before = cache.snapshot(_SEEN, tuple[Provider, ...]) or providers
    was, still = changes(before, providers, mapping), changes(seen, providers, mapping)
    settled = [each for each in was if each not in still]
    cache.save_snapshot(_SEEN, tuple(seen))
    if settled:
        note(engine, "staff_seen", changes=staff_written(settled))
    return tell_staff(engine, providers, mapping)


def _known(engine: Engine) -> tuple[tuple[Provider, ...], ProviderMapping]:
    cache = engine.open_cache()
    providers = cache.snapshot("providers", tuple[Provider, ...]) or ()
    return providers, cache.snapshot("mapping", ProviderMapping) or ProviderMapping()
