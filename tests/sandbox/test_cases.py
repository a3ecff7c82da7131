"""Cases, appointments, links, documents, exports, undo (contract §3)."""

import secrets
from datetime import date, timedelta

import httpx
import pytest

from tests.sandbox.driver import Clinic, Json, code_of
from tests.support.waiting import wait_until


@pytest.fixture(scope="module")
def monday(connected: Clinic) -> date:
    """A working day with an import behind it."""
    day = connected.today() + timedelta(days=7 - connected.today().weekday())
    assert connected.import_(start=day.isoformat(), days=1)["status"] == "succeeded"
    return day


def linked_cases(clinic: Clinic) -> list[Json]:
    return [case for case in clinic.all_of("/v1/cases", limit=500) if case.get("linked")]


def free_appointment(clinic: Clinic, day: date) -> Json:
    found = clinic.all_of(f"{clinic.path}/appointments", start=day.isoformat(), days=2, limit=500)
    return next(a for a in found if a["patients"] and not a["case_ids"])


def link(clinic: Clinic, case_id: str, appointment: Json, patient_id: str | None = None) -> httpx.Response:
    body = {"appointment_id": appointment["id"], "patient_id": patient_id or appointment["patients"][0]["id"]}
    return clinic.as_("member").put(f"/v1/cases/{case_id}/link", json=body)


def new_case(clinic: Clinic) -> str:
    return str(clinic.practice.act(action="make_case", title="Walk-in")["case_id"])


# --- staying up to date ---


