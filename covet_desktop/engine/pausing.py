"""Pausing the auto-import on this PC."""

from __future__ import annotations

from datetime import datetime, timedelta

import msgspec

from covet_desktop.core.events import PauseKnown
from covet_desktop.core.schedule import Pause, local_midnight_after
from covet_desktop.engine.flow import Flow
from covet_desktop.engine.services import Engine


def pause(engine: Engine, *, until_tomorrow: bool) -> Flow[None]:
    """Begin a pause: until the coming midnight of the clinic's clock, or until somebody resumes."""
    until = local_midnight_after(engine.today(), engine.zone) if until_tomorrow else None
    engine.ledger.set_setting("pause", msgspec.to_builtins(Pause(until)))
    yield PauseKnown(Pause(until))


def resume(engine: Engine) -> Flow[None]:
    """End the pause."""
    engine.ledger.set_setting("pause", None)
    yield PauseKnown(None)


def pause_now(engine: Engine) -> Pause | None:
    """The pause that holds at this instant; one that is over is none."""
    stored = engine.ledger.setting("pause", None)
    if stored is None:
        return None
    found = msgspec.convert(stored, Pause)
    return found if found.until is None or _after(found.until, engine.now()) else None


def _after(until: datetime, now: datetime) -> bool:
    return until - now > timedelta(0)
