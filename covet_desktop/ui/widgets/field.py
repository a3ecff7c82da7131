"""A control with its label above and, below, a hint or what is wrong with it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from covet_desktop.core.text import Text
from covet_desktop.ui import theme
from covet_desktop.ui.text import say
from covet_desktop.ui.widgets.labels import Glyph, label


class Field(QWidget):
    """``label`` holds the mnemonic ("Clinic &name"); without it, it is the control's accessible name."""

    def __init__(self, label: str, control: QWidget, hint: str = "") -> None:
        super().__init__()
        self.control = control
        self._hint = hint
        self._problem = ""
        self._label = _label(role="label")
        self._label.setBuddy(control)
        self._glyph = Glyph("warning", "bad", 12)
        self._note = _label(role="small")
        note_row = QHBoxLayout()
        note_row.setSpacing(theme.px(4))
        note_row.addWidget(self._glyph, 0, Qt.AlignmentFlag.AlignTop)
        note_row.addWidget(self._note, 1)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(theme.px(6))
        box.addWidget(self._label)
        box.addWidget(control)
        box.addLayout(note_row)
        self.set_label(label)
        self._draw()

    def set_label(self, label: str, hint: str | None = None) -> None:
        """Another label, as for a country that calls it a ZIP code."""
        self._label.setText(label)
        name = label.replace("&", "")
        self.control.setAccessibleName(name)
        if hint is not None:
            self._hint = hint
            self._draw()

    def show_problem(self, problem: Text | str | None) -> None:
        """What to do about it; None or "": nothing is wrong."""
        words = say(problem) if problem else ""
        if words != self._problem:
            self._problem = words
            self._draw()

    def problem(self) -> str:
        return self._problem

    def note(self) -> str:
        """The line below the control."""
        return self._note.text()

    def label_text(self) -> str:
        return self._label.text().replace("&", "")

    def _draw(self) -> None:
        wrong = bool(self._problem)
        words = self._problem or self._hint
        self._note.setText(words)
        self._note.setVisible(bool(words))
        self._glyph.setVisible(wrong)
        theme.mark(self._note, "kind", "bad" if wrong else "")
        theme.mark(self.control, "problem", wrong)
        self.control.setAccessibleDescription(words)


_label = label
