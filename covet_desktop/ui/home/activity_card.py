"""The recent imports: when, by whom, on which PC, why, and what came of each."""

from __future__ import annotations

from datetime import tzinfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from covet_desktop.core.events import Topic
from covet_desktop.core.state import AppState
from covet_desktop.core.visits import ImportRun, ImportStatus, Trigger
from covet_desktop.ui import theme
from covet_desktop.ui.home.clocks import zone_of
from covet_desktop.ui.text import day, day_and_clock, tr, tr_n
from covet_desktop.ui.widgets import Card, Glyph, Rule, clear, label, link

MOST = 5
_ICONS = {
    ImportStatus.SUCCEEDED: ("check", "good"),
    ImportStatus.FAILED: ("bad", "bad"),
    ImportStatus.CANCELLED: ("close", "warn"),
}


class ActivityCard(Card):
    all_imports = Signal()

    def __init__(self) -> None:
        super().__init__(padding=18)
        self._shown: list[tuple[str, str, str, str, str]] | None = None
        self._none = label(role="small")
        self._lines = QVBoxLayout()
        self._lines.setSpacing(theme.px(10))
        self.body.setSpacing(theme.px(12))
        self.body.addWidget(label(tr("Recent imports"), "heading"))
        self.body.addWidget(Rule())
        self.body.addWidget(self._none)
        self.body.addLayout(self._lines)
        self._all = link(tr("All imports"), self.all_imports.emit)
        self.body.addWidget(self._all, 0, Qt.AlignmentFlag.AlignLeft)

    def draw(self, state: AppState) -> None:
        self.setVisible(state.connected)
        zone = zone_of(state)
        rows = [_row(run, zone) for run in state.history[:MOST]]
        self._none.setVisible(not rows)
        self._all.setVisible(bool(rows))
        self._none.setText(_none_words(state))
        if rows == self._shown:
            return
        self._shown = rows
        clear(self._lines)
        for row in rows:
            self._lines.addWidget(_Line(*row))


def _none_words(state: AppState) -> str:
    if Topic.HISTORY in state.problems:
        return tr("The list of imports couldn't be read now.")
    return tr("No import so far.") if state.ended.get(Topic.HISTORY) else tr("Looking…")


def _row(run: ImportRun, zone: tzinfo) -> tuple[str, str, str, str, str]:
    """Icon, its colour, when and why, what came of it, and who did it where."""
    icon, token = _ICONS.get(run.status, ("clock", "muted"))
    at = run.finished_at or run.started_at or run.created_at
    when = day_and_clock(at, zone) if at else tr("not known")
    return icon, token, when, outcome_words(run), who_words(run)


def outcome_words(run: ImportRun) -> str:
    """What came of it, with its numbers; what is zero goes unsaid."""
    counts = run.counts
    numbers = ", ".join(
        words
        for number, words in (
            (counts.created, tr_n("{n} new", "{n} new", counts.created)),
            (counts.updated, tr_n("{n} updated", "{n} updated", counts.updated)),
            (counts.skipped, tr_n("{n} skipped", "{n} skipped", counts.skipped)),
        )
        if number
    )
    match run.status:
        case ImportStatus.SUCCEEDED:
            said = numbers or tr("Nothing new")
        case ImportStatus.FAILED:
            said = tr("Failed: {numbers}", numbers=numbers) if numbers else tr("Failed")
        case ImportStatus.CANCELLED:
            said = tr("Cancelled: {numbers}", numbers=numbers) if numbers else tr("Cancelled")
        case _:
            said = tr("Under way")
    return said


def who_words(run: ImportRun) -> str:
    """Which days, why, by whom and on which PC, as far as it is known."""
    why = {
        Trigger.SCHEDULED: tr("By itself"),
        Trigger.MANUAL: tr("By hand"),
        Trigger.CATCH_UP: tr("Missed days"),
    }.get(run.trigger, "")
    who = "" if run.trigger is Trigger.SCHEDULED else run.created_by.display_name
    days = tr("for {day}", day=day(run.start)) if run.start else ""
    if run.start and run.days > 1:
        days = tr_n("for {n} day from {day}", "for {n} days from {day}", run.days, day=day(run.start))
    return " · ".join(part for part in (why, days, who, run.device) if part)


class _Line(QWidget):
    def __init__(self, icon: str, token: str, when: str, what: str, who: str) -> None:
        super().__init__()
        top = QHBoxLayout()
        top.setSpacing(theme.px(8))
        top.addWidget(Glyph(icon, token, 14), 0, Qt.AlignmentFlag.AlignVCenter)
        top.addWidget(label(when, "label"), 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(2))
        column.addLayout(top)
        column.addWidget(label(what))
        if who:
            column.addWidget(label(who, "small"))
        self.setAccessibleName(", ".join(part for part in (when, what, who) if part))
