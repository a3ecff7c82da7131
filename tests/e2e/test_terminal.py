"""Set-up in the terminal, as a person on a PC without a display goes through it."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from covet_desktop.sandbox.sample import load
from tests.conftest import MakeSandbox
from tests.e2e.seat import environment_without_display
from tests.e2e.tty import CTRL_C, CTRL_D, ROOT, Tty
from tests.support.desktop import Desktop
from tests.support.line import Line
from tests.support.practice import Practice
from tests.support.waiting import wait_until

pytestmark = [pytest.mark.e2e, pytest.mark.timeout(240)]
QUICK = '{"first_check": 0.5, "poll_import": 0.1}'
SOON = ("--activation-delay", "1s")
LATER = ("--activation-delay", "3600s")
CANADIAN = (
    ("Clinic name", "Clinique du Vieux-Moulin"),
    ("Country", "canada"),
    ("Time zone", "toronto"),
    ("Address", "1250 rue du Moulin"),
    ("Address, second line", ""),
    ("City", "Trois-Rivières"),
    ("Province or territory", "QC"),
    ("Postal code", "G8Y 1A1"),
    ("Phone", "819 555 0142"),
    ("Practice ID in Cornerstone", "VMO"),
    ("Name of the contact person", "Marie-Ève Roy"),
    ("E-mail of the contact person", "marie-eve.roy@example.com"),
    ("Phone of the contact person", "819 555 0143"),
    ("Name of the technical contact", ""),
    ("Where the Cornerstone server is", "1"),
    ("Cornerstone version", ""),
    ("Locations", ""),
    ("Cornerstone servers", ""),
    ("Anything Bitwerx should know", ""),
)


class Front:
    """The PC in the clinic's back room, and whoever types there."""

    def __init__(self, desktop: Desktop, practice: Practice, folder: Path) -> None:
        env = environment_without_display(desktop.env)
        self.env = {**env, "PYTHONPATH": str(ROOT), "COVET_TIMING": QUICK, "TZ": "America/Toronto"}
        self.practice = practice
        self.folder = folder
        self.tty: Tty | None = None

    def walk(self) -> Tty:
        self.close()
        where = ["--service-url", self.practice.base_url, "--data-dir", str(self.folder / "data")]
        self.tty = Tty([sys.executable, "-m", "covet_desktop", *where, "walk"], self.env)
        return self.tty

    def approve(self, tty: Tty, **who: Any) -> None:
        tty.sees("Type this code on any phone or computer")
        tty.sees("Open the address there")
        codes = [each["user_code"] for each in self.practice.records()["device_codes"]]
        code = next(each for each in codes if each in tty.screen())
        self.practice.act(action="approve_device", user_code=code, **who)

    def close(self) -> None:
        if self.tty is not None:
            self.tty.close()
            self.tty = None


MakeFront = Callable[..., Front]


@pytest.fixture
def front(desktop: Desktop, sandbox: MakeSandbox, tmp_path: Path) -> Iterator[MakeFront]:
    made: list[Front] = []

    def make(clinic: str = "tiny", options: tuple[str, ...] = SOON, line: Line | None = None) -> Front:
        folder = tmp_path / f"pc-{len(made)}"
        made.append(Front(desktop, sandbox(clinic, options=options, line=line), folder))
        return made[-1]

    yield make
    for each in made:
        each.close()


def fill(tty: Tty, *rows: tuple[str, str]) -> None:
    for question, words in rows:
        tty.answer(question, words)


def buy(tty: Tty) -> None:
    tty.answer("Enter if all of this is right", "")
    tty.answer("What now? [Not yet]", "confirm")
    tty.answer("Confirm the paid connection? [y/N]", "y")
    tty.sees("Request sent")


def connect(tty: Tty, clinic: str) -> None:
    tty.answer("Practice identifier:", load(clinic).practice["identifier"].lower(), 60)
    tty.answer("Is this your clinic?", "y")
    tty.answer("Who is linked [The whole team]", "")
    tty.answer("Auto-import daily [Y/n]", "")
    tty.answer("Time zone [Toronto (America)]", "")
    tty.answer("Hour of the day (0–23) [6]", "")
    tty.answer("Days to import (1–14) [1]", "")


