"""Who may do what only owners and admins may, by name (contract §4, Roles)."""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce

from covet_desktop.core.people import Member, MemberStatus, Role
from covet_desktop.core.problems import Kind, Problem
from covet_desktop.core.text import Text, text

_ABLE, _AWAY = (Role.OWNER, Role.ADMIN), (MemberStatus.PENDING, MemberStatus.INACTIVE)


def able(members: Sequence[Member]) -> tuple[str, ...]:
    """The names of those who can be asked: who hasn't accepted the invitation yet, or has left, can't."""
    found = (each for each in members if each.role in _ABLE and each.status not in _AWAY)
    return tuple(each.display_name for each in found if each.display_name)


def who_can(members: Sequence[Member]) -> Text:
    """The names as a part of a sentence, or a word for them where the list isn't known."""
    names = [text("{name}", name=name) for name in able(members)]
    if not names:
        return text("an owner or admin of your CoVet workspace")
    if len(names) == 1:
        return names[0]
    some = reduce(lambda one, other: text("{one}, {other}", one=one, other=other), names[:-1])
    return text("{some} or {last}", some=some, last=names[-1])


def with_names(problem: Problem, members: Sequence[Member]) -> Problem:
    """A refusal of what one's role doesn't allow, with the names of those who can; any other as it is."""
    if problem.kind is not Kind.NOT_PERMITTED:
        return problem
    return problem.reworded(
        text("Your CoVet account may not do this."),
        text("Ask {names}: it is for owners and admins.", names=who_can(members)),
    )
