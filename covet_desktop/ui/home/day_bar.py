"""Which day's cases are shown: the day before or after, any other by the calendar, and back to today."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from covet_desktop.core.state import AppState
from covet_desktop.ui import icons, theme
from covet_desktop.ui.home.clocks import has_cases, today_of
from covet_desktop.ui.text import day, tr
from covet_desktop.ui.widgets import button

_AHEAD = timedelta(days=366)
"""Imports of later days are refused as a slip of the finger."""


class DayBar(QWidget):
    chosen = Signal(object)
    """A ``date``, or None for today."""

    def __init__(self) -> None:
        super().__init__()
        self._today: date | None = None
        self._shown: date | None = None
        self._first = self._last = date.min
        self.before = _arrow("chevron-left", tr("Day before"), "Ctrl+PgUp")
        self.before.clicked.connect(lambda: self._go(-1))
        self.after = _arrow("chevron-right", tr("Day after"), "Ctrl+PgDown")
        self.after.clicked.connect(lambda: self._go(1))
        self.day = button("", self._open_calendar)
        self.day.setObjectName("day")
        icons.put(self.day, "chevron-down", after=True)
        self.today = button(tr("T&oday"), lambda: self.chosen.emit(None))
        for keys, days in (("Ctrl+PgUp", -1), ("Ctrl+PgDown", 1)):
            QShortcut(QKeySequence(keys), self).activated.connect(lambda days=days: self._go(days))
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme.px(4))
        for each in (self.before, self.day, self.after, self.today):
            line.addWidget(each)

    def draw(self, state: AppState) -> None:
        today, shown = today_of(state), state.cases_day
        self.setVisible(has_cases(state) and today is not None and shown is not None)
        if today is None or shown is None:
            return
        self._today, self._shown = today, shown
        self._first, self._last = today - timedelta(days=state.settings.keep_days), today + _AHEAD
        self.day.setText(day(shown))
        self.day.setAccessibleName(tr("Day: {day}", day=day(shown)))
        self.today.setVisible(shown != today)
        self.before.setEnabled(shown > self._first)
        self.after.setEnabled(shown < self._last)

    def _go(self, days: int) -> None:
        if self._shown is not None and self.isVisible():
            self.choose(self._shown + timedelta(days=days))

    def choose(self, when: date) -> None:
        """Show that day; one that isn't kept is left alone."""
        if self._first <= when <= self._last:
            self.chosen.emit(None if when == self._today else when)

    def _open_calendar(self) -> None:
        from covet_desktop.ui.home.calendar_popup import CalendarPopup  # not needed for the first paint

        if self._shown is None:
            return
        popup = CalendarPopup(self._shown, self._first, self._last, self)
        popup.chosen.connect(self.choose)
        popup.move(self.day.mapToGlobal(QPoint(0, self.day.height() + theme.px(2))))
        popup.show()


def _arrow(icon: str, name: str, keys: str) -> QPushButton:
    made = button("")
    icons.put(made, icon)
    made.setFixedWidth(theme.px(theme.CONTROL))
    theme.mark(made, "arrow", True)
    made.setAccessibleName(name)
    made.setToolTip(f"{name} ({keys})")
    return made
