"""The few widgets of which every window is made. Text from outside is always plain text.

They are imported one by one as they are asked for: the first window needs three of them.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from covet_desktop.ui.widgets.ask import Ask
    from covet_desktop.ui.widgets.banner import Banner
    from covet_desktop.ui.widgets.busy import BusyLine
    from covet_desktop.ui.widgets.buttons import button, link, menu_button, primary
    from covet_desktop.ui.widgets.choices import Check, ChoiceCard, Radio
    from covet_desktop.ui.widgets.clearing import clear, discard, taken
    from covet_desktop.ui.widgets.combo import Combo, SearchCombo
    from covet_desktop.ui.widgets.field import Field
    from covet_desktop.ui.widgets.flow import Flow
    from covet_desktop.ui.widgets.frames import Card, Chip, Rule, Sheet
    from covet_desktop.ui.widgets.labels import ElidedLabel, Glyph, Title, Wrong, label
    from covet_desktop.ui.widgets.order import hand_over, tab_order
    from covet_desktop.ui.widgets.table import Line, Table
    from covet_desktop.ui.widgets.tracker import Progress, TrackedStep, Tracker

_FILES = {
    "ask": ("Ask",),
    "banner": ("Banner",),
    "busy": ("BusyLine",),
    "buttons": (
        "button",
        "link",
        "menu_button",
        "primary",
    ),
    "choices": (
        "Check",
        "ChoiceCard",
        "Radio",
    ),
    "clearing": ("clear", "discard", "taken"),
    "combo": (
        "Combo",
        "SearchCombo",
    ),
    "field": ("Field",),
    "flow": ("Flow",),
    "frames": (
        "Card",
        "Chip",
        "Rule",
        "Sheet",
    ),
    "labels": (
        "ElidedLabel",
        "Glyph",
        "Title",
        "Wrong",
        "label",
    ),
    "order": (
        "hand_over",
        "tab_order",
    ),
    "table": (
        "Line",
        "Table",
    ),
    "tracker": (
        "Progress",
        "TrackedStep",
        "Tracker",
    ),
}
_FILE_OF = {name: file for file, names in _FILES.items() for name in names}


def __getattr__(name: str) -> object:
    if name not in _FILE_OF:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_FILE_OF[name]}"), name)


__all__ = [
    "Ask",
    "Banner",
    "BusyLine",
    "Card",
    "Check",
    "Chip",
    "ChoiceCard",
    "Combo",
    "ElidedLabel",
    "Field",
    "Flow",
    "Glyph",
    "Line",
    "Progress",
    "Radio",
    "Rule",
    "SearchCombo",
    "Sheet",
    "Table",
    "Title",
    "TrackedStep",
    "Tracker",
    "Wrong",
    "button",
    "clear",
    "discard",
    "hand_over",
    "label",
    "link",
    "menu_button",
    "primary",
    "tab_order",
    "taken",
]
