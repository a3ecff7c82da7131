"""The documents of a case, with their text, and their way into Cornerstone."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from covet_desktop.core.documents import Document, ExportStatus
from covet_desktop.core.events import Topic
from covet_desktop.core.export_hurdles import OF_THE_CASE, Hurdle, told
from covet_desktop.core.exports import judged
from covet_desktop.core.model import Status
from covet_desktop.core.state import AppState
from covet_desktop.core.visits import Case
from covet_desktop.messages.case import OpenCase
from covet_desktop.messages.exports import TryExportsAgain
from covet_desktop.ui import theme
from covet_desktop.ui.case.document_export import ExportDialog
from covet_desktop.ui.case.document_row import DocumentRow
from covet_desktop.ui.home.clocks import zone_of
from covet_desktop.ui.text import clock, say, tr, tr_n
from covet_desktop.ui.widgets import Banner, Card, Rule, button, label, primary, tab_order


class DocumentsCard(Card):
    """``draw`` shows the documents of the case that is looked at; it hides while there is no case."""

    send = Signal(object)
    """A :data:`~covet_desktop.messages.Command`."""

    def __init__(self) -> None:
        super().__init__(padding=18)
        self._state = AppState()
        self._case_id = ""
        self._read = ""
        self._turned = False
        """Whether the texts of this case have come, so that the first one was opened."""
        self._read_anew: set[str] = set()
        self.rows: dict[str, DocumentRow] = {}
        self._dialog: ExportDialog | None = None
        self._count = label(role="muted", wrap=False)
        head = QHBoxLayout()
        head.addWidget(label(tr("Documents"), "heading"), 1)
        head.addWidget(self._count, 0, Qt.AlignmentFlag.AlignTop)
        self._none = label(role="muted")
        self._held = Banner("warn")
        self._column = QVBoxLayout()
        self._column.setSpacing(theme.px(12))
        self._problem = Banner("bad")
        self.export = primary(button("", self._ask))
        self.export.setDefault(False)
        self.body.setSpacing(theme.px(12))
        self.body.addLayout(head)
        self.body.addWidget(Rule())
        self._of_the_case = Banner("warn")
        for part in (self._none, self._of_the_case, self._held):
            self.body.addWidget(part)
        self.body.addLayout(self._column)
        self.body.addWidget(self._problem)
        self.body.addWidget(self.export, 0, Qt.AlignmentFlag.AlignLeft)
        self.setAccessibleName(tr("Documents"))
        self.hide()

    def draw(self, state: AppState) -> None:
        """Rows stay where they are, with what was ticked and which text is read."""
        self._state = state
        case, documents = state.case_desk.case, state.case_desk.documents
        self.setVisible(case is not None)
        if case is None:
            return
        if case.id != self._case_id:
            self._case_id, self._read, self._turned = case.id, "", False
            self._drop_dialog()
        if documents and not self._turned:
            self._read, self._turned = documents[0].id, True
        self._take(documents)
        for document in documents:
            self.rows[document.id].show_document(document, state, is_read=document.id == self._read)
        self._count.setText(str(len(documents)) if documents else "")
        self._none.setText("" if documents else _none_words(state, case))
        self._none.setVisible(not documents)
        self._show_hurdle(state, documents)
        self._show_held(state)
        self._problem.show_problem(state.problems.get(Topic.EXPORT))
        self._show_export()
        self._read_what_was_edited(state, documents)
        if self._dialog is not None:
            self._dialog.draw(state)

    def _take(self, documents: tuple[Document, ...]) -> None:
        ids = [document.id for document in documents]
        if ids == list(self.rows):
            return
        for gone in [name for name in self.rows if name not in ids]:
            row = self.rows.pop(gone)
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        for place, name in enumerate(ids):
            if name not in self.rows:
                row = self.rows[name] = DocumentRow(name)
                row.read.connect(self._turn_to)
                row.chosen.connect(self._show_export)
                row.again.connect(lambda key: self.send.emit(TryExportsAgain((key,))))
            if self._column.indexOf(self.rows[name]) != place:
                self._column.insertWidget(place, self.rows[name])
        self.rows = {name: self.rows[name] for name in ids}
        stops = [stop for name in ids for stop in self.rows[name].stops]
        tab_order(self._held, (*stops, self.export))

    def _turn_to(self, document_id: str) -> None:
        self._read = "" if self._read == document_id else document_id
        self.draw(self._state)

    @property
    def chosen(self) -> tuple[Document, ...]:
        return tuple(
            document
            for document in self._state.case_desk.documents
            if document.id in self.rows and self.rows[document.id].is_chosen
        )

    def _show_export(self) -> None:
        number, had_the_keyboard = len(self.chosen), self.window().focusWidget() is self.export
        words = tr_n("&Export {n} document…", "&Export {n} documents…", number)
        self.export.setText(words if number else tr("&Export to Cornerstone…"))
        self.export.setAccessibleName(self.export.text().replace("&", ""))
        self.export.setVisible(bool(self._state.case_desk.documents))
        self.export.setEnabled(number > 0 and self._state.signed_in)
        if had_the_keyboard and not self.export.isEnabled() and self.rows:
            next(iter(self.rows.values())).focus_reading()

    def _show_hurdle(self, state: AppState, documents: tuple[Document, ...]) -> None:
        """What keeps every document of the case out of Cornerstone is said once."""
        connection, case = state.connection, state.case_desk.case
        found = {
            judged(
                state.exports,
                case,
                document,
                version=document.updated_at,
                patient_id=case.patient.id if case is not None and case.patient is not None else "",
                status=connection.status if connection is not None else Status.AVAILABLE,
            )
            for document in documents
        }
        self._of_the_case.show_text("")
        for hurdle in OF_THE_CASE & found:
            self._of_the_case.show_text(*told(hurdle))

    def _show_held(self, state: AppState) -> None:
        """Why the queue waits, where something of this case is in it."""
        waits = any(one.case_id == self._case_id and one.is_open for one in state.exports.queue)
        held, until = state.exports.held, state.exports.held_until
        if held is None or not waits:
            self._held.show_text("")
            return
        when = (
            tr("They go by themselves at {clock}.", clock=clock(until, zone_of(state)))
            if until is not None
            else tr("They go by themselves as soon as CoVet can be reached.")
        )
        self._held.show_text(tr("The documents wait in the queue. {why}", why=say(held.title)), when)

    def _ask(self) -> None:
        case, chosen = self._state.case_desk.case, self.chosen
        if case is None or not chosen or self._dialog is not None:
            return
        self._dialog = ExportDialog(self.window(), case, chosen)
        self._dialog.confirmed.connect(self.send)
        self._dialog.finished.connect(self._forget_dialog)
        self.send.emit(OpenCase(case.id))  # what is shown may be of an hour ago
        self._dialog.draw(self._state)
        self._dialog.open()

    def _forget_dialog(self) -> None:
        self._dialog = None

    def _drop_dialog(self) -> None:
        if self._dialog is not None:
            self._dialog.reject()

    def _read_what_was_edited(self, state: AppState, documents: tuple[Document, ...]) -> None:
        """What was edited since it was read is read anew, once, so that a person can look and ask again; as
        is what Cornerstone hasn't taken since: it may have said why."""
        for document in documents:
            asked = state.exports.of(document)
            if asked is None or asked.key in self._read_anew:
                continue
            unheard = document.export.status in (ExportStatus.NEVER, ExportStatus.QUEUED)
            failed = asked.hurdle is Hurdle.CORNERSTONE and unheard
            if asked.hurdle is not Hurdle.CHANGED_ELSEWHERE and not failed:
                continue
            self._read_anew.add(asked.key)
            self.send.emit(OpenCase(self._case_id))


def _none_words(state: AppState, case: Case) -> str:
    if Topic.CASE in state.busy:
        return tr("Reading the documents…")
    if Topic.CASE in state.problems:
        return tr("The documents couldn’t be read now.")
    if not state.case_desk.read:
        return tr("The documents haven’t been read yet.")
    return tr("Nothing has been written in CoVet for this case yet.")
