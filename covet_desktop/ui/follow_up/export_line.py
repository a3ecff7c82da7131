"""A line of the queue of exports: what it is about, how far it is, and what can be done about it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from covet_desktop.core.export_hurdles import LOOK_FIRST
from covet_desktop.core.exports import Queued, Stage
from covet_desktop.core.state import AppState
from covet_desktop.ui import theme
from covet_desktop.ui.case.document_words import hurdle_words
from covet_desktop.ui.home.clocks import moment
from covet_desktop.ui.text import tr
from covet_desktop.ui.widgets import Chip, ElidedLabel, Flow, button, label


class ExportLine(QWidget):
    again = Signal(str)
    give_up = Signal(str)
    open_case = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._one: Queued
        self._title = ElidedLabel(role="label")
        self._chip = Chip()
        self._when = label(role="small")
        self._words = label()
        self._again = button("", lambda: self.again.emit(self._one.key))
        self._give_up = button("", lambda: self.give_up.emit(self._one.key))
        self._open = button("", lambda: self.open_case.emit(self._one.case_id))
        top = QHBoxLayout()
        top.setSpacing(theme.px(12))
        top.addWidget(self._title, 1)
        top.addWidget(self._chip, 0, Qt.AlignmentFlag.AlignVCenter)
        self._buttons = QWidget()
        flow = Flow(self._again, self._open, self._give_up)
        self._buttons.setLayout(flow)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        column.addLayout(top)
        for part in (self._when, self._words, self._buttons):
            column.addWidget(part)

    def show_line(self, one: Queued, state: AppState) -> None:
        self._one = one
        title = title_of(one, state)
        self._title.set_text(title)
        self._chip.show_text(*stage_of(one))
        self._when.setText(when_of(one, state))
        self._words.setText(why_of(one, state))
        self._words.setVisible(bool(self._words.text()))
        look_first = one.hurdle in LOOK_FIRST
        may = state.signed_in
        for each, words, shown in (
            (self._again, self._again_words(), may and one.needs_somebody and not look_first),
            (self._open, tr("Open the case"), bool(one.case_id)),
            (self._give_up, self._give_up_words(), may and one.can_be_given_up),
        ):
            each.setText(words)
            each.setAccessibleName(f"{words}: {title}")
            each.setVisible(shown)
        self.setAccessibleName(f"{title}, {self._chip.text()}")

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """Where the Tab key stops, in this order."""
        return self._again, self._open, self._give_up

    def _again_words(self) -> str:
        return tr("Export now") if self._one.stage is Stage.STALE else tr("Try again")

    def _give_up_words(self) -> str:
        return tr("Leave it") if self._one.stage is Stage.FAILED else tr("Don’t export it")


def title_of(one: Queued, state: AppState) -> str:
    """Document and patient, as far as they could be looked up."""
    named = state.exports.names.get(one.document_id)
    if named is None:
        return tr("A document")
    title = named.title or tr("A document")
    return tr("{document} for {patient}", document=title, patient=named.patient) if named.patient else title


def stage_of(one: Queued) -> tuple[str, str, str]:
    """Kind, words and icon of the word beside it."""
    return {
        Stage.QUEUED: ("info", tr("Queued"), "clock"),
        Stage.UNDER_WAY: ("info", tr("Under way"), "refresh"),
        Stage.EXPORTED: ("good", tr("Exported"), ""),
        Stage.FAILED: ("muted", tr("Left"), "close") if one.left else ("bad", tr("Not exported"), ""),
        Stage.STALE: ("warn", tr("Waits for you"), ""),
    }[one.stage]


def when_of(one: Queued, state: AppState) -> str:
    asked = tr("Asked {when}", when=moment(one.asked_at, state))
    if one.stage is Stage.EXPORTED and one.ended_at is not None:
        at = moment(one.ended_at, state)
        if one.already:
            return tr("It was in Cornerstone already, since {when}", when=at)
        return tr("In Cornerstone since {when}", when=at)
    return asked


def why_of(one: Queued, state: AppState) -> str:
    if one.stage is Stage.STALE:
        return tr("It was asked for more than six days ago. Say whether it should still go.")
    if one.stage is not Stage.FAILED or one.hurdle is None or one.left:
        return ""
    named = state.exports.names.get(one.document_id)
    return hurdle_words(one.hurdle, named.reason if named else "")


def cells_of(one: Queued, state: AppState) -> tuple[str, ...]:
    """As it is copied: a table's columns."""
    return title_of(one, state), stage_of(one)[1], when_of(one, state), why_of(one, state)
