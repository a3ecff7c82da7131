"""Buying once, and ending it (contract §1 Idempotency-Key, §3 POST and DELETE /connections, §4 Fee)."""

import threading
from datetime import UTC, date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import httpx
import pytest

from covet_desktop.sandbox.connections import expected_by, next_renewal
from tests.sandbox.conftest import MakeClinic
from tests.sandbox.driver import Clinic, code_of, fields_of
from tests.support.waiting import wait_until


def post(clinic: Clinic, body: Any, key: str | None, role: str = "owner") -> httpx.Response:
    headers = {} if key is None else {"Idempotency-Key": key}
    return clinic.as_(role).post("/v1/connections", json=body, headers=headers)


def bought(clinic: Clinic) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = clinic.practice.records()["purchases"]
    return found


def test_a_purchase_is_a_connection_that_has_been_requested(clinic: Clinic) -> None:
    answer = clinic.buy()

    connection = answer.json()
    assert answer.status_code == 201
    assert connection["status"] == "requested"
    assert connection["requested_by"]["id"] == clinic.member_id("owner")
    assert connection["clinic"] == clinic.sample.clinic
    assert connection["fee"] == clinic.sample.fee
    assert connection["linking_scope"] is None
    assert connection["mapped_members"] == 0
    assert answer.headers["etag"] == clinic.as_().get(clinic.path).headers["etag"]
    tile = clinic.as_("member").get("/v1/integrations").json()["items"][0]
    assert (tile["status"], tile["connection_id"]) == ("requested", connection["id"])


