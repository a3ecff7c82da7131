"""Whether the app starts with this PC: asked on the last page, and what declining means."""

from __future__ import annotations

from collections.abc import Callable

from covet_desktop.core.model import AutoImport
from covet_desktop.core.problems import Problem
from covet_desktop.ui import theme
from covet_desktop.ui.text import tr
from covet_desktop.ui.widgets import Banner, Card, Check, label
from covet_desktop.ui.wizard.here import StartUp


class StartUpCard(Card):
    """Shows what the system says; a click changes it there at once, and shows what the system says then."""

    def __init__(self) -> None:
        super().__init__(padding=14)
        self._system: StartUp | None = None
        self._auto: AutoImport | None = None
        self._on = Check(tr("&Start CoVet Desktop when I sign in to this PC"))
        self._on.setAccessibleName(tr("Start CoVet Desktop when I sign in to this PC"))
        self._on.clicked.connect(self._switch)
        self._note = label(role="small")
        self._means = Banner("warn")
        self._problem = Banner("warn")
        self.body.setSpacing(theme.px(theme.STEP))
        for part in (self._on, self._note, self._means, self._problem):
            self.body.addWidget(part)
        self.hide()

    def look(self, system: StartUp | None, auto: AutoImport | None) -> None:
        """Ask the system anew. ``None``: this PC can't be asked, so nothing is."""
        self._system, self._auto = system, auto
        self.setVisible(system is not None)
        if system is not None:
            self._show(self._asked(system.is_on))

    def is_on(self) -> bool:
        return self._on.isChecked()

    def _switch(self, on: bool) -> None:
        system = self._system
        if system is None:
            return
        self._show(self._asked(lambda: system.switch(on)), wanted=on)

    def _asked(self, question: Callable[[], bool]) -> bool | None:
        """The system's answer; None where it has none, and why is told."""
        try:
            answer = question()
        except Problem as problem:
            self._problem.show_problem(problem)
            return None
        self._problem.show_problem(None)
        return answer

    def _show(self, on: bool | None, wanted: bool | None = None) -> None:
        if on is None and wanted is not None:
            on = not wanted  # as it was
        self._on.setChecked(bool(on))
        daily = self._auto is not None and self._auto.enabled
        if wanted is not None and on is not None and on is not wanted:
            self._means.show_text(
                tr("This PC's own settings decide that"),
                tr("Look there under the programs that start with it, or ask your IT person."),
            )
        elif daily and not on:
            self._means.show_text(
                tr("Nothing is imported until somebody opens CoVet Desktop"),
                tr("The day's import is made up for as soon as it runs, if that is still the same day."),
            )
        else:
            self._means.show_text("")
        self._note.setText(
            tr("It waits in the tray, and the day's cases are there without anybody opening it.")
            if daily
            else tr("Auto-import is off, so nothing depends on it.")
        )
        self._note.setVisible(not self._means.isVisibleTo(self))
