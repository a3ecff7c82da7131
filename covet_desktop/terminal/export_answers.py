"""What the command line prints about documents and their export: documents, export."""

from __future__ import annotations

from collections.abc import Callable

ANSWERS: dict[str, Callable[[object], None]] = {}
"""By verb: prints its document for a person."""
