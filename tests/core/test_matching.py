"""Which member is which staff record: the traps of real clinics, and what never happens."""

import random
import unicodedata
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from covet_desktop.core.matching import Tier, conflicts, is_person, ranked, suggest, unclaimed
from covet_desktop.core.model import MappingRow, Provider, ProviderKind, ProviderMapping
from covet_desktop.core.people import Member, MemberKind, MemberStatus

VET = ProviderKind.VETERINARIAN


def member(name: str, kind: MemberKind = MemberKind.CLINICIAN) -> Member:
    return Member(f"m-{name}", name, kind=kind, status=MemberStatus.ACTIVE)


def staff(
    name: str,
    number: int = 0,
    *,
    active: bool = True,
    location: str = "",
    appointments: int = 5,
    kind: ProviderKind = VET,
) -> Provider:
    return Provider(
        f"p-{name}-{number}",
        display_name=name,
        kind=kind,
        active=active,
        location=location,
        upcoming_appointments=appointments,
    )


@pytest.mark.parametrize(
    ("cornerstone", "covet", "tier"),
    [
        ("Côté-Lévesque, Geneviève DMV", "Dre Geneviève Côté Lévesque", Tier.SAME_NAME),
        ("D'AMOURS FRANCOIS", "François D'Amours", Tier.SAME_NAME),
        ("O'Neill, Siobhan", "Siobhán O’Neill", Tier.SAME_NAME),
        ("St-Pierre, J-F", "Jean-François Saint-Pierre", Tier.LIKELY),
        ("Nguyen Thi Huong", "Hương Nguyễn", Tier.LIKELY),
        ("Tremblay, Luc", "Chloé Roy", Tier.NONE),
        ("Tremblay, Luc", "Lucie Tremblay", Tier.NONE),
        ("Roy, Samantha", "Samuel Roy", Tier.NONE),
        ("O´NEILL SIOBHAN", "Siobhán O’Neill", Tier.SAME_NAME),
        ("Roy, J.F. D.V.M.", "Jean-François Roy", Tier.LIKELY),
        ("Dr. Tremblay", "Luc Tremblay", Tier.LIKELY),
        ("TREMBLAY-ROY, CHLOE DMV", "Dre Chloé Tremblay-Roy", Tier.SAME_NAME),
        ("Smith, Katherine VMD", "Kate Smith", Tier.LIKELY),
        ("Bouchrad, Louis", "Louis Bouchard", Tier.LIKELY),
    ],
)
def test_each_pair_has_its_tier(cornerstone: str, covet: str, tier: Tier) -> None:
    (found,) = suggest([member(covet)], [staff(cornerstone)])

    assert found.tier is tier
    assert found.preselected is (tier is Tier.SAME_NAME)
    assert bool(found.provider_ids) is (tier in (Tier.SAME_NAME, Tier.LIKELY))
    assert str(found.reason)


def test_two_records_of_one_name_are_left_to_the_person() -> None:
    chens = [staff("Chen, Sarah", 1), staff("Chen, Sarah", 2)]

    chen, okafor = suggest([member("Sarah Chen"), member("Sarah Chen-Okafor")], chens)

    assert (chen.tier, chen.provider_ids) == (Tier.AMBIGUOUS, ())
    assert (okafor.tier, okafor.provider_ids) == (Tier.AMBIGUOUS, ())
    assert str(chen.reason) == "Two of that name"


def test_two_records_at_two_locations_are_left_open_when_a_colleague_may_be_one_of_them() -> None:
    chens = [staff("Chen, Sarah", 1, location="North"), staff("Chen, Sarah", 2, location="South")]

    chen, okafor = suggest([member("Sarah Chen"), member("Sarah Chen-Okafor")], chens)

    assert (chen.tier, okafor.tier) == (Tier.AMBIGUOUS, Tier.AMBIGUOUS)


def test_whose_very_name_it_is_keeps_a_record_that_a_colleague_is_like() -> None:
    chen, okafor = suggest([member("Sarah Chen"), member("Sarah Chen-Okafor")], [staff("Chen, Sarah")])

    assert chen.preselected
    assert (okafor.tier, okafor.provider_ids) == (Tier.NONE, ())


def test_two_members_of_one_name_are_left_to_the_person() -> None:
    twins = [member("Ann Roy"), replace(member("Ann Roy"), id="m-2")]

    assert {found.tier for found in suggest(twins, [staff("Roy, Ann")])} == {Tier.AMBIGUOUS}


