"""Lists to choose from: short ones, and long ones that are searched by typing."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit, QSizePolicy

from covet_desktop.ui import icons, theme


class Combo(QComboBox):
    """A short list of (key, words). The wheel scrolls the page, unless the list has the focus."""

    chosen = Signal(object)
    """The key that a person chose, or None."""

    def __init__(self, choices: Iterable[tuple[str, str]] = (), placeholder: str = "") -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.setMaxVisibleItems(12)
        self.setPlaceholderText(placeholder)
        self.activated.connect(lambda _index: self.chosen.emit(self.key()))
        self.set_choices(choices)

    def set_choices(self, choices: Iterable[tuple[str, str]]) -> None:
        """Other choices; the key chosen stays chosen where it is still there."""
        kept = self.key()
        self.blockSignals(True)
        self.clear()
        for key, words in choices:
            self.addItem(words, key)
        self.blockSignals(False)
        self.set_key(kept)

    def key(self) -> str | None:
        found = self.currentData()
        return found if isinstance(found, str) else None

    def set_key(self, key: str | None) -> None:
        """Choose by key, without a signal; one that isn't there means: nothing chosen."""
        self.blockSignals(True)
        self.setCurrentIndex(self.findData(key) if key is not None else -1)
        self.blockSignals(False)
        self.update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        side = theme.px(theme.ICON)
        painter = QPainter(self)
        arrow = icons.pixmap("chevron-down", "muted", side, self.devicePixelRatioF())
        painter.drawPixmap(self.width() - side - theme.px(10), (self.height() - side) // 2, arrow)
        painter.end()


class SearchCombo(Combo):
    """A long list, searched anywhere in its words by typing. What isn't in the list isn't taken."""

    def __init__(self, choices: Iterable[tuple[str, str]] = (), placeholder: str = "") -> None:
        self._last: str | None = None
        super().__init__()
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self._line = QLineEdit()
        self.setLineEdit(self._line)
        self._line.setPlaceholderText(placeholder)
        self._line.editingFinished.connect(self._settle)
        self.activated.connect(lambda _index: self._remember())
        self._complete()
        self.set_choices(choices)

    def _complete(self) -> None:
        """A completer over the list's own model: what it finds is chosen by row, not by its words."""
        completer = QCompleter(self.model(), self)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setMaxVisibleItems(10)
        self._completer = completer
        self.setCompleter(completer)

    def set_choices(self, choices: Iterable[tuple[str, str]]) -> None:
        kept = self._last
        self.blockSignals(True)
        self.clear()
        for key, words in choices:
            self.addItem(words, key)
        self.blockSignals(False)
        self.set_key(kept)

    def set_key(self, key: str | None) -> None:
        super().set_key(key)
        self._last = self.key()
        if self._last is None:
            self.setEditText("")
        if self.isEditable():
            self._line.setCursorPosition(0)  # the beginning of a long name is what tells it

    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        self._line.setAccessibleName(name)

    def setAccessibleDescription(self, description: str) -> None:
        super().setAccessibleDescription(description)
        self._line.setAccessibleDescription(description)

    def _remember(self) -> None:
        self._last = self.key()

    def _settle(self) -> None:
        """Typing is over: an entry's own words, or the only one that holds them, choose it."""
        popup = self._completer.popup()
        if popup is not None and popup.isVisible():
            return
        typed = self._line.text().strip()
        before = self._last
        if not typed:
            self.set_key(None)
        else:
            self.set_key(self._meant(typed) or before)
        if self._last != before:
            self.chosen.emit(self._last)

    def _meant(self, typed: str) -> str | None:
        wanted = typed.casefold()
        words = [(self.itemData(row), self.itemText(row).casefold()) for row in range(self.count())]
        same = [key for key, text in words if text == wanted]
        holding = [key for key, text in words if wanted in text]
        found = same[:1] or (holding if len(holding) == 1 else [])
        return found[0] if found and isinstance(found[0], str) else None
