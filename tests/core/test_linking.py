"""Which appointment a case belongs to: the likeliest first, and never a wrong patient without a warning."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from covet_desktop.core.animals import age, gentle
from covet_desktop.core.linking import Candidate, rank
from covet_desktop.core.model import MappingRow, ProviderMapping
from covet_desktop.core.title_words import Says, read_title
from covet_desktop.core.visits import Appointment, AppointmentStatus, Case, Client, Patient

ZONE = ZoneInfo("America/Toronto")
NINE = datetime(2026, 11, 24, 14, 0, tzinfo=UTC)
MAPPING = ProviderMapping((MappingRow("m-1", ("v-1",)), MappingRow("m-2", ("v-2",))))
NAMES = ("Luna", "Bella", "Ti-Gris", "Œdipe", "Zoë", "Max", "Monsieur Moustache", "#3 kitten", "Null")
FAMILIES = (
    "Tremblay, Julie",
    "Gagnon, Sophie",
    "D'Amours, Marc",
    "O’Neill, Siobhán",
    "Roy",
    "SPA de la Mauricie",
)


def case(title: str, *, member: str = "m-1", made: datetime = NINE) -> Case:
    return Case("case-1", title, member_id=member, created_at=made)


def visit(
    number: int, client: str, *patients: str, provider: str = "v-2", starts: datetime = NINE
) -> Appointment:
    animals = tuple(Patient(f"p-{number}-{name}", name, "Canine") for name in patients)
    owner = Client(f"k-{number}", client)
    return Appointment(f"a-{number}", starts, provider_id=provider, patients=animals, client=owner)


def ranked(
    made: Case, *book: Appointment, taken: dict[tuple[str, str], str] | None = None
) -> tuple[Candidate, ...]:
    return rank(made, book, mapping=MAPPING, zone=ZONE, taken=taken or {})


def names(found: tuple[Candidate, ...]) -> list[str]:
    return [each.patient.name for each in found]


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Œdipe – Walk-in", "Oedipe"),
        ("oedipe recheck", "Œdipe"),
        ("ZOE", "Zoë"),
        ("Ti-Gris – suivi", "Ti Gris"),
        ("TIGRIS", "Ti-Gris"),
        ("D’Artagnan / urgence", "D'ARTAGNAN"),
        ("Recheck: Monsieur Moustache", "monsieur moustache"),
        ("#3 kitten", "#3 kitten"),
    ],
)
def test_accents_apostrophes_hyphens_and_capitals_dont_matter(title: str, name: str) -> None:
    (found,) = ranked(case(title), visit(1, "Tremblay, Julie", name))

    assert read_title(title).says(name) is Says.WHOLE
    assert found.sure
    assert str(found.reasons[0]) == "the title names the patient"


@pytest.mark.parametrize("title", ["Walk-in", "", "Consultation", "Visite – suivi 14:30", "New patient"])
def test_a_title_that_names_nobody_is_a_doubt_for_everybody(title: str) -> None:
    found = ranked(case(title), visit(1, "Tremblay, Julie", "Luna"), visit(2, "Roy", "Max"))

    assert not any(each.sure for each in found)
    assert "names no patient" in str(found[0].doubts[0])


def test_patient_then_client_then_time_then_veterinarian() -> None:
    later = NINE + timedelta(hours=5)
    found = ranked(
        case("Luna Tremblay – Walk-in"),
        visit(1, "Gagnon, Sophie", "Bella"),
        visit(2, "Gagnon, Sophie", "Luna", provider="v-1"),
        visit(3, "Tremblay, Julie", "Luna", starts=later, provider="v-1"),
        visit(4, "Tremblay, Julie", "Luna", provider="v-2"),
        visit(5, "Tremblay, Julie", "Luna", provider="v-1"),
        visit(6, "Tremblay, Julie", "Max", provider="v-1"),
    )

    assert [each.appointment.id for each in found] == ["a-5", "a-4", "a-3", "a-2", "a-6", "a-1"]
    assert [each.sure for each in found] == [True, True, True, False, False, False]
    assert "Gagnon" in str(found[3].doubts[0])
    assert [str(reason) for reason in found[0].reasons] == [
        "the title names the patient and the client",
        "the case was made as it began",
        "with the case’s veterinarian",
    ]


def test_two_of_one_name_are_both_doubtful_until_the_client_is_named() -> None:
    book = (visit(1, "Tremblay, Julie", "Luna", provider="v-1"), visit(2, "Gagnon, Sophie", "LUNA"))

    unsaid = ranked(case("Luna – Walk-in"), *book)
    said = ranked(case("Luna (Gagnon)"), *book)

    assert not unsaid[0].sure
    assert not unsaid[1].sure
    assert "2 patients here are called Luna" in str(unsaid[0].doubts[0])
    assert [each.sure for each in said] == [True, False]
    assert said[0].client == book[1].client


def test_one_patient_with_two_appointments_is_no_namesake() -> None:
    luna = visit(1, "Tremblay, Julie", "Luna")
    found = ranked(case("Luna"), luna, replace(luna, id="a-2", starts_at=NINE + timedelta(hours=4)))

    assert [each.sure for each in found] == [True, True]


def test_a_litter_is_a_row_for_each() -> None:
    litter = visit(1, "SPA de la Mauricie", *(f"#{n} kitten" for n in range(1, 6)))
    found = ranked(case("#3 kitten – SPA"), litter, taken={("a-1", "p-1-#2 kitten"): "case-9"})

    assert len(found) == 5
    assert found[0].patient.name == "#3 kitten"
    assert [each.sure for each in found].count(True) == 1
    assert {each.patient.name: each.taken_by for each in found if each.taken_by} == {"#2 kitten": "case-9"}


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Mila – Walk-in", "Milo"),
        ("Bella – Walk-in", "Belle"),
        ("Moustache", "Monsieur Moustache"),
        ("Max-Émile – suivi", "Max"),
        ("Luna Belle", "Luna"),
        ("Chat – Walk-in", "Chat"),
        ("Kitten exam", "#1 kitten"),
        ("Luna – Walk-in", ""),
        ("Luna – Walk-in", "<b>Null</b>"),
    ],
)
def test_nearly_is_not_surely(title: str, name: str) -> None:
    (found,) = ranked(case(title), visit(1, "Roy", name))

    assert not found.sure


def test_what_isnt_coming_and_what_has_a_case_stands_behind_its_equals() -> None:
    free = visit(3, "Tremblay, Julie", "Luna", starts=NINE + timedelta(hours=8))
    cancelled = replace(free, id="a-2", starts_at=NINE, status=AppointmentStatus.CANCELLED)
    taken = replace(free, id="a-1", starts_at=NINE)

    found = ranked(case("Luna"), taken, cancelled, free, taken={("a-1", free.patients[0].id): "case-2"})

    assert [each.appointment.id for each in found] == ["a-3", "a-2", "a-1"]


def test_a_case_with_a_patient_of_its_own_is_compared_by_that() -> None:
    mine = replace(case("Walk-in"), patient=Patient("p", "Ti-Gris"), client=Client("k", "Tremblay, Julie"))
    found = ranked(mine, visit(1, "JULIE TREMBLAY", "TI GRIS"), visit(2, "Gagnon, Sophie", "Ti-Gris"))

    assert [each.sure for each in found] == [True, False]
    assert "Gagnon" in str(found[1].doubts[0])


@given(
    st.sampled_from(NAMES), st.sampled_from(FAMILIES), st.sampled_from(FAMILIES), st.sampled_from(FAMILIES),
    st.integers(-300, 300), st.booleans(),
)  # fmt: skip
def test_a_namesake_of_another_client_is_never_first_without_a_warning(
    name: str, mine: str, one: str, other: str, minutes: int, said: bool
) -> None:
    """Whoever is first and isn't the client's that the title names, or may be another's, has a doubt."""
    family = mine.split(",")[0]
    title = f"{name} {family} – Walk-in" if said else f"{name} – Walk-in"
    near = NINE + timedelta(minutes=minutes)
    found = ranked(
        case(title), visit(1, one, name, starts=near, provider="v-1"), visit(2, other, name.upper())
    )

    for each in found:
        assert each.client is not None
        theirs = each.client.display_name
        if said and theirs != mine:
            assert each.doubts
        if not said:
            assert each.doubts
    if said and mine in (one, other):
        assert found[0].client is not None
        assert found[0].client.display_name == mine


