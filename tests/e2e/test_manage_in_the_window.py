"""Four months later, in the real window: a veterinarian has left, another one came, and it is undone."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from covet_desktop.sandbox.sample import load
from tests.conftest import MakeSandbox
from tests.e2e.clerk import TITLES
from tests.e2e.seat import ROOT, Seat
from tests.sandbox.driver import Clinic
from tests.support.children import Child
from tests.support.desktop import Desktop
from tests.support.practice import Practice
from tests.support.waiting import wait_until

pytestmark = [pytest.mark.e2e, pytest.mark.timeout(300)]

LEFT = "Lopez, Ben LVT is no longer active in Cornerstone."
ALICE, NGOZI, FRONT = "mem-dr-alice-moreau", "mem-ngozi", "mem-front-desk"


@pytest.fixture
def seat(desktop: Desktop, sandbox: MakeSandbox, tmp_path: Path) -> Iterator[Seat]:
    """The owner of a clinic that is set up; the front desk has a technician's appointments."""
    practice = sandbox("tiny", options=("--activation-delay", "0s"))
    clinic = Clinic(practice, load("tiny"))
    clinic.set_up(enabled=False)
    practice.act(action="map_provider", provider_id="prv-tec", member_id=FRONT)
    seat = Seat(desktop, practice, tmp_path)
    command = [sys.executable, "-m", "tests.e2e.buyer", practice.base_url, str(tmp_path / "data"), "look"]
    signed_in = Child(command, tmp_path / "sign-in.log", env=seat.env, cwd=ROOT)
    wait_until(lambda: not signed_in.running, 60, f"the sign-in: {signed_in.everything()}")
    yield seat
    seat.close()
    clinic.sign_out()


def mapped(seat: Seat) -> dict[str, list[str]]:
    mapping: dict[str, Any] = seat.practice.records()["connections"][0]["mapping"]
    return {row["member_id"]: row["provider_ids"] for row in mapping["items"]}


def four_months_pass(practice: Practice) -> None:
    practice.act(action="change_provider", provider_id="prv-tec", active=False)
    practice.act(action="add_provider", provider_id="prv-ngo", display_name="Okafor, Ngozi DVM")


def test_a_remap_from_the_first_look_to_its_undoing(seat: Seat) -> None:
    seat.start()
    seat.sees("Manage integration", 40)
    seat.press("Manage integration")
    seat.sees(TITLES["veterinarians"])
    seat.sees("Set now: 2 people mapped")
    seat.press("Cancel")

    four_months_pass(seat.practice)
    seat.practice.act(action="add_member", member_id=NGOZI, display_name="Ngozi Okafor")
    seat.press("Manage integration")
    seat.sees(LEFT)
    seat.press(f"{LEFT} Take out of the mapping")
    wait_until(lambda: mapped(seat) == {ALICE: ["prv-amo"]}, 20, "whoever left to be taken out")

    seat.sees("Ngozi Okafor: Okafor, Ngozi DVM OKA")
    seat.press("Accept Mapping")
    seat.sees("nobody chosen → Okafor, Ngozi DVM (OKA)")
    assert NGOZI not in mapped(seat), "nothing is sent before it was looked at"
    seat.press("Send")
    seat.sees(TITLES["import"])
    assert mapped(seat) == {ALICE: ["prv-amo"], NGOZI: ["prv-ngo"]}

    seat.press("Step 8 of 9: Veterinarians, done")
    seat.press("Undo…")
    seat.press("Send")
    wait_until(lambda: mapped(seat) == {ALICE: ["prv-amo"]}, 20, "it to be taken back")


def test_a_remap_by_keyboard_alone(seat: Seat) -> None:
    """Who has left is taken out, the front desk's appointments are the new veterinarian's, and it is undone."""
    seat.start()
    seat.sees("Recent imports", 40)
    seat.desktop.key("alt+m")
    seat.sees("Set now: 2 people mapped")
    seat.desktop.key("Escape")
    four_months_pass(seat.practice)
    seat.desktop.key("alt+m")
    seat.sees(LEFT)
    seat.key_on(f"{LEFT} Take out of the mapping")
    wait_until(lambda: mapped(seat) == {ALICE: ["prv-amo"]}, 20, "whoever left to be taken out")

    seat.tab_to("Front Desk: No cases of their own?")
    seat.desktop.type("okaf")
    seat.desktop.key("Return")
    seat.sees("Front Desk: Okafor, Ngozi DVM OKA")
    seat.desktop.key("alt+a")
    seat.sees("nobody chosen → Okafor, Ngozi DVM (OKA)")
    seat.desktop.key("alt+s")
    seat.sees(TITLES["import"])
    assert mapped(seat) == {ALICE: ["prv-amo"], FRONT: ["prv-ngo"]}

    seat.desktop.key("alt+b")
    seat.sees(TITLES["veterinarians"])
    seat.desktop.key("alt+u")
    seat.sees("Take the last mapping back?")
    seat.desktop.key("alt+s")
    wait_until(lambda: mapped(seat) == {ALICE: ["prv-amo"]}, 20, "it to be taken back")
