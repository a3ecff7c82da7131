"""Who is who: Cornerstone's staff and CoVet's members (contract §3, providers and provider-mapping)."""

from covet_desktop.sandbox import connections
from covet_desktop.sandbox.calls import Call
from covet_desktop.sandbox.clock import instant
from covet_desktop.sandbox.conventions import (
    Answer,
    FieldError,
    Refusal,
    check_if_match,
    etag_of,
    ok,
    page_of_all,
    unless_matching,
)
from covet_desktop.sandbox.store import Document, Json, Transaction
from covet_desktop.sandbox.validation import Fields, refuse_if

PROVIDER_FIELDS = (
    "id",
    "staff_code",
    "display_name",
    "given_name",
    "family_name",
    "kind",
    "active",
    "location",
)
Wrong = list[tuple[str, FieldError]]


def get_providers(call: Call) -> Answer:
    """GET …/providers: the staff, each with the number of appointments of the next 14 days."""
    connection = connections.of_call(call)
    practice = call.service.practice
    upcoming = practice.upcoming(call.now)
    providers = [
        {name: provider.get(name) for name in PROVIDER_FIELDS}
        | {"upcoming_appointments": upcoming.get(provider["id"], 0)}
        for provider in practice.providers(call.tx, connections.require_practice(connection))
    ]
    return page_of_all(call.tx, call.page(), providers, lambda provider: str(provider["id"]))


def get_mapping(call: Call) -> Answer:
    """GET …/provider-mapping; it has an ETag of its own."""
    connection = connections.of_call(call)
    tag = _etag(connection)
    return unless_matching(call.headers.get("if-none-match"), tag, ok(_view(connection), tag))


def put_mapping(call: Call) -> Answer:
    """PUT …/provider-mapping: the whole of it, or the first kind of fault with every place where it is."""
    call.require_manager()
    connection = connections.of_call(call)
    check_if_match(call.headers.get("if-match"), _etag(connection))
    mapping = _read(call.body)
    providers = {
        provider["id"]: provider
        for provider in call.service.practice.providers(call.tx, connections.require_practice(connection))
    }
    # One that isn't ours and has gone needs no word any more: it is dropped (contract §3).
    mapping["ignored_provider_ids"] = [name for name in mapping["ignored_provider_ids"] if name in providers]
    check(call.service.members(call.tx), connection, mapping, providers)
    connection = keep(call.tx, connection, mapping, call.made_by())
    return ok(_view(connection), _etag(connection))


def keep(tx: Transaction, connection: Document, mapping: Document, made_by: Document) -> Document:
    """The connection with another mapping, by ``made_by``; the same one changes nothing."""
    if mapping == connection["mapping"]:
        return connection
    after = connection | {
        "mapping": mapping,
        "mapping_version": connection["mapping_version"] + 1,
        "mapping_by": made_by | {"at": instant(tx.now)},
    }
    return connections.save(tx, connection, after)


def _etag(connection: Document) -> str:
    return etag_of("mapping", connection["id"], connection["mapping_version"])


def _view(connection: Document) -> Document:
    mapping: Document = connection["mapping"]
    return mapping | {"settings_by": connection["mapping_by"]}


def _read(body: Json) -> Document:
    errors: list[FieldError] = []
    fields = Fields(body, "", errors)
    refuse_if(errors)
    items: list[Document] = []
    seen: set[str] = set()
    raw_items = fields.value.get("items")
    if not isinstance(raw_items, list):
        fields.wrong("items", "required" if raw_items is None else "invalid", "A list is expected here.")
        raw_items = []
    for index, raw in enumerate(raw_items):
        item = Fields(raw, f"/items/{index}", errors)
        if not isinstance(raw, dict):
            continue
        member_id = item.text("member_id", longest=64) or ""
        provider_ids = _ids(item, "provider_ids")
        no_cases = item.flag("no_cases", default=False)
        if member_id in seen:
            item.wrong("member_id", "invalid", "This member is listed twice.")
        if no_cases and provider_ids:
            item.wrong("no_cases", "invalid", "Someone without cases of their own has no provider.")
        seen.add(member_id)
        items.append({"member_id": member_id, "provider_ids": provider_ids, "no_cases": no_cases})
    ignored = _ids(fields, "ignored_provider_ids")
    refuse_if(errors)
    return {"items": items, "ignored_provider_ids": ignored}


def _ids(fields: Fields, name: str) -> list[str]:
    raw = fields.value.get(name)
    if raw is None:
        return []
    if not isinstance(raw, list) or not all(isinstance(item, str) for item in raw):
        fields.wrong(name, "invalid", "A list of ids is expected here.")
        return []
    return list(dict.fromkeys(raw))


def check(
    people: list[Document], connection: Document, mapping: Document, providers: dict[str, Document]
) -> None:
    """Refuse a mapping that isn't in order; ``people`` are the members, ``providers`` the staff by id."""
    members = {member["id"]: member for member in people}
    ignored = set(mapping["ignored_provider_ids"])
    wrong: Wrong = []

    def note(code: str, pointer: str, detail: str) -> None:
        wrong.append((code, FieldError(pointer, code, detail)))

    owner: dict[str, str] = {}
    for index, item in enumerate(mapping["items"]):
        member = members.get(item["member_id"])
        at_member = f"/items/{index}/member_id"
        if member is None:
            note("unknown_member", at_member, "There is no such member.")
        elif not _takes_part(connection, member):
            note("outside_scope", at_member, f"{member['display_name']} is outside the linking scope.")
        for place, provider_id in enumerate(item["provider_ids"]):
            at_provider = f"/items/{index}/provider_ids/{place}"
            provider = providers.get(provider_id)
            if provider is None:
                note("unknown_provider", at_provider, "Cornerstone has no such staff member.")
            elif provider_id in ignored:
                note("unknown_provider", at_provider, "A staff member is mapped and ignored at once.")
            elif not provider["active"]:
                note(
                    "provider_inactive",
                    at_provider,
                    f"{provider['display_name']} is inactive in Cornerstone.",
                )
            elif owner.setdefault(provider_id, item["member_id"]) != item["member_id"]:
                note("provider_taken", at_provider, f"{provider['display_name']} is mapped to two members.")
    if not any(item["provider_ids"] for item in mapping["items"]):
        note("nothing_mapped", "/items", "At least one member needs a provider.")
    for code in (
        "unknown_member",
        "unknown_provider",
        "provider_inactive",
        "provider_taken",
        "outside_scope",
        "nothing_mapped",
    ):
        errors = [error for found, error in wrong if found == code]
        if errors:
            raise Refusal(422, code, " ".join(error.detail for error in errors), errors=errors)


def _takes_part(connection: Document, member: Document) -> bool:
    """me: only the account that set it; team: every active or pending member (contract §4, Linking scope)."""
    if connection["linking_scope"] == "me":
        return bool(member["id"] == connection["linking_member_id"])
    return member["status"] in ("active", "pending")
