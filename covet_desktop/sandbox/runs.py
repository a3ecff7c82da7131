"""How imports are kept, from request to result; an undo is a second run of the same import (contract §3)."""

import json
from datetime import date
from zoneinfo import ZoneInfo

from covet_desktop.sandbox.clock import instant
from covet_desktop.sandbox.conventions import Refusal
from covet_desktop.sandbox.store import Document, Transaction, encode

PUBLIC = (
    "id",
    "connection_id",
    "status",
    "members",
    "start",
    "days",
    "trigger",
    "progress",
    "counts",
    "data_as_of",
    "error",
    "undo",
    "cancelled_by_person",
    "created_by",
    "device",
    "created_at",
    "started_at",
    "finished_at",
)
COUNTED = {"create": "created", "update": "updated", "unchanged": "unchanged", "skip": "skipped"}
ENDED = ("succeeded", "failed", "cancelled")


def view(run: Document) -> Document:
    """The import as the contract shows it."""
    return {name: run[name] for name in PUBLIC}


def by_id(tx: Transaction, import_id: str) -> Document:
    """An import; 404 when there is none."""
    row = tx.one("SELECT doc FROM imports WHERE id = ?", import_id)
    if row is None:
        raise Refusal(404, "not_found", "There is no such import.")
    found: Document = json.loads(row["doc"])
    return found


def add(tx: Transaction, run: Document) -> None:
    """Keep a new import; it is open until it has ended."""
    tx.run(
        "INSERT INTO imports (id, connection_id, open, doc) VALUES (?, ?, 1, ?)",
        run["id"],
        run["connection_id"],
        encode(run),
    )


def save(tx: Transaction, run: Document) -> None:
    """Keep a changed import."""
    tx.run("UPDATE imports SET open = ?, doc = ? WHERE id = ?", int(is_open(run)), encode(run), run["id"])


def is_open(run: Document) -> bool:
    """Whether there is work left: the import itself or its undo."""
    return run["status"] not in ENDED or (run["undo"] is not None and run["undo"]["status"] == "running")


def open_runs(tx: Transaction) -> list[Document]:
    """Every run with work left, oldest first."""
    return tx.documents("SELECT doc FROM imports WHERE open = 1 ORDER BY seq")


def refuse_while_running(tx: Transaction, connection_id: str) -> None:
    """409 ``import_running``, also while an undo runs."""
    for run in open_runs(tx):
        if run["connection_id"] == connection_id:
            raise Refusal(409, "import_running", import_id=run["id"])


def zone(run: Document) -> ZoneInfo:
    """The time zone under which a run was asked for."""
    return ZoneInfo(run["zone"])


def first_day(run: Document) -> date:
    """The first calendar day of a run."""
    return date.fromisoformat(run["start"])


def end(
    tx: Transaction, run: Document, status: str, error: Document | None = None, *, by_person: bool = False
) -> Document:
    """End a run; what it made stays."""
    run = run | {
        "status": status,
        "error": error,
        "cancelled_by_person": by_person,
        "finished_at": instant(tx.now),
    }
    save(tx, run)
    return run


def stop_all(tx: Transaction, connection_id: str, code: str, detail: str) -> None:
    """Cancel what runs on a connection, not by a person: it was removed or suspended."""
    for run in open_runs(tx):
        if run["connection_id"] == connection_id and run["status"] not in ENDED:
            end(tx, run, "cancelled", {"code": code, "detail": detail})
