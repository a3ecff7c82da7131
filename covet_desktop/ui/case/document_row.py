"""A document in its card: to be chosen, read, and seen how far it is on its way into Cornerstone."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from covet_desktop.core.documents import Document
from covet_desktop.core.export_hurdles import LOOK_FIRST, OF_THE_CASE, Hurdle
from covet_desktop.core.exports import Stage, Standing, judged, standing
from covet_desktop.core.model import Status
from covet_desktop.core.state import AppState
from covet_desktop.ui import theme
from covet_desktop.ui.case.document_words import chip_of, hurdle_words, title_of, under_words
from covet_desktop.ui.home.clocks import zone_of
from covet_desktop.ui.text import tr
from covet_desktop.ui.widgets import Check, Chip, ElidedLabel, Glyph, label, link

_PREVIEW = 168
_TOLD_ELSEWHERE = OF_THE_CASE | {Hurdle.ALREADY_EXPORTED, Hurdle.UNDER_WAY}
"""The word beside the title, or the line above all documents, says it already."""


class DocumentRow(QWidget):
    """``choice`` is ticked for what may go, until a person says otherwise."""

    read = Signal(str)
    """The document's text is wanted, or not any more."""
    chosen = Signal()
    again = Signal(str)
    """The key of a request that is to be tried again."""

    def __init__(self, document_id: str) -> None:
        super().__init__()
        self.document_id = document_id
        self._key = ""
        self._decided = False
        self._version = ""
        self.choice = Check()
        self.choice.clicked.connect(self._choose)
        keeps_its_place = self.choice.sizePolicy()
        keeps_its_place.setRetainSizeWhenHidden(True)
        self.choice.setSizePolicy(keeps_its_place)
        self._title = ElidedLabel(role="label")
        self._under = label(role="small")
        self._chip = Chip()
        self._read = link(tr("Read"), lambda: self.read.emit(self.document_id))
        self._glyph = Glyph("warning", "warn", 14)
        self._words = label(role="small")
        self._again = link(tr("Try again"), lambda: self.again.emit(self._key))
        self.preview = QPlainTextEdit()
        self.preview.setObjectName("document")
        self.preview.setReadOnly(True)
        self.preview.setTabChangesFocus(True)
        self.preview.setFixedHeight(theme.px(_PREVIEW))
        self.preview.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.preview.hide()
        self._lay_out()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(theme.px(12))
        top.addWidget(self._title, 1)
        top.addWidget(self._chip, 0, Qt.AlignmentFlag.AlignVCenter)
        below = QHBoxLayout()
        below.setSpacing(theme.px(12))
        below.addWidget(self._under, 1)
        below.addWidget(self._read, 0, Qt.AlignmentFlag.AlignTop)
        self._why = QWidget()
        why = QHBoxLayout(self._why)
        why.setContentsMargins(0, theme.px(4), 0, 0)
        why.setSpacing(theme.px(6))
        why.addWidget(self._glyph, 0, Qt.AlignmentFlag.AlignTop)
        why.addWidget(self._words, 1)
        why.addWidget(self._again, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(theme.px(2))
        column.addLayout(top)
        column.addLayout(below)
        column.addWidget(self._why)
        column.addWidget(self.preview)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(10))
        row.addWidget(self.choice, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(column, 1)

    def show_document(self, document: Document, state: AppState, *, is_read: bool) -> None:
        case, known = state.case_desk.case, state.exports
        stands = standing(known, document)
        patient = case.patient.id if case is not None and case.patient is not None else ""
        status = state.connection.status if state.connection is not None else Status.AVAILABLE
        in_the_way = judged(
            known, case, document, version=document.updated_at, patient_id=patient, status=status
        )
        title = title_of(document)
        self._title.set_text(title)
        self._under.setText(under_words(document, zone_of(state)))
        self._chip.show_text(*chip_of(stands, document, state))
        self._show_why(stands, in_the_way)
        self._key = stands.key
        hopeless = stands.hurdle in LOOK_FIRST or (in_the_way not in (None, Hurdle.AMENDED))
        may_again = stands.stage is Stage.STALE or (stands.stage is Stage.FAILED and not hopeless)
        self._again.setVisible(may_again and bool(self._key) and state.signed_in)
        self._again.setText(tr("Export now") if stands.stage is Stage.STALE else tr("Try again"))
        self._again.setAccessibleName(f"{self._again.text()}: {title}")
        self._why.setVisible(bool(self._words.text()) or not self._again.isHidden())
        self._show_choice(title, in_the_way, stands.stage, document.updated_at)
        self._show_text(document.text, title, is_read=is_read)
        self.setAccessibleName(", ".join(part for part in (title, self._chip.text()) if part))

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """Where the Tab key stops, in this order."""
        return self.choice, self._read, self._again, self.preview

    def focus_reading(self) -> None:
        self._read.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def is_chosen(self) -> bool:
        return self.choice.isChecked() and not self.choice.isHidden()

    def _show_why(self, stands: Standing, in_the_way: Hurdle | None) -> None:
        hurdle, failed = stands.hurdle or in_the_way, stands.stage is Stage.FAILED
        said = "" if hurdle is None else hurdle_words(hurdle, stands.reason)
        if stands.hurdle is None and in_the_way in _TOLD_ELSEWHERE:
            said = ""
        if stands.stage is Stage.STALE:
            said = tr("It was asked for more than six days ago.")
        self._words.setText(said)
        self._glyph.setVisible(bool(said))
        self._glyph.show_icon(*(("bad", "bad") if failed else ("warning", "warn")))

    def _show_choice(self, title: str, in_the_way: Hurdle | None, stage: Stage | None, version: str) -> None:
        """Ticked beforehand is what may go without a question; another version is another choice."""
        may = in_the_way in (None, Hurdle.AMENDED)
        if version != self._version:
            self._version, self._decided = version, False
        if not may or not self._decided:
            self.choice.setChecked(in_the_way is None and stage is not Stage.STALE)
        self.choice.setVisible(may)
        self.choice.setAccessibleName(tr("Export {title}", title=title))

    def _show_text(self, text: str, title: str, *, is_read: bool) -> None:
        words = text or tr("There is no text in it.")
        if words != self.preview.toPlainText():
            self.preview.setPlainText(words)
        self.preview.setAccessibleName(tr("Text of {title}", title=title))
        self.preview.setVisible(is_read)
        self._read.setText(tr("Hide the text") if is_read else tr("Read"))
        self._read.setAccessibleName(f"{self._read.text()}: {title}")

    def _choose(self) -> None:
        self._decided = True
        self.chosen.emit()
