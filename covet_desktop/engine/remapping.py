"""Which veterinarian is whose: a mapping is accepted, taken back, or loses somebody who left."""

from __future__ import annotations

from covet_desktop.core.events import StaffKnown, Topic
from covet_desktop.core.model import LinkingScope, Provider, ProviderMapping
from covet_desktop.core.problems import Kind, Problem
from covet_desktop.core.remapping import without
from covet_desktop.core.text import text
from covet_desktop.engine.connecting import load_staff
from covet_desktop.engine.flow import Flow
from covet_desktop.engine.journaling import mapping_written, note, written
from covet_desktop.engine.looking import reload_connection
from covet_desktop.engine.permitted import naming
from covet_desktop.engine.services import Engine
from covet_desktop.engine.staffing import mapping_accepted, tell_staff
from covet_desktop.engine.taking_back import (
    forget,
    possible,
    remember,
    replaced_here,
    what_can_be_taken_back,
)

_TELL_OF_A_CHANGE = frozenset(
    {"unknown_provider", "unknown_member", "provider_inactive", "provider_taken", "outside_scope"}
)


def accept_mapping(engine: Engine, mapping: ProviderMapping) -> Flow[None]:
    """Send the whole mapping; where another PC changed it meanwhile, show that one and stop.

    Where the service refuses it, what it is chosen from is read anew, so that it can be put right.
    """
    if engine.mapping is None:
        yield from load_staff(engine)
    assert engine.mapping is not None, "load_staff sets it"
    before = engine.mapping.value
    request_id = yield from _replace(engine, Topic.MAPPING, mapping)
    assert engine.mapping is not None, "it was accepted"
    after = engine.mapping.value
    if not after.same_as(before):
        note(
            engine,
            "mapping_set",
            before=mapping_written(before),
            after=mapping_written(after),
            request_id=request_id,
        )
        if before.mapped_member_ids:
            remember(engine, before, after)
    yield mapping_accepted(engine)
    yield what_can_be_taken_back(engine)
    yield from reload_connection(engine, Topic.MAPPING)


def unmap(engine: Engine, provider_ids: tuple[str, ...]) -> Flow[None]:
    """Take these records out of the mapping as the service has it now, whatever else it says.

    Nobody has looked at the rest of the staff, so what else changed there stays in question.
    """
    yield from load_staff(engine)
    assert engine.mapping is not None, "load_staff sets it"
    before = engine.mapping.value
    wanted = without(before, provider_ids)
    if wanted.same_as(before):
        return
    request_id = yield from _replace(engine, Topic.UNMAP, wanted)
    assert engine.mapping is not None, "it was accepted"
    after = engine.mapping.value
    written_before, written_after = mapping_written(before), mapping_written(after)
    note(engine, "mapping_set", before=written_before, after=written_after, request_id=request_id)
    remember(engine, before, after)
    yield from _tell_rest(engine)


def take_back(engine: Engine) -> Flow[None]:
    """Go back to the mapping before the last one accepted here, unless it was changed elsewhere since."""
    kept = replaced_here(engine)
    if kept is None:
        raise _nothing_to_take_back()
    yield from load_staff(engine)
    assert engine.mapping is not None, "load_staff sets it"
    now = engine.mapping.value
    if not now.same_as(kept.after):
        raise _changed_since(now)
    wanted = possible(engine, kept.before)
    if wanted.same_as(now) or not wanted.mapped_member_ids:
        forget(engine)
        yield what_can_be_taken_back(engine)
        raise _nothing_to_take_back()
    try:
        request_id = yield from _replace(engine, Topic.UNMAP, wanted)
    except Problem as problem:
        if problem.kind is Kind.CHANGED_ELSEWHERE and engine.mapping is not None:
            raise _changed_since(engine.mapping.value) from problem
        raise
    forget(engine)
    note(
        engine,
        "mapping_undone",
        before=mapping_written(now),
        after=mapping_written(wanted),
        request_id=request_id,
    )
    yield from _tell_rest(engine)


def _replace(engine: Engine, topic: Topic, mapping: ProviderMapping) -> Flow[str]:
    """Send it with the version that is known; the request's id. Equal after a 412 is success."""
    connection = engine.connected()
    assert engine.mapping is not None, "it is read first"
    sending = written(
        engine, topic, engine.api.set_provider_mapping, connection.id, engine.mapping.etag, mapping
    )
    try:
        engine.mapping, request_id = yield from naming(engine, sending)
    except Problem as problem:
        if problem.kind is not Kind.CHANGED_ELSEWHERE:
            yield from _read_what_is_refused(engine, problem.code)
            raise _told(engine, problem) from problem
        yield from load_staff(engine)
        if not mapping.same_as(engine.mapping.value):
            raise
        request_id = problem.request_id
    cache = engine.open_cache()
    cache.save_snapshot("mapping", engine.mapping.value)
    yield StaffKnown(cache.snapshot("providers", tuple[Provider, ...]) or (), engine.mapping.value)
    return request_id


def _tell_rest(engine: Engine) -> Flow[None]:
    assert engine.mapping is not None, "it was accepted"
    providers = engine.open_cache().snapshot("providers", tuple[Provider, ...]) or ()
    yield tell_staff(engine, providers, engine.mapping.value)
    yield what_can_be_taken_back(engine)
    yield from reload_connection(engine, Topic.UNMAP)


def _read_what_is_refused(engine: Engine, code: str) -> Flow[None]:
    """A mapping that was fit to be sent and is refused: staff, members or scope changed meanwhile."""
    try:
        if code == "outside_scope":
            yield from reload_connection(engine, Topic.MAPPING)
        if code in _TELL_OF_A_CHANGE:
            yield from load_staff(engine)
    except Problem as problem:
        if problem.kind is Kind.SIGNED_OUT:
            raise
        # What was refused is the news; the list is read again when the page is entered.


def _told(engine: Engine, problem: Problem) -> Problem:
    """Where the whole team is linked, who is outside of it has left."""
    team = engine.connection is not None and engine.connection.value.linking_scope is LinkingScope.TEAM
    if problem.code != "outside_scope" or not team:
        return problem
    return problem.reworded(
        text("One of the users is no longer active in CoVet."),
        text("Take their row out, then accept again."),
    )


def _nothing_to_take_back() -> Problem:
    return Problem(
        Kind.REFUSED,
        text("There is nothing to take back."),
        text("The mapping that was in force before can't be had any more. Choose anew, then accept."),
    )


def _changed_since(now: ProviderMapping) -> Problem:
    by = now.settings_by
    if by.created_by.display_name and by.device:
        title = text(
            "{name} has changed the mapping since, on {device}.",
            name=by.created_by.display_name,
            device=by.device,
        )
    else:
        title = text("The mapping was changed on another PC since.")
    advice = text("So it can't be taken back here: that would undo theirs too. What it is now is shown.")
    return Problem(Kind.CHANGED_ELSEWHERE, title, advice, code="changed_elsewhere")
