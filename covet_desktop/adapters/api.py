"""The CoVet Connect client: a method per call, in the field's words; every failure is a Problem."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Generic, TypeVar
from urllib.parse import quote

from covet_desktop.adapters.answers import problem_of
from covet_desktop.adapters.http import Answer, Http, captive_or_bad
from covet_desktop.adapters.session import Session
from covet_desktop.adapters.wire import (
    auto_import_document,
    clinic_document,
    decode,
    encode,
    fee_document,
    import_body,
    mapping_body,
    purchase_body,
)
from covet_desktop.core.health import Health
from covet_desktop.core.model import (
    AutoImport,
    Clinic,
    Connection,
    Fee,
    LinkingScope,
    Practice,
    Provider,
    ProviderMapping,
    Tile,
)
from covet_desktop.core.people import Account, Member
from covet_desktop.core.problems import Kind, Problem
from covet_desktop.core.text import text
from covet_desktop.core.visits import (
    Appointment,
    Case,
    ImportRequest,
    ImportRun,
    PreviewItem,
    SkippedItem,
)

T = TypeVar("T")
PAGE_SIZE = "500"
MOST_PAGES = 1000
"""No list is longer; a service whose cursors run in a circle mustn't keep us for ever."""

__all__ = ["CoVet", "Page", "Tagged", "import_body", "purchase_body"]


UNKNOWN_VERSION = ""
"""The ETag of what comes from the cache: good for showing and asking, not for changing."""


@dataclass(frozen=True, slots=True)
class Tagged(Generic[T]):
    """Something that can be edited, with the ETag that says which version this is."""

    value: T
    etag: str


@dataclass(frozen=True, slots=True)
class Removal:
    """The connection has ended, its fee ends with that day."""

    fee_ends_on: date | None = None


@dataclass(frozen=True, slots=True)
class Page(Generic[T]):
    """A part of a list; ``next`` is the cursor of the following part, None at the end."""

    items: tuple[T, ...] = ()
    next: str | None = None


