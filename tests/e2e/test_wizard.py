"""The whole wizard in a real window: by mouse, and killed on every page.

A real process on a real screen, a real keychain, real Chromium for the sign-in, the practice service over
HTTP. The test finds things by what a screen reader says of them and clicks where they are.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import MakeSandbox
from tests.e2e import clerk
from tests.e2e.clerk import MOULIN, NORTHGATE, TITLES, Paper
from tests.e2e.seat import Seat
from tests.support.desktop import Desktop

pytestmark = [pytest.mark.e2e, pytest.mark.timeout(420)]


@pytest.fixture
def seat(
    desktop: Desktop, sandbox: MakeSandbox, tmp_path: Path, request: pytest.FixtureRequest
) -> Iterator[Seat]:
    clinic = getattr(request, "param", "mid-size")
    seat = Seat(desktop, sandbox(clinic, options=("--activation-delay", "3600s")), tmp_path)
    yield seat
    seat.close()


@pytest.mark.parametrize(
    ("seat", "paper", "vet"),
    [
        ("mid-size", MOULIN, "Dre Geneviève Côté Lévesque"),
        ("large", NORTHGATE, "Dr Helen Abara"),
    ],
    indirect=["seat"],
    ids=["mid-size", "large"],
)
def test_from_sign_in_to_todays_cases_by_mouse(seat: Seat, browser: Any, paper: Paper, vet: str) -> None:
    seat.start()
    clerk.sign_in(seat, browser, paper.member)
    clerk.describe_the_clinic(seat, paper)
    clerk.hand_in_the_clinic(seat, paper)
    clerk.buy(seat)
    clerk.see_it_activated(seat)
    clerk.give_the_identifier(seat, paper)
    clerk.link_the_team(seat)
    clerk.keep_the_hour(seat, paper)
    clerk.accept_the_mapping(seat)
    clerk.import_todays(seat)
    seat.press("Open today's cases")
    seat.sees("Today's cases by veterinarian")

    records = seat.practice.records()
    assert [bought["connection_id"] for bought in records["purchases"]] == [records["connections"][0]["id"]]
    assert records["connections"][0]["status"] == "connected"
    imported = [case for case in records["cases"] if case["linked"]]
    assert imported
    seat.sees(vet)
    assert any(case["patient"]["name"] in seat.words() for case in imported)


def test_killed_on_every_page_it_comes_back_there_with_nothing_lost(seat: Seat, browser: Any) -> None:
    seat.start()
    seat.sees("Sign in with your browser")
    seat.restart("Sign in with your browser")
    clerk.sign_in(seat, browser)
    seat.restart(TITLES["clinic"])  # the sign-in is in the keychain

    clerk.describe_the_clinic(seat)
    seat.restart(TITLES["clinic"])
    for name, words in clerk.WRITTEN.items():
        assert seat.value(name) == words
    clerk.hand_in_the_clinic(seat)
    seat.restart("35.00 USD a month")
    clerk.buy(seat)
    seat.restart(TITLES["waiting"])
    assert len(seat.practice.records()["purchases"]) == 1

    clerk.see_it_activated(seat)
    seat.write("Practice identifier", "7k2mqx0")
    seat.kept("7k2mqx0")
    seat.restart(TITLES["practice"])
    assert seat.value("Practice identifier") == "7k2mqx0"
    clerk.give_the_identifier(seat)
    seat.press("The whole team")
    seat.kept('"team"')
    seat.restart(TITLES["scope"])
    assert seat.place("The whole team").checked
    clerk.link_the_team(seat)
    seat.pick("Hour of the day", "5:00 AM")
    seat.kept('"hour":5')
    seat.restart(TITLES["auto_import"])
    seat.sees("5:00 AM, Toronto time")
    clerk.keep_the_hour(seat)

    seat.press("Use St-Pierre, J-F for Jean-François Saint-Pierre")
    seat.sees("Jean-François Saint-Pierre: St-Pierre, J-F JFS")
    seat.kept("provider_ids")
    seat.restart("Jean-François Saint-Pierre: St-Pierre, J-F JFS")
    clerk.accept_the_mapping(seat)
    clerk.import_todays(seat)
    seat.restart("Today's cases by veterinarian")

    assert len(seat.practice.records()["purchases"]) == 1
    assert len(seat.practice.records()["imports"]) == 1
