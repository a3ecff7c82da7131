"""The settings window, and what takes effect in every window of what is set there."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget

from covet_desktop.bridge import Bridge
from covet_desktop.core.events import SettingsKnown
from covet_desktop.core.notices import Page
from covet_desktop.core.state import AppState
from covet_desktop.hint import KeptHint
from covet_desktop.placing import to_front
from covet_desktop.ui import theme
from covet_desktop.ui.settings.window import SettingsWindow
from covet_desktop.ui.wizard.here import Here


class Preferences(QObject):
    switch_language = Signal(str)
    dressed = Signal()
    """In other colours than before."""

    def __init__(
        self, app: QApplication, bridge: Bridge, here: Here, hint: KeptHint, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._app = app
        self._hint = hint
        self._bridge = bridge
        self._here = here
        self._window: SettingsWindow | None = None
        bridge.happened.connect(self._take_in)

    @property
    def window(self) -> QWidget | None:
        return self._window

    def show(self, page: Page = Page.SETTINGS) -> None:
        if self._window is None:
            self._window = self._made()
        to_front(self._window)
        self._window.open_at(page)

    def draw(self, state: AppState) -> None:
        if self._window is not None:
            self._window.draw(state)

    def speak_anew(self) -> None:
        """It holds no truth, so a new language is a new window, in the place of the former."""
        former, self._window = self._window, None
        if former is not None:
            self._window = self._made()
            self._window.setGeometry(former.geometry())
            self._window.setVisible(former.isVisible())
            former.blockSignals(True)
            former.hide()
            former.deleteLater()
            self._window.focus_language()

    def close(self) -> None:
        self._bridge.happened.disconnect(self._take_in)
        former, self._window = self._window, None
        if former is not None:
            former.blockSignals(True)
            former.close()
            former.deleteLater()

    def _made(self) -> SettingsWindow:
        made = SettingsWindow(self._here)
        made.send.connect(self._bridge.send)
        made.switch_language.connect(self.switch_language)
        made.draw(self._bridge.state)
        return made

    def _take_in(self, event: object) -> None:
        """Light or dark, as was chosen; kept in the hint, for the next start's first window."""
        if not isinstance(event, SettingsKnown):
            return
        before = self._hint.now.dark
        self._hint.keep(appearance=event.settings.appearance.value)
        if self._hint.now.dark is not before:
            theme.apply(self._app, self._hint.now.dark)
            self.dressed.emit()
