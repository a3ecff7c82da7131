"""Sign-in with a code, for a PC whose browser can't be used (contract §2; RFC 8628)."""

import httpx

from tests.sandbox.driver import SCOPE, Clinic, Json, ask_token

GRANT = "urn:ietf:params:oauth:grant-type:device_code"


def begin(clinic: Clinic) -> Json:
    answer = clinic.anyone.post(
        "/oauth/device_authorization", data={"client_id": "covet-desktop", "scope": SCOPE}
    )
    found: Json = answer.json()
    return found


def poll(clinic: Clinic, started: Json) -> httpx.Response:
    return ask_token(clinic.anyone, grant_type=GRANT, device_code=started["device_code"])


def patiently(clinic: Clinic, started: Json) -> httpx.Response:
    """Poll after the interval, by the service's clock."""
    clinic.practice.act(action="set_clock", seconds=started["interval"])
    return poll(clinic, started)


def answer(clinic: Clinic, started: Json, decision: str, user_code: str | None = None) -> httpx.Response:
    fields = {"user_code": user_code or started["user_code"], "decision": decision}
    return clinic.anyone.post("/device", data=fields | {"account": clinic.member_id("owner")})


def test_a_person_says_yes_on_another_computer(clinic: Clinic) -> None:
    started = begin(clinic)
    waiting = poll(clinic, started)
    typed = started["user_code"].lower().replace("-", " ")
    page = clinic.anyone.post("/device", data={"user_code": typed})

    said = answer(clinic, started, "allow", typed)
    tokens = patiently(clinic, started)
    again = patiently(clinic, started)

    assert (waiting.status_code, waiting.json()["error"]) == (400, "authorization_pending")
    assert f'id="account-{clinic.member_id("owner")}"' in page.text
    assert started["user_code"] in page.text
    assert 'id="message"' in said.text
    headers = {"Authorization": f"Bearer {tokens.json()['access_token']}"}
    assert clinic.anyone.get("/v1/account", headers=headers).status_code == 200
    assert tokens.json()["refresh_token"]
    assert again.json()["error"] == "invalid_grant"


def test_a_person_says_no(clinic: Clinic) -> None:
    started = begin(clinic)

    answer(clinic, started, "deny")

    assert poll(clinic, started).json()["error"] == "access_denied"


def test_who_asks_too_often_is_told_to_slow_down(clinic: Clinic) -> None:
    started = begin(clinic)
    poll(clinic, started)

    hurried = poll(clinic, started)
    still_too_fast = patiently(clinic, started)
    clinic.practice.act(action="set_clock", seconds=11)
    slower = poll(clinic, started)

    assert hurried.json()["error"] == "slow_down"
    assert still_too_fast.json()["error"] == "slow_down"
    assert slower.json()["error"] == "authorization_pending"


def test_a_code_expires(clinic: Clinic) -> None:
    started = begin(clinic)
    clinic.practice.act(action="set_clock", seconds=started["expires_in"] + 1)

    expired = poll(clinic, started)
    page = answer(clinic, started, "allow")
    clinic.practice.act(action="set_clock", seconds=-started["expires_in"] - 1)

    assert expired.json()["error"] == "expired_token"
    assert 'id="problem"' in page.text


def test_an_unknown_code_is_said_on_the_page_and_to_the_device(clinic: Clinic) -> None:
    page = clinic.anyone.post("/device", data={"user_code": "BBBB-BBBB"})

    assert 'id="problem"' in page.text
    assert poll(clinic, {"device_code": "nope"}).json()["error"] == "invalid_grant"
    assert ask_token(clinic.anyone, grant_type=GRANT).json()["error"] == "invalid_request"


def test_the_complete_address_shows_the_code_and_asks_first(clinic: Clinic) -> None:
    started = begin(clinic)

    page = clinic.anyone.get(started["verification_uri_complete"])

    assert started["user_code"] in page.text
    assert 'id="allow"' in page.text
    assert poll(clinic, started).json()["error"] == "authorization_pending"


def test_a_trainer_can_answer_too(clinic: Clinic) -> None:
    yes, no = begin(clinic), begin(clinic)
    page = clinic.anyone.get("/sandbox").text

    clinic.practice.act(action="approve_device", user_code=yes["user_code"])
    clinic.practice.act(action="deny_device", user_code=no["user_code"])

    assert yes["user_code"] in page
    assert poll(clinic, yes).status_code == 200
    assert poll(clinic, no).json()["error"] == "access_denied"
    waiting = [code["user_code"] for code in clinic.practice.records()["device_codes"]]
    assert not {yes["user_code"], no["user_code"]} & set(waiting)
