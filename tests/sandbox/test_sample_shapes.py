"""The sample clinics are what the contract and the field notes say: shapes, sizes, names that are traps."""

import re
from collections import Counter
from datetime import date
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from covet_desktop.sandbox.sample import CLINICS, load

TODAY = date(2026, 11, 24)
MEMBER = {"id", "display_name", "given_name", "family_name", "email", "role", "kind", "status"}
PROVIDER = {"id", "staff_code", "display_name", "given_name", "family_name", "kind", "active", "location"}
PRACTICE = {"identifier", "name", "city", "region", "country", "locations"}
CONTACT = {"name", "email", "phone"}
CLINIC = {
    *("name", "practice_id", "address_line1", "address_line2", "city", "region", "postal_code", "country"),
    *("phone", "contact", "technical_contact", "cornerstone_version", "hosting", "location_count"),
    *("server_count", "time_zone", "notes"),
}
APPOINTMENT = {
    *("id", "starts_at", "ends_at", "reason", "status", "location", "time_zone", "room", "provider_id"),
    *("provider_name", "patients", "client", "blocked"),
}
PATIENT = {"id", "name", "species", "breed", "sex", "birth_date", "weight_kg", "deceased"}
CLIENT = {"id", "display_name", "phone", "email"}
PHONE = re.compile(r"\+1\d{3}55501\d\d")
MAIL = re.compile(r"[a-z0-9.-]+@([a-z-]+\.)?example\.com")

each_clinic = pytest.mark.parametrize("key", CLINICS)


def names(rows: list[dict[str, Any]]) -> set[str]:
    return {row["display_name"] for row in rows}


@each_clinic
def test_members_and_staff_have_the_contracts_shape(key: str) -> None:
    clinic = load(key)

    for row in clinic.members:
        assert set(row) == MEMBER
        assert row["role"] in {"owner", "admin", "member"}
        assert row["kind"] in {"clinician", "support", "room"}
        assert row["status"] in {"active", "pending", "inactive"}
        assert MAIL.fullmatch(row["email"])
    for row in clinic.providers:
        assert set(row) == PROVIDER
        assert row["kind"] in {"veterinarian", "technician", "groomer", "resource", "system", "unknown"}
        assert row["location"] in {place["name"] for place in clinic.practice["locations"]}
    for rows, field in ((clinic.members, "id"), (clinic.providers, "id"), (clinic.providers, "staff_code")):
        assert len({row[field] for row in rows}) == len(rows)
        assert all(0 < len(row[field]) <= 64 for row in rows)
    assert len({row["email"] for row in clinic.members}) == len(clinic.members)
    roles = Counter(row["role"] for row in clinic.members if row["status"] == "active")
    assert roles["owner"] == 1
    assert roles["admin"] >= 1
    assert roles["member"] >= 1


@each_clinic
def test_the_clinic_is_what_a_trainee_would_type(key: str) -> None:
    clinic = load(key)

    assert set(clinic.clinic) == CLINIC
    assert re.fullmatch(r"[A-Z0-9]{1,3}", clinic.clinic["practice_id"])
    assert clinic.clinic["hosting"] in {"on_premises", "hosted"}
    assert clinic.clinic["location_count"] == len(clinic.practice["locations"])
    assert ZoneInfo(clinic.clinic["time_zone"]).key == clinic.time_zone
    for contact in (clinic.clinic["contact"], clinic.clinic["technical_contact"]):
        assert contact is None or set(contact) == CONTACT
        assert contact is None or (PHONE.fullmatch(contact["phone"]) and MAIL.fullmatch(contact["email"]))
    assert PHONE.fullmatch(clinic.clinic["phone"])
    for field in ("name", "city", "region", "country"):
        assert clinic.practice[field] == clinic.clinic[field]
    assert clinic.fee == {"amount": "35.00", "currency": "USD", "per": "server", "interval": "month"}
    assert clinic.workspace["billing_cycle"] in {"monthly", "annual"}


@each_clinic
def test_an_identifier_may_lead_to_a_stranger(key: str) -> None:
    clinic = load(key)
    others = clinic.other_practices

    assert set(clinic.practice) == PRACTICE
    assert all(set(other) == {*PRACTICE, "taken"} for other in others)
    assert {other["taken"] for other in others} == {True, False}
    identifiers = [practice["identifier"].casefold() for practice in (clinic.practice, *others)]
    assert len(set(identifiers)) == len(identifiers)


