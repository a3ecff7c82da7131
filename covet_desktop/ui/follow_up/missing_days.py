"""Which days are looked at: the first by arrows or calendar, and how many from there."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from covet_desktop.core.importing import MOST_DAYS
from covet_desktop.ui import icons, theme
from covet_desktop.ui.text import day, tr, tr_n
from covet_desktop.ui.widgets import Combo, Flow, button, label

_FAR = timedelta(days=366)
"""Days that are further away are a slip of the finger; the service is asked for none of them."""


class DaysPick(QWidget):
    chosen = Signal()
    """Other days: see :attr:`start` and :attr:`days`."""

    def __init__(self, days: int) -> None:
        super().__init__()
        self._today: date | None = None
        self.start: date | None = None
        """None while the clinic's day isn't known."""
        self.before = _arrow("chevron-left", tr("Day before"), lambda: self._move(-1))
        self.after = _arrow("chevron-right", tr("Day after"), lambda: self._move(1))
        self.day = button("", self._open_calendar)
        icons.put(self.day, "chevron-down", after=True)
        self.today = button(tr("T&oday"), lambda: self._take(self._today))
        self.count = Combo((str(n), tr_n("{n} day", "{n} days", n)) for n in range(1, MOST_DAYS + 1))
        self.count.setAccessibleName(tr("Number of days"))
        self.count.setFixedWidth(theme.px(120))
        self.count.set_key(str(days))
        self.count.chosen.connect(lambda _key: self.chosen.emit())
        words = label(tr("&From"), "label", wrap=False)
        words.setBuddy(self.day)
        line = Flow(words, self.before, self.day, self.after, self.count, self.today)
        self.setLayout(line)

    @property
    def days(self) -> int:
        return int(self.count.key() or "1")

    def know_today(self, today: date | None) -> None:
        """The clinic's day, at which it begins."""
        if today is None:
            return
        if self.start is None or self.start == self._today:
            self.start = today  # also past midnight, unless a person chose another one
        self._today = today
        self._draw()

    def show_days(self, start: date, days: int) -> None:
        """Turn to other days, as if a person had chosen them."""
        self.count.set_key(str(days))
        self._take(start)

    def words(self) -> str:
        """The days in words: "Tue 24 Nov", or from the first to the last."""
        if self.start is None:
            return ""
        last = self.start + timedelta(days=self.days - 1)
        if last == self.start:
            return day(self.start)
        return tr("{first} to {last}", first=day(self.start), last=day(last))

    def _move(self, days: int) -> None:
        if self.start is not None:
            self._take(self.start + timedelta(days=days))

    def _take(self, start: date | None) -> None:
        if start is None or self._today is None or abs(start - self._today) > _FAR:
            return
        self.start = start
        self._draw()
        self.chosen.emit()

    def _draw(self) -> None:
        if self.start is None:
            return
        self.day.setText(day(self.start))
        self.day.setAccessibleName(tr("First day: {day}", day=day(self.start)))
        self.today.setVisible(self.start != self._today)

    def _open_calendar(self) -> None:
        from covet_desktop.ui.home.calendar_popup import CalendarPopup  # Qt's calendar takes time to load

        if self.start is None or self._today is None:
            return
        popup = CalendarPopup(self.start, self._today - _FAR, self._today + _FAR, self)
        popup.chosen.connect(self._take)
        popup.move(self.day.mapToGlobal(QPoint(0, self.day.height() + theme.px(2))))
        popup.show()


def _arrow(icon: str, name: str, pressed: Callable[[], object]) -> QPushButton:
    made = button("", pressed)
    icons.put(made, icon)
    made.setFixedWidth(theme.px(theme.CONTROL))
    theme.mark(made, "arrow", True)
    made.setAccessibleName(name)
    made.setToolTip(name)
    return made
