"""Grounds on which things lie: a card, a chip, a hairline."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from covet_desktop.core.text import Text
from covet_desktop.ui import theme
from covet_desktop.ui.text import say
from covet_desktop.ui.widgets.labels import Glyph, label

TOKENS = {"info": "accent", "good": "good", "warn": "warn", "bad": "bad", "muted": "muted"}
"""The colour of words and icons by kind."""
ICONS = {"info": "info", "good": "check", "warn": "warning", "bad": "bad", "muted": ""}


class Card(QFrame):
    """A surface with a hairline around. Put what belongs on it into ``body``."""

    def __init__(self, *, padding: int = 20) -> None:
        super().__init__()
        self.setObjectName("card")
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(*(theme.px(padding),) * 4)
        self.body.setSpacing(theme.px(theme.STEP))


class Rule(QFrame):
    """A hairline between two rows."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("line")
        self.setFixedHeight(1)


class Chip(QFrame):
    """A word or two with an icon. ``kind``: info, good, warn, bad, muted; ``icon``: "" for the kind's own."""

    def __init__(self, kind: str = "muted", text: Text | str = "", icon: str = "") -> None:
        super().__init__()
        self.setObjectName("chip")
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setMinimumHeight(theme.px(theme.CHIP))
        self._glyph = Glyph(size=12)
        self._label = label(role="small", wrap=False)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(10), theme.px(3), theme.px(10), theme.px(3))
        row.setSpacing(theme.px(5))
        row.addWidget(self._glyph)
        row.addWidget(self._label)
        self.show_text(kind, text, icon)

    def show_text(self, kind: str, text: Text | str, icon: str = "") -> None:
        theme.mark(self, "kind", kind)
        theme.mark(self._label, "kind", kind)
        name = icon or ICONS.get(kind, "")
        self._glyph.show_icon(name, TOKENS.get(kind, "muted"))
        self._glyph.setVisible(bool(name))
        self._label.setText(say(text))
        self.setAccessibleName(self._label.text())

    def text(self) -> str:
        return self._label.text()


class Sheet(QWidget):
    """What scrolls. As high as its text at this width; a layout's minimum is that of a narrow column."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("sheet")

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), 0)
