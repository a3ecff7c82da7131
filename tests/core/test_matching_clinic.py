"""All traps of real clinics in one clinic, as they come: whoever matches one must not be spoilt by another."""

import pytest

from covet_desktop.core.matching import Suggestion, Tier, ranked, suggest, unclaimed
from covet_desktop.core.model import Provider, ProviderKind, ProviderMapping
from covet_desktop.core.people import Member, MemberKind, MemberStatus

VET, SYSTEM, RESOURCE, UNKNOWN = (
    ProviderKind.VETERINARIAN, ProviderKind.SYSTEM, ProviderKind.RESOURCE, ProviderKind.UNKNOWN,
)  # fmt: skip
STAFF = (
    Provider("gcl", "GCL", "Côté-Lévesque, Geneviève DMV", kind=VET, upcoming_appointments=58),
    Provider("fda", "FDA", "D'AMOURS FRANCOIS", kind=VET, upcoming_appointments=51),
    Provider("jsp", "JSP", "St-Pierre, J-F", kind=VET, upcoming_appointments=44),
    Provider("sc1", "SC1", "Chen, Sarah", kind=VET, location="North", upcoming_appointments=9),
    Provider("sc2", "SC2", "Chen, Sarah", kind=VET, location="South", upcoming_appointments=3),
    Provider("son", "SON", "O'Neill, Siobhan", kind=VET, upcoming_appointments=30),
    Provider("nth", "NTH", "Nguyen Thi Huong", kind=VET, upcoming_appointments=28),
    Provider("kim", "KIM", "Kim, M", kind=VET, upcoming_appointments=25),
    Provider("ltr", "LTR", "Tremblay, Luc", kind=VET, active=False),
    Provider("rel", "REL", "Relief Vet", kind=VET, upcoming_appointments=20),
    Provider("tvp", "TVP", "TeleVet Payments", kind=SYSTEM, upcoming_appointments=99),
    Provider("tec", "TEC", "Tech Appointments", kind=UNKNOWN, upcoming_appointments=80),
    Provider("rm2", "RM2", "RM2", kind=RESOURCE, upcoming_appointments=70),
)
NEVER = ("rel", "tvp", "tec", "rm2")
NAMES = (
    "Dre Geneviève Côté Lévesque", "François D'Amours", "Jean-François Saint-Pierre", "Sarah Chen",
    "Sarah Chen-Okafor", "Siobhán O’Neill", "Hương Nguyễn", "Min-jun Kim", "Mina Kim", "Lucie Tremblay",
)  # fmt: skip
MEMBERS = tuple(Member(name, name, kind=MemberKind.CLINICIAN, status=MemberStatus.ACTIVE) for name in NAMES)
FOUND: dict[str, Suggestion] = {each.member_id: each for each in suggest(MEMBERS, STAFF)}


@pytest.mark.parametrize(
    ("name", "tier", "staff_ids", "preselected", "reason"),
    [
        ("Dre Geneviève Côté Lévesque", Tier.SAME_NAME, ("gcl",), True, "Same name"),
        ("François D'Amours", Tier.SAME_NAME, ("fda",), True, "Same name"),
        ("Jean-François Saint-Pierre", Tier.LIKELY, ("jsp",), False, "Initials match"),
        ("Sarah Chen", Tier.AMBIGUOUS, (), False, "Two of that name"),
        ("Sarah Chen-Okafor", Tier.AMBIGUOUS, (), False, "Several fit"),
        ("Siobhán O’Neill", Tier.SAME_NAME, ("son",), True, "Same name"),
        ("Hương Nguyễn", Tier.LIKELY, ("nth",), False, "Part of the name"),
        ("Min-jun Kim", Tier.AMBIGUOUS, (), False, "Several fit"),
        ("Mina Kim", Tier.AMBIGUOUS, (), False, "Several fit"),
        ("Lucie Tremblay", Tier.NONE, (), False, "No match"),
    ],
)  # fmt: skip
def test_each_trap_has_its_tier_and_its_reason(
    name: str, tier: Tier, staff_ids: tuple[str, ...], preselected: bool, reason: str
) -> None:
    found = FOUND[name]

    assert (found.tier, found.provider_ids, found.preselected) == (tier, staff_ids, preselected)
    assert str(found.reason) == reason


@pytest.mark.parametrize("never", NEVER)
def test_robots_rooms_and_placeholders_are_never_anybodys(never: str) -> None:
    assert all(never not in each.provider_ids for each in FOUND.values())
    for member in MEMBERS:
        assert never not in [each.id for each in ranked(member, STAFF)]
        assert never in [each.id for each in ranked(member, STAFF, show_all=True)][-len(NEVER) :]


def test_who_left_is_offered_to_nobody_even_among_all() -> None:
    for member in MEMBERS:
        assert "ltr" not in [each.id for each in ranked(member, STAFF, show_all=True)]


def test_the_one_who_fits_is_listed_first_then_the_busiest() -> None:
    chen = next(member for member in MEMBERS if member.id == "Sarah Chen")

    assert [each.id for each in ranked(chen, STAFF)][:4] == ["sc1", "sc2", "gcl", "fda"]


def test_a_degree_makes_a_veterinarian_where_cornerstone_gives_no_kind() -> None:
    def kindless(name: str) -> Provider:
        return Provider(name, display_name=name, kind=UNKNOWN, upcoming_appointments=8)

    vets = [kindless(name) for name in ("TREMBLAY-ROY, CHLOE DMV", "Roy, Ann D.V.M.", "Roy, Luc, MV")]
    others = [kindless(name) for name in ("Admin", "Roy, Paul", "Vet DVM", "Dr. Roy", "Tech Appointments")]
    technician = Provider(
        "t", display_name="Roy, Eve DVM", kind=ProviderKind.TECHNICIAN, upcoming_appointments=8
    )

    assert set(unclaimed(ProviderMapping(), [*vets, *others, technician])) == set(vets)
