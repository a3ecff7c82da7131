"""Today's cases by veterinarian: a list model and the delegate that paints its rows."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from zoneinfo import ZoneInfo

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from covet_desktop.core.state import AppState
from covet_desktop.core.visits import Case
from covet_desktop.ui import icons, theme
from covet_desktop.ui.text import clock, tr, tr_n

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Row:
    """A veterinarian's heading (no ``case_id``), or a case. All plain text, as it is shown."""

    title: str
    under: str = ""
    time: str = ""
    reason: str = ""
    case_id: str = ""
    linked: bool = False

    @property
    def spoken(self) -> str:
        """What a screen reader says."""
        if not self.case_id:
            return f"{self.title}, {self.under}"
        said = (self.time, self.title, self.under, self.reason, self.link_words)
        return ", ".join(part for part in said if part)

    @property
    def link_words(self) -> str:
        return tr("linked to Cornerstone") if self.linked else tr("not linked to Cornerstone")


def rows_of(state: AppState) -> list[Row]:
    """The day's cases under their veterinarians, in the members' order, each by time."""
    order = {member.id: number for number, member in enumerate(state.members)}
    by_member = sorted(state.cases, key=lambda case: (order.get(case.member_id, len(order)), case.member_id))
    rows: list[Row] = []
    for member_id, group in groupby(by_member, key=lambda case: case.member_id):
        cases = list(group)
        name = state.member_name(member_id) or tr("Nobody in CoVet")
        rows.append(Row(name, tr_n("{n} case", "{n} cases", len(cases))))
        rows.extend(_row(case) for case in sorted(cases, key=_starts))
    return rows


def _starts(case: Case) -> str:
    appointment = case.appointment
    return appointment.starts_at.isoformat() if appointment and appointment.starts_at else ""


def _row(case: Case) -> Row:
    appointment = case.appointment
    time = ""
    if appointment and appointment.starts_at:
        time = clock(appointment.starts_at, ZoneInfo(appointment.time_zone or "UTC"))
    under = [case.patient.species if case.patient else "", case.client.display_name if case.client else ""]
    name = case.patient.name if case.patient else case.title
    reason = " ".join(appointment.reason.split()) if appointment else ""
    return Row(name, " · ".join(part for part in under if part), time, reason, case.id, case.linked)


class CaseModel(QAbstractListModel):
    """Rows to show; selection and scrolling survive a refresh that changes nothing."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[Row] = []

    def take(self, rows: list[Row]) -> None:
        if rows != self._rows:
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return row.spoken
        if role == Qt.ItemDataRole.ToolTipRole and row.case_id:
            lines = (row.title, row.under, row.reason, row.link_words)
            return "<qt>" + "<br>".join(_escaped(line) for line in lines if line) + "</qt>"
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if not self._rows[index.row()].case_id:
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


def _escaped(words: str) -> str:
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


class CaseDelegate(QStyledItemDelegate):
    """Paints a heading or a case as in the design: time, patient over client, reason, link."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row: Row = index.data(ROW_ROLE)
        return QSize(200, theme.px(theme.ROW if row.case_id else 44))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: Row = index.data(ROW_ROLE)
        painter.save()
        box = option.rect
        state = option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, theme.colour("accent_soft"))
        painter.setPen(theme.colour("line"))
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        inner = box.adjusted(theme.px(18), 0, -theme.px(18), 0)
        if row.case_id:
            self._paint_case(painter, inner, row, option)
        else:
            self._paint_heading(painter, inner, row, option)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(theme.colour("accent"))
            painter.drawRect(box.adjusted(1, 1, -2, -2))
        painter.restore()

    def _paint_heading(self, painter: QPainter, box: QRect, row: Row, option: QStyleOptionViewItem) -> None:
        font = QFont(option.font)
        _text(painter, box, row.under, "muted", font, right=True)
        font.setWeight(QFont.Weight.DemiBold)
        _text(painter, box.adjusted(0, 0, -theme.px(90), 0), row.title, "text", font)

    def _paint_case(self, painter: QPainter, box: QRect, row: Row, option: QStyleOptionViewItem) -> None:
        font = QFont(option.font)
        time_width, link_width = theme.px(80), theme.px(28)
        reason_width = max(theme.px(110), box.width() // 3)
        _text(painter, QRect(box.left(), box.top(), time_width, box.height()), row.time, "muted", font)
        middle = box.adjusted(time_width, theme.px(8), -reason_width - link_width, -theme.px(8))
        half = middle.height() // 2
        font.setWeight(QFont.Weight.Medium)
        _text(painter, QRect(middle.left(), middle.top(), middle.width(), half), row.title, "text", font)
        small = QFont(option.font)
        small.setPixelSize(theme.px(12))
        under = QRect(middle.left(), middle.top() + half, middle.width(), half)
        _text(painter, under, row.under, "muted", small)
        font.setWeight(QFont.Weight.Normal)
        left = box.right() - link_width - reason_width
        _text(painter, QRect(left, box.top(), reason_width, box.height()), row.reason, "muted", font)
        name, token = ("link", "accent") if row.linked else ("unlink", "muted")
        icon = icons.pixmap(name, token, theme.px(theme.ICON), painter.device().devicePixelRatioF())
        painter.drawPixmap(box.right() - theme.px(20), box.center().y() - theme.px(8), icon)


def _text(painter: QPainter, box: QRect, words: str, token: str, font: QFont, *, right: bool = False) -> None:
    painter.setFont(font)
    painter.setPen(theme.colour(token))
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    elided = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, box.width())
    painter.drawText(box, int(side | Qt.AlignmentFlag.AlignVCenter), elided)
