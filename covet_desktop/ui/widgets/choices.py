"""Check box, radio button, and a radio button as large as a card. Painted here, so that they look alike."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QRadioButton, QSizePolicy

from covet_desktop.ui import icons, theme


class Check(QCheckBox):
    def sizeHint(self) -> QSize:
        return _size_of_row(self)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        _paint_row(self, is_round=False)


class Radio(QRadioButton):
    def sizeHint(self) -> QSize:
        return _size_of_row(self)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        _paint_row(self, is_round=True)


class ChoiceCard(QRadioButton):
    """A title and what it means; a click anywhere on the card chooses it."""

    def __init__(self, title: str, description: str = "") -> None:
        super().__init__(title)
        self._description = ""
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(title.replace("&", ""))
        self.set_description(description)

    def set_description(self, description: str) -> None:
        self._description = description
        self.setAccessibleDescription(description)
        self.updateGeometry()
        self.update()

    def description(self) -> str:
        return self._description

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        pad = theme.px(16)
        inner = QRect(0, 0, max(width - self._left() - pad, 40), 10_000)
        high = self._wrapped(QFontMetrics(self._title_font()), inner, self.text())
        if self._description:
            high += theme.px(4) + self._wrapped(self.fontMetrics(), inner, self._description)
        return high + 2 * pad

    def sizeHint(self) -> QSize:
        width = theme.px(320)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(160), theme.px(theme.ROW))

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen, on = self.isChecked(), self.isEnabled()
        edge = (
            "accent" if (chosen or self.hasFocus()) and on else "field_line" if self.underMouse() else "line"
        )
        thick = 2.0 if chosen and on else 1.0
        painter.setPen(QPen(theme.colour(edge), thick))
        painter.setBrush(theme.colour("accent_soft" if chosen and on else "surface"))
        radius = theme.px(theme.CARD_RADIUS)
        painter.drawRoundedRect(
            QRectF(self.rect()).adjusted(thick / 2, thick / 2, -thick / 2, -thick / 2), radius, radius
        )
        pad, side = theme.px(16), theme.px(18)
        _paint_mark(painter, self, QRectF(pad, pad + 1, side, side), is_round=True)
        area = QRect(self._left(), pad, self.width() - self._left() - pad, self.height() - 2 * pad)
        flags = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
        painter.setFont(self._title_font())
        painter.setPen(theme.colour("text" if on else "muted"))
        painter.drawText(area, flags | Qt.TextFlag.TextShowMnemonic, self.text())
        used = self._wrapped(QFontMetrics(self._title_font()), area, self.text()) + theme.px(4)
        painter.setFont(self.font())
        painter.setPen(theme.colour("muted"))
        painter.drawText(area.adjusted(0, used, 0, 0), flags, self._description)
        painter.end()

    def _left(self) -> int:
        return theme.px(16 + 18 + 12)

    def _title_font(self) -> QFont:
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        return font

    def _wrapped(self, metrics: QFontMetrics, area: QRect, words: str) -> int:
        flags = int(Qt.TextFlag.TextWordWrap) | int(Qt.TextFlag.TextShowMnemonic)
        return metrics.boundingRect(QRect(0, 0, area.width(), 10_000), flags, words).height()


def _size_of_row(button: QAbstractButton) -> QSize:
    metrics = button.fontMetrics()
    words = metrics.size(int(Qt.TextFlag.TextShowMnemonic), button.text())
    gap = theme.px(10) if button.text() else 0
    return QSize(theme.px(18) + gap + words.width() + 6, max(theme.px(28), words.height() + 8))


def _paint_row(button: QAbstractButton, *, is_round: bool) -> None:
    painter = QPainter(button)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    side = theme.px(18)
    top = (button.height() - side) / 2
    _paint_mark(painter, button, QRectF(2, top, side, side), is_round=is_round)
    painter.setPen(theme.colour("text" if button.isEnabled() else "muted"))
    area = button.rect().adjusted(side + theme.px(10), 0, 0, 0)
    flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextShowMnemonic
    painter.drawText(area, flags, button.text())
    painter.end()


def _paint_mark(painter: QPainter, button: QAbstractButton, square: QRectF, *, is_round: bool) -> None:
    on = button.isEnabled()
    ground = "accent" if button.isChecked() and on else "field_line" if button.isChecked() else "surface"
    edge = "accent" if on and (button.isChecked() or button.hasFocus()) else "field_line"
    painter.setPen(QPen(theme.colour(edge), 1.5))
    painter.setBrush(theme.colour(ground))
    radius = square.width() / 2 if is_round else theme.px(4)
    painter.drawRoundedRect(square, radius, radius)
    if not button.isChecked():
        return
    if is_round:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("on_accent"))
        painter.drawEllipse(square.center(), square.width() / 5, square.width() / 5)
    else:
        side = round(square.width()) - 4
        tick = icons.pixmap("check", "on_accent", side, button.devicePixelRatioF())
        painter.drawPixmap(QPointF(square.x() + 2, square.y() + 2), tick)
