"""What can be judged of French without reading it: English that is left over, and data that nobody translates."""

from __future__ import annotations

import re
import sys
from functools import cache
from pathlib import Path

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit, QMenu, QWidget

ROOT = Path(__file__).parents[2]
_NAMES = frozenset({"CoVet", "Desktop", "Cornerstone"})
_HOLE = re.compile(r"\\\{\w+\\\}")


def said(window: QWidget) -> set[str]:
    """All that can be read or is read out, of what is visible: also what a list would show."""
    words: set[str] = set()
    for widget in (window, *window.findChildren(QWidget)):
        if not widget.isVisible():
            continue
        words |= {widget.accessibleName(), widget.accessibleDescription()}
        words |= {widget.toolTip(), widget.windowTitle()}
        if isinstance(widget, QLabel | QAbstractButton):
            words.add(widget.text())
        if isinstance(widget, QLineEdit):
            words.add(widget.placeholderText())
        if isinstance(widget, QComboBox):
            words.add(widget.placeholderText())
            words |= {widget.itemText(row) for row in range(widget.count())}
    return _readable(words)


def said_by(menu: QMenu) -> set[str]:
    return _readable({action.text() for action in _actions(menu)})


def keys_of(menu: QMenu) -> list[str]:
    """The letters that choose an entry."""
    return [letter.lower() for action in _actions(menu) for letter in re.findall(r"&(\w)", action.text())]


def _actions(menu: QMenu) -> list[QAction]:
    return menu.actions()


def _readable(words: set[str]) -> set[str]:
    return {found.replace("&", "") for found in words if any(letter.isalpha() for letter in found)}


@cache
def _english() -> tuple[re.Pattern[str], ...]:
    """The catalogue's sources that French says in another way, as patterns of what they become."""
    sys.path.insert(0, str(ROOT / "packaging"))
    try:
        import texts
    finally:
        sys.path.remove(str(ROOT / "packaging"))
    return tuple(
        re.compile(_HOLE.sub(".+", re.escape(source.replace("&", ""))))
        for source, translation in texts.translations().items()
        if source != translation and re.search(r"[a-z]{3}", re.sub(r"\{\w+\}", "", source))
    )


def english_in(words: set[str]) -> list[str]:
    """Those that are sentences of the catalogue and not translated."""
    return sorted(found for found in words if any(source.fullmatch(found) for source in _english()))


def same_in_both(one: set[str], other: set[str], data: str) -> list[str]:
    """Words that two languages share, but for names and what is made of ``data``: nobody gave them to tr()."""
    sys_names = {"Activation", *_NAMES}
    return sorted(
        found
        for found in one & other
        if not all(word in data or word in sys_names for word in re.findall(r"\w+", found))
    )
