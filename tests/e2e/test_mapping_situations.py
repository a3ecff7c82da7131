"""The pages of what is set, in a real window, while another PC, Cornerstone and the service go their own ways."""

import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from covet_desktop.sandbox.sample import load
from tests.conftest import MakeSandbox
from tests.e2e import clerk
from tests.e2e.clerk import TITLES
from tests.e2e.seat import ROOT, Seat
from tests.sandbox.driver import Clinic
from tests.support.children import Child
from tests.support.desktop import Desktop
from tests.support.waiting import wait_until

pytestmark = [pytest.mark.e2e, pytest.mark.timeout(300)]

JEAN, FRANCOIS = "mem-jean-francois-saint-pierre", "mem-francois-damours"


@pytest.fixture
def seat(desktop: Desktop, sandbox: MakeSandbox, tmp_path: Path) -> Iterator[Seat]:
    """An owner is signed in; the window isn't open yet."""
    practice = sandbox("mid-size", options=("--activation-delay", "3600s"))
    seat = Seat(desktop, practice, tmp_path)
    command = [sys.executable, "-m", "tests.e2e.buyer", practice.base_url, str(tmp_path / "data"), "look"]
    signed_in = Child(command, tmp_path / "sign-in.log", env=seat.env, cwd=ROOT)
    wait_until(lambda: not signed_in.running, 60, f"the sign-in: {signed_in.everything()}")
    yield seat
    seat.close()


@pytest.fixture
def elsewhere(seat: Seat) -> Iterator[Clinic]:
    """Another PC of the clinic, on which the connection was bought; it is active since."""
    clinic = Clinic(seat.practice, load("mid-size"))
    assert clinic.buy().status_code == 201
    seat.practice.act(action="activate")
    yield clinic
    clinic.sign_out()


def mapping(seat: Seat) -> dict[str, Any]:
    found: dict[str, Any] = seat.practice.records()["connections"][0]["mapping"]
    return found


def test_what_others_do_meanwhile_is_seen_and_nothing_chosen_is_lost(seat: Seat, elsewhere: Clinic) -> None:
    seat.start()
    seat.sees(TITLES["practice"], 40)
    clerk.give_the_identifier(seat, replace(clerk.MOULIN, identifier="{7k2mqx04}"))
    clerk.link_the_team(seat)
    clerk.keep_the_hour(seat)
    seat.press("Use St-Pierre, J-F for Jean-François Saint-Pierre")
    seat.sees("Jean-François Saint-Pierre: St-Pierre, J-F JFS")

    # Another PC accepts a mapping first.
    rows = [{"member_id": JEAN, "provider_ids": ["prv-ctr"], "no_cases": False}]
    theirs = {"items": rows, "ignored_provider_ids": []}
    put = elsewhere.change("PUT", f"{elsewhere.path}/provider-mapping", theirs, role="admin")
    assert put.status_code == 200, put.text
    seat.press("Accept Mapping")
    seat.sees("Your choices are kept")
    seat.sees("In CoVet now: TREMBLAY-ROY, CHLOE DMV CTR")
    assert "Jean-François Saint-Pierre: St-Pierre, J-F JFS" in seat.words()
    assert mapping(seat)["items"] == rows, "nothing was written over"

    # The visiting dentist is nobody's here.
    seat.press("TREMBLAY-ROY, CHLOE DMV isn't ours")
    seat.sees("TREMBLAY-ROY, CHLOE DMV is ours after all")

    # In Cornerstone somebody leaves between reading and accepting.
    seat.practice.act(action="change_provider", provider_id="prv-fda", active=False)
    seat.press("Accept Mapping")
    seat.sees("D'AMOURS FRANCOIS has become inactive in Cornerstone. Choose another one.")
    seat.sees("1 has to be chosen anew")
    seat.press("François D'Amours: D'AMOURS FRANCOIS FDA")
    seat.desktop.type("no cases")
    seat.desktop.key("Return")
    seat.sees("François D'Amours: No cases of their own")
    seat.press("Accept Mapping")
    seat.sees(TITLES["import"])

    accepted = {row["member_id"]: row for row in mapping(seat)["items"]}
    assert accepted[JEAN]["provider_ids"] == ["prv-jfs"]
    assert accepted[FRANCOIS] == {"member_id": FRANCOIS, "provider_ids": [], "no_cases": True}
    assert mapping(seat)["ignored_provider_ids"] == ["prv-ctr"]


def test_from_team_to_me_and_the_first_import_by_list(seat: Seat, elsewhere: Clinic) -> None:
    identifier = {"identifier": "7K2MQX04"}
    assert elsewhere.change("PUT", f"{elsewhere.path}/practice", identifier).status_code == 200
    setting = {"enabled": True, "time_zone": "America/Toronto", "hour": 6, "days": 1}
    assert elsewhere.patch(linking_scope="team", auto_import=setting).status_code == 200
    rows = [
        {"member_id": "mem-dre-genevieve-cote-levesque", "provider_ids": ["prv-gcl"], "no_cases": False},
        {"member_id": FRANCOIS, "provider_ids": ["prv-fda"], "no_cases": False},
    ]
    body = {"items": rows, "ignored_provider_ids": []}
    assert elsewhere.change("PUT", f"{elsewhere.path}/provider-mapping", body).status_code == 200
    seat.start()
    seat.sees("Manage integration", 40)
    seat.press("Manage integration")
    seat.sees(TITLES["veterinarians"])
    seat.press("Step 6 of 9: Linking scope, done")
    seat.sees(TITLES["scope"])
    seat.press("Only my account")
    seat.sees("2 people will no longer be linked")
    seat.sees("Dre Geneviève Côté Lévesque, François D'Amours.")
    seat.press("The whole team")
    seat.press("Step 9 of 9: Import range")
    seat.sees("The next automatic import comes")
    seat.sees("Nothing is imported until somebody opens CoVet Desktop")

    seat.press("Start CoVet Desktop when I sign in to this PC")
    wait_until(lambda: entry(seat).is_file(), 10, "the system to be told")
    assert "--data-dir" in entry(seat).read_text(encoding="utf-8")
    assert seat.place("Start CoVet Desktop when I sign in to this PC").checked

    clerk.import_todays(seat)
    count = len([case for case in seat.practice.records()["cases"] if case["linked"]])
    assert count
    seat.press("Show all 86 appointments")
    seat.sees("What the import did, appointment by appointment")


def entry(seat: Seat) -> Path:
    home = Path(seat.env.get("XDG_CONFIG_HOME") or Path(seat.env["HOME"]) / ".config")
    return home / "autostart" / "covet-desktop.desktop"
