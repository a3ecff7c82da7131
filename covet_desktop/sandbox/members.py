"""Actions on CoVet's side: members come and change, and somebody at another PC edits the mapping."""

from covet_desktop.sandbox import connections, mapping
from covet_desktop.sandbox.arguments import Arguments
from covet_desktop.sandbox.conventions import FieldError, Refusal, invalid
from covet_desktop.sandbox.service import Service, new_id
from covet_desktop.sandbox.store import Document, Transaction, encode

ROLES = ("owner", "admin", "member")
KINDS = ("clinician", "support", "room")
STATUSES = ("active", "pending", "inactive")
NOBODY, NOT_OURS = "", "not_ours"


def add_member(service: Service, tx: Transaction, arguments: Arguments) -> Document:
    """Someone new is in the CoVet workspace, or invited to it."""
    name = arguments.text("display_name")
    given, _, family = name.partition(" ")
    member: Document = {
        "id": arguments.text("member_id", new_id("mem")),
        "display_name": name,
        "given_name": arguments.text("given_name", given),
        "family_name": arguments.text("family_name", family),
        "email": arguments.text("email", f"{new_id('someone')}@example.com"),
        "role": arguments.one_of("role", ROLES, "member"),
        "kind": arguments.one_of("kind", KINDS, "clinician"),
        "status": arguments.one_of("status", STATUSES, "active"),
    }
    if service.member(tx, member["id"]) is not None:
        raise invalid(FieldError("/member_id", "invalid", "This id is there already."))
    tx.run(
        "INSERT INTO members (id, position, doc) SELECT ?, coalesce(max(position), 0) + 1, ? FROM members",
        member["id"],
        encode(member),
    )
    return {"member": member}


def set_member_role(service: Service, tx: Transaction, arguments: Arguments) -> Document:
    """A member gets another role, or becomes active, pending or inactive."""
    member = _member(service, tx, arguments)
    if arguments.given("role"):
        member["role"] = arguments.one_of("role", ROLES)
    if arguments.given("status"):
        member["status"] = arguments.one_of("status", STATUSES)
    tx.run("UPDATE members SET doc = ? WHERE id = ?", encode(member), member["id"])
    return {"member": member}


def map_provider(service: Service, tx: Transaction, arguments: Arguments) -> Document:
    """Somebody at another PC says whose a veterinarian is; a wizard that is open here finds it changed."""
    connection = connections.live(tx)
    if connection is None:
        raise Refusal(409, "not_ready", "There is no connection yet.")
    staff = service.practice.providers(tx, connections.require_practice(connection))
    wanted, member_id = arguments.text("provider_id"), arguments.text("member_id", NOBODY)
    if wanted not in {provider["id"] for provider in staff}:
        raise Refusal(404, "not_found", "There is no such staff member.")
    changed = _mapped(connection["mapping"], wanted, member_id)
    mapping.check(service.members(tx), connection, changed, {provider["id"]: provider for provider in staff})
    owner = next(member for member in service.members(tx) if member["role"] == "owner")
    made_by = {
        "created_by": {"id": owner["id"], "display_name": owner["display_name"]},
        "device": arguments.text("device", "OFFICE-2"),
    }
    kept = mapping.keep(tx, connection, changed, made_by)
    return {"connection_id": connection["id"], "mapping": kept["mapping"]}


def _mapped(before: Document, provider_id: str, member_id: str) -> Document:
    """The mapping in which ``provider_id`` is ``member_id``'s, nobody's or not ours, and no one else's."""
    items = [
        item | {"provider_ids": [each for each in item["provider_ids"] if each != provider_id]}
        for item in before["items"]
    ]
    ignored = [each for each in before["ignored_provider_ids"] if each != provider_id]
    if member_id == NOT_OURS:
        ignored.append(provider_id)
    elif member_id != NOBODY:
        theirs = next((item for item in items if item["member_id"] == member_id), None)
        if theirs is None:
            theirs = {"member_id": member_id, "provider_ids": []}
            items.append(theirs)
        theirs |= {"provider_ids": [*theirs["provider_ids"], provider_id], "no_cases": False}
    return {
        # Who has nobody any more is undecided again, which is said by not being listed.
        "items": [item for item in items if item["provider_ids"] or item["no_cases"]],
        "ignored_provider_ids": ignored,
    }


def _member(service: Service, tx: Transaction, arguments: Arguments) -> Document:
    found = service.member(tx, arguments.text("member_id"))
    if found is None:
        raise Refusal(404, "not_found", "There is no such member.")
    return found
