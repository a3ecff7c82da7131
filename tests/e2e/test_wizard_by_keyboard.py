"""The whole wizard with the keyboard alone: Tab, mnemonics, Enter; no hand on the mouse."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from selenium.webdriver.common.by import By

from tests.conftest import MakeSandbox
from tests.e2e.clerk import TITLES, WRITTEN
from tests.e2e.seat import Seat
from tests.support.desktop import Desktop
from tests.support.waiting import wait_until

pytestmark = [pytest.mark.e2e, pytest.mark.timeout(420)]
CHOSEN = {
    "Country": ("Canada",),
    "Time zone": ("Toro", "Down", "Return"),
    "Province or territory": ("Queb", "Down", "Return"),
    "Where the Cornerstone server is": ("In",),
}
ORDER = [
    "Clinic name", "Country", "Time zone", "Address", "City", "Province or territory", "Postal code", "Phone",
    "Practice ID in Cornerstone", "Name of the contact person", "Phone of the contact person",
    "E-mail of the contact person", "Where the Cornerstone server is",
]  # fmt: skip


@pytest.fixture
def seat(desktop: Desktop, sandbox: MakeSandbox, tmp_path: Path) -> Iterator[Seat]:
    seat = Seat(desktop, sandbox("mid-size", options=("--activation-delay", "3600s")), tmp_path)
    yield seat
    seat.close()


def fill_in(seat: Seat, name: str) -> None:
    seat.tab_to(name)
    if name in WRITTEN:
        seat.desktop.type(WRITTEN[name])
        return
    typed, *keys = CHOSEN[name]
    seat.desktop.type(typed)
    if keys:
        seat.desktop.key(*keys)


def test_from_sign_in_to_todays_cases_by_keyboard_alone(seat: Seat, browser: Any) -> None:
    seat.start()
    seat.sees("Sign in with your browser")
    seat.tab_to("Sign in with your browser")
    seat.desktop.key("space")
    address = wait_until(lambda: seat.desktop.opened_addresses(), 20, "the browser to be asked")[-1]
    browser.get(address)
    browser.find_element(By.ID, "account-mem-marie-eve-roy").click()
    browser.find_element(By.ID, "allow").click()
    seat.sees("signed in as Marie-Ève Roy")
    seat.desktop.key("alt+n")
    seat.sees(TITLES["clinic"])

    for name in ORDER:
        fill_in(seat, name)
    seat.desktop.key("alt+n")
    seat.sees(TITLES["purchase"])
    seat.sees("35.00 USD a month")
    seat.desktop.key("alt+c")
    seat.sees("Confirm the paid connection?")
    seat.tab_to("Confirm the fee")
    seat.desktop.key("space")
    seat.sees(TITLES["waiting"])

    seat.practice.act(action="activate")
    seat.sees(TITLES["practice"], 40)
    seat.tab_to("Practice identifier")
    seat.desktop.type("7k2mqx04")
    seat.desktop.key("Return")  # looks it up
    seat.sees("Trois-Rivières, QC, CA")
    seat.desktop.key("Return")  # and goes on
    seat.sees(TITLES["scope"])
    seat.tab_to("The whole team")
    seat.desktop.key("space", "alt+o")
    seat.sees(TITLES["auto_import"])
    seat.desktop.key("alt+o")
    seat.sees("D'AMOURS FRANCOIS")

    seat.tab_to("Use St-Pierre, J-F for Jean-François Saint-Pierre")
    seat.desktop.key("space")
    seat.sees("Jean-François Saint-Pierre: St-Pierre, J-F JFS")
    seat.desktop.key("alt+a")
    seat.sees("What this import will do")
    seat.tab_to("Import")
    seat.desktop.key("space")
    seat.sees("Your cases are in CoVet", 60)
    seat.tab_to("Open today's cases")
    seat.desktop.key("space")
    seat.sees("Today's cases by veterinarian")

    assert len(seat.practice.records()["purchases"]) == 1
    assert seat.practice.records()["connections"][0]["status"] == "connected"
