"""Pausing the auto-import on this PC. Kept in the ledger, so that a restart doesn't end it."""

from __future__ import annotations

from datetime import timedelta

import msgspec

from covet_desktop.core.events import PauseKnown
from covet_desktop.core.schedule import Pause, local_midnight_after
from covet_desktop.engine.flow import Do, Flow
from covet_desktop.engine.journaling import note
from covet_desktop.engine.services import Engine
from covet_desktop.messages import Tick

_KEPT = "pause"
_LONGEST = timedelta(days=2)
"""Until tomorrow is never longer than that."""


def pause(engine: Engine, *, until_tomorrow: bool) -> Flow[None]:
    """Begin a pause: until the coming midnight of the clinic's clock, or until somebody resumes."""
    until = local_midnight_after(engine.today(), engine.zone) if until_tomorrow else None
    engine.ledger.set_setting(_KEPT, msgspec.to_builtins(Pause(until)))
    note(engine, "paused", until=until.isoformat() if until else "")
    yield from tell_pause(engine)


def resume(engine: Engine) -> Flow[None]:
    """End the pause; what was due meanwhile comes now."""
    if pause_now(engine) is not None:
        note(engine, "resumed")
    engine.ledger.set_setting(_KEPT, None)
    yield from tell_pause(engine)
    yield Do(Tick())


def pause_now(engine: Engine) -> Pause | None:
    """The pause that holds at this instant; one that is over is forgotten."""
    stored = engine.ledger.setting(_KEPT, None)
    if stored is None:
        return None
    try:
        found = msgspec.convert(stored, Pause)
    except msgspec.ValidationError:
        found = Pause(engine.now())  # another version's, which nobody could end
    if found.until is not None and found.until > engine.now() + _LONGEST:
        found = Pause(engine.now())  # begun by a clock that was wrong
    if found.holds(engine.now()):
        return found
    engine.ledger.set_setting(_KEPT, None)
    return None


def tell_pause(engine: Engine) -> Flow[None]:
    """Tell the window, where it is otherwise than it was told last."""
    pause = pause_now(engine)
    if engine.pause_told != pause:
        engine.pause_told = pause
        yield PauseKnown(pause)
