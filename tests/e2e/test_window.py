"""Sign-in and the clinic's form in a real window, with the mouse and the keyboard.

A real process on a real screen, a real keychain, real Chromium for the sign-in, the practice service over
HTTP. The test finds things by what a screen reader says of them and clicks where they are.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from selenium.webdriver.common.by import By

from tests.conftest import MakeSandbox
from tests.e2e.seat import Seat
from tests.support.desktop import Desktop
from tests.support.waiting import wait_until

pytestmark = [pytest.mark.e2e, pytest.mark.timeout(420)]

CLINIC = {
    "Clinic name": "Clinique veterinaire du Vieux-Moulin",
    "Practice ID in Cornerstone": "VMO",
    "Address": "1250 rue du Moulin",
    "City": "Trois-Rivieres",
    "Postal code": "G8Y 1A1",
    "Phone": "(819) 555-0142",
    "Name of the contact person": "Marie-Eve Roy",
    "E-mail of the contact person": "marie-eve.roy@example.com",
    "Phone of the contact person": "819 555 0143",
}


@pytest.fixture
def seat(desktop: Desktop, sandbox: MakeSandbox, tmp_path: Path) -> Iterator[Seat]:
    seat = Seat(desktop, sandbox("mid-size", options=("--activation-delay", "3600s")), tmp_path)
    yield seat
    seat.close()


def kept_draft(seat: Seat) -> str:
    """What lies on the disk of what was typed, as it would after a power cut."""
    with closing(sqlite3.connect(seat.folder / "data" / "ledger.db")) as ledger:
        rows = ledger.execute("SELECT body FROM draft").fetchall()
    return "".join(bytes(body).decode() for (body,) in rows)


def restart(seat: Seat, words: str) -> None:
    """Kill the app and start it again: it has to come back where it was."""
    seat.kill()
    seat.start()
    seat.sees(words, 40)


def test_sign_in_by_browser_and_a_form_that_outlives_kill_9(seat: Seat, browser: Any) -> None:
    seat.start()
    seat.press("Sign in with your browser")
    address = wait_until(lambda: seat.desktop.opened_addresses(), 20, "the browser to be asked")[-1]
    browser.get(address)
    browser.find_element(By.ID, "account-mem-marie-eve-roy").click()
    browser.find_element(By.ID, "allow").click()
    seat.sees("signed in as Marie-Ève Roy")
    seat.press("Next")
    seat.sees("Your clinic, as Cornerstone knows it")

    seat.choose_after("Clinic name", "Canada", "Toronto")
    seat.choose_after("City", "Quebec")
    seat.choose_after("E-mail of the technical contact", "In")
    for name, words in CLINIC.items():
        seat.fill(name, words)
    wait_until(lambda: "819 555 0143" in kept_draft(seat), 5, "the draft to be kept")
    restart(seat, "Your clinic, as Cornerstone knows it")
    assert "Trois-Rivieres" in seat.value("City")
    assert seat.value("Phone of the contact person") == "819 555 0143"
