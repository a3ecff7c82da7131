"""One row of the veterinarians' table: a member, the staff chosen, why, and the appointments."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from covet_desktop.core.people import Member
from covet_desktop.ui import theme
from covet_desktop.ui.text import tr
from covet_desktop.ui.widgets import Chip, label, link
from covet_desktop.ui.wizard import mapping_words as words
from covet_desktop.ui.wizard.mapping_choices import Choices
from covet_desktop.ui.wizard.staff_picker import StaffPicker

MEMBER_WIDTH, WHY_WIDTH, COUNT_WIDTH = 142, 148, 78
MARGIN, GAP = 14, 12


class MemberRow(QWidget):
    """``asked`` carries the field's number and what was typed already; a number past the last: one more."""

    asked = Signal(object, int, str)
    moved = Signal(object, int)
    used = Signal(object)
    """The proposal is taken."""
    taken_over = Signal(object)
    """What the service has is taken."""

    def __init__(self, member: Member) -> None:
        super().__init__()
        self.member = member
        self.pickers: list[StaffPicker] = []
        self._trouble: QLabel | None = None
        self._theirs: QLabel | None = None
        self._take: QPushButton | None = None
        self._use: QPushButton | None = None
        self._spoken = ""
        name = label(words.member_name(member), "heading")
        who = QVBoxLayout()
        who.setSpacing(0)
        who.addWidget(name)
        who.addWidget(label(words.member_kind(member), "small", wrap=False))
        self._fields = QVBoxLayout()
        self._fields.setSpacing(theme.px(6))
        self._chip = Chip()
        self._why = QVBoxLayout()
        self._why.setSpacing(theme.px(2))
        self._why.addWidget(self._chip)
        self._count = label(wrap=False)
        self._count.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._count.setFixedWidth(theme.px(COUNT_WIDTH))
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(MARGIN), theme.px(5), theme.px(MARGIN), theme.px(5))
        self.setMinimumHeight(theme.px(theme.ROW))
        row.setSpacing(theme.px(GAP))
        middle = Qt.AlignmentFlag.AlignVCenter
        for width, column in ((MEMBER_WIDTH, who), (0, self._fields), (WHY_WIDTH, self._why)):
            cell = QWidget()
            cell.setLayout(column)
            column.setContentsMargins(0, 0, 0, 0)
            if width:
                cell.setFixedWidth(theme.px(width))
            row.addWidget(cell, 0 if width else 1, middle)
        row.addWidget(self._count, 0, middle)

    def show_choice(self, choices: Choices, hold: bool = False) -> None:
        """Draw what is chosen now. ``hold``: one field more, which is still empty."""
        choice = choices.of(self.member.id)
        trouble = words.trouble(choices, self.member)
        reason, chip, icon = words.why(choices, self.member)
        self._chip.show_text(reason, chip, icon)
        count = choices.appointments(self.member.id)
        self._count.setText(str(count) if count else "–")
        self._count.setAccessibleName(tr("Appointments in the next 14 days: {n}", n=count))
        shown = [words.staff_name(choices, provider_id) for provider_id in choice.provider_ids]
        if choice.no_cases:
            shown = [(words.no_cases(self.member), "")]
        name, code = words.offer(choices, self.member)
        self._set_fields(max(len(shown), 1) + (1 if hold else 0))
        for number, picker in enumerate(self.pickers):
            if number < len(shown):
                picker.put(*shown[number], problem=bool(trouble))
            elif name:
                picker.put(tr("{name}?", name=name), code, open_=True)
            else:
                picker.put(tr("Select a Veterinarian"), open_=True)
            self._name(picker, chip, trouble)
        self._offer(name)
        self._complain(trouble)
        self._compare(words.theirs(choices, self.member))

    def _name(self, picker: StaffPicker, chip: str, trouble: str) -> None:
        """Name and contents in one, since a reader doesn't look into a painted button."""
        picker.setAccessibleName(
            tr("{name}: {chosen}", name=words.member_name(self.member), chosen=picker.label)
        )
        picker.setAccessibleDescription(trouble or chip)

    def _set_fields(self, count: int) -> None:
        while len(self.pickers) > count:
            gone = self.pickers.pop()
            self._fields.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        while len(self.pickers) < count:
            picker = StaffPicker()
            number = len(self.pickers)
            picker.opened.connect(lambda typed, number=number: self.asked.emit(self, number, typed))
            picker.moved.connect(lambda by, picker=picker: self.moved.emit(picker, by))
            self._fields.insertWidget(number, picker)
            self.pickers.append(picker)

    def _offer(self, name: str) -> None:
        if self._use is None and name:
            self._use = link(tr("Use this"), lambda: self.used.emit(self))
            self._why.addWidget(self._use)
        if self._use is not None:
            self._use.setVisible(bool(name))
            spoken = tr("Use {staff} for {name}", staff=name, name=self.member.display_name)
            self._use.setAccessibleName(spoken)

    def _complain(self, trouble: str) -> None:
        if self._trouble is None and trouble:
            self._trouble = label(role="small", kind="bad")
            self._fields.insertWidget(len(self.pickers), self._trouble)
        if self._trouble is not None:
            self._trouble.setText(trouble)
            self._trouble.setVisible(bool(trouble))

    def _compare(self, theirs: str) -> None:
        """What the service has beside what is chosen here, and a way back to it."""
        if self._theirs is None and theirs:
            self._theirs = label(role="small")
            self._take = link(tr("Take this"), lambda: self.taken_over.emit(self))
            self._fields.addWidget(self._theirs)
            self._fields.addWidget(self._take)
        if self._theirs is not None and self._take is not None:
            self._theirs.setText(theirs)
            self._take.setAccessibleName(f"{words.member_name(self.member)}: {theirs}. {self._take.text()}")
            for part in (self._theirs, self._take):
                part.setVisible(bool(theirs))

    def theirs(self) -> str:
        return self._theirs.text() if self._theirs is not None else ""

    def take_button(self) -> QPushButton | None:
        return self._take

    def controls(self) -> tuple[QWidget, ...]:
        """In the order of the Tab key."""
        return (*self.pickers, *(each for each in (self._take, self._use) if each is not None))

    def height_for(self, width: int) -> int:
        layout = self.layout()
        if layout is not None and layout.hasHeightForWidth():
            return max(layout.totalHeightForWidth(width), self.minimumHeight())
        return max(self.sizeHint().height(), self.minimumHeight())

    def trouble(self) -> str:
        """What is wrong with the choice, in words; "": nothing."""
        return self._trouble.text() if self._trouble is not None else ""

    def reason(self) -> str:
        return self._chip.text()

    def count(self) -> str:
        return self._count.text()

    def use_button(self) -> QPushButton | None:
        return self._use

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(0, 0, self.width(), 1, theme.colour("line"))
        painter.end()
