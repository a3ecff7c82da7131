"""What is asked about appointments that didn't come, and about the imports that were."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from covet_desktop.core.topics import Topic


@dataclass(frozen=True, slots=True)
class LoadSkipped:
    """Read what an import left out, and why."""

    topic: ClassVar[Topic] = Topic.SKIPPED
    import_id: str


Command = LoadSkipped
