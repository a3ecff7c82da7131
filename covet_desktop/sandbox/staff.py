"""Actions on Cornerstone's side: staff comes, goes and is renamed; a server is replaced."""

from covet_desktop.sandbox import connections
from covet_desktop.sandbox.arguments import Arguments
from covet_desktop.sandbox.conventions import FieldError, Refusal, invalid
from covet_desktop.sandbox.mapping import PROVIDER_FIELDS
from covet_desktop.sandbox.service import Service, new_id
from covet_desktop.sandbox.store import Document, Transaction, encode

KINDS = ("veterinarian", "technician", "groomer", "resource", "system", "unknown")


def change_provider(service: Service, tx: Transaction, arguments: Arguments) -> Document:
    """Someone of Cornerstone's staff gets another name or code, or becomes active or inactive."""
    provider = _provider(tx, arguments)
    changes = arguments.value("set")
    if not isinstance(changes, dict):
        changes = {name: arguments.value(name) for name in PROVIDER_FIELDS[1:] if arguments.given(name)}
    if isinstance(changes.get("active"), str):
        changes["active"] = changes["active"] in ("true", "on", "1", "yes")
    provider |= {name: changes[name] for name in PROVIDER_FIELDS[1:] if name in changes}
    tx.run("UPDATE providers SET doc = ? WHERE id = ?", encode(provider), provider["id"])
    return {"provider": provider}


def add_provider(service: Service, tx: Transaction, arguments: Arguments) -> Document:
    """Someone new appears among Cornerstone's staff."""
    name = arguments.text("display_name")
    family, _, given = name.partition(",")
    provider: Document = {
        "id": arguments.text("provider_id", new_id("prv")),
        "staff_code": arguments.text("staff_code", family[:3].upper()),
        "display_name": name,
        "given_name": arguments.text("given_name", given.strip()),
        "family_name": arguments.text("family_name", family.strip()),
        "kind": arguments.one_of("kind", KINDS, "veterinarian"),
        "active": True,
        "location": arguments.text("location", "") or None,
    }
    if tx.one("SELECT 1 FROM providers WHERE id = ?", provider["id"]) is not None:
        raise invalid(FieldError("/provider_id", "invalid", "This id is there already."))
    tx.run(
        "INSERT INTO providers (id, position, doc)"
        " SELECT ?, coalesce(max(position), 0) + 1, ? FROM providers",
        provider["id"],
        encode(provider),
    )
    return {"provider": provider}


def remove_provider(service: Service, tx: Transaction, arguments: Arguments) -> Document:
    """Someone is gone from Cornerstone's staff; the mapping still names them until it is saved again."""
    provider = _provider(tx, arguments)
    tx.run("DELETE FROM providers WHERE id = ?", provider["id"])
    return {"provider": provider}


def replace_server(service: Service, tx: Transaction, arguments: Arguments) -> Document:
    """The clinic's server is replaced: a new practice identifier, and some of the staff may be gone."""
    identifier = arguments.text("identifier")
    identifiers: list[str] = tx.setting("extra_identifiers", [])
    if not service.practice.is_ours(tx, identifier):
        tx.set_setting("extra_identifiers", [*identifiers, identifier])
    for provider_id in arguments.texts("without"):
        tx.run("DELETE FROM providers WHERE id = ?", provider_id)
    connection = connections.live(tx)
    return {"identifier": identifier, "connection_id": connection["id"] if connection else None}


def _provider(tx: Transaction, arguments: Arguments) -> Document:
    found = tx.document("SELECT doc FROM providers WHERE id = ?", arguments.text("provider_id"))
    if found is None:
        raise Refusal(404, "not_found", "There is no such staff member.")
    return found
