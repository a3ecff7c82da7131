"""Ending the connection with Cornerstone."""

from __future__ import annotations

from covet_desktop.core.events import ConnectionEnded, Topic
from covet_desktop.engine.flow import Flow, retried
from covet_desktop.engine.looking import learn_connection
from covet_desktop.engine.seeing import forget_watched
from covet_desktop.engine.services import Engine


def remove_connection(engine: Engine) -> Flow[None]:
    """End it at the service; the fee runs until the next renewal.

    Where an answer was lost and the next one says that it is gone, that is success (contract §1). Cases
    that are here stay for as long as the setting says; who may not do it gets a Problem (NOT_PERMITTED).
    """
    fee_ends_on = yield from retried(Topic.REMOVAL, engine.api.remove_connection, engine.connected().id)
    forget_watched(engine)
    yield ConnectionEnded(fee_ends_on)
    yield from learn_connection(engine, None)
