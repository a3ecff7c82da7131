"""A person who signs in: the adapters put together as the app does, and what a browser does."""

import threading
import urllib.error
import urllib.request
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

import pytest

from covet_desktop.adapters.api import CoVet
from covet_desktop.adapters.callback import CallbackAnswer, CallbackListener
from covet_desktop.adapters.http import Http
from covet_desktop.adapters.oauth import OAuth, Tokens
from covet_desktop.adapters.session import Session
from covet_desktop.adapters.vault import Vault
from covet_desktop.core.problems import Kind, Problem
from tests.adapters.hostile import json_answer
from tests.support.practice import Practice


class App:
    """The adapters of one person, put together as the app does."""

    def __init__(self, url: str, folder: Path) -> None:
        self.http = Http(url, user_agent="covet-desktop/9", device="Front desk", read_seconds=5)
        self.vault = Vault(url, folder)
        self.oauth = OAuth(self.http)
        self.session = Session(self.oauth, self.vault)
        self.api = CoVet(self.http, self.session)


class _NoRedirect(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_: Any) -> None:
        return None


def visit(url: str, form: dict[str, str] | None = None, **headers: str) -> tuple[int, str, str]:
    """What a browser gets: status, text, and where it is sent."""
    opener = urllib.request.build_opener(_NoRedirect, urllib.request.ProxyHandler({}))
    request = urllib.request.Request(url, urlencode(form).encode() if form else None, headers)
    try:
        with opener.open(request, timeout=10) as got:
            return got.status, got.read().decode(), ""
    except urllib.error.HTTPError as got:
        with got:
            return got.code, got.read().decode(), got.headers.get("Location", "")


def account_of(practice: Practice, role: str = "owner") -> str:
    members = practice.records()["members"]
    return next(str(m["id"]) for m in members if m["role"] == role and m["status"] == "active")


def decide(url: str, **decision: str) -> str:
    """Answer the practice service's page; the loopback address that it sends the browser to."""
    query = {name: values[0] for name, values in parse_qs(urlsplit(url).query).items()}
    page = url.partition("?")[0]
    status, text, target = visit(page, {**query, **decision}, Origin=f"{page.split('/oauth')[0]}")
    assert status == 303, text
    return target


def signed_in(app: App, practice: Practice) -> Tokens:
    listener = CallbackListener("fr")
    try:
        request = app.oauth.begin_browser(listener.redirect_uri, "fr")
        target = decide(request.url, decision="allow", account=account_of(practice))
        got: list[tuple[int, str, str]] = []
        browser = threading.Thread(target=lambda: got.append(visit(target)))
        browser.start()
        returned = listener.wait(10)
        browser.join()
    finally:
        listener.close()
    assert returned is not None
    assert "fermer cet onglet" in got[0][1]
    tokens = app.oauth.finish_browser(request, returned)
    app.session.begin(tokens)
    return tokens


def failure(call: Callable[[], object]) -> Problem:
    with pytest.raises(Problem) as caught:
        call()
    return caught.value


def locked_keychain(*_: object) -> None:
    from covet_desktop.core.text import text

    raise Problem(Kind.KEYCHAIN_LOCKED, text("Locked."))


def came_back(url: str) -> CallbackAnswer:
    query = parse_qs(urlsplit(url).query, keep_blank_values=True)
    return CallbackAnswer(url, {name: values[0] for name, values in query.items()})


def came_back_with(**parameters: str) -> CallbackAnswer:
    return came_back(f"http://127.0.0.1:5/callback?{urlencode(parameters)}")


def server_of(
    token: bytes = b"", device: bytes = b"", api: bytes = b"", **metadata: Any
) -> Callable[..., bytes]:
    """A service with an authorization server whose metadata says what ``metadata`` says."""
    fresh = json_answer(200, {"access_token": "fresh", "refresh_token": "new", "expires_in": 300})

    def reply(line: str, headers: dict[str, str], _body: bytes) -> bytes:
        base = f"http://{headers['host']}"
        if "/.well-known/" in line:
            true = {
                "issuer": base,
                "authorization_endpoint": f"{base}/authorize",
                "token_endpoint": f"{base}/token",
                "device_authorization_endpoint": f"{base}/device",
                "revocation_endpoint": f"{base}/revoke",
            }
            return json_answer(200, true | metadata)
        if line == "POST /token":
            return token or fresh
        return device if line == "POST /device" else api

    return reply