def import_today(tty: Tty) -> None:
    tty.answer("Enter to accept the mapping", "")
    tty.answer("Days to import, from today (1–14) [1]", "")
    tty.sees("What this import will do")
    tty.answer("Import [Y/n]", "")
    tty.sees("imported:", 60)


def linked_cases(front: Front) -> list[Any]:
    return [case for case in front.practice.records()["cases"] if case["linked"]]


def test_the_whole_walk_killed_on_its_way_ends_with_todays_cases(front: MakeFront) -> None:
    pc = front("tiny")
    tty = pc.walk()
    pc.approve(tty)
    fill(tty, *CANADIAN[:7])
    tty.sees("Postal code")
    tty.kill()

    tty = pc.walk()
    tty.sees("What you typed so far is kept")
    fill(tty, *CANADIAN[7:])
    buy(tty)
    tty.sees("Bitwerx is setting up your connection")
    tty.kill()
    tty = pc.walk()
    connect(tty, "tiny")
    tty.sees("Enter to accept the mapping")
    tty.kill()
    tty = pc.walk()
    import_today(tty)
    tty.sees("Time Patient Species Client Veterinarian Reason")

    assert tty.end() == 0, tty.screen()
    cases = linked_cases(pc)
    assert cases
    assert f"{len(cases)} cases" in tty.screen()
    assert cases[0]["patient"]["name"] in tty.screen()
    records = pc.practice.records()
    assert len(records["purchases"]) == 1
    assert records["requests"]["POST /v1/connections"] == 1
    assert "Traceback" not in tty.screen()


def test_a_mid_size_clinic_chooses_whom_the_names_leave_open(front: MakeFront) -> None:
    pc = front("mid-size")
    tty = pc.walk()
    pc.approve(tty)
    fill(tty, *CANADIAN)
    buy(tty)
    connect(tty, "mid-size")
    tty.sees("Jean-François Saint-Pierre")
    tty.answer("Number or code of the staff record", "jfs")
    tty.sees("Sarah Chen")
    tty.answer("Number or code of the staff record", "chs")
    import_today(tty)

    assert tty.end() == 0, tty.screen()
    mapping = pc.practice.records()["connections"][0]["mapping"]
    assert len([row for row in mapping["items"] if row["provider_ids"]]) == 5
    assert f"{len(linked_cases(pc))} cases" in tty.screen()
    assert len(pc.practice.records()["purchases"]) == 1


def test_a_bad_answer_gets_a_sentence_and_is_asked_again(front: MakeFront) -> None:
    pc = front("tiny")
    tty = pc.walk()
    pc.approve(tty)

    tty.answer("Clinic name:", "")
    tty.sees("! Type the clinic's name as it is in Cornerstone.")
    tty.answer("Clinic name:", "Maple Lane")
    tty.answer("Country", "Narnia")
    tty.sees("! Nothing fits that.")
    tty.answer("Country", "1")
    tty.answer("Time zone", "america")
    tty.sees("! Much fits that.")
    fill(tty, *CANADIAN[2:7])
    tty.answer("Postal code", "05401")
    tty.sees("! A Canadian postal code looks like")
    fill(tty, *CANADIAN[7:])
    tty.answer("Enter if all of this is right", "99")
    tty.sees("! Type a whole number from 1 to")
    tty.answer("Enter if all of this is right", "1")
    tty.answer("Clinic name [Maple Lane]", "Maple Lane Vets")
    tty.sees("Maple Lane Vets")
    buy(tty)
    tty.answer("Practice identifier:", "vmo", 60)
    tty.sees("! vmo is your Practice ID in Cornerstone.")
    tty.answer("Practice identifier:", "AAAA1111")
    tty.sees("! Bitwerx knows no clinic with this identifier.")
    connect(tty, "tiny")
    tty.answer("Enter to accept the mapping", "1")
    tty.answer("Number or code of the staff record", "nobody")
    tty.sees("! That is no number or code from the list above.")
    tty.answer("Number or code of the staff record", "")
    import_today(tty)

    assert tty.end() == 0, tty.screen()


