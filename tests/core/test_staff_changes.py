"""Changes among Cornerstone's staff: told, never made silently."""

import random
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from covet_desktop.core.model import MappingRow, Provider, ProviderKind, ProviderMapping
from covet_desktop.core.staff_changes import Change, StaffChange, belong_to_nobody, changes

VET = ProviderKind.VETERINARIAN
ROY = Provider("p1", "ROY", "Roy, Chloe DVM", kind=VET, upcoming_appointments=12)
KIM = Provider("p2", "KIM", "Kim, Mina", kind=VET, upcoming_appointments=3)
MAPPED = ProviderMapping((MappingRow("m1", ("p1",)),))
IGNORED = ProviderMapping((MappingRow("m1", ("p1",)),), ("p2",))


def kinds(found: tuple[StaffChange, ...]) -> list[tuple[Change, str]]:
    return [(change.kind, change.provider.id) for change in found]


def test_an_active_veterinarian_who_wasnt_there_is_new() -> None:
    assert kinds(changes((ROY,), (ROY, KIM), MAPPED)) == [(Change.NEW, "p2")]


@pytest.mark.parametrize(
    "other",
    [
        replace(KIM, active=False),
        replace(KIM, kind=ProviderKind.TECHNICIAN),
        replace(KIM, kind=ProviderKind.RESOURCE, display_name="RM2"),
        replace(KIM, display_name="Relief Vet"),
        replace(KIM, display_name="TeleVet Payments"),
    ],
)
def test_rooms_robots_technicians_and_the_inactive_are_no_news(other: Provider) -> None:
    assert changes((ROY,), (ROY, other), MAPPED) == ()


def test_one_that_is_mapped_or_ignored_already_is_no_news() -> None:
    assert changes((ROY,), (ROY, KIM), IGNORED) == ()


@pytest.mark.parametrize("now", [(), (replace(ROY, active=False),)])
def test_one_that_is_mapped_and_missing_or_inactive_is_gone(now: tuple[Provider, ...]) -> None:
    (change,) = changes((ROY, KIM), (*now, KIM), MAPPED)

    assert (change.kind, change.name_before) == (Change.GONE, "Roy, Chloe DVM")


def test_one_that_was_gone_when_somebody_looked_isnt_told_again() -> None:
    assert changes((replace(ROY, active=False),), (), MAPPED) == ()
    assert changes((), (), MAPPED) == ()


@pytest.mark.parametrize("name", ["ROY CHLOE", "Roy, Chloé DMV", "Dr Chloe Roy"])
def test_another_spelling_of_the_name_is_no_change(name: str) -> None:
    assert changes((ROY,), (replace(ROY, display_name=name),), MAPPED) == ()


@pytest.mark.parametrize("name", ["Tremblay-Roy, Chloe", "Roy, C", "Roy, Chlooe"])
def test_a_name_that_is_alike_is_the_same_person_renamed(name: str) -> None:
    (change,) = changes(
        (replace(ROY, display_name="Roy, Chloe"),), (replace(ROY, display_name=name),), MAPPED
    )

    assert (change.kind, change.name_before) == (Change.RENAMED, "Roy, Chloe")


@pytest.mark.parametrize("name", ["Roy, Marc", "Nguyen, Huong", "Kim, Mina"])
def test_the_same_id_under_another_persons_name_is_reused(name: str) -> None:
    (change,) = changes((ROY,), (replace(ROY, display_name=name),), MAPPED)

    assert (change.kind, change.name_before) == (Change.REUSED, "Roy, Chloe DVM")


def test_an_ignored_id_under_another_persons_name_stops_as_well() -> None:
    was = replace(KIM, display_name="TeleVet Payments", kind=ProviderKind.SYSTEM)

    assert kinds(changes((ROY, was), (ROY, KIM), IGNORED)) == [(Change.REUSED, "p2")]


def test_an_undecided_id_under_another_veterinarians_name_is_new() -> None:
    was = replace(KIM, display_name="Chen, Sarah")

    assert kinds(changes((ROY, was), (ROY, KIM), MAPPED)) == [(Change.NEW, "p2")]


def test_a_record_without_a_name_is_nobody_else() -> None:
    nameless = Provider("p1", "", "", kind=VET)

    assert changes((ROY,), (nameless,), MAPPED) == ()


def test_who_belongs_to_nobody_is_named_busiest_first() -> None:
    chen = replace(KIM, id="p3", display_name="Chen, Sarah", upcoming_appointments=9)
    idle = replace(KIM, id="p4", display_name="Poe, Ann", upcoming_appointments=0)
    tech = replace(KIM, id="p5", display_name="Low, Bea", kind=ProviderKind.TECHNICIAN)

    assert belong_to_nobody((ROY, KIM, idle, chen, tech), MAPPED) == (chen, KIM)
    assert belong_to_nobody((ROY, KIM), IGNORED) == ()


_NAMES = st.sampled_from(
    ("Roy, Chloe", "Tremblay-Roy, Chloe", "Roy, Marc", "Kim, M", "Kim, Mina", "RM2", "", "O'Neill, Siobhan")
)
_STAFF = st.lists(
    st.builds(
        Provider,
        id=st.sampled_from([f"p{n}" for n in range(8)]),
        display_name=_NAMES,
        kind=st.sampled_from(list(ProviderKind)),
        active=st.booleans(),
        upcoming_appointments=st.integers(0, 20),
    ),
    unique_by=lambda each: each.id,
).map(tuple)
_IDS = st.lists(st.sampled_from([f"p{n}" for n in range(8)]), unique=True)
_MAPPINGS = st.builds(
    lambda ids, ignored: ProviderMapping(
        (MappingRow("m1", tuple(ids)),), tuple(each for each in ignored if each not in ids)
    ),
    _IDS,
    _IDS,
)


@given(_STAFF, _MAPPINGS)
def test_the_same_staff_is_no_change(staff: tuple[Provider, ...], mapping: ProviderMapping) -> None:
    assert changes(staff, staff, mapping) == ()


@given(_STAFF, _STAFF, _MAPPINGS, st.randoms())
def test_the_order_of_lists_says_nothing(
    before: tuple[Provider, ...], after: tuple[Provider, ...], mapping: ProviderMapping, chance: random.Random
) -> None:
    shuffled = [list(before), list(after)]
    for staff in shuffled:
        chance.shuffle(staff)

    assert changes(*shuffled, mapping) == changes(before, after, mapping)


@given(_STAFF, _STAFF, _MAPPINGS)
def test_each_record_has_one_change_at_most_and_only_what_matters(
    before: tuple[Provider, ...], after: tuple[Provider, ...], mapping: ProviderMapping
) -> None:
    found = changes(before, after, mapping)
    mapped = {each for row in mapping.items for each in row.provider_ids}
    ignored = set(mapping.ignored_provider_ids)

    assert len({change.provider.id for change in found}) == len(found)
    for change in found:
        if change.kind in (Change.GONE, Change.RENAMED):
            assert change.provider.id in mapped
        if change.kind is Change.NEW:
            assert change.provider.active
            assert change.provider.id not in mapped | ignored
        if change.kind is Change.REUSED:
            assert change.provider.id in mapped | ignored
            assert change.provider.active


@given(_STAFF, _STAFF, _MAPPINGS)
def test_what_was_seen_is_told_no_more(
    before: tuple[Provider, ...], after: tuple[Provider, ...], mapping: ProviderMapping
) -> None:
    assert changes(after, after, mapping) == ()
    assert {change.provider.id for change in changes(before, after, mapping)} <= {
        each.id for each in (*before, *after)
    }
