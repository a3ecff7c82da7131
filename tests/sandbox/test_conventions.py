"""The conventions that hold for every call (contract §1)."""

import pytest

from covet_desktop.sandbox.conventions import canonical
from tests.sandbox.driver import Clinic, code_of, fields_of, tokens_of


def test_every_answer_carries_a_request_id(clinic: Clinic) -> None:
    answers = [
        clinic.as_().get("/v1/account"),
        clinic.anyone.get("/v1/account"),
        clinic.anyone.get("/nowhere"),
        clinic.anyone.post("/v1/account"),
        clinic.anyone.get("/sandbox"),
        clinic.anyone.post("/oauth/token"),
    ]

    ids = [answer.headers["x-request-id"] for answer in answers]
    assert len(set(ids)) == len(ids)
    assert [answer.status_code for answer in answers] == [200, 401, 404, 405, 200, 400]


def test_an_error_is_a_problem_document(clinic: Clinic) -> None:
    answer = clinic.as_().get("/v1/connections/nope")

    assert code_of(answer) == (404, "not_found")
    assert {"type", "title", "status", "detail", "code"} <= set(answer.json())


def test_a_missing_unknown_or_wrong_token_is_401(clinic: Clinic) -> None:
    for header in ({}, {"Authorization": "Bearer nope"}, {"Authorization": "Basic YTpi"}):
        answer = clinic.anyone.get("/v1/account", headers=header)

        assert code_of(answer) == (401, "invalid_token")
        assert answer.headers["www-authenticate"].startswith("Bearer")


def test_answers_are_compressed_when_the_client_accepts_it(clinic: Clinic) -> None:
    packed = clinic.as_().get("/v1/members", headers={"Accept-Encoding": "gzip"})
    plain = clinic.as_().get("/v1/members", headers={"Accept-Encoding": "identity"})

    assert packed.headers["content-encoding"] == "gzip"
    assert "content-encoding" not in plain.headers
    assert packed.json() == plain.json()


def test_pages_lead_through_the_whole_list(clinic: Clinic) -> None:
    whole = clinic.all_of("/v1/members")
    by_one = clinic.all_of("/v1/members", limit=1)

    assert by_one == whole
    assert len(whole) == len(clinic.sample.members)


@pytest.mark.parametrize(
    "query", ["limit=0", "limit=501", "limit=x", "limit=-1", "limit=", "cursor=nope", "cursor=é"]
)
def test_a_bad_limit_or_cursor_is_422(clinic: Clinic, query: str) -> None:
    answer = clinic.as_().get(f"/v1/members?{query}")

    assert code_of(answer) == (422, "invalid")
    assert fields_of(answer) == {"/" + query.partition("=")[0]}


def test_a_cursor_of_another_list_is_bad(clinic: Clinic) -> None:
    cursor = clinic.as_().get("/v1/members?limit=1").json()["next"]

    assert code_of(clinic.as_().get("/v1/integrations", params={"cursor": cursor})) == (422, "invalid")


def test_a_cursor_lives_for_a_day_and_then_has_expired(clinic: Clinic) -> None:
    cursor = clinic.as_().get("/v1/members?limit=1").json()["next"]

    clinic.practice.act(action="set_clock", seconds=24 * 3600)
    headers = {"Authorization": f"Bearer {_fresh(clinic)}"}
    still = clinic.anyone.get("/v1/members", params={"limit": 1, "cursor": cursor}, headers=headers)
    clinic.practice.act(action="set_clock", seconds=3600)
    headers = {"Authorization": f"Bearer {_fresh(clinic)}"}
    late = clinic.anyone.get("/v1/members", params={"limit": 1, "cursor": cursor}, headers=headers)
    clinic.practice.act(action="set_clock", seconds=-25 * 3600)

    assert still.status_code == 200
    assert code_of(late) == (410, "cursor_expired")


def _fresh(clinic: Clinic) -> str:
    token: str = tokens_of(clinic.anyone, clinic.member_id("owner"))["access_token"]
    return token


def test_a_body_that_is_no_json_is_400(clinic: Clinic) -> None:
    for content in (b"{", b'{"a": NaN}', b'"\\ud800"', b"[" * 100_000):
        answer = clinic.as_().post("/v1/connections", content=content, headers={"Idempotency-Key": "bad"})

        assert code_of(answer) == (400, "invalid")


