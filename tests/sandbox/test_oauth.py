"""Sign-in in the browser, tokens and their end (contract §2; RFC 6749, 7009, 7636, 8252, 8414, 9207)."""

import httpx
import pytest

from tests.sandbox.driver import (
    REDIRECT,
    Clinic,
    Json,
    ask_token,
    authorize_fields,
    callback_of,
    code_of,
    pkce,
    tokens_of,
)


def refresh(clinic: Clinic, token: str, **more: str) -> httpx.Response:
    return ask_token(clinic.anyone, grant_type="refresh_token", refresh_token=token, **more)


def signed_in(clinic: Clinic, role: str = "owner") -> Json:
    return tokens_of(clinic.anyone, clinic.member_id(role))


def works(clinic: Clinic, access_token: str) -> bool:
    headers = {"Authorization": f"Bearer {access_token}"}
    return clinic.anyone.get("/v1/account", headers=headers).status_code == 200


def error_of(answer: httpx.Response) -> tuple[int, str]:
    assert answer.headers["cache-control"] == "no-store"
    return answer.status_code, answer.json()["error"]


def test_metadata_is_all_that_a_client_needs(clinic: Clinic) -> None:
    metadata = clinic.anyone.get("/.well-known/oauth-authorization-server").json()

    assert metadata["issuer"] == clinic.practice.own_url
    assert metadata["code_challenge_methods_supported"] == ["S256"]
    assert metadata["authorization_response_iss_parameter_supported"] is True
    for name in ("authorization", "token", "device_authorization", "revocation"):
        assert metadata[f"{name}_endpoint"].startswith(clinic.practice.own_url + "/")


def test_signing_in_gives_tokens_of_that_person(clinic: Clinic) -> None:
    tokens = signed_in(clinic, "admin")
    headers = {"Authorization": f"Bearer {tokens['access_token']}"}

    account = clinic.anyone.get("/v1/account", headers=headers).json()

    assert tokens["token_type"] == "Bearer"
    assert tokens["expires_in"] == 600
    assert tokens["scope"] == "integrations cases documents offline_access"
    assert account["user"]["id"] == clinic.member_id("admin")
    assert account["user"]["role"] == "admin"
    assert account["workspace"] == clinic.sample.workspace


def test_the_page_shows_the_people_in_plain_html(clinic: Clinic) -> None:
    _, challenge = pkce()
    page = clinic.anyone.get("/oauth/authorize", params=authorize_fields(challenge))

    for member in clinic.sample.members:
        if member["status"] != "inactive":
            assert f'id="account-{member["id"]}"' in page.text
            assert f'for="account-{member["id"]}"' in page.text
    assert 'id="allow"' in page.text
    assert 'id="deny"' in page.text
    assert page.text.index('id="allow"') < page.text.index('id="deny"')
    assert "<script" not in page.text
    assert "frame-ancestors 'none'" in page.headers["content-security-policy"]


def test_the_page_speaks_french(clinic: Clinic) -> None:
    _, challenge = pkce()
    by_locale = clinic.anyone.get(
        "/oauth/authorize", params=authorize_fields(challenge, ui_locales="fr-CA en")
    )
    by_browser = clinic.anyone.get(
        "/oauth/authorize",
        params=authorize_fields(challenge),
        headers={"Accept-Language": "de, en;q=0.5, fr-CA;q=0.9"},
    )

    assert "Autoriser" in by_locale.text
    assert '<html lang="fr">' in by_browser.text


def test_a_no_goes_back_to_the_client_with_state_and_iss(clinic: Clinic) -> None:
    _, challenge = pkce()
    answer = clinic.anyone.post("/oauth/authorize", data={**authorize_fields(challenge), "decision": "deny"})

    assert callback_of(answer) == {
        "error": "access_denied",
        "state": "state-1",
        "iss": clinic.practice.own_url,
    }


def test_an_invited_person_cant_sign_in(clinic: Clinic) -> None:
    pending = clinic.member_id("member")
    clinic.practice.act(action="set_member_role", member_id=pending, status="pending")
    _, challenge = pkce()
    answer = clinic.anyone.post(
        "/oauth/authorize", data={**authorize_fields(challenge), "account": pending, "decision": "allow"}
    )
    clinic.practice.act(action="set_member_role", member_id=pending, status="active")

    assert answer.status_code == 200
    assert 'id="problem"' in answer.text


