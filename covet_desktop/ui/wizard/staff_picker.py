"""The field of a table row in which a veterinarian is chosen: looks like a combo box, costs a button.

It opens the pop-up that all rows share. Up and Down go to the row above and below instead of changing
the choice, so that nobody changes a mapping by walking through it.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from covet_desktop.ui import theme

_OPENS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F4, Qt.Key.Key_Space)


class StaffPicker(QAbstractButton):
    """``opened`` carries what was typed already, so that a person can just start typing a name."""

    opened = Signal(str)
    moved = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label, self._code = "", ""
        self._open = True
        self._problem = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(lambda: self.opened.emit(""))

    def put(self, label: str, code: str = "", *, open_: bool = False, problem: bool = False) -> None:
        """Show a choice. ``open_``: nothing is chosen, ``label`` is a proposal or the invitation.

        The label doesn't become the button's text: a name with an "&" would be taken for a mnemonic.
        """
        self._label, self._code, self._open, self._problem = label, code, open_, problem
        self.setToolTip("" if self._fits() else self.label)
        self.update()

    @property
    def label(self) -> str:
        """What stands in the field, with its code."""
        return " ".join(part for part in (self._label, self._code) if part)

    def _fits(self) -> bool:
        needed = self.fontMetrics().horizontalAdvance(self.label)
        return needed <= self.width() - theme.px(48)

    def sizeHint(self) -> QSize:
        return QSize(theme.px(220), theme.px(theme.CONTROL))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(100), theme.px(theme.CONTROL))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, alt = event.key(), event.modifiers() & Qt.KeyboardModifier.AltModifier
        if key in _OPENS or (alt and key in (Qt.Key.Key_Down, Qt.Key.Key_Up)):
            self.opened.emit("")
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.moved.emit(1 if key == Qt.Key.Key_Down else -1)
        elif event.text().isalnum() and not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier:
            self.opened.emit(event.text())
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        field = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        radius = theme.px(theme.RADIUS)
        usual = "muted" if self.underMouse() else "field_line"
        border = "bad" if self._problem else "accent" if self.hasFocus() else usual
        painter.setPen(QPen(theme.colour(border), 1))
        painter.setBrush(theme.colour("surface" if self.isEnabled() else "raised"))
        painter.drawRoundedRect(field, radius, radius)
        self._arrow(painter, field)
        self._words(painter, field.adjusted(theme.px(11), 0, -theme.px(30), 0))

    def _arrow(self, painter: QPainter, field: QRectF) -> None:
        size = theme.px(4)
        tip = QPointF(field.right() - theme.px(15), field.center().y() + size / 2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("muted"))
        up, side = QPointF(0, -1.2 * size), QPointF(size, 0)
        painter.drawPolygon(QPolygonF([tip + up - side, tip + up + side, tip]))

    def _words(self, painter: QPainter, area: QRectF) -> None:
        metrics = self.fontMetrics()
        place = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextSingleLine)
        code_width = metrics.horizontalAdvance(f" {self._code}") if self._code else 0
        shown = metrics.elidedText(
            self._label, Qt.TextElideMode.ElideRight, max(int(area.width()) - code_width, 0)
        )
        painter.setPen(theme.colour("muted" if self._open else "text"))
        painter.drawText(area, place, shown)
        if self._code:
            painter.setPen(theme.colour("muted"))
            rest = area.adjusted(metrics.horizontalAdvance(shown), 0, 0, 0)
            painter.drawText(rest, place, f" {self._code}")
