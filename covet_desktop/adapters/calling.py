"""How a call of the contract is made: token, pages, answers; every failure is a Problem."""

from __future__ import annotations

import threading
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar
from urllib.parse import quote

from covet_desktop.adapters.answers import problem_of
from covet_desktop.adapters.http import Answer, Http, captive_or_bad
from covet_desktop.adapters.session import Session
from covet_desktop.adapters.wire import decode
from covet_desktop.core.problems import Kind, Problem
from covet_desktop.core.text import text

T = TypeVar("T")
PAGE_SIZE = "500"
MOST_PAGES = 1000
"""No list is longer; a service whose cursors run in a circle mustn't keep us for ever."""

UNKNOWN_VERSION = ""
"""The ETag of what comes from the cache: good for showing and asking, not for changing."""


@dataclass(frozen=True, slots=True)
class Tagged(Generic[T]):
    """Something that can be edited, with the ETag that says which version this is."""

    value: T
    etag: str


@dataclass(frozen=True, slots=True)
class Page(Generic[T]):
    """A part of a list; ``next`` is the cursor of the following part, None at the end."""

    items: tuple[T, ...] = ()
    next: str | None = None


class Calling:
    """Calls for the account that is signed in."""

    def __init__(self, http: Http, session: Session) -> None:
        self._http = http
        self._session = session
        self._last = threading.local()

    @property
    def request_id(self) -> str:
        """Of the last answer to this thread: how CoVet's support finds the call."""
        return str(getattr(self._last, "request_id", ""))

    def _get(self, path: str, kind: type[T], params: Mapping[str, str] | None = None) -> T:
        answer = self._call("GET", path, params=params)
        return decode(answer.body, kind, answer.request_id)

    def _page(self, path: str, kind: type[T], params: Mapping[str, str], cursor: str) -> Page[T]:
        asked = {**params, "limit": PAGE_SIZE} | ({"cursor": cursor} if cursor else {})
        answer = self._call("GET", path, params=asked)
        return decode(answer.body, Page[kind], answer.request_id)  # type: ignore[valid-type]

    def _all(self, path: str, kind: type[T], params: Mapping[str, str] | None = None) -> tuple[T, ...]:
        """A whole list; one whose cursor has expired is begun again, once."""
        try:
            return self._pages(path, kind, params or {})
        except Problem as problem:
            if problem.code != "cursor_expired":
                raise
            return self._pages(path, kind, params or {})

    def _pages(self, path: str, kind: type[T], params: Mapping[str, str]) -> tuple[T, ...]:
        items: list[T] = []
        cursor, seen = "", {""}
        while True:
            page = self._page(path, kind, params, cursor)
            items.extend(page.items)
            cursor = page.next or ""
            if not cursor:
                return tuple(items)
            if cursor in seen or len(seen) > MOST_PAGES:  # half a list would be taken for the whole
                raise Problem(
                    Kind.BAD_ANSWER, text("CoVet's list has no end."), text("Tell CoVet's support.")
                )
            seen.add(cursor)

    def _call(
        self,
        method: str,
        path: str,
        *,
        body: bytes | None = None,
        headers: Mapping[str, str] | None = None,
        params: Mapping[str, str] | None = None,
    ) -> Answer:
        """One call with the account's token; a refused token is renewed once (contract §3)."""
        token = self._session.access_token()
        answer = self._send(method, path, token, body, headers, params)
        if answer.status == 401:
            token = self._session.access_token(refused=token)
            answer = self._send(method, path, token, body, headers, params)
        self._last.request_id = answer.request_id
        if answer.status >= 400:
            raise problem_of(answer)
        if answer.status != 304 and not answer.is_json:
            raise captive_or_bad(answer)
        return answer

    def _send(
        self,
        method: str,
        path: str,
        token: str,
        body: bytes | None,
        headers: Mapping[str, str] | None,
        params: Mapping[str, str] | None,
    ) -> Answer:
        sent = {**(headers or {}), "Authorization": f"Bearer {token}"}
        return self._http.send(method, path, body=body, headers=sent, params=params)


def quoted(identifier: str) -> str:
    return quote(identifier, safe="")


def tagged(answer: Answer, kind: type[T]) -> Tagged[T]:
    return Tagged(decode(answer.body, kind, answer.request_id), answer.headers.get("etag", ""))
