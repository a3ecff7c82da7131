"""Taking away what a layout holds, before it is filled anew."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtWidgets import QLayout, QWidget


def clear(layout: QLayout) -> None:
    """Remove and delete the widgets."""
    discard(taken(layout))


def taken(layout: QLayout) -> list[QWidget]:
    """The widgets, removed from the layout but still there. What ``takeAt`` gives to Python would never be freed."""
    widgets: list[QWidget] = []
    while (item := layout.itemAt(0)) is not None:
        widget = item.widget()
        assert widget is not None, "only widgets are laid out here"
        layout.removeWidget(widget)
        widgets.append(widget)
    return widgets


def discard(widgets: Iterable[QWidget]) -> None:
    """Out of sight at once, deleted as soon as nothing is under way in them."""
    for widget in widgets:
        widget.hide()
        widget.deleteLater()
