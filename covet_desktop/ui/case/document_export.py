"""Before documents go into Cornerstone: which patient, which documents, and what is in the way."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QFormLayout, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from covet_desktop.core.documents import Document
from covet_desktop.core.events import Topic
from covet_desktop.core.export_hurdles import Hurdle
from covet_desktop.core.exports import judged
from covet_desktop.core.model import Status
from covet_desktop.core.problems import Kind, Problem
from covet_desktop.core.state import AppState
from covet_desktop.core.visits import Case
from covet_desktop.messages.exports import ExportDocuments, Wanted
from covet_desktop.ui import theme
from covet_desktop.ui.case.document_words import hurdle_words, patient_facts, title_of
from covet_desktop.ui.text import tr, tr_n
from covet_desktop.ui.widgets import (
    Banner,
    BusyLine,
    Card,
    Check,
    ElidedLabel,
    Glyph,
    Sheet,
    button,
    label,
    primary,
)

_WIDTH = 520
_MAY_WAIT = frozenset({Kind.OFFLINE, Kind.TIMEOUT, Kind.SERVICE_DOWN, Kind.CAPTIVE, Kind.TOO_MANY})


class ExportDialog(QDialog):
    """Holds what the person saw when they asked: versions and patient. Esc and closing mean no."""

    confirmed = Signal(object)
    """The :class:`~covet_desktop.messages.exports.ExportDocuments` that was agreed to, once."""

    def __init__(self, parent: QWidget, case: Case, documents: tuple[Document, ...]) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._case = case
        self._looking = self._blocked = True
        self._before: tuple[int, Problem | None] | None = None
        self._seen = {document.id: document for document in documents}
        self._patient_id = case.patient.id if case.patient else ""
        self.setWindowTitle(tr("Export to Cornerstone"))
        self._title = label(
            tr_n(
                "Export {n} document to Cornerstone?", "Export {n} documents to Cornerstone?", len(documents)
            ),
            "heading",
        )
        self._name = label(role="title")
        self._said: dict[str, QLabel] = {}
        self._facts = QFormLayout()
        self._facts.setSpacing(theme.px(4))
        self._facts.setHorizontalSpacing(theme.px(16))
        self._facts.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self._patient = Card(padding=14)
        self._patient.body.setSpacing(theme.px(4))
        self._patient.body.addWidget(label(tr("They become Medical Notes of this patient:"), "small"))
        self._patient.body.addWidget(self._name)
        self._patient.body.addLayout(self._facts)
        self._busy = BusyLine()
        self._problem = Banner("warn")
        self.lines = {document.id: _Line(document) for document in documents}
        self.yes = primary(button("", self._confirm))
        self.no = button(tr("&Not now"), self.reject)
        self._lay_out()
        self._show_patient(case, AppState())

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(theme.px(theme.STEP))
        row.addStretch(1)
        row.addWidget(self.no)
        row.addWidget(self.yes)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(*(theme.px(24),) * 4)
        self._column.setSpacing(theme.px(12))
        self._column.addWidget(self._title)
        self._column.addWidget(self._patient)
        self._sheet = Sheet()
        lines = self._lines = QVBoxLayout(self._sheet)
        lines.setContentsMargins(0, 0, theme.px(theme.STEP), 0)
        lines.setSpacing(theme.px(12))
        for line in self.lines.values():
            line.changed.connect(self._show_yes)
            lines.addWidget(line)
        lines.addStretch(1)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(self._sheet)
        self._column.addWidget(self._area)
        for part in (self._busy, self._problem):
            self._column.addWidget(part)
        self._column.addSpacing(theme.px(theme.STEP))
        self._column.addLayout(row)
        self.no.setFocus()

    def draw(self, state: AppState) -> None:
        """Judge anew: the case was read once more, or something of it has changed."""
        case = state.case_desk.case
        if case is None or case.id != self._case.id:
            self.reject()
            return
        now = {document.id: document for document in state.case_desk.documents}
        status = state.connection.status if state.connection is not None else Status.AVAILABLE
        told = (state.ended.get(Topic.CASE, 0), state.problems.get(Topic.CASE))
        self._before = self._before or told
        self._looking = Topic.CASE in state.busy or told == self._before
        problem = None if self._looking else told[1]
        for name, seen in self._seen.items():
            self.lines[name].show_hurdle(
                judged(
                    state.exports,
                    case,
                    now.get(name),
                    version=seen.updated_at,
                    patient_id=self._patient_id,
                    status=status,
                ),
                looking=self._looking,
                unsure=problem is not None,
            )
        self._blocked = not state.signed_in or (problem is not None and problem.kind not in _MAY_WAIT)
        self._busy.show_text(tr("Looking once more at the case…") if self._looking else "")
        self._problem.show_problem(problem)
        if problem is not None and problem.kind in _MAY_WAIT:
            self._problem.show_text(
                problem.title,
                tr("You can export all the same: they wait in the queue, and are looked at before they go."),
            )
        self._show_patient(case, state)
        self._show_yes()

    def _show_patient(self, case: Case, state: AppState) -> None:
        name, facts = patient_facts(case, state)
        self._name.setText(name)
        for heading, words in facts:
            if heading not in self._said:
                self._said[heading] = label()
                self._facts.addRow(label(heading, "muted", wrap=False), self._said[heading])
            self._said[heading].setText(words)
        self._patient.setAccessibleName(", ".join([name, *(f"{each[0]} {each[1]}" for each in facts)]))

    def _show_yes(self) -> None:
        going = self.going
        words = tr_n("&Export {n} document", "&Export {n} documents", len(going))
        self.yes.setText(words if going else tr("&Export"))
        self.yes.setAccessibleName(self.yes.text().replace("&", ""))
        self.yes.setEnabled(bool(going) and not self._looking and not self._blocked)
        self._fit()

    def _fit(self) -> None:
        """As high as it has to be, and as the screen allows: many documents are scrolled."""
        most = theme.window_size()
        width = min(theme.px(_WIDTH), most.width())
        self.setFixedWidth(width)
        inner = width - 2 * theme.px(24)
        needed = max(self._sheet.heightForWidth(inner), self._lines.minimumSize().height())
        self._area.setFixedHeight(needed)
        rest = self._column.totalHeightForWidth(width) - needed
        self._area.setFixedHeight(max(min(needed, most.height() - rest), theme.px(80)))
        self.setFixedHeight(self._column.totalHeightForWidth(width))

    @property
    def going(self) -> tuple[Document, ...]:
        return tuple(seen for name, seen in self._seen.items() if self.lines[name].goes)

    def _confirm(self) -> None:
        self.yes.setEnabled(False)
        going = self.going
        self.accept()
        self.confirmed.emit(
            ExportDocuments(
                self._case.id,
                self._patient_id,
                tuple(Wanted(one.id, one.updated_at) for one in going),
                any(self.lines[one.id].is_amended for one in going),
            )
        )


class _Line(QWidget):
    """A document, with what is in its way; an amended one goes only with its box ticked."""

    changed = Signal()

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._hurdle: Hurdle | None = None
        self._name = title_of(document)
        self._glyph = Glyph("check", "good", 16)
        self._title = ElidedLabel(self._name, "label")
        self._words = label(role="small")
        self.both = Check(tr("E&xport this version too"))
        self.both.toggled.connect(self.changed)
        column = QVBoxLayout()
        column.setSpacing(theme.px(2))
        for part in (self._title, self._words, self.both):
            column.addWidget(part)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        row.addWidget(self._glyph, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(column, 1)

    def show_hurdle(self, hurdle: Hurdle | None, *, looking: bool, unsure: bool) -> None:
        """``unsure``: it couldn't be looked at once more."""
        self._hurdle = hurdle
        ready = tr("Waits in the queue") if unsure else tr("Ready to go")
        said = hurdle_words(hurdle) if hurdle is not None else ready
        if looking:
            said = ""
        self._words.setText(said)
        self._words.setVisible(bool(said))
        self.both.setVisible(self.is_amended and not looking)
        self.both.setAccessibleName(tr("Export this version too: {title}", title=self._name))
        if looking or (unsure and hurdle is None):
            icon = ("clock", "muted")
        else:
            icon = ("check", "good") if hurdle is None else ("warning", "warn")
        self._glyph.show_icon(*icon)
        self.setAccessibleName(f"{self._name}: {said}")

    @property
    def is_amended(self) -> bool:
        return self._hurdle is Hurdle.AMENDED

    @property
    def goes(self) -> bool:
        return self._hurdle is None or (self.is_amended and self.both.isChecked())
