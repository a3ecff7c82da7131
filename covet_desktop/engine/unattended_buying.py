"""The one purchase of a set-up from an answers file.

The file, with the total that it accepts, is the person's confirmation, also for sending a request again
whose answer was lost: with the same key, as long as details and fee are still the same.
"""

from __future__ import annotations

from covet_desktop.adapters.wire import purchase_body
from covet_desktop.core.events import Noted
from covet_desktop.core.model import Clinic, Fee
from covet_desktop.core.problems import Kind, Problem
from covet_desktop.core.setup import is_bought
from covet_desktop.core.text import text
from covet_desktop.engine.buying import buy, drop_purchase
from covet_desktop.engine.flow import Flow
from covet_desktop.engine.services import Engine


def buy_once(engine: Engine, clinic: Clinic, fee: Fee | None) -> Flow[None]:
    """There is one connection afterwards, whoever of several PCs bought it; a :class:`Problem` otherwise.

    The service was looked at a moment ago and had none; the total at this fee was accepted.
    """
    assert fee is not None, "a fee that isn't known is a fault of the file's total"
    owner = engine.signed_in_owner()
    for entry in engine.ledger.open_entries("purchase", owner.service, owner.workspace):
        if entry.body == purchase_body(clinic, fee) and not engine.ledger.is_stale(entry, engine.now()):
            yield Noted(text("An earlier request hasn't been answered; the same one is sent again."))
            continue
        # Of other details, another fee or too old to be sent again. The service has one connection at most
        # (contract §3), so even if that request should still arrive, nothing is bought twice.
        yield from drop_purchase(engine)
        if _is_bought(engine):
            return
        yield Noted(text("An earlier request, which CoVet knows nothing of, was dropped."))
    try:
        yield from buy(engine, clinic, fee)
    except Problem as problem:
        if problem.kind is not Kind.CONNECTION_EXISTS or not _is_bought(engine):
            raise
        yield Noted(
            text("Somebody has asked for this connection meanwhile. Nothing was bought a second time.")
        )
        return
    yield Noted(text("Request sent"))


def _is_bought(engine: Engine) -> bool:
    return engine.connection is not None and is_bought(engine.connection.value)
