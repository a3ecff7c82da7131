"""Waiting for something to become true, with a deadline and a name for what was waited for."""

import threading
import time
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")


def wait_until(predicate: Callable[[], T], seconds: float = 10, what: str = "", every: float = 0.02) -> T:
    """The first true value of ``predicate()``; AssertionError naming ``what`` when ``seconds`` have passed.

    It doesn't run Qt's event loop: in a test of widgets use ``qtbot.waitUntil``.
    """
    deadline = time.monotonic() + seconds
    pause = threading.Event()
    while True:
        value = predicate()
        if value:
            return value
        if time.monotonic() >= deadline:
            raise AssertionError(f"after {seconds:g} s still not so: {what or predicate}")
        pause.wait(every)
