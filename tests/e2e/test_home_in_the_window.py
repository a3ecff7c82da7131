"""Home in the real window of a clinic that works: by the keyboard alone, to the end of the connection."""

import pytest

from tests.e2e.seat import Seat
from tests.support.practice import Practice
from tests.support.waiting import wait_until

pytestmark = pytest.mark.e2e
TAB_WAY = (
    "Manage integration",
    "Import now",
    "Day before",
    "Search all days",
    "Print the day",
    "Today's cases by veterinarian",
    "Settings…",
)
"""Some of the controls, in the order in which Tab has to lead to them."""


def test_home_by_the_keyboard_alone_until_the_connection_is_removed(
    owner_seat: Seat, ready_practice: Practice
) -> None:
    seat, practice = owner_seat, ready_practice
    seat.start()
    seat.sees("Recent imports", 40)
    a_case = next(case for case in practice.records()["cases"] if case["patient"])

    for name in TAB_WAY:
        seat.tab_to(name)

    seat.desktop.key("ctrl+f")
    seat.desktop.type(a_case["patient"]["name"])
    seat.sees("in all days kept on this PC")
    seat.desktop.key("Escape")
    wait_until(lambda: "in all days kept" not in seat.words(), 10, "the day's cases to be back")
    seat.desktop.key("ctrl+p")
    seat.sees("Print to File (PDF)")
    seat.desktop.key("Escape")
    wait_until(lambda: "Print to File (PDF)" not in seat.words(), 10, "the printer to be left alone")
    seat.desktop.key("ctrl+Next")
    seat.tab_to("Today")
    seat.desktop.key("space")
    wait_until(lambda: "Today" not in seat.words().splitlines(), 10, "today to be shown")

    seat.desktop.key("ctrl+comma")
    seat.sees("What you change is kept at once.")
    seat.desktop.key("alt+r")
    seat.sees("Remove the connection with Cornerstone?")
    seat.desktop.type(practice.records()["connections"][-1]["clinic"]["name"])
    seat.tab_to("Remove it")
    seat.desktop.key("space")
    seat.sees("The fee runs until")

    (connection,) = practice.records()["connections"]
    assert connection["removed_by"]
    seat.desktop.key("Escape")
    seat.sees("Cornerstone isn't connected yet.")
