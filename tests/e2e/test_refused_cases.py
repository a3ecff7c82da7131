"""Everything that the service refuses of a case's link and documents, met in the case's real window."""

from datetime import timedelta
from typing import Any

import pytest

from tests.e2e.refused import CASE, Desk, french

pytestmark = [pytest.mark.e2e, pytest.mark.timeout(300)]
LINK = ("PUT", "/v1/cases/*/link")


def case(desk: Desk, case_id: str) -> Any:
    return next(each for each in desk.practice.records()["cases"] if each["id"] == case_id)


def patients_of_yesterday(desk: Desk) -> dict[str, tuple[str, str]]:
    """Appointment and patient by the patient's name, of a day that nobody has imported, the latest first, as
    they are offered."""
    start = (desk.other.today() - timedelta(days=1)).isoformat()
    found = desk.other.all_of(f"{desk.other.path}/appointments", start=start, days=1)
    alone = [each for each in found if len(each["patients"]) == 1 and each["status"] == "checked_out"]
    return {each["patients"][0]["name"]: (each["id"], each["patients"][0]["id"]) for each in reversed(alone)}


def link_elsewhere(desk: Desk, case_id: str, about: tuple[str, str]) -> None:
    body = {"appointment_id": about[0], "patient_id": about[1]}
    assert desk.other.as_().put(f"/v1/cases/{case_id}/link", json=body).status_code == 200


def open_case(desk: Desk, *parts: str) -> None:
    """By mouse and keyboard, from the day's list."""
    place = desk.place(desk.row(*parts), "list item")
    desk.desktop.click(place.x, place.y)
    desk.desktop.key("Return")
    desk.sees("Documents")


def choose(desk: Desk, name: str) -> None:
    """The appointment of that patient, up to the question whether it is the same patient."""
    if "Choose the appointment…" in desk.words():
        desk.press("Choose the appointment…")
    desk.press(desk.row(f"{name}, ", "checked out"), "list item")
    desk.press("Link Appointment")
    desk.sees("Link these two")


@pytest.fixture
def walk_ins(desk: Desk) -> list[str]:
    """Cases from the web app that nobody has linked, and the imported ones of three days."""
    desk.other.import_()
    titles = ("Walk-in one", "Walk-in two", "Walk-in three")
    return [desk.practice.act(action="make_case", title=each)["case_id"] for each in titles]


def test_a_link(desk: Desk, walk_ins: list[str]) -> None:
    one, two, three = walk_ins
    free = patients_of_yesterday(desk)
    first, second, third = list(free)[:3]
    desk.start()
    desk.sees("Recent imports", 40)
    open_case(desk, "Walk-in one", "not linked")

    choose(desk, first)
    desk.answers(*LINK, 404, "appointment_unknown")
    desk.press("Link these two")
    desk.is_told(CASE, "This appointment is no longer in Cornerstone.", "Choose another one.")
    desk.line.heal()
    desk.press("Read the list anew")
    desk.gone("This appointment is no longer in Cornerstone.")
    choose(desk, first)
    at_patient = [{"field": "/patient_id", "code": "patient_not_on_appointment", "detail": "No."}]
    desk.answers(*LINK, 422, "patient_not_on_appointment", errors=at_patient)
    desk.press("Link these two")
    desk.is_told(
        CASE, "This patient isn't on that appointment.", "Choose one of the patients of the appointment."
    )
    desk.line.heal()

    link_elsewhere(desk, two, free[first])
    choose(desk, first)
    desk.press("Link these two")
    desk.is_told(
        CASE,
        "This patient has a case for that appointment already.",
        "Go on in that case; or unlink it there first.",
    )
    assert not case(desk, one)["linked"]
    desk.press("Open that case")
    desk.sees(f"Case · {first}")
    desk.press("Unlink…")
    desk.sees("Unlink this case?")
    desk.practice.act(action="remove_case", case_id=two)
    desk.desktop.key("alt+u")
    desk.is_told(
        CASE,
        "Somebody removed this case in CoVet.",
        "What is in Cornerstone stays as it is. An import that a person starts makes the case again.",
    )
    desk.desktop.key("Escape")

    open_case(desk, "Walk-in one", "not linked")
    choose(desk, second)
    link_elsewhere(desk, one, free[third])
    desk.press("Link these two")
    desk.is_told(
        CASE,
        "This case has been linked meanwhile, on another PC or in CoVet.",
        "If that link is wrong, unlink it first.",
    )
    desk.sees(f"Case · {third}")
    desk.desktop.key("Escape")

    open_case(desk, "Walk-in three", "not linked")
    choose(desk, second)
    desk.practice.act(action="remove_case", case_id=three)
    desk.press("Link these two")
    desk.is_told(CASE, "Somebody removed this case in CoVet.", "What is in Cornerstone stays as it is.")
    assert "makes the case again" not in desk.words()


def test_documents_and_their_export(desk: Desk, walk_ins: list[str]) -> None:
    """Four of one case at once: each has its own end, and its own sentence in its row."""
    linked = next(each for each in desk.practice.records()["cases"] if each["linked"] and each["patient"])
    titles = ("SOAP note", "Discharge", "Estimate", "Letter")
    documents = [
        desk.practice.act(action="add_document", case_id=linked["id"], title=each)["document_id"]
        for each in titles
    ]
    desk.start()
    desk.sees("Recent imports", 40)
    open_case(desk, linked["patient"]["name"], linked["client"]["display_name"], "linked to")
    desk.press("Export 4 documents…")
    desk.sees("They become Medical Notes of this patient:")
    desk.sees("Letter: Ready to go")
    desk.practice.act(action="edit_document", document_id=documents[0], mapped="no")
    desk.practice.act(action="edit_document", document_id=documents[1], text="S: better.")
    desk.practice.act(action="fail_next_export")
    desk.press("Export 4 documents")

    desk.is_told(
        CASE,
        "Its template isn’t matched with Cornerstone. In CoVet, an owner or admin opens the settings of the "
        "template, then Export to Cornerstone, and chooses Medical Note and Exact Match.",
    )
    desk.is_told(CASE, "It was edited since you read it. Read it as it is now, then export it.")
    desk.sees("Letter, Exported")
    desk.sees("Estimate, Not exported")
    desk.sees("Cornerstone didn’t take it. Cornerstone did not accept the Medical Note. Try again.")
    desk.press("Try again: Estimate")
    desk.sees("Estimate, Exported")
    desk.press("Export 1 document…")
    desk.press("Export 1 document")
    desk.sees("Discharge, Exported")
    desk.practice.act(action="edit_document", document_id=documents[0], mapped="yes")
    exports = desk.practice.records()["exports"]
    assert sorted(each["document_id"] for each in exports if each["outcome"] == "exported") == sorted(
        documents[1:]
    )


def test_in_french(desk: Desk, walk_ins: list[str]) -> None:
    free = patients_of_yesterday(desk)
    name = next(iter(free))
    desk.start("fr")
    desk.sees(french("Recent imports"), 40)
    place = desk.place(desk.row("Walk-in one"), "list item")
    desk.desktop.click(place.x, place.y)
    desk.desktop.key("Return")
    desk.press(french("Choose the a&ppointment…"))
    desk.press(desk.row(f"{name}, ", french("checked out")), "list item")
    desk.press(french("&Link Appointment"))
    desk.sees(french("Link these two"))
    link_elsewhere(desk, walk_ins[1], free[name])
    desk.press(french("Link these two"))

    desk.is_told(
        "",
        french("This patient has a case for that appointment already."),
        french("Go on in that case; or unlink it there first."),
    )
