"""``setup --wait`` beside an open window: the window's engine is asked again until the connection is active.

It isn't told to wait by itself: whoever presses Ctrl+C here would leave a set-up behind that goes on alone
in the window, days later.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import timedelta

from covet_desktop.adapters import system
from covet_desktop.composition import timing
from covet_desktop.core.events import Checked
from covet_desktop.engine.telling import Document, Tell
from covet_desktop.terminal.printing import Teller

_GOES_ON = frozenset({"requested", "processing", "ready_for_setup", "connected"})
"""Also what has become active a moment after the set-up had stopped for it."""


def patiently(ask: Callable[[], Iterable[Document]], verb: Document, teller: Teller) -> Iterator[Document]:
    """What is answered; where a set-up is to wait for its activation, ``ask`` is called ever more rarely."""
    seconds, told = timing().first_check, False
    while True:
        awaited = ""
        for message in ask():
            awaited = _awaited(message.get("result")) if verb.get("wait") else ""
            if not awaited:
                yield message
        if not awaited:
            return
        if not told:
            yield {"note": awaited}
        told = True
        now = system.utc_now()
        yield Tell().event(Checked(now, now + timedelta(seconds=seconds)))
        teller.live.wait(seconds, teller.words)
        seconds = min(seconds * 1.5, timing().longest_check)


def _awaited(result: object) -> str:
    """The sentence that says so, where the set-up stopped for nothing but the activation; "" otherwise."""
    match result:
        case {"connection": {"status": status}, "problems": [{"kind": "not_set_up", "title": title}]}:
            return str(title) if status in _GOES_ON else ""
        case _:
            return ""
