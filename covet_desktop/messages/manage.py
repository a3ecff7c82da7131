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


Command = SetClinic
