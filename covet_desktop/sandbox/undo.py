"""Taking an import back: the cases that it made and that nobody has touched (contract §3, undo)."""

from covet_desktop.sandbox import casebook, connections, runs
from covet_desktop.sandbox.calls import Call
from covet_desktop.sandbox.casebook import Case
from covet_desktop.sandbox.conventions import Answer, Refusal, ok
from covet_desktop.sandbox.store import Document, Transaction

PIECE = 10


def get_undo_preview(call: Call) -> Answer:
    """GET /imports/{id}/undo-preview."""
    run = runs.by_id(call.tx, call.ids["id"])
    removed, kept = _sorted(call.tx, run)
    shown = casebook.views(call.tx, [case for case, _ in kept])
    return ok(
        {
            "removed": casebook.views(call.tx, removed),
            "kept": [{"case": case, "reason": reason} for case, (_, reason) in zip(shown, kept, strict=True)],
        }
    )


def post_undo(call: Call) -> Answer:
    """POST /imports/{id}/undo: of the latest import only; no import starts meanwhile."""
    call.require_manager()
    run = runs.by_id(call.tx, call.ids["id"])
    connections.refuse_removed(connections.by_id(call.tx, run["connection_id"]))
    newest = call.tx.one(
        "SELECT id FROM imports WHERE connection_id = ? ORDER BY seq DESC LIMIT 1", run["connection_id"]
    )
    if newest is not None and newest["id"] != run["id"]:
        raise Refusal(409, "not_latest")
    runs.refuse_while_running(call.tx, run["connection_id"])
    _, kept = _sorted(call.tx, run)
    earlier = 0 if run["undo"] is None else run["undo"]["removed"]
    run = run | {"undo": {"status": "running", "removed": earlier, "kept": len(kept)}}
    runs.save(call.tx, run)
    call.service.work.set()
    return Answer(202, runs.view(run))


def one_piece(tx: Transaction, run: Document) -> None:
    """Remove a few more; the runner calls this until nothing is left."""
    removed, kept = _sorted(tx, run)
    for case in removed[:PIECE]:
        casebook.remove(tx, case)
    undo = run["undo"] | {"removed": run["undo"]["removed"] + len(removed[:PIECE]), "kept": len(kept)}
    if len(removed) <= PIECE:
        undo["status"] = "done"
    runs.save(tx, run | {"undo": undo})


def _sorted(tx: Transaction, run: Document) -> tuple[list[Case], list[tuple[Case, str]]]:
    rows = tx.all("SELECT * FROM cases WHERE made_by_import = ? AND removed = 0 ORDER BY seq", run["id"])
    removed: list[Case] = []
    kept: list[tuple[Case, str]] = []
    for case in map(casebook.from_row, rows):
        reason = _touched(case)
        if reason is None:
            removed.append(case)
        else:
            kept.append((case, reason))
    return removed, kept


def _touched(case: Case) -> str | None:
    if case.begun:
        return "begun"
    if case.doc["document_count"]:
        return "has_document"
    return "edited" if case.doc["edited"] else None
