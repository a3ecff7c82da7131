"""What one's role doesn't allow is told with the names of those who can."""

from __future__ import annotations

from typing import TypeVar

from covet_desktop.core.events import AccountKnown, MembersKnown
from covet_desktop.core.people import Member
from covet_desktop.core.permission import with_names
from covet_desktop.core.problems import Kind, Problem
from covet_desktop.engine.flow import Flow, call
from covet_desktop.engine.services import Engine

R = TypeVar("R")


def naming(engine: Engine, flow: Flow[R]) -> Flow[R]:
    """The same flow; a refusal for want of permission names the owners and admins as they are now."""
    try:
        return (yield from flow)
    except Problem as problem:
        if problem.kind is not Kind.NOT_PERMITTED:
            raise
        yield from _read_roles(engine)
        members = engine.open_cache().snapshot("members", tuple[Member, ...]) or ()
        raise with_names(problem, members) from problem


def _read_roles(engine: Engine) -> Flow[None]:
    """Somebody changed a role meanwhile: the window shows what this person may do now."""
    try:
        account = yield from call(engine.api.account)
        members = yield from call(engine.api.members)
    except Problem as problem:
        if problem.kind is Kind.SIGNED_OUT:
            raise
        return  # that it isn't permitted is the news
    if account.user.id != engine.signed_in_owner().person:
        return
    engine.account, cache = account, engine.open_cache()
    cache.save_snapshot("account", account)
    cache.save_snapshot("members", members)
    yield AccountKnown(account)
    yield MembersKnown(members)
