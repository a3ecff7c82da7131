"""A table of plain text: sorted by its heads, copied as a spreadsheet takes it, steady over a refresh."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QByteArray,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from covet_desktop.ui import icons, theme

Index = QModelIndex | QPersistentModelIndex
_KEY = int(Qt.ItemDataRole.UserRole)


@dataclass(frozen=True, slots=True)
class Line:
    """One row. ``key`` names it over a refresh; ``order``: what its cells are sorted by, the cells themselves
    where it is empty; ``icon`` and ``token`` stand before the cell ``icon_in``."""

    key: str
    cells: tuple[str, ...]
    order: tuple[Any, ...] = ()
    icon: str = ""
    token: str = "muted"
    icon_in: int = 0


class _Model(QAbstractTableModel):
    def __init__(self, heads: Sequence[str], numbers: frozenset[int]) -> None:
        super().__init__()
        self.heads = tuple(heads)
        self.numbers = numbers
        self.lines: list[Line] = []

    def take(self, lines: list[Line]) -> None:
        self.beginResetModel()
        self.lines = lines
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.heads)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> object:
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self.heads):
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._side(section)
        return self.heads[section] if role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: Index, role: int = 0) -> object:
        line, column = self.lines[index.row()], index.column()
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return " ".join(line.cells[column].split())
            case Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.AccessibleTextRole:
                return line.cells[column]
            case Qt.ItemDataRole.DecorationRole if line.icon and column == line.icon_in:
                return icons.icon(line.icon, line.token)
            case Qt.ItemDataRole.TextAlignmentRole:
                return self._side(column)
            case _:
                return line.key if role == _KEY else None

    def _side(self, column: int) -> Qt.AlignmentFlag:
        side = Qt.AlignmentFlag.AlignRight if column in self.numbers else Qt.AlignmentFlag.AlignLeft
        return side | Qt.AlignmentFlag.AlignVCenter


class Table(QTableView):
    """``take`` shows rows; what is selected, where it is scrolled to and how it is sorted stay."""

    chosen = Signal(str)
    """The key of the current row, "" for none."""
    opened = Signal(str)
    """Return or a double click on a row."""
    arranged = Signal(str)
    """Widths, order or sorting of the columns were changed: as :meth:`arrange` takes it."""

    def __init__(
        self, name: str, heads: Sequence[str], *, widths: Sequence[int] = (), numbers: Iterable[int] = ()
    ) -> None:
        super().__init__()
        self._lines: tuple[Line, ...] = ()
        self._settling = False
        self._model = _Model(heads, frozenset(numbers))
        self.setModel(self._model)
        self.setObjectName("rows")
        self.setAccessibleName(name)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(theme.px(36))
        head = self.horizontalHeader()
        head.setSectionsMovable(True)
        head.setStretchLastSection(True)
        head.setHighlightSections(False)
        head.setSortIndicatorShown(True)
        head.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for column, width in enumerate(widths):
            self.setColumnWidth(column, theme.px(width))
        self.setSortingEnabled(False)
        head.setSectionsClickable(True)
        head.sortIndicatorChanged.connect(lambda _column, _order: self._sort_anew())
        for changed in (head.sectionResized, head.sectionMoved):
            changed.connect(lambda *_: self._tell())
        self.selectionModel().currentRowChanged.connect(lambda now, _before: self._choose(now))
        self.doubleClicked.connect(lambda index: self.opened.emit(index.data(_KEY)))

    def take(self, lines: Iterable[Line]) -> None:
        taken = tuple(lines)
        if taken != self._lines:
            self._lines = taken
            self._show()

    def current(self) -> str:
        """The key of the current row, "" for none."""
        index = self.currentIndex()
        return str(index.data(_KEY)) if index.isValid() else ""

    def choose(self, key: str) -> None:
        """Make that row the current one, if it is there."""
        for row, line in enumerate(self._model.lines):
            if line.key == key:
                # whichever key is held down at the moment
                flags = QItemSelectionModel.SelectionFlag
                self.selectionModel().setCurrentIndex(
                    self._model.index(row, 0), flags.ClearAndSelect | flags.Rows
                )

    def rows(self) -> list[tuple[str, ...]]:
        """All rows as they are sorted, in the order of the heads."""
        return [line.cells for line in self._model.lines]

    @property
    def heads(self) -> tuple[str, ...]:
        return self._model.heads

    def copy(self) -> None:
        """The selected rows, cells between tabs."""
        numbers = sorted({index.row() for index in self.selectedIndexes()})
        lines = (self._model.lines[number].cells for number in numbers)
        if numbers:
            QGuiApplication.clipboard().setText(
                "\n".join("\t".join(" ".join(cell.split()) for cell in cells) for cells in lines)
            )

    def arrange(self, kept: str) -> None:
        """Columns as they were left; what can't be read is passed over."""
        self._settling = True
        self.horizontalHeader().restoreState(QByteArray.fromBase64(kept.encode("ascii", "ignore")))
        self.horizontalHeader().setStretchLastSection(True)
        self._settling = False
        self._show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current():
            self.opened.emit(self.current())
        else:
            super().keyPressEvent(event)

    def _sort_anew(self) -> None:
        if not self._settling:
            self._show()
            self._tell()

    def _tell(self) -> None:
        if not self._settling:
            self.arranged.emit(bytes(self.horizontalHeader().saveState().toBase64().data()).decode("ascii"))

    def _show(self) -> None:
        """The rows as they are sorted; selection and place by their keys."""
        head = self.horizontalHeader()
        column, descending = head.sortIndicatorSection(), head.sortIndicatorOrder()
        lines = list(self._lines)
        if 0 <= column < len(self.heads):
            backwards = descending is Qt.SortOrder.DescendingOrder
            lines.sort(key=lambda line: (line.order or line.cells)[column], reverse=backwards)
        selected = {str(index.data(_KEY)) for index in self.selectedIndexes()}
        current, place = self.current(), self.verticalScrollBar().value()
        selection = self.selectionModel()
        selection.blockSignals(True)
        self._model.take(lines)
        flags = QItemSelectionModel.SelectionFlag
        for row, line in enumerate(lines):
            index = self._model.index(row, 0)
            if line.key in selected:
                selection.select(index, flags.Select | flags.Rows)
            if line.key == current:
                selection.setCurrentIndex(index, flags.NoUpdate)
        selection.blockSignals(False)
        self.verticalScrollBar().setValue(place)
        self.viewport().update()
        if self.current() != current:
            self.chosen.emit(self.current())

    def _choose(self, now: QModelIndex) -> None:
        self.chosen.emit(str(now.data(_KEY)) if now.isValid() else "")
