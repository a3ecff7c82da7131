"""After another identifier was set: does data come, and who of the mapped staff is still there?"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout

from covet_desktop.core.health import HealthState
from covet_desktop.core.managing import PracticeCheck
from covet_desktop.ui import theme
from covet_desktop.ui.text import tr, tr_n
from covet_desktop.ui.widgets import Card, Glyph, clear, label, link

_ICONS = {"good": "check", "warn": "warning"}


class PracticeCheckCard(Card):
    """Hidden while there is nothing to tell. ``look_through`` opens the veterinarians."""

    def __init__(self, look_through: Callable[[], object]) -> None:
        super().__init__()
        self._lines: list[tuple[str, str]] = []
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(theme.px(12))
        self._grid.setColumnStretch(1, 1)
        self.body.addWidget(label(tr("The check"), "heading"))
        self.body.addLayout(self._grid)
        self.look_through = link(tr("Look through the &veterinarians"), look_through)
        self.body.addWidget(self.look_through)
        self.hide()

    def show_check(self, check: PracticeCheck | None) -> None:
        self.setVisible(check is not None)
        lines = _lines(check) if check is not None else []
        if lines == self._lines:
            return
        self._lines = lines
        clear(self._grid)
        for row, (kind, words) in enumerate(lines):
            self._grid.addWidget(Glyph(_ICONS[kind], kind), row, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(label(words), row, 1)
        self.look_through.setVisible(check is not None and bool(check.gone or not check.there))
        self.setAccessibleName(" ".join(words for _kind, words in lines))

    def lines(self) -> list[str]:
        return [words for _kind, words in self._lines]


def _lines(check: PracticeCheck) -> list[tuple[str, str]]:
    name = check.practice.name or check.practice.identifier
    found = [("good", tr("It is set: {name}.", name=name))]
    state = check.health.state if check.health is not None else HealthState.UNKNOWN
    if state is HealthState.OK:
        found.append(("good", tr("Data comes from the clinic's server.")))
    else:
        found.append(("warn", tr("No data has come yet. It can take an hour; look again later.")))
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
