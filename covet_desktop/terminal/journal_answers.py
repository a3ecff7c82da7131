"""What the command line prints about who did what, and whether the data flows: activity, health."""

from __future__ import annotations

from collections.abc import Callable

ANSWERS: dict[str, Callable[[object], None]] = {}
"""By verb: prints its document for a person."""
