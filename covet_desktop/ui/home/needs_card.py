"""What needs somebody: a line each, with the one thing to do about it. Hidden when that is nothing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Protocol

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from covet_desktop.core.state import AppState
from covet_desktop.core.text import Text
from covet_desktop.ui import theme
from covet_desktop.ui.text import say, tr, tr_n
from covet_desktop.ui.widgets import Card, Rule, button, label, link, tab_order

_MOST = 5
"""Lines there is room for; the weightiest ones come first."""


class NeedLine(Protocol):
    """``about`` is the same for what is the same; ``action``: the words of the line's button; ``other``: a
    second, lesser one."""

    @property
    def about(self) -> str: ...
    @property
    def title(self) -> Text: ...
    @property
    def words(self) -> Text: ...
    @property
    def action(self) -> Text: ...
    @property
    def other(self) -> NeedLine | None: ...


NeedsOf = Callable[[AppState, datetime], Sequence[NeedLine]]
"""What needs somebody, by weight; the instant is now, aware."""


class NeedsCard(Card):
    chosen = Signal(object)
    """The :class:`NeedLine` whose button was pressed."""

    def __init__(self) -> None:
        super().__init__(padding=18)
        self._lines: list[_Line] = []
        self._count = label(role="muted", wrap=False)
        head = QHBoxLayout()
        head.addWidget(label(tr("Needs you"), "heading"), 1)
        head.addWidget(self._count, 0, Qt.AlignmentFlag.AlignTop)
        self._column = QVBoxLayout()
        self._column.setSpacing(theme.px(12))
        self._more = label(role="small")
        self.body.setSpacing(theme.px(12))
        self.body.addLayout(head)
        self.body.addWidget(Rule())
        self.body.addLayout(self._column)
        self.body.addWidget(self._more)
        self.hide()

    def show_needs(self, needs: Sequence[NeedLine]) -> None:
        """A line that stays keeps its widget, so that the keyboard's focus stays where it is."""
        shown = list(needs[:_MOST])
        kept = {line.need.about: line for line in self._lines}
        lines = []
        for need in shown:
            line = kept.pop(need.about, None) or self._made()
            line.show_need(need)
            lines.append(line)
        for gone in kept.values():
            self._column.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        if lines != self._lines:
            self._lines = lines
            for place, line in enumerate(lines):
                self._column.insertWidget(place, line)
            tab_order(self._count, (stop for line in lines for stop in line.stops))
        self._count.setText(str(len(needs)))
        others = len(needs) - len(shown)
        self._more.setText(tr_n("And {n} more.", "And {n} more.", others))
        self._more.setVisible(others > 0)
        self.setVisible(bool(shown))

    def _made(self) -> _Line:
        line = _Line()
        line.chosen.connect(self.chosen)
        return line


class _Line(QWidget):
    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.need: NeedLine
        self._title = label(role="label")
        self._words = label(role="small")
        self._button: QPushButton = button("", lambda: self.chosen.emit(self.need))
        self._other: QPushButton = link("", lambda: self.chosen.emit(self.need.other))
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.px(12))
        buttons.addWidget(self._button)
        buttons.addWidget(self._other)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        column.addWidget(self._title)
        column.addWidget(self._words)
        column.addSpacing(theme.px(4))
        column.addLayout(buttons)

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """Where the Tab key stops, in this order."""
        return self._button, self._other

    def show_need(self, need: NeedLine) -> None:
        self.need = need
        title, words, action = say(need.title), say(need.words), say(need.action)
        self._title.setText(title)
        self._words.setText(words)
        self._words.setVisible(bool(words))
        self._button.setText(action.replace("&", "&&"))
        self._button.setVisible(bool(action))
        self._button.setAccessibleName(f"{action}: {title}")
        self._button.setAccessibleDescription(words)
        other = say(need.other.action) if need.other is not None else ""
        self._other.setText(other.replace("&", "&&"))
        self._other.setVisible(bool(other))
        self._other.setAccessibleName(f"{other}: {title}")
        self.setAccessibleName(title)
