"""What can be judged of a window without eyes: cut-off words, the way of the Tab key, mnemonics."""

from __future__ import annotations

import re

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QPushButton, QToolButton, QWidget

from covet_desktop.ui.widgets import ElidedLabel


def cut_off(window: QWidget) -> list[str]:
    """Words on labels and buttons that don't have the room they need, or stand outside the window."""
    return [
        f"{widget.text()!r}: {widget.size().toTuple()}"
        for widget in window.findChildren(QWidget)
        if isinstance(widget, QLabel | QAbstractButton)
        and widget.isVisible()
        and not isinstance(widget, QToolButton)  # Qt's own, in a line edit
        and (widget.text().strip() or not isinstance(widget, QLabel | QPushButton))
        and not (_fits(widget) and _is_inside(widget, window))
    ]


def _fits(widget: QLabel | QAbstractButton) -> bool:
    painted_by_itself = not isinstance(widget, QLabel | QPushButton)
    needed = widget.minimumSizeHint() if painted_by_itself else widget.sizeHint()
    if isinstance(widget, QLabel) and widget.wordWrap():
        return widget.height() >= widget.heightForWidth(widget.width()) and _longest_word(widget)
    if isinstance(widget, ElidedLabel):
        return widget.height() >= needed.height()
    return widget.height() >= needed.height() and widget.width() >= needed.width()


def _longest_word(widget: QLabel) -> bool:
    return widget.width() >= max(
        widget.fontMetrics().horizontalAdvance(word) for word in widget.text().split()
    )


def _is_inside(widget: QWidget, window: QWidget) -> bool:
    """From left to right, of all that it lies in; what is further down can be scrolled to."""
    left = widget.mapTo(window, QPoint(0, 0)).x()
    seen = widget.visibleRegion().boundingRect().width()
    return left >= 0 and left + widget.width() <= window.width() and seen in (0, widget.width())


def tab_stops(window: QWidget) -> list[QWidget]:
    """Where the Tab key stops, from the first control to the last."""
    stops: list[QWidget] = []
    widget = window.nextInFocusChain()
    while widget is not None and widget is not window:
        reached = widget.isVisible() and widget.isEnabled() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        if reached and widget.focusProxy() is None:
            stops.append(widget)
        widget = widget.nextInFocusChain()
    return stops


def tab_way(window: QWidget) -> list[str]:
    """The accessible names in the order of the Tab key."""
    return [name_of(stop) for stop in tab_stops(window)]


def name_of(widget: QWidget) -> str:
    """Without a name of its own, a button is called by its words."""
    words = widget.text().replace("&", "") if isinstance(widget, QAbstractButton) else ""
    return widget.accessibleName() or words


def mnemonics(window: QWidget) -> list[str]:
    """The letters after & that can be pressed with Alt now."""
    texts = [
        widget.text()
        for widget in window.findChildren(QWidget)
        if isinstance(widget, QAbstractButton | QLabel)
        and widget.isVisible()
        and widget.window() is window
        and (not isinstance(widget, QLabel) or widget.buddy() is not None)
    ]
    return [letter.lower() for text in texts for letter in re.findall(r"&(\w)", text)]


def words(window: QWidget) -> str:
    """All that can be read; blanks that don't break are blanks."""
    labels = [label for label in window.findChildren(QLabel) if label.isVisible()]
    return "\n".join(label.text() for label in labels).replace("\u00a0", " ")


def focus_moves(window: QWidget, key_tab: int, times: int) -> list[str]:
    """Press Tab for real; the names of what got the focus."""
    from PySide6.QtTest import QTest

    names = []
    for _turn in range(times):
        QTest.keyClick(QApplication.focusWidget() or window, Qt.Key(key_tab))
        focused = QApplication.focusWidget()
        names.append(focused.accessibleName() if focused is not None else "")
    return names
