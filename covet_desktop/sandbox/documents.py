"""Documents of a case, and their export to Cornerstone as a Medical Note (contract §3)."""

import json
from datetime import datetime, timedelta

from covet_desktop.sandbox import casebook, connections
from covet_desktop.sandbox.calls import Call
from covet_desktop.sandbox.clock import instant, parse_instant
from covet_desktop.sandbox.conventions import Answer, FieldError, Refusal, ok, page_of_all
from covet_desktop.sandbox.service import new_id
from covet_desktop.sandbox.store import Document, Transaction, encode
from covet_desktop.sandbox.validation import Fields, refuse_if

# How long writing to Cornerstone takes; like activation it follows from the time alone.
WRITING = timedelta(seconds=0.5)


def list_documents(call: Call) -> Answer:
    """GET /cases/{id}/documents."""
    case = casebook.by_id(call.tx, call.ids["id"])
    found = call.tx.documents("SELECT doc FROM documents WHERE case_id = ? ORDER BY seq", case.id)
    shown = [view(call.tx, document) for document in found]
    return page_of_all(call.tx, call.page(), shown, lambda document: str(document["id"]))


def view(tx: Transaction, document: Document) -> Document:
    """A document with the export of its present version; an edited one is to be exported anew."""
    exports = [_at(export, tx.now) for export in _exports(tx, document["id"])]
    this_version = [export for export in exports if export["version"] == document["updated_at"]]
    done = [export["finished_at"] for export in exports if export["status"] == "exported"]
    last = this_version[-1] if this_version else None
    return {
        "id": document["id"],
        "title": document["title"],
        "template_name": document["template_name"],
        "template_mapped": document["template_mapped"],
        "text": document["text"],
        "updated_at": document["updated_at"],
        "export": {
            "status": last["status"] if last else "never",
            "exported_at": done[-1] if done else None,
            "error": last["error"] if last else None,
        },
    }


def post_exports(call: Call) -> Answer:
    """POST /documents/{id}/exports: this version, once, by whichever PC."""
    document = call.tx.document("SELECT doc FROM documents WHERE id = ?", call.ids["id"])
    if document is None:
        raise Refusal(404, "not_found", "There is no such document.")
    case = casebook.by_id(call.tx, document["case_id"])
    errors: list[FieldError] = []
    version = Fields(call.body, "", errors).text("document_updated_at")
    refuse_if(errors)
    if not _same_instant(str(version), document["updated_at"]):
        raise Refusal(412, "changed_elsewhere", "The document was edited since you read it.")
    connection = connections.latest(call.tx)
    if connection is None:
        raise Refusal(409, "not_ready", "There is no connection to Cornerstone.")
    connections.refuse_removed(connection)
    connections.refuse_suspended(connection)
    if case.link is None:
        raise Refusal(409, "case_not_linked")
    if not document["template_mapped"]:
        raise Refusal(409, "template_not_mapped")
    for earlier in _exports(call.tx, document["id"]):
        if earlier["version"] == document["updated_at"] and _at(earlier, call.now)["status"] != "failed":
            raise Refusal(409, "already_exported", export_id=earlier["id"])
    export = _new_export(call, document)
    call.tx.run(
        "INSERT INTO exports (id, document_id, doc) VALUES (?, ?, ?)",
        export["id"],
        document["id"],
        encode(export),
    )
    return Answer(202, _view(export, call.now))


def _new_export(call: Call, document: Document) -> Document:
    failure = call.tx.setting("fail_next_export")
    call.tx.set_setting("fail_next_export", None)
    return {
        "id": new_id("exp"),
        "document_id": document["id"],
        "version": document["updated_at"],
        "outcome": "failed" if failure else "exported",
        "failure": failure,
        "finishes_at": instant(call.now + WRITING),
        **call.made_by(),
        "created_at": instant(call.now),
        "key": call.key,
    }


def get_export(call: Call) -> Answer:
    """GET /exports/{id}."""
    row = call.tx.one("SELECT doc FROM exports WHERE id = ?", call.ids["id"])
    if row is None:
        raise Refusal(404, "not_found", "There is no such export.")
    return ok(_view(json.loads(row["doc"]), call.now))


def _exports(tx: Transaction, document_id: str) -> list[Document]:
    return tx.documents("SELECT doc FROM exports WHERE document_id = ? ORDER BY seq", document_id)


def _at(export: Document, now: datetime) -> Document:
    if now < parse_instant(export["finishes_at"]):
        return export | {"status": "queued", "error": None, "finished_at": None}
    return export | {
        "status": export["outcome"],
        "error": export["failure"],
        "finished_at": export["finishes_at"],
    }


def _view(export: Document, now: datetime) -> Document:
    names = ("id", "document_id", "status", "error", "created_by", "device", "finished_at")
    shown = _at(export, now)
    return {name: shown[name] for name in names}


def _same_instant(one: str, other: str) -> bool:
    try:
        return parse_instant(one) == parse_instant(other)
    except ValueError:
        return False
