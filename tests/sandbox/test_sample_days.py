"""The sample clinics' days: as many as the table says, the same everywhere, in the right zone."""

import hashlib
import json
import subprocess
import sys
from collections import Counter
from datetime import date, datetime, timedelta
from functools import cache
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from covet_desktop.sandbox.sample import CLINICS, load
from covet_desktop.sandbox.sample_animals import CAT, DOG, SPECIES
from covet_desktop.sandbox.sample_reasons import REASONS, TRAP_TEXTS, WALK_IN
from tests.support.children import ROOT

TODAY = date(2026, 11, 24)
WEEKS = 6

Row = dict[str, Any]


def real(rows: list[Row]) -> list[Row]:
    return [row for row in rows if not row["blocked"]]


@cache
def past(key: str, days: int = 7 * WEEKS) -> list[Row]:
    """What the last weeks had, blocked time left out."""
    clinic = load(key)
    start = TODAY - timedelta(days=days)
    return [
        row
        for offset in range(days)
        for row in real(clinic.appointments(start + timedelta(days=offset), TODAY))
    ]


def walked_in(row: Row) -> bool:
    return row["reason"].startswith(tuple(WALK_IN.values()))


@pytest.mark.parametrize(
    ("key", "weekday", "saturday", "sunday"),
    [("mid-size", 72, 28, 0), ("large", 270, 150, 40), ("tiny", 7, 7, 7)],
)
def test_as_many_appointments_as_the_table_says(key: str, weekday: int, saturday: int, sunday: int) -> None:
    clinic = load(key)

    for offset in range(-21, 21):
        day = TODAY + timedelta(days=offset)
        found = len(real(clinic.appointments(day, TODAY)))
        assert found == (weekday, saturday, sunday)[max(0, day.weekday() - 4)], day


@pytest.mark.parametrize(
    ("key", "cancelled", "no_show", "walk_in"), [("mid-size", 5, 4, 10), ("large", 6, 6, 18)]
)
def test_what_has_become_of_them(key: str, cancelled: int, no_show: int, walk_in: int) -> None:
    rows = past(key)
    share = {name: 100 * n / len(rows) for name, n in Counter(row["status"] for row in rows).items()}

    assert share["cancelled"] == pytest.approx(cancelled, abs=1)
    assert share["no_show"] == pytest.approx(no_show, abs=1)
    assert 100 * sum(map(walked_in, rows)) / len(rows) == pytest.approx(walk_in, abs=1)
    assert set(share) == {"cancelled", "no_show", "checked_out"}


@pytest.mark.parametrize("key", ["mid-size", "large"])
def test_why_they_come(key: str) -> None:
    name_of = {}
    for reason in REASONS:
        for text in (*reason.en, *reason.fr):
            for young in ("puppy", "kitten", "baby", "chiot", "chaton", "jeune"):
                assert name_of.setdefault(text.replace("{young}", young), reason.name) == reason.name
    found: Counter[str] = Counter()
    for row in past(key):
        text = row["reason"]
        for prefix in WALK_IN.values():
            text = text.removeprefix(prefix)
        if text in name_of:
            found[name_of[text]] += 1

    assert sum(reason.share for reason in REASONS) == 100
    assert sum(found.values()) > 0.85 * len(past(key))
    for reason in REASONS:
        assert 100 * found[reason.name] / found.total() == pytest.approx(reason.share, abs=2), reason.name


@pytest.mark.parametrize("key", ["mid-size", "large"])
def test_which_animals_come(key: str) -> None:
    dogs = {text for (_, species), texts in SPECIES.items() if species == DOG for text in texts}
    cats = {text for (_, species), texts in SPECIES.items() if species == CAT for text in texts}
    animals = [row["patients"][0]["species"] for row in past(key) if 0 < len(row["patients"]) < 5]
    share = {word: 100 * n / len(animals) for word, n in Counter(animals).items()}

    assert sum(share.get(word, 0) for word in dogs) == pytest.approx(0.96 * 61, abs=3)
    assert sum(share.get(word, 0) for word in cats) == pytest.approx(0.96 * 33, abs=3)
    assert 1 < share[""] < 8
    assert {"Canine", "CANINE", "K9"} <= set(share)


def test_spellings_of_a_bilingual_clinic() -> None:
    assert "Chien" in {row["species"] for visit in past("mid-size") for row in visit["patients"]}


@pytest.mark.parametrize("key", CLINICS)
def test_ids_are_unique_and_people_stay_the_same(key: str) -> None:
    rows = past(key, 70)
    animals: dict[str, set[tuple[Any, ...]]] = {}
    clients: dict[str, set[str]] = {}
    for row in rows:
        for patient in row["patients"]:
            same = tuple(patient[name] for name in ("name", "species", "breed", "sex", "birth_date"))
            animals.setdefault(patient["id"], set()).add((*same, row["client"]["id"]))
        if row["client"]:
            clients.setdefault(row["client"]["id"], set()).add(json.dumps(row["client"]))

    assert len({row["id"] for row in rows}) == len(rows)
    assert all(0 < len(each) <= 64 for each in (*animals, *clients, *(row["id"] for row in rows)))
    assert all(len(facts) == 1 for facts in (*animals.values(), *clients.values()))
    assert len(animals) < sum(len(row["patients"]) for row in rows), "nobody ever came back"