def test_one_record_that_fits_two_members_is_left_to_the_person() -> None:
    min_jun, mina = suggest([member("Min-jun Kim"), member("Mina Kim")], [staff("Kim, M")])

    assert (min_jun.tier, mina.tier) == (Tier.AMBIGUOUS, Tier.AMBIGUOUS)
    assert (min_jun.provider_ids, mina.provider_ids) == ((), ())
    assert str(mina.reason) == "Several fit"


def test_a_family_name_alone_is_chosen_only_while_nobody_else_has_it() -> None:
    (alone,) = suggest([member("Roy")], [staff("Roy, DMV")])
    (crowded,) = suggest([member("Roy")], [staff("Roy, DMV"), staff("Roy, Ann")])

    assert alone.preselected
    assert (crowded.tier, crowded.preselected) == (Tier.LIKELY, False)


def test_a_name_in_two_fields_is_a_name_as_well() -> None:
    nick = replace(staff("Dr. Kate"), given_name="Katherine", family_name="Smith")

    (found,) = suggest([member("Katherine Smith")], [nick])

    assert found.preselected


def test_invited_members_are_suggested_and_those_who_left_are_not() -> None:
    invited = replace(member("Ann Roy"), status=MemberStatus.PENDING)
    left = replace(member("Luc Roy"), status=MemberStatus.INACTIVE)

    (found,) = suggest([left, invited], [staff("Roy, Ann"), staff("Roy, Luc")])

    assert (found.member_id, found.preselected) == (invited.id, True)


def test_somebody_who_left_is_nobodys_match() -> None:
    (found,) = suggest([member("Lucie Tremblay")], [staff("Tremblay, Luc", active=False)])

    assert found.tier is Tier.NONE


@pytest.mark.parametrize(
    "name",
    [
        "Relief Vet", "TeleVet Payments", "Tech Appointments", "RM2", "Exam Room 3", "Salle 2", "RM 2B",
        "Vet, Relief", "DVM, Relief", "Vétérinaire remplaçant", "Room A", "DO NOT BOOK", "Dr.", "", "  ",
    ],
)  # fmt: skip
def test_rooms_robots_and_placeholders_are_nobody(name: str) -> None:
    assert not is_person(staff(name))
    (found,) = suggest([member(name)], [staff(name)])
    assert not found.preselected


@pytest.mark.parametrize(
    "name", ["Boardman, Anne", "Groom, Eve", "Roy, Any", "Webb, Lab", "Roy, Ann (relief)"]
)
def test_people_whose_names_sound_like_a_room_are_people(name: str) -> None:
    assert is_person(staff(name))


@pytest.mark.parametrize("kind", [ProviderKind.SYSTEM, ProviderKind.RESOURCE])
def test_a_robot_with_a_persons_name_is_nobody(kind: ProviderKind) -> None:
    robot = staff("Roy, Ann", kind=kind)

    assert not is_person(robot)
    assert suggest([member("Ann Roy")], [robot])[0].tier is Tier.NONE


def test_one_vet_with_a_record_at_each_location_has_them_all() -> None:
    records = [staff("Okoro, Ada", 1, location="North"), staff("OKORO ADA DVM", 2, location="South")]

    (found,) = suggest([member("Dr Ada Okoro")], records)

    assert found.preselected
    assert set(found.provider_ids) == {record.id for record in records}


@pytest.mark.parametrize(
    "second",
    [
        staff("Okoro, Ada", 2, location=" NORTH "),
        staff("Okoro, Ada", 2, location=""),
        staff("Okoro, Ada", 2, location="South", kind=ProviderKind.TECHNICIAN),
    ],
    ids=["same location", "no location", "a technician"],
)
def test_records_of_one_name_that_may_be_two_people_are_left_open(second: Provider) -> None:
    (found,) = suggest([member("Ada Okoro")], [staff("Okoro, Ada", 1, location="North"), second])

    assert (found.tier, found.provider_ids) == (Tier.AMBIGUOUS, ())


def test_an_inactive_namesake_is_no_doubt() -> None:
    (found,) = suggest([member("Ada Okoro")], [staff("Okoro, Ada", 1, active=False), staff("Okoro, Ada", 2)])

    assert found.preselected


def test_a_nickname_at_two_locations_is_suggested_with_both() -> None:
    smiths = [staff("Smith, Katherine", n, location=place) for n, place in enumerate(("North", "South"))]

    (found,) = suggest([member("Kate Smith")], smiths)

    assert (found.tier, len(found.provider_ids), found.preselected) == (Tier.LIKELY, 2, False)


