"""What changed among Cornerstone's staff, on top of the veterinarians: a suggestion each, one click to take
it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout

from covet_desktop.core.needs import change_title
from covet_desktop.core.staff_advice import Advice, Step
from covet_desktop.core.staff_changes import name_of
from covet_desktop.core.state import AppState
from covet_desktop.core.text import Text, plural
from covet_desktop.ui import theme
from covet_desktop.ui.text import say, tr, tr_n
from covet_desktop.ui.widgets import Card, Glyph, Sheet, button, label, tab_order

_PADDING, _TALLEST = 12, 220
_Row = tuple[Advice, str, str, str, bool]
"""The advice, its title, its reason, the button's words, whether it has been taken already."""


class StaffCard(Card):
    taken = Signal(object)
    """The :class:`~covet_desktop.core.staff_advice.Advice` whose button was pressed."""

    def __init__(self) -> None:
        super().__init__(padding=_PADDING)
        self._shown: tuple[_Row, ...] = ()
        self.buttons: list[QPushButton] = []
        self.setAccessibleName(tr("Changes among Cornerstone's staff"))
        self._heading = label("", "heading")
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.body.addWidget(self._heading)
        self.body.addWidget(self._area)
        self.hide()

    def show_advice(self, advice: Sequence[Advice], state: AppState, taken: Sequence[Advice]) -> None:
        """``taken``: those that the choices below already follow."""
        rows = tuple(
            (each, *_words(each, state), each in taken and each.step is not Step.KEEP) for each in advice
        )
        if rows == self._shown:
            return
        self._shown = rows
        self.setVisible(bool(rows))
        self._heading.setText(
            tr_n("{n} change among Cornerstone's staff", "{n} changes among Cornerstone's staff", len(rows))
        )
        self._draw(rows)

    def _draw(self, rows: Sequence[_Row]) -> None:
        sheet = Sheet()
        column = QVBoxLayout(sheet)
        column.setContentsMargins(0, 0, theme.px(theme.STEP), 0)
        column.setSpacing(theme.px(10))
        self.buttons = []
        for advice, title, reason, words, done in rows:
            column.addLayout(self._row(advice, title, reason, words, done))
        column.addStretch(1)
        self._area.setWidget(sheet)
        tab_order(self._heading, self.buttons)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """As high as the rows are at this width: a layout by itself asks for what a narrow column needs."""
        sheet = self._area.widget()
        column = sheet.layout() if sheet is not None else None
        if column is not None:
            tall = column.totalHeightForWidth(self.contentsRect().width() - theme.px(2 * _PADDING))
            self._area.setFixedHeight(min(tall, theme.px(_TALLEST)))

    def _row(self, advice: Advice, title: str, reason: str, words: str, done: bool) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.px(12))
        said = QVBoxLayout()
        said.setSpacing(theme.px(2))
        said.addWidget(label(title))
        said.addWidget(label(reason, "small"))
        row.addWidget(Glyph("check" if done else "warning", "good" if done else "warn"), 0, _TOP)
        row.addLayout(said, 1)
        if done:
            row.addWidget(label(tr("Chosen below: accept it"), "small", wrap=False), 0, _TOP)
            return row
        made = button(words, lambda: self.taken.emit(advice))
        made.setAccessibleName(f"{title} {words}")
        made.setAccessibleDescription(reason)
        self.buttons.append(made)
        row.addWidget(made, 0, _TOP)
        return row

    def words(self) -> list[str]:
        """The titles, in order."""
        return [title for _advice, title, _reason, _words, _done in self._shown]


_TOP = Qt.AlignmentFlag.AlignTop


def _words(advice: Advice, state: AppState) -> tuple[str, str, str]:
    provider = advice.provider
    ahead = provider.upcoming_appointments if provider.active else 0
    if advice.change is not None:
        title = say(change_title(advice.change))
        if ahead:
            title += " " + tr_n("{n} appointment ahead.", "{n} appointments ahead.", ahead)
    else:
        title = say(_nobodys(name_of(provider), ahead))
    member = state.member_name(advice.member_id)
    match advice.step:
        case Step.GIVE if advice.instead:
            words = tr("Give {name} the new one", name=member)
        case Step.GIVE:
            words = tr("Give to {name}", name=member)
        case Step.TAKE_OUT:
            words = tr("Take out of the mapping")
        case Step.KEEP:
            words = tr("That's right")
        case _:
            words = tr("Choose…")
    reason = say(advice.reason)
    return title, f"{reason} · {member}" if advice.step is Step.GIVE and member else reason, words


def _nobodys(name: str, ahead: int) -> Text:
    return plural(
        "{name}: {n} appointment belongs to nobody here.",
        "{name}: {n} appointments belong to nobody here.",
        ahead,
        name=name,
    )
