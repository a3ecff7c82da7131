"""Sign-in: OAuth 2.0 for native apps (contract §2). oauthlib makes and reads the messages, http.py sends.

A loopback address is handed to oauthlib with https in place of http: it would refuse it otherwise, and
its switch for insecure transport would be one for everything. What may be plain HTTP is checked here.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from oauthlib.oauth2 import DeviceClient, OAuth2Error, WebApplicationClient

from covet_desktop.adapters.answers import retry_after
from covet_desktop.adapters.callback import CallbackAnswer
from covet_desktop.adapters.http import Answer, Http, captive_or_bad, check_secure, origin_of
from covet_desktop.adapters.wire import decode_object
from covet_desktop.core.problems import Kind, Problem
from covet_desktop.core.text import Text, text

CLIENT = "covet-desktop"
SCOPE = "integrations cases documents offline_access"
FORM = "application/x-www-form-urlencoded"
SLOWER = 5.0
"""Seconds that a ``slow_down`` adds to the interval (RFC 8628 §3.5)."""
_START_AGAIN = text("Start the sign-in again.")


@dataclass(frozen=True, slots=True)
class Metadata:
    issuer: str
    authorization: str
    token: str
    device: str = ""
    revocation: str = ""


@dataclass(frozen=True, slots=True, repr=False)
class Tokens:
    """``access_ends_at`` is an instant; ``refresh`` is "" where the server gave none."""

    access: str
    access_ends_at: datetime
    refresh: str = ""


@dataclass(frozen=True, slots=True, repr=False)
class BrowserRequest:
    """A sign-in that was begun in the browser. ``url`` is where the person goes."""

    url: str
    redirect_uri: str
    state: str
    verifier: str


@dataclass(frozen=True, slots=True, repr=False)
class DeviceCode:
    """``interval`` is in seconds."""

    device_code: str
    user_code: str
    verification_uri: str
    verification_uri_complete: str
    expires_at: datetime
    interval: float


@dataclass(frozen=True, slots=True, repr=False)
class DevicePoll:
    """``tokens`` None: not yet; ask again after ``interval`` seconds."""

    tokens: Tokens | None
    interval: float


class OAuth:
    """The service's authorization server. Keeps no token: that is the session's."""

    def __init__(self, http: Http) -> None:
        self._http = http
        self._metadata: Metadata | None = None

    def discover(self) -> Metadata:
        """Where to go for what (RFC 8414); read once."""
        if self._metadata is None:
            answer = self._http.send("GET", "/.well-known/oauth-authorization-server")
            if answer.status != 200 or not answer.is_json:
                raise captive_or_bad(answer)
            self._metadata = self._checked(decode_object(answer.body, answer.request_id))
        return self._metadata

    def begin_browser(self, redirect_uri: str, language: str) -> BrowserRequest:
        metadata = self.discover()
        client = WebApplicationClient(CLIENT)
        verifier = client.create_code_verifier(64)
        challenge = client.create_code_challenge(verifier, "S256")
        state = secrets.token_urlsafe(24)
        scheme, _, place = metadata.authorization.partition("://")  # checked by discover()
        url = client.prepare_request_uri(
            f"https://{place}",
            redirect_uri=redirect_uri,
            scope=SCOPE,
            state=state,
            code_challenge=challenge,
            code_challenge_method="S256",
            prompt="consent",
            ui_locales=language,
        )
        return BrowserRequest(scheme + url.removeprefix("https"), redirect_uri, state, verifier)

    def finish_browser(self, request: BrowserRequest, answer: CallbackAnswer) -> Tokens:
        """The tokens for what the browser brought back."""
        metadata = self.discover()
        issuer = answer.parameters.get("iss")
        if issuer is not None and issuer != metadata.issuer:
            raise _failed(text("The sign-in came back from somewhere else than CoVet."))
        client = WebApplicationClient(CLIENT)
        try:
            found = client.parse_request_uri_response(
                answer.url.replace("http://", "https://", 1), state=request.state
            )
        except OAuth2Error as error:
            raise _refused(error) from error
        body = client.prepare_request_body(
            code=found["code"],
            redirect_uri=request.redirect_uri,
            code_verifier=request.verifier,
            include_client_id=True,
        )
        return self._tokens(self._post(metadata.token, body))

    def begin_device(self) -> DeviceCode:
        metadata = self.discover()
        if not metadata.device:
            raise _failed(text("This service offers no sign-in with a code."))
        body = f"client_id={CLIENT}&scope={SCOPE.replace(' ', '+')}"
        answer = self._post(metadata.device, body)
        document = self._document(answer)
        if answer.status != 200:
            raise _failed(text("CoVet didn't give a code."), str(document.get("error", "")))
        lasts = _number(document.get("expires_in"), 600.0)
        return DeviceCode(
            str(document.get("device_code", "")),
            str(document.get("user_code", "")),
            str(document.get("verification_uri", "")),
            str(document.get("verification_uri_complete") or ""),
            datetime.now(UTC) + timedelta(seconds=lasts),
            _number(document.get("interval"), 5.0),
        )

    def poll_device(self, code: DeviceCode, interval: float) -> DevicePoll:
        """Ask once whether the person has finished; ``interval`` is the one in force."""
        client = DeviceClient(CLIENT)
        body = client.prepare_request_body(code.device_code, include_client_id=True)
        answer = self._post(self.discover().token, body)
        document = self._document(answer)
        match document.get("error"):
            case None if answer.status == 200:
                return DevicePoll(self._tokens(answer), interval)
            case "authorization_pending":
                return DevicePoll(None, retry_after(answer) or interval)
            case "slow_down":
                return DevicePoll(None, interval + SLOWER)
            case "expired_token":
                raise _failed(text("The code is no longer valid."), "expired_token")
            case "access_denied":
                raise _failed(text("The sign-in was refused in the browser."), "access_denied")
            case error:
                raise _failed(text("CoVet didn't accept the sign-in."), str(error))

    def refresh(self, refresh_token: str) -> Tokens:
        """New tokens for old; ``SIGNED_OUT`` where the session is over (``invalid_grant``)."""
        client = WebApplicationClient(CLIENT)
        body = client.prepare_refresh_body(refresh_token=refresh_token, client_id=CLIENT)
        answer = self._post(self.discover().token, body)
        if answer.status >= 500 or answer.status == 429:
            raise _disturbed(answer)
        return self._tokens(answer, was=refresh_token)

    def revoke(self, refresh_token: str) -> None:
        """End the session at the service as well (RFC 7009)."""
        address = self.discover().revocation
        if address:
            client = WebApplicationClient(CLIENT)
            _, _, body = client.prepare_token_revocation_request(
                address if address.startswith("https") else address.replace("http://", "https://", 1),
                refresh_token,
                "refresh_token",
                client_id=CLIENT,
            )
            self._post(address, body)

    def _checked(self, document: dict[str, object]) -> Metadata:
        """Metadata whose addresses are the service's own."""
        found = Metadata(
            str(document.get("issuer", "")),
            str(document.get("authorization_endpoint", "")),
            str(document.get("token_endpoint", "")),
            str(document.get("device_authorization_endpoint") or ""),
            str(document.get("revocation_endpoint") or ""),
        )
        if found.issuer.rstrip("/") != self._http.base_url:
            raise _failed(text("The sign-in belongs to another service than the one that was asked."))
        for address in (found.authorization, found.token, found.device, found.revocation):
            if address:
                check_secure(address)
            if address and origin_of(address) != origin_of(self._http.base_url):
                raise _failed(text("The sign-in would lead to another service."))
        return found

    def _post(self, address: str, body: str) -> Answer:
        return self._http.send("POST", address, body=body.encode(), content_type=FORM)

    def _document(self, answer: Answer) -> dict[str, object]:
        if answer.status >= 500 or answer.status == 429:
            raise _disturbed(answer)
        if not answer.is_json:
            raise captive_or_bad(answer)
        return decode_object(answer.body, answer.request_id)

    def _tokens(self, answer: Answer, was: str = "") -> Tokens:
        client = WebApplicationClient(CLIENT)
        if not answer.is_json:
            raise captive_or_bad(answer)
        try:
            found: dict[str, Any] = client.parse_request_body_response(answer.body.decode(), scope=SCOPE)
        except OAuth2Error as error:
            if error.error == "invalid_grant" and was:
                raise Problem(
                    Kind.SIGNED_OUT,
                    text("You have been signed out."),
                    text("Sign in again. Nothing is lost."),
                    code="invalid_grant",
                    request_id=answer.request_id,
                ) from error
            raise _refused(error) from error
        lasts = _number(found.get("expires_in"), 300.0)
        refresh = str(found.get("refresh_token") or was)
        return Tokens(str(found["access_token"]), datetime.now(UTC) + timedelta(seconds=lasts), refresh)


def _number(value: object, otherwise: float) -> float:
    return float(value) if isinstance(value, int | float) and value > 0 else otherwise


def _failed(title: Text, code: str = "") -> Problem:
    return Problem(Kind.SIGN_IN_FAILED, title, _START_AGAIN, code=code)


def _refused(error: OAuth2Error) -> Problem:
    match error.error:
        case "access_denied":
            return _failed(text("The sign-in was refused in the browser."), "access_denied")
        case "mismatching_state":
            return _failed(text("The sign-in that came back isn't the one that was begun here."), "state")
        case "invalid_grant":
            return _failed(text("The sign-in took too long, or was used twice."), "invalid_grant")
        case code:
            return _failed(text("CoVet didn't accept the sign-in."), str(code))


def _disturbed(answer: Answer) -> Problem:
    return Problem(
        Kind.SERVICE_DOWN,
        text("CoVet has a disturbance at the moment."),
        text("It isn't your PC. Try again in a few minutes."),
        retry_after=retry_after(answer),
        request_id=answer.request_id,
        status=answer.status,
    )
