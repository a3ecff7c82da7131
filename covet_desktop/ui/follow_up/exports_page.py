"""The follow-up window's page "Exports to Cornerstone"."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout

from covet_desktop.core.events import Topic
from covet_desktop.core.export_hurdles import LOOK_FIRST
from covet_desktop.core.exports import Queued, Stage
from covet_desktop.core.state import AppState
from covet_desktop.messages.exports import GiveUpExports, LoadExports, TryExportsAgain
from covet_desktop.ui import theme
from covet_desktop.ui.follow_up.export_line import ExportLine, cells_of
from covet_desktop.ui.follow_up.page import FollowUpPage
from covet_desktop.ui.home.clocks import moment
from covet_desktop.ui.text import tr, tr_n
from covet_desktop.ui.widgets import Banner, BusyLine, Card, Rule, button, label, tab_order

MOST = 40
"""Lines that are shown; what needs somebody comes first."""


class ExportsPage(FollowUpPage):
    def __init__(self) -> None:
        super().__init__(
            tr("Exports to Cornerstone"),
            tr("What was asked for on this PC with your account, and what became of it."),
        )
        self._state = AppState()
        self._asked_for: set[str] = set()
        self._busy = BusyLine()
        self._held = Banner("warn")
        self._problem = Banner("warn")
        self._empty = label(role="muted")
        self._all = button("", self._try_all)
        self._copy = button(tr("Cop&y the list"), self._copy_list)
        self.sections = tuple(_Section(self) for _ in range(3))
        for part in (self._held, self._problem, self._busy, self._empty):
            self.body.addWidget(part)
        self.body.addWidget(self.sign_in, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self._all, 0, Qt.AlignmentFlag.AlignLeft)
        for section in self.sections:
            self.body.addWidget(section)
        self.body.addWidget(self._copy, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addStretch(1)
        copied = QShortcut(QKeySequence(QKeySequence.StandardKey.Copy), self)
        copied.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        copied.activated.connect(self._copy_list)

    def enter(self, state: AppState) -> None:
        self._asked_for = {one.document_id for one in state.exports.newest()}
        if state.signed_in:
            self.send.emit(LoadExports())

    def draw(self, state: AppState) -> None:
        self._state = state
        lines = _in_order(state)
        needs = [one for one in lines if one.needs_somebody]
        waiting = [one for one in lines if one.is_open and not one.needs_somebody]
        past = [one for one in lines if one not in needs and one not in waiting]
        headings = (tr("Needs you"), tr("In the queue"), tr("Recent"))
        for section, heading, part in zip(self.sections, headings, (needs, waiting, past), strict=True):
            section.show_lines(heading, part, state)
        self._show_above(state, waiting)
        self.offer_sign_in(state)
        again = [one for one in needs if _may_try(one)]
        self._all.setVisible(len(again) > 1 and state.signed_in)
        self._all.setText(tr_n("&Try {n} document again", "&Try all {n} again", len(again)))
        self._all.setAccessibleName(self._all.text().replace("&", ""))
        self._copy.setVisible(bool(lines))
        new = {one.document_id for one in lines} - self._asked_for - set(state.exports.names)
        if new and state.signed_in and self.isVisible() and Topic.EXPORTS not in state.busy:
            self._asked_for |= new
            self.send.emit(LoadExports())

    def _show_above(self, state: AppState, waiting: list[Queued]) -> None:
        known = state.exports
        self._busy.show_text(tr("Looking…") if state.signed_in and not known.read else "")
        problem = state.problems.get(Topic.EXPORTS)
        twice = problem is not None and known.held is not None and problem.kind is known.held.kind
        self._problem.show_problem(None if twice else problem)
        if known.held is None or not waiting:
            self._held.show_text("")
        else:
            self._held.show_text(known.held.title, _when(state))
        self._empty.setText(_empty_words(state))
        self._empty.setVisible(bool(self._empty.text()))

    def focus_first(self) -> None:
        for section in self.sections:
            if section.focus_first():
                return
        self.setFocus()

    def _try_all(self) -> None:
        keys = tuple(one.key for one in _in_order(self._state) if one.needs_somebody and _may_try(one))
        self.send.emit(TryExportsAgain(keys))

    def _copy_list(self) -> None:
        lines = (cells_of(one, self._state) for one in _in_order(self._state))
        table = "\n".join("\t".join(" ".join(cell.split()) for cell in cells) for cells in lines)
        QGuiApplication.clipboard().setText(table)


class _Section(Card):
    """Lines under a heading; a line that stays keeps its widget, and so the keyboard's focus."""

    def __init__(self, page: ExportsPage) -> None:
        super().__init__(padding=18)
        self._page = page
        self._heading = label(role="heading")
        self._column = QVBoxLayout()
        self._column.setSpacing(theme.px(16))
        self.lines: dict[str, ExportLine] = {}
        self.body.setSpacing(theme.px(12))
        self.body.addWidget(self._heading)
        self.body.addWidget(Rule())
        self.body.addLayout(self._column)

    def show_lines(self, heading: str, ones: list[Queued], state: AppState) -> None:
        keys = [one.key for one in ones]
        others = keys != list(self.lines)
        for gone in [key for key in self.lines if key not in keys]:
            line = self.lines.pop(gone)
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()
        for place, one in enumerate(ones):
            if one.key not in self.lines:
                self.lines[one.key] = self._made()
            line = self.lines[one.key]
            if self._column.indexOf(line) != place:
                self._column.insertWidget(place, line)
            line.show_line(one, state)
        if others:
            self.lines = {key: self.lines[key] for key in keys}
            tab_order(self._heading, (stop for line in self.lines.values() for stop in line.stops))
        self._heading.setText(heading)
        self.setAccessibleName(heading)
        self.setVisible(bool(ones))

    def focus_first(self) -> bool:
        if self.isVisible() and self.lines:
            return next(iter(self.lines.values())).focusNextChild()
        return False

    def _made(self) -> ExportLine:
        line = ExportLine()
        line.again.connect(lambda key: self._page.send.emit(TryExportsAgain((key,))))
        line.give_up.connect(lambda key: self._page.send.emit(GiveUpExports((key,))))
        line.open_case.connect(self._page.open_case)
        return line


def _in_order(state: AppState) -> list[Queued]:
    newest = list(state.exports.newest())
    return sorted(newest, key=lambda one: (not one.needs_somebody, not one.is_open))[:MOST]


def _may_try(one: Queued) -> bool:
    return one.stage is not Stage.STALE and one.hurdle not in LOOK_FIRST


def _when(state: AppState) -> str:
    until = state.exports.held_until
    if until is None:
        return tr("They go by themselves as soon as CoVet can be reached.")
    return tr("They go by themselves at {clock}.", clock=moment(until, state))


def _empty_words(state: AppState) -> str:
    if not state.signed_in:
        return tr("Sign in to CoVet to see what was exported.")
    if state.exports.read and not state.exports.queue:
        return tr("Nothing was exported from this PC so far. Open a case to export its documents.")
    return ""
