"""The calls about imports: what one would do, did, left out, and how it is taken back."""

from __future__ import annotations

from covet_desktop.adapters.calling import Calling, Page, quoted
from covet_desktop.adapters.wire import decode
from covet_desktop.core.documents import UndoPreview
from covet_desktop.core.visits import Case, ImportRequest, ImportRun, PreviewItem, SkippedItem

_IMPORTS_SHOWN = "50"
"""A part of the list for a person to look at."""


class ImportCalls(Calling):
    """Imports and what they made (contract §3)."""

    def import_preview(self, connection_id: str, request: ImportRequest) -> tuple[PreviewItem, ...]:
        params = {
            "members": ",".join(request.members) or "all",
            "start": request.start.isoformat(),
            "days": str(request.days),
        }
        return self._all(f"/v1/connections/{quoted(connection_id)}/import-preview", PreviewItem, params)

    def start_import(self, connection_id: str, body: bytes, key: str) -> ImportRun:
        path = f"/v1/connections/{quoted(connection_id)}/imports"
        answer = self._call("POST", path, body=body, headers={"Idempotency-Key": key})
        return decode(answer.body, ImportRun, answer.request_id)

    def import_run(self, import_id: str) -> ImportRun:
        return self._get(f"/v1/imports/{quoted(import_id)}", ImportRun)

    def imports(self, connection_id: str, limit: int) -> tuple[ImportRun, ...]:
        """The newest imports."""
        path = f"/v1/connections/{quoted(connection_id)}/imports"
        return self._get(path, Page[ImportRun], {"limit": str(limit)}).items

    def imports_page(self, connection_id: str, cursor: str) -> Page[ImportRun]:
        """A part of the imports, newest first; ``cursor`` "" for the first."""
        path = f"/v1/connections/{quoted(connection_id)}/imports"
        asked = {"limit": _IMPORTS_SHOWN} | ({"cursor": cursor} if cursor else {})
        return self._get(path, Page[ImportRun], asked)

    def cancel_import(self, import_id: str) -> ImportRun:
        answer = self._call("POST", f"/v1/imports/{quoted(import_id)}/cancel", body=b"{}")
        return decode(answer.body, ImportRun, answer.request_id)

    def cases_of_import(self, import_id: str, cursor: str) -> Page[Case]:
        return self._page(f"/v1/imports/{quoted(import_id)}/cases", Case, {}, cursor)

    def skipped(self, import_id: str) -> tuple[SkippedItem, ...]:
        return self._all(f"/v1/imports/{quoted(import_id)}/skipped", SkippedItem)

    def undo_preview(self, import_id: str) -> UndoPreview:
        """What an undo would do now; changes nothing."""
        return self._get(f"/v1/imports/{quoted(import_id)}/undo-preview", UndoPreview)

    def undo_import(self, import_id: str, key: str) -> ImportRun:
        """Take back what the latest import made and nobody has touched; goes on in the service."""
        path = f"/v1/imports/{quoted(import_id)}/undo"
        answer = self._call("POST", path, body=b"{}", headers={"Idempotency-Key": key})
        return decode(answer.body, ImportRun, answer.request_id)
