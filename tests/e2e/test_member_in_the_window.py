"""The front desk's own account in the real window: it exports by keyboard or mouse, and is told who can do the rest."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from covet_desktop.sandbox.sample import load
from tests.conftest import MakeSandbox
from tests.e2e.seat import Seat
from tests.e2e.unattended import Pc
from tests.sandbox.driver import Clinic
from tests.support.desktop import Desktop
from tests.support.practice import Practice
from tests.support.waiting import wait_until

pytestmark = pytest.mark.e2e


@pytest.fixture
def practice(sandbox: MakeSandbox) -> Practice:
    practice = sandbox("tiny", options=("--activation-delay", "3600s"))
    practice.act(action="set_pace", seconds=0.005)
    clinic = Clinic(practice, load("tiny"))
    clinic.set_up(enabled=False)
    clinic.import_()
    clinic.sign_out()
    return practice


@pytest.fixture
def seat(desktop: Desktop, practice: Practice, tmp_path: Path) -> Iterator[Seat]:
    """A member, without cases of their own, at a clinic that somebody else has set up."""
    pc = Pc(desktop, practice, tmp_path).sign_in(member_id="mem-front-desk")
    assert pc.json("cases")[0] == 0
    seat = Seat(desktop, practice, tmp_path)
    yield seat
    seat.close()
    pc.close()


def test_a_member_exports_by_keyboard_and_is_told_who_can_do_the_rest(seat: Seat, practice: Practice) -> None:
    case = next(each for each in practice.records()["cases"] if each["linked"] and each["patient"])
    document = practice.act(action="add_document", case_id=case["id"], title="Annual exam")["document_id"]
    seat.start()
    seat.sees("Recent imports", 40)

    seat.desktop.key("ctrl+f")
    seat.desktop.type(f"{case['patient']['name']} {case['client']['display_name']}")
    seat.sees("in all days kept on this PC")
    seat.tab_to("Cases found")
    seat.desktop.key("Down", "Return")
    seat.sees("Annual exam")
    seat.desktop.key("alt+e")
    seat.sees("They become Medical Notes of this patient:")
    seat.desktop.key("alt+e")
    wait_until(lambda: practice.records()["exports"], 20, "the export")
    seat.sees("Exported")
    (export,) = practice.records()["exports"]
    assert (export["document_id"], export["outcome"]) == (document, "exported")
    assert export["created_by"]["id"] == "mem-front-desk"
    seat.desktop.key("Escape")

    seat.press("Follow-up…")
    seat.press("Imports", "list item")
    seat.sees("Only owners and administrators can change this: Dana Whitfield, Dr Alice Moreau.")
    seat.desktop.key("Escape")
    seat.press("Manage integration")
    seat.sees("You can look at this; changing it is for owners and admins")
    seat.sees("Dana Whitfield")


def test_a_member_exports_by_mouse_and_finds_nothing_to_press_that_is_not_theirs(
    seat: Seat, practice: Practice
) -> None:
    case = next(each for each in practice.records()["cases"] if each["linked"] and each["patient"])
    document = practice.act(action="add_document", case_id=case["id"], title="Annual exam")["document_id"]
    before = practice.records()["connections"]
    seat.start()
    seat.sees("Recent imports", 40)

    seat.write("Search all days", f"{case['patient']['name']} {case['client']['display_name']}")
    seat.sees("in all days kept on this PC")
    seat.open_row(case["client"]["display_name"], "Dr Alice Moreau", "linked to Cornerstone")
    seat.press("Export 1 document…")
    seat.sees("They become Medical Notes of this patient:")
    seat.press("Export 1 document")
    wait_until(lambda: practice.records()["exports"], 20, "the export")
    (export,) = practice.records()["exports"]
    assert (export["document_id"], export["created_by"]["id"]) == (document, "mem-front-desk")
    seat.press("Close")

    seat.press("Follow-up…")
    seat.press("Imports", "list item")
    seat.sees("Only owners and administrators can change this: Dana Whitfield, Dr Alice Moreau.")
    assert "Take it back…" not in seat.words()
    seat.press("Activity", "list item")
    seat.sees("Front Desk exported a document to Cornerstone")
    seat.desktop.key("Escape")
    seat.press("Manage integration")
    seat.sees("You can look at this; changing it is for owners and admins")
    assert "Send" not in seat.words().splitlines()
    assert practice.records()["connections"] == before
