"""After another identifier was set: does data come, and who of the mapped staff is still there?"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout

from covet_desktop.core.health import HealthState
from covet_desktop.core.managing import PracticeCheck
from covet_desktop.core.problems import Problem
from covet_desktop.ui import theme
from covet_desktop.ui.text import say, tr, tr_n
from covet_desktop.ui.widgets import BusyLine, Card, Glyph, button, clear, label, link

_ICONS = {"good": "check", "warn": "warning"}


class PracticeCheckCard(Card):
    """Hidden while there is nothing to tell. ``look_through`` opens the veterinarians, ``again`` checks
    once more."""

    def __init__(self, look_through: Callable[[], object], again: Callable[[], object]) -> None:
        super().__init__()
        self._lines: list[tuple[str, str]] = []
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(theme.px(12))
        self._grid.setColumnStretch(1, 1)
        self.body.addWidget(label(tr("The check"), "heading"))
        self.body.addLayout(self._grid)
        self.look_through = link(tr("Look through the &veterinarians"), look_through)
        self.again = button(tr("Check a&gain"), again, icon="refresh")
        self._busy = BusyLine()
        for part in (self.look_through, self.again, self._busy):
            self.body.addWidget(part)
        self.hide()

    def show_check(self, check: PracticeCheck | None, *, checking: bool = False) -> None:
        self.setVisible(check is not None)
        self._busy.show_text(tr("Checking again…") if checking else "")
        lines = _lines(check) if check is not None else []
        if lines == self._lines:
            return
        self._lines = lines
        clear(self._grid)
        for row, (kind, words) in enumerate(lines):
            self._grid.addWidget(Glyph(_ICONS[kind], kind), row, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(label(words), row, 1)
        known = check is not None and check.staff_problem is None
        self.look_through.setVisible(known and check is not None and bool(check.gone or not check.there))
        self.again.setVisible(check is not None and not (check.whole and _data_comes(check)))
        self.setAccessibleName(" ".join(words for _kind, words in lines))

    def lines(self) -> list[str]:
        return [words for _kind, words in self._lines]


def _lines(check: PracticeCheck) -> list[tuple[str, str]]:
    name = check.practice.name or check.practice.identifier
    found = [("good", tr("It is set: {name}.", name=name))]
    if check.health is None:
        found.append(("warn", _unread(tr("Whether data comes couldn’t be read."), check.health_problem)))
    elif _data_comes(check):
        found.append(("good", tr("Data comes from the clinic's server.")))
    else:
        found.append(("warn", tr("No data has come yet. It can take an hour; look again later.")))
    if check.staff_problem is not None:
        words = tr("Who of the mapped staff is still in Cornerstone couldn’t be read.")
        found.append(("warn", _unread(words, check.staff_problem)))
        return found
    if check.there:
        words = tr_n(
            "{n} mapped person is still in Cornerstone: {names}.",
            "{n} mapped people are still in Cornerstone: {names}.",
            len(check.there),
            names=", ".join(check.there),
        )
        found.append(("good", words))
    if check.gone:
        words = tr_n(
            "{n} mapped person isn't there any more: {names}.",
            "{n} mapped people aren't there any more: {names}.",
            len(check.gone),
            names=", ".join(check.gone),
        )
        found.append(("warn", words))
    if not check.there:
        found.append(
            ("warn", tr("Nobody is mapped now: nothing is imported until the veterinarians are chosen."))
        )
    return found


def _data_comes(check: PracticeCheck) -> bool:
    return check.health is not None and check.health.state is HealthState.OK


def _unread(words: str, problem: Problem | None) -> str:
    """With what kept it from being read."""
    return f"{words} {say(problem.title)}" if problem is not None else words
