"""What somebody at the front desk does in the wizard, page by page, with the mouse.

Each of these begins on its page and ends on the next one.
"""

from typing import Any

from selenium.webdriver.common.by import By

from tests.e2e.seat import Seat
from tests.support.waiting import wait_until

TITLES = {
    "clinic": "Your clinic, as Cornerstone knows it",
    "purchase": "Look at the fee, then confirm",
    "waiting": "Bitwerx is setting up your connection",
    "practice": "Whose Cornerstone is it?",
    "scope": "Whose appointments should come?",
    "auto_import": "Cases ready before the first client",
    "veterinarians": "Which veterinarian is which?",
    "import": "Import cases now",
}
WRITTEN = {
    "Clinic name": "Clinique vétérinaire du Vieux-Moulin",
    "Address": "1250 rue du Moulin",
    "City": "Trois-Rivières",
    "Postal code": "G8Y 1A1",
    "Phone": "(819) 555-0142",
    "Practice ID in Cornerstone": "VMO",
    "Name of the contact person": "Marie-Ève Roy",
    "Phone of the contact person": "819 555 0143",
    "E-mail of the contact person": "marie-eve.roy@example.com",
}


def sign_in(seat: Seat, browser: Any, member: str = "mem-marie-eve-roy") -> None:
    """By the system's browser; on the first page it says who is signed in."""
    before = len(seat.desktop.opened_addresses())
    seat.press("Sign in with your browser")
    address = wait_until(lambda: seat.desktop.opened_addresses()[before:], 20, "the browser to be asked")[0]
    browser.get(address)
    browser.find_element(By.ID, f"account-{member}").click()
    browser.find_element(By.ID, "allow").click()
    seat.press("Next")
    seat.sees(TITLES["clinic"])


def describe_the_clinic(seat: Seat) -> None:
    """Fill page 2, from top to bottom; stays on it."""
    seat.write("Clinic name", WRITTEN["Clinic name"])
    seat.pick("Country", "Canada")
    seat.search("Time zone", "Toro")
    for name in ("Address", "City"):
        seat.write(name, WRITTEN[name])
    seat.search("Province or territory", "Queb")
    for name in list(WRITTEN)[3:]:
        seat.write(name, WRITTEN[name])
    seat.pick("Where the Cornerstone server is", "In the clinic")
    seat.kept("on_premises")


def hand_in_the_clinic(seat: Seat) -> None:
    seat.press("Next")
    seat.sees(TITLES["purchase"])
    seat.sees("35.00 USD a month")


def buy(seat: Seat) -> None:
    seat.press("Confirm")
    seat.press("Confirm the fee")
    seat.sees(TITLES["waiting"])


def see_it_activated(seat: Seat) -> None:
    seat.practice.act(action="activate")
    seat.sees(TITLES["practice"], 40)


def give_the_identifier(seat: Seat, identifier: str = " 7k2mqx04 ") -> None:
    seat.write("Practice identifier", identifier)
    seat.press("Look up")
    seat.sees("Trois-Rivières, QC, CA")
    seat.press("Next")
    seat.sees(TITLES["scope"])


def link_the_team(seat: Seat) -> None:
    seat.press("The whole team")
    seat.press("Continue")
    seat.sees(TITLES["auto_import"])


def keep_the_hour(seat: Seat) -> None:
    seat.press("Continue")
    seat.sees(TITLES["veterinarians"])
    seat.sees("D'AMOURS FRANCOIS")


def accept_the_mapping(seat: Seat) -> None:
    seat.press("Accept Mapping")
    seat.sees(TITLES["import"])
    seat.sees("What this import will do")


def import_todays(seat: Seat) -> None:
    seat.press("Import")
    seat.sees("Your cases are in CoVet", 60)
