"""What a person sets on a connection: clinic, linking scope, auto-import, practice (contract §3)."""

from covet_desktop.sandbox import connections
from covet_desktop.sandbox.calls import Call
from covet_desktop.sandbox.clock import instant
from covet_desktop.sandbox.conventions import (
    Answer,
    FieldError,
    Refusal,
    check_if_match,
    invalid,
    ok,
    unless_matching,
)
from covet_desktop.sandbox.store import Document
from covet_desktop.sandbox.validation import (
    Fields,
    read_auto_import,
    read_clinic,
    read_fee,
    refuse_if,
    same_fee,
)


def get_connection(call: Call) -> Answer:
    """GET /connections/{id}."""
    connection = connections.of_call(call)
    tag = connections.etag(connection, call.now)
    return unless_matching(
        call.headers.get("if-none-match"), tag, ok(connections.view(connection, call.now), tag)
    )


def patch_connection(call: Call) -> Answer:
    """PATCH /connections/{id}: null counts as not sent. Setting what is already set changes nothing."""
    call.require_manager()
    connection = connections.of_call(call)
    check_if_match(call.headers.get("if-match"), connections.etag(connection, call.now))
    if connection["status"] == "rejected":
        raise Refusal(409, "not_ready", "The request was rejected; a new one can be made.")
    errors: list[FieldError] = []
    body = Fields(call.body, "", errors)
    refuse_if(errors)
    sent = {name: value for name, value in body.value.items() if value is not None}
    if "linking_scope" in sent or "auto_import" in sent:
        connections.require_ready(connection, call.now)
    after = dict(connection)
    if "clinic" in sent:
        after["clinic"] = read_clinic(sent["clinic"], errors)
    if "auto_import" in sent:
        after["auto_import"] = read_auto_import(sent["auto_import"], connection["auto_import"], errors)
    if "linking_scope" in sent:
        body.choice("linking_scope", ("me", "team"))
    accepted = read_fee(sent["accepted_fee"], errors) if "accepted_fee" in sent else None
    refuse_if(errors)
    if after["clinic"]["server_count"] != connection["clinic"]["server_count"]:
        after["fee"] = _accepted(call, accepted)
    if "auto_import" in sent:
        after["auto_import"]["enabled_at"] = _enabled_at(
            call, connection["auto_import"], after["auto_import"]
        )
    if "linking_scope" in sent:
        _set_scope(call, after, sent["linking_scope"])
    return _saved(call, connection, after)


def _accepted(call: Call, accepted: Document | None) -> Document:
    """Today's fee, if it is the one that was accepted: another number of servers needs a yes to the money."""
    fee = call.service.fee(call.tx)
    if accepted is None:
        raise invalid(FieldError("/accepted_fee", "required", "Another number of servers changes the fee."))
    if not same_fee(accepted, fee):
        raise Refusal(409, "fee_changed", fee=fee)
    return fee


def _enabled_at(call: Call, before: Document | None, after: Document) -> str | None:
    if not after["enabled"]:
        return None
    if before is not None and before["enabled"]:
        return str(before["enabled_at"])
    return instant(call.now)


def _set_scope(call: Call, after: Document, scope: str) -> None:
    """From team to me drops the other members of the mapping (contract §4, Linking scope)."""
    after["linking_scope"] = scope
    after["linking_member_id"] = call.person["id"] if scope == "me" else None
    if scope == "me":
        items = [item for item in after["mapping"]["items"] if item["member_id"] == call.person["id"]]
        if items != after["mapping"]["items"]:
            after["mapping"] = after["mapping"] | {"items": items}
            after["mapping_version"] += 1


def get_practice_lookup(call: Call) -> Answer:
    """GET …/practice-lookup: whose practice this is, before it is set. Changes nothing; not for members."""
    call.require_manager()
    connection = connections.of_call(call)
    connections.refuse_suspended(connection)
    connections.require_ready(connection, call.now)
    return ok(_looked_up(call, call.query.get("identifier"), "/identifier"))


def _looked_up(call: Call, identifier: object, pointer: str) -> Document:
    if not isinstance(identifier, str) or not identifier.strip():
        code = "required" if identifier is None or identifier == "" else "invalid"
        raise invalid(FieldError(pointer, code, "The practice identifier is missing."))
    practice = call.service.practice.look_up(call.tx, identifier)
    names = ("identifier", "name", "city", "region", "country", "locations")
    return {name: practice[name] for name in names}


def put_practice(call: Call) -> Answer:
    """PUT …/practice: another identifier keeps the mapping of those providers that are still there."""
    call.require_manager()
    connection = connections.of_call(call)
    check_if_match(call.headers.get("if-match"), connections.etag(connection, call.now))
    connections.refuse_suspended(connection)
    connections.require_ready(connection, call.now)
    errors: list[FieldError] = []
    body = Fields(call.body, "", errors)
    refuse_if(errors)
    after = dict(connection)
    after["practice"] = _looked_up(call, body.value.get("identifier"), "/identifier")
    if connection["practice"] is not None and after["practice"] != connection["practice"]:
        _keep_those_still_there(call, after)
    return _saved(call, connection, after)


def _keep_those_still_there(call: Call, after: Document) -> None:
    providers = call.service.practice.providers(call.tx, after["practice"]["identifier"])
    there = {provider["id"] for provider in providers}
    items = []
    for item in after["mapping"]["items"]:
        left = [provider for provider in item["provider_ids"] if provider in there]
        if left or not item["provider_ids"]:
            items.append(item | {"provider_ids": left})
    ignored = [provider for provider in after["mapping"]["ignored_provider_ids"] if provider in there]
    mapping = {"items": items, "ignored_provider_ids": ignored}
    if mapping != after["mapping"]:
        after["mapping"] = mapping
        after["mapping_version"] += 1


def _saved(call: Call, before: Document, after: Document) -> Answer:
    if after != before:
        after["settings_by"] = call.made_by() | {"at": instant(call.now)}
        after = connections.save(call.tx, before, after)
    return ok(connections.view(after, call.now), connections.etag(after, call.now))
