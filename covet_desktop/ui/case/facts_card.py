"""What is known of a case: patient, client, appointment, veterinarian."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel

from covet_desktop.core.state import AppState
from covet_desktop.core.visits import Appointment, AppointmentStatus, Case, Patient
from covet_desktop.ui import theme
from covet_desktop.ui.case import animal_words
from covet_desktop.ui.home.clocks import zone_of
from covet_desktop.ui.text import tr
from covet_desktop.ui.widgets import Card, label

_SELECTABLE = Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard


def _now() -> datetime:
    return datetime.now(UTC)


class FactsCard(Card):
    """A row for each; one that isn't known says so."""

    def __init__(self) -> None:
        super().__init__()
        self.now: Callable[[], datetime] = _now
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(theme.px(20))
        self._grid.setVerticalSpacing(theme.px(12))
        self._grid.setColumnStretch(1, 1)
        self.body.addLayout(self._grid)
        self._values: dict[str, QLabel] = {}
        self._notes: dict[str, QLabel] = {}
        for row, (name, words) in enumerate(
            (
                ("patient", tr("Patient")),
                ("client", tr("Client")),
                ("appointment", tr("Appointment")),
                ("veterinarian", tr("Veterinarian")),
            )
        ):
            head = label(words, "muted", wrap=False)
            self._grid.addWidget(head, 2 * row, 0, Qt.AlignmentFlag.AlignTop)
            value, note = label(role="label"), label(role="small")
            for place, each in enumerate((value, note)):
                each.setTextInteractionFlags(_SELECTABLE)
                each.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
                self._grid.addWidget(each, 2 * row + place, 1)
            self._values[name], self._notes[name] = value, note

    def draw(self, state: AppState, case: Case) -> None:
        today = self.now().astimezone(zone_of(state)).date()
        patient, client, appointment = case.patient, case.client, case.appointment
        if patient is not None:
            self._show("patient", patient.name or tr("without a name"), _beside(patient, today))
        else:
            self._show("patient", tr("not known: the case isn’t linked"), "")
        if client is not None:
            contact = " · ".join(part for part in (client.phone, client.email) if part)
            self._show("client", client.display_name, contact)
        else:
            self._show("client", "" if patient is None else tr("not known"), "")
        if appointment is not None:
            self._show("appointment", animal_words.when(appointment), _where(appointment))
        else:
            self._show("appointment", "", "")
        vet = state.member_name(case.member_id) or tr("Nobody in CoVet")
        theirs = appointment.provider_name if appointment else ""
        self._show("veterinarian", vet, tr("In Cornerstone: {name}", name=theirs) if theirs else "")

    def _show(self, name: str, value: str, note: str) -> None:
        self._values[name].setText(value or "–")
        self._notes[name].setText(note)
        self._notes[name].setVisible(bool(note))


def _beside(patient: Patient, today: date) -> str:
    return animal_words.told(patient, today)


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
