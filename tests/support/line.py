"""A line between the app and the service that a test can break: a real proxy on loopback.

``line.before("POST", "/v1/integrations")`` stops the next such request before the service sees it;
``line.after(...)`` lets the service do its work and stops its answer. Each gives a `Held`: wait for it, then
release or cut it. ``line.cut(...)`` and ``line.reply(...)`` break every such request without anybody waiting.

It speaks just enough HTTP/1.1: one request a connection (``Connection: close``), the answer read to its end.
"""

import fnmatch
import re
import socket
import threading
from dataclasses import dataclass, field
from enum import Enum, auto
from urllib.parse import urlsplit

from tests.support.waiting import wait_until


class Point(Enum):
    BEFORE = auto()
    AFTER = auto()


class Lost(Exception):
    """The connection is gone: there is nobody to answer."""


@dataclass
class Held:
    """The next request that matches, stopped at ``point`` until somebody decides."""

    method: str
    path: str
    point: Point
    request: "Request | None" = None
    _arrived: threading.Event = field(default_factory=threading.Event)
    _decided: threading.Event = field(default_factory=threading.Event)
    _cut: bool = False

    def wait(self, seconds: float = 10) -> "Request":
        """The request, once it is held here."""
        where = "to be held before the service" if self.point is Point.BEFORE else "to have its answer held"
        wait_until(self._arrived.is_set, seconds, f"{self.method} {self.path} {where}")
        assert self.request is not None
        return self.request

    @property
    def arrived(self) -> bool:
        return self._arrived.is_set()

    def release(self) -> None:
        self._decided.set()

    def cut(self) -> None:
        """Close the connection without another byte."""
        self._cut = True
        self._decided.set()

    def hold(self, request: "Request") -> None:
        self.request = request
        self._arrived.set()
        self._decided.wait()
        if self._cut:
            raise Lost


@dataclass(frozen=True)
class Request:
    """One request as it came over the line. ``headers`` have lower-case names."""

    method: str
    path: str
    headers: dict[str, str]
    body: bytes
    raw: bytes

    def is_(self, method: str, path: str) -> bool:
        """``path`` may have ``*``; the query doesn't count; ``*`` is any method."""
        return method in {"*", self.method} and fnmatch.fnmatchcase(self.path.split("?")[0], path)


@dataclass
class _Always:
    method: str
    path: str
    answer: bytes | None  # None: the connection is cut


