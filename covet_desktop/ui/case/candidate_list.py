"""Appointments that a case may be linked to: a list model, and the delegate that paints its rows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from covet_desktop.core.linking import Candidate
from covet_desktop.ui import icons, theme
from covet_desktop.ui.case import animal_words
from covet_desktop.ui.case.facts_card import status_words
from covet_desktop.ui.home.clocks import zone_named
from covet_desktop.ui.text import clock, day, say, tr

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE = Qt.ItemDataRole.UserRole
_HEIGHT = 84
_SIDE = 96


@dataclass(frozen=True, slots=True)
class CandidateRow:
    """A candidate in plain text, as it is shown."""

    candidate: Candidate
    day: str
    clock: str
    patient: str
    animal: str
    client: str
    provider: str
    status: str
    note: str
    doubtful: bool

    @property
    def spoken(self) -> str:
        """What a screen reader says."""
        told = (
            self.patient,
            self.animal,
            self.client,
            self.day,
            self.clock,
            self.provider,
            self.status,
            self.note,
        )
        return ", ".join(part for part in told if part)

    @property
    def copied(self) -> str:
        told = (
            self.day,
            self.clock,
            self.patient,
            self.animal,
            self.client,
            self.provider,
            self.status,
            self.note,
        )
        return "\t".join(" ".join(part.split()) for part in told)


def row_of(found: Candidate, today: date) -> CandidateRow:
    appointment, patient = found.appointment, found.patient
    zone = zone_named(appointment.time_zone or "UTC")
    starts = appointment.starts_at
    animal = " · ".join(
        part
        for part in (
            animal_words.kind_of(patient),
            animal_words.born(patient, today),
            animal_words.died(patient),
        )
        if part
    )
    if found.taken_by:
        note = tr("This patient has a case for that appointment already.")
    elif found.doubts:
        note = " ".join(say(doubt) for doubt in found.doubts)
    else:
        note = " · ".join(say(reason) for reason in found.reasons)
    return CandidateRow(
        found,
        day(starts.astimezone(zone).date()) if starts else "",
        clock(starts, zone) if starts else "",
        " ".join(patient.name.split()) or tr("without a name"),
        animal,
        found.client.display_name if found.client else tr("client not known"),
        appointment.provider_name,
        status_words(appointment.status),
        note,
        bool(found.doubts) or bool(found.taken_by),
    )


class CandidateModel(QAbstractListModel):
    """Rows to show; what is selected stays so as long as it is there."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[CandidateRow] = []

    def take(self, rows: list[CandidateRow]) -> None:
        if rows != self.rows:
            self.beginResetModel()
            self.rows = rows
            self.endResetModel()

    def number_of(self, about: tuple[str, str]) -> int:
        """Where it stands; -1: nowhere."""
        return next((n for n, row in enumerate(self.rows) if row.candidate.about == about), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return row.spoken
        if role == Qt.ItemDataRole.ToolTipRole:
            return row.note.replace("<", "‹").replace(">", "›")  # Qt would render what looks like markup
        return None


class CandidateDelegate(QStyledItemDelegate):
    """Day and time; patient over client over the reason or the warning; the veterinarian to the right."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, theme.px(_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: CandidateRow = index.data(ROW_ROLE)
        painter.save()
        box: QRect = option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, theme.colour("accent_soft"))
        painter.setPen(theme.colour("line"))
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        inner = box.adjusted(theme.px(12), theme.px(8), -theme.px(12), -theme.px(8))
        self._paint_row(painter, inner, row, QFont(option.font))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(theme.colour("accent"))
            painter.drawRect(box.adjusted(1, 1, -2, -2))
        painter.restore()

    def _paint_row(self, painter: QPainter, box: QRect, row: CandidateRow, font: QFont) -> None:
        small, strong = QFont(font), QFont(font)
        small.setPixelSize(theme.px(12))
        strong.setWeight(QFont.Weight.DemiBold)
        third = box.height() // 3
        lines = [QRect(box.left(), box.top() + n * third, box.width(), third) for n in range(3)]
        side = theme.px(_SIDE)
        _text(painter, _cut(lines[0], 0, side), row.clock, "text", font)
        _text(painter, _cut(lines[1], 0, side), row.day, "muted", small)
        vet = min(box.width() // 4, theme.px(200))
        middle = box.width() - side - vet - theme.px(12)
        painter.setFont(strong)
        name = min(painter.fontMetrics().horizontalAdvance(row.patient) + 2, middle)
        _text(painter, _cut(lines[0], side, name), row.patient, "text", strong)
        _text(painter, _cut(lines[0], side + name + theme.px(8), middle - name - theme.px(8)), row.animal,
              "muted", small)  # fmt: skip
        _text(painter, _cut(lines[1], side, middle), row.client, "text", font)
        _text(painter, _cut(lines[0], box.width() - vet, vet), row.provider, "muted", small)
        _text(painter, _cut(lines[1], box.width() - vet, vet), row.status, "muted", small)
        left = side
        token = "muted"
        if row.doubtful:
            token = "warn"
            icon = icons.pixmap("warning", token, theme.px(14), painter.device().devicePixelRatioF())
            painter.drawPixmap(lines[2].left() + side, lines[2].center().y() - theme.px(7), icon)
            left += theme.px(20)
        _text(painter, _cut(lines[2], left, box.width() - left), row.note, token, small)


def _cut(line: QRect, left: int, width: int) -> QRect:
    return QRect(line.left() + left, line.top(), max(width, 0), line.height())


def _text(painter: QPainter, box: QRect, words: str, token: str, font: QFont) -> None:
    painter.setFont(font)
    painter.setPen(theme.colour(token))
    elided = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, box.width())
    painter.drawText(box, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), elided)
