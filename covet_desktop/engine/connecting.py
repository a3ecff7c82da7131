"""Practice identifier, linking scope, auto-import and clinic: what makes a connection work."""

from __future__ import annotations

from collections.abc import Callable

from covet_desktop.adapters.api import UNKNOWN_VERSION, Tagged
from covet_desktop.core.differences import changed_details
from covet_desktop.core.events import FeeChangeKnown, MembersKnown, PracticeFound, StaffKnown, Topic
from covet_desktop.core.identifier import same_identifier, tidy
from covet_desktop.core.managing import BegunKnown
from covet_desktop.core.model import AutoImport, Clinic, Connection, Fee, LinkingScope
from covet_desktop.core.problems import Kind, Problem
from covet_desktop.core.setup import is_scope_of
from covet_desktop.engine.flow import Flow, retried
from covet_desktop.engine.journaling import auto_import_written, fee_written, note, written
from covet_desktop.engine.looking import learn_connection, look_again, reload_connection, settle_draft
from covet_desktop.engine.permitted import naming
from covet_desktop.engine.practice_check import check_practice, mapping_known
from covet_desktop.engine.seeing import see_terms
from covet_desktop.engine.services import Engine
from covet_desktop.engine.staffing import begun_ahead, take_in, tell_staff
from covet_desktop.engine.taking_back import what_can_be_taken_back


def look_up_practice(engine: Engine, identifier: str) -> Flow[None]:
    """Whose practice an identifier stands for, however it is written; changes nothing."""
    connection = engine.connected()
    looking = retried(Topic.LOOKUP, engine.api.practice_lookup, connection.id, tidy(identifier))
    practice = yield from naming(engine, looking)
    yield PracticeFound(practice)


def set_practice(engine: Engine, identifier: str) -> Flow[None]:
    def is_set(connection: Connection) -> bool:
        practice = connection.practice
        return practice is not None and same_identifier(practice.identifier, identifier)

    def send(tagged: Tagged[Connection]) -> Tagged[Connection]:
        return engine.api.set_practice(tagged.value.id, tagged.etag, identifier)

    was, before = engine.connected(), mapping_known(engine)
    request_id = yield from _change(engine, Topic.PRACTICE, send, is_set)
    old, new = (each.practice.identifier if each.practice else "" for each in (was, engine.connected()))
    note(engine, "practice_set", before=old, after=new, request_id=request_id)
    if was.practice is not None:
        yield from check_practice(engine, before)


def set_scope(engine: Engine, linking_scope: LinkingScope) -> Flow[None]:
    """Whom the connection links; going to "me" drops the others from the mapping (contract §4)."""
    person = engine.signed_in_owner().person

    def is_set(connection: Connection) -> bool:
        return is_scope_of(connection, linking_scope, person)

    def send(tagged: Tagged[Connection]) -> Tagged[Connection]:
        return engine.api.change_connection(tagged.value.id, tagged.etag, linking_scope=linking_scope)

    engine.mapping, was = None, engine.connected().linking_scope
    request_id = yield from _change(engine, Topic.SCOPE, send, is_set)
    before = was.value if was else ""
    note(engine, "scope_set", before=before, after=linking_scope.value, request_id=request_id)


def set_auto_import(engine: Engine, auto_import: AutoImport) -> Flow[None]:
    def is_set(connection: Connection) -> bool:
        now = connection.auto_import
        return now is not None and (now.enabled, now.time_zone, now.hour, now.days) == (
            auto_import.enabled,
            auto_import.time_zone,
            auto_import.hour,
            auto_import.days,
        )

    def send(tagged: Tagged[Connection]) -> Tagged[Connection]:
        return engine.api.change_connection(tagged.value.id, tagged.etag, auto_import=auto_import)

    was = engine.connected().auto_import
    request_id = yield from _change(engine, Topic.AUTO_IMPORT, send, is_set)
    before, after = auto_import_written(was), auto_import_written(engine.connected().auto_import)
    note(engine, "auto_import_set", before=before, after=after, request_id=request_id)


def set_clinic(engine: Engine, clinic: Clinic, accepted_fee: Fee | None) -> Flow[None]:
    """Change the clinic's details; another number of servers needs the fee that was accepted (contract §3).

    A fee that has changed is read anew, so that it can be shown and asked for.
    """

    def is_set(connection: Connection) -> bool:
        return connection.clinic == clinic

    def send(tagged: Tagged[Connection]) -> Tagged[Connection]:
        return engine.api.change_connection(
            tagged.value.id, tagged.etag, clinic=clinic, accepted_fee=accepted_fee
        )

    was = engine.connected().clinic
    try:
        request_id = yield from _change(engine, Topic.CLINIC, send, is_set)
    except Problem as problem:
        if problem.kind is Kind.FEE_CHANGED:
            yield from look_again(engine, Topic.CLINIC)
        raise
    fees = ("", "")
    if accepted_fee is not None:  # it was shown, and confirmed: nobody has to be told of it later
        seen, now = see_terms(engine)
        fees = (fee_written(seen or now), fee_written(now))
        yield FeeChangeKnown(None)
    note(
        engine,
        "clinic_set",
        fields=",".join(changed_details(was, clinic)),
        before=str(was.server_count),
        after=str(clinic.server_count),
        fee_before=fees[0],
        fee_after=fees[1],
        request_id=request_id,
    )


def load_staff(engine: Engine) -> Flow[None]:
    """Cornerstone's staff, CoVet's members and which is which."""
    connection = engine.connected()
    members = yield from retried(Topic.STAFF, engine.api.members)
    yield MembersKnown(members)
    providers = yield from retried(Topic.STAFF, engine.api.providers, connection.id)
    engine.mapping = yield from retried(Topic.STAFF, engine.api.provider_mapping, connection.id)
    engine.open_cache().save_snapshot("members", members)
    take_in(engine, providers, engine.mapping.value)
    yield StaffKnown(providers, engine.mapping.value)
    yield tell_staff(engine, providers, engine.mapping.value)
    yield BegunKnown(begun_ahead(engine))
    yield what_can_be_taken_back(engine)
    yield from settle_draft(engine)


def _change(
    engine: Engine,
    topic: Topic,
    send: Callable[[Tagged[Connection]], Tagged[Connection]],
    is_set: Callable[[Connection], bool],
) -> Flow[str]:
    """Change the connection; a 412 means: get and compare, equal is success (contract §1).

    The id of the request that did it.
    """
    engine.connected()
    if engine.connection is not None and engine.connection.etag == UNKNOWN_VERSION:
        yield from reload_connection(engine, topic)
    tagged = engine.connection
    assert tagged is not None, "connected() raises where there is none"
    try:
        changed, request_id = yield from naming(engine, written(engine, topic, send, tagged))
    except Problem as problem:
        if problem.kind in (Kind.REMOVED, Kind.NOT_FOUND) and problem.code == "connection_removed":
            yield from learn_connection(engine, None)
        if problem.kind is not Kind.CHANGED_ELSEWHERE:
            raise
        yield from reload_connection(engine, topic)
        if not is_set(engine.connected()):
            raise
        return problem.request_id
    yield from learn_connection(engine, changed)
    return request_id
