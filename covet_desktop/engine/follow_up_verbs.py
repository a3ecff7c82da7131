"""The command line's verbs about former imports and missing patients: appointments, history, skipped."""

from __future__ import annotations

from covet_desktop.engine.working import Verb

VERBS: dict[str, Verb] = {}
