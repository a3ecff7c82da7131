"""Signing in, against the practice service and against liars (contract §2)."""

import socket
import threading
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from covet_desktop.adapters.callback import CallbackAnswer, CallbackListener
from covet_desktop.adapters.oauth import Tokens
from covet_desktop.adapters.session import REFRESH_TOKEN
from covet_desktop.core.problems import Kind
from tests.adapters.hostile import Hostile, answer, json_answer
from tests.adapters.person import (
    App,
    account_of,
    came_back,
    came_back_with,
    decide,
    failure,
    server_of,
    signed_in,
    visit,
)
from tests.conftest import MakeSandbox
from tests.support.waiting import wait_until

# --- in the browser ---


def test_a_person_signs_in_with_the_browser(sandbox: MakeSandbox, app: Callable[[str], App]) -> None:
    practice = sandbox()
    here = app(practice.base_url)

    request = here.oauth.begin_browser("http://127.0.0.1:5/callback", "fr")
    asked = {name: values[0] for name, values in parse_qs(urlsplit(request.url).query).items()}
    signed_in(here, practice)

    assert asked["scope"] == "integrations cases documents offline_access"
    assert (asked["code_challenge_method"], asked["prompt"]) == ("S256", "consent")
    assert (asked["ui_locales"], asked["client_id"]) == ("fr", "covet-desktop")
    assert here.api.account().user.id == account_of(practice)
    assert here.session.has_session()


def test_a_refusal_in_the_browser_has_its_own_sentence(
    sandbox: MakeSandbox, app: Callable[[str], App]
) -> None:
    here = app(sandbox().base_url)
    request = here.oauth.begin_browser("http://127.0.0.1:5/callback", "en")
    denied = came_back(decide(request.url, decision="deny"))

    refusal = failure(lambda: here.oauth.finish_browser(request, denied))
    strange = failure(lambda: here.oauth.finish_browser(request, came_back_with(code="c", state="another")))

    assert (refusal.kind, refusal.code) == (Kind.SIGN_IN_FAILED, "access_denied")
    assert strange.kind is Kind.SIGN_IN_FAILED
    assert refusal.title != strange.title


def test_a_code_of_another_issuer_is_not_sent_anywhere(app: Callable[[str], App]) -> None:
    with Hostile(server_of()) as server:
        here = app(server.url)
        request = here.oauth.begin_browser("http://127.0.0.1:5/callback", "en")
        before = len(server.requests)
        back = came_back_with(code="c", state=request.state, iss="https://evil.example")
        problem = failure(lambda: here.oauth.finish_browser(request, back))

        assert len(server.requests) == before
    assert problem.kind is Kind.SIGN_IN_FAILED


def test_a_server_that_promises_its_name_has_to_give_it(app: Callable[[str], App]) -> None:
    with Hostile(server_of(authorization_response_iss_parameter_supported=True)) as server:
        here = app(server.url)
        request = here.oauth.begin_browser("http://127.0.0.1:5/callback", "en")
        problem = failure(
            lambda: here.oauth.finish_browser(request, came_back_with(code="c", state=request.state))
        )

    assert problem.kind is Kind.SIGN_IN_FAILED


# --- metadata ---


@pytest.mark.parametrize(
    "lie",
    [
        {"issuer": "https://evil.example"},
        {"token_endpoint": "https://evil.example/token"},
        {"authorization_endpoint": "http://covet.example/authorize"},
        {"revocation_endpoint": "https://evil.example/revoke"},
        {"token_endpoint": None},
        {"authorization_endpoint": 5},
    ],
    ids=str,
)
def test_metadata_that_leads_elsewhere_is_refused(app: Callable[[str], App], lie: dict[str, Any]) -> None:
    with Hostile(server_of(**lie)) as server:
        failure(app(server.url).oauth.discover)


def test_metadata_of_a_service_that_is_down_is_worth_another_try(app: Callable[[str], App]) -> None:
    page = answer(503, b"<html>", "text/html", retry_after="7")
    with Hostile(page) as server:
        problem = failure(app(server.url).oauth.discover)

    assert (problem.kind, problem.retry_after) == (Kind.SERVICE_DOWN, 7)


def test_metadata_that_is_a_portal_page(app: Callable[[str], App]) -> None:
    with Hostile(answer(200, b"<html>", "text/html")) as server:
        assert failure(app(server.url).oauth.discover).kind is Kind.CAPTIVE


# --- tokens ---


@pytest.mark.parametrize(
    "body",
    [
        b"[]",
        b"{}",
        b"null",
        b'{"access_token": null}',
        b'{"access_token": 5, "token_type": "Bearer"}',
        b'{"access_token": "a", "token_type": "mac"}',
        b"\xff",
        b"",
    ],
)
def test_tokens_that_are_none(app: Callable[[str], App], body: bytes) -> None:
    with Hostile(server_of(token=answer(200, body))) as server:
        failure(lambda: app(server.url).oauth.refresh("old"))


@pytest.mark.parametrize("lasts", [None, "soon", "300", -5, 1e300, [], True])
@pytest.mark.parametrize("scope", ["cases", "more than asked integrations", "", None])
def test_tokens_whose_life_or_scope_is_odd_still_sign_in(
    app: Callable[[str], App], lasts: Any, scope: Any
) -> None:
    given = {"access_token": "a", "token_type": "bearer", "expires_in": lasts, "scope": scope}
    with Hostile(server_of(token=json_answer(200, given))) as server:
        tokens = app(server.url).oauth.refresh("old")

    assert (tokens.access, tokens.refresh) == ("a", "old")


