"""The searchable list of Cornerstone's staff: one pop-up, shared by every row of the table.

It is filled when it opens, for one member, so that a table of 26 rows holds 77 names once and not 26 times.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QFrame, QLineEdit, QListView, QVBoxLayout, QWidget

from covet_desktop.core.names import search_key
from covet_desktop.ui import theme
from covet_desktop.ui.text import tr
from covet_desktop.ui.widgets import label
from covet_desktop.ui.wizard.staff_delegate import CODE, DETAIL, StaffDelegate

_MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
_TAKES = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_LINES = 6


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the list. ``found_by`` is what the search looks at."""

    value: str
    label: str
    code: str = ""
    detail: str = ""
    found_by: str = ""


class StaffPopup(QFrame):
    """A search field over a list; Enter or a click takes the current line, Esc takes nothing."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("card")
        self._entries: Sequence[Entry] = ()
        self.search = QLineEdit()
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._filter)
        self.search.installEventFilter(self)
        self._model = QStandardItemModel(self)
        self.list = QListView()
        self.list.setObjectName("completions")
        self.list.setModel(self._model)
        self.list.setItemDelegate(StaffDelegate(self.list))
        self.list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.clicked.connect(lambda index: self._take(index))
        self._nothing = label(role="muted")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*(theme.px(theme.STEP),) * 4)
        layout.setSpacing(theme.px(theme.STEP))
        for part in (self.search, self.list, self._nothing):
            layout.addWidget(part)

    def open_below(
        self,
        anchor: QWidget,
        entries: Sequence[Entry],
        *,
        about: str,
        current: str = "",
        typed: str = "",
        nothing: str = "",
    ) -> None:
        """Show ``entries`` under ``anchor``. ``about`` tells a screen reader whom it is for; ``nothing`` is
        said where a search finds none."""
        self._entries = entries
        self.search.setPlaceholderText(tr("Search"))
        self.search.setAccessibleName(about)
        self.list.setAccessibleName(about)
        self._nothing.setText(
            nothing or tr("Nobody of that name. Robots and rooms can be shown above the table.")
        )
        self._fill()
        self.search.setText(typed)
        self._filter(typed)
        values = [entry.value for entry in entries]
        if current in values and not typed:
            self._go(self._model.index(values.index(current), 0))
        self._place(anchor)
        self.show()
        self.search.setFocus(Qt.FocusReason.PopupFocusReason)

    def lines(self) -> list[str]:
        """The lines that the search leaves."""
        return [entry.label for row, entry in enumerate(self._entries) if not self.list.isRowHidden(row)]

    def _fill(self) -> None:
        self._model.clear()
        for entry in self._entries:
            item = QStandardItem(entry.label)
            item.setData(entry.code, CODE)
            item.setData(entry.detail, DETAIL)
            spoken = ", ".join(part for part in (entry.label, entry.code, entry.detail) if part)
            item.setData(spoken, Qt.ItemDataRole.AccessibleTextRole)
            self._model.appendRow(item)

    def _place(self, anchor: QWidget) -> None:
        lines = sum(theme.px(48 if entry.detail else 36) for entry in self._entries[:_LINES])
        self.list.setFixedHeight(lines + theme.px(12))
        self.adjustSize()
        self.resize(max(anchor.width(), theme.px(380)), self.sizeHint().height())
        room = anchor.screen().availableGeometry()
        corner = anchor.mapToGlobal(QPoint(0, anchor.height()))
        if corner.y() + self.height() > room.bottom():
            corner.setY(max(room.top(), anchor.mapToGlobal(QPoint(0, 0)).y() - self.height()))
        corner.setX(max(room.left(), min(corner.x(), room.right() - self.width())))
        self.move(corner)

    def _filter(self, typed: str) -> None:
        wanted = search_key(typed).split()
        first = QModelIndex()
        for row, entry in enumerate(self._entries):
            fits = all(word in entry.found_by for word in wanted)
            self.list.setRowHidden(row, not fits)
            if fits and not first.isValid():
                first = self._model.index(row, 0)
        self.list.setVisible(first.isValid())
        self._nothing.setVisible(not first.isValid())
        self._go(first)

    def _go(self, index: QModelIndex) -> None:
        self.list.setCurrentIndex(index)
        self._tell()

    def _tell(self) -> None:
        """The focus stays in the search field, so that is where a reader hears the current line."""
        spoken = self.list.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
        self.search.setAccessibleDescription(str(spoken or self._nothing.text()))

    def _take(self, index: QModelIndex) -> None:
        if index.isValid() and not self.list.isRowHidden(index.row()):
            self.hide()
            self.chosen.emit(self._entries[index.row()].value)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is not self.search or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        if event.type() is not QEvent.Type.KeyPress:
            return super().eventFilter(watched, event)
        if event.key() in _MOVES:
            self.list.keyPressEvent(event)
            self._tell()
            return True
        if event.key() in _TAKES:
            self._take(self.list.currentIndex())
            return True
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
            return True
        return super().eventFilter(watched, event)
