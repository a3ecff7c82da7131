"""Which member is which staff record: the traps of real clinics, and what never happens."""

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
    name: str, number: int = 0, *, active: bool = True, location: str = "", appointments: int = 5
) -> Provider:
    return Provider(
        f"p-{name}-{number}",
        display_name=name,
        kind=VET,
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
    assert okafor.provider_ids == ()
    assert str(chen.reason) == "Two of that name"


def test_one_record_that_fits_two_members_is_left_to_the_person() -> None:
    min_jun, mina = suggest([member("Min-jun Kim"), member("Mina Kim")], [staff("Kim, M")])

    assert (min_jun.tier, mina.tier) == (Tier.AMBIGUOUS, Tier.AMBIGUOUS)


def test_somebody_who_left_is_nobodys_match() -> None:
    (found,) = suggest([member("Lucie Tremblay")], [staff("Tremblay, Luc", active=False)])

    assert found.tier is Tier.NONE


@pytest.mark.parametrize(
    "name", ["Relief Vet", "TeleVet Payments", "Tech Appointments", "RM2", "Exam Room 3", "Salle 2"]
)
def test_rooms_robots_and_placeholders_are_nobody(name: str) -> None:
    assert not is_person(staff(name))
    (found,) = suggest([member(name)], [staff(name)])
    assert not found.preselected


def test_one_vet_with_a_record_at_each_location_has_them_all() -> None:
    records = [staff("Okoro, Ada", 1, location="North"), staff("OKORO ADA DVM", 2, location="South")]

    (found,) = suggest([member("Dr Ada Okoro")], records)

    assert found.preselected
    assert set(found.provider_ids) == {record.id for record in records}


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


def test_vets_whose_appointments_belong_to_nobody_are_counted() -> None:
    mine, theirs, ignored = staff("A, B"), staff("C, D"), staff("E, F")
    mapping = ProviderMapping((MappingRow("m", (mine.id,)),), (ignored.id,))

    assert unclaimed(mapping, [mine, theirs, ignored, replace(theirs, id="x", active=False)]) == (theirs,)


def test_what_the_service_would_refuse_is_told_before() -> None:
    one, two = member("One A"), member("Two B")
    shared, gone = staff("S, S"), staff("G, G", active=False)
    mapping = ProviderMapping(
        (MappingRow(one.id, (shared.id,)), MappingRow(two.id, (shared.id, gone.id, "nowhere")))
    )

    found = conflicts(mapping, [one, two], [shared, gone])

    about = {each.provider_ids[0]: each for each in found}
    assert set(about) == {shared.id, gone.id, "nowhere"}
    assert set(about[shared.id].member_ids) == {one.id, two.id}
    assert conflicts(ProviderMapping(), [one], [shared])


NAMES = st.sampled_from(
    ["Sarah Chen", "Dre Sarah Chen", "CHEN SARAH", "Min-jun Kim", "Kim, M", "Luc Roy", "Roy, Luc DVM", "RM2"]
)


@given(
    st.lists(NAMES, max_size=6, unique=True),
    st.lists(st.tuples(NAMES, st.booleans()), max_size=6),
    st.randoms(),
)
def test_nothing_doubtful_is_ever_chosen_beforehand(
    covet: list[str], cornerstone: list[tuple[str, bool]], shuffle: object
) -> None:
    members = [member(name) for name in covet]
    providers = [staff(name, number, active=active) for number, (name, active) in enumerate(cornerstone)]
    found = suggest(members, providers)
    mixed = list(providers)
    shuffle.shuffle(mixed)  # type: ignore[attr-defined]

    chosen = [each for one in found if one.preselected for each in one.provider_ids]
    by_id = {each.id: each for each in providers}
    assert len(chosen) == len(set(chosen))
    assert all(by_id[each].active and is_person(by_id[each]) for each in chosen)
    assert suggest(members, mixed) == found


@given(
    st.sampled_from(["Geneviève Côté-Lévesque", "Siobhán O'Neill", "François D'Amours"]),
    st.sampled_from(range(4)),
)
def test_case_accents_titles_and_order_do_not_matter(name: str, how: int) -> None:
    first, _, family = name.partition(" ")
    written = [
        name.upper(),
        f"{family}, {first} DVM",
        f"Dr. {name}",
        name.replace("é", "e").replace("ô", "o"),
    ][how]

    (found,) = suggest([member(name)], [staff(written)])

    assert found.preselected
