"""The CoVet Connect client: a method per call, in the field's words; every failure is a Problem."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from covet_desktop.adapters.api_cases import CaseCalls
from covet_desktop.adapters.api_imports import ImportCalls
from covet_desktop.adapters.calling import UNKNOWN_VERSION, Page, Tagged, quoted, tagged
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

__all__ = ["UNKNOWN_VERSION", "CoVet", "Page", "Tagged", "import_body", "purchase_body"]


@dataclass(frozen=True, slots=True)
class Removal:
    """The connection has ended, its fee ends with that day."""

    fee_ends_on: date | None = None


class CoVet(ImportCalls, CaseCalls):
    """Calls of the contract's §3, for the account that is signed in."""

    def account(self) -> Account:
        return self._get("/v1/account", Account)

    def members(self) -> tuple[Member, ...]:
        return self._all("/v1/members", Member)

    def integrations(self) -> tuple[Tile, ...]:
        return self._all("/v1/integrations", Tile)

    def create_connection(self, body: bytes, key: str) -> Tagged[Connection]:
        """Buy: ``body`` and ``key`` are the ledger's, the same at each try."""
        answer = self._call("POST", "/v1/connections", body=body, headers={"Idempotency-Key": key})
        return tagged(answer, Connection)

    def connection(self, connection_id: str, etag: str = "") -> Tagged[Connection] | None:
        """The connection; None where it is still the version of ``etag``."""
        headers = {"If-None-Match": etag} if etag else {}
        answer = self._call("GET", f"/v1/connections/{quoted(connection_id)}", headers=headers)
        return None if answer.status == 304 else tagged(answer, Connection)

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
        path = f"/v1/connections/{quoted(connection_id)}"
        return tagged(self._call("PATCH", path, body=encode(change), headers={"If-Match": etag}), Connection)

    def health(self, connection_id: str) -> Health:
        return self._get(f"/v1/connections/{quoted(connection_id)}/health", Health)

    def remove_connection(self, connection_id: str) -> date | None:
        """End the connection; the day on which its fee ends. One that is gone already has no such day."""
        try:
            answer = self._call("DELETE", f"/v1/connections/{quoted(connection_id)}")
        except Problem as problem:
            if problem.kind in (Kind.REMOVED, Kind.NOT_FOUND):
                return None
            raise
        return decode(answer.body, Removal, answer.request_id).fee_ends_on

    def practice_lookup(self, connection_id: str, identifier: str) -> Practice:
        path = f"/v1/connections/{quoted(connection_id)}/practice-lookup"
        return self._get(path, Practice, {"identifier": identifier.strip()})

    def set_practice(self, connection_id: str, etag: str, identifier: str) -> Tagged[Connection]:
        path = f"/v1/connections/{quoted(connection_id)}/practice"
        body = encode({"identifier": identifier.strip()})
        return tagged(self._call("PUT", path, body=body, headers={"If-Match": etag}), Connection)

    def providers(self, connection_id: str) -> tuple[Provider, ...]:
        return self._all(f"/v1/connections/{quoted(connection_id)}/providers", Provider)

    def provider_mapping(self, connection_id: str) -> Tagged[ProviderMapping]:
        path = f"/v1/connections/{quoted(connection_id)}/provider-mapping"
        return tagged(self._call("GET", path), ProviderMapping)

    def set_provider_mapping(
        self, connection_id: str, etag: str, mapping: ProviderMapping
    ) -> Tagged[ProviderMapping]:
        path = f"/v1/connections/{quoted(connection_id)}/provider-mapping"
        answer = self._call("PUT", path, body=mapping_body(mapping), headers={"If-Match": etag})
        return tagged(answer, ProviderMapping)
