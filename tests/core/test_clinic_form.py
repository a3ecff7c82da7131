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
    readable_phone,
    servers,
)
from covet_desktop.core.countries import (
    COUNTRIES,
    has_postal_codes,
    postal_code_label,
    region_label,
    regions,
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
        ("phone", "555-0142", "phone number"),
        ("phone", "819 555-0142 ext. 12", "Leave the extension out"),
        ("contact_phone", "819 555-0142, poste 12", "Leave the extension out"),
        ("postal_code", "G\u0668Y 1A1", "G8Y 1A1"),
        ("cornerstone_version", "x" * 51, "50 characters at most"),
        ("name", "Clinic\nCity", "invisible"),
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


@pytest.mark.parametrize(
    ("country", "right", "wrong", "example"),
    [
        ("CA", "g8y-1a1", "05401", "G8Y 1A1"),
        ("US", "05401-1234", "0540", "05401"),
        ("AU", "2000", "20000", "2000"),
        ("GB", "ec1a 1bb", "EC1A", "M1 1AE"),
        ("IE", "D02X285", "Dublin 2", "D02 X285"),
        ("NZ", "6011", "60", "6011"),
        ("FR", "75011", "7501", "75011"),
        ("CH", "3030", "CH", "3030"),
    ],
)
def test_a_postal_code_is_that_of_its_country(country: str, right: str, wrong: str, example: str) -> None:
    form = replace(RIGHT, country=country)

    assert str(field_problem("postal_code", replace(form, postal_code=right))) == ""
    assert example in str(field_problem("postal_code", replace(form, postal_code=wrong)))
    assert str(field_problem("postal_code", replace(form, postal_code=""))).startswith("Type the ")


@pytest.mark.parametrize("country", COUNTRIES)
def test_every_country_that_can_be_chosen_has_its_words(country: str) -> None:
    mnemonics = [str(label(country)).count("&") for label in (region_label, postal_code_label)]

    assert mnemonics == [1, 1]
    assert has_postal_codes(country)
    assert str(field_problem("region", replace(RIGHT, country=country, region=""))).startswith(
        "Choose the" if regions(country) else ""
    )


@pytest.mark.parametrize(("typed", "counted"), [("3", 3), ("", 1), ("0", 1), ("²", 1), ("9" * 10_000, 1)])
def test_servers_are_counted_as_far_as_they_are_a_number(typed: str, counted: int) -> None:
    assert servers(replace(RIGHT, server_count=typed)) == counted


@pytest.mark.parametrize(
    ("stored", "country", "written"),
    [
        ("+18195550142", "CA", "(819) 555-0142"),
        ("+33199001234", "CA", "+33 1 99 00 12 34"),
        ("+33199001234", "FR", "01 99 00 12 34"),
        ("+999123", "CA", "+999123"),
        ("", "CA", ""),
    ],
)
def test_a_stored_number_is_written_as_people_do(stored: str, country: str, written: str) -> None:
    assert readable_phone(stored, country) == written


@given(st.sampled_from(["CA", "US", "FR", "GB", "NZ"]), st.from_regex(r"\+[1-9][0-9]{6,14}", fullmatch=True))
def test_a_number_that_is_written_out_is_still_the_same(country: str, stored: str) -> None:
    written = readable_phone(stored, country)

    assert written == stored or e164(written, country) == stored


def test_phones_are_stored_in_e164() -> None:
    assert e164("(819) 555-0142", "CA") == "+18195550142"
    assert e164("+33 1 99 00 12 34", "CA") == "+33199001234"
    assert e164("hello", "CA") == ""


def test_the_services_pointers_find_their_fields() -> None:
    assert field_of_pointer("/clinic/postal_code") == "postal_code"
    assert field_of_pointer("/clinic/contact/email") == "contact_email"
    assert field_of_pointer("/clinic/technical_contact/phone") == "technical_phone"
    assert field_of_pointer("/accepted_fee/amount") == ""
