"""What is known of the line that is chosen, and where it can be seen to or taken back."""

from __future__ import annotations

from datetime import tzinfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QPushButton

from covet_desktop.core.notices import Page
from covet_desktop.ui import theme
from covet_desktop.ui.follow_up.activity_words import Deed, details, when_and_where
from covet_desktop.ui.text import tr
from covet_desktop.ui.widgets import Card, Flow, button, clear, label


class DetailsCard(Card):
    """``show_deed`` draws; hidden while no line is chosen."""

    open_page = Signal(object)
    open_case = Signal(str)

    def __init__(self) -> None:
        super().__init__(padding=16)
        self._deed: Deed | None = None
        self._shown: list[tuple[str, str]] = []
        self._what = label(role="label")
        self._when = label(role="small")
        self._when.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(theme.px(16))
        self._grid.setVerticalSpacing(theme.px(4))
        self._grid.setColumnStretch(1, 1)
        self.see_to = button("", self._open_page)
        self.case = button(tr("Open the case"), self._open_case)
        self.body.addWidget(self._what)
        self.body.addLayout(self._grid)
        self.body.addWidget(self._when)
        self.body.addLayout(Flow(self.see_to, self.case))

    def show_deed(self, deed: Deed | None, zone: tzinfo) -> None:
        self._deed = deed
        self.setVisible(deed is not None)
        if deed is None:
            return
        self._what.setText(deed.what)
        self.setAccessibleName(deed.what)
        self._when.setText(when_and_where(deed, zone))
        lines = details(deed)
        if lines != self._shown:
            self._shown = lines
            self._show_lines(lines)
        page, undo = deed.entry.page, deed.entry.undo
        words = _button_words(page, undo=undo) if page is not None else ""
        _name(self.see_to, words)
        self.case.setVisible(bool(deed.entry.case_id))

    def press_first(self) -> None:
        """What Return on a line does."""
        for pressed in (self.see_to, self.case):
            if self.isVisible() and not pressed.isHidden():
                pressed.click()
                return

    def _show_lines(self, lines: list[tuple[str, str]]) -> None:
        clear(self._grid)
        for number, (name, value) in enumerate(lines):
            words = label(value)
            words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            words.setAccessibleName(f"{name}: {value}")
            top = Qt.AlignmentFlag.AlignTop
            self._grid.addWidget(label(name, "small", wrap=False), number, 0, top)
            self._grid.addWidget(words, number, 1, top)

    def _open_page(self) -> None:
        if self._deed is not None and self._deed.entry.page is not None:
            self.open_page.emit(self._deed.entry.page)

    def _open_case(self) -> None:
        if self._deed is not None and self._deed.entry.case_id:
            self.open_case.emit(self._deed.entry.case_id)


def _name(pressed: QPushButton, words: str) -> None:
    pressed.setText(words)
    pressed.setAccessibleName(words.replace("&", ""))
    pressed.setVisible(bool(words))


def _button_words(page: Page, *, undo: bool) -> str:
    """What is taken back, or looked at, where it is done."""
    if undo and page is Page.IMPORTS:
        return tr("&Take the import back…")
    if undo:
        return tr("&Take the mapping back…")
    return {
        Page.IMPORTS: tr("See the &imports"),
        Page.EXPORTS: tr("See the e&xports"),
        Page.VETERINARIANS: tr("See the &veterinarians"),
        Page.AUTO_IMPORT: tr("See the au&to-import"),
        Page.PRACTICE: tr("See the &practice identifier"),
        Page.CLINIC: tr("See the c&linic’s details"),
        Page.SETTINGS: tr("See the sett&ings"),
    }.get(page, "")
