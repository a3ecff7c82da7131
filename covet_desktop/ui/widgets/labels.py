"""Text and pictures that only show something."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from covet_desktop.core.text import Text
from covet_desktop.ui import icons, theme
from covet_desktop.ui.text import say


def label(words: Text | str = "", role: str = "", *, wrap: bool = True, kind: str = "") -> QLabel:
    """Plain text. ``role``: title, heading, label, muted, small, big; ``kind``: info, good, warn, bad."""
    made = QLabel(say(words))
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wrap)
    if role:
        made.setProperty("role", role)
    if kind:
        made.setProperty("kind", kind)
    if wrap:
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        made.setSizePolicy(policy)
    return made


class Title(QWidget):
    """A page's title and the sentence below it."""

    def __init__(self, title: Text | str = "", subtitle: Text | str = "") -> None:
        super().__init__()
        self._title = label(role="title")
        self._subtitle = label(role="muted")
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(theme.px(4))
        box.addWidget(self._title)
        box.addWidget(self._subtitle)
        self.set_text(title, subtitle)

    def set_text(self, title: Text | str, subtitle: Text | str = "") -> None:
        self._title.setText(say(title))
        self._subtitle.setText(say(subtitle))
        self._subtitle.setVisible(bool(self._subtitle.text()))

    def title(self) -> str:
        return self._title.text()


class Glyph(QWidget):
    """An icon beside words. Screen readers pass over it: the words say the same."""

    def __init__(self, name: str = "", token: str = "text", size: int = theme.ICON) -> None:
        super().__init__()
        self._name, self._token, self._size = name, token, size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_icon(self, name: str, token: str) -> None:
        self._name, self._token = name, token
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(self._size), theme.px(self._size))

    def paintEvent(self, event: QPaintEvent) -> None:
        side = theme.px(self._size)
        drawing = icons.pixmap(self._name, self._token, side, self.devicePixelRatioF())
        painter = QPainter(self)
        painter.drawPixmap((self.width() - side) // 2, (self.height() - side) // 2, drawing)
        painter.end()


class Wrong(QWidget):
    """What is wrong, small and red, with its icon; hidden while it has nothing to say."""

    def __init__(self) -> None:
        super().__init__()
        self._words = label(role="small", kind="bad")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(4))
        row.addWidget(Glyph("warning", "bad", 12), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)
        self.hide()

    def show_text(self, words: Text | str) -> None:
        self._words.setText(say(words) if words else "")
        self.setVisible(bool(self._words.text()))


class ElidedLabel(QLabel):
    """One line that ends in … where there is no room; the whole is its tool tip and its name."""

    def __init__(self, words: Text | str = "", role: str = "") -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        if role:
            self.setProperty("role", role)
        self._whole = ""
        self.set_text(words)

    def set_text(self, words: Text | str) -> None:
        self._whole = say(words).replace("\n", " ")
        self.setAccessibleName(self._whole)
        self._cut()

    def whole(self) -> str:
        return self._whole

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self._whole) + 2, super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._cut()

    def _cut(self) -> None:
        shown = self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, max(self.width(), 1))
        if shown != self.text():
            self.setText(shown)
        # Qt would render a tool tip that looks like markup
        self.setToolTip("" if shown == self._whole else self._whole.replace("<", "‹").replace(">", "›"))
