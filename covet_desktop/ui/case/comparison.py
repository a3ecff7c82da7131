"""A case and a patient's appointment side by side, and the button that links them."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from covet_desktop.core.linking import Candidate
from covet_desktop.core.visits import Case, Client, Patient
from covet_desktop.ui import theme
from covet_desktop.ui.case import animal_words
from covet_desktop.ui.case.animal_words import short
from covet_desktop.ui.text import say, tr
from covet_desktop.ui.widgets import Ask, Banner, Flow, button, label, primary


class Comparison(QWidget):
    """Hidden while nothing is chosen."""

    link = Signal(object)
    """The :class:`Candidate`, compared and, where names differ, confirmed."""
    open_case = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._case: Case | None = None
        self._today = date.min
        self.chosen: Candidate | None = None
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.px(16))
        grid.setVerticalSpacing(theme.px(6))
        for column in (1, 2):
            grid.setColumnStretch(column, 1)
        grid.addWidget(label(tr("This case, in CoVet"), "heading"), 0, 1)
        grid.addWidget(label(tr("The appointment, in Cornerstone"), "heading"), 0, 2)
        heads = (tr("Name"), tr("Species"), tr("Born"), tr("Client"))
        self._why = label(role="small")
        self._cells: list[tuple[QLabel, QLabel]] = []
        for row, words in enumerate(heads, 1):
            grid.addWidget(label(words, "muted", wrap=False), row, 0, Qt.AlignmentFlag.AlignTop)
            cells = label(), label()
            for column, cell in enumerate(cells, 1):
                grid.addWidget(cell, row, column, Qt.AlignmentFlag.AlignTop)
            self._cells.append(cells)
        self.warning = Banner("warn")
        self.gentle = Banner("info")
        self.do_link = primary(button(tr("&Link Appointment"), self._ask))
        self.open_other = button(tr("&Open that case"), self._open)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(theme.px(12))
        whole.addLayout(grid)
        whole.addWidget(self._why)
        whole.addWidget(self.warning)
        whole.addWidget(self.gentle)
        line = QWidget()
        line.setLayout(Flow(self.do_link, self.open_other))
        whole.addWidget(line)
        self.hide()

    def show_pair(self, case: Case, found: Candidate | None, today: date, *, busy: bool) -> None:
        """Both sides; None: nothing is chosen."""
        self._case, self.chosen, self._today = case, found, today
        self.setVisible(found is not None)
        if found is None:
            return
        unknown = tr("not known in CoVet")
        mine = _side(case.patient, case.client, case.title, today, unknown)
        theirs = _side(found.patient, found.client, found.patient.name, today, tr("not known"))
        for cells, left, right in zip(self._cells, mine, theirs, strict=True):
            cells[0].setText(left)
            theme.mark(cells[0], "role", "muted" if left == unknown else "")
            cells[1].setText(right)
        self._why.setText(" · ".join(say(reason) for reason in found.reasons))
        self._why.setVisible(bool(found.reasons))
        taken = bool(found.taken_by)
        if taken:
            self.warning.show_text(tr("This patient has a case for that appointment already."))
        elif found.doubts:
            self.warning.show_text(
                tr("Is it the same patient?"), "\n".join(say(doubt) for doubt in found.doubts)
            )
        else:
            self.warning.show_text("")
        self.gentle.show_text(animal_words.died(found.patient))
        self.do_link.setVisible(not taken)
        self.do_link.setEnabled(not busy)
        self.do_link.setAccessibleDescription(theirs[0])
        self.open_other.setVisible(taken)

    def focus_button(self) -> None:
        shown = self.open_other if self.chosen is not None and self.chosen.taken_by else self.do_link
        shown.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask(self) -> None:
        found, case = self.chosen, self._case
        if found is None or case is None:
            return
        if found.sure:
            self.link.emit(found)
            return
        if Ask.is_open(self.window()):
            return
        Ask(
            self.window(),
            tr("Is it the same patient?"),
            both_named(case, found, self._today),
            yes=tr("&Link these two"),
            no=tr("&Compare again"),
            confirmed=lambda: self.link.emit(found),
        ).open()

    def _open(self) -> None:
        if self.chosen is not None and self.chosen.taken_by:
            self.open_case.emit(self.chosen.taken_by)


def both_named(case: Case, found: Candidate, today: date) -> str:
    """What is asked before names that differ are linked."""
    mine = case.patient.name if case.patient and case.patient.name else case.title
    client = found.client.display_name if found.client else tr("client not known")
    born = animal_words.born(found.patient, today)
    parts = (animal_words.kind_of(found.patient), tr("born {day}", day=born) if born else "", client)
    beside = ", ".join(short(part) for part in parts if part)
    return tr(
        "In CoVet: {mine}\nIn Cornerstone: {theirs} ({beside})\n\n"
        "The names don’t agree for certain. If they are linked, what is written in this case goes into the "
        "record of {theirs}.",
        mine=short(mine),
        theirs=short(found.patient.name) or tr("a patient without a name"),
        beside=beside,
    )


def _side(
    patient: Patient | None, client: Client | None, name: str, today: date, unknown: str
) -> tuple[str, ...]:
    who = client.display_name if client else ""
    if patient is None:
        return name or unknown, unknown, unknown, who or unknown
    return (
        patient.name or name or unknown,
        animal_words.kind_of(patient) or unknown,
        animal_words.born(patient, today) or unknown,
        who or unknown,
    )
