"""Taking away what a layout holds, before it is filled anew."""

from __future__ import annotations

from PySide6.QtWidgets import QLayout


def clear(layout: QLayout) -> None:
    """Remove and delete the widgets. What ``takeAt`` gives to Python would never be freed."""
    while (item := layout.itemAt(0)) is not None:
        widget = item.widget()
        assert widget is not None, "only widgets are laid out here"
        layout.removeWidget(widget)
        widget.hide()
        widget.deleteLater()
