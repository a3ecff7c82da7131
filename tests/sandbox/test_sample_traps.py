"""What a program that reads appointments must bear or skip is there on every working day (domain §5)."""

from collections import Counter
from datetime import date, timedelta
from typing import Any

import pytest

from covet_desktop.sandbox.sample import load

TUESDAY = date(2026, 11, 24)
BUSY = ("mid-size", "large")

Row = dict[str, Any]
on_busy_days = pytest.mark.parametrize(
    ("key", "day"), [(key, TUESDAY + timedelta(days=each)) for key in BUSY for each in (-8, -1, 0, 1, 4, 9)]
)


def rows_of(key: str, day: date) -> list[Row]:
    return load(key).appointments(day, TUESDAY)


@on_busy_days
def test_texts_that_break_careless_programs(key: str, day: date) -> None:
    texts = [row["reason"] for row in rows_of(key, day) if not row["blocked"]]

    assert "*** MUZZLE ***" in texts
    assert "" in texts
    assert any(len(text) == 200 for text in texts)
    assert any("<b>" in text for text in texts)
    assert any(max(map(ord, text), default=0) > 0xFFFF for text in texts), "no emoji"


@on_busy_days
def test_rows_that_an_import_skips(key: str, day: date) -> None:
    rows = rows_of(key, day)
    real = [row for row in rows if not row["blocked"]]

    assert any(row["blocked"] and row["reason"] == "DO NOT BOOK - lunch" for row in rows)
    assert any(row["provider_id"] is None and row["patients"] for row in real)
    assert any(not row["patients"] and row["client"] for row in real)
    if day.weekday() < 5:
        assert any(row["status"] == "cancelled" for row in real)
        assert any(row["status"] == "no_show" for row in real) == (day <= TUESDAY)


@on_busy_days
def test_a_litter_comes_as_one_appointment(key: str, day: date) -> None:
    litters = [row["patients"] for row in rows_of(key, day) if len(row["patients"]) == 5]

    assert len(litters) == 1
    assert len({kitten["id"] for kitten in litters[0]}) == 5
    assert "#3 " in litters[0][2]["name"]
    assert not any(kitten["deceased"] for kitten in litters[0])


@pytest.mark.parametrize("key", BUSY)
def test_a_patient_died_yesterday_and_has_an_appointment_tomorrow(key: str) -> None:
    clinic = load(key)
    tomorrow = TUESDAY + timedelta(days=1)

    def died(today: date) -> list[Row]:
        rows = clinic.appointments(tomorrow, today)
        return [row for row in rows if any(patient["deceased"] for patient in row["patients"])]

    assert died(TUESDAY - timedelta(days=2)) == []
    assert len(died(TUESDAY - timedelta(days=1))) == 1
    (now,) = died(TUESDAY)
    (later,) = died(tomorrow + timedelta(days=1))
    assert now["status"] in {"scheduled", "confirmed"}
    assert (later["id"], later["status"]) == (now["id"], "cancelled")


@pytest.mark.parametrize(
    ("key", "nobodys"),
    [
        ("mid-size", {"TREMBLAY-ROY, CHLOE DMV", "Relief Vet", "Tech Appointments", "Houle, Pierre DMV"}),
        ("large", {"Hassan, Leila DVM", "Petrov, Ivan", "Relief Vet", "Tech Appointments"}),
    ],
)
def test_some_appointments_belong_to_nobody_here(key: str, nobodys: set[str]) -> None:
    week = [row for each in range(14) for row in rows_of(key, TUESDAY + timedelta(days=each))]
    found = Counter(row["provider_name"] for row in week)

    assert nobodys <= set(found)


@pytest.mark.parametrize("key", BUSY)
def test_names_of_animals_that_are_traps(key: str) -> None:
    month = [row for each in range(28) for row in rows_of(key, TUESDAY - timedelta(days=each))]
    names = {patient["name"] for row in month for patient in row["patients"]}
    expected = {"Luna", "Charlie", "Bella", "Milo", "Coco", "Max", "Null", "#3 kitten", "Zoë"}
    if key == "mid-size":
        expected |= {"Ti-Gris", "Monsieur Moustache", "Minou", "Œdipe"}

    assert expected <= names
    assert any(1 < len(row["patients"]) < 5 for row in month), "nobody brings two animals"


def test_the_tiny_clinic_is_simple() -> None:
    """The same on every day of any year: six appointments to import, one cancelled, lunch."""
    clinic = load("tiny")
    for offset in range(-40, 40):
        rows = clinic.appointments(TUESDAY + timedelta(days=offset), TUESDAY)
        skipped = [row for row in rows if row["blocked"] or row["status"] == "cancelled"]
        kept = [row for row in rows if row not in skipped]

        assert (len(kept), len(skipped)) == (6, 2)
        assert {row["provider_name"] for row in rows} == {"Moreau, Alice DVM"}
        assert len({row["starts_at"] for row in rows}) == 8
        assert all(len(row["patients"]) == 1 and row["reason"] for row in kept)
        assert not any(row["patients"][0]["deceased"] or row["status"] == "no_show" for row in kept)
