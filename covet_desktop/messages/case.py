"""What a person does with one case: link it, read its documents, export them to Cornerstone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from covet_desktop.core.topics import Topic


@dataclass(frozen=True, slots=True)
class OpenCase:
    """Read a case and its documents; it is the one that the case window shows from now on."""

    topic: ClassVar[Topic] = Topic.CASE
    case_id: str


Command = OpenCase
