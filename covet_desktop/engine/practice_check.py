"""After another practice identifier was set: does it work, and who of the mapped staff is still there?"""

from __future__ import annotations

from dataclasses import replace

from covet_desktop.core.events import HealthKnown, MembersKnown, StaffKnown, Topic
from covet_desktop.core.managing import PracticeCheck, PracticeChecked
from covet_desktop.core.model import Practice, Provider, ProviderMapping
from covet_desktop.core.problems import UNREACHABLE, Kind, Problem
from covet_desktop.core.remapping import owners, record_words
from covet_desktop.engine.flow import Flow, retried
from covet_desktop.engine.services import Engine
from covet_desktop.engine.staffing import take_in, tell_staff

Before = tuple[ProviderMapping, tuple[Provider, ...]]


def mapping_known(engine: Engine) -> Before:
    """Mapping and staff as this PC knows them, before something changes them."""
    cache = engine.open_cache()
    mapping = cache.snapshot("mapping", ProviderMapping) or ProviderMapping()
    return mapping, cache.snapshot("providers", tuple[Provider, ...]) or ()


def check_practice(engine: Engine, before: Before) -> Flow[None]:
    """Read health, staff and mapping, and tell what became of the staff that was mapped ``before``.

    The identifier is set already: what can't be read now is said in the check, and no problem of setting it.
    """
    engine.before_practice = before
    yield from _check(engine, before, Topic.PRACTICE)


def check_again(engine: Engine) -> Flow[None]:
    """Look once more, against what was mapped before the identifier was set."""
    before = engine.before_practice or mapping_known(engine)
    yield from _check(engine, before, Topic.PRACTICE_CHECK)


def _check(engine: Engine, before: Before, topic: Topic) -> Flow[None]:
    connection = engine.connected()
    check = PracticeCheck(connection.practice or Practice(""))
    try:
        health = yield from retried(topic, engine.api.health, connection.id)
        yield HealthKnown(health, engine.now())
        check = replace(check, health=health)
    except Problem as problem:
        _let_pass(problem)
        check = replace(check, health_problem=problem)
        if problem.kind in UNREACHABLE:  # so would be the rest, after another wait
            yield PracticeChecked(replace(check, staff_problem=problem))
            return
    try:
        check = yield from _with_staff(engine, before, check, topic)
    except Problem as problem:
        _let_pass(problem)
        check = replace(check, staff_problem=problem)
    yield PracticeChecked(check)


def _with_staff(engine: Engine, before: Before, check: PracticeCheck, topic: Topic) -> Flow[PracticeCheck]:
    connection, (mapped, staff) = engine.connected(), before
    members = yield from retried(topic, engine.api.members)
    yield MembersKnown(members)
    providers = yield from retried(topic, engine.api.providers, connection.id)
    engine.mapping = yield from retried(topic, engine.api.provider_mapping, connection.id)
    take_in(engine, providers, engine.mapping.value)
    yield StaffKnown(providers, engine.mapping.value)
    yield tell_staff(engine, providers, engine.mapping.value)
    here = {each.id for each in providers if each.active}
    names = {each.id: each for each in (*staff, *providers)}
    told = [(each, record_words(each, names)) for each in owners(mapped)]
    there = tuple(name for each, name in told if each in here)
    return replace(check, there=there, gone=tuple(name for each, name in told if each not in here))


def _let_pass(problem: Problem) -> None:
    """Whoever has to sign in again is told that first."""
    if problem.kind is Kind.SIGNED_OUT:
        raise problem