def test_ctrl_c_and_the_end_of_input_are_polite(front: MakeFront) -> None:
    pc = front("tiny", LATER)
    tty = pc.walk()
    tty.sees("The code is good for another")
    tty.type(CTRL_C)
    assert tty.end() == 1
    assert "What you entered is kept." in tty.screen()

    tty = pc.walk()
    pc.approve(tty)
    tty.answer("Clinic name:", "Maple Lane")
    tty.sees("Country")
    tty.type(CTRL_D)
    assert tty.end() == 1
    assert tty.screen().endswith("Start the set-up again, and it goes on from here.")

    tty = pc.walk()
    fill(tty, *CANADIAN[1:])
    buy(tty)
    tty.sees("next check in")
    tty.type(CTRL_C)
    assert tty.end() == 1
    assert "What you entered is kept." in tty.screen()
    assert "Traceback" not in tty.screen()


def test_a_request_whose_answer_was_lost_is_sent_again_by_a_person_only(front: MakeFront, line: Line) -> None:
    pc = front("tiny", LATER, line)
    held = line.before("POST", "/v1/connections")
    tty = pc.walk()
    pc.approve(tty)
    fill(tty, *CANADIAN)
    tty.answer("Enter if all of this is right", "")
    tty.answer("What now? [Not yet]", "confirm")
    tty.answer("Confirm the paid connection? [y/N]", "y")
    held.wait(40)
    tty.kill()
    held.cut()

    tty = pc.walk()
    tty.sees("may not have arrived")
    tty.sees("What now?")
    bought_unattended = pc.practice.records()["purchases"]
    tty.type("again\n")
    tty.sees("Bitwerx is setting up your connection")

    assert bought_unattended == []
    assert len(pc.practice.records()["purchases"]) == 1


def test_a_fee_that_has_changed_is_confirmed_anew(front: MakeFront) -> None:
    pc = front("tiny", LATER)
    tty = pc.walk()
    pc.approve(tty)
    fill(tty, *CANADIAN)
    tty.answer("Enter if all of this is right", "")
    tty.sees("What now? [Not yet]")
    pc.practice.act(action="set_fee", amount=41)
    tty.type("confirm\n")
    tty.answer("Confirm the paid connection? [y/N]", "y")
    tty.sees("The fee has changed. Nothing was bought.")
    assert pc.practice.records()["purchases"] == []

    tty.answer("What now? [Not yet]", "")
    tty.sees("Nothing was bought.")

    assert tty.end() == 6
    assert "41.00" in tty.screen()


def test_a_declined_request_says_why_and_can_be_mended(front: MakeFront) -> None:
    pc = front("tiny", LATER)
    tty = pc.walk()
    pc.approve(tty)
    fill(tty, *CANADIAN)
    buy(tty)
    tty.sees("next check in")
    pc.practice.act(action="reject", reason="No clinic of this name in the city.")

    tty.sees("Your last request was declined.")
    tty.sees("No clinic of this name in the city.")
    tty.answer("Enter if all of this is right", "1")
    tty.answer("Clinic name", "Clinique du Moulin")
    tty.sees("Clinique du Moulin")
    buy(tty)

    assert len(pc.practice.records()["purchases"]) == 2
    newest = pc.practice.records()["connections"][-1]
    assert newest["clinic"]["name"] == "Clinique du Moulin"


def test_set_up_is_for_owners_and_admins(front: MakeFront) -> None:
    pc = front("mid-size", LATER)
    members = pc.practice.records()["members"]
    somebody = next(each["id"] for each in members if each["role"] == "member")
    tty = pc.walk()
    pc.approve(tty, member_id=somebody)

    assert tty.end() == 4
    assert "Connecting Cornerstone is for owners and admins" in tty.screen()
    assert "Marie-Ève Roy" in tty.screen()


def test_a_refused_sign_in_offers_a_new_code(front: MakeFront) -> None:
    pc = front("tiny")
    tty = pc.walk()
    tty.sees("Type this code on any phone or computer")
    code = wait_until(lambda: pc.practice.records()["device_codes"], 10, "a code")[-1]["user_code"]
    pc.practice.act(action="deny_device", user_code=code)
    tty.sees("! The sign-in was refused")
    tty.answer("Get a new code? [Y/n]", "n")

    assert tty.end() == 3
