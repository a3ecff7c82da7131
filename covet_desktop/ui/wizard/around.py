"""Finds the layouts that QWizard makes for itself."""

from __future__ import annotations

from PySide6.QtWidgets import QBoxLayout, QWidget


def layout_around(root: QWidget, widget: QWidget) -> QBoxLayout | None:
    """The row or column below ``root`` in which ``widget`` lies.

    Asking a widget that Qt made for its parent would do, but makes PySide prepare all its classes: 25 ms.
    """
    return next((found for found in root.findChildren(QBoxLayout) if found.indexOf(widget) >= 0), None)
