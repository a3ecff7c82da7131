"""What this PC tells a person who isn't looking: rarely, once, and without a client's or patient's name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import Enum
from zoneinfo import ZoneInfo

from covet_desktop.core import health
from covet_desktop.core.health import Health, StageState
from covet_desktop.core.model import Status
from covet_desktop.core.names import folded
from covet_desktop.core.schedule import BACK_OFF
from covet_desktop.core.settings import Settings
from covet_desktop.core.staff_changes import Change, StaffChange, name_of
from covet_desktop.core.text import Text, text
from covet_desktop.core.visits import ImportRun, ImportStatus, Trigger
from covet_desktop.core.watched import Watched

_REMEMBERED = timedelta(days=60)
_LATE_FOR_LONG = timedelta(hours=4)
"""Open time after which data that is late is told of: until then it usually passes by itself."""
_STANDING = ("signed out", "suspended", "rejected", "removed")
"""What may come again: once it is over, it is told anew the next time."""


class Page(Enum):
    """What a click on a notice, or on a line under "needs you", opens."""

    HOME = "home"
    SETUP = "setup"
    """The set-up, where it stands."""
    VETERINARIANS = "veterinarians"
    AUTO_IMPORT = "auto_import"
    SETTINGS = "settings"
    SIGN_IN = "sign_in"
    MISSING = "missing"
    """Who isn't here: appointments of nobody's, a patient who isn't among the cases."""
    IMPORTS = "imports"
    EXPORTS = "exports"
    HEALTH = "health"
    ACTIVITY = "activity"
    CLINIC = "clinic"
    """The clinic's details, which may be changed."""
    PRACTICE = "practice"
    """The practice identifier."""


@dataclass(frozen=True, slots=True)
class Notice:
    """``about`` is the same for what is the same: it is told once."""

    about: str
    title: Text
    words: Text
    page: Page = Page.HOME


@dataclass(frozen=True, slots=True)
class Known:
    """What notices are decided from: nothing in it holds a client or a patient.

    ``failures``: tries of ``day``'s import that failed so far; ``first_start``: when the first appointment
    of ``run``'s first day begins. ``health`` is None unless it was asked for within the last hours.
    """

    signed_out: bool = False
    watched: Watched = field(default_factory=Watched)
    health: Health | None = None
    changes: tuple[StaffChange, ...] = ()
    run: ImportRun | None = None
    first_start: datetime | None = None
    day: date | None = None
    failures: int = 0


def decide(
    known: Known, told: Mapping[str, datetime], now: datetime, settings: Settings, zone: ZoneInfo
) -> tuple[tuple[Notice, ...], dict[str, datetime]]:
    """The notices to be shown at ``now``, and all that is to be remembered as told from then on.

    None while the clinic is closed: what is still true when it opens is told then. None at all where a
    person has switched them off. ``told``: when which notice was shown, by what it is about. ``now`` is
    aware; ``zone`` is the clinic's.
    """
    if not settings.notices or not settings.open_hours.contains(now, zone):
        return (), dict(told)
    due = tuple(_true_now(known, now, settings, zone))
    holds = {notice.about for notice in due}
    fresh = tuple(notice for notice in due if notice.about not in told)
    kept = {
        about: at
        for about, at in told.items()
        if about in holds
        or (known.signed_out and about != "signed out")
        or (abs(now - at) < _REMEMBERED and not about.startswith(_STANDING))
    }
    return fresh, kept | {notice.about: now for notice in fresh}


def _true_now(known: Known, now: datetime, settings: Settings, zone: ZoneInfo) -> Iterator[Notice]:
    if known.signed_out:
        title, words = text("You are signed out of CoVet."), text("Nothing is imported until you sign in.")
        yield Notice("signed out", title, words, Page.SIGN_IN)
        return
    yield from _of_the_connection(known)
    if known.watched.status is Status.CONNECTED and known.watched.removal is None:
        yield from _of_the_day(known, now, zone)
        yield from _of_health(known, now, settings, zone)


def _of_the_connection(known: Known) -> Iterator[Notice]:
    watched = known.watched
    name = watched.connection_id
    if watched.removal is not None:
        title, words = text("Cornerstone's connection was removed."), text("Nothing is imported any more.")
        yield Notice(f"removed {name}", title, words, Page.SETUP)
        return
    match watched.status:
        case Status.READY_FOR_SETUP if watched.waited:
            title = text("Your Cornerstone connection is active.")
            words = text("Go on with the set-up: what is left takes about five minutes.")
            yield Notice(f"ready {name}", title, words, Page.SETUP)
        case Status.SUSPENDED:
            title, words = text("The connection is suspended."), text("Nothing is imported meanwhile.")
            yield Notice(f"suspended {name}", title, words, Page.SETUP)
        case Status.REJECTED if watched.waited:
            title, words = text("Your request was declined."), text("Open CoVet Desktop to see what to do.")
            yield Notice(f"rejected {name}", title, words, Page.SETUP)


def _of_the_day(known: Known, now: datetime, zone: ZoneInfo) -> Iterator[Notice]:
    today, run = now.astimezone(zone).date(), known.run
    if known.day == today and known.failures >= len(BACK_OFF):
        title = text("Today's cases aren't here.")
        words = text("The import has failed several times. It is tried again every hour.")
        yield Notice(f"failed {today}", title, words)
    if (
        run is not None
        and run.start == today
        and run.trigger is Trigger.SCHEDULED
        and run.status is ImportStatus.SUCCEEDED
        and run.counts.created > 0
        and run.finished_at is not None
        and known.first_start is not None
        and known.first_start < run.finished_at
    ):
        title = text("Today's cases are here now.")
        words = text("They came after the day's first appointment.")
        yield Notice(f"late {today}", title, words)
    for change in known.changes:
        if change.kind is Change.REUSED:
            name = name_of(change.provider)
            title = text("{before} is now {name} in Cornerstone.", before=change.name_before, name=name)
            words = text("Check whose appointments these are.")
            yield Notice(f"reused {change.provider.id} {folded(name)}", title, words, Page.VETERINARIANS)


def _of_health(known: Known, now: datetime, settings: Settings, zone: ZoneInfo) -> Iterator[Notice]:
    """What has failed, or was late for long; the same all through the day on which it began."""
    if known.health is None:
        return
    hours = settings.open_hours
    found = health.cause(known.health, now, hours, zone)
    if found is None:
        return
    late_for = hours.open_between(found.since, now, zone) if found.since is not None else timedelta(0)
    if found.state is StageState.FAILED or late_for >= _LATE_FOR_LONG:
        began = (found.since or now).astimezone(zone).date()
        yield Notice(f"health {found.stage.value} {began}", found.words, found.action, Page.HEALTH)
