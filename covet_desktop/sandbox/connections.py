"""A connection: how it is kept, what it says, how its status moves (contract §3, connection).

The status before activation follows from the time alone, so nothing has to wake up for it, and a restarted
service needs no catching up.
"""

import json
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from covet_desktop.sandbox.calls import Call
from covet_desktop.sandbox.clock import instant, parse_instant
from covet_desktop.sandbox.conventions import Refusal, etag_of
from covet_desktop.sandbox.practice import local_day
from covet_desktop.sandbox.store import Document, Transaction, encode

KIND = "cornerstone"
BUSINESS_DAYS = 3
# What a person can edit or see as a status: a change of these is a change of the ETag. Counters are not.
EDITABLE = (
    "status",
    "status_reason",
    "suspended",
    "clinic",
    "fee",
    "activated_at",
    "practice",
    "linking_scope",
    "linking_member_id",
    "auto_import",
)


def status_of(connection: Document, now: datetime) -> str:
    """The status at ``now``: requested → processing → ready_for_setup by time, the rest by deeds."""
    if connection["suspended"]:
        return "suspended"
    return underlying_status(connection, now)


def underlying_status(connection: Document, now: datetime) -> str:
    """The status, as if it were not suspended."""
    status: str = connection["status"]
    if status != "requested":
        return status
    if now >= parse_instant(connection["ready_at"]):
        return "ready_for_setup"
    return "processing" if now >= parse_instant(connection["processing_at"]) else "requested"


def is_ready(connection: Document, now: datetime) -> bool:
    """Whether it can be set up: from ready_for_setup on."""
    return underlying_status(connection, now) in ("ready_for_setup", "connected")


def view(connection: Document, now: datetime) -> Document:
    """The connection as the contract shows it; what the contract doesn't name is extra."""
    status = underlying_status(connection, now)
    activated_at = connection["activated_at"]
    if activated_at is None and status == "ready_for_setup":
        activated_at = connection["ready_at"]
    practice = connection["practice"]
    return {
        "id": connection["id"],
        "integration": connection["integration"],
        "status": status_of(connection, now),
        "status_reason": connection["suspended"] or connection["status_reason"],
        "clinic": connection["clinic"],
        "fee": connection["fee"],
        "fee_starts_on": connection["fee_starts_on"],
        "server_count": connection["clinic"]["server_count"],
        "requested_by": connection["requested_by"],
        "created_by": connection["requested_by"],
        "device": connection["device"],
        "requested_at": connection["requested_at"],
        "expected_by": connection["expected_by"],
        "activated_at": activated_at,
        "practice": None if practice is None else _short(practice),
        "linking_scope": connection["linking_scope"],
        "linking_member_id": connection["linking_member_id"],
        "auto_import": connection["auto_import"],
        "mapped_members": len(mapped_members(connection)),
        "settings_by": connection["settings_by"],
        "updated_at": connection["updated_at"],
    }


def _short(practice: Document) -> Document:  # the connection names the practice, the lookup its locations too
    return {name: practice[name] for name in ("identifier", "name", "city", "region")}


def etag(connection: Document, now: datetime) -> str:
    """Changes with what can be edited or seen as a status, also by time alone; never with counters."""
    return etag_of(connection["id"], connection["version"], status_of(connection, now))


def mapped_members(connection: Document) -> dict[str, list[str]]:
    """Provider ids by member, of the members who have any."""
    items = connection["mapping"]["items"]
    return {item["member_id"]: item["provider_ids"] for item in items if item["provider_ids"]}


def zone_of(connection: Document) -> ZoneInfo:
    """The connection's time zone: auto-import's once set, until then the clinic's (contract §1)."""
    auto_import = connection["auto_import"]
    return ZoneInfo(auto_import["time_zone"] if auto_import else connection["clinic"]["time_zone"])


# --- kept ---------------------------------------------------------------------------------------------------


def latest(tx: Transaction) -> Document | None:
    """The connection that was asked for last, whatever became of it."""
    return tx.document("SELECT doc FROM connections WHERE integration = ? ORDER BY seq DESC LIMIT 1", KIND)


