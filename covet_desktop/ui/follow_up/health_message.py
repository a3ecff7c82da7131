"""A message ready to send: to the clinic's IT, or to Bitwerx; in English or French, and still to be edited."""

from __future__ import annotations

from PySide6.QtCore import QSize, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QSizePolicy

from covet_desktop.core.health import Cause
from covet_desktop.core.model import Connection
from covet_desktop.core.ready_messages import About, fitting, mailto, ready_message
from covet_desktop.ui import theme
from covet_desktop.ui.text import language, say_in, tr
from covet_desktop.ui.widgets import Card, Combo, Field, Flow, button, label

_PREVIEW = 330
_LANGUAGES = (("en", "English"), ("fr", "Français"))


def open_in_mail(address: str) -> bool:
    """Whether the system knows a program for it."""
    return QDesktopServices.openUrl(QUrl(address, QUrl.ParsingMode.StrictMode))


class MessageCard(Card):
    """What a person has changed stays, until another message or language is chosen."""

    told = Signal(str)
    """What came of a button: copied, or that there is no mail program."""

    def __init__(self) -> None:
        super().__init__()
        self.open_mail = open_in_mail
        self._connection: Connection | None = None
        self._cause: Cause | None = None
        self._chosen = False
        self._written: tuple[str, str, str] | None = None
        self.about = Combo(
            (
                (About.RESTART.value, tr("To your IT: restart Bitwerx’s service")),
                (About.ANTIVIRUS.value, tr("To your IT: the antivirus took the agent away")),
                (About.PASSWORD.value, tr("To your IT: the database’s password was changed")),
                (About.BITWERX.value, tr("To Bitwerx’s support")),
            )
        )
        self.about.chosen.connect(lambda _key: self._choose())
        self.language = Combo(_LANGUAGES)
        self.language.set_key(language())
        self.language.chosen.connect(lambda _key: self._write())
        self.to, self.subject, self.body_text = QLineEdit(), QLineEdit(), _Preview()
        self._copied = label(role="small")
        self.body.setSpacing(theme.px(12))
        self.body.addWidget(label(tr("A message, ready to send"), "heading"))
        self.body.addWidget(
            label(tr("Read it, change what you like, then copy it or open it in your mail program."), "muted")
        )
        choices = QHBoxLayout()
        choices.setSpacing(theme.px(12))
        choices.addWidget(Field(tr("&What about"), self.about), 3)
        choices.addWidget(Field(tr("Lan&guage"), self.language), 1)
        self.body.addLayout(choices)
        self.body.addWidget(Field(tr("&To"), self.to))
        self.body.addWidget(Field(tr("&Subject"), self.subject))
        self.body.addWidget(Field(tr("&Message"), self.body_text))
        self.copy = button(tr("&Copy the message"), self._copy, icon="copy")
        self.mail = button(tr("&Open in the mail program"), self._open, icon="mail")
        self.body.addLayout(Flow(self.copy, self.mail))
        self.body.addWidget(self._copied)
        self._say("")

    def show_message(self, connection: Connection, found: Cause | None) -> None:
        """The one that fits, while nobody has chosen another; what was changed by hand is left alone."""
        if (connection, found) == (self._connection, self._cause):
            return
        self._connection, self._cause = connection, found
        if not self._chosen:
            self.about.set_key(fitting(found).value)
        if not self._changed_by_hand():
            self._write()

    def _choose(self) -> None:
        self._chosen = True
        self._write()

    def _write(self) -> None:
        if self._connection is None:
            return
        code = self.language.key() or language()
        made = ready_message(About(self.about.key()), self._connection, self._cause)
        self.to.setText(made.to)
        self.subject.setText(say_in(code, made.subject))
        self.body_text.setPlainText(made.body(lambda line: say_in(code, line)))
        for line in (self.to, self.subject):
            line.setCursorPosition(0)
        self.to.setPlaceholderText("" if made.to else tr("The address is on the mail that they sent you"))
        self._written = self._now()
        self._say("")

    def _changed_by_hand(self) -> bool:
        return self._written is not None and self._written != self._now()

    def _now(self) -> tuple[str, str, str]:
        return self.to.text(), self.subject.text(), self.body_text.toPlainText()

    def _copy(self) -> None:
        words = f"{self.subject.text()}\n\n{self.body_text.toPlainText()}"
        QGuiApplication.clipboard().setText(words)
        self._say(tr("Copied: paste it wherever you write."))

    def _open(self) -> None:
        address = mailto(*self._now())
        if self.open_mail(address):
            self._say(tr("Your mail program opens. Send it from there."))
        else:
            self._say(tr("No mail program answers on this PC. Copy the message instead."))

    def _say(self, words: str) -> None:
        self._copied.setText(words)
        self._copied.setVisible(bool(words))
        if words:
            self.told.emit(words)


class _Preview(QPlainTextEdit):
    """High enough to read a message through."""

    def __init__(self) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), theme.px(_PREVIEW))
