"""Staying signed in and signing out; what becomes of tokens (contract §2)."""

import threading
from collections.abc import Callable
from typing import Any

from covet_desktop.adapters.session import REFRESH_TOKEN
from covet_desktop.core.problems import Kind
from tests.adapters.hostile import Hostile, json_answer
from tests.adapters.person import (
    App,
    account_of,
    failure,
    locked_keychain,
    server_of,
    signed_in,
)
from tests.conftest import MakeSandbox


def test_a_refresh_token_is_changed_at_each_use_and_saved(
    sandbox: MakeSandbox, app: Callable[[str], App]
) -> None:
    practice = sandbox()
    here = app(practice.base_url)
    first = signed_in(here, practice)

    practice.act(action="end_sessions", what="access")
    account = here.api.account()

    assert account.user.id == account_of(practice)
    assert here.vault.get(REFRESH_TOKEN) not in (None, first.refresh)


def test_two_threads_refresh_once(sandbox: MakeSandbox, app: Callable[[str], App]) -> None:
    practice = sandbox()
    here = app(practice.base_url)
    token = signed_in(here, practice).access
    got: list[str] = []
    together = threading.Barrier(4)

    def ask() -> None:
        together.wait()
        got.append(here.session.access_token(refused=token))

    threads = [threading.Thread(target=ask) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert len(set(got)) == 1
    assert got[0] != token


def test_a_session_that_ended_elsewhere_is_told_once_and_forgotten(
    sandbox: MakeSandbox, app: Callable[[str], App]
) -> None:
    practice = sandbox()
    here = app(practice.base_url)
    signed_in(here, practice)
    here.vault.set("cache key x", "kept")

    practice.act(action="end_sessions")
    problem = failure(here.api.account)

    assert problem.kind is Kind.SIGNED_OUT
    assert not here.session.has_session()
    assert here.vault.get("cache key x") == "kept"


def test_a_token_that_is_refused_for_ever_is_renewed_once_only(app: Callable[[str], App]) -> None:
    refused = json_answer(401, {"code": "invalid_token"})
    with Hostile(server_of(api=refused)) as server:
        here = app(server.url)
        here.vault.set(REFRESH_TOKEN, "old")
        problem = failure(here.api.account)
        lines = [line for line, _, _ in server.requests]

        assert here.session.has_session()  # only invalid_grant ends a session
    assert problem.kind is Kind.SIGNED_OUT
    assert lines.count("GET /v1/account") == 2


def test_a_token_that_could_not_be_saved_is_not_used(app: Callable[[str], App], monkeypatch: Any) -> None:
    """Its first use would end the former one, which is still the one in the keychain (contract §2)."""
    with Hostile(server_of(api=json_answer(200, {}))) as server:
        here = app(server.url)
        here.vault.set(REFRESH_TOKEN, "old")
        with monkeypatch.context() as locked:
            locked.setattr(here.vault, "set", locked_keychain)
            problem = failure(here.api.account)

        assert not any(line.startswith("GET /v1") for line, _, _ in server.requests)
        assert here.session.access_token() == "fresh"
    assert problem.kind is Kind.KEYCHAIN_LOCKED


def test_signing_out_forgets_and_revokes(sandbox: MakeSandbox, app: Callable[[str], App]) -> None:
    practice = sandbox()
    here = app(practice.base_url)
    tokens = signed_in(here, practice)

    here.session.sign_out()

    assert not here.session.has_session()
    assert failure(lambda: here.oauth.refresh(tokens.refresh)).kind is Kind.SIGNED_OUT
    assert failure(here.api.account).kind is Kind.SIGNED_OUT


def test_signing_out_works_offline_too(sandbox: MakeSandbox, app: Callable[[str], App]) -> None:
    practice = sandbox()
    here = app(practice.base_url)
    signed_in(here, practice)

    practice.stop()
    here.session.sign_out()

    assert not here.session.has_session()
