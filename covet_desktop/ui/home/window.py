"""The home window: there at once, as it looks while nothing is known; with its page once there is a state.

It appears before the core is imported, as the wizard does: what home shows comes in with the first state.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from covet_desktop.ui import theme
from covet_desktop.ui.text import tr
from covet_desktop.ui.widgets.frames import Card
from covet_desktop.ui.widgets.labels import label

if TYPE_CHECKING:
    from covet_desktop.core.state import AppState
    from covet_desktop.ui.home.cases_card import CasesCard
    from covet_desktop.ui.home.head import HeadCard
    from covet_desktop.ui.home.needs_card import NeedsOf
    from covet_desktop.ui.home.page import HomePage
    from covet_desktop.ui.home.side import Side


class HomeWindow(QWidget):
    """``draw`` shows the state; signals say what the person did."""

    send = Signal(object)
    """A :data:`~covet_desktop.messages.Command`."""
    manage = Signal()
    """To the set-up, where it stands."""
    choose_veterinarians = Signal()
    choose_import = Signal()
    """To the set-up's import, where days and people are chosen."""
    needs_action = Signal(object)
    """A :class:`~covet_desktop.ui.home.needs_card.NeedLine` whose button was pressed."""
    open_settings = Signal()
    open_case = Signal(str)
    """A case's id."""
    open_follow_up = Signal(object)
    """A :class:`~covet_desktop.core.notices.Page` of the follow-up window."""
    look_for = Signal(str)
    """A patient who isn't among the cases is to be looked for in Cornerstone."""
    switch_language = Signal(str)
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle("CoVet Desktop")
        self._page: HomePage | None = None
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._opening = _Opening()
        self._whole.addWidget(self._opening)
        self.resize(theme.window_size())

    @property
    def page(self) -> HomePage:
        """What is shown; made when it is first asked for."""
        if self._page is None:
            from covet_desktop.ui.home.page import SIGNALS, HomePage

            self._page = HomePage()
            for name in SIGNALS:
                getattr(self._page, name).connect(getattr(self, name))
            self._whole.replaceWidget(self._opening, self._page)
            self._opening.hide()
            self._opening.deleteLater()
        return self._page

    @property
    def head(self) -> HeadCard:
        return self.page.head

    @property
    def cases(self) -> CasesCard:
        return self.page.cases

    @property
    def side(self) -> Side:
        return self.page.side

    @property
    def needs_of(self) -> NeedsOf:
        """What needs somebody: ``core``'s answer, given by who opens the window."""
        return self.page.needs_of

    @needs_of.setter
    def needs_of(self, answer: NeedsOf) -> None:
        self.page.needs_of = answer

    @property
    def now(self) -> Callable[[], datetime]:
        return self.page.now

    @now.setter
    def now(self, clock: Callable[[], datetime]) -> None:
        self.page.now = clock

    def draw(self, state: AppState) -> None:
        clinic = state.connection.clinic.name if state.connection is not None else ""
        self.setWindowTitle(f"CoVet Desktop · {clinic}" if clinic else "CoVet Desktop")
        self.page.draw(state)

    def know_pc(self, name: str) -> None:
        """This PC's name at the service, by which the imports of another one are told apart."""
        self.page.know_pc(name)

    def minimise_instead(self) -> None:
        """No tray on this desktop: closing would hide the app for good."""
        self.showMinimized()

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.WindowActivate and self._page is not None:
            self._page.come_back()
        return super().event(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.closed.emit()


class _Opening(QWidget):
    """The first moment: home as it is before anything is known, without what is behind it."""

    def __init__(self) -> None:
        super().__init__()
        head = Card(padding=24)
        head.body.addWidget(label(tr("One moment…"), "title"))
        head.body.addWidget(label(tr("Looking at what CoVet has for today."), "muted"))
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.px(side) for side in (40, 28, 40, 28)))
        column.setSpacing(theme.px(20))
        column.addWidget(head)
        column.addWidget(Card(padding=0), 1)
