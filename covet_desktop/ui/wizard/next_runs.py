"""The next automatic imports as dates with clock and zone, and a line before a clock change."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel

from covet_desktop.core import schedule
from covet_desktop.core.model import AutoImport
from covet_desktop.ui import theme
from covet_desktop.ui.text import clock, day, tr
from covet_desktop.ui.widgets import Card, Glyph, label
from covet_desktop.ui.wizard.zones import zone_words

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

    def show_runs(self, now: datetime, auto: AutoImport) -> None:
        """``now`` is aware."""
        try:
            zone = ZoneInfo(auto.time_zone)
        except (ValueError, OSError, ZoneInfoNotFoundError):
            return
        slots = schedule.next_slots(now, zone, auto.hour, RUNS)
        city = zone_words(auto.time_zone).partition(" (")[0]
        for (when, there), slot in zip(self._lines, slots, strict=False):
            when.setText(day(slot.day))
            there.setText(tr("{clock}, {city} time", clock=clock(slot.at, zone), city=city))
        self._note.setText(
            tr(
                "Within the quarter of an hour after it, while this PC is on; else as soon as it is on again "
                "that day."
            )
        )
        self._change.setText(_change_words(now, zone))
        self._change.setVisible(bool(self._change.text()))
        self.setAccessibleName(
            ". ".join([self._head.text(), *(f"{when.text()}, {there.text()}" for when, there in self._lines)])
        )


def _change_words(now: datetime, zone: ZoneInfo) -> str:
    """A line when the zone's clock is put forward or back within two weeks."""
    at = schedule.changes_ahead(now, zone, _AHEAD)
    if at is None:
        return ""
    before, after = (at - timedelta(minutes=1)).astimezone(zone), at.astimezone(zone)
    values = {"day": day(after.date())}
    if (after.utcoffset() or timedelta()) > (before.utcoffset() or timedelta()):
        return tr("On {day} the clocks go forward. The import keeps to the clock on the wall.", **values)
    return tr("On {day} the clocks go back. The import keeps to the clock on the wall.", **values)
