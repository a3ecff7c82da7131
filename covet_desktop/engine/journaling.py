"""The journal of what was done from this PC: written by the use cases, read for the activity view.

A line holds ids only, never a client's or patient's name: names are looked up when it is shown.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import ParamSpec, TypeVar

from covet_desktop.adapters.wire import auto_import_document, encode, mapping_body
from covet_desktop.core.events import Topic
from covet_desktop.core.journal import JournalRead, Line
from covet_desktop.core.model import AutoImport, ProviderMapping
from covet_desktop.engine.flow import Flow, retried
from covet_desktop.engine.services import Engine

P = ParamSpec("P")
R = TypeVar("R")
SCHEDULE = ""
"""Who did it, where nobody did: the schedule."""


def written(
    engine: Engine, topic: Topic, function: Callable[P, R], *args: P.args, **kwargs: P.kwargs
) -> Flow[tuple[R, str]]:
    """A call that changes something and is safe to repeat, with the id of the request that did it."""

    def send() -> tuple[R, str]:
        return function(*args, **kwargs), engine.api.request_id  # both of this thread

    return (yield from retried(topic, send))


def note(engine: Engine, kind: str, *, request_id: str = "", who: str | None = None, **ids: str) -> None:
    """Write down what was done. ``who``: a member's id, this PC's account where it isn't given."""
    owner = engine.signed_in_owner()
    engine.ledger.note(
        kind,
        owner=owner.name,
        who=owner.person if who is None else who,
        device=engine.device,
        ids=ids,
        now=engine.now(),
        request_id=request_id,
    )


def mapping_written(mapping: ProviderMapping | None) -> str:
    """A mapping as the journal keeps it: the contract's JSON, ids only; "" for none."""
    return mapping_body(mapping).decode() if mapping is not None else ""


def auto_import_written(auto_import: AutoImport | None) -> str:
    """The hour as the journal keeps it: the contract's JSON; "" for none."""
    return encode(auto_import_document(auto_import)).decode() if auto_import is not None else ""


def load_journal(engine: Engine, count: int) -> Flow[None]:
    notes = engine.ledger.notes(count, owner=engine.signed_in_owner().name)
    yield JournalRead(
        tuple(Line(one.at, one.kind, one.who, one.device, one.ids, one.request_id) for one in notes)
    )