def test_two_who_buy_at_once_make_one_connection(clinic: Clinic) -> None:
    before = len(bought(clinic))
    body = clinic.purchase()
    clients = [clinic.as_("owner"), clinic.as_("admin")]
    together = threading.Barrier(2)
    answers: list[httpx.Response] = []

    def buy(client: httpx.Client, key: str) -> None:
        together.wait(10)
        answers.append(client.post("/v1/connections", json=body, headers={"Idempotency-Key": key}))

    threads = [threading.Thread(target=buy, args=(clients[i], f"race-{i}")) for i in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(20)

    made, refused = sorted(answers, key=lambda answer: answer.status_code)
    assert made.status_code == 201
    assert code_of(refused) == (409, "connection_exists")
    assert refused.json()["connection_id"] == made.json()["id"]
    assert refused.json()["requested_by"] == made.json()["requested_by"]
    assert len(bought(clinic)) == before + 1


def test_the_same_key_and_body_gives_the_first_answer_again(clinic: Clinic) -> None:
    body = clinic.purchase()
    before = len(bought(clinic))
    first = post(clinic, body, "same")
    reordered = dict(reversed(body.items()))

    again = post(clinic, reordered, "same", role="admin")

    assert (again.status_code, again.json()) == (first.status_code, first.json())
    assert again.headers["etag"] == first.headers["etag"]
    assert len(bought(clinic)) == before + 1


def test_the_same_key_with_another_body_is_refused(clinic: Clinic) -> None:
    body = clinic.purchase()
    post(clinic, body, "reused")

    assert code_of(post(clinic, body | {"more": 1}, "reused")) == (422, "idempotency_key_reused")


def test_without_a_key_nothing_is_bought(clinic: Clinic) -> None:
    body = clinic.purchase()

    assert code_of(post(clinic, body, None)) == (400, "idempotency_key_missing")
    assert code_of(post(clinic, body, "")) == (400, "idempotency_key_missing")
    assert clinic.as_().get("/v1/integrations").json()["items"][0]["status"] == "available"


def test_answers_that_are_kept_and_answers_that_leave_the_key_free(clinic: Clinic) -> None:
    body = clinic.purchase()
    clinic.practice.act(action="set_fee", amount="36.00")
    changed = post(clinic, body, "kept-fee")
    clinic.practice.act(action="set_fee", amount="35.00")
    invalid = post(clinic, {"integration": "cornerstone"}, "kept-invalid")
    forbidden = post(clinic, body, "free", role="member")

    assert code_of(changed) == (409, "fee_changed")
    assert changed.json()["fee"]["amount"] == "36.00"
    assert code_of(invalid) == (422, "invalid")
    assert code_of(forbidden) == (403, "not_permitted")
    assert post(clinic, body, "kept-fee").json() == changed.json()
    assert post(clinic, {"integration": "cornerstone"}, "kept-invalid").json() == invalid.json()
    assert post(clinic, body, "free").status_code == 201
    exists = post(clinic, body, "kept-exists")
    assert code_of(exists) == (409, "connection_exists")
    clinic.forget_connection()
    assert post(clinic, body, "kept-exists").json() == exists.json()


def test_a_retry_while_the_first_call_runs_is_told_so(clinic: Clinic) -> None:
    body = clinic.purchase()
    clinic.practice.act(action="hang", seconds=0.6, count=1, path_prefix="/v1/connections", when="before")
    first: list[httpx.Response] = []
    slow = threading.Thread(target=lambda: first.append(post(clinic, body, "running")))
    slow.start()
    wait_until(lambda: clinic.practice.records()["keys_in_progress"] == ["running"], 5)

    while_running = post(clinic, body, "running", role="admin")
    slow.join(20)

    assert code_of(while_running) == (409, "in_progress")
    assert first[0].status_code == 201
    assert post(clinic, body, "running").json() == first[0].json()


def test_a_lost_answer_is_found_again(clinic: Clinic) -> None:
    body = clinic.purchase()
    before = len(bought(clinic))
    clinic.practice.act(action="error_next", status=0, count=1, path_prefix="/v1/connections", when="after")

    with pytest.raises(httpx.TransportError):
        post(clinic, body, "lost")

    assert post(clinic, body, "lost").status_code == 201
    assert len(bought(clinic)) == before + 1


def test_a_fee_is_compared_by_value(clinic: Clinic) -> None:
    fee = clinic.sample.fee | {"amount": "35.0"}

    assert clinic.buy(accepted_fee=fee).status_code == 201


@pytest.mark.parametrize(
    ("change", "pointer"),
    [
        ({"postal_code": "G8Y 12K"}, "/clinic/postal_code"),
        ({"practice_id": "VMO4"}, "/clinic/practice_id"),
        ({"phone": "819 555-0142"}, "/clinic/phone"),
        ({"server_count": 0}, "/clinic/server_count"),
        ({"location_count": True}, "/clinic/location_count"),
        ({"time_zone": "Toronto"}, "/clinic/time_zone"),
        ({"country": "Canada"}, "/clinic/country"),
        ({"region": None}, "/clinic/region"),
        ({"hosting": "cloud"}, "/clinic/hosting"),
        ({"contact": {"name": "A", "email": "a", "phone": "+18195550142"}}, "/clinic/contact/email"),
        ({"technical_contact": {"name": "A"}}, "/clinic/technical_contact/phone"),
        ({"name": "  "}, "/clinic/name"),
    ],
)
def test_a_wrong_field_is_named(clinic: Clinic, change: dict[str, Any], pointer: str) -> None:
    answer = clinic.buy(clinic=clinic.sample.clinic | change)

    assert code_of(answer) == (422, "invalid")
    assert pointer in fields_of(answer)


def test_every_wrong_field_is_named_at_once(clinic: Clinic) -> None:
    answer = post(clinic, {"clinic": {}, "accepted_fee": {"amount": 35.0}}, "all-wrong")

    assert {"/integration", "/clinic/name", "/clinic/contact", "/accepted_fee/amount"} <= fields_of(answer)


def test_a_country_without_postal_codes_needs_none(clinic: Clinic) -> None:
    there = clinic.sample.clinic | {"country": "BS", "postal_code": None, "region": None, "more": "ignored"}

    answer = clinic.buy(clinic=there)

    assert answer.status_code == 201, answer.text
    assert "more" not in answer.json()["clinic"]


def test_a_removed_connection_says_who_removed_it(clinic: Clinic) -> None:
    clinic.buy()
    refused = clinic.as_("member").delete(clinic.path)

    removed = clinic.as_("admin").delete(clinic.path)

    assert code_of(refused) == (403, "not_permitted")
    assert date.fromisoformat(removed.json()["fee_ends_on"]) > clinic.today()
    for answer in (
        clinic.as_().get(clinic.path),
        clinic.as_().delete(clinic.path),
        clinic.as_().get(f"{clinic.path}/health"),
        clinic.start_import(),
        clinic.as_().get(f"{clinic.path}/practice-lookup?identifier=x"),
    ):
        assert code_of(answer) == (410, "connection_removed")
        assert answer.json()["removed_by"]["id"] == clinic.member_id("admin")
        assert answer.json()["removed_at"]
    assert clinic.as_().get("/v1/integrations").json()["items"][0]["status"] == "available"


def test_buying_again_before_the_fee_has_ended_starts_no_second_fee(clinic: Clinic) -> None:
    clinic.buy()
    ends_on = clinic.as_().delete(clinic.path).json()["fee_ends_on"]

    clinic.buy()
    again = clinic.as_().delete(clinic.path).json()["fee_ends_on"]

    assert bought(clinic)[-1]["fee_starts_on"] == ends_on
    assert again == ends_on


def test_after_a_rejection_one_can_buy_again(clinic: Clinic) -> None:
    clinic.buy()
    clinic.practice.act(action="reject", reason="No such clinic.")
    rejected = clinic.as_().get(clinic.path).json()
    tile = clinic.as_().get("/v1/integrations").json()["items"][0]

    again = clinic.buy()

    assert (rejected["status"], rejected["status_reason"]["detail"]) == ("rejected", "No such clinic.")
    assert tile["status"] == "rejected"
    assert again.status_code == 201


def test_the_status_moves_with_the_time(make_clinic: MakeClinic) -> None:
    clinic = make_clinic("tiny", "--activation-delay", "1.2s")
    seen = [clinic.buy().json()["status"]]

    def ready() -> bool:
        status = clinic.as_().get(clinic.path).json()["status"]
        if status != seen[-1]:
            seen.append(status)
        return bool(status == "ready_for_setup")

    wait_until(ready, 10)

    assert seen == ["requested", "processing", "ready_for_setup"]
    assert clinic.as_().get(clinic.path).json()["activated_at"]


def test_renewals_keep_the_day_of_the_month() -> None:
    assert next_renewal(date(2026, 1, 31), date(2026, 2, 1), "monthly") == date(2026, 2, 28)
    assert next_renewal(date(2026, 1, 31), date(2026, 2, 28), "monthly") == date(2026, 3, 31)
    assert next_renewal(date(2026, 3, 5), date(2026, 3, 5), "monthly") == date(2026, 4, 5)
    assert next_renewal(date(2024, 2, 29), date(2026, 2, 1), "annual") == date(2026, 2, 28)


def test_three_business_days_skip_the_weekend() -> None:
    friday = datetime(2026, 11, 20, 15, tzinfo=UTC)

    assert expected_by(friday, ZoneInfo("America/Toronto")) == date(2026, 11, 25)
