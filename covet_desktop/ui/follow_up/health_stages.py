"""The pipeline as one line: each stage with its icon and its word, the one to blame marked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from covet_desktop.core.health_words import StageSeen, Standing, stage_words, standing_words
from covet_desktop.core.state import AppState
from covet_desktop.ui import theme
from covet_desktop.ui.home.clocks import moment
from covet_desktop.ui.text import say, tr
from covet_desktop.ui.widgets import Chip, Glyph, clear, label

_ICONS = {
    Standing.OK: ("check", "good"),
    Standing.LATE: ("warning", "warn"),
    Standing.FAILED: ("bad", "bad"),
    Standing.FOLLOWS: ("clock", "muted"),
    Standing.WAITS: ("pause", "muted"),
    Standing.UNKNOWN: ("question", "muted"),
}
_BLAMED = (Standing.LATE, Standing.FAILED)
_NAME, _CHIP = 84, 92
"""How wide names and words are, where they stand one below the other."""
_NARROW = 560
"""Below this width (for a body text of 14 px) the stages stand one below the other."""


@dataclass(frozen=True, slots=True)
class StageShown:
    """``note``: when it was well last, where that matters."""

    name: str
    what: str
    standing: Standing
    word: str
    note: str = ""

    @property
    def spoken(self) -> str:
        return ", ".join(part for part in (self.name, self.what, self.word, self.note) if part)


def shown(seen: StageSeen, state: AppState) -> StageShown:
    name, what = stage_words(seen.name)
    note = ""
    if seen.standing in _BLAMED and seen.last_ok_at is not None:
        note = tr("last well {when}", when=moment(seen.last_ok_at, state))
    return StageShown(say(name), say(what), seen.standing, say(standing_words(seen.standing)), note)


class StageLine(QWidget):
    """``show_stages`` draws them; a screen reader hears them one after the other."""

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[StageShown, ...] = ()
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)

    def stages(self) -> tuple[StageShown, ...]:
        return self._shown

    def show_stages(self, stages: Sequence[StageShown]) -> None:
        if tuple(stages) == self._shown:
            return
        self._shown = tuple(stages)
        clear(self._row)
        for number, stage in enumerate(stages):
            if number:
                self._row.addWidget(_Link(stages[number - 1].standing is Standing.OK))
            self._row.addWidget(_Stage(stage), 1)
        self.setAccessibleName(
            tr("From the clinic to CoVet: {stages}", stages="; ".join(stage.spoken for stage in stages))
        )
        self._turn()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn()

    def _turn(self) -> None:
        narrow = self.width() < theme.px(_NARROW)
        direction = QBoxLayout.Direction
        self._row.setDirection(direction.TopToBottom if narrow else direction.LeftToRight)
        for link in self.findChildren(_Link):
            link.set_upright(narrow)
        for stage in self.findChildren(_Stage):
            stage.set_upright(narrow)


class _Stage(QWidget):
    def __init__(self, stage: StageShown) -> None:
        super().__init__()
        icon, token = _ICONS[stage.standing]
        muted = stage.standing in (Standing.FOLLOWS, Standing.WAITS, Standing.UNKNOWN)
        self.setAccessibleName(stage.spoken)
        self._box = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(theme.px(6))
        self._glyph = Glyph(icon, token, 24)
        words = self._words = QVBoxLayout()
        words.setSpacing(theme.px(2))
        words.addStretch(0)
        self._chip = Chip(token if stage.standing in (*_BLAMED, Standing.OK) else "muted", stage.word, icon)
        self._labels = [
            label(words, role)
            for words, role in (
                (stage.name, "muted" if muted else "heading"),
                (stage.what, "small"),
                (stage.note, "small"),
            )
            if words
        ]
        for each in self._labels[1:]:
            words.addWidget(each)
        words.addStretch(1)
        self._box.addWidget(self._glyph, 0, Qt.AlignmentFlag.AlignHCenter)
        self._box.addWidget(self._labels[0])
        self._box.addWidget(self._chip, 0, Qt.AlignmentFlag.AlignHCenter)
        self._box.addLayout(words, 1)

    def set_upright(self, upright: bool) -> None:
        """Beside its words in a column; above them in a line."""
        direction = QBoxLayout.Direction
        self._box.setDirection(direction.LeftToRight if upright else direction.TopToBottom)
        self._box.setSpacing(theme.px(14 if upright else 6))
        self._words.setStretch(0, 1 if upright else 0)
        align = Qt.AlignmentFlag
        for each in self._labels:
            each.setAlignment(
                align.AlignLeft | align.AlignVCenter if upright else align.AlignHCenter | align.AlignTop
            )
        self._labels[0].setMinimumWidth(theme.px(_NAME) if upright else 0)
        self._chip.setMinimumWidth(theme.px(_CHIP) if upright else 0)


class _Link(QWidget):
    """The piece of the line between two stages: whole as far as data comes, dashed behind that."""

    def __init__(self, flows: bool) -> None:
        super().__init__()
        self._flows, self._upright = flows, False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.set_upright(False)

    def set_upright(self, upright: bool) -> None:
        self._upright = upright
        self.setMinimumHeight(theme.px(18 if upright else 24))
        self.setMaximumHeight(theme.px(18) if upright else 16_777_215)
        self.setFixedWidth(theme.px(24 if upright else 44))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        pen = painter.pen()
        pen.setColor(theme.colour("good" if self._flows else "field_line"))
        pen.setWidth(2)
        if not self._flows:
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        if self._upright:
            painter.drawLine(self.width() // 2, 2, self.width() // 2, self.height() - 2)
        else:
            middle = theme.px(12)  # of the stages' icons
            painter.drawLine(2, middle, self.width() - 2, middle)
        painter.end()