class Line:
    """Listens on a port of its own; ``url`` is what the app is told, ``target`` the service behind it."""

    def __init__(self, target: str = "") -> None:
        self.target = target
        self.requests: list[Request] = []
        self._rules: list[Held | _Always] = []
        self._lock = threading.Lock()
        self._open: set[socket.socket] = set()
        self._threads: list[threading.Thread] = []
        self._closing = False
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._listener.settimeout(0.1)
        self.port: int = self._listener.getsockname()[1]
        self._acceptor = threading.Thread(target=self._accept, name=f"line {self.port}")
        self._acceptor.start()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def before(self, method: str, path: str) -> Held:
        return self._hold(Held(method, path, Point.BEFORE))

    def after(self, method: str, path: str) -> Held:
        return self._hold(Held(method, path, Point.AFTER))

    def cut(self, method: str = "*", path: str = "*") -> None:
        """Every such request finds the connection closed, until `heal`."""
        with self._lock:
            self._rules.append(_Always(method, path, None))

    def reply(
        self, method: str, path: str, status: str, body: bytes = b"", content_type: str = "text/html"
    ) -> None:
        """Every such request is answered with this (a captive portal, a proxy's page), until `heal`."""
        head = f"HTTP/1.1 {status}\r\nContent-Type: {content_type}\r\nContent-Length: {len(body)}\r\n"
        with self._lock:
            self._rules.append(_Always(method, path, head.encode() + b"Connection: close\r\n\r\n" + body))

    def heal(self) -> None:
        """All rules gone; what is held passes."""
        with self._lock:
            rules, self._rules = self._rules, []
        for rule in rules:
            if isinstance(rule, Held):
                rule.release()

    def seen(self, method: str, path: str) -> list[Request]:
        with self._lock:
            return [request for request in self.requests if request.is_(method, path)]

    def close(self) -> None:
        self._closing = True
        with self._lock:
            held = [rule for rule in self._rules if isinstance(rule, Held)]
        for rule in held:
            rule.cut()
        self._acceptor.join()
        self._listener.close()
        with self._lock:
            still_open = list(self._open)
        for connection in still_open:
            _shut(connection)
        for thread in self._threads:
            thread.join()

    # --- inside ---

    def _hold(self, held: Held) -> Held:
        with self._lock:
            self._rules.append(held)
        return held

    def _accept(self) -> None:
        while not self._closing:
            try:
                connection, _ = self._listener.accept()
            except TimeoutError:
                continue
            thread = threading.Thread(
                target=self._serve, args=(connection,), name=f"line {self.port} request"
            )
            with self._lock:
                self._open.add(connection)
                self._threads = [known for known in self._threads if known.is_alive()] + [thread]
            thread.start()

    def _serve(self, connection: socket.socket) -> None:
        try:
            with connection:
                connection.settimeout(None)
                self._exchange(connection)
        except (Lost, OSError):
            pass  # either side may hang up at any time; that is what a line is for
        finally:
            with self._lock:
                self._open.discard(connection)

    def _exchange(self, connection: socket.socket) -> None:
        request = _read_request(connection)
        with self._lock:
            self.requests.append(request)
        always = self._always(request)
        if always is not None:
            if always.answer is not None:
                connection.sendall(always.answer)
            return
        self._stop_at(Point.BEFORE, request)
        answer = self._ask_service(request)
        self._stop_at(Point.AFTER, request)
        connection.sendall(answer)

    def _always(self, request: Request) -> _Always | None:
        with self._lock:
            rules = [rule for rule in self._rules if isinstance(rule, _Always)]
        return next((rule for rule in rules if request.is_(rule.method, rule.path)), None)

    def _stop_at(self, point: Point, request: Request) -> None:
        with self._lock:
            waiting = [rule for rule in self._rules if isinstance(rule, Held) and rule.point is point]
            held = next((r for r in waiting if r.request is None and request.is_(r.method, r.path)), None)
            if held is not None:
                held.request = request
        if held is not None:
            held.hold(request)

    def _ask_service(self, request: Request) -> bytes:
        address = urlsplit(self.target)
        with socket.create_connection((address.hostname or "127.0.0.1", address.port or 80)) as service:
            with self._lock:
                self._open.add(service)
            try:
                service.sendall(_closing(request.raw))
                return _closing(_read_all(service))
            finally:
                with self._lock:
                    self._open.discard(service)


def _shut(connection: socket.socket) -> None:
    try:
        connection.shutdown(socket.SHUT_RDWR)
    except OSError:
        pass  # closed already


def _read_request(connection: socket.socket) -> Request:
    received = b""
    while b"\r\n\r\n" not in received:
        received += _some(connection)
    head, _, body = received.partition(b"\r\n\r\n")
    first, *rest = head.decode("latin-1").split("\r\n")
    method, path, _ = first.split(" ", 2)
    headers = {name.strip().lower(): value.strip() for name, _, value in (row.partition(":") for row in rest)}
    wanted = int(headers.get("content-length", "0"))
    while len(body) < wanted:
        body += _some(connection)
    return Request(method, path, headers, body, head + b"\r\n\r\n" + body)


def _some(connection: socket.socket) -> bytes:
    piece = connection.recv(65536)
    if not piece:
        raise Lost
    return piece


def _read_all(service: socket.socket) -> bytes:
    pieces = []
    while piece := service.recv(65536):
        pieces.append(piece)
    return b"".join(pieces)


def _closing(message: bytes) -> bytes:
    """The same message, saying that the connection ends with it."""
    head, separator, body = message.partition(b"\r\n\r\n")
    kept = re.sub(rb"\r\n(?i:connection|keep-alive):[^\r]*", b"", head)
    return kept + b"\r\nConnection: close" + separator + body
