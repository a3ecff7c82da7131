"""Waiting for Bitwerx: asking whether the connection is active, for as long as it takes."""

from __future__ import annotations

from datetime import timedelta

from covet_desktop.core.events import Checked, Retrying, Topic
from covet_desktop.core.problems import Kind, Problem
from covet_desktop.engine.flow import Flow, Wait, call
from covet_desktop.engine.looking import learn_connection
from covet_desktop.engine.services import Engine


def watch_activation(engine: Engine) -> Flow[None]:
    """Ask now, then ever more rarely (30 s to 15 min), until the connection waits no longer."""
    engine.watches.awaited = True
    try:
        yield from _until_active(engine)
    finally:
        engine.watches.awaited = False


def is_due(engine: Engine) -> bool:
    """Whether it is time to ask again, where no window asks: after the set-up was closed, or a restart."""
    looks, connection = engine.watches, engine.told
    if connection is None or not connection.awaits_activation or looks.awaited:
        return False
    longest = timedelta(seconds=engine.timing.longest_check)
    left = looks.activation_at - engine.now() if looks.activation_at else timedelta(0)
    return not timedelta(0) < left <= longest


def check_activation(engine: Engine) -> Flow[None]:
    """Ask once; the next look comes ever later (30 s to 15 min). What is removed meanwhile is learnt."""
    timing, looks = engine.timing, engine.watches
    looks.activation_pause = min(max(looks.activation_pause * 1.5, timing.first_check), timing.longest_check)
    looks.activation_at = engine.now() + timedelta(seconds=looks.activation_pause)
    yield from _check(engine)
    waits = engine.connected().awaits_activation
    yield Checked(engine.now(), looks.activation_at if waits else None)


def _until_active(engine: Engine) -> Flow[None]:
    seconds = engine.timing.first_check
    while engine.connected().awaits_activation:
        try:
            yield from _check(engine)
        except Problem as problem:
            if problem.kind in (Kind.REMOVED, Kind.NOT_FOUND):
                yield from learn_connection(engine, None)
                return
            if not problem.retryable:
                raise
            yield Retrying(Topic.ACTIVATION, problem, seconds)
        if not engine.connected().awaits_activation:
            break
        yield Checked(engine.now(), engine.now() + timedelta(seconds=seconds))
        yield Wait(seconds)
        seconds = min(seconds * 1.5, engine.timing.longest_check)
    yield Checked(engine.now(), None)


def _check(engine: Engine) -> Flow[None]:
    known = engine.connection
    assert known is not None, "watch_activation starts from a connection"
    tagged = yield from call(engine.api.connection, known.value.id, known.etag)
    if tagged is not None:
        yield from learn_connection(engine, tagged)
