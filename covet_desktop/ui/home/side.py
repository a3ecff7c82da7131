"""Beside the cases: what was skipped and why, how the connection is, and the language."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QMenu, QSizePolicy, QVBoxLayout, QWidget

from covet_desktop.core import importing
from covet_desktop.core.notices import Page
from covet_desktop.core.state import AppState
from covet_desktop.core.visits import SkipReason
from covet_desktop.ui import theme
from covet_desktop.ui.home.activity_card import ActivityCard
from covet_desktop.ui.home.facts import connection_chip, facts, practice_words
from covet_desktop.ui.home.needs_card import NeedsCard
from covet_desktop.ui.text import language, say, tr
from covet_desktop.ui.widgets import Card, Chip, ElidedLabel, Rule, button, clear, label, menu_button

_LANGUAGES = {"en": "English", "fr": "Français"}
_WIDTH = 300
_REASONS = 3
"""As many as there is room for; the most frequent ones."""


class SkippedCard(Card):
    """What the last import left out; hidden when that is nothing."""

    choose = Signal()
    """To the page where it is said whose veterinarian is whose."""

    def __init__(self) -> None:
        super().__init__(padding=18)
        self._shown: list[tuple[SkipReason, int]] = []
        self._count = label(role="muted", wrap=False)
        self.choose_button = button(tr("C&hoose whose they are"), self.choose.emit)
        self._reasons = QVBoxLayout()
        self._reasons.setSpacing(theme.px(10))
        self.body.setSpacing(theme.px(12))
        self.body.addLayout(_heading(tr("Skipped by the last import"), self._count))
        self.body.addWidget(Rule())
        self.body.addLayout(self._reasons)
        self.body.addWidget(self.choose_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.hide()

    def draw(self, state: AppState) -> None:
        items = state.skipped.items if state.skipped is not None else ()
        reasons = importing.skipped_by_reason(items)
        self.setVisible(bool(reasons))
        self._count.setText(str(len(items)))
        self.choose_button.setVisible(any(reason is SkipReason.PROVIDER_NOT_MAPPED for reason, _n in reasons))
        if reasons == self._shown:
            return
        self._shown = reasons
        clear(self._reasons)
        for reason, count in reasons[:_REASONS]:
            title, advice = importing.skip_sentence(reason)
            self._reasons.addWidget(_Line(say(title), say(advice), count))
        others = sum(count for _reason, count in reasons[_REASONS:])
        if others:
            self._reasons.addWidget(_Line(tr("For other reasons"), "", others))


class _Line(QWidget):
    def __init__(self, title: str, advice: str, count: int) -> None:
        super().__init__()
        words = QVBoxLayout()
        words.setSpacing(theme.px(2))
        words.addWidget(label(title))
        if advice:
            words.addWidget(label(advice, "small"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(12))
        row.addLayout(words, 1)
        row.addWidget(label(str(count), "heading", wrap=False), 0, Qt.AlignmentFlag.AlignTop)
        self.setAccessibleName(f"{count}: {title}")


class ConnectionCard(Card):
    def __init__(self) -> None:
        super().__init__(padding=18)
        self._shown: list[tuple[str, str]] | None = None
        self._chip = Chip()
        self._practice = ElidedLabel(role="small")
        self._rows = QGridLayout()
        self._rows.setHorizontalSpacing(theme.px(12))
        self._rows.setVerticalSpacing(theme.px(10))
        self._rows.setColumnStretch(1, 1)
        self.body.setSpacing(theme.px(12))
        self.body.addLayout(_heading(tr("Connection"), self._chip))
        self.body.addWidget(self._practice)
        self.body.addLayout(self._rows)

    def draw(self, state: AppState) -> None:
        self._chip.show_text(*connection_chip(state))
        words = practice_words(state)
        self._practice.set_text(words)
        self._practice.setVisible(bool(words))
        rows = facts(state)
        if rows == self._shown:
            return
        self._shown = rows
        clear(self._rows)
        for number, (name, value) in enumerate(rows):
            self._rows.addWidget(Rule(), 2 * number, 0, 1, 2)
            told = label(value)
            told.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
            self._rows.addWidget(
                label(name, "muted", wrap=False), 2 * number + 1, 0, Qt.AlignmentFlag.AlignTop
            )
            self._rows.addWidget(told, 2 * number + 1, 1)


class LanguageRow(QWidget):
    chosen = Signal(str)
    """"en" or "fr"."""

    def __init__(self) -> None:
        super().__init__()
        menu = QMenu(self)
        group = QActionGroup(menu)
        for code, name in _LANGUAGES.items():
            action = QAction(name, group, checkable=True, checked=code == language())
            action.triggered.connect(lambda _checked=False, code=code: self.chosen.emit(code))
            menu.addAction(action)
        self.button = menu_button(_LANGUAGES[language()], menu)
        self.button.setObjectName("language")
        self.button.setAccessibleName(tr("Language: {name}", name=_LANGUAGES[language()]))
        words = label(tr("&Language"), "muted", wrap=False)
        words.setBuddy(self.button)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(words)
        row.addStretch(1)
        row.addWidget(self.button)


class Side(QWidget):
    choose_veterinarians = Signal()
    switch_language = Signal(str)
    open_settings = Signal()
    open_follow_up = Signal(object)
    """A :class:`~covet_desktop.core.notices.Page` of the follow-up window."""
    need_chosen = Signal(object)
    """The line under "needs you" whose button was pressed."""

    def __init__(self) -> None:
        super().__init__()
        self.needs = NeedsCard()
        self.needs.chosen.connect(self.need_chosen)
        self.skipped = SkippedCard()
        self.skipped.choose.connect(self.choose_veterinarians)
        self._connection = ConnectionCard()
        self.activity = ActivityCard()
        self.settings = button(tr("S&ettings…"), self.open_settings.emit, icon="settings")
        self.settings.setObjectName("settings")
        self.follow_up = button(tr("&Follow-up…"), lambda: self.open_follow_up.emit(Page.MISSING))
        self.follow_up.setObjectName("follow-up")
        self.activity.all_imports.connect(lambda: self.open_follow_up.emit(Page.IMPORTS))
        self.language_row = LanguageRow()
        self.language_row.chosen.connect(self.switch_language)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(16))
        column.addWidget(self.needs)
        column.addWidget(self.skipped)
        column.addWidget(self._connection)
        column.addWidget(self.activity)
        column.addStretch(1)
        column.addWidget(self.language_row)
        foot = QHBoxLayout()
        foot.setSpacing(theme.px(theme.STEP))
        foot.addStretch(1)
        foot.addWidget(self.follow_up)
        foot.addWidget(self.settings)
        column.addLayout(foot)
        self.set_narrow(False)

    def draw(self, state: AppState) -> None:
        self.skipped.draw(state)
        self._connection.draw(state)
        self.activity.draw(state)
        self.follow_up.setVisible(state.connected)

    def set_narrow(self, narrow: bool) -> None:
        """As wide as the window, when it stands below the cases."""
        if narrow:
            self.setMinimumWidth(0)
            self.setMaximumWidth(16_777_215)  # Qt's own "no limit", which Python doesn't get by name
            self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        else:
            self.setFixedWidth(theme.px(_WIDTH))
            self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)


def _heading(words: str, beside: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(theme.px(theme.STEP))
    row.addWidget(label(words, "heading"), 1)
    row.addWidget(beside, 0, Qt.AlignmentFlag.AlignTop)
    return row
