"""Appointments that belong to nobody here, by staff record: say whose they are, or that they aren't ours."""

from __future__ import annotations

from datetime import datetime, tzinfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from covet_desktop.core.asking_for import clock_of
from covet_desktop.core.events import Topic
from covet_desktop.core.importing import skip_sentence
from covet_desktop.core.missing_people import NobodysRead
from covet_desktop.core.orphans import Orphans
from covet_desktop.core.state import AppState
from covet_desktop.core.visits import PreviewItem, SkipReason
from covet_desktop.messages.follow_up import NotOurs, SaveTable
from covet_desktop.ui import theme
from covet_desktop.ui.follow_up.table_actions import TableActions
from covet_desktop.ui.home.clocks import zone_of
from covet_desktop.ui.settings.importing import who_may
from covet_desktop.ui.text import clock, day, say, tr, tr_n
from covet_desktop.ui.widgets import (
    Banner,
    BusyLine,
    Card,
    Chip,
    Flow,
    Line,
    Rule,
    Table,
    button,
    discard,
    hand_over,
    label,
    tab_order,
    taken,
)

_TROUBLE = (Topic.NOT_OURS, Topic.TABLE_FILE, Topic.APPOINTMENTS)


class NobodysCard(Card):
    send = Signal(object)
    """A :data:`~covet_desktop.messages.Command`."""
    choose = Signal()
    """To the page where it is said whose veterinarian is whose."""
    import_days = Signal()
    again = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._drawn: object = None
        self._stops: dict[object, tuple[QWidget, ...]] = {}
        """The rows' buttons, by their staff records."""
        self._asked = ""
        self._ended = 0
        self._chip = Chip()
        self._busy = BusyLine()
        self.problem = Banner("warn")
        self.problem.action.connect(self.again)
        self.done = Banner("good")
        self.done.action.connect(self.choose)
        self._who = label(role="small")
        self._none = label(role="muted")
        self._rows = QVBoxLayout()
        self._rows.setSpacing(theme.px(12))
        self.table = Table(
            tr("Appointments that belong to nobody here"),
            (tr("Day"), tr("Time"), tr("Veterinarian"), tr("Patient"), tr("Client"), tr("Reason"), tr("Why")),
            widths=(110, 90, 170, 120, 150, 170, 240),
        )
        self.table.setMinimumHeight(theme.px(200))
        self.tools = TableActions(
            self.table, tr("Appointments that belong to nobody here"), "appointments-of-nobody"
        )
        self.tools.save.connect(lambda path, table: self.send.emit(SaveTable(path, table)))
        self._not_ours = label(role="small")
        self.import_button = button(tr("&Import these days now…"), self.import_days.emit, icon="download")
        self.body.addWidget(label(tr("Appointments that belong to nobody here"), "heading"))
        self.body.addWidget(self._chip, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.setSpacing(theme.px(12))
        for part in (self._busy, self.problem, self.done, self._none, self._who):
            self.body.addWidget(part)
        self.body.addLayout(self._rows)
        for below in (self.table, self.tools, self._not_ours):
            self.body.addWidget(below)
        self.body.addWidget(self.import_button, 0, Qt.AlignmentFlag.AlignLeft)

    def draw(self, state: AppState, *, looked: bool) -> None:
        """``looked``: a patient was looked for, and what is wrong with that is said above."""
        told = state.follow_up.missing.nobodys
        busy = Topic.APPOINTMENTS in state.busy
        self._busy.show_text(tr("Reading the appointments…") if busy and told is None else "")
        problem = next((state.problems[about] for about in _TROUBLE if about in state.problems), None)
        self.problem.set_action(tr("Try &again") if Topic.APPOINTMENTS in state.problems else "")
        said = state.problems.get(Topic.WHEREABOUTS) if looked else None
        same = problem is not None and said is not None and problem.kind is said.kind
        self.problem.show_problem(None if same else problem)
        self._draw_done(state)
        self.tools.draw(state)
        may = state.account is None or state.account.may_administer
        deciding = Topic.NOT_OURS in state.busy or not state.signed_in
        self.import_button.setEnabled(state.signed_in and Topic.IMPORT not in state.busy)
        drawn = (told, may, deciding, same)
        if drawn == self._drawn:
            return
        self._drawn = drawn
        groups = told.groups if told is not None else ()
        self._draw_chip(told)
        self._none.setVisible(same or (told is not None and not groups))
        self._none.setText(
            tr("The appointments can’t be read now.")
            if same
            else tr("Every appointment of these days belongs to somebody, or isn’t yours.")
        )
        self._who.setVisible(bool(groups) and not may)
        self._who.setText(who_may(state))
        self._fill(groups, zone_of(state), may=may, deciding=deciding)
        not_ours = told.not_ours if told is not None else 0
        self._not_ours.setVisible(bool(not_ours))
        self._not_ours.setText(
            tr_n(
                "{n} more appointment is of staff that isn’t yours.",
                "{n} more appointments are of staff that isn’t yours.",
                not_ours,
            )
        )

    def _draw_chip(self, told: NobodysRead | None) -> None:
        count = sum(len(group.items) for group in told.groups) if told is not None else 0
        self._chip.setVisible(told is not None)
        self._chip.show_text(
            "warn" if count else "good",
            tr_n("{n} appointment", "{n} appointments", count) if count else tr("None"),
        )

    def _draw_done(self, state: AppState) -> None:
        """What came of "Not ours", until the next thing is asked."""
        ended = state.ended.get(Topic.NOT_OURS, 0)
        if self._asked and ended != self._ended:
            self.done.show_text(
                tr("“{name}” isn’t yours: nobody is asked about these appointments again.", name=self._asked),
                tr("Under “Veterinarians” that can be changed."),
            )
            self.done.set_action(tr("Choose &veterinarians"))
            self._asked = ""
        self._ended = ended

    def _fill(self, groups: tuple[Orphans, ...], zone: tzinfo, *, may: bool, deciding: bool) -> None:
        gone = taken(self._rows)
        before, self._stops = self._stops, {}
        for group in groups:
            self._rows.addWidget(Rule())
            row = OrphansRow(group, zone, may=may)
            row.choose_button.clicked.connect(self.choose)
            row.not_ours_button.clicked.connect(lambda _checked=False, group=group: self._say_not_ours(group))
            row.not_ours_button.setEnabled(not deciding)
            self._rows.addWidget(row)
            self._stops[group.provider_id] = (row.choose_button, row.not_ours_button)
        tab_order(self._who, (stop for stops in self._stops.values() for stop in stops))
        hand_over(before, self._stops)
        discard(gone)
        lines = [_line(item, group, zone) for group in groups for item in group.items]
        self.table.take(sorted(lines, key=lambda line: (line.order[0], line.order[1])))
        self.table.setVisible(bool(lines))
        self.tools.setVisible(bool(lines))

    def _say_not_ours(self, group: Orphans) -> None:
        self._asked = group.name or group.staff_code
        self.done.show_text("")
        self.send.emit(NotOurs(group.provider_id))

    @property
    def rows(self) -> list[OrphansRow]:
        return [row for row in self.findChildren(OrphansRow) if not row.isHidden()]


class OrphansRow(QWidget):
    """One staff record: its name, how many appointments, and the two things that can be said of it."""

    def __init__(self, group: Orphans, zone: tzinfo, *, may: bool) -> None:
        super().__init__()
        name = group.name or group.staff_code or tr("No veterinarian on the appointment")
        count = tr_n("{n} appointment", "{n} appointments", len(group.items))
        firsts = [at for item in group.items if (at := _at(item, zone)) is not None]
        first = min(firsts, default=None)
        if first is not None and first.tzinfo is not None:
            count = tr("{appointments} · first {day}, {clock}", appointments=count,
                       day=day(first.date()), clock=clock(first, first.tzinfo))  # fmt: skip
        advice = ""
        if not group.provider_id:
            advice = say(skip_sentence(SkipReason.NO_PROVIDER)[1])
        elif not group.active:
            advice = tr(
                "Inactive in Cornerstone: give the appointments to another veterinarian there, "
                "or say that they aren’t yours."
            )
        self.choose_button = button(tr("Choose whose they are"))
        self.choose_button.setAccessibleName(tr("Choose whose they are: {name}", name=name))
        self.not_ours_button = button(tr("Not ours"))
        self.not_ours_button.setAccessibleName(tr("Not ours: {name}", name=name))
        self.choose_button.setVisible(may and bool(group.provider_id) and group.active)
        self.not_ours_button.setVisible(may and bool(group.provider_id))
        buttons = QWidget()
        buttons.setLayout(Flow(self.choose_button, self.not_ours_button))
        buttons.setVisible(may and bool(group.provider_id))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        column.addWidget(label(name, "heading"))
        column.addWidget(label(count, "small"))
        if advice:
            column.addWidget(label(advice, "muted"))
        column.addWidget(buttons)
        self.setAccessibleName(". ".join(part for part in (name, count, advice) if part))


def _at(item: PreviewItem, zone: tzinfo) -> datetime | None:
    appointment = item.appointment
    return clock_of(appointment.starts_at, appointment.time_zone, zone) if appointment else None


def _line(item: PreviewItem, group: Orphans, zone: tzinfo) -> Line:
    appointment, at = item.appointment, _at(item, zone)
    name = item.patient.name if item.patient else ""
    client = item.client.display_name if item.client else ""
    why = say(skip_sentence(item.reason or SkipReason.UNKNOWN)[0])
    reason = appointment.reason if appointment else ""
    cells = (
        day(at.date()) if at else "",
        clock(at, at.tzinfo) if at and at.tzinfo else "",
        group.name, name, client, reason, why,
    )  # fmt: skip
    key = f"{appointment.id if appointment else ''} {item.patient.id if item.patient else ''}"
    moment = at.isoformat() if at else ""
    order = (moment, at.strftime("%H:%M") if at else "", *(cell.casefold() for cell in cells[2:]))
    return Line(key, cells, order)
