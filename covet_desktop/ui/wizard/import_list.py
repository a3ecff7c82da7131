"""Appointment by appointment: who, when, whose, and what an import does or did about it, and why."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, tzinfo

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import (
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from covet_desktop.core import importing
from covet_desktop.core.visits import (
    Action,
    Appointment,
    Case,
    Client,
    ImportRun,
    Patient,
    PreviewItem,
    SkippedItem,
    SkipReason,
)
from covet_desktop.ui import theme
from covet_desktop.ui.text import clock, day, say, tr, tr_n
from covet_desktop.ui.widgets import link
from covet_desktop.ui.wizard.zones import zone_named

Index = QModelIndex | QPersistentModelIndex
Name = Callable[[str], str]
"""A member's name by id."""
_LINE = int(Qt.ItemDataRole.UserRole)
_ROWS_SHOWN = 6
_ROW = 44
_NEVER = datetime.max.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Line:
    """One pair of appointment and patient. All plain text; ``token`` is the colour of ``what``."""

    at: datetime = _NEVER
    when: str = ""
    who: str = ""
    whose: str = ""
    what: str = ""
    reason: str = ""
    token: str = "text"

    @property
    def spoken(self) -> str:
        return ", ".join(part for part in (self.when, self.who, self.whose, self.what, self.reason) if part)


def preview_lines(items: Iterable[PreviewItem], name: Name, zone: tzinfo) -> list[Line]:
    """What an import would do, in the order of the day."""
    words = {
        Action.CREATE: (tr("New case"), "good"),
        Action.UPDATE: (tr("Update"), "accent"),
        Action.UNCHANGED: (tr("Unchanged"), "muted"),
        Action.SKIP: (tr("Skip"), "warn"),
    }
    lines = []
    for item in items:
        what, token = words.get(item.action, (tr("Unknown"), "muted"))
        reason = _why(item.reason or SkipReason.UNKNOWN) if item.action is Action.SKIP else ""
        lines.append(
            _line(
                item.appointment, item.patient, item.client, name(item.member_id), zone, what, reason, token
            )
        )
    return sorted(lines, key=lambda line: (line.at, line.who))


def result_lines(
    run: ImportRun, cases: Iterable[Case], skipped: Iterable[SkippedItem], name: Name, zone: tzinfo
) -> list[Line]:
    """What an import did: the cases of its days, then what was skipped, each in the order of the day.

    A case that was there before may be among those skipped now, and is told once.
    """
    lines, skipped = [], tuple(skipped)
    told = {(item.appointment.id, item.patient.id) for item in skipped if item.appointment and item.patient}
    for case in cases:
        if case.appointment and case.patient and (case.appointment.id, case.patient.id) in told:
            continue
        if not isinstance(run.members, str) and case.member_id not in run.members:
            continue
        what, token = _what_became(case, run)
        lines.append(
            _line(case.appointment, case.patient, case.client, name(case.member_id), zone, what, "", token)
        )
    for item in skipped:
        provider = item.provider_name or (item.appointment.provider_name if item.appointment else "")
        words = (tr("Skipped"), _why(item.reason), "warn")
        lines.append(_line(item.appointment, item.patient, item.client, provider, zone, *words))
    return sorted(lines, key=lambda line: (line.at, line.who))


def _what_became(case: Case, run: ImportRun) -> tuple[str, str]:
    """By the service's own clock: made or changed since the import began."""
    began = run.started_at or run.created_at
    if began is not None and case.created_at is not None and case.created_at >= began:
        return tr("New case"), "good"
    if began is not None and case.updated_at is not None and case.updated_at >= began:
        return tr("Updated"), "accent"
    return tr("Unchanged"), "muted"


def _why(reason: SkipReason) -> str:
    return say(importing.skip_sentence(reason)[0])


