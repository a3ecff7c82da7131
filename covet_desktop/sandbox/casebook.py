"""How cases are kept (contract §3, case): one per linked pair of appointment and patient.

``link`` is the pair that a case is linked to now; ``last_link`` stays when a person unlinks or removes it, so
that an import knows what became of the pair's case.
"""

import json
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from covet_desktop.sandbox.clock import MICROSECOND, instant, microseconds
from covet_desktop.sandbox.conventions import Refusal
from covet_desktop.sandbox.service import new_id
from covet_desktop.sandbox.store import Document, Row, Transaction, encode

REMOVED_KEPT = timedelta(days=400)
APPOINTMENT_FIELDS = (
    "id",
    "starts_at",
    "ends_at",
    "reason",
    "status",
    "location",
    "time_zone",
    "room",
    "provider_id",
    "provider_name",
    "patients",
    "client",
)


@dataclass(frozen=True)
class Case:
    """A kept case: its document and what the database knows beside it."""

    id: str
    link: str | None
    last_link: str | None
    removed: bool
    doc: Document

    @property
    def begun(self) -> bool:
        """Someone works on it, or has finished it."""
        return self.doc["status"] in ("in_progress", "done")


def pair_key(appointment: Document, patient: Document) -> str:
    """The name of a pair: the appointment's id lasts, the patient's tells two of one appointment apart."""
    return encode([appointment["id"], patient["id"]])


def snapshot(appointment: Document) -> Document:
    """An appointment with the members that the contract knows, as it is kept with a case."""
    return {name: appointment.get(name) for name in APPOINTMENT_FIELDS}


def stamp(tx: Transaction) -> datetime:
    """A moment later than every case's ``updated_at``: readers of /cases go on from the last one they saw."""
    row = tx.one("SELECT max(updated) AS last FROM cases")
    if row is None or row["last"] is None:
        return tx.now
    return max(tx.now, datetime(1970, 1, 1, tzinfo=UTC) + timedelta(microseconds=row["last"]) + MICROSECOND)


def from_row(row: Row) -> Case:
    """The case of a database row."""
    return Case(row["id"], row["link"], row["last_link"], bool(row["removed"]), json.loads(row["doc"]))


def by_id(tx: Transaction, case_id: str) -> Case:
    """A case; 404 when there never was one, 410 when it was removed."""
    row = tx.one("SELECT * FROM cases WHERE id = ?", case_id)
    if row is None:
        raise Refusal(404, "not_found", "There is no such case.")
    case = from_row(row)
    if case.removed:
        raise Refusal(410, "case_removed", updated_at=case.doc["updated_at"])
    return case


def linked_to(tx: Transaction, pair: str) -> Case | None:
    """The case that is linked to a pair now."""
    row = tx.one("SELECT * FROM cases WHERE link = ?", pair)
    return None if row is None else from_row(row)


def once_linked_to(tx: Transaction, pair: str) -> Case | None:
    """The latest case that was linked to a pair and isn't any more: unlinked or removed by a person."""
    row = tx.one("SELECT * FROM cases WHERE last_link = ? AND link IS NULL ORDER BY seq DESC LIMIT 1", pair)
    return None if row is None else from_row(row)


def add(tx: Transaction, doc: Document, *, pair: str | None, import_id: str | None) -> Document:
    """Keep a new case."""
    moment = stamp(tx)
    doc = {"id": new_id("case"), "created_at": instant(moment), "updated_at": instant(moment), **doc}
    tx.run(
        "INSERT INTO cases (id, made_by_import, link, last_link, appointment_id, updated, doc)"
        " VALUES (?, ?, ?, ?, ?, ?, ?)",
        doc["id"],
        import_id,
        pair,
        pair,
        doc["appointment"]["id"] if doc["appointment"] else None,
        microseconds(moment),
        encode(doc),
    )
    return doc


def change(tx: Transaction, case: Case, changes: Document, *, link: str | None = None) -> Document:
    """Keep a changed case; ``link`` is its pair from now on (None: unlinked)."""
    moment = stamp(tx)
    doc = case.doc | changes | {"updated_at": instant(moment)}
    tx.run(
        "UPDATE cases SET link = ?, last_link = coalesce(?, last_link), appointment_id = ?,"
        " updated = ?, doc = ? WHERE id = ?",
        link,
        link,
        doc["appointment"]["id"] if doc["appointment"] else None,
        microseconds(moment),
        encode(doc),
        case.id,
    )
    return doc


def remove(tx: Transaction, case: Case) -> None:
    """Remove a case; it stays in /cases as a tombstone, and its pair is remembered."""
    moment = stamp(tx)
    doc = case.doc | {"updated_at": instant(moment)}
    tx.run(
        "UPDATE cases SET removed = 1, link = NULL, appointment_id = NULL, updated = ?, doc = ? WHERE id = ?",
        microseconds(moment),
        encode(doc),
        case.id,
    )


def case_ids(tx: Transaction, appointment_ids: list[str]) -> dict[str, list[str]]:
    """The linked cases of each appointment."""
    found: dict[str, list[str]] = {}
    for start in range(0, len(appointment_ids), 500):
        chunk = appointment_ids[start : start + 500]
        marks = ",".join("?" * len(chunk))
        sql = (
            "SELECT appointment_id, id FROM cases WHERE removed = 0 AND link IS NOT NULL"
            f" AND appointment_id IN ({marks}) ORDER BY seq"
        )
        for row in tx.all(sql, *chunk):
            found.setdefault(row["appointment_id"], []).append(row["id"])
    return found


def appointments_view(tx: Transaction, appointments: list[Document]) -> list[Document]:
    """Appointments as the contract shows them, with their cases."""
    linked = case_ids(tx, [appointment["id"] for appointment in appointments])
    return [
        snapshot(appointment) | {"case_ids": linked.get(appointment["id"], [])}
        for appointment in appointments
    ]


def views(tx: Transaction, cases: list[Case]) -> list[Document]:
    """Cases as the contract shows them; a removed one is ``{id, deleted, updated_at}``."""
    names = [case.doc["appointment"]["id"] for case in cases if case.doc["appointment"] and not case.removed]
    linked = case_ids(tx, names)
    return [_view(case, linked) for case in cases]


def _view(case: Case, linked: dict[str, list[str]]) -> Document:
    doc = case.doc
    if case.removed:
        return {"id": case.id, "deleted": True, "updated_at": doc["updated_at"]}
    appointment = doc["appointment"]
    if appointment is not None:
        appointment = appointment | {"case_ids": linked.get(appointment["id"], [])}
    return {
        "id": case.id,
        "title": doc["title"],
        "status": doc["status"],
        "member_id": doc["member_id"],
        "linked": case.link is not None,
        "deleted": False,
        "created_at": doc["created_at"],
        "updated_at": doc["updated_at"],
        "appointment": appointment,
        "patient": doc["patient"],
        "client": doc["client"],
        "document_count": doc["document_count"],
    }
