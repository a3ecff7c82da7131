"""Telling a person who isn't looking: each thing once, over restarts too."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime

import msgspec

from covet_desktop.core.events import NoticeDue
from covet_desktop.core.model import Status
from covet_desktop.core.notices import Known, decide
from covet_desktop.core.schedule import Attempts
from covet_desktop.core.visits import ImportStatus
from covet_desktop.engine.belongings import last_owner
from covet_desktop.engine.flow import Flow
from covet_desktop.engine.seeing import watched_of
from covet_desktop.engine.services import Engine, Owner
from covet_desktop.engine.setting import settings_of


def tell_once(engine: Engine, *, signed_out: bool = False) -> Flow[None]:
    """Show what nobody was told of, where it may be told now; what was told is on disk before it shows."""
    owner = engine.owner or last_owner(engine)
    if owner is None:
        return
    known = Known(signed_out=True) if signed_out else _known(engine)
    told = _told(engine, owner)
    fresh, kept = decide(known, told, engine.now(), settings_of(engine), engine.zone)
    if kept != told:
        engine.ledger.set_setting(f"told {owner.name}", kept)
    for notice in fresh:
        yield NoticeDue(notice)


def newest_brought(engine: Engine) -> str:
    """The id of the last import that was followed on this PC, once all that it brought is here."""
    cache = engine.cache
    run = next(iter(cache.last_runs(1)), None) if cache is not None else None
    if cache is None or run is None or run.status is not ImportStatus.SUCCEEDED:
        return ""
    return run.id if cache.cursor_of(run.id) is None else ""


def _known(engine: Engine) -> Known:
    watched, run = watched_of(engine), next(iter(engine.open_cache().last_runs(1)), None)
    attempts = _attempts(engine, watched.connection_id)
    return Known(
        watched=watched,
        health=engine.watches.health if watched.status is Status.CONNECTED else None,
        changes=engine.watches.changes,
        run=run,
        first_start=_first_start(engine, run.start) if run is not None else None,
        day=attempts.day if attempts else None,
        failures=attempts.failures if attempts else 0,
    )


def _first_start(engine: Engine, day: date | None) -> datetime | None:
    """When the day's first appointment begins; only today's matters."""
    if day is None or day != engine.today():
        return None
    cases = engine.open_cache().cases_of_day(day)
    starts = (case.appointment.starts_at for case in cases if case.appointment)
    return min((start for start in starts if start is not None), default=None)


def _attempts(engine: Engine, connection_id: str) -> Attempts | None:
    """What failed so far of the daily import, as the schedule keeps it."""
    record = engine.ledger.setting(f"slot {connection_id}", None)
    try:
        attempts = record.get("attempts") if isinstance(record, Mapping) else None
        return msgspec.convert(attempts, Attempts | None)
    except msgspec.ValidationError:
        return None  # another version's


def _told(engine: Engine, owner: Owner) -> dict[str, datetime]:
    try:
        return msgspec.convert(engine.ledger.setting(f"told {owner.name}", {}), dict[str, datetime])
    except msgspec.ValidationError:
        return {}