def _line(
    appointment: Appointment | None,
    patient: Patient | None,
    client: Client | None,
    whose: str,
    zone: tzinfo,
    what: str,
    reason: str,
    token: str,
) -> Line:
    """On the clock of the appointment's location, which is the one that the front desk sees."""
    starts = appointment.starts_at if appointment else None
    there = zone_named(appointment.time_zone) if appointment and appointment.time_zone else None
    when = ""
    if starts is not None:
        at_zone = there or zone
        when = f"{day(starts.astimezone(at_zone).date())}\n{clock(starts, at_zone)}"
    owner = client.display_name if client else ""
    animal = patient.name if patient else ""
    who = tr("{patient} ({client})", patient=animal, client=owner) if animal and owner else animal or owner
    provider = whose or (appointment.provider_name if appointment else "")
    return Line(starts or _NEVER, when, who or tr("No patient"), provider, what, reason, token)


class LineModel(QAbstractListModel):
    def __init__(self) -> None:
        super().__init__()
        self._lines: list[Line] = []

    def take(self, lines: list[Line]) -> None:
        if lines != self._lines:
            self.beginResetModel()
            self._lines = lines
            self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if role == _LINE:
            return line
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return line.spoken.replace("\n", ", ")
        return None


class LineDelegate(QStyledItemDelegate):
    """Day over clock, patient over veterinarian, what over why; what is painted is always plain text."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(theme.px(200), theme.px(_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line: Line = index.data(_LINE)
        painter.save()
        box: QRect = option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, theme.colour("accent_soft"))
        painter.setPen(theme.colour("line"))
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        inner = box.adjusted(theme.px(4), theme.px(4), -theme.px(8), -theme.px(4))
        left, right = theme.px(96), max(theme.px(150), inner.width() * 2 // 5)
        when, clock_there = (*line.when.split("\n"), "")[:2]
        self._two(
            painter, inner.adjusted(0, 0, left - inner.width(), 0), option.font, clock_there, when, "text"
        )
        middle = inner.adjusted(left, 0, -right, 0)
        self._two(painter, middle, option.font, line.who, line.whose, "text")
        last = inner.adjusted(inner.width() - right + theme.px(12), 0, 0, 0)
        self._two(painter, last, option.font, line.what, line.reason, line.token)
        painter.restore()

    def _two(self, painter: QPainter, box: QRect, font: QFont, over: str, under: str, token: str) -> None:
        half = box.height() // 2
        small = QFont(font)
        small.setPixelSize(theme.px(12))
        for top, used, words, colour in ((0, font, over, token), (half, small, under, "muted")):
            painter.setFont(used)
            painter.setPen(theme.colour(colour))
            area = QRect(box.left(), box.top() + top, box.width(), half)
            shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, box.width())
            painter.drawText(area, int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine), shown)


class ImportList(QWidget):
    """A link that opens the list and says how long it is; hidden while there is nothing to list."""

    opened = Signal(object)
    """The list, which may lie below what is in sight."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._model = LineModel()
        self.toggle = link("", self._switch)
        self.view = QListView()
        self.view.setObjectName("cases")
        self.view.setModel(self._model)
        self.view.setItemDelegate(LineDelegate(self.view))
        self.view.setUniformItemSizes(True)
        self.view.setAccessibleName(name)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(theme.STEP))
        column.addWidget(self.toggle)
        column.addWidget(self.view)
        self.hide()

    def show_lines(self, lines: list[Line]) -> None:
        self._model.take(lines)
        rows = min(len(lines), _ROWS_SHOWN)
        self.view.setFixedHeight(rows * theme.px(_ROW) + theme.px(2))
        self._say()
        self.setVisible(bool(lines))

    def lines(self) -> list[str]:
        """As a screen reader says them."""
        return [str(self._model.index(row).data()) for row in range(self._model.rowCount())]

    def _switch(self) -> None:
        opens = self.view.isHidden()
        self.view.setVisible(opens)
        self._say()
        if opens:
            self.opened.emit(self.view)

    def _say(self) -> None:
        count = self._model.rowCount()
        shown = tr_n("Show the {n} appointment", "Show all {n} appointments", count)
        words = shown if self.view.isHidden() else tr("Hide the list")
        self.toggle.setText(words)
        self.toggle.setAccessibleName(words)
