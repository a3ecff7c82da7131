"""What the pages of the follow-up window have in common."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from covet_desktop.core.events import Session
from covet_desktop.core.notices import Page
from covet_desktop.core.state import AppState
from covet_desktop.ui import theme
from covet_desktop.ui.text import tr
from covet_desktop.ui.widgets import Title, button


class FollowUpPage(QWidget):
    """``draw`` shows the state; signals say what the person did."""

    send = Signal(object)
    """A :data:`~covet_desktop.messages.Command`."""
    open_case = Signal(str)
    """A case's id: its window is wanted."""
    open_page = Signal(object)
    """A :class:`~covet_desktop.core.notices.Page` elsewhere in the app."""

    arranged = Signal(str, str)
    """A table's name, and how its columns were left; :meth:`arrange` is given that at the next start."""

    def __init__(self, title: str, under: str = "") -> None:
        super().__init__()
        self.setAccessibleName(title)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(*(theme.px(side) for side in (32, 28, 32, 28)))
        self.body.setSpacing(theme.px(2 * theme.STEP))
        self.body.addWidget(Title(title, under))
        self.sign_in = button(tr("&Sign in"), lambda: self.open_page.emit(Page.SIGN_IN))
        """For a page to put below its words on why it is empty, and to offer with :meth:`offer_sign_in`."""
        self.sign_in.setParent(self)
        self.sign_in.hide()

    def draw(self, state: AppState) -> None:
        """Show a new state; called for each one while the page is in sight."""

    def offer_sign_in(self, state: AppState) -> None:
        """Where nothing can be read before somebody signs in."""
        self.sign_in.setVisible(state.session is Session.SIGNED_OUT)

    def enter(self, state: AppState) -> None:
        """It comes into sight: ask for what it shows."""

    def arrange(self, columns: Mapping[str, str]) -> None:
        """Its tables as they were left, by their names."""

    def focus_first(self) -> None:
        """Where the keyboard begins."""