def test_a_body_that_is_far_too_large_is_413(clinic: Clinic) -> None:
    headers = {"Idempotency-Key": "large"}

    answer = clinic.as_().post("/v1/connections", content=b" " * 1_000_001, headers=headers)

    assert code_of(answer) == (413, "too_large")


def test_a_body_where_none_belongs_is_not_looked_at(clinic: Clinic) -> None:
    answer = clinic.as_().request("GET", "/v1/account", content=b"{")

    assert answer.status_code == 200


def test_a_405_names_every_method_of_the_path(clinic: Clinic) -> None:
    answer = clinic.anyone.put("/v1/connections/any")

    assert code_of(answer) == (405, "method_not_allowed")
    assert answer.headers["allow"] == "DELETE, GET, HEAD, PATCH"


@pytest.mark.parametrize("query", ["start=", "days=", "members="])
def test_an_empty_parameter_is_not_a_left_out_one(connected: Clinic, query: str) -> None:
    answer = connected.as_().get(f"{connected.path}/import-preview?{query}")

    assert code_of(answer) == (422, "invalid")
    assert fields_of(answer) == {"/" + query.rstrip("=")}


def test_an_empty_instant_is_not_a_left_out_one(clinic: Clinic) -> None:
    assert code_of(clinic.as_().get("/v1/cases?updated_since=")) == (422, "invalid")


def test_the_etag_is_of_what_people_edit(clinic: Clinic) -> None:
    assert clinic.buy().status_code == 201
    first = clinic.as_().get(clinic.path)
    again = clinic.as_().get(clinic.path, headers={"If-None-Match": first.headers["etag"]})

    clinic.practice.act(action="set_health", state="late", stage="extraction")
    after_health = clinic.as_().get(clinic.path).headers["etag"]
    clinic.practice.act(action="set_health", state="ok")
    clinic.practice.act(action="activate")
    after_activation = clinic.as_().get(clinic.path, headers={"If-None-Match": first.headers["etag"]})

    assert (again.status_code, again.content) == (304, b"")
    assert after_health == first.headers["etag"]
    assert after_activation.status_code == 200
    assert after_activation.headers["etag"] != first.headers["etag"]
    assert "etag" not in clinic.as_().get(f"{clinic.path}/health").headers


def test_a_change_needs_the_present_etag(clinic: Clinic) -> None:
    clinic.buy()
    clinic.practice.act(action="activate")
    etag = clinic.as_().get(clinic.path).headers["etag"]
    patch = {"linking_scope": "team"}

    without = clinic.as_().patch(clinic.path, json=patch)
    done = clinic.as_().patch(clinic.path, json=patch, headers={"If-Match": etag})
    stale = clinic.as_().patch(clinic.path, json={"linking_scope": "me"}, headers={"If-Match": etag})
    weak = clinic.as_().patch(clinic.path, json=patch, headers={"If-Match": f"W/{done.headers['etag']}"})

    assert code_of(without) == (428, "precondition_required")
    assert done.status_code == 200
    assert code_of(stale) == (412, "changed_elsewhere")
    assert done.headers["etag"] == clinic.as_().get(clinic.path).headers["etag"]
    assert weak.status_code == 200


def test_a_change_that_changes_nothing_keeps_the_etag(clinic: Clinic) -> None:
    clinic.buy()
    clinic.practice.act(action="activate")
    first = clinic.patch(linking_scope="team")

    second = clinic.patch(linking_scope="team")

    assert second.headers["etag"] == first.headers["etag"]
    assert second.json() == first.json()


def test_the_pcs_name_is_kept_decoded(clinic: Clinic) -> None:
    bought = clinic.buy().json()

    assert bought["device"] == "FRONT DESK é"
    assert clinic.practice.records()["purchases"][-1]["device"] == "FRONT DESK é"


def test_bodies_are_compared_as_json_values() -> None:
    assert canonical({"a": 1.0, "b": [True, None]}) == canonical({"b": [True, None], "a": 1})
    assert canonical({"a": 1}) != canonical({"a": True})
    assert canonical({"a": "1"}) != canonical({"a": 1})
    assert canonical([1, 2]) != canonical([2, 1])