@pytest.mark.parametrize(
    ("change", "error"),
    [
        ({"response_type": "token"}, "unsupported_response_type"),
        ({"code_challenge_method": "plain"}, "invalid_request"),
        ({"code_challenge": ""}, "invalid_request"),
        ({"scope": "everything"}, "invalid_scope"),
        ({"prompt": "none"}, "login_required"),
        ({"state": ""}, "invalid_request"),
    ],
)
def test_a_wrong_request_is_told_to_the_client(clinic: Clinic, change: dict[str, str], error: str) -> None:
    _, challenge = pkce()
    answer = clinic.anyone.get("/oauth/authorize", params=authorize_fields(challenge) | change)

    assert callback_of(answer)["error"] == error
    assert callback_of(answer)["iss"] == clinic.practice.own_url


@pytest.mark.parametrize(
    "redirect",
    [
        "https://evil.example/callback",
        "http://127.0.0.1:80/other",
        "http://127.0.0.1.evil.example/callback",
        "http://127.0.0.1:1@evil.example/callback",
        "http://localhost:80/callback",
        "http://127.0.0.1:99999/callback",
        "http://127.0.0.1:0/callback",
    ],
)
def test_nobody_is_sent_to_a_strangers_address(clinic: Clinic, redirect: str) -> None:
    _, challenge = pkce()
    fields = authorize_fields(challenge, redirect_uri=redirect)

    for answer in (
        clinic.anyone.get("/oauth/authorize", params=fields),
        clinic.anyone.post("/oauth/authorize", data=fields | {"decision": "deny"}),
    ):
        assert answer.status_code == 400
        assert "location" not in answer.headers


def test_a_form_from_another_site_is_refused(clinic: Clinic) -> None:
    _, challenge = pkce()
    fields = authorize_fields(challenge) | {"account": clinic.member_id("owner"), "decision": "allow"}

    for headers in ({"Origin": "https://evil.example"}, {"Sec-Fetch-Site": "cross-site"}, {"Origin": "null"}):
        answer = clinic.anyone.post("/oauth/authorize", data=fields, headers=headers)

        assert code_of(answer) == (403, "not_permitted")


def code(clinic: Clinic) -> tuple[str, dict[str, str]]:
    """A fresh code, and the fields that exchange it."""
    verifier, challenge = pkce()
    fields = authorize_fields(challenge) | {"account": clinic.member_id("owner"), "decision": "allow"}
    got = callback_of(clinic.anyone.post("/oauth/authorize", data=fields))["code"]
    exchange = {
        "grant_type": "authorization_code",
        "code": got,
        "redirect_uri": REDIRECT,
        "code_verifier": verifier,
    }
    return got, exchange


@pytest.mark.parametrize(
    "change",
    [
        {"code_verifier": "x" * 43},
        {"redirect_uri": "http://127.0.0.1:1/callback"},
        {"code": "nope"},
    ],
)
def test_a_code_is_for_who_asked(clinic: Clinic, change: dict[str, str]) -> None:
    _, exchange = code(clinic)

    assert error_of(ask_token(clinic.anyone, **(exchange | change))) == (400, "invalid_grant")


def test_a_code_works_once_and_a_second_use_ends_what_it_brought(clinic: Clinic) -> None:
    _, exchange = code(clinic)
    tokens = ask_token(clinic.anyone, **exchange).json()

    again = ask_token(clinic.anyone, **exchange)

    assert error_of(again) == (400, "invalid_grant")
    assert not works(clinic, tokens["access_token"])
    assert error_of(refresh(clinic, tokens["refresh_token"])) == (400, "invalid_grant")


def test_a_code_lives_for_minutes(clinic: Clinic) -> None:
    _, exchange = code(clinic)
    clinic.practice.act(action="set_clock", seconds=121)

    answer = ask_token(clinic.anyone, **exchange)
    clinic.practice.act(action="set_clock", seconds=-121)

    assert error_of(answer) == (400, "invalid_grant")


def test_errors_of_the_token_endpoint(clinic: Clinic) -> None:
    stranger = clinic.anyone.post("/oauth/token", data={"client_id": "x", "grant_type": "refresh_token"})
    password = ask_token(clinic.anyone, grant_type="password")

    assert error_of(stranger) == (401, "invalid_client")
    assert error_of(password) == (400, "unsupported_grant_type")
    assert error_of(ask_token(clinic.anyone)) == (400, "invalid_request")
    assert error_of(ask_token(clinic.anyone, grant_type="refresh_token")) == (400, "invalid_request")
    assert error_of(refresh(clinic, "nope")) == (400, "invalid_grant")


