"""A request to buy whose answer was lost: look first; only a person sends it again."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from covet_desktop.core.setup import is_bought
from covet_desktop.core.state import AppState
from covet_desktop.messages import BuyAgain, Command, DropPurchase, Look
from covet_desktop.ui import theme
from covet_desktop.ui.text import day_and_clock, tr
from covet_desktop.ui.widgets import Ask, Banner, Flow, button
from covet_desktop.ui.wizard.zones import zone_or_local


class OpenRequest(QWidget):
    """Hidden while no request is open, and while one is just being sent."""

    send = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.banner = Banner("warn")
        self.look = button(tr("&Look again"), lambda: self.send.emit(Look()), icon="refresh")
        self.again = button(tr("&Send the same request again"), self._ask_again)
        self.drop = button(tr("D&rop this request"), self._ask_drop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(12))
        column.addWidget(self.banner)
        column.addLayout(Flow(self.look, self.again, self.drop))
        self.hide()

    def show_request(self, state: AppState, *, under_way: bool) -> None:
        asked = state.purchase.asked_at
        is_open = asked is not None and not under_way and not is_bought(state.connection)
        self.setVisible(is_open)
        if asked is None or not is_open:
            return
        self.again.setVisible(not state.purchase.stale)
        self.banner.show_text(
            tr("Your request of {when} may not have arrived", when=day_and_clock(asked, zone_or_local(""))),
            tr(
                "CoVet knows nothing of it so far. It is more than six days old: drop it, look at the fee "
                "and confirm it anew."
            )
            if state.purchase.stale
            else tr(
                "The line broke before CoVet answered. Look again first. Sending the same request again "
                "can't buy twice."
            ),
        )

    def _ask_again(self) -> None:
        self._ask(
            tr("Send the same request again?"),
            tr("If the first one did arrive, CoVet gives the same answer and nothing is bought twice."),
            tr("&Send it again"),
            BuyAgain(),
        )

    def _ask_drop(self) -> None:
        self._ask(
            tr("Drop this request?"),
            tr(
                "CoVet is asked once more whether it arrived. If not, you can look at the fee and "
                "confirm anew."
            ),
            tr("&Drop it"),
            DropPurchase(),
        )

    def _ask(self, title: str, words: str, yes: str, command: Command) -> None:
        if not Ask.is_open(self):
            no = tr("&Not now")
            Ask(self, title, words, yes=yes, no=no, confirmed=lambda: self.send.emit(command)).open()


def requested_words(state: AppState, zone: str) -> str:
    """Who asked for the connection, and when."""
    connection = state.connection
    if connection is None or connection.requested_at is None:
        return ""
    when = day_and_clock(connection.requested_at, zone_or_local(zone))
    name = connection.requested_by.display_name
    return (
        tr("Requested by {name}, {when}.", name=name, when=when)
        if name
        else tr("Requested {when}.", when=when)
    )
