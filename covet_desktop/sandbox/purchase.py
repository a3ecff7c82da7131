"""Buying a connection, and ending it (contract §3 POST and DELETE, §4 Fee)."""

from datetime import date
from decimal import Decimal
from zoneinfo import ZoneInfo

from covet_desktop.sandbox import connections, runs
from covet_desktop.sandbox.calls import Call
from covet_desktop.sandbox.clock import instant, parse_instant
from covet_desktop.sandbox.conventions import Answer, FieldError, Refusal, ok
from covet_desktop.sandbox.practice import local_day
from covet_desktop.sandbox.service import new_id
from covet_desktop.sandbox.store import Document, encode
from covet_desktop.sandbox.validation import Fields, read_clinic, read_fee, refuse_if, same_fee


def post_connections(call: Call) -> Answer:
    """POST /connections: buy, once. Checked and made within one write transaction."""
    call.require_manager()
    errors: list[FieldError] = []
    body = Fields(call.body, "", errors)
    refuse_if(errors)
    body.choice("integration", (connections.KIND,))
    clinic = read_clinic(body.value.get("clinic"), errors)
    accepted = read_fee(body.value.get("accepted_fee"), errors)
    refuse_if(errors)
    there = connections.live(call.tx)
    if there is not None:
        raise Refusal(
            409,
            "connection_exists",
            connection_id=there["id"],
            requested_by=there["requested_by"],
            requested_at=there["requested_at"],
        )
    fee = call.service.fee(call.tx)
    if not same_fee(accepted, fee):
        raise Refusal(409, "fee_changed", fee=fee)
    connection = _new_connection(call, clinic, fee)
    connections.add(call.tx, connection)
    _note_purchase(call, connection)
    shown = connections.view(connection, call.now)
    return Answer(
        201,
        shown,
        {
            "Location": f"{call.service.issuer}/v1/connections/{connection['id']}",
            "ETag": connections.etag(connection, call.now),
        },
    )


def _new_connection(call: Call, clinic: Document, fee: Document) -> Document:
    now = call.now
    zone = ZoneInfo(clinic["time_zone"])
    delay = call.service.activation_delay
    return {
        "id": new_id("con"),
        "version": 1,
        "integration": connections.KIND,
        "status": "requested",
        "status_reason": None,
        "suspended": None,
        "clinic": clinic,
        "fee": fee,
        "fee_starts_on": _fee_starts_on(call, local_day(now, zone)).isoformat(),
        "requested_by": call.who,
        "device": call.device,
        "requested_at": instant(now),
        "processing_at": instant(now + delay / 2),
        "ready_at": instant(now + delay),
        "expected_by": connections.expected_by(now, zone).isoformat(),
        "activated_at": None,
        "practice": None,
        "linking_scope": None,
        "linking_member_id": None,
        "auto_import": None,
        "mapping": {"items": [], "ignored_provider_ids": []},
        "mapping_version": 1,
        "mapping_by": None,
        "settings_by": None,
        "updated_at": instant(now),
        "removed_at": None,
        "removed_by": None,
    }


def _fee_starts_on(call: Call, today: date) -> date:
    """Today, or the day on which the fee of a removed connection ends: until then it is paid."""
    paid_until: str | None = call.tx.setting("fee_paid_until")
    return today if paid_until is None else max(today, date.fromisoformat(paid_until))


def _note_purchase(call: Call, connection: Document) -> None:
    servers = connection["clinic"]["server_count"]
    purchase = {
        "connection_id": connection["id"],
        "at": connection["requested_at"],
        "by": call.who,
        "device": call.device,
        "key": call.key,
        "amount": str(Decimal(connection["fee"]["amount"]) * servers),
        "currency": connection["fee"]["currency"],
        "server_count": servers,
        "fee_starts_on": connection["fee_starts_on"],
    }
    call.tx.run("INSERT INTO purchases (doc) VALUES (?)", encode(purchase))


def delete_connection(call: Call) -> Answer:
    """DELETE /connections/{id}: the connection ends now, the fee at the next renewal."""
    call.require_manager()
    connection = connections.of_call(call)
    zone = connections.zone_of(connection)
    today = local_day(call.now, zone)
    ends_on = today
    if connection["status"] != "rejected":
        first = local_day(
            parse_instant(connection["requested_at"]), ZoneInfo(connection["clinic"]["time_zone"])
        )
        cycle = str(call.service.practice.sample.workspace["billing_cycle"])
        starts_on = date.fromisoformat(connection["fee_starts_on"])
        ends_on = (
            starts_on if starts_on > today else connections.next_renewal(max(first, starts_on), today, cycle)
        )
        call.tx.set_setting("fee_paid_until", ends_on.isoformat())
    after = connection | {"removed_at": instant(call.now), "removed_by": call.who}
    connections.save(call.tx, connection, after)
    runs.stop_all(call.tx, connection["id"], "connection_removed", "The connection was removed.")
    return ok({"fee_ends_on": ends_on.isoformat()})
