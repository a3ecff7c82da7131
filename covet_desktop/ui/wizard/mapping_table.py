"""The table in which each CoVet member gets a veterinarian of Cornerstone.

Plain rows with painted fields and one shared pop-up: quick for 26 members and 77 staff, and each field is
a real control for the keyboard and a screen reader.
"""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from covet_desktop.core.names import search_key
from covet_desktop.core.people import Member
from covet_desktop.ui import theme
from covet_desktop.ui.text import tr
from covet_desktop.ui.widgets import ElidedLabel, label, tab_order
from covet_desktop.ui.wizard import mapping_words as words
from covet_desktop.ui.wizard.mapping_choices import Choices
from covet_desktop.ui.wizard.mapping_orphans import Orphans
from covet_desktop.ui.wizard.mapping_row import COUNT_WIDTH, GAP, MARGIN, MEMBER_WIDTH, WHY_WIDTH, MemberRow
from covet_desktop.ui.wizard.staff_picker import StaffPicker
from covet_desktop.ui.wizard.staff_popup import StaffPopup

_FEWEST_ROWS = 3


class MappingTable(QFrame):
    changed = Signal()
    """A person chose something."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("card")
        self.setAccessibleName(tr("Which veterinarian is which"))
        self.rows: list[MemberRow] = []
        self.show_all = False
        self._choices: Choices | None = None
        self._wanted: list[str] = []
        self.comes_after: QWidget | None = None
        """The control before the table in the order of the Tab key."""
        self._open: tuple[MemberRow, int] | None = None
        self._sheet = QWidget()
        self._sheet.setObjectName("sheet")
        self._column = QVBoxLayout(self._sheet)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.orphans = Orphans()
        self.orphans.changed.connect(self._settle)
        self.orphans.moved.connect(self._move)
        self._column.addWidget(self.orphans)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(self._sheet)
        self._head = _Head()
        self._area.verticalScrollBar().rangeChanged.connect(self._scrolls)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._head)
        whole.addWidget(self._area, 1)
        self.popup = StaffPopup(self)
        self.popup.chosen.connect(self._take)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)

    def show_choices(self, choices: Choices) -> None:
        """Rows for these members; those that are there already stay."""
        self._choices = choices
        if [row.member for row in self.rows] != list(choices.members):
            self._build(choices)
        self.refresh()

    def refresh(self) -> None:
        if self._choices is not None:
            for row in self.rows:
                row.show_choice(self._choices)
            self.orphans.show_choices(self._choices)
            self.orphans.filter(self._wanted)
            self._fit()
            self._chain()

    def filter(self, typed: str) -> int:
        """Show the rows that hold what was typed, in the member's or the staff's name; how many."""
        self._wanted = wanted = search_key(typed).split()
        for row in self.rows:
            shown = " ".join((row.member.display_name, *(picker.label for picker in row.pickers)))
            found_by = search_key(shown)
            row.setVisible(all(word in found_by for word in wanted))
        self.orphans.filter(wanted)
        self._fit()
        return sum(not row.isHidden() for row in self.rows)

    def focus_first(self) -> None:
        """The first row that has to be chosen anew, else that is otherwise in CoVet, else still open."""
        choices = self._choices
        if choices is None or not self.rows:
            return
        row = min(self.rows, key=lambda row: _urgency(row, choices))
        row.pickers[0].setFocus(Qt.FocusReason.OtherFocusReason)
        QTimer.singleShot(0, row, lambda: self._area.ensureWidgetVisible(row))  # once it is laid out

    def _build(self, choices: Choices) -> None:
        for row in self.rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = [MemberRow(member) for member in choices.members]
        for place, row in enumerate(self.rows):
            row.asked.connect(self._ask)
            row.moved.connect(self._move)
            row.used.connect(self._use)
            row.taken_over.connect(self._take_over)
            self._column.insertWidget(place, row)

    # --- choosing ---

    def _ask(self, row: MemberRow, number: int, typed: str) -> None:
        if self._choices is None or number >= len(row.pickers):
            return
        ids = self._choices.of(row.member.id).provider_ids
        current = ids[number] if number < len(ids) else ""
        adds = bool(ids) and number >= len(ids)
        lines = (
            words.additions(self._choices, row.member, self.show_all)
            if adds
            else words.entries(self._choices, row.member, current, self.show_all)
        )
        self._open = (row, number)
        about = tr("Cornerstone veterinarian of {name}", name=row.member.display_name)
        self.popup.open_below(
            row.pickers[number], lines, about=about, typed=typed, current=current or self._current(row.member)
        )

    def _current(self, member: Member) -> str:
        """The line to begin at where no staff record is chosen: what is chosen instead, or proposed."""
        if self._choices is None:
            return ""
        choice = self._choices.of(member.id)
        meant = choice if choice.decided else self._choices.offered(member.id)
        return words.NO_CASES if meant.no_cases else "".join(meant.provider_ids[:1])

    def _take(self, value: str) -> None:
        if self._choices is None or self._open is None:
            return
        (row, number), self._open = self._open, None
        member_id = row.member.id
        ids = list(self._choices.of(member_id).provider_ids)
        if value == words.ADD:
            row.show_choice(self._choices, hold=True)
            self._fit()
            self._chain()
            # The pop-up has to be gone before it can come again.
            QTimer.singleShot(0, row, lambda: self._ask(row, len(ids), ""))
            return
        if value == words.NO_CASES:
            self._choices.choose(member_id, (), no_cases=True)
        elif value in (words.NOBODY, words.REMOVE):
            self._choices.choose(member_id, tuple(ids[:number] + ids[number + 1 :]))
        else:
            self._choices.choose(member_id, (*ids[:number], value, *ids[number + 1 :]))
        self.refresh()
        row.pickers[min(number, len(row.pickers) - 1)].setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    def _use(self, row: MemberRow) -> None:
        offered = self._choices.offered(row.member.id) if self._choices else None
        if self._choices is not None and offered is not None and offered.decided:
            self._choices.choose(row.member.id, offered.provider_ids, offered.no_cases)
            row.pickers[0].setFocus(Qt.FocusReason.OtherFocusReason)
            self._settle()

    def _take_over(self, row: MemberRow) -> None:
        if self._choices is not None:
            self._choices.take_theirs(row.member.id)
            row.pickers[0].setFocus(Qt.FocusReason.OtherFocusReason)
            self._settle()

    def _settle(self) -> None:
        self.refresh()
        self.changed.emit()

    def show_orphans(self) -> None:
        """Bring those who are nobody's into sight."""
        self.orphans.focus_first()
        self._area.verticalScrollBar().setValue(self.orphans.y())

    def _move(self, picker: StaffPicker, by: int) -> None:
        fields = [field for row in self.rows if not row.isHidden() for field in row.pickers]
        fields += [row.picker for row in self.orphans.rows if not row.isHidden()]
        place = fields.index(picker) + by
        if 0 <= place < len(fields):
            fields[place].setFocus(Qt.FocusReason.TabFocusReason)
            self._area.ensureWidgetVisible(fields[place])

    def _chain(self) -> None:
        """Rows come later than the page's other controls; the Tab key takes them where they stand."""
        members = (control for row in self.rows for control in row.controls())
        tab_order(self.comes_after or self._head, (*members, *self.orphans.controls()))

    # --- size ---

    def _fit(self) -> None:
        """As high as its rows, so that a short table ends under its last one; at least three of them."""
        width = self._area.viewport().width()
        heights = [row.height_for(width) for row in self.rows if not row.isHidden()]
        heights.append(self.orphans.height_for(width))
        head = self._head.sizeHint().height() + 2
        self.setMaximumHeight(head + max(sum(heights), theme.px(theme.ROW)))
        self.setMinimumHeight(head + min(sum(heights), _FEWEST_ROWS * theme.px(theme.ROW)))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """It asks for its least height and grows from there: what is too much scrolls in the table itself."""
        return QSize(super().sizeHint().width(), self.minimumHeight())

    def _scrolls(self, _least: int, most: int) -> None:
        """The columns' names stay above their columns, with and without a scroll bar."""
        self._head.make_room(self._area.verticalScrollBar().sizeHint().width() if most else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()


def _urgency(row: MemberRow, choices: Choices) -> int:
    """What is to be looked at first has the least."""
    member_id = row.member.id
    if row.trouble():
        return 0
    if choices.is_changed_elsewhere(member_id) and choices.differs(member_id):
        return 1
    return 3 if choices.of(member_id).decided else 2


class _Head(QWidget):
    """The names of the columns."""

    def __init__(self) -> None:
        super().__init__()
        self._row = QHBoxLayout(self)
        self._row.setSpacing(theme.px(GAP))
        self.make_room(0)
        for words_, width in (
            (tr("CoVet member"), MEMBER_WIDTH),
            (tr("Cornerstone veterinarian"), 0),
            (tr("Why"), WHY_WIDTH),
            (tr("Next 14 days"), COUNT_WIDTH),
        ):
            made = label(words_, "small", wrap=False) if width else ElidedLabel(words_, "small")
            if width:
                made.setFixedWidth(theme.px(width))
            if width == COUNT_WIDTH:
                made.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            self._row.addWidget(made, 0 if width else 1)

    def make_room(self, right: int) -> None:
        margin = theme.px(MARGIN)
        self._row.setContentsMargins(margin, theme.px(10), margin + right, theme.px(10))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        radius = theme.px(theme.CARD_RADIUS) - 1
        ground = QPainterPath()
        ground.addRoundedRect(QRectF(0, 0, self.width(), self.height() + radius), radius, radius)
        painter.fillPath(ground, theme.colour("raised"))
        painter.end()
