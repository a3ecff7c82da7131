"""The server was replaced, or the identifier is a new one: what to do, in order, with the messages ready."""

from __future__ import annotations

from urllib.parse import quote

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QHBoxLayout,
    QPlainTextEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from covet_desktop.core.model import Connection
from covet_desktop.ui import theme
from covet_desktop.ui.text import tr
from covet_desktop.ui.widgets import Radio, Sheet, button, label, primary
from covet_desktop.ui.wizard.server_messages import To, What, message, recipient, subject


class ServerDialog(QDialog):
    """Esc closes it; nothing is changed by it. ``go_on``: the new identifier is to be typed."""

    go_on = Signal()

    def __init__(self, parent: QWidget, connection: Connection) -> None:
        super().__init__(parent)
        self._connection = connection
        self.setWindowTitle(tr("The server or the identifier has changed"))
        self.server = Radio(tr("We &replaced our server"))
        self.identifier = Radio(tr("We got a &new identifier"))
        self.for_it = Radio(tr("For our &IT person"))
        self.for_bitwerx = Radio(tr("For Bit&werx"))
        self._steps = label()
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(tr("The message"))
        self._copy = button(tr("&Copy"), self._copied, icon="copy")
        self._mail = button(tr("&Open in the mail program"), self._mailed)
        self._told = label(role="small")
        self.next = primary(button(tr("&Type the new identifier"), self._go_on))
        sheet = Sheet()
        column = QVBoxLayout(sheet)
        column.setContentsMargins(0, 0, theme.px(theme.STEP), 0)
        column.setSpacing(theme.px(12))
        column.addWidget(label(tr("What has changed?"), "heading"))
        column.addLayout(_row(self.server, self.identifier))
        column.addWidget(self._steps)
        column.addWidget(label(tr("The message"), "heading"))
        column.addLayout(_row(self.for_it, self.for_bitwerx))
        self.text.setMinimumHeight(theme.px(120))
        column.addWidget(self.text, 1)
        column.addLayout(_row(self._copy, self._mail, self._told))
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(sheet)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(*(theme.px(24),) * 4)
        whole.setSpacing(theme.px(12))
        whole.addWidget(area, 1)
        whole.addLayout(_row(None, button(tr("C&lose"), self.reject), self.next))
        self._groups = []
        for pair in ((self.server, self.identifier), (self.for_it, self.for_bitwerx)):
            group = QButtonGroup(self)
            for each in pair:
                group.addButton(each)
                each.toggled.connect(lambda _on: self._show())
            pair[0].setChecked(True)
            self._groups.append(group)
        area.setMinimumWidth(sheet.minimumSizeHint().width() + theme.px(16))
        room = theme.window_size()
        self.resize(min(theme.px(620), room.width()), min(theme.px(600), room.height()))
        self._show()
        self.server.setFocus()

    @property
    def what(self) -> What:
        return What.IDENTIFIER if self.identifier.isChecked() else What.SERVER

    @property
    def to(self) -> To:
        return To.BITWERX if self.for_bitwerx.isChecked() else To.IT

    def mail_address(self) -> QUrl:
        """The message as a mailto address; line breaks as the standard (RFC 6068) wants them."""
        body = message(self.what, self.to, self._connection).replace("\n", "\r\n")
        title = subject(self.what, self._connection)
        address = quote(recipient(self.to, self._connection), safe="@")
        return QUrl(f"mailto:{address}?subject={quote(title)}&body={quote(body)}")

    def _show(self) -> None:
        first = (
            tr("1. Ask your IT person and Bitwerx to put the agent on the new server.")
            if self.what is What.SERVER
            else tr("1. Make sure with Bitwerx that the new identifier is yours.")
        )
        steps = (
            first,
            tr("2. Type the identifier that Bitwerx gives you; it is looked up before it is set. If it stays the "
               "same, there is nothing to type."),
            tr("3. Look through the veterinarians who aren't there any more; all others stay with their people."),
        )  # fmt: skip
        self._steps.setText("\n".join(steps))
        self.text.setPlainText(message(self.what, self.to, self._connection))
        self._told.setText("")

    def _copied(self) -> None:
        QGuiApplication.clipboard().setText(self.text.toPlainText())
        self._told.setText(tr("Copied"))

    def _mailed(self) -> None:
        if not QDesktopServices.openUrl(self.mail_address()):
            self._told.setText(tr("No mail program was found: copy it instead."))

    def _go_on(self) -> None:
        self.accept()
        self.go_on.emit()


def _row(*parts: QWidget | None) -> QHBoxLayout:
    """``None``: room."""
    row = QHBoxLayout()
    row.setSpacing(theme.px(12))
    for part in parts:
        if part is None:
            row.addStretch(1)
        else:
            row.addWidget(part)
    if None not in parts:
        row.addStretch(1)
    return row
