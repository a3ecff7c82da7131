"""What is known of a case: patient, client, appointment, veterinarian."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from covet_desktop.core.state import AppState
from covet_desktop.core.visits import Appointment, AppointmentStatus, Case
from covet_desktop.ui import theme
from covet_desktop.ui.case import animal_words
from covet_desktop.ui.home.clocks import zone_of
from covet_desktop.ui.text import day_and_clock, tr
from covet_desktop.ui.widgets import Card, label

_SELECTABLE = Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard


def _now() -> datetime:
    return datetime.now(UTC)


class FactsCard(Card):
    """A row for each that is known. The title is nearly all that is known of a case that isn't linked."""

    def __init__(self) -> None:
        super().__init__()
        self.now: Callable[[], datetime] = _now
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(theme.px(20))
        self._grid.setVerticalSpacing(theme.px(12))
        self._grid.setColumnStretch(1, 1)
        self.body.addLayout(self._grid)
        self._rows: dict[str, tuple[QLabel, QWidget, QLabel, QLabel]] = {}
        for row, (name, words) in enumerate(
            (
                ("patient", tr("Patient")),
                ("client", tr("Client")),
                ("appointment", tr("Appointment")),
                ("made", tr("Made")),
                ("veterinarian", tr("Veterinarian")),
            )
        ):
            head, cell = label(words, "muted", wrap=False), QWidget()
            value, note = label(role="label"), label(role="small")
            column = QVBoxLayout(cell)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(theme.px(2))
            for each in (value, note):
                each.setTextInteractionFlags(_SELECTABLE)
                each.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
                column.addWidget(each)
            self._grid.addWidget(head, row, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(cell, row, 1)
            self._rows[name] = head, cell, value, note

    def draw(self, state: AppState, case: Case) -> None:
        zone = zone_of(state)
        patient, client, appointment = case.patient, case.client, case.appointment
        if patient is not None:
            today = self.now().astimezone(zone).date()
            self._show("patient", patient.name or tr("without a name"), animal_words.told(patient, today))
        else:
            self._show("patient", tr("not known: the case isn’t linked"))
        if client is not None:
            contact = " · ".join(part for part in (client.phone, client.email) if part)
            self._show("client", client.display_name, contact)
        else:
            self._show("client", tr("not known") if patient is not None else "")
        if appointment is not None:
            self._show("appointment", animal_words.when(appointment), _where(appointment))
        else:
            self._show("appointment", "")
        made = case.created_at if appointment is None else None
        self._show("made", day_and_clock(made, zone) if made else "")
        theirs = appointment.provider_name if appointment else ""
        vet = state.member_name(case.member_id) or tr("Nobody in CoVet")
        self._show("veterinarian", vet, tr("In Cornerstone: {name}", name=theirs) if theirs else "")

    def _show(self, name: str, value: str, note: str = "") -> None:
        """A row; without a value, none."""
        head, cell, said, below = self._rows[name]
        for each in (head, cell):
            each.setVisible(bool(value))
        said.setText(value)
        below.setText(note)
        below.setVisible(bool(note))


def _where(appointment: Appointment) -> str:
    reason = " ".join(appointment.reason.split())
    parts = (reason, appointment.location, appointment.room, status_words(appointment.status))
    return " · ".join(part for part in parts if part)


def status_words(status: AppointmentStatus) -> str:
    """Those that matter when an appointment is chosen or looked at; "" for the others."""
    return {
        AppointmentStatus.CANCELLED: tr("cancelled in Cornerstone"),
        AppointmentStatus.NO_SHOW: tr("did not come"),
        AppointmentStatus.CHECKED_IN: tr("checked in"),
        AppointmentStatus.CHECKED_OUT: tr("checked out"),
    }.get(status, "")
