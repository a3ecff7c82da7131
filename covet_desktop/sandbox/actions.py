"""What a trainer or a test can make happen: ``POST /sandbox/actions`` and the forms of the trainers' page.

``{"action": "<name>", …arguments}``; a form sends the same names. Each function says in its first line what
it does, and that line is what the trainers' page shows.
"""

from collections.abc import Callable
from datetime import timedelta
from decimal import Decimal

from covet_desktop.sandbox import connections, device, health, members, runs, staff, trouble, webapp
from covet_desktop.sandbox.arguments import Arguments
from covet_desktop.sandbox.clock import instant
from covet_desktop.sandbox.conventions import FieldError, Refusal, invalid
from covet_desktop.sandbox.service import Service
from covet_desktop.sandbox.store import Document, Transaction
from covet_desktop.sandbox.validation import CURRENCY

Action = Callable[[Service, Transaction, Arguments], Document]


def activate(service: Service, tx: Transaction, arguments: Arguments) -> Document:
    """The third party has called: the connection is ready for set-up now."""
    connection = _live(tx)
    if connections.underlying_status(connection, tx.now) not in ("requested", "processing"):
        return {"connection_id": connection["id"]}
    now = instant(tx.now)
    connections.save(tx, connection, connection | {"status": "ready_for_setup", "activated_at": now})
    return {"connection_id": connection["id"]}


def reject(service: Service, tx: Transaction, arguments: Arguments) -> Document:
    """The request is turned down, with a reason; buying again is possible then."""
    connection = _live(tx)
    reason = {
        "code": arguments.text("code", "rejected"),
        "detail": arguments.text("reason", "The clinic could not be found under this name and address."),
    }
    connections.save(
        tx, connection, connection | {"status": "rejected", "status_reason": reason, "suspended": None}
    )
    runs.stop_all(tx, connection["id"], "rejected", reason["detail"])
    return {"connection_id": connection["id"]}


def suspend(service: Service, tx: Transaction, arguments: Arguments) -> Document:
    """The connection is suspended, with a reason: reading goes on, importing and exporting don't."""
    connection = _live(tx)
    reason = {
        "code": arguments.text("code", "billing"),
        "detail": arguments.text("reason", "The last invoice has not been paid."),
    }
    connections.save(tx, connection, connection | {"suspended": reason})
    runs.stop_all(tx, connection["id"], "suspended", reason["detail"])
    return {"connection_id": connection["id"]}


def lift(service: Service, tx: Transaction, arguments: Arguments) -> Document:
    """The suspension ends; the connection is what it was before."""
    connection = _live(tx)
    connections.save(tx, connection, connection | {"suspended": None})
    return {"connection_id": connection["id"]}


def set_fee(service: Service, tx: Transaction, arguments: Arguments) -> Document:
    """A new fee of one server from now on; whoever accepted another one is asked again."""
    amount = Decimal(arguments.number("amount", least=0)).quantize(Decimal("0.01"))
    fee = service.fee(tx)
    currency = arguments.text("currency", fee["currency"]).upper()
    if not CURRENCY.fullmatch(currency):
        raise invalid(FieldError("/currency", "invalid", "An ISO 4217 code."))
    fee |= {"amount": str(amount), "currency": currency}
    tx.set_setting("fee", fee)
    return {"fee": fee}


def set_health(service: Service, tx: Transaction, arguments: Arguments) -> Document:
    """The pipeline from the clinic is well, late, down or in maintenance; “ok” alone: well by itself."""
    state = arguments.one_of("state", health.STATES)
    stages: Document = arguments.value("stages") or {}
    if stage := arguments.text("stage", ""):
        stages[stage] = arguments.text("stage_state", "late" if state == "late" else "failed")
    for name, its_state in stages.items():
        if name not in health.STAGES or its_state not in health.STAGE_STATES:
            raise invalid(FieldError(f"/stages/{name}", "invalid", "No such stage or state."))
    as_of = arguments.text("data_as_of", "")
    minutes = arguments.number("minutes_old", 0, least=0)
    if state == "ok" and not stages and not as_of and not minutes:
        tx.set_setting("health", None)
        return {"health": None}
    moment = arguments.instant("data_as_of") if as_of else health.last_delivery(tx.now)
    fresh = instant(moment - timedelta(minutes=minutes))
    made = health.made_up(state, stages, fresh, fresh)
    tx.set_setting("health", made)
    return {"health": made}


