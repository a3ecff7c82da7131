"""The next automatic imports as dates with clock and zone, and a line before a clock change."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel

from covet_desktop.core import schedule
from covet_desktop.core.model import AutoImport
from covet_desktop.ui import theme
from covet_desktop.ui.text import clock, day, tr
from covet_desktop.ui.widgets import Card, Glyph, label
from covet_desktop.ui.wizard.zones import city_of, zone_named

RUNS = 3
_AHEAD = 14
"""Days before a clock change in which it is worth a line."""


class NextRuns(Card):
    def __init__(self) -> None:
        super().__init__()
        self._head = label(tr("The next imports"), "heading")
        self._lines: list[tuple[QLabel, QLabel]] = []
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.px(12))
        grid.setVerticalSpacing(theme.px(6))
        grid.setColumnStretch(2, 1)
        for row in range(RUNS):
            when, clock_there = label(wrap=False), label(wrap=False)
            grid.addWidget(Glyph("calendar", "accent"), row, 0)
            grid.addWidget(when, row, 1)
            grid.addWidget(clock_there, row, 2)
            self._lines.append((when, clock_there))
        self._note = label(role="small")
        self._change = label(role="small", kind="warn")
        self.body.addWidget(self._head)
        self.body.addLayout(grid)
        self.body.addWidget(self._note)
        self.body.addWidget(self._change)
        self._note.setAlignment(Qt.AlignmentFlag.AlignLeft)

    def show_runs(self, now: datetime, auto: AutoImport, here: str = "") -> None:
        """``now`` is aware; ``here`` is the zone of this PC's clock, "" where that isn't known."""
        zone = zone_named(auto.time_zone)
        if zone is None:
            return
        slots = schedule.next_slots(now, zone, auto.hour, RUNS)
        city = city_of(auto.time_zone)
        for (when, there), slot in zip(self._lines, slots, strict=False):
            when.setText(day(slot.day))
            there.setText(tr("{clock}, {city} time", clock=clock(slot.at, zone), city=city))
        note = tr(
            "Within the quarter of an hour after it, while this PC is on; else as soon as it is on again "
            "that day."
        )
        own = zone_named(here)
        if own is not None and not schedule.same_clock(own, zone, now):
            note += " " + tr(
                "On this PC's own clock, in {city} time, that is {clock}.",
                city=city_of(here),
                clock=clock(slots[0].at, own),
            )
        self._note.setText(note)
        self._change.setText(_change_words(now, zone, auto.hour))
        self._change.setVisible(bool(self._change.text()))
        self.setAccessibleName(
            ". ".join([self._head.text(), *(f"{when.text()}, {there.text()}" for when, there in self._lines)])
        )


def _change_words(now: datetime, zone: ZoneInfo, hour: int) -> str:
    """A line when the zone's clock is put forward or back within two weeks, and what becomes of the hour."""
    at = schedule.changes_ahead(now, zone, _AHEAD)
    if at is None:
        return ""
    before, after = (at - timedelta(minutes=1)).astimezone(zone), at.astimezone(zone)
    slot = schedule.slot_on(after.date(), zone, hour)
    values = {
        "day": day(after.date()),
        "hour": clock(datetime(2000, 1, 1, hour, tzinfo=UTC), UTC),
        "clock": clock(slot.at, zone) if slot else "",
    }
    if (after.utcoffset() or timedelta()) <= (before.utcoffset() or timedelta()):
        return tr("On {day} the clocks go back. The import still comes at {hour}.", **values)
    if slot is not None and slot.at.astimezone(zone).hour != hour:
        return tr(
            "On {day} the clocks go forward, and there is no {hour}. That day the import comes at {clock}.",
            **values,
        )
    return tr("On {day} the clocks go forward. The import still comes at {hour}.", **values)
