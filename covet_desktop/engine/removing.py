"""Ending the connection with Cornerstone."""

from __future__ import annotations

from covet_desktop.core.events import ConnectionEnded, Topic
from covet_desktop.engine.flow import Flow
from covet_desktop.engine.journaling import note, written
from covet_desktop.engine.looking import learn_connection
from covet_desktop.engine.permitted import naming
from covet_desktop.engine.seeing import forget_watched
from covet_desktop.engine.services import Engine


def remove_connection(engine: Engine) -> Flow[None]:
    """End it at the service; the fee runs until the next renewal.

    Where an answer was lost and the next one says that it is gone, that is success (contract §1). Cases
    that are here stay for as long as the setting says; who may not do it gets a Problem (NOT_PERMITTED).
    """
    connection_id = engine.connected().id
    removing = written(engine, Topic.REMOVAL, engine.api.remove_connection, connection_id)
    fee_ends_on, request_id = yield from naming(engine, removing)
    ends = fee_ends_on.isoformat() if fee_ends_on else ""
    note(engine, "removed", request_id=request_id, connection=connection_id, fee_ends_on=ends)
    forget_watched(engine)
    yield ConnectionEnded(fee_ends_on)
    yield from learn_connection(engine, None)
