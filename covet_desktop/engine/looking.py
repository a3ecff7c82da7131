"""Reading from the service where set-up stands."""

from __future__ import annotations

from covet_desktop.adapters.api import Tagged
from covet_desktop.core.events import (
    AccountKnown,
    ConnectionKnown,
    DraftKnown,
    MembersKnown,
    PurchaseOpen,
    TileKnown,
    Topic,
)
from covet_desktop.core.model import Connection, Tile
from covet_desktop.core.people import Account
from covet_desktop.core.problems import Kind, Problem
from covet_desktop.core.setup import is_bought
from covet_desktop.core.text import text
from covet_desktop.engine.belongings import draft_of, open_belongings, save_draft
from covet_desktop.engine.cases import show_cases
from covet_desktop.engine.flow import Flow, retried
from covet_desktop.engine.journaling import note, written
from covet_desktop.engine.services import Engine, Owner

CORNERSTONE = "cornerstone"


def look(engine: Engine, topic: Topic = Topic.LOOK) -> Flow[None]:
    """Account, members, tile, connection: all that decides which page comes next."""
    account, request_id = yield from written(engine, topic, engine.api.account)
    yield from belong_to(engine, account, request_id)
    cache = engine.open_cache()
    yield AccountKnown(account)
    members = yield from retried(topic, engine.api.members)
    cache.save_snapshot("members", members)
    yield MembersKnown(members)
    tile = yield from _tile(engine, topic)
    cache.save_snapshot("tile", tile)
    yield TileKnown(tile)
    tagged = yield from _connection_of(engine, tile, topic)
    yield from learn_connection(engine, tagged)
    if tagged is not None:
        yield from show_cases(engine, None)


def belong_to(engine: Engine, account: Account, request_id: str = "") -> Flow[None]:
    """From here on, all that is stored belongs to this account."""
    owner = Owner(engine.service_url, account.workspace.id, account.user.id)
    yield from open_belongings(engine, owner)
    engine.account = account
    engine.open_cache().save_snapshot("account", account)
    if engine.signed_in_by:
        note(engine, "signed_in", request_id=request_id, way=engine.signed_in_by)
        engine.signed_in_by = ""


def learn_connection(engine: Engine, tagged: Tagged[Connection] | None) -> Flow[None]:
    """Take in the connection, settle an open purchase with it, and show the draft."""
    engine.connection, engine.read_at = tagged, engine.now()
    connection = tagged.value if tagged else None
    engine.open_cache().save_snapshot("connection", connection)
    if is_bought(connection):
        settle_purchase(engine, connection)
    yield DraftKnown(draft_of(engine))
    yield open_purchase(engine)
    yield ConnectionKnown(connection)
    # After the connection: a page that still shows what was typed must know that the service has it.
    yield from settle_draft(engine)


def settle_draft(engine: Engine) -> Flow[None]:
    """Take out of the draft what the service has accepted, and tell the window."""
    draft = draft_of(engine)
    kept = save_draft(engine, draft)
    if kept != draft:
        yield DraftKnown(kept)


def _tile(engine: Engine, topic: Topic) -> Flow[Tile]:
    tiles = yield from retried(topic, engine.api.integrations)
    for tile in tiles:
        if tile.kind == CORNERSTONE:
            return tile
    raise Problem(
        Kind.BAD_ANSWER,
        text("CoVet doesn't offer Cornerstone to this account."),
        text("Ask CoVet's support to switch the Cornerstone integration on."),
    )


def _connection_of(engine: Engine, tile: Tile, topic: Topic) -> Flow[Tagged[Connection] | None]:
    if not tile.connection_id:
        return None
    try:
        return (yield from retried(topic, engine.api.connection, tile.connection_id))
    except Problem as problem:
        if problem.kind in (Kind.REMOVED, Kind.NOT_FOUND):
            return None
        raise


def reload_connection(engine: Engine, topic: Topic, etag: str = "") -> Flow[None]:
    """Read the connection anew: another PC may have changed it. With ``etag``, only if it was changed."""
    try:
        tagged = yield from retried(topic, engine.api.connection, engine.connected().id, etag)
    except Problem as problem:
        if problem.kind in (Kind.REMOVED, Kind.NOT_FOUND):
            yield from learn_connection(engine, None)
        raise
    engine.read_at = engine.now()
    if tagged is not None:
        yield from learn_connection(engine, tagged)


def settle_purchase(engine: Engine, connection: Connection | None) -> None:
    """The service has a connection: whatever request was open has its answer."""
    owner = engine.signed_in_owner()
    for entry in engine.ledger.open_entries("purchase", owner.service, owner.workspace):
        outcome = {"connection_id": connection.id if connection else ""}
        engine.ledger.close(entry.key, outcome, engine.now())
        if connection is not None and connection.requested_by.id == entry.person == owner.person:
            note_purchase(engine, connection)


def note_purchase(engine: Engine, connection: Connection, request_id: str = "") -> None:
    """``request_id`` is not known where the answer was lost and the connection was found later."""
    fee, servers = str(connection.fee or ""), str(connection.server_count)
    note(engine, "bought", request_id=request_id, connection=connection.id, fee=fee, servers=servers)


def open_purchase(engine: Engine) -> PurchaseOpen:
    """The request to buy whose answer isn't known, as the ledger has it."""
    owner = engine.signed_in_owner()
    for entry in engine.ledger.open_entries("purchase", owner.service, owner.workspace):
        return PurchaseOpen(entry.opened_at, engine.ledger.is_stale(entry, engine.now()))
    return PurchaseOpen(None)


def look_again(engine: Engine, topic: Topic) -> Flow[Tile]:
    """Only the tile and the connection: what a person must know before anything is bought."""
    tile = yield from _tile(engine, topic)
    engine.open_cache().save_snapshot("tile", tile)
    yield TileKnown(tile)
    tagged = yield from _connection_of(engine, tile, topic)
    yield from learn_connection(engine, tagged)
    return tile
