"""The purchase: one connection, whatever happens to the line, the PC or the person's finger.

The key and the exact body are on disk before the first send (contract §1, Idempotency-Key) and are
reused until there is a final answer. After a restart nothing is bought by itself: the app looks first,
and only a person may send the same request again.
"""

from __future__ import annotations

import uuid

from covet_desktop.adapters.ledger import Entry
from covet_desktop.adapters.wire import purchase_body
from covet_desktop.core.events import PurchaseOpen, Topic
from covet_desktop.core.model import Clinic, Fee
from covet_desktop.core.problems import Kind, Problem
from covet_desktop.core.text import text
from covet_desktop.engine.flow import Flow
from covet_desktop.engine.journaling import written
from covet_desktop.engine.looking import learn_connection, look_again, note_purchase, open_purchase
from covet_desktop.engine.permitted import naming
from covet_desktop.engine.services import Engine

_UNANSWERED = frozenset(
    {Kind.OFFLINE, Kind.TIMEOUT, Kind.INSECURE, Kind.CAPTIVE, Kind.BAD_ANSWER, Kind.SERVICE_DOWN}
    | {Kind.IN_PROGRESS, Kind.TOO_MANY}
)
"""Problems after which it isn't known whether the request was carried out."""


def buy(engine: Engine, clinic: Clinic, fee: Fee) -> Flow[None]:
    """Request the connection at this fee; the person has confirmed it twice."""
    owner = engine.signed_in_owner()
    body = purchase_body(clinic, fee)
    entry = engine.ledger.open_entry(
        "purchase",
        service=owner.service,
        workspace=owner.workspace,
        person=owner.person,
        key=f"purchase-{uuid.uuid4()}",
        body=body,
        subject=owner.workspace,
        now=engine.now(),
    )
    if entry.body != body:
        yield open_purchase(engine)
        raise Problem(
            Kind.IN_PROGRESS,
            text("An earlier request hasn't been answered yet."),
            text("Look whether it arrived before you send another one."),
        )
    yield from naming(engine, _send(engine, entry))


def buy_again(engine: Engine) -> Flow[None]:
    """Send the request again whose answer was lost, after looking whether it arrived."""
    yield from look_again(engine, Topic.PURCHASE)
    owner = engine.signed_in_owner()
    for entry in engine.ledger.open_entries("purchase", owner.service, owner.workspace):
        if engine.ledger.is_stale(entry, engine.now()):
            raise Problem(
                Kind.REFUSED,
                text("The request is more than six days old."),
                text("Drop it, look at the fee once more and confirm it anew."),
            )
        yield from naming(engine, _send(engine, entry))


def drop_purchase(engine: Engine) -> Flow[None]:
    """Give up an open request, after the service was seen to know nothing of it."""
    yield from look_again(engine, Topic.PURCHASE)
    owner = engine.signed_in_owner()
    for entry in engine.ledger.open_entries("purchase", owner.service, owner.workspace):
        engine.ledger.abandon(entry.key)
    yield PurchaseOpen(None)


def _send(engine: Engine, entry: Entry) -> Flow[None]:
    engine.ledger.mark_sent(entry.key, engine.now())
    yield open_purchase(engine)
    body = entry.body or b""
    try:
        tagged, request_id = yield from written(
            engine, Topic.PURCHASE, engine.api.create_connection, body, entry.key
        )
    except Problem as problem:
        if problem.kind not in _UNANSWERED:
            engine.ledger.close(entry.key, {"refused": problem.code}, engine.now())
            yield PurchaseOpen(None)
            if problem.kind in (Kind.FEE_CHANGED, Kind.CONNECTION_EXISTS):
                yield from look_again(engine, Topic.PURCHASE)
        raise
    engine.ledger.close(entry.key, {"connection_id": tagged.value.id}, engine.now())
    note_purchase(engine, tagged.value, request_id)
    yield from learn_connection(engine, tagged)
