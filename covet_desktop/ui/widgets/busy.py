"""A line that says what is going on, with a little movement."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QPen, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from covet_desktop.core.text import Text
from covet_desktop.ui import theme
from covet_desktop.ui.text import say
from covet_desktop.ui.widgets.labels import label

_TURN = 12
"""Steps of a turn."""


class BusyLine(QWidget):
    """Hidden, and without a timer, while it has nothing to say."""

    def __init__(self) -> None:
        super().__init__()
        self._words = label(role="muted")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(theme.STEP))
        row.addWidget(_Wheel(), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)
        self.hide()

    def show_text(self, words: Text | str | None) -> None:
        """``None`` or "": done."""
        said = say(words) if words else ""
        if said != self._words.text():
            self._words.setText(said)
            self.setAccessibleName(said)
        self.setVisible(bool(said))

    def text(self) -> str:
        return self._words.text()


class _Wheel(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._step = 0
        self._timer = QTimer(self)
        self._timer.setInterval(80)
        self._timer.timeout.connect(self._turn)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(theme.px(20), theme.px(20))

    def showEvent(self, event: QShowEvent) -> None:
        self._timer.start()

    def hideEvent(self, event: QHideEvent) -> None:
        self._timer.stop()

    def _turn(self) -> None:
        self._step = (self._step + 1) % _TURN
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ring = self.rect().adjusted(3, 3, -3, -3)
        painter.setPen(QPen(theme.colour("line"), 2))
        painter.drawEllipse(ring)
        arc = QPen(theme.colour("accent"), 2)
        arc.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(arc)
        painter.drawArc(ring, -self._step * 16 * 360 // _TURN, 16 * 90)
        painter.end()
