"""Buttons: most are plain QPushButtons; one on a page is the primary one."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QPushButton, QSizePolicy

from covet_desktop.ui import icons, theme


def button(words: str, pressed: Callable[[], object] | None = None, *, icon: str = "") -> QPushButton:
    """A button as wide as its words, which hold its mnemonic ("&Copy address")."""
    made = QPushButton(words)
    made.setAutoDefault(False)
    made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
    made.setAccessibleName(words.replace("&", ""))
    if icon:
        icons.put(made, icon)
    if pressed is not None:
        made.clicked.connect(lambda _checked=False: pressed())
    return made


def link(words: str, pressed: Callable[[], object] | None = None) -> QPushButton:
    """A button that looks like a link, for what is rarely wanted."""
    made = button(words, pressed)
    made.setProperty("link", True)
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    return made


def menu_button(words: str, menu: QMenu, *, token: str = "text") -> QPushButton:
    """A button that opens a menu; ``token``: the colour of the arrow that says so."""
    made = button(words)
    icons.put(made, "chevron-down", token, after=True)
    made.setMenu(menu)
    return made


def primary(button: QPushButton) -> QPushButton:
    """Make it the page's one primary button, which Enter presses."""
    theme.mark(button, "primary", True)
    button.setAutoDefault(True)
    button.setDefault(True)
    return button
