"""What a PC that watches has told, and what it says is needed."""

from datetime import timedelta

from covet_desktop.core.events import NoticeDue, StaffChangesKnown
from covet_desktop.core.needs import needs
from covet_desktop.core.staff_changes import Change
from tests.engine.desk import ZONE, Desk


def told(desk: Desk) -> list[str]:
    return [event.notice.about.split()[0] for event in desk.of(NoticeDue)]


def wanted(desk: Desk) -> list[str]:
    return [need.about.split()[0] for need in needs(desk.state, desk.engine.now())]


def changed(desk: Desk) -> list[Change]:
    return [change.kind for change in desk.of(StaffChangesKnown)[-1].changes]


def add_vet(desk: Desk, name: str) -> str:
    return str(desk.practice.act(action="add_provider", display_name=name)["provider"]["id"])


def later(desk: Desk, hours: int = 1, minutes: int = 0) -> None:
    """So much later on the same day, awake."""
    now = desk.engine.now() + timedelta(hours=hours, minutes=minutes)
    there = now.astimezone(ZONE)
    desk.at(there.hour, there.minute, there.date())
