"""By what the activity is narrowed down: subject, person, day, words."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from covet_desktop.core.journal import Names
from covet_desktop.core.journal_view import Filter, Subject
from covet_desktop.ui import theme
from covet_desktop.ui.follow_up.activity_words import subject_words
from covet_desktop.ui.text import day, say, tr
from covet_desktop.ui.widgets import Combo, Field

_ALL, _SCHEDULE = "all", "schedule"
_PAUSE_MS = 150
"""After the last key, before it is looked for."""
_NARROW = 620
"""Below this width (for a body text of 14 px) two fields stand in a line, not four."""


class Words(QLineEdit):
    """Escape empties it first, and closes the window only then."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            return
        super().keyPressEvent(event)


class Filters(QWidget):
    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._offered: object = None
        self.subject = Combo(
            [(_ALL, tr("Everything")), *((each.value, subject_words(each)) for each in Subject)]
        )
        self.person, self.on = Combo([(_ALL, tr("Everyone"))]), Combo([(_ALL, tr("Any day"))])
        self.words = Words()
        self.words.setClearButtonEnabled(True)
        self.words.setMaxLength(200)
        self.words.setPlaceholderText(tr("a name, a word"))
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self.changed)
        self.words.textChanged.connect(lambda _words: self._pause.start())
        self.words.returnPressed.connect(self._at_once)
        for combo in (self.subject, self.person, self.on):
            combo.set_key(_ALL)
            combo.chosen.connect(lambda _key: self.changed.emit())
        self._fields = (
            Field(tr("&About"), self.subject),
            Field(tr("&By"), self.person),
            Field(tr("On &day"), self.on),
            Field(tr("&Find"), self.words),
        )
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(theme.px(12))
        self._columns = 0
        self.set_width(theme.px(_NARROW))

    def set_width(self, width: int) -> None:
        """Four in a line where there is room."""
        columns = 4 if width >= theme.px(_NARROW) else 2
        if columns == self._columns:
            return
        self._columns = columns
        for number, field in enumerate(self._fields):
            self._grid.addWidget(field, number // columns, number % columns)
        for column in range(4):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)

    def offer(self, people: tuple[str, ...], days: tuple[date, ...], names: Names) -> None:
        """Whom and which days there are lines of; what is chosen stays chosen."""
        who = [(each or _SCHEDULE, say(names.person(each))) for each in people]
        on = [(each.isoformat(), day(each)) for each in days]
        if (who, on) == self._offered:
            return
        self._offered = (who, on)
        for combo, first, others in (
            (self.person, tr("Everyone"), who),
            (self.on, tr("Any day"), on),
        ):
            combo.set_choices([(_ALL, first), *others])
            if combo.key() is None:
                combo.set_key(_ALL)

    def chosen(self) -> Filter:
        subject, who, on = self.subject.key(), self.person.key(), self.on.key()
        return Filter(
            None if subject in (None, _ALL) else Subject(subject),
            None if who in (None, _ALL) else ("" if who == _SCHEDULE else who),
            None if on is None or on == _ALL else date.fromisoformat(on),
            " ".join(self.words.text().split()),
        )

    def clear(self) -> None:
        for combo in (self.subject, self.person, self.on):
            combo.set_key(_ALL)
        self.words.clear()
        self._at_once()

    def _at_once(self) -> None:
        self._pause.stop()
        self.changed.emit()
