"""Page 5: the practice identifier from Bitwerx, looked up before it is set."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from covet_desktop.core.clinic_names import differs
from covet_desktop.core.events import Topic
from covet_desktop.core.identifier import is_like_practice_id, same_identifier, tidy
from covet_desktop.core.managing import PracticeCheck
from covet_desktop.core.model import Clinic, Practice
from covet_desktop.core.problems import Problem
from covet_desktop.core.setup import Draft, Step
from covet_desktop.core.state import AppState
from covet_desktop.messages import Command, LookUpPractice, SetPractice
from covet_desktop.messages.manage import CheckPractice
from covet_desktop.ui import theme
from covet_desktop.ui.text import say, tr
from covet_desktop.ui.widgets import Banner, BusyLine, Check, Field, button
from covet_desktop.ui.wizard.page import StepPage
from covet_desktop.ui.wizard.practice_card import PracticeCard
from covet_desktop.ui.wizard.practice_check_card import PracticeCheckCard
from covet_desktop.ui.wizard.server_dialog import ServerDialog

_AT_THE_FIELD = frozenset({"practice_identifier_unknown", "practice_identifier_taken", "invalid"})
"""Refusals of the identifier itself; others, as of a connection that is suspended, concern the page."""


class PracticePage(StepPage):
    step = Step.PRACTICE
    topic = Topic.PRACTICE

    def build(self) -> None:
        self.title_box.set_text(
            tr("Whose Cornerstone is it?"),
            tr("Bitwerx gave you a practice identifier, in an e-mail or by phone. We look it up first."),
        )
        self._state = AppState()
        self._check_before: PracticeCheck | None = None
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
        self._replaces = Banner("info")
        self._same = Check(tr("&Yes, this is our clinic"))
        self._same.setAccessibleName(tr("Yes, this is our clinic"))
        self._same.toggled.connect(lambda _on: self.edited.emit())
        self._trouble = Banner("warn")
        self._check = PracticeCheckCard(lambda: self.go.emit(Step.VETERINARIANS), self._check_again)
        parts: tuple[QWidget, ...] = (
            row, self._looking, self._trouble, self._found, self._check, self._replaces, self._warning, self._same,
        )  # fmt: skip
        for part in parts:
            left = Qt.AlignmentFlag.AlignLeft if part is self._same else Qt.AlignmentFlag(0)
            self.body.addWidget(part, 0, left)

    def enter(self, state: AppState) -> None:
        connected = self._set_already(state)
        self._entry.setText(state.draft.identifier or (connected.identifier if connected else ""))
        self._asked = ""
        known = state.managing.practice_check
        self._check_before = known if known is None or known.whole else None
        self._same.setChecked(False)
        self.draw(state)
        if self._typed_identifier() and self._practice(state) is None:
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
        mismatch = self._is_doubtful(state)
        self._same.setVisible(mismatch)
        self._warn(practice if mismatch else None, clinic)
        self._tell_what_it_replaces(practice, self._set_already(state))
        news, hidden = self._new_check(state), self._check.isHidden()
        self._check.show_check(news, checking=Topic.PRACTICE_CHECK in state.busy)
        if news is not None and hidden:
            QTimer.singleShot(0, self._check, lambda: self.ensure_in_sight(self._check))  # once laid out
        if practice is not None:
            self._field.show_problem("")
        self._show_lookup_problem(None if looking or practice else state.problems.get(Topic.LOOKUP))
        refused = state.problems.get(Topic.PRACTICE)
        if refused is not None and refused.code in _AT_THE_FIELD:
            self._field.show_problem(_sentence(refused))

    def problem(self, state: AppState) -> Problem | None:
        found = super().problem(state)
        return None if found is not None and found.code in _AT_THE_FIELD else found

    def read(self, draft: Draft) -> Draft:
        return replace(draft, identifier=self._entry.text())

    def submit(self, state: AppState) -> Command | None:
        connected = self._set_already(state)
        if connected and same_identifier(connected.identifier, self._typed_identifier()):
            return None
        practice = self._practice(state)
        return SetPractice(practice.identifier if practice else self._typed_identifier())

    def accepts(self, state: AppState) -> bool:
        """Another identifier of a connection that is there: what it did is looked at first."""
        return self._new_check(state) is None

    def _new_check(self, state: AppState) -> PracticeCheck | None:
        check = state.managing.practice_check
        return check if check is not self._check_before else None

    def _check_again(self) -> None:
        if Topic.PRACTICE_CHECK not in self._state.busy:
            self.send.emit(CheckPractice())

    def extra_label(self, state: AppState) -> str:
        return tr("Server &replaced…") if state.connected else ""

    def press_extra(self, state: AppState) -> None:
        if state.connection is not None:
            dialog = ServerDialog(self, state.connection)
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.go_on.connect(self._type_anew)
            dialog.open()

    def _type_anew(self) -> None:
        self._entry.selectAll()
        self._entry.setFocus(Qt.FocusReason.OtherFocusReason)

    def is_ready(self, state: AppState) -> bool:
        practice = self._practice(state)
        if practice is None or Topic.LOOKUP in state.busy:
            return False
        return self._same.isChecked() or not self._is_doubtful(state)

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
        """What was meant by it (``core.identifier``)."""
        return tidy(self._entry.text())

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
        elif clinic.practice_id and same_identifier(typed, clinic.practice_id):
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
        for practice in (state.practice_found, self._set_already(state)):
            if practice is not None and typed and same_identifier(practice.identifier, typed):
                return practice
        return None

    def _set_already(self, state: AppState) -> Practice | None:
        return state.connection.practice if state.connection else None

    def _is_doubtful(self, state: AppState) -> bool:
        """Whether it may be another clinic's. What is set was confirmed when it was set."""
        practice, connected = self._practice(state), self._set_already(state)
        if practice is None or (connected and same_identifier(connected.identifier, practice.identifier)):
            return False
        return differs(practice, self._clinic(state))

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
        elif problem.code not in _AT_THE_FIELD:
            self._trouble.show_problem(problem)
        else:
            self._trouble.show_problem(None)
            sentence = _sentence(problem)
            if is_like_practice_id(self._asked):
                sentence += " " + tr("1 to 3 letters or digits are rather Cornerstone's own Practice ID.")
            self._field.show_problem(sentence)

    def _tell_what_it_replaces(self, practice: Practice | None, connected: Practice | None) -> None:
        """Another identifier than the one that is set, as after a server was replaced."""
        other = practice and connected and not same_identifier(practice.identifier, connected.identifier)
        if not (other and connected):
            self._replaces.show_text("")
            return
        self._replaces.show_text(
            tr("It takes the place of {identifier}", identifier=connected.identifier),
            tr(
                "Veterinarians who are there too stay with their CoVet users. Look through the others "
                "afterwards."
            ),
        )


def _sentence(problem: Problem) -> str:
    return f"{say(problem.title)} {say(problem.advice)}".strip()


def _below_a_label(widget: QWidget) -> QVBoxLayout:
    """The widget at the height of a field's control, beside the field."""
    box = QVBoxLayout()
    box.addSpacing(widget.fontMetrics().height() + theme.px(6))
    box.addWidget(widget)
    box.addStretch(1)
    return box
