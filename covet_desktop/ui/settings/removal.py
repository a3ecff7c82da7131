"""Ending the connection with Cornerstone: what stops, what stays, and a confirmation that is typed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from covet_desktop.core.events import Topic
from covet_desktop.core.names import search_key
from covet_desktop.core.settings import Settings
from covet_desktop.core.state import AppState
from covet_desktop.messages import RemoveConnection
from covet_desktop.ui import theme
from covet_desktop.ui.settings.group import Group
from covet_desktop.ui.settings.importing import who_may
from covet_desktop.ui.text import day, tr
from covet_desktop.ui.widgets import Banner, BusyLine, Field, button, label


class RemovalGroup(Group):
    """Gone where there is no connection, but for the word of the one that was removed just now."""

    def __init__(self) -> None:
        super().__init__(tr("Connection with Cornerstone"))
        self._clinic = ""
        self._note = label(role="muted")
        self._remove = button(tr("&Remove the connection…"), self._ask)
        self._busy = BusyLine()
        self._problem = Banner("bad")
        self._done = Banner("info")
        for part in (self._note, self._problem, self._done, self._busy):
            self.body.addWidget(part)
        self.body.insertWidget(2, self._remove, 0, Qt.AlignmentFlag.AlignLeft)

    def draw(self, state: AppState, settings: Settings) -> None:
        connection = state.connection
        ended = state.connection_ended if connection is None else None
        may = state.account is None or state.account.may_administer
        busy = Topic.REMOVAL in state.busy
        self.setVisible(connection is not None or ended is not None)
        if connection is not None:
            self._clinic = connection.clinic.name or (
                connection.practice.name if connection.practice is not None else ""
            )
            self._note.setText(self._clinic if may else f"{self._clinic}\n{who_may(state)}")
        self._note.setVisible(connection is not None)
        self._remove.setVisible(connection is not None and may)
        self._remove.setEnabled(state.signed_in and not busy)
        self._busy.show_text(tr("Removing the connection…") if busy else "")
        self._problem.show_problem(state.problems.get(Topic.REMOVAL))
        self._done.show_text("")
        if ended is not None:
            self._done.show_text(
                tr("The connection with Cornerstone was removed"),
                tr("The fee runs until {day}.", day=day(ended.fee_ends_on))
                if ended.fee_ends_on is not None
                else tr("The fee runs until the next renewal."),
            )

    def _ask(self) -> None:
        RemovalDialog(self.window(), self._clinic, lambda: self.send.emit(RemoveConnection())).open()


class RemovalDialog(QDialog):
    """``confirmed`` is called once, after the clinic's name was typed. Esc and closing mean no."""

    def __init__(self, parent: QWidget, clinic: str, confirmed: Callable[[], object]) -> None:
        super().__init__(parent)
        self._wanted = clinic or tr("remove")
        self._confirmed = confirmed
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        title = tr("Remove the connection with Cornerstone?")
        self.setWindowTitle(title)
        self._typed = QLineEdit()
        self._typed.textChanged.connect(self._compare)
        field = Field(tr("&Type “{name}” to confirm", name=self._wanted.replace("&", "&&")), self._typed)
        self._yes = button(tr("&Remove it"), self._accept_once)
        self._yes.setEnabled(False)
        no = button(tr("&Keep it"), self.reject)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(no)
        row.addWidget(self._yes)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.px(24),) * 4)
        column.setSpacing(theme.px(12))
        column.addWidget(label(title, "heading"))
        for heading, words in _what_it_means():
            part = QVBoxLayout()
            part.setSpacing(theme.px(2))
            part.addWidget(label(heading, "heading"))
            part.addWidget(label(words, "muted"))
            column.addLayout(part)
        column.addWidget(field)
        column.addLayout(row)
        self.setFixedWidth(theme.px(480))
        self.setFixedHeight(column.totalHeightForWidth(theme.px(480)))
        self.setAccessibleDescription(" ".join(words for _heading, words in _what_it_means()))
        self._typed.setFocus()

    def _compare(self, typed: str) -> None:
        """As names are looked for: an accent or a capital more or less doesn't matter."""
        self._yes.setEnabled(search_key(typed) == search_key(self._wanted))

    def _accept_once(self) -> None:
        self._yes.setEnabled(False)
        self.accept()
        self._confirmed()


def _what_it_means() -> tuple[tuple[str, str], ...]:
    return (
        (
            tr("What stops"),
            tr(
                "Imports and links with Cornerstone, for everyone in your workspace and on every PC, at once."
            ),
        ),
        (tr("What stays"), tr("The cases that are in CoVet, and everything in Cornerstone.")),
        (
            tr("The fee"),
            tr("It runs until the next renewal. Connecting again before then starts no second fee."),
        ),
    )
