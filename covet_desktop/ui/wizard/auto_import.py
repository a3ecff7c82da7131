"""Page 7: whether today's cases come by themselves each day, and when."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from covet_desktop.core import schedule
from covet_desktop.core.events import Topic
from covet_desktop.core.model import AutoImport
from covet_desktop.core.problems import Problem
from covet_desktop.core.setup import Draft, Step
from covet_desktop.core.state import AppState
from covet_desktop.core.text import Text, text
from covet_desktop.messages import Command, SetAutoImport
from covet_desktop.ui import theme
from covet_desktop.ui.text import clock, tr, tr_n
from covet_desktop.ui.widgets import Banner, Check, Combo, Field
from covet_desktop.ui.wizard.next_runs import NextRuns
from covet_desktop.ui.wizard.page import StepPage
from covet_desktop.ui.wizard.zone_field import ZoneCombo
from covet_desktop.ui.wizard.zones import city_of, near, zone_named

MOST_DAYS = 14
_MORNING = 6
_EARLY, _LATE = 5, 20
"""Before and from these hours on, many PCs are off."""
_NEAR_NAMED = 3


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
        self._clinic_zone = ""
        self._refused: Problem | None = None
        self._zone = ZoneCombo()
        self._hour = Combo((str(hour), _hour_words(hour)) for hour in range(24))
        self._days = Combo((str(days), days_words(days)) for days in range(1, MOST_DAYS + 1))
        zone = self.add_field("time_zone", Field(tr("Time &zone"), self._zone, " "))
        self._elsewhere = Banner("warn")
        self._elsewhere.action.connect(self._take_the_clinics)
        self._times = QWidget()
        pair = QHBoxLayout(self._times)
        pair.setContentsMargins(0, 0, 0, 0)
        pair.setSpacing(theme.px(20))
        top = Qt.AlignmentFlag.AlignTop
        pair.addWidget(self.add_field("hour", Field(tr("&Hour of the day"), self._hour, " ")), 1, top)
        pair.addWidget(self.add_field("days", Field(tr("Days to &import"), self._days)), 1, top)
        self._runs = NextRuns()
        self._off = Banner("info")
        self._on.toggled.connect(lambda _on: self._changed())
        for combo in (self._zone, self._hour, self._days):
            combo.chosen.connect(lambda _key: self._changed())
        self.body.addWidget(self._on, 0, Qt.AlignmentFlag.AlignLeft)
        for part in (zone, self._elsewhere, self._times, self._runs, self._off):
            self.body.addWidget(part)

    def enter(self, state: AppState) -> None:
        self._refused = state.problems.get(Topic.AUTO_IMPORT)
        connection = state.connection
        chosen = state.draft.auto_import or (connection.auto_import if connection else None)
        self._clinic_zone = connection.clinic.time_zone if connection else ""
        if chosen is None:
            chosen = AutoImport(True, self._clinic_zone or self.here.zone, _MORNING)
        self._on.blockSignals(True)
        self._on.setChecked(chosen.enabled)
        self._on.blockSignals(False)
        self._zone.set_key(chosen.time_zone)
        self._hour.set_key(str(chosen.hour))
        self._days.set_key(str(chosen.days))
        self._show()

    def draw(self, state: AppState) -> None:
        self._show()
        refused = state.problems.get(Topic.AUTO_IMPORT)
        if refused is not self._refused:
            self._refused = refused
            found = _at_fields(refused)
            if found:
                self.show_problems(found)

    def problem(self, state: AppState) -> Problem | None:
        """What is told at its field isn't told twice."""
        found = super().problem(state)
        return None if _at_fields(found) else found

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
        for name in self.field_names():
            self.field(name).show_problem("")
        self._show()
        self.edited.emit()

    def _show(self) -> None:
        """The zone stays when it is off: it also says which day "today" is."""
        chosen = self._chosen()
        self._times.setVisible(chosen.enabled)
        self._runs.setVisible(chosen.enabled and bool(chosen.time_zone))
        self.field("time_zone").set_label(tr("Time &zone"), _zone_hint(chosen.time_zone))
        self.field("hour").set_label(tr("&Hour of the day"), _hour_hint(chosen.hour))
        self._warn(chosen)
        if chosen.enabled:
            self._runs.show_runs(self.here.now(), chosen, self.here.zone)
            self._off.show_text("")
        else:
            self._off.show_text(
                tr("Nothing comes by itself"),
                tr(
                    "Somebody imports by hand each day, here or from the tray: Import today. "
                    "Auto-import can be switched on at any time."
                ),
            )

    def _warn(self, chosen: AutoImport) -> None:
        """That the clock chosen isn't the one that the clinic told us."""
        theirs, zone = zone_named(self._clinic_zone), zone_named(chosen.time_zone)
        now = self.here.now()
        if theirs is None or zone is None or schedule.same_clock(theirs, zone, now):
            self._elsewhere.show_text("")
            return
        at = schedule.next_slots(now, zone, chosen.hour, 1)[0].at
        self._elsewhere.set_action(tr("&Use {city} time", city=city_of(self._clinic_zone)))
        self._elsewhere.show_text(
            tr("This isn't the clinic's time zone"),
            tr(
                "You told us that the clinic keeps {clinic} time. When it is {clock} in {city}, it is "
                "{there} at the clinic.",
                clinic=city_of(self._clinic_zone),
                clock=clock(at, zone),
                city=city_of(chosen.time_zone),
                there=clock(at, theirs),
            ),
        )

    def _take_the_clinics(self) -> None:
        self._zone.set_key(self._clinic_zone)
        self._changed()
        self._zone.setFocus(Qt.FocusReason.OtherFocusReason)


def _at_fields(refused: Problem | None) -> dict[str, Text]:
    """What the service doesn't accept, at the field that it names."""
    named = {pointer.rpartition("/")[2] for pointer in refused.fields} if refused is not None else set()
    words = {
        "time_zone": text("CoVet doesn’t accept this time zone. Choose another one."),
        "hour": text("CoVet doesn’t accept this hour. Choose another one."),
        "days": text("CoVet doesn’t accept this number of days. Choose another one."),
    }
    return {name: each for name, each in words.items() if name in named}


def _zone_hint(name: str) -> str:
    words = tr("The clock of this city counts, also when this PC is elsewhere.")
    also = near(name)[:_NEAR_NAMED]
    return f"{words} {tr('The same clock: {cities}.', cities=', '.join(also))}" if also else words


def _hour_hint(hour: int) -> str:
    if hour < _EARLY:
        return tr("Many PCs are off at this hour. The import then comes as soon as this one is on.")
    if hour >= _LATE:
        return tr("If this PC is off from then until midnight, that day's import is missed.")
    return tr("Choose an hour at which this PC is usually on.")


def _hour_words(hour: int) -> str:
    return clock(datetime(2000, 1, 1, hour, tzinfo=UTC), UTC)
