"""A patient who isn't there: each outcome, as the service and this PC know it together."""

from datetime import timedelta
from typing import Any

import pytest

from covet_desktop import messages as msg
from covet_desktop.core.missing_people import PatientSought
from covet_desktop.core.problems import Kind, Problem
from covet_desktop.core.visits import ImportRequest
from covet_desktop.core.whereabouts import Act, Hit, Where
from covet_desktop.messages.follow_up import LookForPatient
from tests.engine.desk import Desk
from tests.engine.test_orphans import put, technician
from tests.engine.test_verbs import ask, refused
from tests.sandbox.driver import Clinic


def visits(desk: Desk, action: str = "") -> list[Any]:
    """Today's appointments, as a preview tells them."""
    items = desk.engine.api.import_preview(desk.connection_id, ImportRequest(desk.engine.today()))
    return [item for item in items if item.patient and action in ("", item.action.value)]


def words_for(item: Any) -> str:
    """Enough to mean this one: the patient, and whose it is."""
    return f"{item.patient.name} {item.client.display_name}"


def sought(desk: Desk, words: str, days: int = 1, start: Any = None) -> tuple[Hit, ...]:
    desk.do(LookForPatient(words, start, days))
    return desk.of(PatientSought)[-1].hits


def found(desk: Desk, item: Any) -> Hit:
    hits = sought(desk, words_for(item))
    return next(hit for hit in hits if hit.appointment_id == item.appointment.id or hit.case_id)


@pytest.fixture
def imported(connected: Desk) -> Desk:
    """Today's cases are here."""
    connected.do(msg.ImportDays(1))
    return connected


def test_each_patient_of_a_day_has_an_answer(imported: Desk) -> None:
    item, cancelled = visits(imported, "unchanged")[0], visits(imported, "skip")[0]
    imported.practice.act(action="set_health", state="ok", data_as_of="2026-11-24T10:31:00Z")

    here, skipped = found(imported, item), found(imported, cancelled)
    (at_half_past_eight,) = sought(imported, "8:30 am")
    (nowhere,) = sought(imported, "Xylophone")

    assert (here.where, here.act) == (Where.HERE, Act.OPEN_CASE)
    assert here.case_id in {case.id for case in imported.state.cases}
    assert (skipped.where, str(skipped.sentence)) == (Where.SKIPPED, "Appointment cancelled")
    assert at_half_past_eight.where is Where.HERE
    assert at_half_past_eight.at is not None
    assert (at_half_past_eight.at.hour, at_half_past_eight.at.minute) == (8, 30)
    assert (nowhere.where, nowhere.act) == (Where.NOT_IN_DATA, Act.LOOK_AGAIN)
    assert "5:31" in str(nowhere.sentence)
    assert imported.of(PatientSought)[-1].data_as_of is not None


def test_one_that_is_not_imported_yet_can_be_and_is_found_from_another_day(connected: Desk) -> None:
    item, today = visits(connected, "create")[0], connected.engine.today()

    hit = found(connected, item)
    hits = sought(connected, words_for(item), start=today + timedelta(days=1))

    other = next(hit for hit in hits if hit.appointment_id == item.appointment.id)
    assert (hit.where, hit.act, hit.day) == (Where.NOT_YET, Act.IMPORT_DAY, today)
    assert (other.where, other.act, other.day) == (Where.ANOTHER_DAY, Act.SHOW_DAY, today)


def test_a_case_that_was_removed_is_remembered_and_an_unlinked_one_leads_to_the_case(imported: Desk) -> None:
    removed, unlinked = visits(imported, "unchanged")[:2]
    case_id = found(imported, unlinked).case_id
    imported.practice.act(action="remove_case", case_id=found(imported, removed).case_id)
    imported.engine.api.unlink_case(case_id)

    gone, loose = found(imported, removed), found(imported, unlinked)

    assert (gone.where, gone.act) == (Where.REMOVED, Act.IMPORT_DAY)
    assert (loose.where, loose.act, loose.case_id) == (Where.UNLINKED, Act.OPEN_CASE, case_id)


def test_one_whose_veterinarian_belongs_to_nobody_says_so(connected: Desk, clinic: Clinic) -> None:
    put(clinic, technician(clinic))

    hit = found(connected, visits(connected)[0])

    assert (hit.where, hit.act) == (Where.SKIPPED, Act.CHOOSE_VETERINARIAN)


def test_a_case_that_was_removed_is_told_on_a_pc_that_never_had_it(
    imported: Desk, clinic: Clinic, make_desk: Any
) -> None:
    item = visits(imported, "unchanged")[0]
    imported.practice.act(action="remove_case", case_id=found(imported, item).case_id)
    clinic.import_(days=1, trigger="scheduled", key="auto-1")  # it leaves the removed one alone
    other = make_desk(imported.practice).sign_in()

    assert found(other, item).where is Where.REMOVED


def test_while_suspended_or_offline_what_is_known_is_told(imported: Desk) -> None:
    item = visits(imported, "unchanged")[0]
    imported.practice.act(action="suspend")
    suspended, nowhere = found(imported, item), sought(imported, "Xylophone")[0]
    imported.practice.stop()

    problem = imported.problem_of(LookForPatient(words_for(item)))
    told = imported.of(PatientSought)[-1]
    nothing = sought(imported, "  ")  # asks nobody

    assert (suspended.where, nowhere.where) == (Where.HERE, Where.NOT_IN_DATA)
    assert problem.kind is Kind.OFFLINE
    assert told.offline
    assert [hit.where for hit in told.hits] == [Where.HERE]
    assert nothing == ()


def test_the_command_line_says_the_same_and_refuses_a_wrong_day(imported: Desk) -> None:
    item = visits(imported, "unchanged")[0]

    (first, *_) = ask(imported, "appointments", search=words_for(item))
    listed = ask(imported, "appointments")
    problem: Problem = refused(imported, "appointments", start="2031-01-01")

    assert (first["whereabouts"], first["patient"]) == ("here", item.patient.name)
    assert first["case_id"]
    assert first["sentence"].startswith("It is imported")
    assert len(listed) == 7
    assert {"id", "starts_at", "patients", "client"} <= listed[0].keys()
    assert problem.kind is Kind.INVALID
