"""Changing a connection that works: what was set before, and what can be taken back."""

from __future__ import annotations

from dataclasses import dataclass, replace

from covet_desktop.core.health import Health
from covet_desktop.core.model import Practice, ProviderMapping
from covet_desktop.core.problems import Problem
from covet_desktop.core.remapping import Begun


@dataclass(frozen=True, slots=True)
class MappingReplaced:
    """The mapping that was in force before the last one accepted here; None: there is none to go back to."""

    before: ProviderMapping | None


@dataclass(frozen=True, slots=True)
class BegunKnown:
    """The cases of today and later that somebody has begun, as far as this PC knows them."""

    begun: tuple[Begun, ...]


@dataclass(frozen=True, slots=True)
class PracticeCheck:
    """What was found after another identifier was set. ``there`` and ``gone``: the names of mapped staff
    records that still are in Cornerstone, and of those that aren't.

    ``health`` None and ``staff_problem``: that couldn't be read; what kept it from being read is said.
    """

    practice: Practice
    there: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()
    health: Health | None = None
    health_problem: Problem | None = None
    staff_problem: Problem | None = None

    @property
    def whole(self) -> bool:
        """Whether all of it could be read."""
        return self.health is not None and self.staff_problem is None


@dataclass(frozen=True, slots=True)
class PracticeChecked:
    check: PracticeCheck


Event = MappingReplaced | BegunKnown | PracticeChecked


@dataclass(frozen=True, slots=True)
class Managing:
    """What is known for changing the connection."""

    mapping_before: ProviderMapping | None = None
    begun: tuple[Begun, ...] = ()
    practice_check: PracticeCheck | None = None


def learn(known: Managing, event: object) -> Managing:
    """What is known after an event; the same value where the event is about something else."""
    match event:
        case MappingReplaced(before):
            return replace(known, mapping_before=before)
        case BegunKnown(begun):
            return replace(known, begun=begun)
        case PracticeChecked(check):
            return replace(known, practice_check=check)
        case _:
            return known
