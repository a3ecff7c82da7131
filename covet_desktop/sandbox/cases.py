"""The calls about cases and appointments: keeping up to date, linking, unlinking (contract §3)."""

from datetime import UTC, datetime

from covet_desktop.sandbox import casebook, connections, imports
from covet_desktop.sandbox.calls import Call
from covet_desktop.sandbox.casebook import REMOVED_KEPT, Case
from covet_desktop.sandbox.clock import instant, microseconds, parse_instant
from covet_desktop.sandbox.conventions import Answer, FieldError, Refusal, invalid, ok, page, page_of_all
from covet_desktop.sandbox.practice import fold
from covet_desktop.sandbox.store import Document
from covet_desktop.sandbox.validation import Fields, refuse_if


def list_cases(call: Call) -> Answer:
    """GET /cases?updated_since=: in the order of ``updated_at``, that instant included."""
    since = _since(call)
    wanted = call.page()
    after = since - 1 if wanted.after is None else wanted.after
    rows = call.tx.all(
        "SELECT * FROM cases WHERE updated > ? AND (removed = 0 OR updated >= ?) ORDER BY updated LIMIT ?",
        after,
        microseconds(call.now - REMOVED_KEPT),
        wanted.limit + 1,
    )
    found = casebook.views(call.tx, [casebook.from_row(row) for row in rows])
    return page(call.tx, wanted, found, lambda i: rows[i]["updated"])


def _since(call: Call) -> int:
    text = call.query.get("updated_since")
    if text is None:
        return microseconds(datetime(1970, 1, 1, tzinfo=UTC))
    try:
        return microseconds(parse_instant(text))
    except ValueError as error:
        detail = "An instant, such as 2026-11-24T10:31:00Z."
        raise invalid(FieldError("/updated_since", "invalid", detail)) from error


def get_case(call: Call) -> Answer:
    """GET /cases/{id}."""
    return _shown(call, call.ids["id"])


def _shown(call: Call, case_id: str) -> Answer:
    return ok(casebook.views(call.tx, [casebook.by_id(call.tx, case_id)])[0])


def list_appointments(call: Call) -> Answer:
    """GET …/appointments: to link a case to; blocked time is none."""
    connection = connections.of_call(call)
    start, days = imports.days_asked_for(call, connection)
    connections.require_practice(connection)
    practice = call.service.practice
    zone = connections.zone_of(connection)
    found = []
    if practice.is_ours(call.tx, connection["practice"]["identifier"]):
        found = practice.appointments(start, days, zone, practice.today(call.now))
    terms = fold(call.query.get("q", "")).split()
    wanted = [
        appointment
        for appointment in found
        if not appointment.get("blocked") and all(term in _searched(appointment) for term in terms)
    ]
    shown = casebook.appointments_view(call.tx, wanted)
    return page_of_all(call.tx, call.page(), shown, lambda appointment: str(appointment["id"]))


def _searched(appointment: Document) -> str:
    client = appointment["client"] or {}
    names = [patient["name"] for patient in appointment["patients"]]
    words = [*names, client.get("display_name"), appointment["provider_name"], appointment["reason"]]
    return fold(" ".join(word for word in words if word))


def put_link(call: Call) -> Answer:
    """PUT /cases/{id}/link: the same link again is fine; another one needs to be unlinked first."""
    case = casebook.by_id(call.tx, call.ids["id"])
    errors: list[FieldError] = []
    body = Fields(call.body, "", errors)
    refuse_if(errors)
    appointment_id = body.text("appointment_id", longest=64)
    patient_id = body.text("patient_id", longest=64)
    refuse_if(errors)
    practice = call.service.practice
    appointment = practice.appointment(str(appointment_id), practice.today(call.now))
    if appointment is None or appointment.get("blocked"):
        raise Refusal(404, "appointment_unknown")
    patient = next((found for found in appointment["patients"] if found["id"] == patient_id), None)
    if patient is None:
        detail = "That patient is not on this appointment."
        error = FieldError("/patient_id", "patient_not_on_appointment", detail)
        raise Refusal(422, "patient_not_on_appointment", errors=[error])
    pair = casebook.pair_key(appointment, patient)
    if case.link == pair:
        return _shown(call, case.id)
    other = case if case.link is not None else casebook.linked_to(call.tx, pair)
    if other is not None:
        raise Refusal(409, "already_linked", case_id=other.id)
    _touch(
        call,
        case,
        {
            "appointment": casebook.snapshot(appointment),
            "patient": patient,
            "client": appointment["client"],
        },
        pair,
    )
    return _shown(call, case.id)


def delete_link(call: Call) -> Answer:
    """DELETE /cases/{id}/link: it stays unlinked, also when an import runs again (contract §4)."""
    case = casebook.by_id(call.tx, call.ids["id"])
    if case.link is not None:
        _touch(call, case, {"appointment": None, "patient": None, "client": None}, None)
    return _shown(call, case.id)


def _touch(call: Call, case: Case, changes: Document, pair: str | None) -> None:
    """A person's change: from now on an undo keeps the case, as "edited"."""
    by = call.made_by() | {"at": instant(call.now)}
    casebook.change(call.tx, case, changes | {"edited": True, "linked_by": by}, link=pair)
