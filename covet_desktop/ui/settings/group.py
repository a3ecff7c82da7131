"""What every group of settings is: a card with a heading, that draws a state and says what was changed."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from covet_desktop.core.events import Topic
from covet_desktop.core.settings import Settings
from covet_desktop.core.state import AppState
from covet_desktop.ui import theme
from covet_desktop.ui.widgets import Card, Field, label


class Group(Card):
    """Subclasses make their controls in ``__init__`` and fill them in :meth:`draw`."""

    send = Signal(object)
    """A command, at once."""
    change = Signal(object)
    """Fields of :class:`Settings` by name, with their new values; the window adds the others."""

    def __init__(self, title: str, words: str = "") -> None:
        super().__init__()
        self.body.setSpacing(theme.px(12))
        head = QVBoxLayout()
        head.setSpacing(theme.px(2))
        head.addWidget(label(title, "heading"))
        if words:
            head.addWidget(label(words, "small"))
        self.body.addLayout(head)
        self.setAccessibleName(title)

    def draw(self, state: AppState, settings: Settings) -> None:
        """``settings``: as they will be once what was changed is kept. Leaves alone what is being typed."""


def show_fault(field: Field, state: AppState, name: str, found: str = "") -> None:
    """What is wrong with a setting: as seen here, else as the engine refused it."""
    refused = state.problems.get(Topic.SETTINGS)
    field.show_problem(found or (refused.title if refused is not None and name in refused.fields else ""))
