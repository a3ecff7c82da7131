"""What a use case is made of: calls that may block, waits, and events.

A use case is a generator. It never blocks and never sleeps: it yields a :class:`Call`, which is run on
a pool and whose result is sent back in (or whose :class:`Problem` is thrown in), a :class:`Wait`, a
:class:`Do`, or an event for the window. So a click is answered while the network hangs, ``close()``
calls it off, and a test drives it by hand.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Generator
from dataclasses import dataclass
from typing import Any, ParamSpec, TypeVar

from covet_desktop.core.events import Event, Retrying, Topic
from covet_desktop.core.problems import Problem
from covet_desktop.messages import Command

P = ParamSpec("P")
R = TypeVar("R")

TRIES = 4
FIRST_DELAY, LONGEST_DELAY = 1.0, 30.0
"""Seconds, for the capped exponential back-off with full jitter (contract §1)."""
LONGEST_ASKED = 60.0
"""Seconds. A service that asks for more isn't waited for with a busy line: that is told as the problem."""


@dataclass(frozen=True, slots=True)
class Call:
    """A function that may block on network or keychain; run on the pool."""

    function: Callable[[], object]


@dataclass(frozen=True, slots=True)
class Wait:
    seconds: float


@dataclass(frozen=True, slots=True)
class Do:
    """Start another command, as if a person had asked for it."""

    command: Command


Effect = Call | Wait | Do | Event
Flow = Generator[Effect, Any, R]


def call(function: Callable[P, R], *args: P.args, **kwargs: P.kwargs) -> Flow[R]:
    """One call, once."""
    result: R = yield Call(lambda: function(*args, **kwargs))
    return result


def retried(topic: Topic, function: Callable[P, R], *args: P.args, **kwargs: P.kwargs) -> Flow[R]:
    """A call that is safe to repeat: tried again while it may pass by itself (contract §1).

    Each failure but the last is told as :class:`Retrying`; the last one is raised.
    """
    for attempt in range(1, TRIES + 1):
        try:
            return (yield from call(function, *args, **kwargs))
        except Problem as problem:
            asked = problem.retry_after or 0.0
            if attempt == TRIES or not problem.retryable or asked > LONGEST_ASKED:
                raise
            seconds = pause_after(problem, attempt)
            yield Retrying(topic, problem, seconds)
        yield Wait(seconds)
    raise AssertionError("unreachable")


def pause_after(problem: Problem, attempt: int) -> float:
    """Seconds until the next try: what the service asks for, else capped exponential with full jitter."""
    if problem.retry_after is not None:
        return problem.retry_after
    return random.uniform(0, min(LONGEST_DELAY, FIRST_DELAY * 2**attempt))
