"""Auto-import, as the whole clinic has it: kept at CoVet, not on this PC."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from covet_desktop.core.events import Topic
from covet_desktop.core.model import AutoImport
from covet_desktop.core.people import Role
from covet_desktop.core.problems import Problem
from covet_desktop.core.settings import Settings
from covet_desktop.core.state import AppState
from covet_desktop.messages import SetAutoImport
from covet_desktop.ui import theme
from covet_desktop.ui.settings.group import Group
from covet_desktop.ui.settings.hours import hour_words
from covet_desktop.ui.text import tr
from covet_desktop.ui.widgets import Banner, Check, Combo, Field, label
from covet_desktop.ui.wizard.auto_import import MOST_DAYS, days_words
from covet_desktop.ui.wizard.zone_field import ZoneCombo


class ImportingGroup(Group):
    def __init__(self) -> None:
        super().__init__(tr("Auto-import"), tr("The same for every PC of the clinic."))
        self._drawn: AutoImport | None = None
        self._sent: AutoImport | None = None
        self._failed_before: Problem | None = None
        self._state = AppState()
        self._controls = QWidget()
        self._on = Check(tr("Auto-import &daily"))
        self._on.setAccessibleName(tr("Auto-import daily"))
        self._on.clicked.connect(self._changed)
        self._hour = Combo((str(hour), hour_words(hour)) for hour in range(24))
        self._days = Combo((str(days), days_words(days)) for days in range(1, MOST_DAYS + 1))
        self._zone = ZoneCombo()
        for combo in (self._hour, self._days, self._zone):
            combo.chosen.connect(self._changed)
        self._lay_out()
        self._note = label(role="muted")
        self._problem = Banner("warn")
        self.body.addWidget(self._controls)
        self.body.addWidget(self._note)
        self.body.addWidget(self._problem)

    def _lay_out(self) -> None:
        pair = QHBoxLayout()
        pair.setSpacing(theme.px(20))
        pair.addWidget(Field(tr("&Hour of the day"), self._hour), 1, Qt.AlignmentFlag.AlignTop)
        pair.addWidget(Field(tr("Days to &import"), self._days), 1, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self._controls)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(12))
        column.addWidget(self._on, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(pair)
        column.addWidget(Field(tr("Time &zone"), self._zone))

    def draw(self, state: AppState, settings: Settings) -> None:
        self._state = state
        known = state.connection.auto_import if state.connection is not None else None
        problem = state.problems.get(Topic.AUTO_IMPORT)
        self._problem.show_problem(problem)
        if self._sent is not None and (
            _same(known, self._sent) or problem not in (None, self._failed_before)
        ):
            self._sent = None  # it is kept, or was refused
        shown = self._sent or known
        why_not = _why_not(state)
        self._controls.setEnabled(not why_not)
        self._controls.setVisible(known is not None)
        self._note.setText(why_not)
        self._note.setVisible(bool(why_not))
        if shown is not None and not (self._drawn is not None and _same(shown, self._drawn)):
            self._drawn = shown
            self._fill(shown)

    def _fill(self, auto: AutoImport) -> None:
        self._on.setChecked(auto.enabled)
        self._hour.set_key(str(auto.hour))
        self._days.set_key(str(auto.days))
        self._zone.set_key(auto.time_zone)

    def _changed(self, _chosen: object = None) -> None:
        chosen = AutoImport(
            enabled=self._on.isChecked(),
            time_zone=self._zone.key() or (self._drawn.time_zone if self._drawn is not None else ""),
            hour=int(self._hour.key() or 0),
            days=int(self._days.key() or 1),
        )
        if self._drawn is not None and _same(chosen, self._drawn):
            self._fill(self._drawn)  # a zone that was emptied is the former one
            return
        self._drawn = self._sent = chosen
        self._failed_before = self._state.problems.get(Topic.AUTO_IMPORT)
        self.send.emit(SetAutoImport(chosen))


def who_may(state: AppState) -> str:
    """The names of those who may change what belongs to the whole clinic."""
    names = [member.display_name for member in state.members if member.role in (Role.OWNER, Role.ADMIN)]
    if not names:
        return tr("An owner or administrator of your workspace can change this.")
    return tr("Only owners and administrators can change this: {names}.", names=", ".join(names))


def _why_not(state: AppState) -> str:
    """Why it can't be changed now; "": it can."""
    if not state.signed_in:
        return tr("Sign in to change this.")
    if not state.connected:
        return tr("This can be set once the connection with Cornerstone is set up.")
    return "" if state.account is None or state.account.may_administer else who_may(state)


def _same(known: AutoImport | None, chosen: AutoImport) -> bool:
    """But for when it was switched on, which the service says."""
    if known is None:
        return False
    mine = (chosen.enabled, chosen.time_zone, chosen.hour, chosen.days)
    return (known.enabled, known.time_zone, known.hour, known.days) == mine
