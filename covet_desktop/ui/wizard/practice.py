"""Page 5: the practice identifier from Bitwerx, looked up before it is set."""

from __future__ import annotations

import re
from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from covet_desktop.core.events import Topic
from covet_desktop.core.model import Clinic, Practice
from covet_desktop.core.problems import Kind, Problem
from covet_desktop.core.setup import Draft, Step
from covet_desktop.core.state import AppState
from covet_desktop.messages import Command, LookUpPractice, SetPractice
from covet_desktop.ui import theme
from covet_desktop.ui.text import say, tr
from covet_desktop.ui.widgets import Banner, BusyLine, Check, Field, button
from covet_desktop.ui.wizard.clinic_names import differs
from covet_desktop.ui.wizard.page import StepPage
from covet_desktop.ui.wizard.practice_card import PracticeCard

_LIKE_A_PRACTICE_ID = re.compile(r"[A-Za-z0-9]{1,3}")
_AT_THE_FIELD = (Kind.NOT_FOUND, Kind.REFUSED, Kind.INVALID)


class PracticePage(StepPage):
    step = Step.PRACTICE
    topic = Topic.PRACTICE

    def build(self) -> None:
        self.title_box.set_text(
            tr("Whose Cornerstone is it?"),
            tr("Bitwerx gave you a practice identifier, in an e-mail or by phone. We look it up first."),
        )
        self._state = AppState()
        self._asked = ""
        self._entry = QLineEdit()
        self._entry.setMaxLength(200)
        self._entry.installEventFilter(self)
        self._entry.textEdited.connect(self._typed)
        self._look_up = button(tr("&Look up"), self._ask, icon="search")
        hint = tr("Capitals and blanks don't matter. It isn't Cornerstone's own Practice ID.")
        self._field = self.add_field("identifier", Field(tr("Practice &identifier"), self._entry, hint))
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme.px(theme.STEP))
        line.addWidget(self._field, 1)
        line.addLayout(_below_a_label(self._look_up))
        self._looking = BusyLine()
        self._found = PracticeCard()
        self._warning = Banner("warn")
        self._same = Check(tr("&Yes, this is our clinic"))
        self._same.setAccessibleName(tr("Yes, this is our clinic"))
        self._same.toggled.connect(lambda _on: self.edited.emit())
        self._trouble = Banner("warn")
        parts: tuple[QWidget, ...] = (
            row, self._looking, self._trouble, self._found, self._warning, self._same,
        )  # fmt: skip
        for part in parts:
            left = Qt.AlignmentFlag.AlignLeft if part is self._same else Qt.AlignmentFlag(0)
            self.body.addWidget(part, 0, left)

    def enter(self, state: AppState) -> None:
        connected = state.connection.practice if state.connection else None
        self._entry.setText(state.draft.identifier or (connected.identifier if connected else ""))
        self._asked = ""
        self._same.setChecked(False)
        self.draw(state)
        if self._entry.text().strip() and self._practice(state) is None:
            self._ask()

    def draw(self, state: AppState) -> None:
        self._state = state
        looking = Topic.LOOKUP in state.busy
        # Also while it looks: a button that is disabled under the mouse hands the focus to another one.
        self._look_up.setEnabled(bool(self._typed_identifier()))
        self._looking.show_text(tr("Looking up whose practice this is…") if looking else "")
        practice = self._practice(state)
        clinic = self._clinic(state)
        self._found.show_practice(practice)
        mismatch = practice is not None and differs(practice, clinic)
        self._same.setVisible(mismatch)
        self._warn(practice if mismatch else None, clinic)
        if practice is not None:
            self._field.show_problem("")
        self._show_lookup_problem(None if looking or practice else state.problems.get(Topic.LOOKUP))

    def read(self, draft: Draft) -> Draft:
        return replace(draft, identifier=self._entry.text())

    def submit(self, state: AppState) -> Command | None:
        connected = state.connection.practice if state.connection else None
        if connected and _same(connected.identifier, self._typed_identifier()):
            return None
        practice = self._practice(state)
        return SetPractice(practice.identifier if practice else self._typed_identifier())

    def is_ready(self, state: AppState) -> bool:
        practice = self._practice(state)
        if practice is None or Topic.LOOKUP in state.busy:
            return False
        return self._same.isChecked() or not differs(practice, self._clinic(state))

    def busy_text(self, state: AppState) -> str:
        return tr("Connecting this practice…")

    def focus_first(self) -> None:
        self._entry.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter looks up what was typed; once that is found, it is the page's primary button's."""
        if (
            watched is self._entry
            and event.type() is QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            and self._practice(self._state) is None
        ):
            self._ask()
            return True
        return super().eventFilter(watched, event)

    def _typed_identifier(self) -> str:
        return self._entry.text().strip()

    def _typed(self) -> None:
        self._asked = ""
        self._same.setChecked(False)
        self._field.show_problem("")
        self.draw(self._state)
        self.edited.emit()

    def _ask(self) -> None:
        typed = self._typed_identifier()
        clinic = self._clinic(self._state)
        if not typed:
            self._field.show_problem(tr("Type or paste the identifier that Bitwerx gave you."))
        elif _same(typed, clinic.practice_id):
            self._field.show_problem(
                tr(
                    "{typed} is your Practice ID in Cornerstone. What goes here is the longer identifier "
                    "from Bitwerx, for instance {example}.",
                    typed=typed,
                    example="4F7K2M9Q",
                )
            )
        elif Topic.LOOKUP not in self._state.busy:
            self._field.show_problem("")
            self._asked = typed
            self.send.emit(LookUpPractice(typed))

    def _practice(self, state: AppState) -> Practice | None:
        """Whose practice the identifier in the field stands for, as far as that is known."""
        typed = self._typed_identifier()
        connected = state.connection.practice if state.connection else None
        for practice in (state.practice_found, connected):
            if practice is not None and typed and _same(practice.identifier, typed):
                return practice
        return None

    def _clinic(self, state: AppState) -> Clinic:
        return state.connection.clinic if state.connection else Clinic()

    def _warn(self, practice: Practice | None, clinic: Clinic) -> None:
        if practice is None:
            self._warning.show_text("")
            return
        self._warning.show_text(
            tr("Is this your clinic?"),
            tr(
                "You told us {clinic} in {city}. This identifier stands for {practice} in {other_city}. "
                "A wrong one would bring in another clinic's appointments: ask Bitwerx if you aren't sure.",
                clinic=clinic.name or "–",
                city=clinic.city or "–",
                practice=practice.name or "–",
                other_city=practice.city or "–",
            ),
        )

    def _show_lookup_problem(self, problem: Problem | None) -> None:
        """What concerns the identifier stands at the field; what concerns the line, in a banner."""
        if problem is None or not self._asked:
            self._trouble.show_problem(None)
        elif problem.kind not in _AT_THE_FIELD:
            self._trouble.show_problem(problem)
        else:
            self._trouble.show_problem(None)
            sentence = f"{say(problem.title)} {say(problem.advice)}".strip()
            if _LIKE_A_PRACTICE_ID.fullmatch(self._asked):
                sentence += " " + tr("1 to 3 letters or digits are rather Cornerstone's own Practice ID.")
            self._field.show_problem(sentence)


def _same(one: str, other: str) -> bool:
    """Blanks around and letter case don't matter (contract §3)."""
    return one.strip().casefold() == other.strip().casefold()


def _below_a_label(widget: QWidget) -> QVBoxLayout:
    """The widget at the height of a field's control, beside the field."""
    box = QVBoxLayout()
    box.addSpacing(widget.fontMetrics().height() + theme.px(6))
    box.addWidget(widget)
    box.addStretch(1)
    return box
