"""What this PC has seen of the connection: how far it was, what it cost, and who ended it."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from covet_desktop.core.events import RemovedElsewhere, Topic
from covet_desktop.core.model import Clinic, Connection, Status, Tile
from covet_desktop.core.problems import Kind, Problem
from covet_desktop.core.watched import Removal, Terms, Watched
from covet_desktop.engine.flow import Flow, retried
from covet_desktop.engine.services import Engine

_NAME = "watched"


def watched_of(engine: Engine) -> Watched:
    """As it was seen last by this account on this PC."""
    return engine.open_cache().snapshot(_NAME, Watched) or Watched()


def keep_watched(engine: Engine, watched: Watched) -> None:
    if watched != watched_of(engine):
        engine.open_cache().save_snapshot(_NAME, watched)


def forget_watched(engine: Engine) -> None:
    """A person ended the connection from here: nobody has to be told."""
    keep_watched(engine, Watched())


def terms_of(engine: Engine, connection: Connection) -> Terms:
    """What a connection costs, by the tile that was read last."""
    tile = engine.open_cache().snapshot("tile", Tile)
    return Terms(tile.fee if tile else None, connection.server_count)


def see_terms(engine: Engine) -> tuple[Terms | None, Terms]:
    """A person here has seen what the connection costs now; what had been seen before, and this."""
    watched, terms = watched_of(engine), terms_of(engine, engine.connected())
    keep_watched(engine, replace(watched, terms=terms))
    return watched.terms, terms


def see_connection(engine: Engine) -> Flow[None]:
    """Note how far the connection is; where it is gone, ask who ended it and tell the window."""
    known, connection = watched_of(engine), engine.told
    if connection is not None:
        if known.connection_id != connection.id:
            known = Watched(connection.id)
        waited = known.waited or connection.awaits_activation
        known = replace(known, status=connection.status, waited=waited, removal=None)
        keep_watched(engine, replace(known, time_zone=connection.time_zone))
    elif _has_gone(engine, known):
        keep_watched(engine, replace(known, removal=(yield from _who_ended(engine, known))))
    yield RemovedElsewhere(watched_of(engine).removal)


def _has_gone(engine: Engine, known: Watched) -> bool:
    """The service has told that there is none, and this PC knew one that nobody had turned down."""
    asked = engine.connection is None and engine.read_at is not None
    return (
        asked and bool(known.connection_id) and known.removal is None and known.status is not Status.REJECTED
    )


def _who_ended(engine: Engine, known: Watched) -> Flow[Removal | None]:
    try:
        yield from retried(Topic.WATCHING, engine.api.connection, known.connection_id)
    except Problem as problem:
        if problem.kind not in (Kind.REMOVED, Kind.NOT_FOUND):
            raise
        return removal_of(engine, problem)
    return None


def removal_of(engine: Engine, problem: Problem) -> Removal:
    """Who and when, from the service's refusal of a removed connection (contract §3)."""
    by, at = problem.facts.get("removed_by"), problem.facts.get("removed_at")
    name = by.get("display_name") if isinstance(by, dict) else by
    zone = engine.zone_of(Connection("", clinic=Clinic(time_zone=watched_of(engine).time_zone)))
    return Removal(name if isinstance(name, str) else "", _instant(at, zone))


def _instant(written: object, zone: ZoneInfo) -> datetime | None:
    try:
        moment = datetime.fromisoformat(written) if isinstance(written, str) else None
    except ValueError:
        return None
    if moment is None or moment.tzinfo is None:
        return None
    return moment.astimezone(zone)
