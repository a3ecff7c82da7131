"""What one's role doesn't allow is told with the names of those who can."""

from __future__ import annotations

from typing import TypeVar

from covet_desktop.core.people import Member
from covet_desktop.core.permission import with_names
from covet_desktop.core.problems import Kind, Problem
from covet_desktop.engine.flow import Flow
from covet_desktop.engine.services import Engine

R = TypeVar("R")


def naming(engine: Engine, flow: Flow[R]) -> Flow[R]:
    """The same flow; a refusal for want of permission names the owners and admins."""
    try:
        return (yield from flow)
    except Problem as problem:
        if problem.kind is not Kind.NOT_PERMITTED:
            raise
        members = engine.open_cache().snapshot("members", tuple[Member, ...]) or ()
        raise with_names(problem, members) from problem
