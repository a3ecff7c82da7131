"""What somebody at the front desk does in the wizard, page by page, with the mouse.

Each of these begins on its page and ends on the next one.
"""

from collections.abc import Mapping
from dataclasses import dataclass
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


@dataclass(frozen=True)
class Paper:
    """What the clerk has on paper: the clinic's details, by the names of the fields."""

    member: str
    who: str
    written: Mapping[str, str]
    zone: str
    """What is typed to find the clock, and the region below."""
    region: str
    identifier: str
    found: str
    """Where the practice is that the identifier stands for."""
    fee: str
    staff: str
    """One of Cornerstone's names that the table shows."""
    servers: int = 1
    locations: int = 1


MOULIN = Paper(
    member="mem-marie-eve-roy",
    who="Marie-Ève Roy",
    written={
        "Clinic name": "Clinique vétérinaire du Vieux-Moulin",
        "Address": "1250 rue du Moulin",
        "City": "Trois-Rivières",
        "Postal code": "G8Y 1A1",
        "Phone": "(819) 555-0142",
        "Practice ID in Cornerstone": "VMO",
        "Name of the contact person": "Marie-Ève Roy",
        "Phone of the contact person": "819 555 0143",
        "E-mail of the contact person": "marie-eve.roy@example.com",
    },
    zone="Toro",
    region="Queb",
    identifier=" 7k2mqx04 ",
    found="Trois-Rivières, QC, CA",
    fee="35.00 USD a month",
    staff="D'AMOURS FRANCOIS",
)
NORTHGATE = Paper(
    member="mem-gordon-pratt",
    who="Gordon Pratt",
    written={
        "Clinic name": "Northgate Animal Hospital Group",
        "Address": "4400 Northgate Boulevard NW",
        "City": "Edmonton",
        "Postal code": "T5A 0A1",
        "Phone": "780 555 0120",
        "Practice ID in Cornerstone": "NG",
        "Name of the contact person": "Gordon Pratt",
        "Phone of the contact person": "780 555 0121",
        "E-mail of the contact person": "gordon.pratt@example.com",
    },
    zone="Edmon",
    region="Alb",
    identifier="20417|3",
    found="Edmonton, AB, CA",
    fee="70.00 USD a month",
    staff="Abara, Helen",
    servers=2,
    locations=3,
)


WRITTEN = MOULIN.written


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


def describe_the_clinic(seat: Seat, paper: Paper = MOULIN) -> None:
    """Fill page 2, from top to bottom; stays on it."""
    seat.write("Clinic name", paper.written["Clinic name"])
    seat.pick("Country", "Canada")
    seat.search("Time zone", paper.zone)
    for name in ("Address", "City"):
        seat.write(name, paper.written[name])
    seat.search("Province or territory", paper.region)
    for name in list(paper.written)[3:]:
        seat.write(name, paper.written[name])
    seat.pick("Where the Cornerstone server is", "In the clinic")
    if paper.servers > 1:
        seat.write("Cornerstone servers", str(paper.servers))
        seat.write("Locations", str(paper.locations))
    seat.kept("on_premises")


def hand_in_the_clinic(seat: Seat, paper: Paper = MOULIN) -> None:
    seat.press("Next")
    seat.sees(TITLES["purchase"])
    seat.sees(paper.fee)


def buy(seat: Seat) -> None:
    seat.press("Confirm")
    seat.press("Confirm the fee")
    seat.sees(TITLES["waiting"])


def see_it_activated(seat: Seat) -> None:
    seat.practice.act(action="activate")
    seat.sees(TITLES["practice"], 40)


def give_the_identifier(seat: Seat, paper: Paper = MOULIN) -> None:
    seat.write("Practice identifier", paper.identifier)
    seat.press("Look up")
    seat.sees(paper.found)
    seat.press("Next")
    seat.sees(TITLES["scope"])


def link_the_team(seat: Seat) -> None:
    seat.press("The whole team")
    seat.press("Continue")
    seat.sees(TITLES["auto_import"])


def keep_the_hour(seat: Seat, paper: Paper = MOULIN) -> None:
    seat.press("Continue")
    seat.sees(TITLES["veterinarians"])
    seat.sees(paper.staff)


def accept_the_mapping(seat: Seat) -> None:
    seat.press("Accept Mapping")
    seat.sees(TITLES["import"])
    seat.sees("What this import will do")


def import_todays(seat: Seat) -> None:
    seat.press("Import")
    seat.sees("Your cases are in CoVet", 60)
