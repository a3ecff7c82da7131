"""Where the patients are who were looked for: a row each, with its sentence and its one action."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from covet_desktop.core.whereabouts import Act, Hit, Where
from covet_desktop.ui import theme
from covet_desktop.ui.text import clock, day, say, tr
from covet_desktop.ui.widgets import Chip, Flow, Rule, button, discard, hand_over, label, tab_order, taken

_MOST = 40
"""Rows; whoever finds more has typed too little."""
_NARROW = 460
"""Below this width the button stands under the words."""


def _chip(where: Where) -> tuple[str, str, str]:
    """Kind, word and icon."""
    return {
        Where.HERE: ("good", tr("Imported"), "check"),
        Where.UNLINKED: ("warn", tr("Not linked"), "unlink"),
        Where.REMOVED: ("warn", tr("Removed"), "close"),
        Where.SKIPPED: ("warn", tr("Skipped"), "warning"),
        Where.NOT_YET: ("info", tr("Not imported yet"), "clock"),
        Where.ANOTHER_DAY: ("info", tr("Another day"), "calendar"),
        Where.NOT_IN_DATA: ("muted", tr("Not found"), "search"),
    }[where]


def _action(act: Act) -> str:
    return {
        Act.NOTHING: "",
        Act.OPEN_CASE: tr("Open the case"),
        Act.CHOOSE_VETERINARIAN: tr("Choose whose they are"),
        Act.IMPORT_DAY: tr("Import this day…"),
        Act.SHOW_DAY: tr("Show this day"),
        Act.LOOK_AGAIN: tr("Look again"),
    }[act]


class HitList(QWidget):
    chosen = Signal(object)
    """The :class:`Hit` whose button was pressed."""

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[Hit, ...] = ()
        self._who_may = ""
        self._stops: dict[object, tuple[QWidget, ...]] = {}
        """The rows' buttons, by the rows' places."""
        self._more = label(role="small")
        self._more.hide()
        self._rows = QVBoxLayout()
        self._rows.setSpacing(theme.px(12))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(12))
        column.addLayout(self._rows)
        column.addWidget(self._more)
        self.hide()

    def take(self, hits: Sequence[Hit], who_may: str = "") -> None:
        """Show them; the same ones stay as they are, the focus too. ``who_may``: who may say whose they are,
        where the person here may not."""
        if (tuple(hits), who_may) == (self._shown, self._who_may):
            return
        self._shown, self._who_may = tuple(hits), who_may
        gone = taken(self._rows)
        before, self._stops = self._stops, {}
        for hit in self._shown[:_MOST]:
            self._rows.addWidget(Rule())
            row = HitRow(hit, who_may)
            row.chosen.connect(self.chosen)
            self._rows.addWidget(row)
            self._stops[len(self._stops)] = (row.button,)
        tab_order(self, (stop for stops in self._stops.values() for stop in stops))
        hand_over(before, self._stops)
        discard(gone)
        left = len(self._shown) - _MOST
        self._more.setVisible(left > 0)
        self.setVisible(bool(self._shown))
        self._more.setText(tr("And more: type another word to narrow it down."))

    @property
    def rows(self) -> list[HitRow]:
        return [row for row in self.findChildren(HitRow) if not row.isHidden()]


class HitRow(QWidget):
    chosen = Signal(object)

    def __init__(self, hit: Hit, who_may: str = "") -> None:
        super().__init__()
        barred = hit.act is Act.CHOOSE_VETERINARIAN and bool(who_may)
        kind, word, icon = _chip(hit.where)
        name = hit.name or hit.client or tr("Nobody by this name")
        if hit.where is Where.NOT_IN_DATA:
            name = tr("Nobody found on these days")
        who = label(name, "heading")
        when = ""
        if hit.at is not None and hit.at.tzinfo is not None:
            when = tr("{day}, {clock}", day=day(hit.at.date()), clock=clock(hit.at, hit.at.tzinfo))
        elif hit.day is not None:
            when = day(hit.day)
        client = hit.client if hit.name else ""
        under = " · ".join(part for part in (when, client, hit.veterinarian) if part)
        words = QVBoxLayout()
        words.setSpacing(theme.px(2))
        top = QWidget()
        top.setLayout(Flow(Chip(kind, word, icon)))
        words.addWidget(top)
        words.addWidget(who)
        lines = [under, say(hit.sentence), who_may if barred else say(hit.advice)]
        if hit.location:
            lines.insert(1, tr("At {location}", location=hit.location))
        for line, role in zip(lines, ["small"] * (len(lines) - 2) + ["", "muted"], strict=True):
            if line:
                made = label(line, role)
                made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
                words.addWidget(made)
        self.button = button(_action(hit.act), lambda: self.chosen.emit(hit))
        self.button.setAccessibleName(f"{_action(hit.act)}: {name}")
        self.button.setVisible(hit.act is not Act.NOTHING and not barred)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.px(12))
        self._row.addLayout(words, 1)
        self._row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.setAccessibleName(". ".join(part for part in (word, name, *lines) if part))

    def resizeEvent(self, event: QResizeEvent) -> None:
        direction = QBoxLayout.Direction
        narrow = event.size().width() < theme.px(_NARROW)
        self._row.setDirection(direction.TopToBottom if narrow else direction.LeftToRight)
        super().resizeEvent(event)
