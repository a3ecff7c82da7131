"""Practice identifier, linking scope, auto-import and the mapping: what makes a connection work."""

from __future__ import annotations

from collections.abc import Callable

from covet_desktop.adapters.api import UNKNOWN_VERSION, Tagged
from covet_desktop.core.events import MembersKnown, PracticeFound, StaffKnown, Topic
from covet_desktop.core.identifier import same_identifier, tidy
from covet_desktop.core.model import (
    AutoImport,
    Clinic,
    Connection,
    Fee,
    LinkingScope,
    Provider,
    ProviderMapping,
)
from covet_desktop.core.problems import Kind, Problem
from covet_desktop.core.setup import is_scope_of
from covet_desktop.engine.flow import Flow, retried
from covet_desktop.engine.looking import learn_connection, reload_connection, settle_draft
from covet_desktop.engine.services import Engine
from covet_desktop.engine.staffing import mapping_accepted, tell_staff

_TELL_OF_A_CHANGE = frozenset(
    {"unknown_provider", "unknown_member", "provider_inactive", "provider_taken", "outside_scope"}
)


def look_up_practice(engine: Engine, identifier: str) -> Flow[None]:
    """Whose practice an identifier stands for, however it is written; changes nothing."""
    connection = engine.connected()
    practice = yield from retried(Topic.LOOKUP, engine.api.practice_lookup, connection.id, tidy(identifier))
    yield PracticeFound(practice)


def set_practice(engine: Engine, identifier: str) -> Flow[None]:
    def is_set(connection: Connection) -> bool:
        practice = connection.practice
        return practice is not None and same_identifier(practice.identifier, identifier)

    def send(tagged: Tagged[Connection]) -> Tagged[Connection]:
        return engine.api.set_practice(tagged.value.id, tagged.etag, identifier)

    yield from _change(engine, Topic.PRACTICE, send, is_set)


def set_scope(engine: Engine, linking_scope: LinkingScope) -> Flow[None]:
    """Whom the connection links; going to "me" drops the others from the mapping (contract §4)."""
    person = engine.signed_in_owner().person

    def is_set(connection: Connection) -> bool:
        return is_scope_of(connection, linking_scope, person)

    def send(tagged: Tagged[Connection]) -> Tagged[Connection]:
        return engine.api.change_connection(tagged.value.id, tagged.etag, linking_scope=linking_scope)

    engine.mapping = None
    yield from _change(engine, Topic.SCOPE, send, is_set)


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

    yield from _change(engine, Topic.AUTO_IMPORT, send, is_set)


def set_clinic(engine: Engine, clinic: Clinic, accepted_fee: Fee | None) -> Flow[None]:
    """Change the clinic's details; another number of servers needs the fee that was accepted (contract §3)."""

    def is_set(connection: Connection) -> bool:
        return connection.clinic == clinic

    def send(tagged: Tagged[Connection]) -> Tagged[Connection]:
        return engine.api.change_connection(
            tagged.value.id, tagged.etag, clinic=clinic, accepted_fee=accepted_fee
        )

    yield from _change(engine, Topic.CLINIC, send, is_set)


def load_staff(engine: Engine) -> Flow[None]:
    """Cornerstone's staff, CoVet's members and which is which."""
    connection = engine.connected()
    members = yield from retried(Topic.STAFF, engine.api.members)
    yield MembersKnown(members)
    providers = yield from retried(Topic.STAFF, engine.api.providers, connection.id)
    engine.mapping = yield from retried(Topic.STAFF, engine.api.provider_mapping, connection.id)
    cache = engine.open_cache()
    cache.save_snapshot("members", members)
    cache.save_snapshot("providers", providers)
    cache.save_snapshot("mapping", engine.mapping.value)
    yield StaffKnown(providers, engine.mapping.value)
    yield tell_staff(engine, providers, engine.mapping.value)
    yield from settle_draft(engine)


def accept_mapping(engine: Engine, mapping: ProviderMapping) -> Flow[None]:
    """Send the whole mapping; where another PC changed it meanwhile, show that one and stop.

    Where the service refuses it, what it is chosen from is read anew, so that it can be put right.
    """
    connection = engine.connected()
    if engine.mapping is None:
        yield from load_staff(engine)
    assert engine.mapping is not None, "load_staff sets it"
    try:
        engine.mapping = yield from retried(
            Topic.MAPPING, engine.api.set_provider_mapping, connection.id, engine.mapping.etag, mapping
        )
    except Problem as problem:
        if problem.kind is not Kind.CHANGED_ELSEWHERE:
            yield from _read_what_is_refused(engine, problem.code)
            raise
        yield from load_staff(engine)
        if not mapping.same_as(engine.mapping.value):
            raise
    cache = engine.open_cache()
    cache.save_snapshot("mapping", engine.mapping.value)
    yield StaffKnown(cache.snapshot("providers", tuple[Provider, ...]) or (), engine.mapping.value)
    yield mapping_accepted(engine)
    yield from reload_connection(engine, Topic.MAPPING)


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


def _change(
    engine: Engine,
    topic: Topic,
    send: Callable[[Tagged[Connection]], Tagged[Connection]],
    is_set: Callable[[Connection], bool],
) -> Flow[None]:
    """Change the connection; a 412 means: get and compare, equal is success (contract §1)."""
    engine.connected()
    if engine.connection is not None and engine.connection.etag == UNKNOWN_VERSION:
        yield from reload_connection(engine, topic)
    tagged = engine.connection
    assert tagged is not None, "connected() raises where there is none"
    try:
        changed = yield from retried(topic, send, tagged)
    except Problem as problem:
        if problem.kind in (Kind.REMOVED, Kind.NOT_FOUND) and problem.code == "connection_removed":
            yield from learn_connection(engine, None)
        if problem.kind is not Kind.CHANGED_ELSEWHERE:
            raise
        yield from reload_connection(engine, topic)
        if not is_set(engine.connected()):
            raise
        return
    yield from learn_connection(engine, changed)
