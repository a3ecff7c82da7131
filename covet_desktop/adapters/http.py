"""One HTTP client for the service and its sign-in: the only file with httpx.

It trusts what the system trusts, keeps loopback away from proxies, follows no redirect of a call, and
turns every fault of the line into a :class:`Problem` in words.
"""

from __future__ import annotations

import ipaddress
import logging
import ssl
import time
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import quote, urlsplit

import httpx
import truststore

from covet_desktop.core.problems import Kind, Problem
from covet_desktop.core.text import Text, text

log = logging.getLogger("covet.http")
for _talkative in ("httpx", "httpcore"):  # they write whole addresses, and with them what was searched
    logging.getLogger(_talkative).setLevel(logging.WARNING)

CONNECT_SECONDS, READ_SECONDS = 10.0, 30.0
LARGEST_ANSWER = 20 * 1024 * 1024
"""Bytes, unpacked: the longest page of cases is a tenth of it."""


@dataclass(frozen=True, slots=True, repr=False)
class Answer:
    """``headers`` in lower case. ``body`` is unpacked."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def request_id(self) -> str:
        return self.headers.get("x-request-id", "")

    @property
    def is_json(self) -> bool:
        kind = self.headers.get("content-type", "").partition(";")[0].strip().lower()
        return kind == "application/json" or kind.endswith("+json")


class Http:
    """Calls to one origin. Thread-safe; a call blocks for as long as its time-outs allow."""

    def __init__(
        self,
        base_url: str,
        *,
        user_agent: str,
        device: str,
        connect_seconds: float = CONNECT_SECONDS,
        read_seconds: float = READ_SECONDS,
    ) -> None:
        self.base_url = base_url.rstrip("/")
        self._origin = origin_of(self.base_url)
        self._client = httpx.Client(
            verify=truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT),
            timeout=httpx.Timeout(read_seconds, connect=connect_seconds),
            follow_redirects=False,
            trust_env=not is_loopback(self.base_url),
            headers={
                "User-Agent": user_agent,
                "X-CoVet-Device": quote(device, safe=""),
                "Accept": "application/json, application/problem+json",
            },
        )

    def send(
        self,
        method: str,
        path: str,
        *,
        body: bytes | None = None,
        headers: Mapping[str, str] | None = None,
        params: Mapping[str, str] | None = None,
        content_type: str = "application/json",
    ) -> Answer:
        """The answer, whatever its status; a :class:`Problem` where there is none that can be read.

        ``path`` is below the base URL, or a whole URL of the same origin.
        """
        url = path if "://" in path else f"{self.base_url}{path}"
        check_secure(url)
        if origin_of(url) != self._origin:
            raise _refused_origin()
        sent_headers = dict(headers or {})
        if body is not None:
            sent_headers["Content-Type"] = content_type
        began = time.monotonic()
        try:
            answer = self._exchange(method, url, body, sent_headers, params)
        except httpx.HTTPError as error:
            log.info("%s %s failed: %s", method, _route(path), type(error).__name__)
            raise _problem_of(error) from error
        took = round((time.monotonic() - began) * 1000)
        log.info("%s %s %d %d ms %s", method, _route(path), answer.status, took, answer.request_id)
        if 300 <= answer.status < 400 and answer.status != 304:
            raise _captive(answer.request_id)
        return answer

    def close(self) -> None:
        self._client.close()

    def _exchange(
        self,
        method: str,
        url: str,
        body: bytes | None,
        headers: dict[str, str],
        params: Mapping[str, str] | None,
    ) -> Answer:
        with self._client.stream(method, url, content=body, headers=headers, params=params) as response:
            parts, size = [], 0
            for part in response.iter_bytes():
                size += len(part)
                if size > LARGEST_ANSWER:
                    raise Problem(Kind.BAD_ANSWER, text("CoVet's answer is far too long."), _RETRY_LATER)
                parts.append(part)
            found = {name.lower(): value for name, value in response.headers.items()}
            return Answer(response.status_code, found, b"".join(parts))


def origin_of(url: str) -> tuple[str, str, int]:
    """Scheme, host and port, in the form in which two of them can be compared."""
    parts = urlsplit(url)
    scheme = parts.scheme.lower()
    return scheme, (parts.hostname or "").lower(), parts.port or (443 if scheme == "https" else 80)


def is_loopback(url: str) -> bool:
    host = urlsplit(url).hostname or ""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def check_secure(url: str) -> None:
    """Plain HTTP only to this very PC (contract §1)."""
    scheme = urlsplit(url).scheme.lower()
    if scheme == "https" or (scheme == "http" and is_loopback(url)):
        return
    raise Problem(
        Kind.INSECURE,
        text("The address of the service isn't safe."),
        text("It has to begin with https://. Check the address that this app was started with."),
        sent=False,
    )


def _route(path: str) -> str:
    """A path as it may stand in a log: ids and queries left out."""
    parts = [part for part in urlsplit(path).path.split("/") if part]
    return "/".join(part if part.replace("-", "").isalpha() or part == "v1" else "…" for part in parts)


_RETRY_LATER = text("Try again in a few minutes. If it stays like this, tell CoVet's support.")
_CHECK_LINE = text("Check the internet connection of this PC, then try again.")


def _captive(request_id: str = "") -> Problem:
    return Problem(
        Kind.CAPTIVE,
        text("Something between this PC and CoVet answered in CoVet's place."),
        text("Open a web page in the browser: the network may want you to sign in first. Then try again."),
        request_id=request_id,
    )


def _refused_origin() -> Problem:
    return Problem(
        Kind.BAD_ANSWER,
        text("CoVet sent this app to an address that isn't CoVet's."),
        text("Nothing was sent there. Tell CoVet's support."),
        sent=False,
    )


def captive_or_bad(answer: Answer) -> Problem:
    """What it means when there is no JSON where JSON should be."""
    if "html" in answer.headers.get("content-type", "") or answer.body.lstrip()[:1] == b"<":
        return _captive(answer.request_id)
    return Problem(
        Kind.BAD_ANSWER,
        text("CoVet's answer can't be read."),
        _RETRY_LATER,
        request_id=answer.request_id,
        status=answer.status,
    )


def _problem_of(error: httpx.HTTPError) -> Problem:
    kind, title, advice, sent = _described(error)
    return Problem(kind, title, advice, detail=type(error).__name__, sent=sent)


def _described(error: httpx.HTTPError) -> tuple[Kind, Text, Text, bool]:
    words = str(error).lower()
    if isinstance(error, httpx.ConnectTimeout | httpx.PoolTimeout):
        return Kind.TIMEOUT, text("CoVet can't be reached: nobody answers."), _CHECK_LINE, False
    if isinstance(error, httpx.TimeoutException):
        return Kind.TIMEOUT, text("CoVet takes too long to answer."), _RETRY_LATER, True
    if isinstance(error, httpx.ConnectError | httpx.ProxyError):
        if "certificate" in words or "ssl" in words or "tls" in words:
            advice = text(
                "Check date and time of this PC. If they are right, an antivirus or a firewall may be "
                "reading secure connections: ask your IT to exempt CoVet."
            )
            return Kind.INSECURE, text("The connection to CoVet isn't secure."), advice, False
        if "name or service" in words or "getaddrinfo" in words or "name resolution" in words:
            return Kind.OFFLINE, text("CoVet's address isn't found."), _CHECK_LINE, False
        return Kind.OFFLINE, text("CoVet can't be reached."), _CHECK_LINE, False
    if isinstance(error, httpx.DecodingError):
        return Kind.BAD_ANSWER, text("CoVet's answer can't be read."), _RETRY_LATER, True
    return Kind.OFFLINE, text("The connection to CoVet broke off."), _CHECK_LINE, True
