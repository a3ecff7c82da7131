"""``map``: who is which veterinarian, shown, suggested and set from the command line."""

import pytest

from covet_desktop.core.problems import Kind
from tests.engine.conftest import MakeDesk
from tests.engine.desk import Desk
from tests.engine.test_verbs import ask, refused

ALICE, FRONT = "alice.moreau@example.com", "desk@example.com"


def whose(document: dict[str, object]) -> dict[str, list[str]]:
    members = document["members"]
    assert isinstance(members, list)
    return {row["email"]: [each["staff_code"] for each in row["providers"]] for row in members}


def test_it_shows_who_is_who_and_changes_nothing(connected: Desk) -> None:
    shown = ask(connected, "map")

    assert whose(shown)[ALICE] == ["AMO"]
    assert (shown["differences"], shown["accepted"]) == ([], False)
    assert shown["provider_mapping"]["items"][0]["member_id"] == "mem-dr-alice-moreau"


def test_without_accept_only_the_difference_is_shown(connected: Desk) -> None:
    wanted = [f"{FRONT}=tec", f"{ALICE}=AMO"]

    shown = ask(connected, "map", set=wanted)
    assert [(each["what"], each["new"]) for each in shown["differences"]] == [
        ("Front Desk", "Lopez, Ben LVT (TEC)")
    ]
    assert whose(ask(connected, "map"))[FRONT] == []
    sent = ask(connected, "map", set=wanted, accept=True)

    assert sent["accepted"] is True
    assert whose(sent)[FRONT] == ["TEC"]
    assert whose(ask(connected, "map"))[FRONT] == ["TEC"]


def test_several_codes_and_none(connected: Desk) -> None:
    sent = ask(connected, "map", set=[f"{ALICE}=AMO+TEC", f"{FRONT}=none"], accept=True)

    assert whose(sent)[ALICE] == ["AMO", "TEC"]
    assert next(row for row in sent["members"] if row["email"] == FRONT)["no_cases"] is True


def test_it_says_what_the_names_suggest(connected: Desk) -> None:
    shown = ask(connected, "map", suggest=True)

    (alice,) = [row for row in shown["members"] if row["email"] == ALICE]
    assert alice["suggestion"]["reason"] == "Same name"
    assert alice["suggestion"]["preselected"] is True


@pytest.mark.parametrize("wrong", ["nobody@example.com=AMO", f"{ALICE}=ZZZ", f"{ALICE}=OLD", ALICE])
def test_what_cannot_be_told_is_refused_as_a_whole(connected: Desk, wrong: str) -> None:
    problem = refused(connected, "map", set=[f"{FRONT}=TEC", wrong], accept=True)

    assert problem.kind is Kind.INVALID
    assert whose(ask(connected, "map"))[FRONT] == []


def test_a_member_sees_it_and_is_told_who_can_change_it(connected: Desk, make_desk: MakeDesk) -> None:
    front = make_desk(connected.practice).sign_in("member")

    assert whose(ask(front, "map"))[ALICE] == ["AMO"]
    problem = refused(front, "map", set=[f"{FRONT}=TEC"], accept=True)

    assert problem.kind is Kind.NOT_PERMITTED
    assert "Dana Whitfield" in str(problem.advice)
