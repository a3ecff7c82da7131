"""Documents go from the case's window into Cornerstone, by mouse and by keyboard alone; the queue tells of them."""

from typing import Any

import pytest

from tests.e2e.seat import Seat
from tests.support.practice import Practice
from tests.support.waiting import wait_until

TITLES = ("SOAP note", "Discharge letter")
pytestmark = [pytest.mark.e2e, pytest.mark.timeout(180)]


def two_cases(practice: Practice) -> list[Any]:
    """Of today, and each with two documents."""
    cases = practice.records()["cases"][:2]
    for case in cases:
        case["documents"] = [
            practice.act(action="add_document", case_id=case["id"], title=title)["document_id"]
            for title in TITLES
        ]
    return list(cases)


def in_cornerstone(practice: Practice) -> list[str]:
    return sorted(one["document_id"] for one in practice.records()["exports"] if one["outcome"] == "exported")


def test_two_documents_by_mouse_then_two_by_keyboard(owner_seat: Seat, ready_practice: Practice) -> None:
    seat, practice = owner_seat, ready_practice
    first, second = two_cases(practice)
    seat.start()
    seat.sees("Recent imports", 40)

    seat.open_row(first["patient"]["name"], first["client"]["display_name"], "linked to Cornerstone")
    seat.press("Export 2 documents…")
    seat.sees("They become Medical Notes of this patient:")
    seat.press("Export 2 documents")
    wait_until(lambda: len(in_cornerstone(practice)) == 2, 30, "both to be in Cornerstone")
    assert in_cornerstone(practice) == sorted(first["documents"])
    seat.press("Close")

    # One was written on since, so it is asked for once more.
    practice.act(action="edit_document", document_id=first["documents"][0], text="S: better.")
    for case, box in ((second, ""), (first, "Export SOAP note")):
        seat.desktop.key("ctrl+f")
        seat.desktop.key("ctrl+a")
        seat.desktop.type(f"{case['patient']['name']} {case['client']['display_name']}")
        seat.key_on("Cases found", "Down")
        seat.desktop.key("Return")
        seat.sees("Discharge letter")
        if box:
            seat.key_on(box)
        seat.desktop.key("alt+e")
        seat.sees("They become Medical Notes of this patient:")
        if box:
            seat.key_on("Export this version too: SOAP note")
        seat.desktop.key("alt+e")
        seat.sees("Exported")
        seat.desktop.key("Escape")
    wait_until(lambda: len(in_cornerstone(practice)) == 5, 30, "the others to be in Cornerstone")
    again = [first["documents"][0]]
    assert in_cornerstone(practice) == sorted(first["documents"] + second["documents"] + again)

    seat.desktop.key("Escape")
    seat.desktop.key("alt+f")
    seat.tab_to("Subjects")
    seat.desktop.key("Down", "Down")
    seat.sees("In Cornerstone since")
    exported = [
        f"{title} for {case['patient']['name']}, Exported" for case in (first, second) for title in TITLES
    ]
    assert set(exported) <= set(seat.words().splitlines())
