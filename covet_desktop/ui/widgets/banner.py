"""A message above the fields: what is the matter, what to do about it, and details for support."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from covet_desktop.core.problems import RETRYABLE, Kind, Problem
from covet_desktop.core.text import Text
from covet_desktop.ui import theme
from covet_desktop.ui.text import say, tr
from covet_desktop.ui.widgets.buttons import button, link
from covet_desktop.ui.widgets.frames import TOKENS
from covet_desktop.ui.widgets.labels import Glyph, label

_ICONS = {"info": "info", "good": "good", "warn": "warning", "bad": "bad"}
_MILD = RETRYABLE | {
    Kind.SIGNED_OUT,
    Kind.SIGN_IN_CANCELLED,
    Kind.FEE_CHANGED,
    Kind.CONNECTION_EXISTS,
    Kind.CHANGED_ELSEWHERE,
}
"""What passes or is nobody's fault is a warning, not a failure."""


class Banner(QFrame):
    """``kind``: info, good, warn, bad. Hidden while it has nothing to say."""

    action = Signal()
    """Its button was pressed."""

    def __init__(self, kind: str = "info") -> None:
        super().__init__()
        self.setObjectName("banner")
        self._kind = ""
        self._shown: Problem | None = None
        self._glyph = Glyph(size=18)
        self._title = label(role="heading")
        self._advice = label()
        self._details = label(role="small")
        self._details.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._button = button("", self.action.emit)
        self._more = link("", self._toggle)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(0, theme.px(6), 0, 0)
        buttons.setSpacing(theme.px(12))
        buttons.addWidget(self._button)
        buttons.addWidget(self._more)
        buttons.addStretch(1)
        words = QVBoxLayout()
        words.setSpacing(theme.px(4))
        for part in (self._title, self._advice):
            words.addWidget(part)
        self._actions = QWidget()
        self._actions.setLayout(buttons)
        words.addWidget(self._actions)
        words.addWidget(self._details)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(16), theme.px(12), theme.px(16), theme.px(12))
        row.setSpacing(theme.px(12))
        row.addWidget(self._glyph, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        self.set_kind(kind)
        self.set_action("")
        self._show_details("")
        self.hide()

    def set_kind(self, kind: str) -> None:
        self._kind = kind
        theme.mark(self, "kind", kind)
        self._glyph.show_icon(_ICONS[kind], TOKENS[kind])

    def set_action(self, words: str) -> None:
        """A button with these words, whose press is :attr:`action`; "" takes it away."""
        self._button.setText(words)
        self._button.setAccessibleName(words.replace("&", ""))
        self._button.setVisible(bool(words))
        self._actions.setVisible(bool(words) or not self._more.isHidden())

    def focus_action(self) -> bool:
        """Give its button the focus; False where there is none to be seen."""
        if self._button.isVisible():
            self._button.setFocus(Qt.FocusReason.OtherFocusReason)
        return self._button.isVisible()

    def show_text(self, title: Text | str, advice: Text | str = "") -> None:
        """Show this; without any words, hide."""
        self._shown = None
        self._show_details("")
        self._say(say(title), say(advice))

    def show_problem(self, problem: Problem | None) -> None:
        """A fault in words, the request id under "Details". ``None``: hide."""
        if problem is None:
            if self._shown is not None:
                self.show_text("")
            return
        if problem is self._shown:
            return
        self._shown = problem
        self.set_kind("warn" if problem.kind in _MILD else "bad")
        self._show_details(_details_of(problem))
        self._say(say(problem.title), say(problem.advice))

    def title(self) -> str:
        return self._title.text()

    def advice(self) -> str:
        return self._advice.text()

    def details(self) -> str:
        return self._details.text()

    def _say(self, title: str, advice: str) -> None:
        same = (title, advice) == (self._title.text(), self._advice.text()) and not self.isHidden()
        self._title.setText(title)
        self._title.setVisible(bool(title))
        self._advice.setText(advice)
        self._advice.setVisible(bool(advice))
        self.setAccessibleName(" ".join(part for part in (title, advice) if part))
        self.setVisible(bool(title or advice))
        if self.isVisible() and not same and QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self.accessibleName()))

    def _show_details(self, details: str) -> None:
        self._details.setText(details)
        self._details.hide()
        self._more.setText(tr("&Details"))
        self._more.setAccessibleName(tr("Details"))
        self._more.setVisible(bool(details))
        self._actions.setVisible(bool(details) or not self._button.isHidden())

    def _toggle(self) -> None:
        self._details.setVisible(self._details.isHidden())

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange and self._shown is not None:
            shown, self._shown = self._shown, None
            self.show_problem(shown)
        super().changeEvent(event)


def _details_of(problem: Problem) -> str:
    lines = [
        problem.detail,
        tr("Request: {request_id}", request_id=problem.request_id) if problem.request_id else "",
        tr("Answer: {code}", code=f"{problem.status or ''} {problem.code}".strip())
        if problem.status or problem.code
        else "",
    ]
    return "\n".join(line for line in lines if line)
