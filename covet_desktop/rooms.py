"""The windows beside home that are open while they are needed: one case, the follow-up, the settings."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from covet_desktop.bridge import Bridge
from covet_desktop.core.notices import Page
from covet_desktop.core.state import AppState
from covet_desktop.hint import KeptHint
from covet_desktop.placing import to_front
from covet_desktop.preferences import Preferences
from covet_desktop.ui.case.window import CaseWindow
from covet_desktop.ui.follow_up.window import FollowUpWindow


class Rooms(QObject):
    """Opens them, draws them, and makes them anew in another language: they hold no truth."""

    open_page = Signal(object)
    """A :class:`~covet_desktop.core.notices.Page` that is in another window."""

    def __init__(
        self,
        bridge: Bridge,
        hint: KeptHint,
        preferences: Preferences,
        add_keys: Callable[[QWidget], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._hint = hint
        self._preferences = preferences
        self._add_keys = add_keys
        self._case: CaseWindow | None = None
        self._case_id = ""
        self._follow_up: FollowUpWindow | None = None
        self._left: QWidget | None = None

    @property
    def windows(self) -> tuple[QWidget | None, ...]:
        return self._case, self._follow_up, self._preferences.window

    def show_case(self, case_id: str) -> None:
        if self._case is None:
            self._case = self._made_case()
        self._case_id = case_id
        self._case.show_case(case_id)
        to_front(self._case)

    def show_follow_up(self, page: Page) -> None:
        if self._follow_up is None:
            self._follow_up = self._made_follow_up()
        to_front(self._follow_up)
        self._follow_up.open_at(page)

    def look_for(self, words: str) -> None:
        """Look in Cornerstone for a patient who isn't among the cases."""
        self.show_follow_up(Page.MISSING)
        if self._follow_up is not None:
            self._follow_up.look_for(words)

    def leave(self) -> None:
        """Another window is about to be opened: from which of these?"""
        self._left = next((room for room in self.windows if room is not None and room.isActiveWindow()), None)

    def come_back(self) -> None:
        """That one is closed: back to where it was opened from, if that is still there."""
        left, self._left = self._left, None
        if left is not None and any(room is left for room in self.windows) and left.isVisible():
            to_front(left)

    def draw(self, state: AppState) -> None:
        self._preferences.draw(state)
        for window in (self._case, self._follow_up):
            if window is not None:
                window.draw(state)

    def speak_anew(self) -> None:
        self._preferences.speak_anew()
        case, self._case = self._case, None
        if case is not None:
            self._case = self._made_case()
            _replace(case, self._case)
            self._case.show_case(self._case_id)
        followed, self._follow_up = self._follow_up, None
        if followed is not None:
            self._follow_up = self._made_follow_up()
            row = followed.rail.currentRow()
            _replace(followed, self._follow_up)
            self._follow_up.rail.setCurrentRow(row)

    def close(self) -> None:
        self._preferences.close()
        case, followed = self._case, self._follow_up
        self._case = self._follow_up = None
        for window in (case, followed):
            if window is not None:
                _drop(window)

    def _made_case(self) -> CaseWindow:
        made = CaseWindow()
        made.send.connect(self._bridge.send)
        made.open_case.connect(self.show_case)
        made.open_page.connect(self.open_page)
        self._add_keys(made)
        made.draw(self._bridge.state)
        return made

    def _made_follow_up(self) -> FollowUpWindow:
        made = FollowUpWindow(self._hint.now.columns)
        made.arranged.connect(self._keep_columns)
        made.send.connect(self._bridge.send)
        made.open_case.connect(self.show_case)
        made.open_page.connect(self.open_page)
        self._add_keys(made)
        made.draw(self._bridge.state)
        return made

    def _keep_columns(self, table: str, kept: str) -> None:
        self._hint.keep(columns={**self._hint.now.columns, table: kept})


def _replace(former: QWidget, made: QWidget) -> None:
    made.setGeometry(former.geometry())
    made.setVisible(former.isVisible())
    _drop(former)


def _drop(window: QWidget) -> None:
    window.blockSignals(True)
    window.hide()
    window.deleteLater()
