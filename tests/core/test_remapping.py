"""What another mapping changes, said before it is sent, and what is suggested for each change of staff."""

from dataclasses import replace
from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from covet_desktop.core import differences, staff_advice
from covet_desktop.core.model import (
    AutoImport,
    Clinic,
    Connection,
    Contact,
    LinkingScope,
    MappingRow,
    Provider,
    ProviderKind,
    ProviderMapping,
    SettingsBy,
)
from covet_desktop.core.people import Member, MemberKind, MemberStatus, Role
from covet_desktop.core.permission import who_can
from covet_desktop.core.remapping import (
    Begun,
    effect,
    moves,
    owners,
    restorable,
    without,
)
from covet_desktop.core.remapping import (
    differences as of_mapping,
)
from covet_desktop.core.staff_advice import Step
from covet_desktop.core.staff_changes import Change, accepted_since, changes


def member(member_id: str, name: str, role: Role = Role.MEMBER) -> Member:
    given_name, _blank, family = name.removeprefix("Dr ").partition(" ")
    kind, status = MemberKind.CLINICIAN, MemberStatus.ACTIVE
    return Member(member_id, name, given_name, family, "", role, kind, status)


def vet(vet_id: str, name: str, ahead: int = 0, *, active: bool = True) -> Provider:
    family, _comma, given_name = name.partition(", ")
    kind = ProviderKind.VETERINARIAN
    return Provider(vet_id, vet_id.upper(), name, given_name, family, kind, active, "", ahead)


ROY, CHEN = member("m-roy", "Dr Chloe Roy", Role.ADMIN), member("m-chen", "Dr Sarah Chen")
MEMBERS = (ROY, CHEN)
R, C = vet("cro", "Roy, Chloe", 12), vet("sch", "Chen, Sarah", 5)
STAFF = (R, C)
BOTH = ProviderMapping((MappingRow("m-roy", ("cro",)), MappingRow("m-chen", ("sch",))))


def test_the_effect_says_who_gets_how_many_and_what_stays() -> None:
    after = ProviderMapping((MappingRow("m-chen", ("sch", "cro")),))
    begun = (Begun("cro", "m-roy", 3), Begun("sch", "m-chen", 1))

    found = effect(moves(BOTH, after, STAFF, begun), MEMBERS, datetime(2026, 11, 25, 6, tzinfo=UTC))

    assert [str(each) for each in found] == [
        "From Wed 25 Nov, 6:00 on, 12 appointments go to Dr Sarah Chen (next 14 days).",
        "3 begun cases stay with Dr Chloe Roy.",
    ]


def test_the_effect_of_nobody_and_of_not_ours() -> None:
    nobody = ProviderMapping((MappingRow("m-chen", ("sch",)),))
    marked = replace(nobody, ignored_provider_ids=("cro",))

    (lost,) = effect(moves(BOTH, nobody, STAFF), MEMBERS, None)
    (theirs,) = effect(moves(BOTH, marked, STAFF), MEMBERS, None)

    assert str(lost) == "From the next import on, 12 appointments belong to nobody (next 14 days)."
    assert str(theirs) == "From the next import on, 12 appointments aren't ours (next 14 days)."


def test_the_difference_names_old_and_new() -> None:
    after = ProviderMapping((MappingRow("m-chen", ("sch", "cro")), MappingRow("m-roy", no_cases=True)))

    assert [str(each.sentence) for each in of_mapping(BOTH, after, MEMBERS, STAFF)] == [
        "Dr Chloe Roy: Roy, Chloe (CRO) → no cases of their own",
        "Dr Sarah Chen: Chen, Sarah (SCH) → Chen, Sarah (SCH) + Roy, Chloe (CRO)",
    ]


ids = st.sampled_from(["cro", "sch", "gone"])
mappings = st.builds(
    lambda roy, chen, ignored: ProviderMapping(
        (MappingRow("m-roy", tuple(roy)), MappingRow("m-chen", tuple(chen))), tuple(ignored)
    ),
    st.sets(ids),
    st.sets(ids),
    st.sets(ids),
)


@given(mappings, mappings)
def test_there_is_a_difference_exactly_where_the_rows_differ(
    one: ProviderMapping, other: ProviderMapping
) -> None:
    rows = replace(one, ignored_provider_ids=()), replace(other, ignored_provider_ids=())

    assert bool(of_mapping(*rows, MEMBERS, STAFF)) is not rows[0].same_as(rows[1])
    assert of_mapping(one, one, MEMBERS, STAFF) == ()
    assert moves(one, one, STAFF) == ()


@given(mappings, st.sets(ids))
def test_what_is_taken_out_is_nowhere_any_more(mapping: ProviderMapping, gone: set[str]) -> None:
    left = without(mapping, tuple(gone))

    assert gone.isdisjoint(owners(left))
    assert set(owners(left)) == set(owners(mapping)) - gone


