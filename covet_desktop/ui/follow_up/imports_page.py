"""The follow-up window's page of former imports: each with what it left out, and the way to take the last one back."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout

from covet_desktop.core.events import Session, Topic
from covet_desktop.core.importing import skip_sentence, skipped_by_reason
from covet_desktop.core.state import AppState
from covet_desktop.core.undoing import undo_outcome
from covet_desktop.core.visits import ImportRun, ImportStatus, UndoStatus
from covet_desktop.messages.follow_up import LoadImports, LoadSkipped, SaveTable
from covet_desktop.ui import theme
from covet_desktop.ui.follow_up.imports_lines import import_heads, import_line, skipped_heads, skipped_lines
from covet_desktop.ui.follow_up.page import FollowUpPage
from covet_desktop.ui.follow_up.table_actions import TableActions
from covet_desktop.ui.follow_up.undo_dialog import UndoDialog
from covet_desktop.ui.home.clocks import zone_of
from covet_desktop.ui.settings.importing import who_may
from covet_desktop.ui.text import say, tr, tr_n
from covet_desktop.ui.widgets import Banner, BusyLine, Table, button, label, link

_TROUBLE = (Topic.UNDO, Topic.TABLE_FILE, Topic.IMPORTS)


class ImportsPage(FollowUpPage):
    def __init__(self) -> None:
        super().__init__(tr("Imports"), tr("When appointments became cases, by whom, and what was left out."))
        self._state = AppState()
        self._asked_for = ""
        self._ended = 0
        self._dialog: UndoDialog | None = None
        self._nothing = label(role="muted")
        self._busy = BusyLine()
        self._problem = Banner("bad")
        self._problem.action.connect(lambda: self.send.emit(LoadImports()))
        self._result = Banner("good")
        self.table = Table(
            tr("Imports"), import_heads(), widths=(190, 176, 150, 110, 190, 80, 160), numbers=(5,)
        )
        self.table.chosen.connect(self._choose)
        self.table.arranged.connect(lambda kept: self.arranged.emit("imports", kept))
        self.table.setMinimumHeight(theme.px(190))
        self._more = link(
            tr("Show &earlier ones"), lambda: self.send.emit(LoadImports(self._state.follow_up.more))
        )
        self.undo_button = button(tr("Take it &back…"), self._ask_undo, icon="undo")
        self._who = label(role="small")
        self._heading = label(role="heading")
        self._reasons = label(role="muted")
        self._reading = BusyLine()
        self._unread = Banner("warn")
        self.skipped = Table(
            tr("What this import left out"), skipped_heads(), widths=(190, 120, 90, 130, 230, 270, 160)
        )
        self.skipped.arranged.connect(lambda kept: self.arranged.emit("skipped", kept))
        self.skipped.setMinimumHeight(theme.px(190))
        self.tools = TableActions(self.skipped, tr("Skipped appointments"), "skipped-appointments")
        self.tools.save.connect(lambda path, table: self.send.emit(SaveTable(path, table)))
        under = QHBoxLayout()
        under.setSpacing(theme.px(12))
        under.addWidget(self._more)
        under.addStretch(1)
        under.addWidget(self._who)
        under.addWidget(self.undo_button)
        for part in (self._nothing, self._busy, self._problem, self._result):
            self.body.addWidget(part)
        self.body.addWidget(self.sign_in, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.table, 1)
        self.body.addLayout(under)
        for told in (self._heading, self._reasons, self._reading, self._unread):
            self.body.addWidget(told)
        self.body.addWidget(self.skipped, 1)
        self.body.addWidget(self.tools, 0, Qt.AlignmentFlag.AlignRight)
        self.body.addStretch(0)

    def enter(self, state: AppState) -> None:
        if state.connection is not None and state.signed_in:
            self.send.emit(LoadImports())

    def draw(self, state: AppState) -> None:
        self._state = state
        zone = zone_of(state)
        runs = state.follow_up.imports
        busy = Topic.IMPORTS in state.busy
        self._nothing.setText(_nothing_words(state))
        self._nothing.setVisible(bool(self._nothing.text()))
        self.offer_sign_in(state)
        self._busy.show_text(tr("Reading the imports…") if busy and not runs else "")
        problem = next((state.problems[about] for about in _TROUBLE if about in state.problems), None)
        self._problem.set_action(tr("Try &again") if Topic.IMPORTS in state.problems else "")
        self._problem.show_problem(problem)
        self.table.take([import_line(run, zone) for run in runs])
        self.table.setVisible(bool(runs))
        self._more.setVisible(bool(state.follow_up.more))
        self._more.setEnabled(not busy)
        if runs and not self.table.current():
            self.table.choose(runs[0].id)
        self._draw_undo(state)
        self._draw_skipped(state)
        self.tools.draw(state)
        self._read_anew(state)
        if self._dialog is not None:
            self._dialog.draw(state)

    def focus_first(self) -> None:
        self.table.setFocus()

    def arrange(self, columns: Mapping[str, str]) -> None:
        for name, table in (("imports", self.table), ("skipped", self.skipped)):
            if name in columns:
                table.arrange(columns[name])

    def _run(self) -> ImportRun | None:
        current = self.table.current()
        return next((run for run in self._state.follow_up.imports if run.id == current), None)

    def _choose(self, import_id: str) -> None:
        self._draw_undo(self._state)
        self._draw_skipped(self._state)

    def _draw_undo(self, state: AppState) -> None:
        """Only the latest can be taken back, by an owner or administrator, and only once."""
        run = self._run()
        latest = bool(state.follow_up.imports) and run is state.follow_up.imports[0]
        made = run is not None and run.counts.created > 0
        open_still = run is None or run.undo is None or run.undo.status is UndoStatus.FAILED
        possible = latest and made and open_still and run is not None and run.finished
        may = state.account is None or state.account.may_administer
        undoing = Topic.UNDO in state.busy
        self.undo_button.setVisible(possible and may)
        self.undo_button.setEnabled(state.signed_in and not undoing and Topic.IMPORT not in state.busy)
        self._who.setText("" if may or not possible else who_may(state))
        self._who.setVisible(bool(self._who.text()))
        undone = state.follow_up.undone
        words = say(undo_outcome(undone)) if undone is not None and Topic.UNDO not in state.problems else ""
        over = undone is not None and undone.undo is not None and undone.undo.status is UndoStatus.DONE
        self._result.set_kind("good" if over else "info")
        self._result.show_text(words)

    def _draw_skipped(self, state: AppState) -> None:
        run = self._run()
        succeeded = run is not None and run.status is ImportStatus.SUCCEEDED
        known = state.follow_up.skipped
        items = known.items if known is not None and run is not None and known.import_id == run.id else None
        if items is None and run is not None and succeeded and self._asked_for != run.id:
            self._asked_for = run.id
            self.send.emit(LoadSkipped(run.id))
        waiting = items is None and succeeded and Topic.SKIPPED not in state.problems
        self._reading.show_text(tr("Reading what was left out…") if waiting else "")
        self._unread.show_problem(state.problems.get(Topic.SKIPPED) if items is None and succeeded else None)
        self._heading.setVisible(run is not None)
        self._heading.setText(_heading(run, None if items is None else len(items)))
        reasons = skipped_by_reason(items or ())
        self._reasons.setText(
            " · ".join(f"{count} × {say(skip_sentence(reason)[0])}" for reason, count in reasons)
        )
        self._reasons.setVisible(bool(reasons))
        self.skipped.take(skipped_lines(items or (), zone_of(state)))
        for part in (self.skipped, self.tools):
            part.setVisible(bool(items))

    def _read_anew(self, state: AppState) -> None:
        """After an import, or the undo of one."""
        ended = sum(state.ended.get(topic, 0) for topic in (Topic.IMPORT, Topic.UNDO))
        if ended != self._ended:
            before, self._ended = self._ended, ended
            if before and self.isVisible():
                self._asked_for = ""
                self.send.emit(LoadImports())

    def _ask_undo(self) -> None:
        run = self._run()
        if run is None or self._dialog is not None:
            return
        self._dialog = UndoDialog(self.window(), run.id, self.send.emit)
        self._dialog.finished.connect(self._forget_dialog)
        self._dialog.look()
        self._dialog.draw(self._state)
        self._dialog.open()

    def _forget_dialog(self) -> None:
        self._dialog = None


def _nothing_words(state: AppState) -> str:
    """Why there is no list."""
    if state.session in (Session.SIGNED_OUT, Session.KEYCHAIN_LOCKED):
        return tr("Once you are signed in, the imports appear here.")
    if state.looked and state.connection is None:
        return tr("Once Cornerstone is connected, the imports appear here.")
    read = state.ended.get(Topic.IMPORTS, 0) > 0
    return tr("No import so far.") if read and not state.follow_up.imports else ""


def _heading(run: ImportRun | None, count: int | None) -> str:
    if run is None:
        return ""
    if run.status is not ImportStatus.SUCCEEDED:
        return tr("It didn’t come to its end: nothing is known of what it left out.")
    if count is None:
        return tr("Left out by this import")
    if not count:
        return tr("This import left nothing out.")
    return tr_n(
        "Left out by this import: {n} appointment", "Left out by this import: {n} appointments", count
    )
