"""Changing a connection that works: what was set before, and what can be taken back."""

from __future__ import annotations

from dataclasses import dataclass, replace

from covet_desktop.core.model import ProviderMapping


@dataclass(frozen=True, slots=True)
class MappingReplaced:
    """The mapping that was in force before the last one accepted here; None: there is none to go back to."""

    before: ProviderMapping | None


Event = MappingReplaced


@dataclass(frozen=True, slots=True)
class Managing:
    """What is known for changing the connection."""

    mapping_before: ProviderMapping | None = None


def learn(known: Managing, event: object) -> Managing:
    """What is known after an event; the same value where the event is about something else."""
    match event:
        case MappingReplaced(before):
            return replace(known, mapping_before=before)
        case _:
            return known
