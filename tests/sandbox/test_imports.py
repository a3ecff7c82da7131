"""Imports: what they take, what they skip, that none makes a case twice (contract §3, §4 Import)."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from tests.sandbox.conftest import MakeClinic
from tests.sandbox.driver import Clinic, Json, code_of, fields_of
from tests.support.waiting import wait_until


@pytest.fixture(scope="module")
def days() -> Iterator[int]:
    """How many days from the start of a file's range have been given to a test."""
    return iter(range(0, 1000, 5))


@pytest.fixture
def start(connected: Clinic, days: Iterator[int]) -> date:
    """A Monday-to-Friday that no other test imports."""
    day = connected.today() + timedelta(days=7 - connected.today().weekday())
    return day + timedelta(days=7 * (next(days) // 5))


def expected(
    clinic: Clinic, start: date, days: int, chosen: list[str] | None = None
) -> list[tuple[str, str, str]]:
    """(appointment, patient, outcome) of a first import, straight from the words of the contract."""
    zone = ZoneInfo(clinic.sample.time_zone)
    mapping = clinic.as_().get(f"{clinic.path}/provider-mapping").json()["items"]
    member_of = {provider: item["member_id"] for item in mapping for provider in item["provider_ids"]}
    found = []
    for offset in range(-1, days + 1):
        for a in clinic.sample.appointments(start + timedelta(days=offset), clinic.today()):
            day = datetime.fromisoformat(a["starts_at"].replace("Z", "+00:00")).astimezone(zone).date()
            if not start <= day < start + timedelta(days=days):
                continue
            for patient in a["patients"] or [None]:
                member = member_of.get(a["provider_id"])
                reasons = [
                    ("blocked_time", bool(a.get("blocked"))),
                    ("cancelled", a["status"] == "cancelled"),
                    ("no_show", a["status"] == "no_show"),
                    ("no_patient", patient is None),
                    ("patient_deceased", patient is not None and bool(patient["deceased"])),
                    ("no_provider", a["provider_id"] is None),
                    ("provider_not_mapped", member is None),
                    ("member_not_chosen", chosen is not None and member not in chosen),
                ]
                outcome = next((reason for reason, holds in reasons if holds), "create")
                found.append((a["id"], patient["id"] if patient else "", outcome))
    return sorted(found)


def outcome(item: Json) -> tuple[str, str, str]:
    return (
        item["appointment"]["id"],
        item["patient"]["id"] if item["patient"] else "",
        item.get("reason") or item["action"],
    )


def pair(case: Json) -> tuple[str, str]:
    return case["appointment"]["id"], case["patient"]["id"]


def test_an_import_does_what_the_contract_says_for_every_pair(connected: Clinic, start: date) -> None:
    wanted = expected(connected, start, 5)
    preview = connected.all_of(
        f"{connected.path}/import-preview", members="all", start=start.isoformat(), days=5, limit=77
    )

    run = connected.import_(start=start.isoformat(), days=5)

    cases = connected.all_of(f"/v1/imports/{run['id']}/cases", limit=50)
    skipped = connected.all_of(f"/v1/imports/{run['id']}/skipped", limit=50)
    done = sorted([(*pair(case), "create") for case in cases] + [outcome(item) for item in skipped])
    assert sorted(outcome(item) for item in preview) == wanted
    assert done == wanted
    assert len({reason for *_, reason in wanted} - {"create"}) >= 4
    assert run["counts"] == {
        "found": len(wanted),
        "created": len(cases),
        "updated": 0,
        "unchanged": 0,
        "skipped": len(skipped),
    }
    assert run["progress"] == {"done": len(wanted), "total": len(wanted)}
    assert run["status"] == "succeeded"
    assert run["created_by"]["id"] == connected.member_id("owner")
    assert run["device"] == "FRONT DESK é"
    assert run["data_as_of"] <= run["created_at"]


def test_importing_twice_makes_no_second_case(connected: Clinic, start: date) -> None:
    first = connected.import_(start=start.isoformat(), days=1)
    cases = connected.all_of(f"/v1/imports/{first['id']}/cases")

    second = connected.import_(start=start.isoformat(), days=1)

    assert second["counts"]["created"] == 0
    assert second["counts"]["unchanged"] == first["counts"]["created"] > 0
    assert connected.all_of(f"/v1/imports/{second['id']}/cases") == cases


def test_a_case_looks_as_the_contract_says(connected: Clinic, start: date) -> None:
    run = connected.import_(start=start.isoformat(), days=1)
    case = connected.all_of(f"/v1/imports/{run['id']}/cases")[0]

    assert case == connected.as_("member").get(f"/v1/cases/{case['id']}").json()
    assert (case["status"], case["linked"], case["deleted"], case["document_count"]) == (
        "new",
        True,
        False,
        0,
    )
    assert case["id"] in case["appointment"]["case_ids"]
    assert set(case["appointment"]) == {
        *("id", "starts_at", "ends_at", "reason", "status", "location", "time_zone", "room", "provider_id"),
        *("provider_name", "patients", "client", "case_ids"),
    }
    assert set(case["patient"]) == {
        *("id", "name", "species", "breed", "sex", "birth_date", "weight_kg", "deceased"),
    }
    assert set(case["client"]) == {"id", "display_name", "phone", "email"}


def test_only_the_chosen_members_get_cases(connected: Clinic, start: date) -> None:
    chosen = [connected.mapping()["items"][0]["member_id"]]

    run = connected.import_(start=start.isoformat(), days=1, members=chosen)

    wanted = expected(connected, start, 1, chosen)
    skipped = connected.all_of(f"/v1/imports/{run['id']}/skipped", limit=500)
    assert sorted(map(outcome, skipped)) == [item for item in wanted if item[2] != "create"]
    assert any(item["reason"] == "member_not_chosen" for item in skipped)
    assert {case["member_id"] for case in connected.all_of(f"/v1/imports/{run['id']}/cases")} == set(chosen)


def test_a_begun_case_keeps_title_and_member(connected: Clinic, start: date) -> None:
    run = connected.import_(start=start.isoformat(), days=1)
    mapping = connected.as_().get(f"{connected.path}/provider-mapping").json()
    one, two = connected.all_of(f"/v1/imports/{run['id']}/cases")[:2]
    connected.practice.act(action="set_case", case_id=one["id"], status="in_progress", title="My own words")
    swapped = [item["provider_ids"] for item in mapping["items"]]
    items = [{**item, "provider_ids": swapped[i - 1]} for i, item in enumerate(mapping["items"])]
    connected.change(
        "PUT", f"{connected.path}/provider-mapping", {"items": items, "ignored_provider_ids": []}
    )

    again = connected.import_(start=start.isoformat(), days=1)
    connected.change("PUT", f"{connected.path}/provider-mapping", mapping)

    begun = connected.as_().get(f"/v1/cases/{one['id']}").json()
    other = connected.as_().get(f"/v1/cases/{two['id']}").json()
    assert (begun["title"], begun["member_id"], begun["status"]) == (
        "My own words",
        one["member_id"],
        "in_progress",
    )
    assert other["member_id"] != two["member_id"]
    assert again["counts"]["updated"] == run["counts"]["created"] - 1
    assert again["counts"]["unchanged"] == 1


def test_an_unlinked_case_stays_unlinked(connected: Clinic, start: date) -> None:
    run = connected.import_(start=start.isoformat(), days=1)
    case = connected.all_of(f"/v1/imports/{run['id']}/cases")[0]
    connected.as_().delete(f"/v1/cases/{case['id']}/link")

    again = connected.import_(start=start.isoformat(), days=1)

    assert again["counts"]["created"] == 0
    assert connected.as_().get(f"/v1/cases/{case['id']}").json()["linked"] is False


def test_a_removed_case_is_made_again_only_by_hand(connected: Clinic, start: date) -> None:
    run = connected.import_(start=start.isoformat(), days=1)
    case = connected.all_of(f"/v1/imports/{run['id']}/cases")[0]
    connected.practice.act(action="remove_case", case_id=case["id"])

    by_itself = connected.import_(start=start.isoformat(), days=1, trigger="scheduled")
    by_hand = connected.import_(start=start.isoformat(), days=1, trigger="manual")

    skipped = connected.all_of(f"/v1/imports/{by_itself['id']}/skipped", limit=500)
    assert [pair(item) for item in skipped if item["reason"] == "case_removed"] == [pair(case)]
    assert by_hand["counts"]["created"] == 1
    assert code_of(connected.as_().get(f"/v1/cases/{case['id']}")) == (410, "case_removed")


def test_a_day_is_a_day_in_the_connections_zone(connected: Clinic, start: date) -> None:
    elsewhere = "Pacific/Auckland"
    start += timedelta(days=1)  # Monday's appointments are on Tuesday there
    setting = {"enabled": True, "time_zone": elsewhere, "hour": 6, "days": 1}
    connected.patch(auto_import=setting)
    run = connected.import_(start=start.isoformat(), days=1)
    connected.patch(auto_import=setting | {"time_zone": connected.sample.time_zone})

    zone = ZoneInfo(elsewhere)
    cases = connected.all_of(f"/v1/imports/{run['id']}/cases")
    starts = [
        datetime.fromisoformat(case["appointment"]["starts_at"].replace("Z", "+00:00")) for case in cases
    ]
    assert {moment.astimezone(UTC).astimezone(zone).date() for moment in starts} == {start}


def test_one_import_at_a_time_with_progress_and_cancel(connected: Clinic, start: date) -> None:
    connected.practice.act(action="set_pace", seconds=0.2)
    run_id = connected.start_import(start=start.isoformat(), days=5).json()["id"]

    second = connected.start_import(start=start.isoformat())
    wait_until(lambda: connected.run(run_id)["progress"]["done"] > 0, 10)
    running = connected.run(run_id)
    too_early = connected.as_().get(f"/v1/imports/{run_id}/cases")
    cancelled = connected.as_("member").post(f"/v1/imports/{run_id}/cancel")
    again = connected.as_().post(f"/v1/imports/{run_id}/cancel")
    connected.practice.act(action="set_pace", seconds=0.005)

    assert code_of(second) == (409, "import_running")
    assert second.json()["import_id"] == run_id
    assert running["status"] == "running"
    assert running["progress"]["done"] < running["progress"]["total"]
    assert code_of(too_early) == (409, "not_ready")
    assert (cancelled.status_code, cancelled.json()["status"]) == (202, "cancelled")
    assert cancelled.json()["cancelled_by_person"] is True
    assert again.json() == cancelled.json()
    assert connected.ended(run_id)["progress"]["done"] < running["progress"]["total"]
    assert connected.import_(start=start.isoformat(), days=5)["status"] == "succeeded"


def test_an_import_that_fails_says_why_and_keeps_what_it_made(connected: Clinic, start: date) -> None:
    connected.practice.act(action="fail_next_import", code="extraction_failed", detail="Unreadable.")

    failed = connected.import_(start=start.isoformat(), days=1)
    again = connected.import_(start=start.isoformat(), days=1)

    assert failed["status"] == "failed"
    assert failed["error"] == {"code": "extraction_failed", "detail": "Unreadable."}
    assert failed["counts"]["created"] > 0
    assert again["counts"]["unchanged"] == failed["counts"]["created"]


def test_a_suspension_cancels_what_runs_and_not_by_a_person(connected: Clinic, start: date) -> None:
    connected.practice.act(action="set_pace", seconds=0.2)
    run_id = connected.start_import(start=start.isoformat(), days=5).json()["id"]
    connected.practice.act(action="suspend")
    connected.practice.act(action="lift")
    connected.practice.act(action="set_pace", seconds=0.005)

    run = connected.ended(run_id)
    assert (run["status"], run["cancelled_by_person"]) == ("cancelled", False)


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"days": 0}, "/days"),
        ({"days": 15}, "/days"),
        ({"start": "2026-02-30"}, "/start"),
        ({"start": "tomorrow"}, "/start"),
        ({"members": []}, "/members"),
        ({"members": "some"}, "/members"),
        ({"trigger": "wish"}, "/trigger"),
    ],
)
def test_a_wrong_body_is_refused(connected: Clinic, change: Json, field: str) -> None:
    answer = connected.start_import(**change)

    assert code_of(answer) == (422, "invalid")
    assert fields_of(answer) == {field}


