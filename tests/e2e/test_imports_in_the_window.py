"""The last import is taken back in the real window, and the journal tells who did it."""

import pytest

from tests.e2e.seat import Seat
from tests.support.practice import Practice
from tests.support.waiting import wait_until

pytestmark = pytest.mark.e2e


def left(practice: Practice) -> int:
    return sum(not case["deleted"] for case in practice.records()["cases"])


def test_an_import_is_looked_into_and_taken_back(owner_seat: Seat, ready_practice: Practice) -> None:
    seat, practice = owner_seat, ready_practice
    begun = practice.records()["cases"][0]["id"]
    practice.act(action="set_case", case_id=begun, status="in_progress")
    made = left(practice)
    seat.start()
    seat.sees("Recent imports", 40)

    seat.press("Follow-up…")
    seat.press("Imports", "list item")
    seat.sees("Left out by this import")
    seat.press("Take it back…")
    seat.sees("somebody has begun it")
    seat.desktop.key("alt+t")
    seat.sees("since it was worked on")
    wait_until(lambda: left(practice) == 1, 20, "all but the begun case to be gone")

    seat.press("Activity", "list item")
    seat.sees(
        "took an import back" if made == 2 else f"took an import back: {made - 1} cases went, 1 stayed."
    )
    seat.press("Health", "list item")
    seat.sees("Data flows from Cornerstone to CoVet.")
