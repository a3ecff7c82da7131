"""Where a case is linked: two violet arrows and the appointment, or grey crossed-out ones and a way to link."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from covet_desktop.core.events import Topic
from covet_desktop.core.linking import Candidate
from covet_desktop.core.problems import Problem
from covet_desktop.core.state import AppState
from covet_desktop.core.visits import Case
from covet_desktop.messages.case import LinkCase, UnlinkCase
from covet_desktop.ui import theme
from covet_desktop.ui.case import animal_words
from covet_desktop.ui.case.chooser import Chooser
from covet_desktop.ui.text import tr
from covet_desktop.ui.widgets import Ask, Banner, BusyLine, Card, Glyph, button, label


class LinkCard(Card):
    send = Signal(object)
    """A :data:`~covet_desktop.messages.Command`."""
    open_case = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._case: Case | None = None
        self._sent: LinkCase | UnlinkCase | None = None
        """What a person asked for last, of this case: a problem of another case's link isn't ours."""
        self._failed: Problem | None = None
        self._glyph = Glyph(size=20)
        self._title = label(role="heading")
        self._words = label(role="muted")
        self.choose = button(tr("Choose the a&ppointment…"), self._begin, icon="link")
        self.unlink = button(tr("&Unlink…"), self._ask)
        self._busy = BusyLine()
        self.problem = Banner("bad")
        self.problem.action.connect(self._after_problem)
        self.chooser = Chooser()
        self.chooser.send.connect(self.send)
        self.chooser.link.connect(self._link)
        self.chooser.open_case.connect(self.open_case)
        self.chooser.hide()
        words = QVBoxLayout()
        words.setSpacing(theme.px(2))
        words.addWidget(self._title)
        words.addWidget(self._words)
        head = QHBoxLayout()
        head.setSpacing(theme.px(12))
        head.addWidget(self._glyph, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(words, 1)
        head.addWidget(self.unlink, 0, Qt.AlignmentFlag.AlignTop)
        self.body.setSpacing(theme.px(12))
        self.body.addLayout(head)
        self.body.addWidget(self.choose, 0, Qt.AlignmentFlag.AlignLeft)
        for part in (self.chooser, self._busy, self.problem):
            self.body.addWidget(part)

    def turn_to(self, case_id: str) -> None:
        """Another case: what was begun with the former is over."""
        if self._case is None or self._case.id != case_id:
            self._sent = self._failed = self._case = None
            self.chooser.hide()

    def refused(self, state: AppState) -> Problem | None:
        """Why this case couldn't be linked or unlinked; None while it is tried, or where nobody did."""
        if self._sent is None or Topic.LINK in state.busy:
            return None
        return state.problems.get(Topic.LINK)

    def draw(self, state: AppState, case: Case) -> None:
        self._case = case
        busy = Topic.LINK in state.busy
        linked = case.linked
        self._glyph.show_icon(*(("link", "accent") if linked else ("unlink", "muted")))
        self._title.setText(tr("Linked to Cornerstone") if linked else tr("Not linked to Cornerstone"))
        self._words.setText(_linked_words(case) if linked else _unlinked_words())
        self.setAccessibleName(self._title.text())
        if linked and self.chooser.isVisibleTo(self):
            self._done()
        self.unlink.setVisible(linked)
        self.unlink.setEnabled(not busy)
        self.choose.setVisible(not linked and not self.chooser.isVisibleTo(self))
        self._busy.show_text(self._busy_words() if busy else "")
        self._show_problem(self.refused(state))
        if not linked and self.chooser.isVisibleTo(self):
            self.chooser.draw(state, case)

    def _done(self) -> None:
        """It is linked now: the keyboard goes on where the appointments were."""
        focused: QWidget | None = self.window().focusWidget()
        inside = self.chooser.isAncestorOf(focused) if focused is not None else False
        self.chooser.hide()
        if inside:
            self.unlink.show()
            self.unlink.setFocus(Qt.FocusReason.OtherFocusReason)

    def _busy_words(self) -> str:
        return tr("Unlinking…") if isinstance(self._sent, UnlinkCase) else tr("Linking…")

    def _show_problem(self, problem: Problem | None) -> None:
        news, self._failed = problem is not self._failed and problem is not None, problem
        words = ""
        if problem is not None:
            other = problem.facts.get("case_id")
            if problem.retryable:
                words = tr("Try agai&n")
            elif problem.code == "already_linked" and self._case and other and other != self._case.id:
                words = tr("Open t&hat case")
            elif problem.code in ("appointment_unknown", "patient_not_on_appointment"):
                words = tr("Read the list ane&w")
        self.problem.set_action(words)
        self.problem.show_problem(problem)
        if news:
            self.chooser.grown.emit()

    def _after_problem(self) -> None:
        problem, sent = self._failed, self._sent
        if problem is None or sent is None:
            return
        if problem.retryable:
            self.send.emit(sent)
        elif problem.code == "already_linked":
            self.open_case.emit(str(problem.facts.get("case_id") or ""))
        else:
            self._sent = None  # what was refused is seen to
            self._show_problem(None)
            self.chooser.ask()

    def _begin(self) -> None:
        if self._case is not None:
            self.chooser.show()
            self.choose.hide()
            self.chooser.begin(self._case)
            self.chooser.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def _link(self, found: Candidate) -> None:
        if self._case is not None:
            self._sent = LinkCase(self._case.id, found.appointment.id, found.patient.id)
            self.send.emit(self._sent)

    def _ask(self) -> None:
        case = self._case
        if case is None or Ask.is_open(self.window()):
            return

        def unlink() -> None:
            self._sent = UnlinkCase(case.id)
            self.send.emit(self._sent)

        Ask(
            self.window(),
            tr("Unlink this case?"),
            tr(
                "{appointment}\n\nThe case and its documents stay in CoVet, but can’t be written to Cornerstone "
                "until the case is linked again. An import doesn’t link it again: only a person can, here.",
                appointment=_linked_words(case),
            ),
            yes=tr("&Unlink"),
            no=tr("&Keep the link"),
            confirmed=unlink,
        ).open()


def _linked_words(case: Case) -> str:
    patient = case.patient.name if case.patient else ""
    client = case.client.display_name if case.client else ""
    when = animal_words.when(case.appointment) if case.appointment else ""
    told = (animal_words.short(patient), animal_words.short(client), when)
    return " · ".join(part for part in told if part)


def _unlinked_words() -> str:
    return tr("Its documents can’t be written to Cornerstone until somebody chooses the appointment.")
