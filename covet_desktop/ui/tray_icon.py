"""The tray's icon: the brand's mark, with a badge of its own shape for each state."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap, QPolygonF

from covet_desktop.ui import theme

_SIZES = (16, 22, 24, 32, 48, 64)
_GROUNDS = {"signed_out": "muted", "paused": "muted"}
_made: dict[tuple[str, bool], QIcon] = {}


def tray_icon(name: str) -> QIcon:
    """For fine, working, attention, paused, signed_out. Told apart by shape, not by colour alone."""
    key = (name, theme.is_dark())
    if key not in _made:
        icon = QIcon()
        for size in _SIZES:
            icon.addPixmap(_draw(name, size))
        _made[key] = icon
    return _made[key]


def _draw(name: str, size: int) -> QPixmap:
    pixmap = QPixmap(size, size)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(size / 64, size / 64)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour(_GROUNDS.get(name, "accent")))
    painter.drawRoundedRect(QRectF(4, 4, 56, 56), 14, 14)
    painter.setPen(QPen(theme.colour("on_accent"), 9, c=Qt.PenCapStyle.RoundCap))
    painter.drawLine(QPointF(32, 19), QPointF(32, 45))
    painter.drawLine(QPointF(19, 32), QPointF(45, 32))
    _badge(painter, name)
    painter.end()
    return pixmap


def _badge(painter: QPainter, name: str) -> None:
    if name not in _SIGNS:
        return
    ground, sign = theme.colour("surface"), theme.colour({"attention": "bad"}.get(name, "text"))
    painter.setPen(Qt.PenStyle.NoPen)
    # a gap all around, so that the badge stands out on a panel of any colour
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Clear)
    painter.drawEllipse(QPointF(47, 47), 20, 20)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
    painter.setBrush(ground)
    painter.drawEllipse(QPointF(47, 47), 17, 17)
    _SIGNS[name](painter, sign)


def _three_dots(painter: QPainter, colour: QColor) -> None:
    painter.setBrush(colour)
    for x in (38, 47, 56):
        painter.drawEllipse(QPointF(x, 47), 3.4, 3.4)


def _exclamation(painter: QPainter, colour: QColor) -> None:
    painter.setBrush(colour)
    painter.drawPolygon(QPolygonF([QPointF(43, 35), QPointF(51, 35), QPointF(49, 50), QPointF(45, 50)]))
    painter.drawEllipse(QPointF(47, 56), 3.4, 3.4)


def _pause(painter: QPainter, colour: QColor) -> None:
    painter.setBrush(colour)
    painter.drawRect(QRectF(39, 39, 5.5, 16))
    painter.drawRect(QRectF(49.5, 39, 5.5, 16))


def _arrow_out(painter: QPainter, colour: QColor) -> None:
    painter.setPen(QPen(colour, 5, c=Qt.PenCapStyle.RoundCap, j=Qt.PenJoinStyle.RoundJoin))
    painter.drawLine(QPointF(39, 47), QPointF(55, 47))
    painter.drawPolyline(QPolygonF([QPointF(49, 40.5), QPointF(55.5, 47), QPointF(49, 53.5)]))


_SIGNS = {
    "working": _three_dots,
    "attention": _exclamation,
    "paused": _pause,
    "signed_out": _arrow_out,
}
