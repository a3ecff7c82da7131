"""The mapping that was in force before the last one accepted here: kept in the ledger, ids only."""

from __future__ import annotations

from dataclasses import dataclass

import msgspec

from covet_desktop.core.managing import MappingReplaced
from covet_desktop.core.model import Provider, ProviderMapping
from covet_desktop.core.people import Member
from covet_desktop.core.remapping import restorable
from covet_desktop.engine.journaling import mapping_written
from covet_desktop.engine.services import Engine


@dataclass(frozen=True, slots=True)
class Replaced:
    """``after`` was accepted here in place of ``before``."""

    before: ProviderMapping
    after: ProviderMapping


def remember(engine: Engine, before: ProviderMapping, after: ProviderMapping) -> None:
    written = {"before": mapping_written(before), "after": mapping_written(after)}
    engine.ledger.set_setting(_name(engine), written)


def forget(engine: Engine) -> None:
    engine.ledger.set_setting(_name(engine), None)


def replaced_here(engine: Engine) -> Replaced | None:
    """None: nothing was accepted here, or it was taken back."""
    kept = engine.ledger.setting(_name(engine), None)
    if not isinstance(kept, dict):
        return None
    try:
        before, after = (
            msgspec.json.decode(str(kept[each]), type=ProviderMapping) for each in ("before", "after")
        )
    except (KeyError, msgspec.MsgspecError):
        return None  # another version's
    return Replaced(before, after)


def what_can_be_taken_back(engine: Engine) -> MappingReplaced:
    """What there is to go back to, as far as it is still there and the mapping is still the one accepted
    here."""
    kept = replaced_here(engine)
    if kept is None or engine.mapping is None or not kept.after.same_as(engine.mapping.value):
        return MappingReplaced(None)
    wanted = possible(engine, kept.before)
    fits = bool(wanted.mapped_member_ids) and not wanted.same_as(engine.mapping.value)
    return MappingReplaced(wanted if fits else None)


def possible(engine: Engine, before: ProviderMapping) -> ProviderMapping:
    cache = engine.open_cache()
    members = cache.snapshot("members", tuple[Member, ...]) or ()
    return restorable(before, members, cache.snapshot("providers", tuple[Provider, ...]) or ())


def _name(engine: Engine) -> str:
    return f"mapping before {engine.signed_in_owner().name}"
