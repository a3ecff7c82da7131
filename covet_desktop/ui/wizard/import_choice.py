"""What to import: whose appointments, and from today until when."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QVBoxLayout, QWidget

from covet_desktop.core import importing
from covet_desktop.ui import theme
from covet_desktop.ui.text import day, tr, tr_n
from covet_desktop.ui.widgets import Check, Combo, Field, Radio, label, tab_order

MOST_DAYS = 14
_COLUMNS = 2


def days_words(start: date, days: int) -> str:
    """ "Today and tomorrow: Tue 24 Nov – Wed 25 Nov"."""
    first, last = importing.day_range(start, days)
    if days == 1:
        return tr("Today: {day}", day=day(first))
    name = tr("Today and tomorrow") if days == 2 else tr_n("{n} day", "{n} days", days)
    return tr("{name}: {first} – {last}", name=name, first=day(first), last=day(last))


class ImportChooser(QWidget):
    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._checks: dict[str, Check] = {}
        self._wanted: tuple[str, ...] = ()
        self._start: date | None = None
        self._team = Radio(tr("The whole &team"))
        self._some = Radio(tr("&Chosen members"))
        self._team.setChecked(True)
        self._team.toggled.connect(lambda _on: self._choose())
        self._list = QWidget()
        self._grid = QGridLayout(self._list)
        self._grid.setContentsMargins(theme.px(28), 0, 0, 0)
        self._grid.setVerticalSpacing(theme.px(2))
        self._nobody = label(role="small", kind="bad")
        self._days = Combo()
        self._days.chosen.connect(lambda _key: self.changed.emit())
        self._days_field = Field(tr("Da&ys"), self._days)
        self._whose = label(tr("Whose appointments"), "label")
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(theme.px(6))
        box.addWidget(self._whose)
        for choice in (self._team, self._some):
            box.addWidget(choice, 0, Qt.AlignmentFlag.AlignLeft)
        box.addWidget(self._list)
        box.addWidget(self._nobody)
        box.addSpacing(theme.px(8))
        box.addWidget(self._days_field)
        self._show()

    def show_members(self, members: Sequence[tuple[str, str]], chosen: Sequence[str] | None = None) -> None:
        """(id, name) of those who have a veterinarian; ``chosen`` empty: the whole team, None: as it is."""
        if [member_id for member_id, _name in members] != list(self._checks):
            for check in self._checks.values():
                self._grid.removeWidget(check)
                check.hide()
                check.deleteLater()
            self._checks = {}
            for place, (member_id, name) in enumerate(members):
                check = Check(name.replace("&", "&&"))
                check.setAccessibleName(name)
                check.toggled.connect(lambda _on: self._choose())
                left = Qt.AlignmentFlag.AlignLeft
                self._grid.addWidget(check, place // _COLUMNS, place % _COLUMNS, left)
                self._checks[member_id] = check
            tab_order(self._some, self._checks.values())
            self._tick(self._wanted)
        if chosen is not None:
            self._wanted = tuple(chosen)
            self._tick(self._wanted)
        self._show()

    def _tick(self, wanted: Sequence[str]) -> None:
        """Without a signal. Who is wanted but isn't in the list yet stays wanted."""
        buttons: tuple[QAbstractButton, ...] = (self._team, self._some, *self._checks.values())
        for button in buttons:
            button.blockSignals(True)
        (self._some if wanted else self._team).setChecked(True)
        for member_id, check in self._checks.items():
            check.setChecked(member_id in wanted)
        for button in buttons:
            button.blockSignals(False)

    def show_days(self, start: date, days: int | None = None) -> None:
        """``start`` is today there; the list says each choice as dates."""
        if start != self._start:
            self._start = start
            self._days.set_choices((str(n), days_words(start, n)) for n in range(1, MOST_DAYS + 1))
        if days is not None or self._days.key() is None:
            self._days.set_key(str(days or 1))

    def members(self) -> tuple[str, ...]:
        """The chosen ones; empty: the whole team."""
        if self._team.isChecked():
            return ()
        return tuple(member_id for member_id, check in self._checks.items() if check.isChecked())

    def days(self) -> int:
        return int(self._days.key() or 1)

    def complete(self) -> bool:
        """Whether somebody is chosen."""
        return self._team.isChecked() or bool(self.members())

    def focus_first(self) -> None:
        (self._team if self._team.isChecked() else self._some).setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose(self) -> None:
        self._wanted = self.members()
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        self._list.setVisible(self._some.isChecked())
        self._nobody.setText("" if self.complete() else tr("Choose one member at least."))
        self._nobody.setVisible(not self.complete())