def test_a_support_account_with_a_staff_record_of_its_name_is_still_offered_no_cases() -> None:
    (found,) = suggest([member("Ann Roy", MemberKind.SUPPORT)], [staff("Roy, Ann")])

    assert (found.no_cases, found.provider_ids, found.preselected) == (True, (), False)


def test_support_and_room_accounts_are_offered_no_cases_first() -> None:
    support, room = suggest(
        [member("Marie-Ève Roy", MemberKind.SUPPORT), member("Exam room 2", MemberKind.ROOM)],
        [staff("Roy, Paul")],
    )

    assert support.no_cases
    assert room.no_cases
    assert not support.preselected


def test_who_fits_is_listed_first_then_who_has_most_appointments() -> None:
    people = [
        staff("Gagnon, Luc", appointments=9),
        staff("Roy, Ann", appointments=1),
        staff("RM2", appointments=99),
        staff("Old, Bo", active=False),
    ]

    names = [each.display_name for each in ranked(member("Ann Roy"), people)]
    everything = [each.display_name for each in ranked(member("Ann Roy"), people, show_all=True)]

    assert names == ["Roy, Ann", "Gagnon, Luc"]
    assert everything == ["Roy, Ann", "Gagnon, Luc", "RM2"]


def test_groomers_are_behind_the_filter_unless_their_name_fits() -> None:
    groomers = [staff("Roy, Ann", kind=ProviderKind.GROOMER), staff("Lee, Bo", kind=ProviderKind.GROOMER)]
    vets = [staff("Gagnon, Luc", appointments=0)]

    assert ranked(member("Ann Roy"), [*groomers, *vets]) == (groomers[0], vets[0])
    assert ranked(member("Ann Roy"), [*groomers, *vets], show_all=True) == (groomers[0], vets[0], groomers[1])
    assert not suggest([member("Ann Roy")], groomers)[0].preselected


def test_vets_whose_appointments_belong_to_nobody_are_counted() -> None:
    mine, theirs, ignored = staff("A, B"), staff("C, D"), staff("E, F")
    mapping = ProviderMapping((MappingRow("m", (mine.id,)),), (ignored.id,))

    assert unclaimed(mapping, [mine, theirs, ignored, replace(theirs, id="x", active=False)]) == (theirs,)


def about(mapping: ProviderMapping, members: list[Member], providers: list[Provider]) -> list[str]:
    return [str(conflict.what) for conflict in conflicts(mapping, members, providers)]


def test_what_the_service_would_refuse_is_told_before() -> None:
    one, two = member("One A"), member("Two B")
    shared, gone = staff("S, S"), staff("G, G", active=False)
    mapping = ProviderMapping(
        (MappingRow(one.id, (shared.id,)), MappingRow(two.id, (shared.id, gone.id, "nowhere")))
    )

    found = conflicts(mapping, [one, two], [shared, gone])

    by_record = {each.provider_ids[0]: each for each in found}
    assert set(by_record) == {shared.id, gone.id, "nowhere"}
    assert by_record[shared.id].member_ids == (one.id, two.id)
    assert [str(each.what) for each in found] == [
        "S, S is chosen for One A, Two B. Keep one of them.",
        "G, G is inactive in Cornerstone. Choose another one.",
        "This name is no longer in Cornerstone. Choose another one.",
    ]


def test_who_is_gone_from_covet_is_told() -> None:
    vet, left = staff("S, S"), replace(member("One A"), status=MemberStatus.INACTIVE)
    mapping = ProviderMapping((MappingRow(left.id, (vet.id,)), MappingRow("nobody", no_cases=True)))

    assert about(mapping, [left], [vet]) == [
        "One A is no longer active in CoVet. Take the row out.",
        "This person is no longer in CoVet. Take the row out.",
    ]


def test_not_ours_and_chosen_is_a_conflict_and_an_ignored_one_that_has_gone_is_none() -> None:
    one, vet = member("One A"), staff("S, S")
    row = MappingRow(one.id, (vet.id,))

    assert about(ProviderMapping((row,), (vet.id,)), [one], [vet]) == [
        "S, S is marked as not ours, and chosen. Keep one of the two."
    ]
    assert about(ProviderMapping((row,), ("gone",)), [one], [vet]) == []


def test_a_record_listed_twice_for_one_member_is_no_conflict() -> None:
    one, vet = member("One A"), staff("S, S")

    assert about(ProviderMapping((MappingRow(one.id, (vet.id, vet.id)),)), [one], [vet]) == []


