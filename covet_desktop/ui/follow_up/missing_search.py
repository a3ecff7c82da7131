""" "Why isn't this patient here?": a field, and for each one found where it is."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit

from covet_desktop.core.events import Topic
from covet_desktop.core.missing_people import PatientSought
from covet_desktop.core.state import AppState
from covet_desktop.messages.follow_up import LookForPatient
from covet_desktop.ui import theme
from covet_desktop.ui.follow_up.missing_hits import HitList
from covet_desktop.ui.home.clocks import zone_of
from covet_desktop.ui.settings.importing import who_may
from covet_desktop.ui.text import day_and_clock, tr
from covet_desktop.ui.widgets import Banner, BusyLine, Card, button, label, primary

_LONGEST = 200


class SearchCard(Card):
    send = Signal(object)
    """A :data:`~covet_desktop.messages.Command`."""
    chosen = Signal(object)
    """The :class:`~covet_desktop.core.whereabouts.Hit` whose button was pressed."""

    def __init__(self) -> None:
        super().__init__()
        self._days: tuple[date | None, int] = None, 1
        self._asked = ""
        self.field = QLineEdit()
        self.field.setPlaceholderText(tr("For example: Luna Tremblay, or 8:20"))
        self.field.setMaxLength(_LONGEST)
        self.field.setClearButtonEnabled(True)
        self.field.setAccessibleName(tr("Patient, client or time of day"))
        self.field.returnPressed.connect(self.look)
        self.field.textChanged.connect(self._typed)
        self.find_button = primary(button(tr("&Look for it"), self.look, icon=""))
        words = label(tr("Pa&tient, client or time of day"), "label")
        words.setBuddy(self.field)
        line = QHBoxLayout()
        line.setSpacing(theme.px(theme.STEP))
        line.addWidget(self.field, 1)
        line.addWidget(self.find_button)
        self._busy = BusyLine()
        self.problem = Banner("warn")
        self.problem.action.connect(self.look)
        self.hits = HitList()
        self.hits.chosen.connect(self.chosen)
        self._as_of = label(role="small")
        self._as_of.hide()
        self.body.setSpacing(theme.px(12))
        self.body.addWidget(label(tr("Why isn’t this patient here?"), "heading"))
        self.body.addWidget(words)
        self.body.addLayout(line)
        for part in (self._busy, self.problem, self.hits, self._as_of):
            self.body.addWidget(part)

    def look_for(self, words: str) -> None:
        """Put the words into the field, and look."""
        self.field.setText(words)
        self.look()

    def on_days(self, start: date | None, days: int) -> None:
        """Other days: what was looked for is looked for there."""
        if (start, days) != self._days:
            self._days = start, days
            if self._asked:
                self._clear()
                self.look()

    def look(self) -> None:
        words = " ".join(self.field.text().split())
        if words != self._asked:
            self._clear()
        self._asked = words
        if words:
            self.send.emit(LookForPatient(words, *self._days))

    def draw(self, state: AppState) -> None:
        busy = Topic.WHEREABOUTS in state.busy and bool(self._asked)
        self._busy.show_text(tr("Looking for “{words}”…", words=self._asked) if busy else "")
        problem = state.problems.get(Topic.WHEREABOUTS) if self._asked else None
        self.problem.set_action(tr("Try &again") if problem is not None else "")
        self.problem.show_problem(problem)
        self.find_button.setEnabled(state.signed_in and bool(self.field.text().strip()))
        sought = state.follow_up.missing.sought
        if sought is None or not self._is_answer(sought):
            return
        may = state.account is None or state.account.may_administer
        self.hits.take(sought.hits, "" if may else who_may(state))
        self._as_of.setText(_as_of(sought, state))
        self._as_of.setVisible(bool(self._as_of.text()))

    def _is_answer(self, sought: PatientSought) -> bool:
        start, days = self._days
        return sought.words == self._asked and sought.days == days and start in (None, sought.start)

    def _typed(self, words: str) -> None:
        self.find_button.setEnabled(bool(words.strip()))
        if not words.strip():
            self._asked = ""
            self._clear()

    def _clear(self) -> None:
        self.hits.take(())
        self._as_of.hide()


def _as_of(sought: PatientSought, state: AppState) -> str:
    if sought.offline:
        return tr("CoVet can’t be reached: this is what is kept on this PC.")
    if sought.data_as_of is None or not sought.hits:
        return ""
    return tr("Data as of {when}", when=day_and_clock(sought.data_as_of, zone_of(state)))
