"""The command line's verbs about one case: link, unlink."""

from __future__ import annotations

from covet_desktop.engine.working import Verb

VERBS: dict[str, Verb] = {}
