"""On a desktop without a tray a closed window would be gone for good: it is minimised instead."""

from __future__ import annotations

from covet_desktop.boxes import Boxes
from covet_desktop.hint import KeptHint
from covet_desktop.notices import no_tray_box
from covet_desktop.ui.home.window import HomeWindow


def minimise(home: HomeWindow, hint: KeptHint, boxes: Boxes) -> None:
    """In place of closing; the first time it is said why."""
    if hint.now.told_of_no_tray:
        home.minimise_instead()
        return
    hint.keep(told_of_no_tray=True)
    home.show()
    box = no_tray_box(home)
    box.finished.connect(lambda _answer: minimise(home, hint, boxes))
    boxes.open(box)
