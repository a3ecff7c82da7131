"""The command line's verbs about whose veterinarian is whose: map."""

from __future__ import annotations

from covet_desktop.engine.working import Verb

VERBS: dict[str, Verb] = {}
