"""Dated steps, one below the other: what is done, what is going on, what comes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from covet_desktop.ui import icons, theme
from covet_desktop.ui.text import tr
from covet_desktop.ui.widgets.clearing import clear
from covet_desktop.ui.widgets.frames import Card, Rule
from covet_desktop.ui.widgets.labels import label


class Progress(Enum):
    DONE = "done"
    NOW = "now"
    LATER = "later"
    BAD = "bad"


@dataclass(frozen=True, slots=True)
class TrackedStep:
    title: str
    note: str = ""
    when: str = ""
    progress: Progress = Progress.LATER


class Tracker(Card):
    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[TrackedStep, ...] = ()
        self.body.setSpacing(theme.px(14))

    def show_steps(self, steps: Sequence[TrackedStep]) -> None:
        if tuple(steps) == self._shown:
            return
        self._shown = tuple(steps)
        clear(self.body)
        for number, step in enumerate(steps):
            if number:
                self.body.addWidget(Rule())
            self.body.addWidget(_Row(step))

    def steps(self) -> tuple[TrackedStep, ...]:
        return self._shown


class _Row(QWidget):
    def __init__(self, step: TrackedStep) -> None:
        super().__init__()
        later = step.progress is Progress.LATER
        title = label(step.title, "muted" if later else "heading")
        words = QVBoxLayout()
        words.setSpacing(theme.px(2))
        words.addWidget(title)
        if step.note:
            words.addWidget(label(step.note, "small"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(16))
        row.addWidget(_Mark(step.progress), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        if step.when:
            row.addWidget(label(step.when, "small", wrap=False), 0, Qt.AlignmentFlag.AlignTop)
        spoken = {
            Progress.DONE: tr("done"),
            Progress.NOW: tr("under way"),
            Progress.LATER: tr("later"),
            Progress.BAD: tr("stopped"),
        }[step.progress]
        self.setAccessibleName(", ".join(part for part in (step.title, spoken, step.note, step.when) if part))


class _Mark(QWidget):
    def __init__(self, progress: Progress) -> None:
        super().__init__()
        self._progress = progress
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(theme.px(28), theme.px(28))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_mark(painter, QRectF(self.rect()), self._progress, self.devicePixelRatioF())
        painter.end()


def paint_mark(painter: QPainter, area: QRectF, progress: Progress, ratio: float) -> None:
    """The round mark of a step, in the middle of ``area``, which has room for a halo."""
    side = theme.px(20)
    disc = QRectF(area.center().x() - side / 2, area.center().y() - side / 2, side, side)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if progress in (Progress.DONE, Progress.BAD):
        good = progress is Progress.DONE
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("accent" if good else "bad"))
        painter.drawEllipse(disc)
        tick = icons.pixmap("check" if good else "close", "on_accent" if good else "surface", side - 8, ratio)
        painter.drawPixmap(round(disc.x()) + 4, round(disc.y()) + 4, tick)
    elif progress is Progress.NOW:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("accent_soft"))
        painter.drawEllipse(disc.adjusted(-4, -4, 4, 4))
        painter.setPen(QPen(theme.colour("accent"), 2))
        painter.setBrush(theme.colour("surface"))
        painter.drawEllipse(disc.adjusted(1, 1, -1, -1))
    else:
        painter.setPen(QPen(theme.colour("field_line"), 1.5))
        painter.drawEllipse(disc.adjusted(1, 1, -1, -1))
