"""Where a window is, bringing it to the front, and the keys that every window has."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
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


def add_keys(window: QWidget, leave: Callable[[], None], settings: Callable[[], None]) -> None:
    """Ctrl+Q, since where there is no tray there is no menu to quit by; Ctrl+comma for the settings."""
    QShortcut(QKeySequence("Ctrl+Q"), window).activated.connect(leave)
    QShortcut(QKeySequence("Ctrl+,"), window).activated.connect(settings)
