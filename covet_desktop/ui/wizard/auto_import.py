"""Page 7: whether today's cases come by themselves each day, and when."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from covet_desktop.core.events import Topic
from covet_desktop.core.model import AutoImport
from covet_desktop.core.setup import Draft, Step
from covet_desktop.core.state import AppState
from covet_desktop.messages import Command, SetAutoImport
from covet_desktop.ui import theme
from covet_desktop.ui.text import clock, tr, tr_n
from covet_desktop.ui.widgets import Banner, Check, Combo, Field, SearchCombo
from covet_desktop.ui.wizard.next_runs import NextRuns
from covet_desktop.ui.wizard.page import StepPage
from covet_desktop.ui.wizard.zones import zone_choices

MOST_DAYS = 14
_MORNING = 6


def days_words(days: int) -> str:
    """How a number of days from today is called."""
    if days == 1:
        return tr("Today")
    return tr("Today and tomorrow") if days == 2 else tr_n("{n} day", "{n} days", days)


class AutoImportPage(StepPage):
    step = Step.AUTO_IMPORT
    topic = Topic.AUTO_IMPORT

    def build(self) -> None:
        self.title_box.set_text(
            tr("Cases ready before the first client"),
            tr("CoVet Desktop can import the day's appointments by itself, every day at the same hour."),
        )
        self._on = Check(tr("Auto-import &daily"))
        self._on.setAccessibleName(tr("Auto-import daily"))
        self._zone = SearchCombo(zone_choices(), tr("Search for a city"))
        self._hour = Combo((str(hour), _hour_words(hour)) for hour in range(24))
        self._days = Combo((str(days), days_words(days)) for days in range(1, MOST_DAYS + 1))
        hint = tr("The clock of this city counts, also when this PC is elsewhere.")
        zone = self.add_field("time_zone", Field(tr("Time &zone"), self._zone, hint))
        self._times = QWidget()
        pair = QHBoxLayout(self._times)
        pair.setContentsMargins(0, 0, 0, 0)
        pair.setSpacing(theme.px(20))
        pair.addWidget(self.add_field("hour", Field(tr("&Hour of the day"), self._hour)), 1)
        pair.addWidget(self.add_field("days", Field(tr("Days to &import"), self._days)), 1)
        self._runs = NextRuns()
        self._off = Banner("info")
        self._on.toggled.connect(lambda _on: self._changed())
        for combo in (self._zone, self._hour, self._days):
            combo.chosen.connect(lambda _key: self._changed())
        self.body.addWidget(self._on, 0, Qt.AlignmentFlag.AlignLeft)
        for part in (zone, self._times, self._runs, self._off):
            self.body.addWidget(part)

    def enter(self, state: AppState) -> None:
        connection = state.connection
        chosen = state.draft.auto_import or (connection.auto_import if connection else None)
        if chosen is None:
            zone = (connection.clinic.time_zone if connection else "") or self.here.zone
            chosen = AutoImport(enabled=True, time_zone=zone, hour=_MORNING)
        self._on.blockSignals(True)
        self._on.setChecked(chosen.enabled)
        self._on.blockSignals(False)
        self._zone.set_key(chosen.time_zone)
        self._hour.set_key(str(chosen.hour))
        self._days.set_key(str(chosen.days))
        self._show()

    def draw(self, state: AppState) -> None:
        self._show()

    def read(self, draft: Draft) -> Draft:
        return replace(draft, auto_import=self._chosen())

    def submit(self, state: AppState) -> Command | None:
        chosen = self._chosen()
        known = state.connection.auto_import if state.connection else None
        if known is not None and replace(known, enabled_at=None) == chosen:
            return None
        return SetAutoImport(chosen)

    def next_label(self, state: AppState) -> str:
        return tr("C&ontinue")

    def busy_text(self, state: AppState) -> str:
        return tr("Saving the hour…")

    def tick_seconds(self, state: AppState) -> int:
        return 30

    def focus_first(self) -> None:
        self._on.setFocus(Qt.FocusReason.OtherFocusReason)

    def _chosen(self) -> AutoImport:
        return AutoImport(
            enabled=self._on.isChecked(),
            time_zone=self._zone.key() or "",
            hour=int(self._hour.key() or _MORNING),
            days=int(self._days.key() or 1),
        )

    def _changed(self) -> None:
        self.field("time_zone").show_problem("")
        self._show()
        self.edited.emit()

    def _show(self) -> None:
        """The zone stays when it is off: it also says which day "today" is."""
        chosen = self._chosen()
        self._times.setVisible(chosen.enabled)
        self._runs.setVisible(chosen.enabled and bool(chosen.time_zone))
        if chosen.enabled:
            self._runs.show_runs(self.here.now(), chosen)
            self._off.show_text("")
        else:
            self._off.show_text(
                tr("Nothing comes by itself"),
                tr(
                    "Somebody imports by hand each day, here or from the tray: Import today. "
                    "Auto-import can be switched on at any time."
                ),
            )


def _hour_words(hour: int) -> str:
    return clock(datetime(2000, 1, 1, hour, tzinfo=UTC), UTC)