def test_a_mapping_without_anybody_is_told() -> None:
    one = member("One A")

    for mapping in (ProviderMapping(), ProviderMapping((MappingRow(one.id, no_cases=True),))):
        assert about(mapping, [one], []) == ["Choose the veterinarian of one person at least."]


# --- whatever the clinic ---

# fmt: off
COVET = (
    "Geneviève Côté-Lévesque", "François D'Amours", "Jean-François Saint-Pierre", "Sarah Chen",
    "Sarah Chen-Okafor", "Siobhán O’Neill", "Hương Nguyễn", "Min-jun Kim", "Mina Kim", "Lucie Tremblay",
    "Roy",
)
CORNERSTONE = (
    "Côté-Lévesque, Geneviève", "D'Amours, François", "St-Pierre, J-F", "Chen, Sarah", "O'Neill, Siobhán",
    "Nguyễn, Thị Hương", "Kim, M", "Tremblay, Luc", "Kim, Mina", "Roy, Ann", "Relief Vet", "RM2",
)
# fmt: on
MEMBERS = st.lists(
    st.builds(
        Member,
        st.uuids().map(str),
        st.sampled_from(COVET),
        kind=st.sampled_from(MemberKind),
        status=st.sampled_from(MemberStatus),
    ),
    max_size=7,
    unique_by=lambda one: one.id,
)  # fmt: skip
PROVIDERS = st.lists(
    st.builds(Provider, st.uuids().map(str), display_name=st.sampled_from(CORNERSTONE),
              kind=st.sampled_from(ProviderKind), active=st.booleans(),
              location=st.sampled_from(["", "N", "S"])),
    max_size=9, unique_by=lambda one: one.id,
)  # fmt: skip


@given(MEMBERS, PROVIDERS)
def test_nothing_doubtful_is_ever_chosen_beforehand(members: list[Member], providers: list[Provider]) -> None:
    found = suggest(members, providers)

    assert [one.member_id for one in found] == [each.id for each in members if each.takes_part]
    by_id = {each.id: each for each in providers}
    chosen = [each for one in found if one.preselected for each in one.provider_ids]
    suggested = [each for one in found for each in one.provider_ids]
    assert len(suggested) == len(set(suggested))
    assert all(by_id[each].active and is_person(by_id[each]) for each in suggested)
    assert all(one.preselected is (one.tier is Tier.SAME_NAME) for one in found)
    assert all(not one.provider_ids for one in found if one.tier is Tier.AMBIGUOUS or one.no_cases)
    rows = tuple(MappingRow(one.member_id, one.provider_ids) for one in found if one.preselected)
    assert not chosen or not conflicts(ProviderMapping(rows), members, providers)


@given(MEMBERS, PROVIDERS, st.randoms(use_true_random=False))
def test_the_order_of_the_lists_does_not_matter(
    members: list[Member], providers: list[Provider], chance: random.Random
) -> None:
    found = {one.member_id: one for one in suggest(members, providers)}
    mixed_members, mixed = list(members), list(providers)
    chance.shuffle(mixed_members)
    chance.shuffle(mixed)

    assert {one.member_id: one for one in suggest(mixed_members, mixed)} == found
    assert all(ranked(each, mixed) == ranked(each, providers) for each in members)


def without_accents(name: str) -> str:
    return "".join(each for each in unicodedata.normalize("NFKD", name) if not unicodedata.combining(each))


WRITINGS = (
    str.upper, str.lower, without_accents, lambda name: f"Dr. {name}", lambda name: f"{name}, DVM",
    lambda name: f"{name} D.M.V.", lambda name: name.replace("-", " "), lambda name: name.replace("'", "’"),
    lambda name: unicodedata.normalize("NFD", name),
)  # fmt: skip


@given(MEMBERS, PROVIDERS, st.lists(st.sampled_from(WRITINGS), min_size=16, max_size=16))
def test_case_accents_titles_and_punctuation_do_not_matter(
    members: list[Member], providers: list[Provider], ways: list[object]
) -> None:
    other_members = [
        replace(each, display_name=way(each.display_name))  # type: ignore[operator]
        for each, way in zip(members, ways, strict=False)
    ]
    others = [
        replace(each, display_name=way(each.display_name))  # type: ignore[operator]
        for each, way in zip(providers, reversed(ways), strict=False)
    ]

    assert suggest(other_members, others) == suggest(members, providers)
