"""Reading the journal: its lines, and whom and what their ids stand for now."""

from __future__ import annotations

from covet_desktop.core.journal import JournalRead, Line, Names, names_of
from covet_desktop.core.model import Provider
from covet_desktop.core.people import Member
from covet_desktop.engine.belongings import last_owner
from covet_desktop.engine.flow import Flow
from covet_desktop.engine.services import Engine


def load_journal(engine: Engine, count: int) -> Flow[None]:
    """The newest lines of this account's journal; none while it isn't known whose it would be."""
    yield read_journal(engine, count)


def read_journal(engine: Engine, count: int) -> JournalRead:
    owner = engine.owner or last_owner(engine)
    if owner is None:
        return JournalRead(())
    notes = engine.ledger.notes(count + 1, owner=owner.name)
    lines = tuple(Line(one.at, one.kind, one.who, one.device, one.ids, one.request_id) for one in notes)
    shown = lines[:count]
    return JournalRead(shown, _names(engine, shown), len(lines) > count, engine.unwritten)


def _names(engine: Engine, lines: tuple[Line, ...]) -> Names:
    cache = engine.cache
    if cache is None:
        return Names()
    members = cache.snapshot("members", tuple[Member, ...]) or ()
    providers = cache.snapshot("providers", tuple[Provider, ...]) or ()
    cases = cache.cases_by_id({line.ids["case"] for line in lines if line.ids.get("case")})
    return names_of(members, providers, cases, engine.zone)
