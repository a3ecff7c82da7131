"""Writing documents to Cornerstone: what a person asks for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from covet_desktop.core.topics import Topic


@dataclass(frozen=True, slots=True)
class LoadExports:
    """Show the queue of exports: what is under way, failed or done from this PC."""

    topic: ClassVar[Topic] = Topic.EXPORTS


Command = LoadExports
