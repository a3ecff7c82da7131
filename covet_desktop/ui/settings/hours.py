"""When the clinic is open: outside of it nobody is disturbed."""

from __future__ import annotations

from datetime import UTC, datetime

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from covet_desktop.core.settings import OpenHours, Settings
from covet_desktop.core.state import AppState
from covet_desktop.ui import theme
from covet_desktop.ui.settings.group import Group, show_fault
from covet_desktop.ui.text import clock, tr
from covet_desktop.ui.widgets import Check, Combo, Field, Flow

_LAST = 24
"""Midnight at the end of the day."""


class HoursGroup(Group):
    def __init__(self) -> None:
        super().__init__(
            tr("Open hours"),
            tr("By the clinic's clock. Outside of them, no notice is shown and CoVet is asked less often."),
        )
        self._state = AppState()
        self._drawn: OpenHours | None = None
        self._days = [_day_check(number) for number in range(7)]
        row = QWidget()
        row.setLayout(Flow(*self._days))
        for check in self._days:
            check.clicked.connect(self._changed)
        self._weekdays = Field(tr("Open on"), row)
        self._opens = Combo((str(hour), hour_words(hour)) for hour in range(_LAST))
        self._closes = Combo((str(hour), hour_words(hour)) for hour in range(1, _LAST + 1))
        self._from = Field(tr("&From"), self._opens)
        self._until = Field(tr("&Until"), self._closes)
        for combo in (self._opens, self._closes):
            combo.chosen.connect(self._changed)
        pair = QHBoxLayout()
        pair.setSpacing(theme.px(20))
        for field in (self._from, self._until):
            pair.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
        self.body.addWidget(self._weekdays)
        self.body.addLayout(pair)

    def draw(self, state: AppState, settings: Settings) -> None:
        self._state = state
        if settings.open_hours != self._drawn:
            self._drawn = settings.open_hours
            for number, check in enumerate(self._days):
                check.setChecked(number in settings.open_hours.weekdays)
            self._opens.set_key(str(settings.open_hours.opens))
            self._closes.set_key(str(settings.open_hours.closes))
        self._show_faults()

    def _chosen(self) -> OpenHours:
        days = tuple(number for number, check in enumerate(self._days) if check.isChecked())
        return OpenHours(days, int(self._opens.key() or 0), int(self._closes.key() or _LAST))

    def _changed(self, _chosen: object = None) -> None:
        if not self._show_faults():
            self._drawn = self._chosen()
            self.change.emit({"open_hours": self._drawn})

    def _show_faults(self) -> bool:
        """Whether there is one; what can't be so isn't kept."""
        chosen = self._chosen()
        none = tr("Choose one day of the week at least.") if not chosen.weekdays else ""
        late = "" if chosen.opens < chosen.closes else tr("The clinic has to open before it closes.")
        show_fault(self._weekdays, self._state, "weekdays", none)
        show_fault(self._until, self._state, "open_hours", late)
        return bool(none or late)


def hour_words(hour: int) -> str:
    return clock(datetime(2000, 1, 1, hour % _LAST, tzinfo=UTC), UTC)


def _day_check(number: int) -> Check:
    """``number``: 0 is Monday."""
    locale = QLocale()
    check = Check(locale.standaloneDayName(number + 1, QLocale.FormatType.ShortFormat))
    check.setAccessibleName(locale.standaloneDayName(number + 1, QLocale.FormatType.LongFormat))
    return check
