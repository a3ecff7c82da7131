"""The calls about cases: keeping up to date, linking, documents and their export."""

from __future__ import annotations

from datetime import UTC, date, datetime

from covet_desktop.adapters.calling import Calling, Page, quoted
from covet_desktop.adapters.wire import decode, encode
from covet_desktop.core.documents import Document, Export
from covet_desktop.core.visits import Appointment, Case


class CaseCalls(Calling):
    """Cases, appointments and documents (contract §3)."""

    def cases_since(self, updated_since: datetime, cursor: str) -> Page[Case]:
        """What was changed from that instant on, by anybody; a removed case comes as ``deleted``."""
        since = updated_since.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")
        return self._page("/v1/cases", Case, {"updated_since": since}, cursor)

    def case(self, case_id: str) -> Case:
        return self._get(f"/v1/cases/{quoted(case_id)}", Case)

    def appointments(
        self, connection_id: str, start: date, days: int, query: str = ""
    ) -> tuple[Appointment, ...]:
        """What a case can be linked to, of ``days`` calendar days from ``start``."""
        params = {"start": start.isoformat(), "days": str(days)} | ({"q": query} if query else {})
        return self._all(f"/v1/connections/{quoted(connection_id)}/appointments", Appointment, params)

    def link_case(self, case_id: str, appointment_id: str, patient_id: str) -> Case:
        """Link a case to a patient of an appointment; the same link again is fine."""
        body = encode({"appointment_id": appointment_id, "patient_id": patient_id})
        answer = self._call("PUT", f"/v1/cases/{quoted(case_id)}/link", body=body)
        return decode(answer.body, Case, answer.request_id)

    def unlink_case(self, case_id: str) -> Case:
        answer = self._call("DELETE", f"/v1/cases/{quoted(case_id)}/link")
        return decode(answer.body, Case, answer.request_id)

    def documents(self, case_id: str) -> tuple[Document, ...]:
        return self._all(f"/v1/cases/{quoted(case_id)}/documents", Document)

    def start_export(self, document_id: str, body: bytes, key: str) -> Export:
        """Write this version of a document to Cornerstone; ``body`` and ``key`` are the ledger's."""
        path = f"/v1/documents/{quoted(document_id)}/exports"
        answer = self._call("POST", path, body=body, headers={"Idempotency-Key": key})
        return decode(answer.body, Export, answer.request_id)

    def export(self, export_id: str) -> Export:
        return self._get(f"/v1/exports/{quoted(export_id)}", Export)
