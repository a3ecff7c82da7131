"""A receptionist asks why a patient isn't there, and is helped: in the real window, by mouse and keyboard."""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import MakeSandbox
from tests.e2e.clerk import TITLES
from tests.e2e.seat import Seat
from tests.e2e.unattended import Pc, answers
from tests.support.desktop import Desktop
from tests.support.practice import Practice
from tests.support.waiting import wait_until

CHLOE = "TREMBLAY-ROY, CHLOE DMV"
NEXT_ONES = re.compile("(Choose whose they are|Not ours): (?!Gagnon)")
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
    wait_until(lambda: seat.in_front() == f"Case · {name}", 20, "the case's window to have the keyboard")
    wait_until(lambda: len(_live(practice, case)) == 1, 20, "the case to be there again")
    seat.desktop.key("Escape")

    seat.press(f"Not ours: {CHLOE}", "push button")
    seat.sees("nobody is asked about these appointments again")

    assert len(ignored(practice)) == 1


def test_nobodys_veterinarian_is_given_to_somebody_and_imported_by_keyboard_alone(
    seat: Seat, practice: Practice, desktop: Desktop, tmp_path: Path
) -> None:
    code, nobodys = Pc(desktop, practice, tmp_path).json("appointments", "--nobody")
    assert code == 0
    sought = next(each for each in nobodys if each["appointment"]["provider_name"] == CHLOE)
    name = sought["patient"]["name"]
    seat.start()
    seat.sees("Recent imports", 40)
    seat.desktop.key("alt+f")
    seat.sees(f"Not ours: {CHLOE}")

    seat.desktop.type(words_for(sought))
    seat.desktop.key("Return")
    seat.sees("The veterinarian belongs to nobody in CoVet")
    seat.key_on(f"Choose whose they are: {name}")
    seat.sees(TITLES["veterinarians"])
    seat.tab_to(f"{CHLOE}: Whose are they?")
    seat.desktop.type("siob")
    seat.desktop.key("Return")
    seat.sees(f"Siobhán O’Neill: {CHLOE} CTR")
    seat.desktop.key("alt+a")
    seat.sees("What it does")
    seat.desktop.key("alt+s")
    seat.sees(TITLES["import"])
    seat.desktop.key("Escape")

    seat.key_on(f"Import this day…: {name}")
    seat.sees("new case")
    seat.desktop.key("alt+i")
    wait_until(lambda: _live(practice, sought), 40, "the case to be there")
    seat.key_on("Not ours: Gagnon, Mélanie")
    wait_until(lambda: ignored(practice) == ["prv-mga"], 20, "her not to be asked about again")
    assert _live(practice, sought)[0]["member_id"] == "mem-siobhan-oneill"
    wait_until(lambda: NEXT_ONES.match(str(seat.ask("focused"))), 10, "the keyboard to be at the next one")


def ignored(practice: Practice) -> list[str]:
    (connection,) = practice.records()["connections"]
    return list(connection["mapping"]["ignored_provider_ids"])


def _live(practice: Practice, case: Any) -> list[Any]:
    return [
        each
        for each in practice.records()["cases"]
        if each["appointment"]
        and each["appointment"]["id"] == case["appointment"]["id"]
        and each["patient"]["id"] == case["patient"]["id"]
        and not each["deleted"]
    ]
