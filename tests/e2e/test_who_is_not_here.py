"""A receptionist asks why a patient isn't there, and is helped: in the real window, by mouse and keyboard."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import MakeSandbox
from tests.e2e.seat import Seat
from tests.e2e.unattended import Pc, answers
from tests.support.desktop import Desktop
from tests.support.practice import Practice
from tests.support.waiting import wait_until

pytestmark = [pytest.mark.e2e, pytest.mark.timeout(180)]


@pytest.fixture
def practice(sandbox: MakeSandbox) -> Practice:
    practice = sandbox("mid-size", options=("--activation-delay", "0s"))
    practice.act(action="set_pace", seconds=0.005)
    return practice


@pytest.fixture
def seat(desktop: Desktop, practice: Practice, tmp_path: Path) -> Iterator[Seat]:
    """A PC of a clinic in which some veterinarians are nobody's yet."""
    pc = Pc(desktop, practice, tmp_path).sign_in()
    code, document = pc.set_up(answers("mid-size", **{"import": {"members": "all", "days": 1}}), "--wait")
    assert code == 0, document
    seat = Seat(desktop, practice, tmp_path)
    yield seat
    seat.close()
    pc.close()


def words_for(case: Any) -> str:
    return f"{case['patient']['name']} {case['client']['display_name']}"


def one_of_a_kind(practice: Practice) -> Any:
    """A case that nobody takes for another, and whose names every keyboard has."""
    cases = [case for case in practice.records()["cases"] if case["patient"] and case["client"]]
    often = Counter(word for case in cases for word in words_for(case).split())
    return next(
        case
        for case in cases
        if all(word.isascii() and word.isalpha() for word in words_for(case).split())
        and any(often[word] == 1 for word in words_for(case).split())
    )


def test_a_patient_whose_case_was_removed_and_a_veterinarian_who_is_not_ours(
    seat: Seat, practice: Practice
) -> None:
    case = one_of_a_kind(practice)
    name = case["patient"]["name"]
    practice.act(action="remove_case", case_id=case["id"])
    seat.start()
    seat.sees("Recent imports", 40)

    seat.desktop.key("ctrl+f")
    seat.desktop.type(words_for(case))
    seat.press("Why isn’t this patient here?")
    seat.sees("The case was removed in CoVet")
    seat.press(f"Import this day…: {name}")
    seat.sees("1 new case")
    seat.press("Import", "push button")
    seat.sees("1 case imported", 40)
    seat.press(f"Open the case: {name}")
    wait_until(lambda: len(_live(practice, case)) == 1, 20, "the case to be there again")
    seat.desktop.key("Escape")

    seat.press("Not ours: TREMBLAY-ROY, CHLOE DMV", "push button")
    seat.sees("nobody is asked about these appointments again")
    (connection,) = practice.records()["connections"]

    assert len(connection["mapping"]["ignored_provider_ids"]) == 1


def _live(practice: Practice, case: Any) -> list[Any]:
    return [
        each
        for each in practice.records()["cases"]
        if each["appointment"]
        and each["appointment"]["id"] == case["appointment"]["id"]
        and each["patient"]["id"] == case["patient"]["id"]
        and not each["deleted"]
    ]
