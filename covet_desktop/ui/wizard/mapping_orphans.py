"""Below the members: Cornerstone's veterinarians whose appointments belong to nobody here, or aren't ours."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from covet_desktop.core.model import Provider
from covet_desktop.core.names import search_key
from covet_desktop.ui import theme
from covet_desktop.ui.text import tr
from covet_desktop.ui.widgets import Chip, label, link
from covet_desktop.ui.wizard import mapping_words as words
from covet_desktop.ui.wizard.mapping_choices import Choices
from covet_desktop.ui.wizard.mapping_row import COUNT_WIDTH, GAP, MARGIN, MEMBER_WIDTH, WHY_WIDTH
from covet_desktop.ui.wizard.staff_picker import StaffPicker
from covet_desktop.ui.wizard.staff_popup import Entry, StaffPopup


class OrphanRow(QWidget):
    """One staff record: who it is, a field for whose it is, and a link that says it isn't ours."""

    asked = Signal(object, str)
    """Its field was opened; with what was typed already."""
    marked = Signal(object, bool)
    """Not ours (True), or ours after all."""
    moved = Signal(object, int)

    def __init__(self, provider: Provider, ignored: bool) -> None:
        super().__init__()
        self.provider = provider
        self.ignored = ignored
        name = provider.display_name or provider.staff_code
        who = QVBoxLayout()
        who.setSpacing(0)
        who.addWidget(label(name, "heading"))
        about = (provider.staff_code, words.staff_kind(provider), provider.location)
        who.addWidget(label(" · ".join(part for part in about if part), "small"))
        self.picker = StaffPicker()
        self.picker.put(tr("Not ours") if ignored else tr("Whose are they?"), open_=True)
        self.picker.setAccessibleName(tr("{name}: {chosen}", name=name, chosen=self.picker.label))
        self.picker.opened.connect(lambda typed: self.asked.emit(self, typed))
        self.picker.moved.connect(lambda by: self.moved.emit(self.picker, by))
        self.link = link(tr("Ours after all") if ignored else tr("Not ours"))
        self.link.setAccessibleName(
            tr("{name} is ours after all", name=name) if ignored else tr("{name} isn't ours", name=name)
        )
        self.link.clicked.connect(lambda: self.marked.emit(self, not ignored))
        chip = Chip()
        chip.show_text(*(("muted", tr("Not ours")) if ignored else ("warn", tr("Nobody's"))))
        why = QVBoxLayout()
        why.setSpacing(theme.px(2))
        why.addWidget(chip)
        why.addWidget(self.link)
        field = QVBoxLayout()
        field.addWidget(self.picker)
        count = label(str(provider.upcoming_appointments or "–"), wrap=False)
        count.setAccessibleName(tr("Appointments in the next 14 days: {n}", n=provider.upcoming_appointments))
        count.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        count.setFixedWidth(theme.px(COUNT_WIDTH))
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(MARGIN), theme.px(5), theme.px(MARGIN), theme.px(5))
        row.setSpacing(theme.px(GAP))
        self.setMinimumHeight(theme.px(theme.ROW))
        for width, column in ((MEMBER_WIDTH, who), (0, field), (WHY_WIDTH, why)):
            cell = QWidget()
            cell.setLayout(column)
            column.setContentsMargins(0, 0, 0, 0)
            if width:
                cell.setFixedWidth(theme.px(width))
            row.addWidget(cell, 0 if width else 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(count, 0, Qt.AlignmentFlag.AlignVCenter)
        self.found_by = search_key(" ".join((name, provider.staff_code, provider.location)))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(0, 0, self.width(), 1, theme.colour("line"))
        painter.end()


class Orphans(QWidget):
    """All of them, under a heading; hidden where there are none."""

    changed = Signal()
    moved = Signal(object, int)

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[OrphanRow] = []
        self._choices: Choices | None = None
        self._shown: Sequence[tuple[Provider, bool]] = ()
        self._open: OrphanRow | None = None
        self._head = label(tr("In Cornerstone, and nobody's here"), "small", wrap=False)
        margin = theme.px(MARGIN)
        self._head.setContentsMargins(margin, theme.px(14), margin, theme.px(6))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._head)
        self.popup = StaffPopup(self)
        self.popup.chosen.connect(self._give)
        self.hide()

    def show_choices(self, choices: Choices) -> None:
        self._choices = choices
        shown = [
            *((each, False) for each in choices.unclaimed()),
            *((each, True) for each in choices.not_ours()),
        ]
        if shown != self._shown:
            self._shown = shown
            self._build()
        self.setVisible(bool(self.rows))

    def _build(self) -> None:
        for row in self.rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = [OrphanRow(provider, ignored) for provider, ignored in self._shown]
        for row in self.rows:
            row.asked.connect(self._ask)
            row.marked.connect(self._mark)
            row.moved.connect(self.moved)
            self._column.addWidget(row)

    def filter(self, wanted: Sequence[str]) -> None:
        """Only those that hold all of these words."""
        for row in self.rows:
            row.setVisible(all(word in row.found_by for word in wanted))
        self.setVisible(any(not row.isHidden() for row in self.rows))

    def controls(self) -> list[QWidget]:
        """In the order of the Tab key."""
        return [control for row in self.rows for control in (row.picker, row.link)]

    def height_for(self, width: int) -> int:
        if self.isHidden():
            return 0
        rows = [row for row in self.rows if not row.isHidden()]
        return self._head.sizeHint().height() + sum(_height(row, width) for row in rows)

    def focus_first(self) -> None:
        """The first that is nobody's, else the first."""
        rows = [row for row in self.rows if not row.isHidden()]
        row = next((row for row in rows if not row.ignored), rows[0] if rows else None)
        if row is not None:
            row.picker.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask(self, row: OrphanRow, typed: str) -> None:
        if self._choices is None:
            return
        self._open = row
        about = tr("Whose appointments are those of {name}?", name=row.provider.display_name)
        lines = [_entry(self._choices, member_id) for member_id in self._choices.takers()]
        nothing = tr("Nobody of that name in CoVet.")
        self.popup.open_below(row.picker, lines, about=about, typed=typed, nothing=nothing)

    def _give(self, member_id: str) -> None:
        row, self._open = self._open, None
        if self._choices is not None and row is not None:
            self._choices.give(row.provider.id, member_id)
            self._after(row)

    def _mark(self, row: OrphanRow, ignored: bool) -> None:
        if self._choices is not None:
            self._choices.ignore(row.provider.id, ignored)
            self._after(row)

    def _after(self, row: OrphanRow) -> None:
        """The rows are made anew: the focus goes to the one that stands where this one stood."""
        place = self.rows.index(row)
        self.changed.emit()
        if self.rows:
            self.rows[min(place, len(self.rows) - 1)].picker.setFocus(Qt.FocusReason.OtherFocusReason)


def _height(row: OrphanRow, width: int) -> int:
    layout = row.layout()
    high = layout.totalHeightForWidth(width) if layout is not None and layout.hasHeightForWidth() else 0
    return max(high or row.sizeHint().height(), row.minimumHeight())


def _entry(choices: Choices, member_id: str) -> Entry:
    member = next(each for each in choices.members if each.id == member_id)
    chosen = [words.staff_name(choices, each)[0] for each in choices.of(member_id).provider_ids]
    detail = " · ".join(part for part in (words.member_kind(member), ", ".join(chosen)) if part)
    name = words.member_name(member)
    return Entry(member_id, name, "", detail, search_key(name))
