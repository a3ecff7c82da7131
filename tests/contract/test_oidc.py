"""Sign-in against an authorization server by other hands (oidc-provider): what the app takes for granted about OAuth
is checked by somebody who has never read its contract.
"""

import html
import json
import re
import threading
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from covet_desktop.adapters.callback import CallbackListener
from covet_desktop.adapters.oauth import Tokens
from covet_desktop.core.problems import Kind
from tests.adapters.person import App, came_back, failure, visit
from tests.contract.node import FOLDER, node, package
from tests.support.children import Child


@pytest.fixture(scope="module")
def provider(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a running authorization server."""
    package("oidc-provider")
    log = tmp_path_factory.mktemp("provider") / "log"
    child = Child([node(), str(FOLDER / "provider.mjs")], log, cwd=FOLDER)
    yield str(json.loads(child.line(30, "the provider's address"))["base_url"])
    child.stop()


@pytest.fixture
def app(provider: str, tmp_path: Path) -> Iterator[App]:
    app = App(provider, tmp_path)
    yield app
    app.http.close()


def browse(url: str, **answers: str) -> httpx.URL | str:
    """As a browser does, with cookies: go where one is sent, send the forms that one meets, filled in by ``answers``.

    The address outside the server to which one is sent at last, or the text of the page where it ends.
    """
    home = httpx.URL(url)
    with httpx.Client(trust_env=False, timeout=20) as client:
        page = client.get(url)
        for _ in range(20):
            if page.has_redirect_location:
                target = page.url.join(page.headers["location"])
                if target.port != home.port:
                    return target
                page = client.get(target)
                continue
            form = re.search(r'<form[^>]*method="post"[^>]*action="([^"]+)"', page.text)
            if form is None or 'type="text"' in page.text:  # it asks for what only a person knows
                return page.text
            hidden = re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', page.text)
            page = client.post(html.unescape(form[1]), data=dict(hidden) | answers)
    raise AssertionError(f"no end to {url}")


def signed_in(app: App) -> Tokens:
    """By the authorization code, through a real listener."""
    listener = CallbackListener("en")
    try:
        request = app.oauth.begin_browser(listener.redirect_uri, "en")
        target = browse(request.url)
        tab = threading.Thread(target=visit, args=(str(target),))
        tab.start()
        returned = listener.wait(10)
        tab.join()
    finally:
        listener.close()
    assert returned is not None
    tokens = app.oauth.finish_browser(request, returned)
    app.session.begin(tokens)
    return tokens


def test_sign_in_by_the_browser_brings_both_tokens(app: App) -> None:
    tokens = signed_in(app)

    assert tokens.refresh
    assert app.api.account().user.display_name == "Marie-Ève Roy"


def test_a_code_works_once(app: App) -> None:
    listener = CallbackListener("en")
    listener.close()
    request = app.oauth.begin_browser(listener.redirect_uri, "en")
    returned = came_back(str(browse(request.url)))
    app.oauth.finish_browser(request, returned)

    problem = failure(lambda: app.oauth.finish_browser(request, returned))

    assert (problem.kind, problem.code) == (Kind.SIGN_IN_FAILED, "invalid_grant")


def test_a_no_in_the_browser_is_told(app: App, provider: str) -> None:
    request = app.oauth.begin_browser("http://127.0.0.1:5/callback", "en")
    url = httpx.URL(request.url).copy_set_param(
        "prompt", "none"
    )  # nobody is signed in there: the server says no

    problem = failure(lambda: app.oauth.finish_browser(request, came_back(str(browse(str(url))))))

    assert (problem.kind, problem.code) == (Kind.SIGN_IN_FAILED, "login_required")


def test_a_refresh_token_rotates_and_the_session_goes_on(app: App) -> None:
    first = signed_in(app)

    renewed = app.session.access_token(refused=first.access)

    assert renewed != first.access
    assert app.api.account().user.role.value == "owner"
    assert app.session.access_token(refused=renewed) not in (renewed, first.access)


def test_a_refresh_token_used_again_ends_the_session(app: App) -> None:
    """Stricter than the contract asks, as servers may be: the app says so, and starts anew."""
    first = signed_in(app)
    app.session.access_token(refused=first.access)

    assert failure(lambda: app.oauth.refresh(first.refresh)).kind is Kind.SIGNED_OUT
    assert failure(app.api.account).kind is Kind.SIGNED_OUT


def test_sign_out_revokes_at_the_server(app: App) -> None:
    tokens = signed_in(app)

    app.session.sign_out()

    assert failure(lambda: app.oauth.refresh(tokens.refresh)).kind is Kind.SIGNED_OUT
    assert not app.session.has_session()


def test_sign_in_with_a_code_on_another_device(app: App) -> None:
    code = app.oauth.begin_device()
    assert app.oauth.poll_device(code, code.interval).tokens is None

    page = browse(code.verification_uri_complete, confirm="yes")
    poll = app.oauth.poll_device(code, code.interval)

    assert "Sign-in Success" in str(page)
    assert poll.tokens is not None
    app.session.begin(poll.tokens)
    assert app.api.account().user.display_name == "Marie-Ève Roy"
    assert app.session.access_token(refused=poll.tokens.access) != poll.tokens.access


def test_a_no_on_the_other_device_is_told(app: App) -> None:
    code = app.oauth.begin_device()
    browse(code.verification_uri_complete, abort="yes")

    problem = failure(lambda: app.oauth.poll_device(code, code.interval))

    assert (problem.kind, problem.code) == (Kind.SIGN_IN_FAILED, "access_denied")


def test_a_code_of_a_device_works_once(app: App) -> None:
    code = app.oauth.begin_device()
    browse(code.verification_uri_complete, confirm="yes")
    app.oauth.poll_device(code, code.interval)

    problem = failure(lambda: app.oauth.poll_device(code, code.interval))

    assert (problem.kind, problem.code) == (Kind.SIGN_IN_FAILED, "invalid_grant")
