"""The journal's lines as a list: painted in two lines each, to be selected, copied and opened."""

from __future__ import annotations

import re

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QFont,
    QFontMetrics,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from covet_desktop.ui import icons, theme
from covet_desktop.ui.follow_up.activity_words import Deed

Index = QModelIndex | QPersistentModelIndex
DEED_ROLE = Qt.ItemDataRole.UserRole
_MOST_LINES = 3
"""Of a sentence; the rest of a longer one is in the details."""


class ActivityModel(QAbstractListModel):
    def __init__(self) -> None:
        super().__init__()
        self.deeds: list[Deed] = []

    def take(self, deeds: list[Deed]) -> None:
        if deeds != self.deeds:
            self.beginResetModel()
            self.deeds = deeds
            self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.deeds)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        deed = self.deeds[index.row()]
        if role == DEED_ROLE:
            return deed
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return deed.spoken
        return None


class ActivityList(QListView):
    """A refresh keeps what is selected and where it was scrolled to."""

    chosen = Signal()
    """Another line, or none, is the current one."""
    opened = Signal()
    """Return, or a double click."""

    def __init__(self) -> None:
        super().__init__()
        self.lines = ActivityModel()
        self.setModel(self.lines)
        self.setItemDelegate(_Delegate(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.selectionModel().selectionChanged.connect(lambda _now, _before: self.chosen.emit())
        self.doubleClicked.connect(lambda _index: self.opened.emit())

    def take(self, deeds: list[Deed]) -> None:
        if deeds == self.lines.deeds:
            return
        current, place = self.current(), self.verticalScrollBar().value()
        kept = {_key(self.lines.deeds[index.row()]) for index in self.selectedIndexes()}
        self.lines.take(deeds)
        selection = self.selectionModel()
        for row, deed in enumerate(deeds):
            index = self.lines.index(row)
            if current is not None and _key(deed) == _key(current):
                selection.setCurrentIndex(index, selection.SelectionFlag.NoUpdate)
            if _key(deed) in kept:
                selection.select(index, selection.SelectionFlag.Select)
        self.doItemsLayout()
        self.verticalScrollBar().setValue(place)
        self.chosen.emit()

    def begin(self) -> None:
        """The keyboard begins here, on the newest line where none is chosen yet."""
        if self.lines.deeds and not self.selectedIndexes():
            self.choose(0)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def choose(self, row: int) -> None:
        """That line alone, whichever key is held down at the moment."""
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(self.lines.index(row), flags.ClearAndSelect)

    def current(self) -> Deed | None:
        """The line that is chosen, where it is one."""
        rows = [index.row() for index in self.selectedIndexes()]
        return self.lines.deeds[rows[0]] if len(rows) == 1 else None

    def selected(self) -> list[Deed]:
        """In the order of the list."""
        return [self.lines.deeds[row] for row in sorted(index.row() for index in self.selectedIndexes())]

    def copy(self) -> None:
        """The selected lines as a table, as a spreadsheet takes them."""
        found = self.selected()
        if found:
            rows = ("\t".join(" ".join(cell.split()) for cell in deed.cells) for deed in found)
            QGuiApplication.clipboard().setText("\n".join(rows))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current() is not None:
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()  # sentences break elsewhere now


def _key(deed: Deed) -> tuple[object, ...]:
    line = deed.entry.line
    return line.at, line.kind, line.who, tuple(sorted(line.ids.items()))


class _Delegate(QStyledItemDelegate):
    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        deed: Deed = index.data(DEED_ROLE)
        width = self._view.viewport().width()
        metrics = QFontMetrics(self._view.font())
        words = metrics.boundingRect(_sentence_box(width), _WRAPPED, _breakable(deed.what)).height()
        sentence = min(words, _MOST_LINES * metrics.lineSpacing())
        return QSize(width, sentence + QFontMetrics(_small(self._view.font())).lineSpacing() + theme.px(22))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        deed: Deed = index.data(DEED_ROLE)
        painter.save()
        box = option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, theme.colour("accent_soft"))
        painter.setPen(theme.colour("line"))
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        side = theme.px(theme.ICON)
        drawing = icons.pixmap(deed.icon, deed.token, side, painter.device().devicePixelRatioF())
        painter.drawPixmap(box.left() + theme.px(14), box.top() + theme.px(11), drawing)
        words = _sentence_box(box.width()).translated(box.topLeft())
        under = QFontMetrics(_small(option.font)).lineSpacing()
        upper = QRect(
            words.left(), box.top() + theme.px(9), words.width(), box.height() - under - theme.px(22)
        )
        lower = QRect(words.left(), upper.bottom() + theme.px(4), words.width(), under)
        painter.setFont(option.font)
        painter.setPen(theme.colour("text"))
        painter.drawText(upper, _WRAPPED, _breakable(deed.what))
        painter.setFont(_small(option.font))
        painter.setPen(theme.colour("muted"))
        elided = painter.fontMetrics().elidedText(deed.under, Qt.TextElideMode.ElideRight, lower.width())
        painter.drawText(lower, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), elided)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(theme.colour("accent"))
            painter.drawRect(box.adjusted(1, 1, -2, -2))
        painter.restore()


_WRAPPED = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft)
_LONG_WORD = re.compile(r"\S{30}(?=\S)")


def _breakable(words: str) -> str:
    """A word that no line has room for may be broken."""
    return _LONG_WORD.sub("\\g<0>\u200b", words)


def _sentence_box(width: int) -> QRect:
    """Beside the icon, from the top on; as high as it likes."""
    left = theme.px(14 + theme.ICON + 12)
    return QRect(left, 0, max(1, width - left - theme.px(14)), 10_000)


def _small(font: QFont) -> QFont:
    made = QFont(font)
    made.setPixelSize(theme.px(12))
    return made
