"""The menu of a row in home's lists: open the case, copy the row."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, Qt
from PySide6.QtWidgets import QAbstractItemView, QMenu

from covet_desktop.ui.home.case_list import ROW_ROLE
from covet_desktop.ui.text import tr


def offer_menu(
    view: QAbstractItemView, open_row: Callable[[QModelIndex], None], copy: Callable[[], None]
) -> None:
    """Of the case under the mouse, or the current one for the menu key; a heading has none."""

    def show(at: QPoint) -> None:
        index = view.indexAt(at)
        if not index.isValid() or not index.data(ROW_ROLE).case_id:
            return
        kept = QPersistentModelIndex(index)  # the list may be read anew while the menu is open
        menu = QMenu(view)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(tr("&Open"), lambda: _open(kept, open_row))
        menu.addAction(tr("&Copy"), copy)
        menu.popup(view.viewport().mapToGlobal(at))

    view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
    view.customContextMenuRequested.connect(show)


def _open(kept: QPersistentModelIndex, open_row: Callable[[QModelIndex], None]) -> None:
    if kept.isValid():
        open_row(kept.model().index(kept.row(), kept.column()))