def test_only_what_is_still_there_can_be_gone_back_to() -> None:
    before = ProviderMapping(
        (
            MappingRow("m-roy", ("cro", "old")),
            MappingRow("m-left", ("sch",)),
            MappingRow("m-chen", no_cases=True),
        )
    )

    found = restorable(before, MEMBERS, STAFF)

    assert found.items == (MappingRow("m-roy", ("cro",)), MappingRow("m-chen", no_cases=True))


# --- suggestions ---


def advice(
    before: tuple[Provider, ...], after: tuple[Provider, ...], mapping: ProviderMapping
) -> list[tuple[str, Step, str, str]]:
    found = changes(before, after, mapping)
    told = staff_advice.advise(found, (), mapping, MEMBERS, after)
    return [(each.provider.id, each.step, each.member_id, each.instead) for each in told]


def test_each_change_has_one_suggestion() -> None:
    only_roy = ProviderMapping((MappingRow("m-roy", ("cro",)),))
    left = replace(R, active=False)

    assert advice((R,), (R, C), only_roy) == [("sch", Step.GIVE, "m-chen", "")]
    assert advice((R,), (R, vet("x", "Okafor, Ngozi")), only_roy) == [("x", Step.CHOOSE, "", "")]
    assert advice((R,), (left, C), only_roy)[0] == ("cro", Step.TAKE_OUT, "m-roy", "")
    assert advice((R,), (left, vet("new", "ROY, CHLOE")), only_roy)[0] == ("cro", Step.GIVE, "m-roy", "new")
    married = replace(R, display_name="Roy-Gagnon, Chloe", family_name="Roy-Gagnon")
    assert advice((R,), (married,), only_roy) == [("cro", Step.KEEP, "m-roy", "")]


def test_an_id_under_another_persons_name_goes_to_whoever_has_that_name() -> None:
    now_chen = replace(R, display_name="Chen, Sarah", given_name="Sarah", family_name="Chen")
    stranger = replace(R, display_name="Okafor, Ngozi", given_name="Ngozi", family_name="Okafor")
    only_roy = ProviderMapping((MappingRow("m-roy", ("cro",)),))

    assert advice((R,), (now_chen,), only_roy) == [("cro", Step.GIVE, "m-chen", "")]
    assert advice((R,), (stranger,), only_roy) == [("cro", Step.TAKE_OUT, "m-roy", "")]


def test_whose_appointments_belong_to_nobody_is_suggested_too() -> None:
    mapping = ProviderMapping((MappingRow("m-roy", ("cro",)),))

    (found,) = staff_advice.advise((), (C,), mapping, MEMBERS, STAFF)

    assert (found.change, found.step, found.member_id) == (None, Step.GIVE, "m-chen")
    assert str(found.reason) == "Same name"


def test_a_mapping_accepted_elsewhere_is_known_by_its_moment_else_by_what_it_says() -> None:
    early, late = (
        replace(BOTH, settings_by=SettingsBy(at=datetime(2026, 11, day, tzinfo=UTC))) for day in (3, 4)
    )
    cut = ProviderMapping(BOTH.items[:1])

    assert accepted_since(early, late)
    assert not accepted_since(early, replace(cut, settings_by=early.settings_by))
    assert not accepted_since(BOTH, cut)
    assert accepted_since(cut, BOTH)
    assert Change.NEW is Change("new")


# --- the other pages ---


def test_what_another_pc_set_is_said_in_words() -> None:
    one = Connection(
        "c", linking_scope=LinkingScope.TEAM, auto_import=AutoImport(True, "America/Toronto", 6, 1)
    )
    other = replace(
        one,
        clinic=Clinic(server_count=2, contact=Contact("Ann", "a@example.com")),
        linking_scope=LinkingScope.ME,
        linking_member_id="m-roy",
        auto_import=AutoImport(True, "America/Toronto", 7, 2, datetime(2026, 11, 3, tzinfo=UTC)),
    )

    assert [str(each.sentence) for each in differences.of_connection(one, other, MEMBERS)] == [
        "Whom Bitwerx can call: nothing → Ann, a@example.com",
        "Cornerstone servers: 1 → 2",
        "Who is linked: the whole team → only Dr Chloe Roy",
        "Auto-import: every day at 6:00, today → every day at 7:00, today and tomorrow",
    ]


def test_an_hour_that_is_only_switched_on_again_is_no_other_hour() -> None:
    auto = AutoImport(True, "America/Toronto", 6, 1)

    assert differences.of_auto_import(auto, replace(auto, enabled_at=datetime(2026, 1, 1, tzinfo=UTC))) == ()
    assert len(differences.of_auto_import(auto, replace(auto, enabled=False))) == 1


def test_who_can_be_asked() -> None:
    owner = replace(CHEN, role=Role.OWNER, display_name="{braces}")

    assert str(who_can((ROY, owner))) == "Dr Chloe Roy or {braces}"
    assert str(who_can((CHEN,))) == "an owner or admin of your CoVet workspace"