def test_a_token_endpoint_that_is_down_signs_nobody_out(app: Callable[[str], App]) -> None:
    with Hostile(server_of(token=answer(502, b"<html>", "text/html"))) as server:
        here = app(server.url)
        here.vault.set(REFRESH_TOKEN, "old")
        problem = failure(here.session.access_token)
        request = here.oauth.begin_browser("http://127.0.0.1:5/callback", "en")
        back = came_back_with(code="c", state=request.state)
        other = failure(lambda: here.oauth.finish_browser(request, back))

        assert here.session.has_session()
    assert (problem.kind, other.kind) == (Kind.SERVICE_DOWN, Kind.SERVICE_DOWN)


def test_nothing_that_is_printed_holds_a_secret(app: Callable[[str], App]) -> None:
    tokens = Tokens("acc3ss", datetime.now(UTC), "r3fresh")
    here = app("https://covet.example")
    here.session.begin(tokens)

    assert not any(
        secret in repr((tokens, here.session, here.vault, vars(here))) for secret in ("acc3ss", "r3fresh")
    )
    assert "c0de" not in repr(came_back_with(code="c0de", state="s"))


# --- with a code on another device ---


def test_a_person_signs_in_with_a_code(sandbox: MakeSandbox, app: Callable[[str], App]) -> None:
    practice = sandbox()
    here = app(practice.base_url)

    code = here.oauth.begin_device()
    waiting = here.oauth.poll_device(code, code.interval)
    hurried = here.oauth.poll_device(code, code.interval)
    practice.act(action="approve_device", user_code=code.user_code)
    slower = max(waiting.interval, hurried.interval)

    assert waiting.tokens is None
    assert slower >= code.interval + 5  # it asked again at once: slow_down
    assert code.verification_uri.startswith(practice.base_url)
    assert code.lasts == 600


def device(error: str = "", **members: Any) -> Callable[..., bytes]:
    code = {"device_code": "d", "user_code": "ABCD", "verification_uri": "https://co.vet/d", "expires_in": 60}
    reply = json_answer(400, {"error": error}) if error else json_answer(200, {"access_token": "a"})
    return server_of(token=reply, device=json_answer(200, {**code, **members}))


@pytest.mark.parametrize("error", ["access_denied", "expired_token", "invalid_client"])
def test_a_code_that_ends_says_how(app: Callable[[str], App], error: str) -> None:
    with Hostile(device(error)) as server:
        here = app(server.url)
        code = here.oauth.begin_device()
        problem = failure(lambda: here.oauth.poll_device(code, 5))

    assert (problem.kind, problem.code) == (Kind.SIGN_IN_FAILED, error)


def test_a_code_that_is_approved_gives_tokens(app: Callable[[str], App]) -> None:
    with Hostile(device()) as server:
        here = app(server.url)
        tokens = here.oauth.poll_device(here.oauth.begin_device(), 5).tokens

    assert tokens is not None
    assert tokens.access == "a"


@pytest.mark.parametrize(
    "lie",
    [{"verification_uri": "http://evil.example"}, {"verification_uri": "javascript:1"}, {"user_code": None}],
)
def test_a_code_that_leads_somewhere_unsafe_is_not_shown(
    app: Callable[[str], App], lie: dict[str, Any]
) -> None:
    with Hostile(device(**lie)) as server:
        failure(app(server.url).oauth.begin_device)


# --- the loopback address ---


@pytest.mark.parametrize(
    ("path", "headers"),
    [("/favicon.ico", {}), ("/", {}), ("/callback/x", {}), ("/callback?code=1", {"Host": "evil.example"})],
)
def test_only_the_callback_itself_is_taken(path: str, headers: dict[str, str]) -> None:
    listener = CallbackListener()
    base = listener.redirect_uri.removesuffix("/callback")
    statuses: list[int] = []
    browser = threading.Thread(target=lambda: statuses.append(visit(base + path, **headers)[0]))
    browser.start()
    returned = listener.wait(5)
    browser.join()
    listener.close()

    assert returned is None
    assert statuses == [404]


def test_a_connection_that_says_nothing_keeps_no_browser_waiting_for_long() -> None:
    """Browsers open one in advance."""
    listener = CallbackListener()
    address = urlsplit(listener.redirect_uri)
    with socket.create_connection((address.hostname or "", address.port or 0)):
        browser = threading.Thread(target=lambda: visit(f"{listener.redirect_uri}?code=c&state=s"))
        browser.start()
        tries = iter(range(20))
        returned = next(filter(None, (listener.wait(0.5) for _ in tries)), None)
        browser.join()
    listener.close()

    assert returned is not None
    assert returned.parameters == {"code": "c", "state": "s"}


def test_a_listener_is_closed_from_another_thread_and_twice() -> None:
    listener = CallbackListener()
    returned: list[CallbackAnswer | None] = []
    waiting = threading.Thread(target=lambda: returned.append(listener.wait(0.5)))
    waiting.start()
    listener.close()
    listener.close()
    waiting.join()

    assert returned == [None]
    assert listener.wait(5) is None


def test_tabs_that_come_back_late_are_told_how_it_ended() -> None:
    well, badly = CallbackListener("fr"), CallbackListener("xx")
    well.linger(signed_in=True)
    badly.linger(signed_in=False)
    badly.linger(signed_in=True)

    already = visit(f"{well.redirect_uri}?code=c&state=s")[1]
    over = [visit(f"{badly.redirect_uri}?code=c&state=s")[1] for _ in range(2)]
    stray = visit(well.redirect_uri.removesuffix("callback"))[0]

    assert "Votre session est déjà ouverte." in already
    assert all("This sign-in has ended." in page for page in over)
    assert stray == 404
    assert well.wait(0) is None
    for listener in (well, badly):
        listener.close()
    wait_until(lambda: not any(thread.name == "late tabs" for thread in threading.enumerate()), 5, "quiet")
