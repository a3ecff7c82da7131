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
    """The same flow; a refusal for want of permission names the owners and admins.

    Somebody may have changed this person's role meanwhile: so it is read anew first, and what the window
    offered by the former one is off before it is told.
    """
    try:
        return (yield from flow)
    except Problem as problem:
        if problem.kind is not Kind.NOT_PERMITTED:
            raise
        yield from _read_roles(engine)
        members = engine.open_cache().snapshot("members", tuple[Member, ...]) or ()
        raise with_names(problem, members) from problem


def _read_roles(engine: Engine) -> Flow[None]:
    """Who is signed in with which role, and who else there is; each once. The refusal is the news: what
    can't be read now is as it was known."""
    cache, owner = engine.open_cache(), engine.signed_in_owner()
    try:
        account = yield from call(engine.api.account)
        if (account.workspace.id, account.user.id) != (owner.workspace, owner.person):
            return
        engine.account = account
        cache.save_snapshot("account", account)
        yield AccountKnown(account)
        members = yield from call(engine.api.members)
        cache.save_snapshot("members", members)
        yield MembersKnown(members)
    except Problem as problem:
        if problem.kind is Kind.SIGNED_OUT:
            raise
