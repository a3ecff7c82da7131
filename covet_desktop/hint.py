"""What the last run left for this one's first instant: which window, in which language, how large.

A small plain file, read before there is an event loop, so that the first window needn't wait for the
engine. A hint that is wrong or gone costs nothing: the state corrects it.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any

_NAME = "hint.json"


@dataclass(frozen=True, slots=True)
class Hint:
    """``wizard`` and ``home``: where each window was and how large, as Qt writes it, in base 64.
    ``appearance``: "light" or "dark", else as the system is. ``columns``: how those of each table were left,
    by its name, as Qt writes it."""

    connected: bool = False
    language: str = ""
    wizard: str = ""
    home: str = ""
    told_of_no_tray: bool = False
    appearance: str = ""
    columns: Mapping[str, str] = field(default_factory=dict)

    @property
    def dark(self) -> bool | None:
        """As :func:`covet_desktop.ui.theme.apply` wants it."""
        return {"light": False, "dark": True}.get(self.appearance)


def read_hint(data_dir: Path) -> Hint:
    try:
        stored = json.loads((data_dir / _NAME).read_text(encoding="utf-8"))
        return Hint(
            bool(stored["connected"]),
            str(stored["language"]),
            str(stored.get("wizard", "")),
            str(stored.get("home", "")),
            bool(stored.get("told_of_no_tray", False)),
            str(stored.get("appearance", "")),
            {str(name): str(kept) for name, kept in dict(stored.get("columns", {})).items()},
        )
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return Hint()


def write_hint(data_dir: Path, hint: Hint) -> None:
    """Keep the hint; where the disk won't take it, the next start simply has none."""
    try:
        (data_dir / _NAME).write_text(json.dumps(asdict(hint)), encoding="utf-8")
    except OSError:
        return


class KeptHint:
    """The hint of now, written down with each change."""

    def __init__(self, folder: Path, hint: Hint) -> None:
        self._folder = folder
        self.now = hint

    def keep(self, **changes: Any) -> None:
        """``changes``: fields of :class:`Hint`."""
        changed = replace(self.now, **changes)
        if changed != self.now:
            self.now = changed
            write_hint(self._folder, changed)
