"""Today's cases in their card, or a line that says why there are none."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QListView, QVBoxLayout, QWidget

from covet_desktop.core.events import Topic
from covet_desktop.core.state import AppState
from covet_desktop.ui import theme
from covet_desktop.ui.home.case_list import CaseDelegate, CaseModel, rows_of
from covet_desktop.ui.text import tr
from covet_desktop.ui.widgets import Card, Glyph, label


class CasesCard(Card):
    def __init__(self) -> None:
        super().__init__(padding=0)
        self._model = CaseModel()
        self.list = QListView()
        self.list.setObjectName("cases")
        self.list.setAccessibleName(tr("Today's cases by veterinarian"))
        self.list.setModel(self._model)
        self.list.setItemDelegate(CaseDelegate(self.list))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setTabKeyNavigation(False)
        self._empty = self._make_empty()
        self.setMinimumHeight(theme.px(240))
        self.body.setContentsMargins(1, theme.px(6), 1, theme.px(6))
        self.body.addWidget(self.list, 1)
        self.body.addWidget(self._empty, 1)

    def _make_empty(self) -> QWidget:
        empty = QWidget()
        self._words = label(role="muted")
        self._words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column = QVBoxLayout(empty)
        column.setContentsMargins(*(theme.px(40),) * 4)
        column.setSpacing(theme.px(12))
        column.addStretch(1)
        column.addWidget(Glyph("calendar", "muted", 28), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._words)
        column.addStretch(1)
        return empty

    def draw(self, state: AppState) -> None:
        self._model.take(rows_of(state))
        self._words.setText(_empty_words(state))
        self.list.setVisible(bool(state.cases))
        self._empty.setVisible(not state.cases)

    def empty_words(self) -> str:
        """What stands in place of the cases; "" when there are some."""
        return "" if self._empty.isHidden() else self._words.text()


def _empty_words(state: AppState) -> str:
    if Topic.IMPORT in state.busy:
        return tr("The cases appear here as soon as the import is done.")
    return tr("The day's cases, by veterinarian, appear here.")
