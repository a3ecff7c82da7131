"""The command line's verbs about documents and their export: documents, export."""

from __future__ import annotations

from covet_desktop.engine.working import Verb

VERBS: dict[str, Verb] = {}
