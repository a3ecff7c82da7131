"""Signing in: the two ways to begin, and what to do while it is under way."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication

from covet_desktop.core.events import SignInShown, Topic
from covet_desktop.messages import CallOff, SignIn
from covet_desktop.ui import theme
from covet_desktop.ui.text import language, tr
from covet_desktop.ui.widgets import BusyLine, Card, ElidedLabel, Flow, button, label, link, primary


class SignInCard(Card):
    send = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._shown: SignInShown | None = None
        self._heading = label(role="heading")
        self._advice = label(role="muted")
        self._code = label(role="big")
        self._code.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._address = ElidedLabel()
        self._left = label(role="small")
        self._busy = BusyLine()
        self.browser = primary(button(tr("Sign in with your &browser"), self._sign_in))
        self.by_code = button(tr("Use a &code instead"), lambda: self._sign_in(device=True))
        self._copy = button(tr("Copy &address"), self._copy_address, icon="copy")
        self._open = button(tr("&Open it again"), self._open_address, icon="external")
        self._stop = link(tr("Cancel si&gn-in"), lambda: self.send.emit(CallOff(Topic.SIGN_IN)))
        for part in (self._heading, self._advice, self._code, self._address, self._left, self._busy):
            self.body.addWidget(part)
        self.body.addSpacing(theme.px(theme.STEP))
        self.body.addLayout(Flow(self.browser, self.by_code, self._copy, self._open, self._stop))

    def show_sign_in(self, shown: SignInShown | None, *, busy: bool, now: datetime) -> None:
        """``shown``: where the person goes on; ``busy``: a sign-in is under way."""
        if shown is not self._shown:
            self._shown = shown
            self._copy.setText(tr("Copy &address"))
        by_code = shown is not None and bool(shown.user_code)
        self._heading.setText(self._title(shown, busy=busy))
        self._advice.setText(self._what_to_do(shown, busy=busy))
        self._code.setVisible(by_code)
        self._code.setText(shown.user_code if shown else "")
        self._code.setAccessibleName(tr("Code: {code}", code=" ".join(shown.user_code)) if shown else "")
        self._address.setVisible(shown is not None)
        self._address.set_text(shown.address if shown else "")
        self._show_time_left(shown, now)
        self._busy.show_text(tr("Waiting for you to finish there…") if shown else "")
        goes_on = shown is not None
        parts = {self.browser: not busy, self.by_code: not busy, self._copy: goes_on, self._open: goes_on}
        parts[self._stop] = busy
        for part, there in sorted(parts.items(), key=lambda item: not item[1]):
            part.setVisible(there)  # what comes before what goes, or the focus would leave the card

    def _title(self, shown: SignInShown | None, *, busy: bool) -> str:
        if shown is None:
            return tr("Opening your browser…") if busy else tr("Sign in to CoVet")
        if shown.user_code:
            return tr("Type this code on any phone or computer")
        return tr("Go on in your browser")

    def _what_to_do(self, shown: SignInShown | None, *, busy: bool) -> str:
        if shown is None:
            return (
                ""
                if busy
                else tr("With the account of an owner or an admin. This app never sees your password.")
            )
        if shown.user_code:
            return tr("Open the address below there, type the code, and sign in.")
        if shown.browser_opened:
            return tr("A page has opened there. Sign in and come back; this window goes on by itself.")
        return tr("The browser couldn't be opened. Copy the address and open it yourself, on this PC.")

    def _show_time_left(self, shown: SignInShown | None, now: datetime) -> None:
        ends = shown.expires_at if shown else None
        self._left.setVisible(ends is not None)
        if ends is not None:
            seconds = max(0, round((ends - now).total_seconds()))
            words = f"{seconds // 60}:{seconds % 60:02}"
            self._left.setText(tr("The code is good for another {time}.", time=words))

    def _sign_in(self, *, device: bool = False) -> None:
        self.send.emit(SignIn(device=device, language=language()))

    def _copy_address(self) -> None:
        if self._shown is not None:
            QGuiApplication.clipboard().setText(self._shown.address)
            self._copy.setText(tr("Copied"))

    def _open_address(self) -> None:
        address = QUrl(self._shown.address if self._shown else "")
        if address.scheme() in ("https", "http"):
            QDesktopServices.openUrl(address)
