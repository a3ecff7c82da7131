"""What is asked about who did what."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from covet_desktop.core.topics import Topic


@dataclass(frozen=True, slots=True)
class LoadJournal:
    """Read the newest lines of the journal."""

    topic: ClassVar[Topic] = Topic.JOURNAL
    count: int = 200


Command = LoadJournal
