"""An answers file's e-mail addresses and staff codes, told by the service's ids."""

from dataclasses import replace

import pytest

from covet_desktop.core.answers import Answers, ImportAnswer, MappingAnswer, MappingMode, MemberAnswer
from covet_desktop.core.assigning import Assignment, assign, import_members, people_faults
from covet_desktop.core.model import LinkingScope, MappingRow, Provider, ProviderKind, ProviderMapping
from covet_desktop.core.people import Member, MemberKind, MemberStatus

VET = ProviderKind.VETERINARIAN


def member(name: str, **more: object) -> Member:
    """``id`` and e-mail address are the first name's."""
    given, _, family = name.partition(" ")
    whole = Member(
        given.lower(),
        name,
        given,
        family,
        f"{given.lower()}@example.com",
        kind=MemberKind.CLINICIAN,
        status=MemberStatus.ACTIVE,
    )
    return replace(whole, **more)  # type: ignore[arg-type]


ADA, BEA = member("Ada Okoro"), member("Bea Sandoval", status=MemberStatus.PENDING)
CAL, ROOM = member("Cal Drummond"), member("Room One", kind=MemberKind.ROOM)
GONE = member("Gus Left", status=MemberStatus.INACTIVE)
MEMBERS = (ADA, BEA, CAL, ROOM, GONE)
STAFF = (
    Provider("p1", "AO1", "Okoro, Ada", "Ada", "Okoro", VET, location="North"),
    Provider("p2", "AO2", "Okoro, Ada", "Ada", "Okoro", VET, location="South"),
    Provider("p3", "BSA", "Sandoval, Bea DVM", kind=VET),
    Provider("p4", "OLD", "Vane, Ivy", kind=VET, active=False),
    Provider("p5", "TWO", "First, Ann", kind=VET),
    Provider("p6", "two", "Second, Ann", kind=VET),
    Provider("p7", "BACK", "Back, Sid", kind=VET, active=False),
    Provider("p8", "BACK", "Back, Sid", kind=VET),
)
NOTHING = ProviderMapping()


def explicit(**rows: tuple[str, ...]) -> MappingAnswer:
    members = tuple(MemberAnswer(f"{name}@example.com", codes) for name, codes in rows.items())
    return MappingAnswer(MappingMode.EXPLICIT, members)


def rows(assignment: Assignment) -> dict[str, tuple[str, ...]]:
    assert assignment.faults == ()
    return {row.member_id: row.provider_ids for row in assignment.mapping.items}


def faults(answer: MappingAnswer, current: ProviderMapping = NOTHING) -> list[str]:
    return [f"{fault.key}: {fault.what}" for fault in assign(answer, MEMBERS, STAFF, current).faults]


def test_codes_become_ids_whatever_their_case() -> None:
    assigned = assign(explicit(ada=("ao1", "AO2"), room=()), MEMBERS, STAFF, NOTHING)

    assert rows(assigned) == {"ada": ("p1", "p2"), "room": ()}
    assert assigned.mapping.items[1].no_cases
    assert [each.id for each in assigned.left] == ["bea", "cal"]


def test_a_code_that_somebody_who_left_has_too_is_the_active_ones() -> None:
    assert rows(assign(explicit(ada=("BACK",)), MEMBERS, STAFF, NOTHING)) == {"ada": ("p8",)}


def test_every_code_that_cant_be_used_is_told_at_once() -> None:
    told = faults(explicit(ada=("OLD", "NEW"), bea=("TWO",)))

    assert told == [
        'provider_mapping.members."ada@example.com": OLD (Vane, Ivy) is inactive in Cornerstone.',
        'provider_mapping.members."ada@example.com": Nobody in Cornerstone has the code NEW.',
        (
            'provider_mapping.members."bea@example.com": '
            "Several in Cornerstone have the code TWO: First, Ann, Second, Ann."
        ),
    ]


