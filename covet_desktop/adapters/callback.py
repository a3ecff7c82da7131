"""The loopback address to which the browser comes back after sign-in (RFC 8252)."""

from __future__ import annotations

import select
import socket
import threading
import time
from dataclasses import dataclass
from enum import Enum
from urllib.parse import parse_qs, urlsplit

_READ_SECONDS = 2.0
_LONGEST_REQUEST = 16 * 1024
_LONGEST_LATE = 900.0
"""Seconds for which tabs that come back late are still answered."""


class _Page(Enum):
    FIRST = "first"
    SIGNED_IN_ALREADY = "already"
    OVER = "over"


_WORDS = {
    "en": {
        _Page.FIRST: ("You can close this tab.", "CoVet Desktop goes on in its own window."),
        _Page.SIGNED_IN_ALREADY: ("You are signed in already.", "You can close this tab."),
        _Page.OVER: ("This sign-in has ended.", "Go back to CoVet Desktop and start it again there."),
    },
    "fr": {
        _Page.FIRST: ("Vous pouvez fermer cet onglet.", "CoVet Desktop continue dans sa propre fenêtre."),
        _Page.SIGNED_IN_ALREADY: ("Votre session est déjà ouverte.", "Vous pouvez fermer cet onglet."),
        _Page.OVER: ("Cette connexion est terminée.", "Revenez à CoVet Desktop et recommencez-y."),
    },
}
_PAGE = """<!doctype html><html lang="{lang}"><meta charset="utf-8"><title>CoVet Desktop</title>
<meta name="viewport" content="width=device-width"><style>
:root{{color-scheme:light dark}}body{{font:16px/1.5 system-ui,sans-serif;display:grid;place-items:center;
min-height:90vh;margin:0}}main{{text-align:center}}</style>
<main><h1>{title}</h1><p>{line}</p></main></html>"""


@dataclass(frozen=True, slots=True)
class CallbackAnswer:
    """What the browser brought back. ``url`` is the whole address, with the code: never log it."""

    url: str
    parameters: dict[str, str]

    def __repr__(self) -> str:
        return "CallbackAnswer(…)"


class CallbackListener:
    """Waits on a free port of 127.0.0.1 for one visit to ``/callback``; all else gets a 404.

    A person may have opened the sign-in in a second tab. :meth:`linger` goes on answering such tabs in
    words, where the browser would show an error of its own.
    """

    def __init__(self, language: str = "en") -> None:
        self._language = language if language in _WORDS else "en"
        self._socket: socket.socket | None = socket.create_server(("127.0.0.1", 0))
        self._socket.setblocking(False)  # a visitor may leave between being seen and being let in
        self._port = self._socket.getsockname()[1]
        self._bell: socket.socket | None = None

    @property
    def redirect_uri(self) -> str:
        return f"http://127.0.0.1:{self._port}/callback"

    def wait(self, seconds: float) -> CallbackAnswer | None:
        """The visit, or None where none came within ``seconds``."""
        listening = self._socket
        if listening is None or not _readable([listening], seconds) or self._socket is None:
            return None
        return self._let_in(listening, _Page.FIRST)

    def linger(self, *, signed_in: bool) -> None:
        """The sign-in is over, well or not: take no answer any more, but tell late tabs so for a while."""
        listening, self._socket = self._socket, None
        if listening is None:
            return
        self._bell, ear = socket.socketpair()
        page = _Page.SIGNED_IN_ALREADY if signed_in else _Page.OVER
        threading.Thread(
            target=self._tell_late_tabs, args=(listening, ear, page), name="late tabs", daemon=True
        ).start()

    def close(self) -> None:
        """Stop listening; may be called twice and from any thread."""
        listening, self._socket = self._socket, None
        if listening is not None:
            listening.close()
        bell, self._bell = self._bell, None
        if bell is not None:
            bell.close()

    def _tell_late_tabs(self, listening: socket.socket, ear: socket.socket, page: _Page) -> None:
        ends_at = time.monotonic() + _LONGEST_LATE
        with listening, ear:
            while (left := ends_at - time.monotonic()) > 0:
                ready = _readable([listening, ear], left)
                if not ready or ear in ready:
                    return
                self._let_in(listening, page)

    def _let_in(self, listening: socket.socket, page: _Page) -> CallbackAnswer | None:
        try:
            visitor, _ = listening.accept()
        except OSError:
            return None  # closed meanwhile, or the visitor left again
        with visitor:
            visitor.settimeout(_READ_SECONDS)
            try:
                return self._serve(visitor, page)
            except OSError:
                return None

    def _serve(self, visitor: socket.socket, which: _Page) -> CallbackAnswer | None:
        request = _head_of(visitor)
        lines = request.split("\r\n")
        method, _, rest = lines[0].partition(" ")
        target = rest.partition(" ")[0]
        hosts = [line.partition(":")[2].strip() for line in lines[1:] if line.lower().startswith("host:")]
        if method != "GET" or urlsplit(target).path != "/callback" or hosts != [f"127.0.0.1:{self._port}"]:
            visitor.sendall(b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
            return None
        title, line = _WORDS[self._language][which]
        page = _PAGE.format(lang=self._language, title=title, line=line).encode()
        head = (
            "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nCache-Control: no-store\r\n"
            f"Referrer-Policy: no-referrer\r\nContent-Length: {len(page)}\r\nConnection: close\r\n\r\n"
        )
        visitor.sendall(head.encode() + page)
        query = parse_qs(urlsplit(target).query, keep_blank_values=True)
        parameters = {name: values[0] for name, values in query.items()}
        return CallbackAnswer(f"http://127.0.0.1:{self._port}{target}", parameters)


def _readable(sockets: list[socket.socket], seconds: float) -> list[socket.socket]:
    try:
        return select.select(sockets, [], [], seconds)[0]
    except (OSError, ValueError):
        return []  # closed by another thread while waiting


def _head_of(visitor: socket.socket) -> str:
    received = b""
    while b"\r\n\r\n" not in received and len(received) < _LONGEST_REQUEST:
        part = visitor.recv(4096)
        if not part:
            break
        received += part
    return received.decode("latin-1")
