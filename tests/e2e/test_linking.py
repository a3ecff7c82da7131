"""A case made in the web app is linked in the real window by mouse, unlinked by keyboard; then by command line."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from covet_desktop.sandbox.sample import load
from tests.conftest import MakeSandbox
from tests.e2e.test_window_and_command_line import Office
from tests.sandbox.driver import Clinic
from tests.support.desktop import Desktop
from tests.support.waiting import wait_until

pytestmark = [pytest.mark.e2e, pytest.mark.timeout(180)]


@pytest.fixture
def office(desktop: Desktop, sandbox: MakeSandbox, tmp_path: Path) -> Iterator[Office]:
    """A clinic that is connected, its window and a terminal beside it."""
    office = Office(desktop, sandbox("tiny", options=("--activation-delay", "3600s")), tmp_path)
    clinic = Clinic(office.practice, load("tiny"))
    clinic.set_up(enabled=False)
    clinic.sign_out()
    office.sign_in()
    yield office
    office.close()


def record(office: Office, case_id: str) -> dict[str, Any]:
    return next(case for case in office.practice.records()["cases"] if case["id"] == case_id)


def test_linked_by_mouse_and_unlinked_by_keyboard(office: Office) -> None:
    listed = office.json("link", office.practice.act(action="make_case", title="Walk-in")["case_id"])[1]
    first = next(each for each in listed["candidates"] if len(each["appointment"]["patients"]) == 1)
    name, client = first["patient"]["name"], first["client"]["display_name"]
    case_id = office.practice.act(action="make_case", title=f"{name} Zzyzx – Walk-in")["case_id"]
    office.start()
    row = office.row_with(f"{name} Zzyzx – Walk-in", "not linked")
    place = office.place(row, "list item")
    office.desktop.click(place.x, place.y)
    office.desktop.key("Return")

    office.press("Choose the appointment…")
    office.press(office.row_with(name, client, "Zzyzx", "the client here is"), "list item")
    office.press("Link Appointment")
    office.press("Link these two")
    office.sees("Linked to Cornerstone")
    linked = record(office, case_id)
    office.desktop.key("alt+u")
    office.sees("Unlink this case?")
    office.desktop.key("alt+u")
    wait_until(lambda: not record(office, case_id)["linked"], 20, "it to be unlinked")
    office.desktop.key("Escape")
    wait_until(lambda: "Choose the appointment…" not in office.words(), 10, "the window to close")

    assert linked["linked"]
    assert linked["patient"]["name"] == name
    assert linked["client"]["display_name"] == client


def test_listed_linked_and_unlinked_from_the_command_line(office: Office) -> None:
    case_id = office.practice.act(action="make_case", title="Walk-in")["case_id"]

    code, listed = office.json("link", case_id)
    first = listed["candidates"][0]
    ids = first["appointment"]["id"], first["patient"]["id"]
    linked, case = office.json("link", case_id, *ids)
    wrong, problem = office.json("link", case_id, ids[0], "pat-nobody")
    usage, _ = office.json("link", case_id, ids[0])
    unlinked, after = office.json("unlink", case_id)

    assert (code, linked, wrong, usage, unlinked) == (0, 0, 1, 2, 0)
    assert first["warnings"] == ["The case’s title names no patient."]
    assert (case["appointment"]["id"], case["patient"]["id"]) == ids
    assert problem["problem"]["title"] == "This patient isn't on that appointment."
    assert (after["linked"], record(office, case_id)["linked"]) == (False, False)
