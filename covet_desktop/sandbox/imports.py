"""The calls about imports: preview, start, watch, cancel, and what came of it (contract §3)."""

import json
from datetime import date

from covet_desktop.sandbox import casebook, connections, health, importing, runs
from covet_desktop.sandbox.calls import Call
from covet_desktop.sandbox.clock import instant, parse_day
from covet_desktop.sandbox.conventions import (
    Answer,
    FieldError,
    Refusal,
    invalid,
    ok,
    page,
    page_of_all,
)
from covet_desktop.sandbox.practice import local_day
from covet_desktop.sandbox.service import new_id
from covet_desktop.sandbox.store import Document
from covet_desktop.sandbox.validation import Fields, refuse_if

TRIGGERS = ("manual", "scheduled", "catch_up")
LONGEST = 14


def days_asked_for(call: Call, connection: Document) -> tuple[date, int]:
    """``start`` and ``days`` of a query; today and one day when they are left out."""
    errors: list[FieldError] = []
    start = local_day(call.now, connections.zone_of(connection))
    days = 1
    try:
        start = parse_day(call.query["start"]) if "start" in call.query else start
    except ValueError:
        errors.append(FieldError("/start", "invalid", "A calendar day, such as 2026-11-24."))
    text = call.query.get("days", "1")
    if text.isascii() and text.isdigit() and len(text) < 4 and 1 <= int(text) <= LONGEST:
        days = int(text)
    else:
        errors.append(FieldError("/days", "invalid", f"A whole number from 1 to {LONGEST}."))
    refuse_if(errors)
    return start, days


def check_members(connection: Document, members: str | list[str]) -> None:
    """422 when nobody, or one of the chosen, is mapped."""
    mapped = connections.mapped_members(connection)
    if not mapped:
        raise Refusal(422, "nothing_mapped")
    errors = [
        FieldError(f"/members/{index}", "member_not_mapped", "This member is not mapped.")
        for index, member_id in enumerate(members if isinstance(members, list) else [])
        if member_id not in mapped
    ]
    if errors:
        raise Refusal(422, "member_not_mapped", errors=errors)


def get_preview(call: Call) -> Answer:
    """GET …/import-preview: what a manual import would do now. Changes nothing."""
    connection = connections.of_call(call)
    start, days = days_asked_for(call, connection)
    connections.require_connected(connection, call.now)
    text = call.query.get("members", "all")
    members: str | list[str] = text if text == "all" else [name for name in text.split(",") if name]
    if not members:
        raise invalid(FieldError("/members", "invalid", "“all”, or ids separated by commas."))
    check_members(connection, members)
    chosen = importing.selection(connection, members, "manual")
    practice = call.service.practice
    zone, today = connections.zone_of(connection), practice.today(call.now)
    found = importing.pairs(practice, start, days, zone, today, ours=_ours(call, connection))
    linked = casebook.case_ids(call.tx, [pair.appointment["id"] for pair in found])
    items: list[Document] = []
    for pair in found:
        decision = importing.decide(call.tx, pair, chosen)
        appointment = casebook.snapshot(pair.appointment)
        items.append(
            {
                "appointment": appointment | {"case_ids": linked.get(appointment["id"], [])},
                "patient": pair.patient,
                "client": pair.appointment["client"],
                "member_id": decision.member_id,
                "action": decision.action,
                "reason": decision.reason,
            }
        )
    return page_of_all(call.tx, call.page(), items, _name_of_pair)


def _name_of_pair(item: Document) -> str:
    return f"{item['appointment']['id']} {item['patient']['id'] if item['patient'] else ''}"