@pytest.mark.parametrize("key", CLINICS)
def test_a_day_stays_as_it_is_while_time_goes_by(key: str) -> None:
    clinic = load(key)
    fixed = ("id", "starts_at", "ends_at", "room", "location", "provider_id", "client", "blocked")
    told: dict[date, list[Row]] = {
        today: clinic.appointments(TODAY, today)
        for today in (TODAY - timedelta(days=30), TODAY, TODAY + timedelta(days=30))
    }
    first, now, last = told.values()

    assert [[row[name] for name in fixed] for row in first] == [[row[name] for name in fixed] for row in last]
    assert not any(row["status"] in {"checked_out", "no_show"} or walked_in(row) for row in first)
    assert {row["status"] for row in real(now)} >= {"scheduled", "confirmed", "cancelled"} - {
        "scheduled" if key == "tiny" else ""
    }
    assert {row["status"] for row in real(last)} <= {"checked_out", "cancelled", "no_show"}


def test_another_process_sees_the_same_day() -> None:
    script = (
        "import sys, json, hashlib, datetime as d\n"
        "from covet_desktop.sandbox.sample import CLINICS, load\n"
        f"t = d.date.fromisoformat({TODAY.isoformat()!r})\n"
        "days = json.dumps([load(k).appointments(t, t) for k in CLINICS])\n"
        "print(hashlib.sha256(days.encode()).hexdigest())"
    )
    here = json.dumps([load(key).appointments(TODAY, TODAY) for key in CLINICS])

    there = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True, timeout=60
    )

    assert there.stdout.strip() == hashlib.sha256(here.encode()).hexdigest()


def test_the_order_of_asking_changes_nothing() -> None:
    one, other = load("large"), load("large")
    for offset in range(5):
        one.appointments(TODAY + timedelta(days=offset), TODAY)

    assert one.appointments(TODAY, TODAY) == other.appointments(TODAY, TODAY)


@pytest.mark.parametrize("key", CLINICS)
@pytest.mark.parametrize(
    "day",
    [
        *(date(2026, 3, each) for each in (6, 7, 8, 9)),
        *(date(2026, 10, 30) + timedelta(days=each) for each in range(4)),
    ],
)
def test_days_of_a_clock_change_keep_opening_hours(key: str, day: date) -> None:
    for row in load(key).appointments(day, day):
        starts = datetime.fromisoformat(row["starts_at"])
        local = starts.astimezone(ZoneInfo(row["time_zone"]))

        assert local.date() == day
        night = (local.hour, local.minute) in {(0, 15), (1, 30), (23, 15)}
        assert night or 8 <= local.hour < 20
        assert local.utcoffset() in {timedelta(hours=-hours) for hours in (4, 5, 6, 7)}


def test_two_zones_share_a_database() -> None:
    winter = load("large").appointments(date(2026, 1, 14), TODAY)
    zones = {row["location"]: row["time_zone"] for row in winter}
    edmonton = ZoneInfo("America/Edmonton")
    by_edmonton = {datetime.fromisoformat(row["starts_at"]).astimezone(edmonton).date() for row in winter}

    assert Counter(zones.values()) == {"America/Edmonton": 2, "America/Regina": 1}
    assert by_edmonton == {date(2026, 1, 13), date(2026, 1, 14)}


def test_animals_are_of_an_age_for_their_visit_in_any_year() -> None:
    young = [text for reason in REASONS if reason.name == "young" for text in (*reason.en, *reason.fr)]
    words = tuple(text.split("{young}")[0] for text in young if not text.startswith("{"))
    for year in (2025, 2026, 2031, 2040):
        day = date(year, 5, 15)
        ages = [
            (day - date.fromisoformat(row["patients"][0]["birth_date"])).days
            for offset in range(10)
            for row in load("mid-size").appointments(day + timedelta(days=offset), TODAY)
            if row["reason"].startswith(words) and row["patients"] and row["reason"] not in TRAP_TEXTS
        ]
        assert ages
        assert max(ages) < 160, year


def test_the_pools_are_as_large_as_the_table_says() -> None:
    from covet_desktop.sandbox.sample_clients import ClientPool

    for key, clients, patients in (("mid-size", 6000, 9600), ("large", 21000, 33600)):
        pool = ClientPool(key, clients, ("en",), ("780",))
        owners = {pool.client_of(number)["id"] for number in range(pool.patients)}
        assert (pool.patients, len(owners)) == (patients, clients)
        assert all(pool.client_of(each)["id"] == pool.client_of(5)["id"] for each in pool.siblings(5))
