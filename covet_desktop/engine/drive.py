"""Runs one generator to its end where there is no window: the command line's loop."""

from __future__ import annotations

import threading
from collections.abc import Callable

from covet_desktop.core.events import Event
from covet_desktop.engine.commands import use_case
from covet_desktop.engine.flow import Call, Do, Flow, R, Wait
from covet_desktop.engine.services import Engine


def drive(
    engine: Engine,
    flow: Flow[R],
    emit: Callable[[Event], None],
    wait: Callable[[float], object] | None = None,
) -> R:
    """The generator's result; its :class:`Problem` is raised. Ctrl-C calls it off.

    ``wait`` lets so many seconds pass; one of the terminal's draws a countdown meanwhile.
    """
    wait = wait or threading.Event().wait
    result: object = None
    error: Exception | None = None
    try:
        while True:
            try:
                effect = flow.send(result) if error is None else flow.throw(error)
            except StopIteration as stop:
                value: R = stop.value
                return value
            result, error = None, None
            match effect:
                case Call(function):
                    try:
                        result = function()
                    except Exception as raised:  # noqa: BLE001 - handed over to the generator
                        error = raised
                case Wait(seconds):
                    wait(seconds)
                case Do(command):
                    drive(engine, use_case(engine, command), emit, wait)
                case _:
                    emit(effect)
    finally:
        flow.close()
