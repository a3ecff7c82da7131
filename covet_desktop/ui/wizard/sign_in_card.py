"""Signing in: the two ways to begin, and what to do while it is under way."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QPushButton

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
        self._hint = label(role="small")
        self._busy = BusyLine()
        self.browser = primary(button(tr("Sign in with your &browser"), self._sign_in))
        self.by_code = button(tr("Use a &code instead"), lambda: self._sign_in(device=True))
        self._by_browser = button(tr("Use the bro&wser instead"), self._sign_in)
        self._copy = button(tr("Copy &address"), self._copy_address, icon="copy")
        self._open = button(tr("&Open it again"), self._open_address, icon="external")
        self._stop = link(tr("Cancel si&gn-in"), lambda: self.send.emit(CallOff(Topic.SIGN_IN)))
        self._first = self.browser
        self._asked_for_code = False
        for part in (
            self._heading,
            self._advice,
            self._code,
            self._address,
            self._left,
            self._hint,
            self._busy,
        ):
            self.body.addWidget(part)
        self.body.addSpacing(theme.px(theme.STEP))
        buttons = (self.browser, self._open, self._copy, self.by_code, self._by_browser, self._stop)
        self.body.addLayout(Flow(*buttons))

    def show_sign_in(
        self,
        shown: SignInShown | None,
        *,
        busy: bool,
        now: datetime,
        trouble: str = "",
        expired: bool = False,
    ) -> None:
        """``shown``: where the person goes on; ``busy``: a sign-in is under way; ``trouble``: what keeps
        it waiting; ``expired``: the code that was shown last has come to its end."""
        arrived = self._shown is None and shown is not None
        if shown is not self._shown:
            self._shown = shown
            _word(self._copy, tr("Copy &address"))
        by_code = shown is not None and bool(shown.user_code)
        in_browser = shown is not None and not by_code
        self._heading.setText(self._title(shown, busy=busy))
        self._advice.setText(self._what_to_do(shown, busy=busy))
        self._code.setVisible(by_code)
        self._code.setText(shown.user_code if shown else "")
        self._code.setAccessibleName(tr("Code: {code}", code=" ".join(shown.user_code)) if shown else "")
        self._address.setVisible(shown is not None)
        self._address.set_text(shown.address if shown else "")
        self._show_time_left(shown if by_code else None, now)
        self._show_hint(shown if in_browser else None)
        self._busy.show_text((trouble or tr("Waiting for you to finish there…")) if shown else "")
        _word(self.by_code, tr("Get a new &code") if expired and not busy else tr("Use a &code instead"))
        _word(self._open, tr("&Open it here") if by_code else tr("&Open it again"))
        parts = {
            self.browser: not busy,
            self.by_code: not busy or in_browser,
            self._by_browser: by_code,
            self._copy: shown is not None,
            self._open: shown is not None,
            self._stop: busy,
        }
        self._first = self._way_on(shown, busy=busy, expired=expired)
        focused = self.window().focusWidget()  # also while the browser is in front
        leaving = any(part is focused and not there for part, there in parts.items())
        for part in (part for part, there in parts.items() if there):
            part.setVisible(True)
        if leaving or (arrived and focused is self._stop):
            self.focus_first()  # before it is hidden: Qt would look for the next one elsewhere
        for part in (part for part, there in parts.items() if not there):
            part.setVisible(False)

    def focus_first(self) -> None:
        """Put the focus on the way that goes on from here."""
        if self._first.isVisible():
            self._first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _way_on(self, shown: SignInShown | None, *, busy: bool, expired: bool) -> QPushButton:
        if not busy:
            return self.by_code if expired else self.browser
        if shown is None:
            return self._stop
        return self._open if shown.browser_opened else self._copy

    def _title(self, shown: SignInShown | None, *, busy: bool) -> str:
        if shown is None:
            opening = tr("Getting a code…") if self._asked_for_code else tr("Opening your browser…")
            return opening if busy else tr("Sign in to CoVet")
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
            good = tr("The code is good for another {time}.", time=words)
            self._left.setText(good if seconds else tr("The code is no longer valid."))

    def _show_hint(self, shown: SignInShown | None) -> None:
        """What to do where the page isn't there any more."""
        self._hint.setVisible(shown is not None and shown.browser_opened)
        self._hint.setText(tr("Did you close that page? Open it again, or use a code instead."))

    def _sign_in(self, *, device: bool = False) -> None:
        self._asked_for_code = device
        self.send.emit(SignIn(device=device, language=language()))

    def _copy_address(self) -> None:
        if self._shown is not None:
            QGuiApplication.clipboard().setText(self._shown.address)
            _word(self._copy, tr("Copied"))

    def _open_address(self) -> None:
        address = QUrl(self._shown.address if self._shown else "")
        if address.scheme() in ("https", "http"):
            QDesktopServices.openUrl(address)


def _word(part: QPushButton, words: str) -> None:
    part.setText(words)
    part.setAccessibleName(words.replace("&", ""))
