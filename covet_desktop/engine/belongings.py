"""What is kept on this PC for one account: opening it, showing it, forgetting it."""

from __future__ import annotations

import secrets
from datetime import timedelta

import msgspec

from covet_desktop.adapters.api import UNKNOWN_VERSION, Tagged
from covet_desktop.adapters.cache import open_cache
from covet_desktop.core.events import (
    AccountKnown,
    CasesShown,
    ConnectionKnown,
    DataSetAside,
    DraftKnown,
    MembersKnown,
    TileKnown,
)
from covet_desktop.core.model import Connection, Tile
from covet_desktop.core.names import search_key
from covet_desktop.core.people import Account, Member
from covet_desktop.core.setup import Draft, unsent
from covet_desktop.engine.flow import Flow, call
from covet_desktop.engine.services import Engine, Owner, Watches
from covet_desktop.engine.setting import settings_of

_KEY_BYTES = 32


def open_belongings(engine: Engine, owner: Owner) -> Flow[None]:
    """Open the cache of ``owner``; another account's is closed first and never shown."""
    if engine.cache is not None and engine.owner == owner:
        return
    if engine.cache is not None:
        engine.cache.close()
        engine.cache = None
        engine.connection = engine.mapping = engine.account = None
    engine.owner, engine.watches = owner, Watches()
    engine.history_read_on = engine.history_asked_at = engine.changes_asked_at = None
    engine.changes_read_at = engine.pause_told = engine.decided = None
    key = yield from call(_cache_key, engine, owner)
    opened = open_cache(engine.data_dir / f"cache-{owner.name}.db", key, now=engine.now(), fold=search_key)
    engine.cache, engine.forgotten_on = opened.cache, None
    forget_old(engine)
    engine.ledger.set_setting("owner", msgspec.to_builtins(owner))
    if opened.rebuilt:
        yield DataSetAside(engine.now())


def close_belongings(engine: Engine) -> None:
    """Put away what is open, and whose it was: until the service has said who has signed in, it is
    somebody else. All of it stays on this PC for whom it belongs to."""
    if engine.cache is not None:
        engine.cache.close()
    engine.cache = engine.owner = engine.account = engine.connection = engine.mapping = None
    engine.ledger.set_setting("owner", None)


def _cache_key(engine: Engine, owner: Owner) -> bytes | None:
    """The cache's key from the keychain, made on first use; None where nothing can be kept."""
    if not engine.vault.lasting:
        return None
    name = f"cache key {owner.name}"
    stored = engine.vault.get(name)
    if stored is None:
        stored = secrets.token_bytes(_KEY_BYTES).hex()
        engine.vault.set(name, stored)
    return bytes.fromhex(stored)


def last_owner(engine: Engine) -> Owner | None:
    """Whose data was open last; only of this service."""
    stored = engine.ledger.setting("owner", None)
    if stored is None:
        return None
    owner = msgspec.convert(stored, Owner)
    return owner if owner.service == engine.service_url else None


def show_what_is_known(engine: Engine) -> Flow[None]:
    """Show what the cache holds of the last account, before the service has answered."""
    owner = last_owner(engine)
    if owner is None:
        return
    yield from open_belongings(engine, owner)
    cache = engine.open_cache()
    account = cache.snapshot("account", Account)
    if account is None:
        return
    yield AccountKnown(account)
    yield MembersKnown(cache.snapshot("members", tuple[Member, ...]) or ())
    tile = cache.snapshot("tile", Tile)
    if tile is not None:
        yield TileKnown(tile)
    yield DraftKnown(draft_of(engine))
    connection = cache.snapshot("connection", Connection)
    if connection is None:
        return
    engine.connection = Tagged(connection, UNKNOWN_VERSION)
    yield ConnectionKnown(connection)
    zone_day = engine.now().astimezone(engine.zone_of(connection)).date()
    yield CasesShown(zone_day, cache.cases_of_day(zone_day))


def draft_of(engine: Engine) -> Draft:
    """What was typed and not yet sent; an unreadable draft counts as empty."""
    body = engine.ledger.draft(engine.signed_in_owner().name)
    if body is None:
        return Draft()
    try:
        return msgspec.json.decode(body, type=Draft)
    except (msgspec.DecodeError, msgspec.ValidationError):
        return Draft()


def save_draft(engine: Engine, draft: Draft) -> Draft:
    """Keep what the service doesn't have yet; gives back what was kept."""
    owner = engine.signed_in_owner()
    connection = engine.connection.value if engine.connection else None
    mapping = engine.mapping.value if engine.mapping else None
    kept = unsent(draft, connection, mapping, owner.person)
    engine.ledger.save_draft(owner.name, msgspec.json.encode(kept))
    return kept


def forget_old(engine: Engine) -> None:
    """Erase the personal data that is older than the setting allows; at opening, then once a day."""
    today = engine.today()
    if engine.cache is not None and engine.forgotten_on != today:
        engine.cache.forget_before(today - timedelta(days=settings_of(engine).keep_days))
        engine.forgotten_on = today


def forget_everything(engine: Engine) -> Flow[None]:
    """Erase the cache, its key and the draft of the account that was signed in."""
    owner = engine.owner or last_owner(engine)
    if owner is None:
        return
    if engine.cache is None:
        yield from open_belongings(engine, owner)
    engine.open_cache().erase()
    engine.cache = engine.owner = engine.account = engine.connection = engine.mapping = None
    engine.ledger.erase_draft(owner.name)
    engine.ledger.set_setting("owner", None)
    yield from call(engine.vault.delete, f"cache key {owner.name}")
