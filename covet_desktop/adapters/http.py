"""One HTTP client for the service and its sign-in: the only file with httpx.

It trusts what the system trusts, keeps loopback away from proxies, follows no redirect of a call, and
turns every fault of the line into a :class:`Problem` in words.
"""

from __future__ import annotations

import logging
import socket
import ssl
import threading
import time
from collections.abc import Mapping
from dataclasses import dataclass
from http.cookiejar import CookieJar, DefaultCookiePolicy
from typing import Any
from urllib.parse import quote, urlsplit
from weakref import WeakSet

import httpx
import truststore

from covet_desktop.adapters.address import check_secure, is_loopback, origin_of
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
        """For support; cut to what fits into a line of a log or a window."""
        found = self.headers.get("x-request-id", "")
        return "".join(letter for letter in found if letter.isprintable())[:100]

    @property
    def is_json(self) -> bool:
        kind = self.headers.get("content-type", "").partition(";")[0].strip().lower()
        return kind == "application/json" or kind.endswith("+json")


class Http:
    """Calls to one origin. Thread-safe; a call blocks for as long as its time-outs allow.

    ``read_seconds`` is the longest silence; an answer that only trickles is given up after four times
    that. A ``base_url`` or a proxy setting that can't be used is a Problem of each call, not of this.
    """

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
        self._timeout = httpx.Timeout(read_seconds, connect=connect_seconds)
        self._longest = 4 * read_seconds
        self._device = quote(device, safe="")
        self._headers = {
            "User-Agent": user_agent,
            "Accept": "application/json, application/problem+json",
            "Accept-Encoding": "gzip",
        }
        self._client: httpx.Client | None = None
        self._closed = False
        self._lock = threading.Lock()
        self._sockets: WeakSet[socket.socket] = WeakSet()

    def name_device(self, device: str) -> None:
        """From now on this PC goes by that name at the service (contract §1)."""
        self._device = quote(device, safe="")

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
        if origin_of(url) != origin_of(self.base_url):
            raise _refused_origin()
        sent_headers = {"X-CoVet-Device": self._device, **(headers or {})}
        if body is not None:
            sent_headers["Content-Type"] = content_type
        began = time.monotonic()
        try:
            answer = self._exchange(method, url, body, sent_headers, params)
        except (httpx.HTTPError, httpx.InvalidURL, httpx.StreamError, OSError) as error:
            log.info("%s %s failed: %s", method, _route(path), type(error).__name__)
            raise _problem_of(error) from error
        took = round((time.monotonic() - began) * 1000)
        log.info("%s %s %d %d ms %s", method, _route(path), answer.status, took, answer.request_id)
        if 300 <= answer.status < 400 and answer.status != 304:
            raise _captive(answer.request_id)
        return answer

    def close(self) -> None:
        """Close the connections and end the calls that wait on them; what comes afterwards is a Problem."""
        with self._lock:
            self._closed = True
            client, self._client = self._client, None
            for line in tuple(self._sockets):
                try:
                    line.shutdown(socket.SHUT_RDWR)  # closing alone wakes nobody who reads
                except OSError:
                    pass  # closed already
        if client is not None:
            client.close()

    def _opened(self) -> httpx.Client:
        """Made at the first call: reading the system's proxies and certificates takes its time."""
        with self._lock:
            if self._closed:
                raise Problem(Kind.OFFLINE, text("The app is closing."), sent=False)
            if self._client is None:
                try:
                    self._client = httpx.Client(
                        verify=truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT),
                        timeout=self._timeout,
                        follow_redirects=False,
                        trust_env=not is_loopback(self.base_url),  # that is where proxies come from
                        cookies=CookieJar(DefaultCookiePolicy(allowed_domains=[])),
                        headers=self._headers,
                    )
                except (ValueError, ImportError, httpx.InvalidURL) as error:
                    title = text("The proxy setting of this PC can't be used.")
                    raise Problem(Kind.OFFLINE, title, _CHECK_PROXY, sent=False) from error
            return self._client

    def _trace(self, event: str, info: Mapping[str, Any]) -> None:
        """Keep the sockets, for :meth:`close` (httpcore's trace extension)."""
        if event in ("connection.connect_tcp.complete", "connection.start_tls.complete"):
            with self._lock:
                self._sockets.add(info["return_value"].get_extra_info("socket"))

    def _exchange(
        self,
        method: str,
        url: str,
        body: bytes | None,
        headers: dict[str, str],
        params: Mapping[str, str] | None,
    ) -> Answer:
        began = time.monotonic()
        raw = [(name.encode(), value.encode("latin-1", "replace")) for name, value in headers.items()]
        traced = {"trace": self._trace}
        with self._opened().stream(
            method, url, content=body, headers=raw, params=params, extensions=traced
        ) as response:
            parts, size = [], 0
            for part in response.iter_bytes():
                size += len(part)
                if time.monotonic() - began > self._longest:
                    raise httpx.ReadTimeout("it only trickles")
                if size > LARGEST_ANSWER:
                    raise Problem(Kind.BAD_ANSWER, text("CoVet's answer is far too long."), _RETRY_LATER)
                parts.append(part)
            # latin-1, so that an ETag goes back byte for byte as it came
            found = {
                name.decode("latin-1").lower(): value.decode("latin-1")
                for name, value in response.headers.raw
            }
            return Answer(response.status_code, found, b"".join(parts))


