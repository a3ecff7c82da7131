"""The wizard's lower edge: what was saved, a second button, Cancel, Back and the primary button."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import SIGNAL, SLOT, QEvent, QObject, QRect, Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QPushButton, QWidget, QWizard

from covet_desktop.ui import theme
from covet_desktop.ui.text import tr
from covet_desktop.ui.widgets.buttons import primary
from covet_desktop.ui.widgets.labels import label
from covet_desktop.ui.wizard.around import layout_around

_BUTTON = QWizard.WizardButton


class Footer(QObject):
    """The buttons are QWizard's own; the line at the left is laid beside them by hand."""

    extra = Signal()

    def __init__(self, wizard: QWizard, rail: QWidget) -> None:
        super().__init__(wizard)
        self._rail = rail
        self._wizard = wizard
        for kind in (_BUTTON.NextButton, _BUTTON.FinishButton):
            wizard.setButton(kind, primary(QPushButton()))  # QWizard's own has its look already
        wizard.setButtonLayout(
            [
                _BUTTON.CustomButton1,
                _BUTTON.Stretch,
                _BUTTON.CancelButton,
                _BUTTON.BackButton,
                _BUTTON.NextButton,
                _BUTTON.FinishButton,
            ]
        )
        self._saved = label(role="muted", wrap=False)
        self._saved.setParent(wizard)
        self._more = self._button(_BUTTON.CustomButton1)
        self._more.clicked.connect(lambda _checked=False: self.extra.emit())
        for kind in (_BUTTON.CancelButton, _BUTTON.BackButton, _BUTTON.CustomButton1):
            self._button(kind).setAutoDefault(False)
        self._button(_BUTTON.CancelButton).installEventFilter(self)

    def _button(self, kind: QWizard.WizardButton) -> QPushButton:
        button: QAbstractButton = self._wizard.button(kind)
        assert isinstance(button, QPushButton)
        return button

    def show_words(self, *, forward: str, close: str, more: str = "", saved: str = "") -> None:
        """``forward``: the primary button, ``more``: the second one at the left; "": not shown."""
        self._give_room()
        self._word(_BUTTON.BackButton, tr("&Back"))
        self._word(_BUTTON.CancelButton, close)
        is_last = self._wizard.nextId() == -1
        for kind in (_BUTTON.NextButton, _BUTTON.FinishButton):
            self._word(kind, forward or " ")
            self._button(kind).setVisible(bool(forward) and is_last == (kind is _BUTTON.FinishButton))
        self._word(_BUTTON.CustomButton1, more or " ")
        self._more.setVisible(bool(more))
        self._saved.setText("" if more else saved)
        self._place()

    def take_back(self, pressed: Callable[[], object]) -> None:
        """What the Back button does from now on, in place of QWizard's own, which asks nobody."""
        back = self._button(_BUTTON.BackButton)
        QObject.disconnect(back, SIGNAL("clicked()"), self._wizard, SLOT("back()"))
        back.clicked.connect(lambda _checked=False: pressed())

    def focus_primary(self) -> None:
        for kind in (_BUTTON.NextButton, _BUTTON.FinishButton):
            button = self._button(kind)
            if button.isVisible() and button.isEnabled():
                button.setFocus(Qt.FocusReason.OtherFocusReason)

    def saved_words(self) -> str:
        return self._saved.text()

    def _word(self, kind: QWizard.WizardButton, words: str) -> None:
        button = self._button(kind)
        if button.text() != words:
            self._wizard.setButtonText(kind, words)
            button.setAccessibleName(words.replace("&", "").strip())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show):
            self._place()
        return False

    def _give_room(self) -> None:
        """QWizard lays its buttons out with the style's margins, anew now and then."""
        row = layout_around(self._wizard, self._button(_BUTTON.CancelButton))
        if row is not None:
            side, above = theme.px(theme.PAGE_PADDING[0]), theme.px(14)
            row.setContentsMargins(side, above, theme.px(24), above)
            row.setSpacing(theme.px(theme.STEP))

    def _place(self) -> None:
        """Level with the buttons, where the page's text begins; hidden where there is no room."""
        cancel = self._button(_BUTTON.CancelButton)
        left = self._rail.width() + theme.px(theme.PAGE_PADDING[0])
        size = self._saved.sizeHint()
        room = cancel.mapTo(self._wizard, cancel.rect().topLeft())
        self._saved.setGeometry(QRect(left, room.y(), size.width(), cancel.height()))
        self._saved.setVisible(bool(self._saved.text()) and left + size.width() + theme.px(16) < room.x())
