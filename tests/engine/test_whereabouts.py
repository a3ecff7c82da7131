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


def test_an_imported_one_has_its_case_to_open(imported: Desk) -> None:
    item = visits(imported, "unchanged")[0]

    hit = found(imported, item)

    assert (hit.where, hit.act) == (Where.HERE, Act.OPEN_CASE)
    assert hit.case_id in {case.id for case in imported.state.cases}


def test_a_cancelled_one_says_so(imported: Desk) -> None:
    hit = found(imported, visits(imported, "skip")[0])

    assert (hit.where, str(hit.sentence)) == (Where.SKIPPED, "Appointment cancelled")


def test_one_whose_veterinarian_belongs_to_nobody_says_so(connected: Desk, clinic: Clinic) -> None:
    put(clinic, technician(clinic))

    hit = found(connected, visits(connected)[0])

    assert (hit.where, hit.act) == (Where.SKIPPED, Act.CHOOSE_VETERINARIAN)


def test_one_that_is_not_imported_yet_can_be(connected: Desk) -> None:
    hit = found(connected, visits(connected, "create")[0])

    assert (hit.where, hit.act, hit.day) == (Where.NOT_YET, Act.IMPORT_DAY, connected.engine.today())


def test_a_case_that_was_removed_is_remembered(imported: Desk) -> None:
    item = visits(imported, "unchanged")[0]
    imported.practice.act(action="remove_case", case_id=found(imported, item).case_id)

    hit = found(imported, item)

    assert (hit.where, hit.act) == (Where.REMOVED, Act.IMPORT_DAY)


def test_a_case_that_was_removed_is_told_on_a_pc_that_never_had_it(
    imported: Desk, clinic: Clinic, make_desk: Any
) -> None:
    item = visits(imported, "unchanged")[0]
    imported.practice.act(action="remove_case", case_id=found(imported, item).case_id)
    clinic.import_(days=1, trigger="scheduled", key="auto-1")  # it leaves the removed one alone
    other = make_desk(imported.practice).sign_in()

    assert found(other, item).where is Where.REMOVED


def test_an_unlinked_case_leads_to_the_case(imported: Desk) -> None:
    item = visits(imported, "unchanged")[0]
    case_id = found(imported, item).case_id
    imported.engine.api.unlink_case(case_id)

    hit = found(imported, item)

    assert (hit.where, hit.act, hit.case_id) == (Where.UNLINKED, Act.OPEN_CASE, case_id)


def test_one_of_another_day_says_which(connected: Desk) -> None:
    item = visits(connected, "create")[0]
    tomorrow = connected.engine.today() + timedelta(days=1)

    hits = sought(connected, words_for(item), start=tomorrow)

    other = next(hit for hit in hits if hit.appointment_id == item.appointment.id)
    assert (other.where, other.act, other.day) == (Where.ANOTHER_DAY, Act.SHOW_DAY, connected.engine.today())


def test_who_was_booked_a_moment_ago_is_not_in_the_data_yet(imported: Desk) -> None:
    imported.practice.act(action="set_health", state="ok", data_as_of="2026-11-24T10:31:00Z")

    (hit,) = sought(imported, "Xylophone")

    assert (hit.where, hit.act) == (Where.NOT_IN_DATA, Act.LOOK_AGAIN)
    assert "5:31" in str(hit.sentence)
    assert imported.of(PatientSought)[-1].data_as_of is not None


def test_a_time_of_day_finds_its_appointment(imported: Desk) -> None:
    hits = sought(imported, "8:30 am")

    assert [hit.where for hit in hits] == [Where.HERE]
    assert hits[0].at is not None
    assert (hits[0].at.hour, hits[0].at.minute) == (8, 30)


def test_offline_what_is_kept_here_is_told_and_then_the_problem(imported: Desk) -> None:
    item = visits(imported, "unchanged")[0]
    imported.practice.stop()

    problem = imported.problem_of(LookForPatient(words_for(item)))

    told = imported.of(PatientSought)[-1]
    assert problem.kind is Kind.OFFLINE
    assert told.offline
    assert [hit.where for hit in told.hits] == [Where.HERE]


def test_while_suspended_it_is_still_said_where_they_are(imported: Desk) -> None:
    item = visits(imported, "unchanged")[0]
    imported.practice.act(action="suspend")

    assert found(imported, item).where is Where.HERE
    assert sought(imported, "Xylophone")[0].where is Where.NOT_IN_DATA


def test_looking_for_nothing_asks_nobody(imported: Desk) -> None:
    imported.practice.stop()

    assert sought(imported, "  ") == ()


def test_the_command_line_says_the_same_sentence(imported: Desk) -> None:
    item = visits(imported, "unchanged")[0]

    (first, *_) = ask(imported, "appointments", search=words_for(item))

    assert first["whereabouts"] == "here"
    assert first["patient"] == item.patient.name
    assert first["case_id"]
    assert first["sentence"].startswith("It is imported")


def test_the_command_line_lists_appointments_and_refuses_a_wrong_day(imported: Desk) -> None:
    listed = ask(imported, "appointments")
    problem: Problem = refused(imported, "appointments", start="2031-01-01")

    assert len(listed) == 7
    assert {"id", "starts_at", "patients", "client"} <= listed[0].keys()
    assert problem.kind is Kind.INVALID
