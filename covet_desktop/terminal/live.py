"""One line that changes in place: a countdown, a progress. Where nobody watches, it isn't drawn.

It stands on standard error, so that standard output holds only what was asked for.
"""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Callable
from datetime import datetime

from covet_desktop.terminal.words import clock, tr, zone_of


class LiveLine:
    """``watched``: a person sees it, so that it may be drawn anew each second."""

    def __init__(self) -> None:
        self.watched = sys.stderr.isatty()
        self._drawn = 0

    def show(self, words: str) -> None:
        """Draw ``words`` over what stood there; too long a line is cut, since it couldn't be redrawn."""
        if not self.watched:
            return
        words = words[: _columns() - 1]
        sys.stderr.write("\r" + words.ljust(self._drawn))
        sys.stderr.flush()
        self._drawn = len(words)

    def clear(self) -> None:
        """Leave no trace of it, so that something else can be written."""
        if self._drawn:
            sys.stderr.write("\r" + " " * self._drawn + "\r")
            sys.stderr.flush()
            self._drawn = 0

    def wait(self, seconds: float, words: Callable[[], str]) -> None:
        """Let the time pass, with ``words()`` drawn each second; Ctrl+C ends it at once."""
        pause = threading.Event()
        ends_at = time.monotonic() + seconds
        while (left := ends_at - time.monotonic()) > 0:
            self.show(words())
            pause.wait(min(left, 1.0) if self.watched else left)


def minutes_and_seconds(seconds: float) -> str:
    left = max(0, round(seconds))
    return f"{left // 60}:{left % 60:02}"


def check_words(at: datetime, next_at: datetime, now: datetime) -> str:
    """When the service was last asked whether the connection is active, and when it is asked next."""
    last = tr("Last checked {clock}", clock=clock(at, zone_of("")))
    left = minutes_and_seconds((next_at - now).total_seconds())
    return f"{last} · {tr('next check in {time}', time=left)}"


def _columns() -> int:
    import shutil

    return shutil.get_terminal_size().columns
