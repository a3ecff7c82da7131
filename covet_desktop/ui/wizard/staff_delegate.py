"""How a line of the staff list is painted: name, muted code, and below them kind, location, appointments."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from covet_desktop.ui import theme

CODE = int(Qt.ItemDataRole.UserRole) + 1
DETAIL = CODE + 1

Index = QModelIndex | QPersistentModelIndex


def small(font: QFont) -> QFont:
    """The font of a second line."""
    made = QFont(font)
    made.setPixelSize(max(font.pixelSize() - theme.px(2), 1))
    return made


class StaffDelegate(QStyledItemDelegate):
    """Two lines a staff record; what is painted is always plain text."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(theme.px(200), theme.px(48 if index.data(DETAIL) else 36))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area: QRect = option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("accent_soft"))
            painter.drawRoundedRect(area, 6, 6)
        inner = area.adjusted(theme.px(10), theme.px(5), -theme.px(10), -theme.px(5))
        label, code = str(index.data() or ""), str(index.data(CODE) or "")
        detail = str(index.data(DETAIL) or "")
        font: QFont = option.font
        if not detail:
            self._line(painter, inner, font, label, "text", Qt.AlignmentFlag.AlignVCenter)
            painter.restore()
            return
        used = self._line(painter, inner, font, label, "text", Qt.AlignmentFlag.AlignTop)
        rest = inner.adjusted(used + theme.px(8), 0, 0, 0)
        self._line(painter, rest, font, code, "muted", Qt.AlignmentFlag.AlignTop)
        self._line(painter, inner, small(font), detail, "muted", Qt.AlignmentFlag.AlignBottom)
        painter.restore()

    def _line(
        self, painter: QPainter, area: QRect, font: QFont, words: str, token: str, place: Qt.AlignmentFlag
    ) -> int:
        """Paint one line, shortened to fit, and give the width that it took."""
        metrics = QFontMetrics(font)
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, max(area.width(), 0))
        painter.setFont(font)
        painter.setPen(theme.colour(token))
        painter.drawText(area, int(place | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextSingleLine), shown)
        return metrics.horizontalAdvance(shown)