def test_changes_come_in_order_with_that_instant_included(connected: Clinic, monday: date) -> None:
    everything = connected.all_of("/v1/cases", limit=17)
    stamps = [case["updated_at"] for case in everything]
    middle = stamps[len(stamps) // 2]

    since = connected.all_of("/v1/cases", updated_since=middle, limit=500)

    assert stamps == sorted(set(stamps))
    assert [case["updated_at"] for case in since] == stamps[len(stamps) // 2 :]


def test_a_change_comes_last_and_a_removal_stays_as_a_tombstone(connected: Clinic, monday: date) -> None:
    one, two = linked_cases(connected)[:2]
    last = connected.all_of("/v1/cases", limit=500)[-1]["updated_at"]
    connected.practice.act(action="set_case", case_id=one["id"], status="in_progress")
    connected.practice.act(action="remove_case", case_id=two["id"])

    news = connected.all_of("/v1/cases", updated_since=last)[1:]

    assert [case["id"] for case in news] == [one["id"], two["id"]]
    assert news[0]["status"] == "in_progress"
    assert news[1] == {"id": two["id"], "deleted": True, "updated_at": news[1]["updated_at"]}
    assert code_of(connected.as_().get(f"/v1/cases/{two['id']}")) == (410, "case_removed")


def test_a_bad_instant_is_refused(connected: Clinic) -> None:
    for text in ("yesterday", "2026-11-24", "2026-11-24T10:00:00"):
        answer = connected.as_().get("/v1/cases", params={"updated_since": text})

        assert code_of(answer) == (422, "invalid")


# --- appointments and links ---


def test_appointments_are_found_by_words_without_accents(connected: Clinic, monday: date) -> None:
    path = f"{connected.path}/appointments"
    everything = connected.all_of(path, start=monday.isoformat(), days=1, limit=500)
    one = next(a for a in everything if a["patients"] and a["client"])
    words = f"{one['patients'][0]['name']} {one['client']['display_name'].split(',')[0]}"

    found = connected.all_of(path, start=monday.isoformat(), days=1, q=words.upper(), limit=500)

    assert one["id"] in [a["id"] for a in found]
    assert len(found) < len(everything)
    assert not any("blocked" in a for a in everything)
    assert connected.all_of(path, start=monday.isoformat(), days=1, q="no such animal at all") == []


def test_a_case_is_linked_by_hand_once(connected: Clinic, monday: date) -> None:
    case_id = new_case(connected)
    appointment = free_appointment(connected, monday + timedelta(days=1))

    first = link(connected, case_id, appointment)
    again = link(connected, case_id, appointment)
    rival = link(connected, new_case(connected), appointment)
    elsewhere = link(connected, case_id, free_appointment(connected, monday + timedelta(days=1)))

    assert first.json()["linked"] is True
    assert first.json()["appointment"]["case_ids"] == [case_id]
    assert (again.status_code, again.json()) == (200, first.json())
    assert code_of(rival) == (409, "already_linked")
    assert rival.json()["case_id"] == case_id
    assert code_of(elsewhere) == (409, "already_linked")
    assert elsewhere.json()["case_id"] == case_id


def test_an_unlinked_case_can_be_linked_elsewhere(connected: Clinic, monday: date) -> None:
    case_id = new_case(connected)
    link(connected, case_id, free_appointment(connected, monday + timedelta(days=1)))

    unlinked = connected.as_("member").delete(f"/v1/cases/{case_id}/link")
    again = connected.as_("member").delete(f"/v1/cases/{case_id}/link")
    other = link(connected, case_id, free_appointment(connected, monday + timedelta(days=1)))

    assert unlinked.json()["linked"] is False
    assert unlinked.json()["appointment"] is None
    assert again.json() == unlinked.json()
    assert other.json()["linked"] is True


def test_links_that_cant_be(connected: Clinic, monday: date) -> None:
    case_id = new_case(connected)
    appointment = free_appointment(connected, monday + timedelta(days=1))

    assert code_of(link(connected, case_id, {"id": "nope", "patients": [{"id": "x"}]})) == (
        404,
        "appointment_unknown",
    )
    assert code_of(link(connected, case_id, appointment, "nobody")) == (422, "patient_not_on_appointment")
    assert code_of(link(connected, "nope", appointment)) == (404, "not_found")
    connected.practice.act(action="remove_case", case_id=case_id)
    assert code_of(link(connected, case_id, appointment)) == (410, "case_removed")


# --- documents and exports ---


def export(clinic: Clinic, document: Json, key: str | None = None) -> httpx.Response:
    return clinic.as_("member").post(
        f"/v1/documents/{document['id']}/exports",
        json={"document_updated_at": document["updated_at"]},
        headers={"Idempotency-Key": key or secrets.token_hex(8)},
    )


def document_of(clinic: Clinic, case_id: str) -> Json:
    found: Json = clinic.as_().get(f"/v1/cases/{case_id}/documents").json()["items"][-1]
    return found


def finished(clinic: Clinic, export_id: str) -> Json:
    def look() -> Json | None:
        found: Json = clinic.as_().get(f"/v1/exports/{export_id}").json()
        return found if found["status"] != "queued" else None

    found = wait_until(look, 10)
    assert found is not None
    return found


def test_a_document_is_exported_once_for_each_version(connected: Clinic, monday: date) -> None:
    case = linked_cases(connected)[5]
    made = connected.practice.act(action="add_document", case_id=case["id"])
    before = document_of(connected, case["id"])
    started = export(connected, before, f"export-{before['id']}-{before['updated_at']}")

    done = finished(connected, started.json()["id"])
    twice = export(connected, before)
    after = document_of(connected, case["id"])
    connected.practice.act(action="edit_document", document_id=made["document_id"], text="Better.")
    stale = export(connected, before)
    edited = document_of(connected, case["id"])
    second = export(connected, edited)

    assert before["export"] == {"status": "never", "exported_at": None, "error": None}
    assert (started.status_code, started.json()["status"]) == (202, "queued")
    assert done["status"] == "exported"
    assert done["created_by"]["id"] == connected.member_id("member")
    assert after["export"]["status"] == "exported"
    assert code_of(twice) == (409, "already_exported")
    assert code_of(stale) == (412, "changed_elsewhere")
    assert edited["export"]["status"] == "never"
    assert second.status_code == 202
    assert connected.as_().get(f"/v1/cases/{case['id']}").json()["document_count"] == 1


def test_an_export_that_failed_can_be_tried_again(connected: Clinic, monday: date) -> None:
    case = linked_cases(connected)[6]
    connected.practice.act(action="add_document", case_id=case["id"])
    connected.practice.act(action="fail_next_export", detail="Refused.")
    document = document_of(connected, case["id"])

    failed = finished(connected, export(connected, document).json()["id"])
    shown = document_of(connected, case["id"])
    again = finished(connected, export(connected, document).json()["id"])

    assert (failed["status"], failed["error"]["detail"]) == ("failed", "Refused.")
    assert (shown["export"]["status"], shown["export"]["error"]["detail"]) == ("failed", "Refused.")
    assert again["status"] == "exported"


def test_exports_that_cant_be(connected: Clinic, monday: date) -> None:
    loose = new_case(connected)
    connected.practice.act(action="add_document", case_id=loose)
    case = linked_cases(connected)[7]
    connected.practice.act(action="add_document", case_id=case["id"], mapped="no")
    unmapped = document_of(connected, case["id"])

    assert code_of(export(connected, document_of(connected, loose))) == (409, "case_not_linked")
    assert code_of(export(connected, unmapped)) == (409, "template_not_mapped")
    connected.practice.act(action="suspend")
    suspended = export(connected, unmapped)
    connected.practice.act(action="lift")
    assert code_of(suspended) == (409, "suspended")
    assert code_of(export(connected, {"id": "nope", "updated_at": "x"})) == (404, "not_found")


# --- undo ---


def undo(clinic: Clinic, import_id: str, role: str = "owner") -> httpx.Response:
    return clinic.as_(role).post(
        f"/v1/imports/{import_id}/undo", headers={"Idempotency-Key": secrets.token_hex(8)}
    )


def test_an_undo_takes_back_what_nobody_has_touched(connected: Clinic, monday: date) -> None:
    earlier = connected.import_(start=(monday + timedelta(days=2)).isoformat(), days=1)
    run = connected.import_(start=(monday + timedelta(days=3)).isoformat(), days=1)
    begun, written, edited, *rest = connected.all_of(f"/v1/imports/{run['id']}/cases", limit=500)
    connected.practice.act(action="set_case", case_id=begun["id"], status="done")
    connected.practice.act(action="add_document", case_id=written["id"])
    connected.practice.act(action="set_case", case_id=edited["id"], title="Other words")

    preview = connected.as_("member").get(f"/v1/imports/{run['id']}/undo-preview").json()
    forbidden = undo(connected, run["id"], "member")
    not_latest = undo(connected, earlier["id"])
    started = undo(connected, run["id"])
    wait_until(lambda: connected.run(run["id"])["undo"]["status"] == "done", 10)

    assert [(kept["case"]["id"], kept["reason"]) for kept in preview["kept"]] == [
        (begun["id"], "begun"),
        (written["id"], "has_document"),
        (edited["id"], "edited"),
    ]
    assert [case["id"] for case in preview["removed"]] == [case["id"] for case in rest]
    assert code_of(forbidden) == (403, "not_permitted")
    assert code_of(not_latest) == (409, "not_latest")
    assert (started.status_code, started.json()["undo"]["status"]) == (202, "running")
    assert connected.run(run["id"])["undo"] == {"status": "done", "removed": len(rest), "kept": 3}
    assert code_of(connected.as_().get(f"/v1/cases/{rest[0]['id']}")) == (410, "case_removed")
    by_itself = connected.import_(start=(monday + timedelta(days=3)).isoformat(), days=1, trigger="scheduled")
    assert by_itself["counts"]["created"] == 0
    assert by_itself["counts"]["unchanged"] == 3


def test_no_import_starts_while_an_undo_runs(connected: Clinic, monday: date) -> None:
    run = connected.import_(start=(monday + timedelta(days=4)).isoformat(), days=1)
    connected.practice.act(action="set_pace", seconds=0.3)
    undo(connected, run["id"])

    meanwhile = connected.start_import(start=monday.isoformat())
    second = undo(connected, run["id"])
    connected.practice.act(action="set_pace", seconds=0.005)
    wait_until(lambda: connected.run(run["id"])["undo"]["status"] == "done", 10)

    assert code_of(meanwhile) == (409, "import_running")
    assert code_of(second) == (409, "import_running")