def test_members_have_to_be_mapped(connected: Clinic) -> None:
    nobody = next(m["id"] for m in connected.sample.members if m["kind"] == "support")

    assert code_of(connected.start_import(members=[nobody])) == (422, "member_not_mapped")
    preview = connected.as_().get(f"{connected.path}/import-preview", params={"members": nobody})
    assert code_of(preview) == (422, "member_not_mapped")


def test_a_reused_key_names_the_import(connected: Clinic, start: date) -> None:
    key = f"auto-{connected.connection_id}-{start}"
    run = connected.import_(key=key, start=start.isoformat(), days=1, trigger="scheduled")

    same = connected.start_import(key=key, start=start.isoformat(), days=1, trigger="scheduled")
    other = connected.start_import(key=key, start=start.isoformat(), days=2, trigger="scheduled")

    assert (same.status_code, same.json()["id"], same.json()["status"]) == (202, run["id"], "queued")
    assert code_of(other) == (422, "idempotency_key_reused")
    assert other.json()["import_id"] == run["id"]


def test_every_member_may_import(connected: Clinic, start: date) -> None:
    run = connected.import_(role="member", start=start.isoformat(), days=1)

    assert run["created_by"]["id"] == connected.member_id("member")


def test_imports_are_listed_newest_first_page_by_page(connected: Clinic) -> None:
    runs = connected.all_of(f"{connected.path}/imports", limit=2)

    assert runs == connected.all_of(f"{connected.path}/imports", limit=500)
    assert [run["created_at"] for run in runs] == sorted((run["created_at"] for run in runs), reverse=True)


def test_a_preview_changes_nothing(connected: Clinic, start: date) -> None:
    before = connected.practice.records()

    params = {"members": "all", "start": start.isoformat(), "days": "14", "limit": "500"}
    connected.as_("member").get(f"{connected.path}/import-preview", params=params)

    after = connected.practice.records()
    assert after | {"requests": {}} == before | {"requests": {}}


def test_a_mid_size_day_takes_a_moment_and_not_long(make_clinic: MakeClinic) -> None:
    clinic = make_clinic("mid-size")
    clinic.set_up()
    monday = clinic.today() + timedelta(days=7 - clinic.today().weekday())

    run = clinic.import_(start=monday.isoformat(), days=1)

    took = datetime.fromisoformat(run["finished_at"]) - datetime.fromisoformat(run["created_at"])
    assert timedelta(seconds=0.2) < took < timedelta(seconds=10)  # one to two seconds on a quiet machine
    assert run["counts"]["created"] > 10
