"""What somebody has to know about: health, changes among Cornerstone's staff, status, fee.

The tick asks :func:`is_due` and sends the command; nobody is told anything twice.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from covet_desktop.core.events import (
    FeeChangeKnown,
    HealthKnown,
    RemovedElsewhere,
    Retrying,
    TileKnown,
    Topic,
)
from covet_desktop.core.model import Connection, Status
from covet_desktop.core.problems import Kind, Problem
from covet_desktop.core.watched import FeeChange
from covet_desktop.engine import activation
from covet_desktop.engine.belongings import last_owner
from covet_desktop.engine.flow import Flow, call, retried
from covet_desktop.engine.journaling import fee_written, note
from covet_desktop.engine.looking import CORNERSTONE, learn_connection
from covet_desktop.engine.noticing import newest_brought, tell_once
from covet_desktop.engine.seeing import (
    keep_watched,
    removal_of,
    see_connection,
    see_terms,
    terms_of,
    watched_of,
)
from covet_desktop.engine.services import Engine
from covet_desktop.engine.setting import settings_of
from covet_desktop.engine.staffing import remembered_staff, watch_staff


def is_due(engine: Engine) -> bool:
    """Whether to look now: every quarter of an hour while the clinic is open and when it opens, every
    hour while it is closed; and at once when an import has ended, when the connection's status is another
    one or it is gone, and when it may be active."""
    if not engine.stays or (engine.owner is None and last_owner(engine) is None):
        return False
    looks, now, timing = engine.watches, engine.now(), engine.timing
    hours, zone = settings_of(engine).open_hours, engine.zone
    is_open = hours.contains(now, zone)
    if looks.at is not None and is_open and not hours.contains(looks.at, zone):
        return True
    if _is_old(looks.at, now, timing.watch if is_open else timing.watch_closed):
        return True
    if _status(engine) is not looks.status:
        return True
    brought = newest_brought(engine) if is_open else ""
    return activation.is_due(engine) or bool(brought and brought != looks.judged_run)


def watch(engine: Engine) -> Flow[None]:
    """Ask the service for what changes by itself, tell the window, and whoever isn't looking.

    Without a line nothing is told of it: the schedule does. Raises only what ends the session.
    """
    looks = engine.watches
    looks.at, looks.status, looks.judged_run = engine.now(), _status(engine), newest_brought(engine)
    if not (yield from call(engine.session.has_session)):
        yield from tell_once(engine, signed_out=True)
        return
    if engine.cache is None:
        return  # somebody has just signed in: the look at the account comes first
    try:
        yield from _ask(engine)
    except Problem as problem:
        if problem.kind is Kind.SIGNED_OUT:
            yield from tell_once(engine, signed_out=True)
            raise
        yield Retrying(Topic.WATCHING, problem, engine.timing.watch)
    yield from tell_once(engine)


def accept_fee(engine: Engine) -> Flow[None]:
    """Somebody has seen what the connection costs now."""
    before, terms = see_terms(engine)
    if before is not None and before != terms:
        note(
            engine,
            "fee_seen",
            before=str(before.servers),
            after=str(terms.servers),
            fee_before=fee_written(before),
            fee_after=fee_written(terms),
        )
    yield FeeChangeKnown(None)


def _ask(engine: Engine) -> Flow[None]:
    if activation.is_due(engine):
        yield from _or_removed(engine, activation.check_activation(engine))
    yield from see_connection(engine)
    connection, looks, now = engine.told, engine.watches, engine.now()
    if connection is None or connection.status is not Status.CONNECTED:
        looks.health, looks.changes = None, ()
        return
    yield from _or_removed(engine, _watch_health(engine))
    if engine.told is None:
        return
    if not settings_of(engine).open_hours.contains(now, engine.zone):
        yield from remembered_staff(engine)
        yield _fee_change(engine, connection)
        return
    if _is_old(looks.staff_at, now, engine.timing.watch_staff):
        yield from watch_staff(engine)
        looks.staff_at = now
    if _is_old(looks.fee_at, now, engine.timing.watch_fee):
        tiles = yield from retried(Topic.WATCHING, engine.api.integrations)
        for tile in tiles:
            if tile.kind == CORNERSTONE:
                engine.open_cache().save_snapshot("tile", tile)
                yield TileKnown(tile)
        looks.fee_at = now
    yield _fee_change(engine, connection)


def _watch_health(engine: Engine) -> Flow[None]:
    health = yield from retried(Topic.WATCHING, engine.api.health, engine.connected().id)
    engine.watches.health = health
    yield HealthKnown(health, engine.now())


def _or_removed(engine: Engine, flow: Flow[None]) -> Flow[None]:
    """Ask about the connection; where it was ended meanwhile, that is the news, and who did it."""
    try:
        yield from flow
    except Problem as problem:
        if problem.code != "connection_removed":
            raise
        removal = removal_of(engine, problem)
        keep_watched(engine, replace(watched_of(engine), removal=removal))
        yield from learn_connection(engine, None)
        yield RemovedElsewhere(removal)


def _fee_change(engine: Engine, connection: Connection) -> FeeChangeKnown:
    """What is seen first is what later ones are compared with."""
    watched, terms = watched_of(engine), terms_of(engine, connection)
    if terms.fee is None or watched.terms == terms:
        return FeeChangeKnown(None)
    if watched.terms is None:
        keep_watched(engine, replace(watched, terms=terms))
        return FeeChangeKnown(None)
    return FeeChangeKnown(FeeChange(watched.terms, terms))


def _status(engine: Engine) -> Status | None:
    """As the service told it, None where it told that there is no connection; else as it was seen last."""
    if engine.told is not None:
        return engine.told.status
    gone = engine.connection is None and engine.read_at is not None
    return None if gone else engine.watches.status


def _is_old(at: datetime | None, now: datetime, seconds: float) -> bool:
    """Also what lies ahead, as the clock was put back."""
    return at is None or not timedelta(0) <= now - at < timedelta(seconds=seconds)