class CoVet:
    """Calls of the contract's §3, for the account that is signed in."""

    def __init__(self, http: Http, session: Session) -> None:
        self._http = http
        self._session = session

    def account(self) -> Account:
        return self._get("/v1/account", Account)

    def members(self) -> tuple[Member, ...]:
        return self._all("/v1/members", Member)

    def integrations(self) -> tuple[Tile, ...]:
        return self._all("/v1/integrations", Tile)

    def create_connection(self, body: bytes, key: str) -> Tagged[Connection]:
        """Buy: ``body`` and ``key`` are the ledger's, the same at each try."""
        answer = self._call("POST", "/v1/connections", body=body, headers={"Idempotency-Key": key})
        return _tagged(answer, Connection)

    def connection(self, connection_id: str, etag: str = "") -> Tagged[Connection] | None:
        """The connection; None where it is still the version of ``etag``."""
        headers = {"If-None-Match": etag} if etag else {}
        answer = self._call("GET", f"/v1/connections/{_id(connection_id)}", headers=headers)
        return None if answer.status == 304 else _tagged(answer, Connection)

    def change_connection(
        self,
        connection_id: str,
        etag: str,
        *,
        linking_scope: LinkingScope | None = None,
        auto_import: AutoImport | None = None,
        clinic: Clinic | None = None,
        accepted_fee: Fee | None = None,
    ) -> Tagged[Connection]:
        """Change what is given, leave the rest. 412 on a retry means: get and compare."""
        change: dict[str, object] = {}
        if linking_scope is not None:
            change["linking_scope"] = linking_scope.value
        if auto_import is not None:
            change["auto_import"] = auto_import_document(auto_import)
        if clinic is not None:
            change["clinic"] = clinic_document(clinic)
        if accepted_fee is not None:
            change["accepted_fee"] = fee_document(accepted_fee)
        path = f"/v1/connections/{_id(connection_id)}"
        return _tagged(self._call("PATCH", path, body=encode(change), headers={"If-Match": etag}), Connection)

    def health(self, connection_id: str) -> Health:
        return self._get(f"/v1/connections/{_id(connection_id)}/health", Health)

    def remove_connection(self, connection_id: str) -> date | None:
        """End the connection; the day on which its fee ends. One that is gone already has no such day."""
        try:
            answer = self._call("DELETE", f"/v1/connections/{_id(connection_id)}")
        except Problem as problem:
            if problem.kind in (Kind.REMOVED, Kind.NOT_FOUND):
                return None
            raise
        return decode(answer.body, Removal, answer.request_id).fee_ends_on

    def practice_lookup(self, connection_id: str, identifier: str) -> Practice:
        path = f"/v1/connections/{_id(connection_id)}/practice-lookup"
        return self._get(path, Practice, {"identifier": identifier.strip()})

    def set_practice(self, connection_id: str, etag: str, identifier: str) -> Tagged[Connection]:
        path = f"/v1/connections/{_id(connection_id)}/practice"
        body = encode({"identifier": identifier.strip()})
        return _tagged(self._call("PUT", path, body=body, headers={"If-Match": etag}), Connection)

    def providers(self, connection_id: str) -> tuple[Provider, ...]:
        return self._all(f"/v1/connections/{_id(connection_id)}/providers", Provider)

    def provider_mapping(self, connection_id: str) -> Tagged[ProviderMapping]:
        path = f"/v1/connections/{_id(connection_id)}/provider-mapping"
        return _tagged(self._call("GET", path), ProviderMapping)

    def set_provider_mapping(
        self, connection_id: str, etag: str, mapping: ProviderMapping
    ) -> Tagged[ProviderMapping]:
        path = f"/v1/connections/{_id(connection_id)}/provider-mapping"
        answer = self._call("PUT", path, body=mapping_body(mapping), headers={"If-Match": etag})
        return _tagged(answer, ProviderMapping)

    def import_preview(self, connection_id: str, request: ImportRequest) -> tuple[PreviewItem, ...]:
        params = {
            "members": ",".join(request.members) or "all",
            "start": request.start.isoformat(),
            "days": str(request.days),
        }
        return self._all(f"/v1/connections/{_id(connection_id)}/import-preview", PreviewItem, params)

    def start_import(self, connection_id: str, body: bytes, key: str) -> ImportRun:
        path = f"/v1/connections/{_id(connection_id)}/imports"
        answer = self._call("POST", path, body=body, headers={"Idempotency-Key": key})
        return decode(answer.body, ImportRun, answer.request_id)

    def import_run(self, import_id: str) -> ImportRun:
        return self._get(f"/v1/imports/{_id(import_id)}", ImportRun)

    def imports(self, connection_id: str, limit: int) -> tuple[ImportRun, ...]:
        """The newest imports."""
        path = f"/v1/connections/{_id(connection_id)}/imports"
        return self._get(path, Page[ImportRun], {"limit": str(limit)}).items

    def cancel_import(self, import_id: str) -> ImportRun:
        answer = self._call("POST", f"/v1/imports/{_id(import_id)}/cancel", body=b"{}")
        return decode(answer.body, ImportRun, answer.request_id)

    def cases_of_import(self, import_id: str, cursor: str) -> Page[Case]:
        return self._page(f"/v1/imports/{_id(import_id)}/cases", Case, {}, cursor)

    def skipped(self, import_id: str) -> tuple[SkippedItem, ...]:
        return self._all(f"/v1/imports/{_id(import_id)}/skipped", SkippedItem)

    def cases_since(self, updated_since: datetime, cursor: str) -> Page[Case]:
        """What was changed from that instant on, by anybody; a removed case comes as ``deleted``."""
        since = updated_since.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")
        return self._page("/v1/cases", Case, {"updated_since": since}, cursor)

    def case(self, case_id: str) -> Case:
        return self._get(f"/v1/cases/{_id(case_id)}", Case)

    def appointments(
        self, connection_id: str, start: date, days: int, query: str = ""
    ) -> tuple[Appointment, ...]:
        """What a case can be linked to, of ``days`` calendar days from ``start``."""
        params = {"start": start.isoformat(), "days": str(days)} | ({"q": query} if query else {})
        return self._all(f"/v1/connections/{_id(connection_id)}/appointments", Appointment, params)

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


def _id(identifier: str) -> str:
    return quote(identifier, safe="")


def _tagged(answer: Answer, kind: type[T]) -> Tagged[T]:
    return Tagged(decode(answer.body, kind, answer.request_id), answer.headers.get("etag", ""))
