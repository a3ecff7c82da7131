"""What can be judged of French without reading it: English left over, and words that nobody translates."""

from __future__ import annotations

import re
import sys
from functools import cache
from pathlib import Path

from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit, QMenu, QWidget

ROOT = Path(__file__).parents[2]
_SAME = frozenset({"CoVet", "Desktop", "Cornerstone", "Canada", "Activation", "Eircode"})
"""Names, and words that are the same in both languages."""
_HOLE = re.compile(r"\\\{\w+\\\}")


def said(window: QWidget) -> set[str]:
    """All that can be read or is read out, of what is visible."""
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
            words |= {widget.placeholderText(), widget.currentText()}
    return _readable(words)


def listed(window: QWidget) -> set[str]:
    """What the visible fields offer to choose from."""
    boxes = (box for box in window.findChildren(QComboBox) if box.isVisible())
    return _readable({box.itemText(row) for box in boxes for row in range(box.count())})


def said_by(menu: QMenu) -> set[str]:
    return _readable({action.text() for action in menu.actions()})


def keys_of(menu: QMenu) -> list[str]:
    """The letters that choose an entry."""
    return [letter.lower() for action in menu.actions() for letter in re.findall(r"&(\w)", action.text())]


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
        if source.replace("&", "") != translation.replace("&", "")
        and re.search(r"[a-z]{3}", re.sub(r"\{\w+\}", "", source))
    )


def english_in(words: set[str]) -> list[str]:
    """Those that are sentences of the catalogue and not translated."""
    return sorted(found for found in words if any(source.fullmatch(found) for source in _english()))


def same_in_both(one: set[str], other: set[str], data: str) -> list[str]:
    """Words that two languages share, but for names and what is made of ``data``: nobody gave them to tr()."""
    return sorted(
        found
        for found in one & other
        if not all(word in data or word in _SAME for word in re.findall(r"\w+", found))
    )