def test_each_shape_of_an_identifier_is_there() -> None:
    assert load("mid-size").practice["identifier"] == "7K2MQX04"
    assert re.fullmatch(r"\d+\|\d+", load("large").practice["identifier"])
    assert re.fullmatch(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", load("tiny").practice["identifier"])


@pytest.mark.parametrize(
    ("key", "vets", "staff", "members"), [("mid-size", 4, 22, 8), ("large", 14, 77, 26), ("tiny", 1, 4, 3)]
)
def test_as_many_people_as_the_table_says(key: str, vets: int, staff: int, members: int) -> None:
    clinic = load(key)

    active = [row for row in clinic.providers if row["active"] and row["kind"] == "veterinarian"]
    assert (len(active), len(clinic.providers), len(clinic.members)) == (vets, staff, members)


def test_members_of_each_kind() -> None:
    mid, large = load("mid-size").members, load("large").members

    assert Counter(row["status"] for row in mid)["pending"] == 1
    assert Counter(row["kind"] for row in mid)["support"] == 2
    assert Counter(row["kind"] for row in large)["room"] == 5
    assert {row["status"] for row in large} == {"active", "pending", "inactive"}
    owner = next(row for row in mid if row["role"] == "owner")
    admin = next(row for row in mid if row["role"] == "admin")
    assert (owner["display_name"], owner["kind"], owner["email"]) == (
        "Marie-Ève Roy", "support", "marie-eve.roy@example.com"
    )  # fmt: skip
    assert (admin["display_name"], admin["email"]) == ("Dre Geneviève Côté Lévesque", "g.cote@example.com")
    assert (admin["given_name"], admin["family_name"]) == ("Geneviève", "Côté Lévesque")


@pytest.mark.parametrize(
    ("key", "in_cornerstone", "in_covet"),
    [
        ("mid-size", ["Côté-Lévesque, Geneviève DMV"], ["Dre Geneviève Côté Lévesque"]),
        ("mid-size", ["D'AMOURS FRANCOIS"], ["François D'Amours"]),
        ("mid-size", ["St-Pierre, J-F"], ["Jean-François Saint-Pierre"]),
        ("mid-size", ["Chen, Sarah", "Chen, Sarah"], ["Sarah Chen"]),
        ("large", ["Chen, Sarah", "Chen, Sarah"], ["Dr Sarah Chen", "Sarah Chen-Okafor"]),
        ("mid-size", ["O'Neill, Siobhan"], ["Siobhán O’Neill"]),
        ("large", ["O'Neill, Siobhan"], ["Siobhán O’Neill"]),
        ("large", ["Nguyen Thi Huong"], ["Hương Nguyễn"]),
        ("large", ["Kim, M"], ["Min-jun Kim", "Mina Kim"]),
        ("large", ["Tremblay, Luc"], ["Lucie Tremblay"]),
        ("mid-size", ["Relief Vet", "TeleVet Payments", "Tech Appointments", "RM2"], []),
        ("large", ["Relief Vet", "TeleVet Payments", "Tech Appointments", "RM2"], []),
    ],
)
def test_every_trap_of_matching_is_there(key: str, in_cornerstone: list[str], in_covet: list[str]) -> None:
    clinic = load(key)
    staff = Counter(row["display_name"] for row in clinic.providers)

    assert not Counter(in_cornerstone) - staff
    assert set(in_covet) <= names(clinic.members)
    for row in clinic.providers:
        if row["display_name"] == "Tremblay, Luc":
            assert not row["active"]
        if row["display_name"] in {"Relief Vet", "TeleVet Payments", "Tech Appointments", "RM2"}:
            assert row["kind"] in {"resource", "system"}


@each_clinic
def test_appointments_have_the_contracts_shape(key: str) -> None:
    clinic = load(key)
    providers = {row["id"]: row for row in clinic.providers}
    zones = {place["name"]: place["time_zone"] for place in clinic.practice["locations"]}
    moment = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")

    for day in (TODAY, date(2026, 11, 22), date(2026, 11, 28), date(2026, 12, 2)):
        for row in clinic.appointments(day, TODAY):
            assert set(row) == APPOINTMENT
            assert moment.fullmatch(row["starts_at"])
            assert moment.fullmatch(row["ends_at"])
            assert row["starts_at"] < row["ends_at"]
            assert row["time_zone"] == zones[row["location"]]
            if row["provider_id"] is None:
                assert row["provider_name"] is None
            else:
                assert row["provider_name"] == providers[row["provider_id"]]["display_name"]
            for patient in row["patients"]:
                assert set(patient) == PATIENT
                assert date.fromisoformat(patient["birth_date"]) < day
                assert 0 < patient["weight_kg"] < 60
            if row["client"]:
                assert set(row["client"]) == CLIENT
                assert PHONE.fullmatch(row["client"]["phone"])
                assert not row["client"]["email"] or MAIL.fullmatch(row["client"]["email"])
            if row["blocked"]:
                assert (row["patients"], row["client"]) == ([], None)


def test_each_call_gives_its_own_copies() -> None:
    changed = load("mid-size")
    changed.members[0]["display_name"] = "Somebody else"
    changed.appointments(TODAY, TODAY)[0]["reason"] = "changed"
    changed.fee["amount"] = "0.00"

    assert load("mid-size").members[0]["display_name"] != "Somebody else"
    assert changed.appointments(TODAY, TODAY)[0]["reason"] != "changed"
    assert load("mid-size").fee["amount"] == "35.00"
