"""What concerns this PC alone: its start, its name, and for how long it keeps cases."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit

from covet_desktop.core.settings import Settings
from covet_desktop.core.state import AppState
from covet_desktop.ui.settings.group import Group, show_fault
from covet_desktop.ui.text import tr, tr_n
from covet_desktop.ui.widgets import Combo, Field
from covet_desktop.ui.wizard.here import Here
from covet_desktop.ui.wizard.start_up import StartUpCard

_KEPT = (7, 14, 30, 60, 90, 180, 365)
_LONGEST_NAME = 64


class ThisPcGroup(Group):
    def __init__(self, here: Here) -> None:
        super().__init__(tr("This PC"))
        self._here = here
        self._state = AppState()
        self._drawn_name: str | None = None
        self._start_up = StartUpCard()
        self._name = QLineEdit()
        self._name.setMaxLength(_LONGEST_NAME)
        self._name.setPlaceholderText(here.device)
        self._name.editingFinished.connect(self._renamed)
        hint = tr("So the others see on which PC an import was started. Empty: the system's name.")
        self._named = Field(tr("This PC's na&me"), self._name, hint)
        self._keep = Combo()
        self._keep.chosen.connect(lambda key: self.change.emit({"keep_days": int(str(key))}))
        self._kept = Field(
            tr("&Keep cases on this PC for"), self._keep, tr("Older ones are erased here; CoVet keeps them.")
        )
        for part in (self._start_up, self._named, self._kept):
            self.body.addWidget(part)

    def look(self) -> None:
        """Ask the system anew whether the app starts with this PC."""
        connection = self._state.connection
        self._start_up.look(self._here.start_up, connection.auto_import if connection is not None else None)

    def draw(self, state: AppState, settings: Settings) -> None:
        self._state = state
        if settings.device_name != self._drawn_name and not self._name.hasFocus():
            self._drawn_name = settings.device_name
            self._name.setText(settings.device_name)
        choices = sorted({*_KEPT, settings.keep_days})
        self._keep.set_choices((str(days), tr_n("{n} day", "{n} days", days)) for days in choices)
        self._keep.set_key(str(settings.keep_days))
        show_fault(self._named, state, "device_name")
        show_fault(self._kept, state, "keep_days")

    def _renamed(self) -> None:
        name = " ".join(self._name.text().split())
        self._name.setText(name)
        if name != (self._drawn_name or ""):
            self._drawn_name = name
            self.change.emit({"device_name": name})
