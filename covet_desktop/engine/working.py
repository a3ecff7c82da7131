"""What every verb of the command line that works with the connection begins with, and how it reads days."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from covet_desktop.adapters.api import UNKNOWN_VERSION, Tagged
from covet_desktop.core.events import Session, SessionChanged
from covet_desktop.core.model import Connection
from covet_desktop.core.problems import Kind, Problem
from covet_desktop.core.text import text
from covet_desktop.engine.belongings import last_owner, open_belongings
from covet_desktop.engine.flow import Flow, call
from covet_desktop.engine.looking import look
from covet_desktop.engine.services import Engine
from covet_desktop.engine.telling import Document, Say

Verb = Callable[[Engine, Document, Say], Flow[object]]
"""Its result is one JSON document, under the contract's names."""


def open_what_is_here(engine: Engine) -> Flow[None]:
    """What this PC keeps of the last account, without asking the service; what is open stays so."""
    owner = last_owner(engine)
    if engine.cache is None and owner is not None:
        yield from open_belongings(engine, owner)
        known = engine.open_cache().snapshot("connection", Connection)
        if known is not None:
            engine.connection = Tagged(known, UNKNOWN_VERSION)


def begin_work(engine: Engine) -> Flow[None]:
    """Be signed in, know the connection, have the cache open."""
    if not (yield from call(engine.session.has_session)):
        raise Problem(Kind.SIGNED_OUT, text("You aren't signed in."), text("Sign in to CoVet first."))
    yield SessionChanged(Session.SIGNED_IN, engine.vault.lasting)
    owner = last_owner(engine)
    if owner is not None:
        yield from open_belongings(engine, owner)
    if engine.told is None:
        yield from look(engine)
    engine.connected()


def day_of(argument: object) -> date | None:
    """A calendar day; None where none was given."""
    if argument is None:
        return None
    try:
        return date.fromisoformat(str(argument))
    except ValueError:
        raise Problem(Kind.INVALID, text("A day is written like 2026-11-24.")) from None


def days_of(argument: object) -> int:
    try:
        return int(str(argument))
    except ValueError:
        raise Problem(Kind.INVALID, text("The number of days isn't a number.")) from None
