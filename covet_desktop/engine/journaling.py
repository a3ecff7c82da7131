"""The journal of what was done from this PC: written by the use cases, read for the activity view.

A line holds ids only, never a client's or patient's name: names are looked up when it is shown. It
belongs to the account that did it, stays on this PC after a sign-out, and is shown to no other one.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from typing import ParamSpec, TypeVar

from covet_desktop.adapters.wire import auto_import_document, encode, mapping_body
from covet_desktop.core.events import Topic
from covet_desktop.core.model import AutoImport, ProviderMapping
from covet_desktop.core.problems import Problem
from covet_desktop.core.staff_changes import StaffChange
from covet_desktop.core.watched import Terms
from covet_desktop.engine.flow import Flow, retried
from covet_desktop.engine.services import Engine, Owner

log = logging.getLogger("covet.journal")

P = ParamSpec("P")
R = TypeVar("R")
SCHEDULE = ""
"""Who did it, where nobody did: the schedule."""
NOT_WRITTEN = "not_written"
"""The kind of the line that says how many are missing before it."""


def written(
    engine: Engine, topic: Topic, function: Callable[P, R], *args: P.args, **kwargs: P.kwargs
) -> Flow[tuple[R, str]]:
    """A call that changes something and is safe to repeat, with the id of the request that did it."""

    def send() -> tuple[R, str]:
        return function(*args, **kwargs), engine.api.request_id  # both of this thread

    return (yield from retried(topic, send))


def note(
    engine: Engine,
    kind: str,
    *,
    request_id: str = "",
    who: str | None = None,
    device: str = "",
    owner: Owner | None = None,
    **ids: str,
) -> None:
    """Write down what was done. ``who``: a member's id, this PC's account where it isn't given; ``owner``:
    whose journal, where the account isn't open any more; while nobody is signed in there is none.

    Where it can't be written (a full disk) nothing stops: what was done is done, and a person would
    only be told of a failure that was none. The line is lost; how many are missing is shown above the
    journal, and stands in it as soon as the disk takes lines again.
    """
    owner = owner or engine.owner
    if owner is None:
        return
    now, device = engine.now(), device or engine.device
    try:
        if engine.unwritten:
            missing = {"count": str(engine.unwritten)}
            engine.ledger.note(
                NOT_WRITTEN, owner=owner.name, who=SCHEDULE, device=engine.device, ids=missing, now=now
            )
            engine.unwritten = 0
        engine.ledger.note(
            kind,
            owner=owner.name,
            who=owner.person if who is None else who,
            device=device,
            ids=ids,
            now=now,
            request_id=request_id,
        )
    except Problem as problem:
        engine.unwritten += 1
        log.warning("not in the journal: %s", problem.kind.value)


def mapping_written(mapping: ProviderMapping | None) -> str:
    """A mapping as the journal keeps it: the contract's JSON, ids only; "" for none."""
    return mapping_body(mapping).decode() if mapping is not None else ""


def auto_import_written(auto_import: AutoImport | None) -> str:
    """The hour as the journal keeps it: the contract's JSON; "" for none."""
    return encode(auto_import_document(auto_import)).decode() if auto_import is not None else ""


def fee_written(terms: Terms) -> str:
    """The fee of one server as the journal keeps it; "" where it isn't known."""
    return str(terms.fee or "")


def staff_written(seen: Sequence[StaffChange]) -> str:
    """What somebody saw about Cornerstone's staff: a JSON object by record, ids only."""
    return encode({each.provider.id: each.kind.value for each in seen}).decode()
