"""Each refusal of a mapping says at its row what to do there."""

from dataclasses import replace

import pytest

from covet_desktop.core.model import MappingRow, Provider, ProviderMapping
from covet_desktop.core.people import Member, MemberStatus
from covet_desktop.core.refusals import refused_rows

MEMBERS = (Member("m-1", "One A"), Member("m-2", "Two B"))
STAFF = (Provider("p-1", "ONA", "A, One"), Provider("p-2", "TWB", "B, Two"))
SENT = ProviderMapping((MappingRow("m-1", ("p-1", "p-2")), MappingRow("m-2", ("p-3",)), MappingRow("m-3")))


def told(code: str, *pointers: str) -> dict[str, str]:
    found = refused_rows(code, pointers, SENT, MEMBERS, STAFF)
    return {member_id: str(sentence) for member_id, sentence in found.items()}


@pytest.mark.parametrize(
    ("code", "pointer", "member_id", "sentence"),
    [
        ("unknown_provider", "/items/0/provider_ids/1", "m-1",
         "CoVet no longer finds B, Two in Cornerstone. Choose another one."),
        ("unknown_provider", "/items/1/provider_ids/0", "m-2",
         "CoVet no longer finds this one in Cornerstone. Choose another one."),
        ("provider_inactive", "/items/0/provider_ids/0", "m-1",
         "A, One has become inactive in Cornerstone. Choose another one."),
        ("provider_taken", "/items/0/provider_ids/0", "m-1",
         "A, One belongs to somebody else in CoVet already. Choose another one."),
        ("unknown_member", "/items/2/member_id", "m-3",
         "This person is no longer in CoVet. Take the row out."),
        ("outside_scope", "/items/1/member_id", "m-2",
         "Two B isn't linked. Take the row out, or link the whole team."),
        ("outside_scope", "/items/2", "m-3",
         "This person isn't linked. Take the row out, or link the whole team."),
        ("invalid", "/items/0/no_cases", "m-1", "CoVet doesn't accept this choice. Choose again."),
    ],
)  # fmt: skip
def test_a_refusal_is_told_at_its_row(code: str, pointer: str, member_id: str, sentence: str) -> None:
    assert told(code, pointer) == {member_id: sentence}


def test_who_has_left_is_told_as_such_and_not_as_outside_the_team() -> None:
    left = (MEMBERS[0], replace(MEMBERS[1], status=MemberStatus.INACTIVE))

    found = refused_rows("outside_scope", ["/items/1/member_id"], SENT, left, STAFF)

    assert str(found["m-2"]) == "Two B is no longer active in CoVet. Take the row out."


def test_two_places_are_told_at_both_rows() -> None:
    found = told("provider_taken", "/items/0/provider_ids/1", "/items/1/provider_ids/0")

    assert set(found) == {"m-1", "m-2"}


@pytest.mark.parametrize(
    "pointer", ["", "/items", "/items/9/member_id", "/ignored_provider_ids/0", "items/0"]
)
def test_a_place_that_is_no_row_is_told_nowhere(pointer: str) -> None:
    assert told("unknown_provider", pointer) == {}


def test_what_concerns_the_whole_is_told_at_no_row() -> None:
    assert told("nothing_mapped", "/items/0") == {}