@given(st.text(max_size=60), st.text(max_size=40), st.text(max_size=40))
def test_any_words_are_ranked_and_a_name_that_isnt_said_is_never_sure(
    title: str, name: str, client: str
) -> None:
    found = ranked(case(title), visit(1, client, name), visit(2, "Roy", "Luna"))

    assert len(found) == 2
    assert all(each.sure <= (read_title(title).says(each.patient.name) is Says.WHOLE) for each in found)
    assert all(str(words) for each in found for words in (*each.reasons, *each.doubts))


def test_two_hundred_and_more_appointments_of_three_days_are_ranked_at_once() -> None:
    book = [
        visit(n, FAMILIES[n % 6], NAMES[n % 9], starts=NINE + timedelta(minutes=5 * n - 2000))
        for n in range(810)
    ]

    found = ranked(case("Bella O'Neill – Walk-in"), *book)

    assert len(found) == 810
    assert found[0].patient.name == "Bella"


@pytest.mark.parametrize(
    ("born", "said"),
    [
        (date(2026, 11, 20), "4 days"),
        (date(2026, 10, 20), "5 weeks"),
        (date(2026, 3, 25), "7 months"),
        (date(2024, 11, 25), "23 months"),
        (date(2024, 11, 24), "2 years"),
        (date(2019, 5, 3), "7 years"),
        (date(2027, 1, 1), ""),
        (None, ""),
    ],
)
def test_an_age_is_told_as_at_the_front_desk(born: date | None, said: str) -> None:
    assert str(age(Patient("p", "Luna", birth_date=born), date(2026, 11, 24))) == said


def test_who_has_died_has_no_age_and_a_gentle_word() -> None:
    patient = Patient("p", "Œdipe", birth_date=date(2019, 5, 3), deceased=True)

    assert not age(patient, date(2026, 11, 24))
    assert str(gentle(patient)) == "Œdipe has died."
    assert str(gentle(replace(patient, name=" "))) == "This patient has died."
