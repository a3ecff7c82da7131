"""A question in a window of its own, opened without blocking."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from covet_desktop.ui import theme
from covet_desktop.ui.widgets.buttons import button, primary
from covet_desktop.ui.widgets.labels import label


class Ask(QDialog):
    """``yes`` and ``no`` are the buttons' words. Esc and closing mean no; only one answer counts."""

    def __init__(
        self,
        parent: QWidget,
        title: str,
        words: str,
        *,
        yes: str,
        no: str,
        confirmed: Callable[[], object],
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._confirmed = confirmed
        self.yes = primary(button(yes, self._accept_once))
        self.no = button(no, self.reject)
        self.words = words
        row = QHBoxLayout()
        row.setSpacing(theme.px(theme.STEP))
        row.addStretch(1)
        row.addWidget(self.no)
        row.addWidget(self.yes)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.px(24),) * 4)
        column.setSpacing(theme.px(12))
        column.addWidget(label(title, "heading"))
        column.addWidget(label(words))
        column.addSpacing(theme.px(theme.STEP))
        column.addLayout(row)
        width = min(theme.px(440), theme.window_size().width())
        self.setFixedWidth(width)
        # a dialog asks for the height that its text would have in a narrower column
        self.setFixedHeight(column.totalHeightForWidth(width))
        self.setAccessibleDescription(words)
        self.no.setFocus()

    @classmethod
    def is_open(cls, parent: QWidget) -> bool:
        """Whether a question of this parent waits for its answer."""
        return any(question.isVisible() for question in parent.findChildren(cls))

    def _accept_once(self) -> None:
        self.yes.setEnabled(False)
        self.accept()
        self._confirmed()
