"""Where a window is, and bringing it to the front."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def place_of(window: QWidget | None, before: str) -> str:
    """Where it is and how large, for :func:`covet_desktop.ui.theme.placed`; without a window, as ``before``."""
    return before if window is None else bytes(window.saveGeometry().toBase64().data()).decode()


def to_front(window: QWidget) -> None:
    if window.isMinimized():
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()
