"""The settings: whatever is changed is kept at once."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from covet_desktop.core.events import Topic
from covet_desktop.core.notices import Page
from covet_desktop.core.problems import Problem
from covet_desktop.core.settings import Settings
from covet_desktop.core.state import AppState
from covet_desktop.messages import SetSettings
from covet_desktop.ui import theme
from covet_desktop.ui.settings.account import AccountGroup
from covet_desktop.ui.settings.group import Group
from covet_desktop.ui.settings.hours import HoursGroup
from covet_desktop.ui.settings.importing import ImportingGroup
from covet_desktop.ui.settings.looks import LooksGroup, NoticesGroup
from covet_desktop.ui.settings.removal import RemovalGroup
from covet_desktop.ui.settings.this_pc import ThisPcGroup
from covet_desktop.ui.text import tr
from covet_desktop.ui.widgets import Banner, Sheet, Title, button
from covet_desktop.ui.wizard.here import Here


class SettingsWindow(QWidget):
    """``draw`` shows the state; signals say what the person did."""

    send = Signal(object)
    """A :data:`~covet_desktop.messages.Command`."""
    switch_language = Signal(str)
    closed = Signal()

    def __init__(self, here: Here) -> None:
        super().__init__()
        self.setWindowTitle(tr("Settings"))
        self._state = AppState()
        self._sent: Settings | None = None
        self._failed_before: Problem | None = None
        self._importing = ImportingGroup()
        self._looks = LooksGroup()
        self._looks.switch_language.connect(self.switch_language)
        self._this_pc = ThisPcGroup(here)
        self._groups: tuple[Group, ...] = (
            self._importing,
            HoursGroup(),
            NoticesGroup(),
            self._looks,
            self._this_pc,
            AccountGroup(),
            RemovalGroup(),
        )
        for group in self._groups:
            group.send.connect(self.send)
            group.change.connect(self._change)
        self._problem = Banner("warn")
        self._lay_out()
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self).activated.connect(self.close)
        self.resize(QSize(theme.px(720), theme.px(700)).boundedTo(theme.window_size()))

    def _lay_out(self) -> None:
        sheet = Sheet()
        column = QVBoxLayout(sheet)
        column.setContentsMargins(*(theme.px(side) for side in (32, 28, 32, 28)))
        column.setSpacing(theme.px(2 * theme.STEP))
        column.addWidget(Title(tr("Settings"), tr("What you change is kept at once.")))
        column.addWidget(self._problem)
        for group in self._groups:
            column.addWidget(group)
        column.addStretch(1)
        self._area = QScrollArea()
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(sheet)
        foot = QHBoxLayout()
        foot.setContentsMargins(*(theme.px(side) for side in (32, 12, 32, 12)))
        foot.addStretch(1)
        foot.addWidget(button(tr("&Close"), self.close))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._area, 1)
        whole.addLayout(foot)

    def draw(self, state: AppState) -> None:
        self._state = state
        problem = state.problems.get(Topic.SETTINGS)
        if self._sent is not None and (
            state.settings == self._sent or problem not in (None, self._failed_before)
        ):
            self._sent = None  # it is kept, or was refused
        self._problem.show_problem(None if problem is not None and problem.fields else problem)
        for group in self._groups:
            group.draw(state, self._sent or state.settings)

    def open_at(self, page: Page) -> None:
        """Bring the group that a notice is about into sight."""
        if page is Page.AUTO_IMPORT:
            self._area.ensureWidgetVisible(self._importing)

    def focus_language(self) -> None:
        self._looks.focus_language()

    def _change(self, fields: dict[str, Any]) -> None:
        """On top of what was sent last, which may not be kept yet."""
        self._failed_before = self._state.problems.get(Topic.SETTINGS)
        self._sent = replace(self._sent or self._state.settings, **fields)
        self.send.emit(SetSettings(self._sent))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._this_pc.look()

    def changeEvent(self, event: QEvent) -> None:
        """Coming back from the system's own settings, in which somebody may have changed it."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.ActivationChange and self.isActiveWindow():
            self._this_pc.look()

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.closed.emit()