def fail_next_import(service: Service, tx: Transaction, arguments: Arguments) -> Document:
    """The next import stops half-way and fails; what it made until then stays."""
    detail = arguments.text("detail", "Cornerstone’s data could not be read to the end.")
    failure = {"code": arguments.text("code", "extraction_failed"), "detail": detail}
    tx.set_setting("fail_next_import", None if arguments.flag("off") else failure)
    return {"error": failure}


def fail_next_export(service: Service, tx: Transaction, arguments: Arguments) -> Document:
    """The next export of a document fails."""
    detail = arguments.text("detail", "Cornerstone did not accept the Medical Note.")
    failure = {"code": arguments.text("code", "write_failed"), "detail": detail}
    tx.set_setting("fail_next_export", None if arguments.flag("off") else failure)
    return {"error": failure}


def approve_device(service: Service, tx: Transaction, arguments: Arguments) -> Document:
    """A computer that waits with a code is signed in, as the owner unless someone else is named."""
    owner = next(member for member in service.members(tx) if member["role"] == "owner")
    member = service.member(tx, arguments.text("member_id", owner["id"]))
    if member is None or member["status"] != "active":
        raise Refusal(404, "not_found", "There is no such active member.")
    return {"answered": device.decide(tx, arguments.text("user_code"), str(member["id"]))}


def deny_device(service: Service, tx: Transaction, arguments: Arguments) -> Document:
    """A computer that waits with a code is refused."""
    return {"answered": device.decide(tx, arguments.text("user_code"), None)}


def end_sessions(service: Service, tx: Transaction, arguments: Arguments) -> Document:
    """Everyone is signed out; “access” ends the short tokens only, which programs renew by themselves."""
    if arguments.one_of("what", ("all", "access"), "all") == "access":
        return {"ended": tx.run("UPDATE tokens SET revoked = 1 WHERE kind = 'access' AND revoked = 0")}
    return {"ended": tx.run("UPDATE tokens SET revoked = 1 WHERE revoked = 0")}


def set_clock(service: Service, tx: Transaction, arguments: Arguments) -> Document:
    """The service's clock is put forward by some seconds, or to an instant; it goes on ticking from there."""
    if arguments.given("now"):
        service.clock.offset += arguments.instant("now") - service.clock.now()
    else:
        service.clock.offset += timedelta(seconds=arguments.number("seconds"))
    tx.set_setting("clock_offset", service.clock.offset.total_seconds())
    return {"now": instant(service.clock.now())}


def set_pace(service: Service, tx: Transaction, arguments: Arguments) -> Document:
    """Imports go slower or faster: the seconds between two pieces of an import (usually 0.05)."""
    seconds = arguments.number("seconds", least=0, most=60)
    tx.set_setting("pace", seconds)
    return {"seconds": seconds}


ACTIONS: dict[str, Action] = {
    "activate": activate,
    "reject": reject,
    "suspend": suspend,
    "lift": lift,
    "set_fee": set_fee,
    "set_health": set_health,
    "fail_next_import": fail_next_import,
    "fail_next_export": fail_next_export,
    "add_member": members.add_member,
    "set_member_role": members.set_member_role,
    "approve_device": approve_device,
    "deny_device": deny_device,
    "end_sessions": end_sessions,
    "set_clock": set_clock,
    "set_pace": set_pace,
    "hang": trouble.hang,
    "error_next": trouble.error_next,
    "change_provider": staff.change_provider,
    "add_provider": staff.add_provider,
    "remove_provider": staff.remove_provider,
    "replace_server": staff.replace_server,
    "map_provider": members.map_provider,
    "make_case": webapp.make_case,
    "set_case": webapp.set_case,
    "remove_case": webapp.remove_case,
    "add_document": webapp.add_document,
    "edit_document": webapp.edit_document,
}


def act(service: Service, arguments: Arguments) -> Document:
    """Carry out one action in one transaction."""
    name = arguments.text("action")
    action = ACTIONS.get(name)
    if action is None:
        raise invalid(FieldError("/action", "invalid", f"One of: {', '.join(ACTIONS)}."))
    with service.store.writing() as tx:
        return action(service, tx, arguments)


def _live(tx: Transaction) -> Document:
    connection = connections.live(tx)
    if connection is None:
        raise Refusal(409, "not_ready", "There is no connection yet.")
    return connection
