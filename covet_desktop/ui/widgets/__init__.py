"""The few widgets of which every window is made. Text from outside is always plain text."""

from covet_desktop.ui.widgets.ask import Ask
from covet_desktop.ui.widgets.banner import Banner
from covet_desktop.ui.widgets.busy import BusyLine
from covet_desktop.ui.widgets.buttons import button, link, primary
from covet_desktop.ui.widgets.choices import Check, ChoiceCard, Radio
from covet_desktop.ui.widgets.combo import Combo, SearchCombo
from covet_desktop.ui.widgets.field import Field
from covet_desktop.ui.widgets.frames import Card, Chip, Rule
from covet_desktop.ui.widgets.labels import ElidedLabel, Glyph, Title, label
from covet_desktop.ui.widgets.tracker import Progress, TrackedStep, Tracker

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
    "Glyph",
    "Progress",
    "Radio",
    "Rule",
    "SearchCombo",
    "Title",
    "TrackedStep",
    "Tracker",
    "button",
    "label",
    "link",
    "primary",
]
