"""The trainers' page, its actions, and trouble on order."""

import time

import httpx
import pytest

from covet_desktop.sandbox.actions import ACTIONS
from tests.sandbox.driver import Clinic, code_of


def test_the_page_offers_every_action_in_words(clinic: Clinic) -> None:
    clinic.buy()
    page = clinic.anyone.get("/sandbox").text

    for name, action in ACTIONS.items():
        assert f'value="{name}"' in page or name in ("approve_device", "deny_device")
        assert action.__doc__
    assert clinic.sample.practice["identifier"] in page
    assert clinic.connection_id in page


def test_a_form_does_the_same_as_json_and_comes_back_to_the_page(clinic: Clinic) -> None:
    clinic.buy()
    done = clinic.anyone.post("/sandbox/actions", data={"action": "activate"})
    wrong = clinic.anyone.post("/sandbox/actions", data={"action": "set_fee", "amount": "much"})

    assert (done.status_code, done.headers["location"]) == (303, "/sandbox?done=activate")
    assert clinic.as_().get(clinic.path).json()["status"] == "ready_for_setup"
    assert wrong.headers["location"].startswith("/sandbox?problem=")
    assert "✓ Done: activate" in clinic.anyone.get(done.headers["location"]).text


def test_an_action_from_another_site_is_refused(clinic: Clinic) -> None:
    for headers in ({"Origin": "https://evil.example"}, {"Sec-Fetch-Site": "cross-site"}):
        answer = clinic.anyone.post("/sandbox/actions", data={"action": "activate"}, headers=headers)

        assert code_of(answer) == (403, "not_permitted")
    own = {"Origin": clinic.practice.own_url, "Sec-Fetch-Site": "same-origin"}
    assert clinic.anyone.post("/sandbox/actions", data={"action": "lift"}, headers=own).status_code == 303


def test_an_unknown_action_is_refused(clinic: Clinic) -> None:
    assert code_of(clinic.anyone.post("/sandbox/actions", json={"action": "fly"})) == (422, "invalid")
    assert code_of(clinic.anyone.post("/sandbox/actions", json=[])) == (422, "invalid")


def test_calls_are_counted_by_their_route(clinic: Clinic) -> None:
    clinic.buy()
    name = "GET /v1/connections/{id}"
    before = clinic.practice.records()["requests"].get(name, 0)

    clinic.as_().get(clinic.path)
    clinic.as_().get("/v1/connections/other")

    assert clinic.practice.records()["requests"][name] == before + 2


def test_errors_on_order_come_as_often_as_ordered(clinic: Clinic) -> None:
    clinic.practice.act(action="error_next", status=503, count=2, path_prefix="/v1", retry_after=1)

    answers = [clinic.as_().get("/v1/account") for _ in range(3)]

    assert code_of(answers[0]) == (503, "unavailable")
    assert answers[0].headers["retry-after"] == "1"
    assert answers[0].headers["x-request-id"]
    assert [answer.status_code for answer in answers] == [503, 503, 200]


def test_a_captive_portal_and_a_broken_line(clinic: Clinic) -> None:
    clinic.practice.act(action="error_next", status=200, count=1, body="<html>Log in to Wi-Fi</html>")
    portal = clinic.as_().get("/v1/account")
    clinic.practice.act(action="error_next", status=0, count=1)

    with pytest.raises(httpx.TransportError):
        clinic.as_().get("/v1/account")

    assert portal.headers["content-type"].startswith("text/html")
    assert clinic.as_().get("/v1/account").status_code == 200


def test_an_error_before_carries_nothing_out(clinic: Clinic) -> None:
    body = clinic.purchase()
    clinic.practice.act(action="error_next", status=500, count=1, path_prefix="/v1/connections")
    failed = clinic.as_().post("/v1/connections", json=body, headers={"Idempotency-Key": "failing"})

    assert failed.status_code == 500
    assert clinic.as_().get("/v1/integrations").json()["items"][0]["status"] == "available"


def test_a_hanging_answer_is_carried_out_at_once_and_answered_late(clinic: Clinic) -> None:
    body = clinic.purchase()
    clinic.practice.act(action="hang", seconds=1, count=1, path_prefix="/v1/connections")

    with pytest.raises(httpx.ReadTimeout):
        clinic.as_().post("/v1/connections", json=body, headers={"Idempotency-Key": "late"}, timeout=0.3)

    assert clinic.as_().get("/v1/integrations").json()["items"][0]["status"] == "requested"
    again = clinic.as_().post("/v1/connections", json=body, headers={"Idempotency-Key": "late"})
    assert again.status_code == 201


def test_hanging_can_be_switched_off(clinic: Clinic) -> None:
    clinic.practice.act(action="hang", seconds=30, count=5)
    clinic.practice.act(action="hang", seconds=0, count=5)
    began = time.monotonic()

    assert clinic.as_().get("/v1/account").status_code == 200
    assert time.monotonic() - began < 5


def test_sessions_can_be_ended(clinic: Clinic) -> None:
    assert clinic.as_("admin").get("/v1/account").status_code == 200
    clinic.practice.act(action="end_sessions", what="all")

    assert code_of(clinic.as_("admin").get("/v1/account")) == (401, "invalid_token")
    clinic.sign_out()


def test_a_mapping_from_another_pc_is_held_to_the_same_rules(clinic: Clinic) -> None:
    clinic.set_up()
    member = clinic.member_id("owner")

    def edit(**arguments: str) -> httpx.Response:
        body = {"action": "map_provider", **arguments}
        return clinic.anyone.post("/sandbox/actions", json=body)

    vet = clinic.mappable()[0]["id"]
    assert code_of(edit(provider_id="nobody", member_id=member)) == (404, "not_found")
    assert code_of(edit(provider_id=vet, member_id="someone")) == (422, "unknown_member")
    assert code_of(edit(provider_id=vet)) == (422, "nothing_mapped")
    assert edit(provider_id=vet, member_id=member).status_code == 200
    items = clinic.as_().get(f"{clinic.path}/provider-mapping").json()["items"]
    assert {"member_id": member, "provider_ids": [vet], "no_cases": False} in items


def test_the_mapping_of_a_connection_that_is_not_there_is_not_edited(clinic: Clinic) -> None:
    refused = {"action": "map_provider", "provider_id": "p", "member_id": clinic.member_id("owner")}

    assert code_of(clinic.anyone.post("/sandbox/actions", json=refused)) == (409, "not_ready")


def test_a_member_is_added_once(clinic: Clinic) -> None:
    new = {"action": "add_member", "display_name": "Nora Blake", "member_id": "mem-nora", "role": "admin"}

    assert clinic.anyone.post("/sandbox/actions", json=new).status_code == 200
    assert code_of(clinic.anyone.post("/sandbox/actions", json=new)) == (422, "invalid")
    assert "Nora Blake" in [one["display_name"] for one in clinic.as_().get("/v1/members").json()["items"]]


def test_a_day_can_be_looked_at_before_anything_is_bought(clinic: Clinic) -> None:
    page = clinic.anyone.get("/sandbox/day", params={"day": "2026-11-24", "only": "skipped"}).text

    assert "the veterinarian belongs to nobody in CoVet" in page
    assert code_of(clinic.anyone.get("/sandbox/day", params={"day": "yesterday"})) == (422, "invalid")
    assert clinic.anyone.get("/sandbox/day", params={"day": "9999-12-31"}).status_code == 422
    assert clinic.anyone.get("/sandbox/day").status_code == 200
