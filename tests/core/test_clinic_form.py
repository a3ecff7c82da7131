"""The clinic's form: what is wrong is said at its field, what is right becomes a clinic."""

from dataclasses import fields, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from covet_desktop.core.clinic_form import (
    ClinicForm,
    clinic_of,
    clinic_problems,
    e164,
    field_of_pointer,
    field_problem,
    form_of,
)

RIGHT = ClinicForm(
    name="Clinique vétérinaire du Vieux-Moulin",
    practice_id="vmo",
    address_line1="1250 rue du Moulin",
    city="Trois-Rivières",
    country="CA",
    region="QC",
    postal_code="G8Y 1A1",
    phone="(819) 555-0142",
    time_zone="America/Toronto",
    contact_name="Marie-Ève Roy",
    contact_email="marie-eve.roy@example.com",
    contact_phone="819 555 0143",
    hosting="on_premises",
)
NAMES = [item.name for item in fields(ClinicForm)]


def test_a_right_form_becomes_the_clinic_that_is_sent() -> None:
    clinic = clinic_of(RIGHT)

    assert clinic_problems(RIGHT) == {}
    assert clinic.phone == "+18195550142"
    assert clinic.practice_id == "VMO"
    assert clinic.technical_contact is None
    assert clinic.server_count == 1


def test_a_clinic_from_the_service_fills_the_form_again() -> None:
    again = form_of(clinic_of(RIGHT))

    assert clinic_problems(again) == {}
    assert clinic_of(again) == clinic_of(RIGHT)


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("postal_code", "G8Y 12K", "G8Y 1A1"),
        ("practice_id", "VMO1", "1 to 3 letters or digits"),
        ("phone", "12", "phone number"),
        ("contact_email", "roy@", "e-mail"),
        ("contact_email", "a@b@c.com", "e-mail"),
        ("server_count", "0", "whole number"),
        ("server_count", "²", "whole number"),
        ("region", "TX", "from the list"),
        ("technical_name", "Only a name", ""),
    ],
)
def test_a_wrong_field_says_what_to_do(name: str, value: str, words: str) -> None:
    found = clinic_problems(replace(RIGHT, **{name: value}))

    if name == "technical_name":
        assert set(found) == {"technical_email", "technical_phone"}
    else:
        assert set(found) == {name}
        assert words in str(found[name])


def test_required_fields_are_told_one_by_one() -> None:
    found = clinic_problems(ClinicForm(country="US", location_count="", server_count=""))

    assert "address_line2" not in found
    assert "cornerstone_version" not in found
    assert str(found["postal_code"]) == "Type the ZIP code."
    assert {"name", "region", "phone", "hosting", "location_count", "server_count"} <= set(found)


@given(
    st.sampled_from(NAMES),
    st.one_of(
        st.text(max_size=60),
        st.sampled_from(["x" * 10_000, "<b>", "'; DROP TABLE cases;--", "🐾", "\u202eabc", "a\x00b"]),
    ),
)
def test_no_input_crashes_a_check(name: str, value: str) -> None:
    problem = field_problem(name, replace(RIGHT, **{name: value}))

    assert isinstance(str(problem), str)


@pytest.mark.parametrize("name", NAMES)
def test_ten_thousand_characters_are_refused_with_a_sentence(name: str) -> None:
    assert "too long" in str(field_problem(name, replace(RIGHT, **{name: "x" * 10_000})))


@pytest.mark.parametrize("hidden", ["\u202e", "\x00", "\x7f"])
def test_invisible_steering_characters_are_refused(hidden: str) -> None:
    assert "invisible" in str(field_problem("name", replace(RIGHT, name=f"Clinic{hidden}")))


def test_phones_are_stored_in_e164() -> None:
    assert e164("(819) 555-0142", "CA") == "+18195550142"
    assert e164("+33 1 99 00 12 34", "CA") == "+33199001234"
    assert e164("hello", "CA") == ""


def test_the_services_pointers_find_their_fields() -> None:
    assert field_of_pointer("/clinic/postal_code") == "postal_code"
    assert field_of_pointer("/clinic/contact/email") == "contact_email"
    assert field_of_pointer("/clinic/technical_contact/phone") == "technical_phone"
    assert field_of_pointer("/accepted_fee/amount") == ""
