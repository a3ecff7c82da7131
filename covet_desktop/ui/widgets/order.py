"""The keyboard's way where controls are made after the window: Qt puts them at the end of the Tab key's way, and
takes the focus elsewhere from those that go."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def tab_order(below: QWidget, controls: Iterable[QWidget]) -> None:
    """The Tab key takes ``controls`` in this order where they stand: right below ``below``.

    That may be a label: Qt wants a control that takes the focus, so the last such one is looked for.
    """
    before: QWidget | None = below
    while before is not None and before.focusPolicy() is Qt.FocusPolicy.NoFocus and not before.isWindow():
        before = before.previousInFocusChain()
    for control in controls:
        if before is not None:
            QWidget.setTabOrder(before, control)
        before = control


def hand_over(old: Mapping[object, Sequence[QWidget]], new: Mapping[object, Sequence[QWidget]]) -> None:
    """Rows were made anew, and the old ones are about to go: where one of their controls has the focus, the row
    of the same key takes it, else the row that stands in its place."""
    controls = [control for row in old.values() for control in row]
    focused = controls[0].window().focusWidget() if controls else None
    if focused not in controls or not new:
        return
    place, row = next((place, row) for place, row in enumerate(old.values()) if focused in row)
    heir = new.get(list(old)[place]) or list(new.values())[min(place, len(new) - 1)]
    for control in (*heir[row.index(focused) :], *heir):
        if control.isEnabled() and not control.isHidden():
            control.setFocus(Qt.FocusReason.OtherFocusReason)
            return
