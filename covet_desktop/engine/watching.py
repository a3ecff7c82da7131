"""What somebody has to know about: health, changes among Cornerstone's staff, status, fee."""

from __future__ import annotations

from covet_desktop.core.events import StaffChangesKnown
from covet_desktop.engine.flow import Flow
from covet_desktop.engine.services import Engine


def watch(engine: Engine) -> Flow[None]:
    """Ask the service for what changes by itself."""
    yield from ()


def accept_staff_changes(engine: Engine) -> Flow[None]:
    """Somebody has seen what changed."""
    yield StaffChangesKnown(())
