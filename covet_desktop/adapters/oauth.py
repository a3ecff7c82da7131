"""Sign-in: OAuth 2.0 for native apps (contract §2). oauthlib makes and reads the messages, http.py sends.

Loopback addresses are handed to oauthlib with https in place of http: it would refuse them otherwise,
and its switch for insecure transport would be one for everything.
"""

from __future__ import annotations

import logging
import secrets
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from oauthlib.oauth2 import DeviceClient, OAuth2Error, WebApplicationClient

from covet_desktop.adapters.address import check_secure, origin_of
from covet_desktop.adapters.answers import problem_of, retry_after
from covet_desktop.adapters.callback import CallbackAnswer
from covet_desktop.adapters.http import Answer, Http, captive_or_bad
from covet_desktop.adapters.wire import decode_object
from covet_desktop.core.problems import Kind, Problem
from covet_desktop.core.text import Text, text

logging.getLogger("oauthlib").setLevel(logging.WARNING)  # below, it writes tokens

CLIENT = "covet-desktop"
SCOPE = "integrations cases documents offline_access"
FORM = "application/x-www-form-urlencoded"
LONGEST_LIFE = 86_400.0
"""Seconds for which an access token is believed at the most."""
SLOWER = 5.0
"""Seconds that a ``slow_down`` adds to the interval (RFC 8628 §3.5)."""
_START_AGAIN = text("Start the sign-in again.")
EXPIRED = "expired_token"


@dataclass(frozen=True, slots=True)
class Metadata:
    issuer: str
    authorization: str
    token: str
    device: str = ""
    revocation: str = ""
    names_itself: bool = False
    """Whether it promises ``iss`` in the callback (RFC 9207)."""


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
    """``lasts`` and ``interval`` are in seconds."""

    device_code: str
    user_code: str
    verification_uri: str
    verification_uri_complete: str
    lasts: float
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
            if answer.status >= 400:
                raise problem_of(answer)
            self._metadata = self._checked(self._document(answer))
        return self._metadata

    def begin_browser(self, redirect_uri: str, language: str) -> BrowserRequest:
        metadata = self.discover()
        client = WebApplicationClient(CLIENT)
        verifier = client.create_code_verifier(64)
        challenge = client.create_code_challenge(verifier, "S256")
        state = secrets.token_urlsafe(24)
        url = client.prepare_request_uri(
            _as_https(metadata.authorization),
            redirect_uri=redirect_uri,
            scope=SCOPE,
            state=state,
            code_challenge=challenge,
            code_challenge_method="S256",
            prompt="consent",
            ui_locales=language,
        )
        url = url.replace(_as_https(metadata.authorization), metadata.authorization, 1)
        return BrowserRequest(url, redirect_uri, state, verifier)

    def finish_browser(self, request: BrowserRequest, answer: CallbackAnswer) -> Tokens:
        """The tokens for what the browser brought back."""
        metadata = self.discover()
        issuer = answer.parameters.get("iss")
        if issuer != metadata.issuer and (issuer is not None or metadata.names_itself):
            raise _failed(text("The sign-in came back from somewhere else than CoVet."))
        client = WebApplicationClient(CLIENT)
        try:
            found = client.parse_request_uri_response(_as_https(answer.url), state=request.state)
        except OAuth2Error as error:
            raise _refused(str(error.error)) from error
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
        for name in ("device_code", "user_code", "verification_uri"):
            if not isinstance(document.get(name), str):
                raise captive_or_bad(answer)
        for name in ("verification_uri", "verification_uri_complete"):
            if document.get(name) is not None:
                check_secure(str(document[name]))
        return DeviceCode(
            str(document["device_code"]),
            str(document["user_code"]),
            str(document["verification_uri"]),
            str(document.get("verification_uri_complete") or ""),
            min(_number(document.get("expires_in"), 600.0), LONGEST_LIFE),
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
                raise code_expired()
            case "access_denied":
                raise _failed(text("The sign-in was refused in the browser."), "access_denied")
            case error:
                raise _failed(text("CoVet didn't accept the sign-in."), str(error))

    def refresh(self, refresh_token: str) -> Tokens:
        """New tokens for old; ``SIGNED_OUT`` where the session is over (``invalid_grant``)."""
        client = WebApplicationClient(CLIENT)
        body = client.prepare_refresh_body(refresh_token=refresh_token, client_id=CLIENT)
        return self._tokens(self._post(self.discover().token, body), was=refresh_token)

    def revoke(self, refresh_token: str) -> None:
        """End the session at the service as well (RFC 7009)."""
        address = self.discover().revocation
        if address:
            client = WebApplicationClient(CLIENT)
            _, _, body = client.prepare_token_revocation_request(
                _as_https(address),
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
            document.get("authorization_response_iss_parameter_supported") is True,
        )
        if not found.authorization or not found.token:
            raise _failed(text("This service offers no sign-in for this app."))
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
        found = self._document(answer)
        error = found.get("error")
        if error is not None or answer.status != 200:
            if error == "invalid_grant" and was:
                raise Problem(
                    Kind.SIGNED_OUT,
                    text("You have been signed out."),
                    text("Sign in again. Nothing is lost."),
                    code="invalid_grant",
                    request_id=answer.request_id,
                )
            raise _refused(str(error or ""))
        access = found.get("access_token")
        if not isinstance(access, str) or str(found.get("token_type") or "bearer").lower() != "bearer":
            raise captive_or_bad(answer)
        lasts = min(_number(found.get("expires_in"), 300.0), LONGEST_LIFE)
        refresh = str(found.get("refresh_token") or was)
        return Tokens(access, datetime.now(UTC) + timedelta(seconds=lasts), refresh)


def _number(value: object, otherwise: float) -> float:
    return float(value) if isinstance(value, int | float) and value > 0 else otherwise


def code_expired() -> Problem:
    """Nobody typed the code while it was good."""
    return Problem(
        Kind.SIGN_IN_FAILED,
        text("The code is no longer valid."),
        text("Get a new code, or sign in with your browser."),
        code=EXPIRED,
    )


def _failed(title: Text, code: str = "") -> Problem:
    return Problem(Kind.SIGN_IN_FAILED, title, _START_AGAIN, code=code)


def _as_https(address: str) -> str:
    return "https" + address.removeprefix("http") if address.startswith("http://") else address


def _refused(error: str) -> Problem:
    match error:
        case "access_denied":
            return _failed(text("The sign-in was refused in the browser."), "access_denied")
        case "mismatching_state":
            return _failed(text("The sign-in that came back isn't the one that was begun here."), "state")
        case "invalid_grant":
            return _failed(text("The sign-in took too long, or was used twice."), "invalid_grant")
        case code:
            return _failed(text("CoVet didn't accept the sign-in."), code)


def _disturbed(answer: Answer) -> Problem:
    return Problem(
        Kind.SERVICE_DOWN,
        text("CoVet has a disturbance at the moment."),
        text("It isn't your PC. Try again in a few minutes."),
        retry_after=retry_after(answer),
        request_id=answer.request_id,
        status=answer.status,
    )
