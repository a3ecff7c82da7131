"""Actions on CoVet's side: what someone does in the web app with cases and documents."""

from covet_desktop.sandbox import casebook
from covet_desktop.sandbox.arguments import Arguments
from covet_desktop.sandbox.casebook import Case
from covet_desktop.sandbox.clock import instant
from covet_desktop.sandbox.conventions import Refusal
from covet_desktop.sandbox.service import Service, new_id
from covet_desktop.sandbox.store import Document, Transaction, encode


def make_case(service: Service, tx: Transaction, arguments: Arguments) -> Document:
    """A case is made in the web app, not linked to an appointment."""
    member_id = arguments.text("member_id", "")
    if not member_id:
        member_id = next(str(member["id"]) for member in service.members(tx) if member["kind"] == "clinician")
    made = [
        casebook.add(
            tx,
            {
                "title": arguments.text("title", "Walk-in"),
                "status": arguments.one_of("status", ("new", "in_progress", "done"), "in_progress"),
                "member_id": member_id,
                "edited": True,
                "appointment": None,
                "patient": None,
                "client": None,
                "document_count": 0,
            },
            pair=None,
            import_id=None,
        )
        for _ in range(int(arguments.number("count", 1, least=1, most=1000)))
    ]
    return {"case_id": made[0]["id"], "case_ids": [case["id"] for case in made]}


def set_case(service: Service, tx: Transaction, arguments: Arguments) -> Document:
    """Someone begins or finishes a case, or gives it another title."""
    case = _case(tx, arguments)
    changes: Document = {}
    if arguments.given("status"):
        changes["status"] = arguments.one_of("status", ("new", "in_progress", "done"))
    if arguments.given("title"):
        changes |= {"title": arguments.text("title"), "edited": True}
    casebook.change(tx, case, changes, link=case.link)
    return {"case_id": case.id}


def remove_case(service: Service, tx: Transaction, arguments: Arguments) -> Document:
    """Someone removes a case; only a manual import makes it again."""
    case = _case(tx, arguments)
    casebook.remove(tx, case)
    return {"case_id": case.id}


def add_document(service: Service, tx: Transaction, arguments: Arguments) -> Document:
    """A document is written in a case; its template is mapped to Cornerstone unless mapped = no."""
    case = _case(tx, arguments)
    document = {
        "id": new_id("doc"),
        "case_id": case.id,
        "title": arguments.text("title", "SOAP note"),
        "template_name": arguments.text("template_name", "SOAP"),
        "template_mapped": arguments.text("mapped", "yes").lower() not in ("no", "false", "0"),
        "text": arguments.text(
            "text", "S: Bright, alert.\nO: T 38.6 °C.\nA: Healthy.\nP: Recheck in a year."
        ),
        "updated_at": instant(tx.now),
    }
    tx.run(
        "INSERT INTO documents (id, case_id, doc) VALUES (?, ?, ?)", document["id"], case.id, encode(document)
    )
    casebook.change(tx, case, {"document_count": case.doc["document_count"] + 1}, link=case.link)
    return {"document_id": document["id"], "case_id": case.id}


def edit_document(service: Service, tx: Transaction, arguments: Arguments) -> Document:
    """A document is edited, so that it can be exported once more; or its template is mapped or unmapped."""
    document = tx.document("SELECT doc FROM documents WHERE id = ?", arguments.text("document_id"))
    if document is None:
        raise Refusal(404, "not_found", "There is no such document.")
    if arguments.given("mapped"):
        document["template_mapped"] = arguments.text("mapped").lower() not in ("no", "false", "0")
    if arguments.given("text"):
        document |= {"text": arguments.text("text"), "updated_at": instant(tx.now)}
    tx.run("UPDATE documents SET doc = ? WHERE id = ?", encode(document), document["id"])
    return {"document_id": document["id"]}


def _case(tx: Transaction, arguments: Arguments) -> Case:
    return casebook.by_id(tx, arguments.text("case_id"))
