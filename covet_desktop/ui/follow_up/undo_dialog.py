"""What taking an import back would do: what goes, what stays and why. Nothing happens before a person says so."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from covet_desktop.core.events import Topic
from covet_desktop.core.state import AppState
from covet_desktop.core.undoing import kept_words, what_it_would_do
from covet_desktop.core.visits import Case
from covet_desktop.messages import Command
from covet_desktop.messages.follow_up import PreviewUndo, UndoImport
from covet_desktop.ui import theme
from covet_desktop.ui.home.case_rows import row_of
from covet_desktop.ui.home.clocks import zone_of
from covet_desktop.ui.text import say, tr, tr_n
from covet_desktop.ui.widgets import Banner, BusyLine, Line, Table, button, label, primary


class UndoDialog(QDialog):
    """``send`` is given the commands: to look, and once to take it back. Esc and closing mean no."""

    def __init__(self, parent: QWidget, import_id: str, send: Callable[[Command], object]) -> None:
        super().__init__(parent)
        self.import_id = import_id
        self._send = send
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Take this import back?"))
        self._busy = BusyLine()
        self._problem = Banner("bad")
        self._problem.action.connect(self.look)
        self._problem.set_action(tr("Try &again"))
        self._sum = label(role="heading")
        self._note = label(
            tr("Cases that somebody has begun, changed or written a document in always stay."), "muted"
        )
        heads = (tr("What happens"), tr("Why"), tr("Time"), tr("Patient"), tr("Species"), tr("Client"))
        self.table = Table(tr("The cases of this import"), heads, widths=(140, 190, 96, 150, 90, 150))
        self.yes = primary(button(tr("&Take it back"), self._accept_once))
        self.no = button(tr("&Leave it as it is"), self.reject)
        self.yes.setEnabled(False)
        row = QHBoxLayout()
        row.setSpacing(theme.px(theme.STEP))
        row.addStretch(1)
        row.addWidget(self.no)
        row.addWidget(self.yes)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.px(24),) * 4)
        column.setSpacing(theme.px(12))
        for part in (self._busy, self._problem, self._sum, self._note):
            column.addWidget(part)
        column.addWidget(self.table, 1)
        self._below = QWidget()
        """Takes the room while there is no table."""
        column.addWidget(self._below, 1)
        column.addLayout(row)
        room = parent.size() - QSize(theme.px(32), theme.px(32))
        self.resize(QSize(theme.px(760), theme.px(480)).boundedTo(room))
        self.no.setFocus()

    def look(self) -> None:
        """Ask what it would do."""
        self._send(PreviewUndo(self.import_id))

    def draw(self, state: AppState) -> None:
        ready = state.follow_up.undo if state.follow_up.undo is not None else None
        known = ready is not None and ready.import_id == self.import_id
        looking = Topic.UNDO_PREVIEW in state.busy
        self._busy.show_text(tr("Looking at what would be taken back…") if looking else "")
        self._problem.show_problem(None if looking else state.problems.get(Topic.UNDO_PREVIEW))
        shown = ready if known and not looking else None
        for part in (self._sum, self._note, self.table):
            part.setVisible(shown is not None)
        self._below.setVisible(shown is None)
        self.yes.setEnabled(shown is not None and bool(shown.preview.removed))
        if shown is None:
            return
        preview = shown.preview
        gone = len(preview.removed)
        self._sum.setText(say(what_it_would_do(preview)))
        self.yes.setText(
            tr_n("&Take {n} case back", "&Take {n} cases back", gone) if gone else tr("&Take it back")
        )
        goes = tr("Is taken back")
        self.table.take(
            [
                *(
                    _line(kept.case, tr("Stays"), say(kept_words(kept.reason)), state)
                    for kept in preview.kept
                ),
                *(_line(case, goes, "", state) for case in preview.removed),
            ]
        )

    def _accept_once(self) -> None:
        self.yes.setEnabled(False)
        self.accept()
        self._send(UndoImport(self.import_id))


def _line(case: Case, what: str, why: str, state: AppState) -> Line:
    cells = row_of(case, zone_of(state)).cells
    return Line(case.id, (what, why, *cells[:4]), icon="undo" if not why else "check", token="muted")
