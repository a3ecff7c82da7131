"""A day's cases by veterinarian: a list model, and the delegate that paints rows of cases."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QFontMetrics, QMouseEvent, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from covet_desktop.ui import icons, theme
from covet_desktop.ui.home.case_rows import Row
from covet_desktop.ui.text import tr

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE = Qt.ItemDataRole.UserRole


class CaseModel(QAbstractListModel):
    """Rows to show; selection and scrolling survive a refresh that changes nothing."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[Row] = []

    def take(self, rows: list[Row]) -> None:
        if rows != self.rows:
            self.beginResetModel()
            self.rows = rows
            self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        return said(row, role)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if not self.rows[index.row()].case_id:
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


def said(row: Row, role: int) -> object:
    """What a row gives for a role."""
    if role == ROW_ROLE:
        return row
    if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
        return row.spoken
    if role == Qt.ItemDataRole.ToolTipRole and row.case_id:
        lines = (row.title, row.under, row.reason, row.link_words)
        return "<qt>" + "<br>".join(_escaped(line) for line in lines if line) + "</qt>"
    return None


def _escaped(words: str) -> str:
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


class CaseDelegate(QStyledItemDelegate):
    """Paints a heading or a case as in the design: time, patient over client, reason, link.

    Under the mouse, and where it is chosen, a case says "Open" in place of its link, which is in words too.
    """

    opened = Signal(QModelIndex)
    """That word was clicked on."""

    def editorEvent(
        self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        ended = event.type() is QEvent.Type.MouseButtonRelease
        if ended and isinstance(event, QMouseEvent) and index.data(ROW_ROLE).case_id:
            plain = event.modifiers() == Qt.KeyboardModifier.NoModifier  # with one of them, it is chosen too
            at = event.position().toPoint()
            if event.button() is Qt.MouseButton.LeftButton and plain and _end(option).contains(at):
                self.opened.emit(index)
                return True
        return super().editorEvent(event, model, option, index)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row: Row = index.data(ROW_ROLE)
        return QSize(200, theme.px(theme.ROW if row.is_case else 44))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: Row = index.data(ROW_ROLE)
        painter.save()
        box = option.rect
        state = option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, theme.colour("accent_soft"))
        painter.setPen(theme.colour("line"))
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        inner = box.adjusted(theme.px(18), 0, -theme.px(18), 0)
        if row.is_case:
            self._paint_case(painter, inner, row, option)
        else:
            self._paint_heading(painter, inner, row, option)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(theme.colour("accent"))
            painter.drawRect(box.adjusted(1, 1, -2, -2))
        painter.restore()

    def _paint_heading(self, painter: QPainter, box: QRect, row: Row, option: QStyleOptionViewItem) -> None:
        font = QFont(option.font)
        _text(painter, box, row.under, "muted", font, right=True)
        font.setWeight(QFont.Weight.DemiBold)
        _text(painter, box.adjusted(0, 0, -theme.px(90), 0), row.title, "text", font)

    def _paint_case(self, painter: QPainter, box: QRect, row: Row, option: QStyleOptionViewItem) -> None:
        if not row.case_id:
            return  # still to come: nothing can be said of it
        font, small = QFont(option.font), QFont(option.font)
        small.setPixelSize(theme.px(12))
        time_width, link_width = theme.px(80), _end(option).width()
        reason_width = max(theme.px(110), box.width() // 3)
        inner = box.adjusted(0, theme.px(8), 0, -theme.px(8))
        times = QRect(inner.left(), inner.top(), time_width - theme.px(4), inner.height())
        middle = inner.adjusted(time_width, 0, -reason_width - link_width - theme.px(12), 0)
        left = inner.right() - link_width - reason_width
        reasons = QRect(left, inner.top(), reason_width, inner.height())
        if row.day:
            _two(painter, times, (row.day, "text", small), (row.time, "muted", small))
        else:
            _text(painter, times, row.time, "muted", font)
        medium = QFont(font)
        medium.setWeight(QFont.Weight.Medium)
        _two(painter, middle, (row.title, "text", medium), (row.under, "muted", small))
        _two(painter, reasons, (row.reason, "muted", font), (row.link_word, "muted", small))
        if option.state & (QStyle.StateFlag.State_MouseOver | QStyle.StateFlag.State_Selected):
            _text(painter, _end(option), tr("Open"), "accent", medium, right=True)
            return
        name, token = ("link", "accent") if row.linked else ("unlink", "muted")
        icon = icons.pixmap(name, token, theme.px(theme.ICON), painter.device().devicePixelRatioF())
        painter.drawPixmap(box.right() - theme.px(20), box.center().y() - theme.px(8), icon)


def _end(option: QStyleOptionViewItem) -> QRect:
    """The end of a row, as wide as the word that can be clicked on there."""
    font = QFont(option.font)
    font.setWeight(QFont.Weight.Medium)
    width = max(theme.px(28), QFontMetrics(font).horizontalAdvance(tr("Open")) + theme.px(8))
    box: QRect = option.rect
    return QRect(box.right() - theme.px(18) - width, box.top(), width, box.height())


_Words = tuple[str, str, QFont]


def _two(painter: QPainter, box: QRect, upper: _Words, lower: _Words) -> None:
    """One above the other; each alone where the other says nothing."""
    for number, (words, token, font) in enumerate((upper, lower)):
        half = box.height() // 2
        place = QRect(box.left(), box.top() + number * half, box.width(), half)
        if not upper[0] or not lower[0]:
            place = box
        if words:
            _text(painter, place, words, token, font)


def _text(painter: QPainter, box: QRect, words: str, token: str, font: QFont, *, right: bool = False) -> None:
    painter.setFont(font)
    painter.setPen(theme.colour(token))
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    elided = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, box.width())
    painter.drawText(box, int(side | Qt.AlignmentFlag.AlignVCenter), elided)