def live(tx: Transaction) -> Document | None:
    """The one connection that is neither rejected nor removed."""
    return tx.document("SELECT doc FROM connections WHERE integration = ? AND live = 1", KIND)


def by_id(tx: Transaction, connection_id: str) -> Document:
    """The connection, also a removed one; 404 when there is none."""
    row = tx.one("SELECT doc FROM connections WHERE id = ?", connection_id)
    if row is None:
        raise Refusal(404, "not_found", "There is no such connection.")
    found: Document = json.loads(row["doc"])
    return found


def of_call(call: Call) -> Document:
    """The connection that a call names; 410 once it was removed."""
    connection = by_id(call.tx, call.ids["id"])
    refuse_removed(connection)
    return connection


def refuse_removed(connection: Document) -> None:
    """410 ``connection_removed``, with who did it and when."""
    if connection["removed_at"] is not None:
        more = {"removed_by": connection["removed_by"], "removed_at": connection["removed_at"]}
        raise Refusal(410, "connection_removed", **more)


def add(tx: Transaction, connection: Document) -> None:
    """Keep a new connection. The unique index is the last word on "at most one"."""
    tx.run(
        "INSERT INTO connections (id, integration, live, doc) VALUES (?, ?, 1, ?)",
        connection["id"],
        connection["integration"],
        encode(connection),
    )


def save(tx: Transaction, before: Document, after: Document) -> Document:
    """Keep a changed connection, and reach ``connected`` once all four settings are there."""
    if _has_all_settings(after) and underlying_status(after, tx.now) == "ready_for_setup":
        activated_at = after["activated_at"] or after["ready_at"]
        after = after | {"status": "connected", "activated_at": activated_at}
    if any(before[name] != after[name] for name in EDITABLE):
        after = after | {"version": after["version"] + 1}
    if after != before:
        after = after | {"updated_at": instant(tx.now)}
    is_live = after["status"] != "rejected" and after["removed_at"] is None
    tx.run("UPDATE connections SET live = ?, doc = ? WHERE id = ?", int(is_live), encode(after), after["id"])
    return after


def _has_all_settings(connection: Document) -> bool:
    settings = (connection["practice"], connection["linking_scope"], connection["auto_import"])
    return None not in settings and bool(mapped_members(connection))


# --- what a call may do -------------------------------------------------------------------------------------


def require_ready(connection: Document, now: datetime) -> None:
    """409 ``not_ready`` before activation."""
    if not is_ready(connection, now):
        raise Refusal(409, "not_ready", "The connection has not been activated.")


def require_practice(connection: Document) -> str:
    """The practice identifier; 409 ``not_ready`` before it is set."""
    if connection["practice"] is None:
        raise Refusal(409, "not_ready", "The practice has not been set.")
    return str(connection["practice"]["identifier"])


def require_connected(connection: Document, now: datetime) -> None:
    """409 ``not_ready`` before all four settings are there."""
    if underlying_status(connection, now) != "connected":
        raise Refusal(409, "not_ready", "The set-up has not been finished.")


def refuse_suspended(connection: Document) -> None:
    """409 ``suspended``: reads go on, this doesn't."""
    if connection["suspended"]:
        raise Refusal(409, "suspended", connection["suspended"]["detail"], reason=connection["suspended"])


# --- days ---------------------------------------------------------------------------------------------------


def expected_by(now: datetime, zone: ZoneInfo) -> date:
    """The day by which the third party has usually called: three business days on."""
    day = local_day(now, zone)
    left = BUSINESS_DAYS
    while left:
        day += timedelta(days=1)
        left -= day.weekday() < 5
    return day


def next_renewal(first: date, today: date, billing_cycle: str) -> date:
    """The first renewal after ``today`` of a fee that began on ``first``; month ends are kept."""
    step = 12 if billing_cycle == "annual" else 1
    months = step
    while (renewal := _months_later(first, months)) <= today:
        months += step
    return renewal


def _months_later(day: date, months: int) -> date:
    index = day.year * 12 + day.month - 1 + months
    following = date((index + 1) // 12, (index + 1) % 12 + 1, 1)
    last = (following - timedelta(days=1)).day
    return date(index // 12, index % 12 + 1, min(day.day, last))