def post_imports(call: Call) -> Answer:
    """POST …/imports: every member may. It is carried out over a short time by runner.py."""
    connection = connections.of_call(call)
    errors: list[FieldError] = []
    body = Fields(call.body, "", errors)
    refuse_if(errors)
    members = _members(body)
    start = body.day("start")
    days = body.whole("days", 1, LONGEST)
    trigger = body.choice("trigger", TRIGGERS)
    refuse_if(errors)
    assert start is not None
    connections.refuse_suspended(connection)
    connections.require_connected(connection, call.now)
    check_members(connection, members)
    runs.refuse_while_running(call.tx, connection["id"])
    run: Document = {
        "id": new_id("imp"),
        "connection_id": connection["id"],
        "status": "queued",
        "members": members,
        "start": start.isoformat(),
        "days": days,
        "trigger": trigger,
        "progress": {"done": 0, "total": 0},
        "counts": {"found": 0, "created": 0, "updated": 0, "unchanged": 0, "skipped": 0},
        "data_as_of": health.data_as_of(call.tx, connection),
        "error": None,
        "undo": None,
        "cancelled_by_person": False,
        **call.made_by(),
        "created_at": instant(call.now),
        "started_at": None,
        "finished_at": None,
        # What the run goes by, so that a restart in its middle or a change of settings doesn't bend it:
        "zone": connections.zone_of(connection).key,
        "today": call.service.practice.today(call.now).isoformat(),
        "member_of": importing.selection(connection, members, str(trigger)).member_of,
        "ours": _ours(call, connection),
        "key": call.key,
    }
    runs.add(call.tx, run)
    call.service.work.set()
    return Answer(202, runs.view(run), {"Location": f"{call.service.issuer}/v1/imports/{run['id']}"})


def _ours(call: Call, connection: Document) -> bool:
    return call.service.practice.is_ours(call.tx, connections.require_practice(connection))


def _members(body: Fields) -> str | list[str]:
    raw = body.value.get("members")
    if raw == "all":
        return "all"
    if isinstance(raw, list) and raw and all(isinstance(item, str) for item in raw):
        return list(dict.fromkeys(raw))
    body.wrong("members", "required" if raw is None else "invalid", "“all”, or a list of members' ids.")
    return "all"


def list_imports(call: Call) -> Answer:
    """GET …/imports, newest first."""
    connection = connections.of_call(call)
    wanted = call.page()
    rows = call.tx.all(
        "SELECT seq, doc FROM imports WHERE connection_id = ? AND seq < ? ORDER BY seq DESC LIMIT ?",
        connection["id"],
        2**62 if wanted.after is None else wanted.after,
        wanted.limit + 1,
    )
    found = [runs.view(json.loads(row["doc"])) for row in rows]
    return page(call.tx, wanted, found, lambda i: rows[i]["seq"])


def get_import(call: Call) -> Answer:
    """GET /imports/{id}."""
    return ok(runs.view(runs.by_id(call.tx, call.ids["id"])))


def post_cancel(call: Call) -> Answer:
    """POST /imports/{id}/cancel: idempotent; one that has ended stays as it ended."""
    run = runs.by_id(call.tx, call.ids["id"])
    if run["status"] not in runs.ENDED:
        run = runs.end(call.tx, run, "cancelled", by_person=True)
    return Answer(202, runs.view(run))


def list_cases(call: Call) -> Answer:
    """GET /imports/{id}/cases: those that it created, updated or found unchanged, in the order of the run."""
    run = runs.by_id(call.tx, call.ids["id"])
    if run["status"] != "succeeded":
        raise Refusal(409, "not_ready", "The import has not succeeded.")
    wanted = call.page()
    rows = call.tx.all(
        "SELECT import_cases.seq AS place, cases.* FROM import_cases"
        " JOIN cases ON cases.id = import_cases.case_id"
        " WHERE import_cases.import_id = ? AND import_cases.seq > ? ORDER BY import_cases.seq LIMIT ?",
        run["id"],
        -1 if wanted.after is None else wanted.after,
        wanted.limit + 1,
    )
    found = casebook.views(call.tx, [casebook.from_row(row) for row in rows])
    return page(call.tx, wanted, found, lambda i: rows[i]["place"])


def list_skipped(call: Call) -> Answer:
    """GET /imports/{id}/skipped: every pair that was left out, and why."""
    run = runs.by_id(call.tx, call.ids["id"])
    wanted = call.page()
    rows = call.tx.all(
        "SELECT seq, doc FROM skipped WHERE import_id = ? AND seq > ? ORDER BY seq LIMIT ?",
        run["id"],
        -1 if wanted.after is None else wanted.after,
        wanted.limit + 1,
    )
    found = [json.loads(row["doc"]) for row in rows]
    linked = casebook.case_ids(call.tx, [item["appointment"]["id"] for item in found])
    for item in found:
        item["appointment"]["case_ids"] = linked.get(item["appointment"]["id"], [])
    return page(call.tx, wanted, found, lambda i: rows[i]["seq"])