def test_whom_the_file_doesnt_name_stays_as_it_is() -> None:
    current = ProviderMapping((MappingRow("bea", ("p3",)), MappingRow("ada", ("p5",))), ("p1", "p6"))

    assigned = assign(explicit(ada=("AO1",)), MEMBERS, STAFF, current)

    assert rows(assigned) == {"bea": ("p3",), "ada": ("p1",)}
    assert assigned.mapping.ignored_provider_ids == ("p6",)


def test_a_record_that_another_member_has_is_a_conflict() -> None:
    current = ProviderMapping((MappingRow("bea", ("p1",)),))

    (told,) = faults(explicit(ada=("AO1",)), current)

    assert "Okoro, Ada is chosen for" in told


def test_suggested_fills_in_the_same_names_and_leaves_what_is_decided() -> None:
    only_bea = MappingAnswer(MappingMode.SUGGESTED, (MemberAnswer("ada@example.com", ("TWO",)),))
    answer = MappingAnswer(MappingMode.SUGGESTED)
    decided = ProviderMapping((MappingRow("ada", (), no_cases=True),))

    assert rows(assign(answer, MEMBERS, STAFF, NOTHING)) == {"ada": ("p1", "p2"), "bea": ("p3",)}
    assert rows(assign(answer, MEMBERS, STAFF, decided)) == {"ada": (), "bea": ("p3",)}
    assert assign(only_bea, MEMBERS, STAFF, NOTHING).faults, "an ambiguous code"


def test_suggested_takes_nobody_who_is_marked_as_not_ours() -> None:
    current = ProviderMapping((), ("p3",))

    assert rows(assign(MappingAnswer(MappingMode.SUGGESTED), MEMBERS, STAFF, current)) == {
        "ada": ("p1", "p2")
    }


def test_where_nobody_has_a_veterinarian_it_is_a_fault() -> None:
    assert faults(explicit(room=()))


def test_only_my_account_drops_the_others_and_knows_namesakes_all_the_same() -> None:
    twin = member("Ada Okoro", id="twin", email="twin@example.com")
    current = ProviderMapping((MappingRow("bea", ("p3",)),))

    mine = assign(explicit(ada=("AO1",)), MEMBERS, STAFF, current, only="ada")
    suggested = MappingAnswer(MappingMode.SUGGESTED)
    alone = assign(suggested, (*MEMBERS, twin), STAFF, NOTHING, only="ada")

    assert rows(mine) == {"ada": ("p1",)}
    assert alone.mapping.items == ()


@pytest.mark.parametrize(
    ("email", "words"),
    [("zoe@example.com", "Nobody"), ("gus@example.com", "no longer active"), ("two@example.com", "several")],
)
def test_an_address_that_isnt_one_members_is_told(email: str, words: str) -> None:
    twins = (member("Two", id="t1"), member("Two", id="t2"))
    answers = Answers(
        mapping=MappingAnswer(MappingMode.EXPLICIT, (MemberAnswer(email, ("AO1",)),)),
        import_=ImportAnswer(1, (email,)),
    )

    found = people_faults(answers, (*MEMBERS, *twins), "ada")

    assert [fault.key for fault in found] == [f'provider_mapping.members."{email}"', "import.members"]
    assert all(words in str(fault.what) for fault in found)


def test_with_the_scope_me_no_other_member_may_be_named() -> None:
    answers = Answers(linking_scope=LinkingScope.ME, mapping=explicit(ada=("AO1",), bea=("BSA",)))

    assert [fault.key for fault in people_faults(answers, MEMBERS, "ada")] == [
        'provider_mapping.members."bea@example.com"'
    ]


def test_who_is_to_be_imported_is_told_by_address() -> None:
    ids, unknown = import_members(["ADA@example.com", "ada@example.com", "zoe@example.com"], MEMBERS)

    assert ids == ("ada",)
    assert len(unknown) == 1