def test_a_strange_client_is_told_how_to_name_itself(clinic: Clinic) -> None:
    answer = clinic.anyone.post("/oauth/token", data={"client_id": "somebody", "grant_type": "refresh_token"})

    assert (answer.status_code, answer.json()["error"]) == (401, "invalid_client")
    assert answer.headers["www-authenticate"].startswith("Basic")


def test_access_lives_for_ten_minutes(clinic: Clinic) -> None:
    token = signed_in(clinic)["access_token"]
    clinic.practice.act(action="set_clock", seconds=595)
    early = works(clinic, token)
    clinic.practice.act(action="set_clock", seconds=10)
    late = works(clinic, token)
    clinic.practice.act(action="set_clock", seconds=-605)

    assert (early, late) == (True, False)


def test_a_refresh_rotates(clinic: Clinic) -> None:
    first = signed_in(clinic)

    second = refresh(clinic, first["refresh_token"]).json()

    assert second["refresh_token"] != first["refresh_token"]
    assert works(clinic, second["access_token"])


def test_a_client_that_died_before_saving_is_not_locked_out(clinic: Clinic) -> None:
    first = signed_in(clinic)
    refresh(clinic, first["refresh_token"])
    clinic.practice.act(action="set_clock", seconds=3600)

    again = refresh(clinic, first["refresh_token"])
    clinic.practice.act(action="set_clock", seconds=-3600)

    assert again.status_code == 200


@pytest.mark.parametrize("used", ["access_token", "refresh_token"])
def test_the_old_one_ends_when_a_successor_is_used_but_not_within_a_minute(clinic: Clinic, used: str) -> None:
    first = signed_in(clinic)
    second = refresh(clinic, first["refresh_token"]).json()
    if used == "access_token":
        assert works(clinic, second["access_token"])
    else:
        assert refresh(clinic, second["refresh_token"]).status_code == 200

    within = refresh(clinic, first["refresh_token"])
    clinic.practice.act(action="set_clock", seconds=61)
    after = refresh(clinic, first["refresh_token"])
    still = refresh(clinic, second["refresh_token"])
    clinic.practice.act(action="set_clock", seconds=-61)

    assert within.status_code == 200
    assert error_of(after) == (400, "invalid_grant")
    assert still.status_code == 200


def test_a_refresh_may_narrow_the_scope_and_not_widen_it(clinic: Clinic) -> None:
    narrow = refresh(clinic, signed_in(clinic)["refresh_token"], scope="cases offline_access")

    assert narrow.json()["scope"] == "cases offline_access"
    wider = refresh(clinic, narrow.json()["refresh_token"], scope="cases documents")
    assert error_of(wider) == (400, "invalid_scope")


def test_revoking_the_refresh_token_ends_the_whole_sign_in(clinic: Clinic) -> None:
    tokens, other = signed_in(clinic), signed_in(clinic)
    form = {"client_id": "covet-desktop", "token": tokens["refresh_token"]}

    answers = [clinic.anyone.post("/oauth/revoke", data=form).status_code for _ in range(2)]

    assert answers == [200, 200]
    assert not works(clinic, tokens["access_token"])
    assert error_of(refresh(clinic, tokens["refresh_token"])) == (400, "invalid_grant")
    assert works(clinic, other["access_token"])


def test_tokens_are_kept_as_hashes_only(clinic: Clinic) -> None:
    tokens = signed_in(clinic)
    kept = b"".join(path.read_bytes() for path in clinic.practice.folder.glob("sandbox.sqlite3*"))

    assert tokens["access_token"].encode() not in kept
    assert tokens["refresh_token"].encode() not in kept


def test_someone_who_leaves_is_signed_out(clinic: Clinic) -> None:
    tokens = signed_in(clinic, "member")
    clinic.practice.act(action="set_member_role", member_id=clinic.member_id("member"), status="inactive")
    used = works(clinic, tokens["access_token"])
    renewed = refresh(clinic, tokens["refresh_token"])
    clinic.practice.act(action="set_member_role", member_id=clinic.member_id("member"), status="active")

    assert not used
    assert error_of(renewed) == (400, "invalid_grant")


def test_a_role_holds_from_the_next_call_on(clinic: Clinic) -> None:
    admin = clinic.member_id("admin")
    clinic.practice.act(action="set_member_role", member_id=admin, role="member")
    refused = clinic.buy(role="admin")
    clinic.practice.act(action="set_member_role", member_id=admin, role="admin")

    assert code_of(refused) == (403, "not_permitted")
    assert clinic.buy(role="admin").status_code == 201
