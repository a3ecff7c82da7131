"""Notices, language, appearance: how the app shows itself to the person at this PC."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal

from covet_desktop.core.settings import Appearance, Settings
from covet_desktop.core.state import AppState
from covet_desktop.ui import theme
from covet_desktop.ui.settings.group import Group
from covet_desktop.ui.text import language, tr
from covet_desktop.ui.widgets import Check, Combo, Field, label

_LANGUAGES = (("en", "English"), ("fr", "Français"))
"""Each in its own words, so that who can't read the other one finds it."""


class NoticesGroup(Group):
    def __init__(self) -> None:
        super().__init__(tr("Notices"))
        self._on = Check(tr("Show &notices"))
        self._on.setAccessibleName(tr("Show notices"))
        self._on.clicked.connect(lambda on: self.change.emit({"notices": on}))
        note = tr(
            "When the connection is ready, cases came late, or an import needs somebody; never with a "
            "client's or patient's name."
        )
        self._on.setAccessibleDescription(note)
        self.body.setSpacing(theme.px(theme.STEP))
        self.body.addWidget(self._on, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(label(note, "small"))

    def draw(self, state: AppState, settings: Settings) -> None:
        self._on.setChecked(settings.notices)


class LooksGroup(Group):
    switch_language = Signal(str)

    def __init__(self) -> None:
        super().__init__(tr("Language and appearance"))
        self._language = Combo(_LANGUAGES)
        self._language.set_key(language())
        self._language.chosen.connect(self._speak)
        self._appearance = Combo(
            (
                (Appearance.SYSTEM.value, tr("As the system is")),
                (Appearance.LIGHT.value, tr("Light")),
                (Appearance.DARK.value, tr("Dark")),
            )
        )
        self._appearance.chosen.connect(self._dress)
        self.body.addWidget(Field(tr("&Language"), self._language))
        self.body.addWidget(Field(tr("&Appearance"), self._appearance))

    def draw(self, state: AppState, settings: Settings) -> None:
        self._appearance.set_key(_known(settings.appearance).value)

    def focus_language(self) -> None:
        """Where the person was, when the window begins anew in another language."""
        self._language.setFocus(Qt.FocusReason.OtherFocusReason)

    def _speak(self, code: object) -> None:
        if isinstance(code, str) and code != language():
            self.switch_language.emit(code)

    def _dress(self, key: object) -> None:
        self.change.emit({"appearance": Appearance(str(key))})


def _known(appearance: Appearance) -> Appearance:
    """Another version's may be unknown here."""
    return Appearance.SYSTEM if appearance is Appearance.UNKNOWN else appearance
