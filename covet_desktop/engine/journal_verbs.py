"""The command line's verbs about who did what, and whether the data flows: activity, health."""

from __future__ import annotations

from covet_desktop.engine.working import Verb

VERBS: dict[str, Verb] = {}