def _route(path: str) -> str:
    """A path as it may stand in a log: ids and queries left out."""
    parts = [part for part in urlsplit(path).path.split("/") if part]
    return "/".join(part if part.replace("-", "").isalpha() or part == "v1" else "…" for part in parts)


_RETRY_LATER = text("Try again in a few minutes. If it stays like this, tell CoVet's support.")
_CHECK_LINE = text("Check the internet connection of this PC, then try again.")
_CHECK_PROXY = text("Ask your IT to check the proxy in the network settings of this PC.")


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
    is_page = "html" in answer.headers.get("content-type", "") or answer.body.lstrip()[:1] == b"<"
    if is_page or answer.status == 511:  # Network Authentication Required, RFC 6585
        return _captive(answer.request_id)
    return Problem(
        Kind.BAD_ANSWER,
        text("CoVet's answer can't be read."),
        _RETRY_LATER,
        request_id=answer.request_id,
        status=answer.status,
    )


def _problem_of(error: Exception) -> Problem:
    kind, title, advice, sent = _described(error)
    return Problem(kind, title, advice, detail=type(error).__name__, sent=sent)


def _described(error: Exception) -> tuple[Kind, Text, Text, bool]:
    """Kind, title, advice, and whether the request may have reached the service."""
    if isinstance(error, httpx.ConnectTimeout | httpx.PoolTimeout):
        return Kind.TIMEOUT, text("CoVet can't be reached: nobody answers."), _CHECK_LINE, False
    if isinstance(error, httpx.TimeoutException):
        return Kind.TIMEOUT, text("CoVet takes too long to answer."), _RETRY_LATER, True
    if isinstance(error, httpx.ProxyError):
        return Kind.OFFLINE, text("The proxy doesn't let this PC through."), _CHECK_PROXY, False
    if isinstance(error, httpx.InvalidURL | httpx.UnsupportedProtocol):
        return Kind.NOT_SET_UP, text("The address of the service can't be used."), _RETRY_LATER, False
    if isinstance(error, httpx.ConnectError):
        return (*_unconnected(error), False)
    if isinstance(error, httpx.DecodingError):
        return Kind.BAD_ANSWER, text("CoVet's answer can't be read."), _RETRY_LATER, True
    return Kind.OFFLINE, text("The connection to CoVet broke off."), _CHECK_LINE, True


def _unconnected(error: BaseException) -> tuple[Kind, Text, Text]:
    """Why no connection came about. The causes tell, in any system's language; httpx's words don't."""
    cause: BaseException | None = error
    while cause is not None:
        match cause:
            case ssl.SSLEOFError() | ssl.SSLZeroReturnError():
                return Kind.OFFLINE, text("The connection to CoVet broke off."), _CHECK_LINE
            case ssl.SSLError():
                advice = text(
                    "Check date and time of this PC. If they are right, an antivirus or a firewall may be "
                    "reading secure connections: ask your IT to exempt CoVet."
                )
                return Kind.INSECURE, text("The connection to CoVet isn't secure."), advice
            case socket.gaierror():
                return Kind.OFFLINE, text("CoVet's address isn't found."), _CHECK_LINE
            case ConnectionRefusedError():
                advice = text("Wait a few minutes. If it stays like this, ask your IT about the firewall.")
                return Kind.OFFLINE, text("CoVet takes no connections at the moment."), advice
            case _:
                cause = cause.__cause__ or cause.__context__
    return Kind.OFFLINE, text("CoVet can't be reached."), _CHECK_LINE
