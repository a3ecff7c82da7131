"""What an admin changes of a connection that works already."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from covet_desktop.core.model import Clinic, Fee
from covet_desktop.core.topics import Topic


@dataclass(frozen=True, slots=True)
class SetClinic:
    """Change the clinic's details; ``accepted_fee``: the one that was seen and confirmed, where the number
    of servers changes."""

    topic: ClassVar[Topic] = Topic.CLINIC
    clinic: Clinic
    accepted_fee: Fee | None = None


@dataclass(frozen=True, slots=True)
class CheckPractice:
    """Look once more whether the identifier that was set works, and who is still there."""

    topic: ClassVar[Topic] = Topic.PRACTICE_CHECK


@dataclass(frozen=True, slots=True)
class TakeBackMapping:
    """Go back to the mapping that was in force before the last one accepted on this PC."""

    topic: ClassVar[Topic] = Topic.UNMAP


@dataclass(frozen=True, slots=True)
class Unmap:
    """Take staff records out of the mapping, as of a veterinarian who left."""

    topic: ClassVar[Topic] = Topic.UNMAP
    provider_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SeeStaffChange:
    """A person has seen what changed about one of Cornerstone's staff."""

    topic: ClassVar[Topic] = Topic.SETTINGS
    provider_id: str


Command = SetClinic | CheckPractice | TakeBackMapping | Unmap | SeeStaffChange
