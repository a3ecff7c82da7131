"""The third party's pipeline from the clinic's server to CoVet, and what is wrong with it (contract §3)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from covet_desktop.core.people import OpenEnum
from covet_desktop.core.settings import OpenHours
from covet_desktop.core.text import Text, text

CATCHING_UP = timedelta(hours=1)
"""Open time after which a server that was off at night or over a weekend should have caught up."""


class HealthState(OpenEnum):
    OK = "ok"
    LATE = "late"
    DOWN = "down"
    MAINTENANCE = "maintenance"
    UNKNOWN = "unknown"


class StageName(OpenEnum):
    """In the order in which data passes them."""

    AGENT = "agent"
    EXTRACTION = "extraction"
    STAGING = "staging"
    DELIVERY = "delivery"
    UNKNOWN = "unknown"


class StageState(OpenEnum):
    OK = "ok"
    LATE = "late"
    FAILED = "failed"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Stage:
    name: StageName = StageName.UNKNOWN
    state: StageState = StageState.UNKNOWN
    last_ok_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Health:
    """``data_as_of``: how fresh what CoVet knows of the clinic is."""

    state: HealthState = HealthState.UNKNOWN
    data_as_of: datetime | None = None
    stages: tuple[Stage, ...] = ()


@dataclass(frozen=True, slots=True)
class Cause:
    """The one thing that keeps data from coming, and the one thing to do about it.

    ``since``: the last instant at which the stage was well, None where nobody knows.
    """

    stage: StageName
    state: StageState
    since: datetime | None
    words: Text
    action: Text


def cause(health: Health, now: datetime, hours: OpenHours, zone: ZoneInfo) -> Cause | None:
    """The first stage that isn't well; those after it only follow (contract §3).

    None while all is well or under maintenance, and where what is late is so only because the clinic was
    closed: what is late counts while the clinic is open, and what has stopped at a time when it was
    closed, or before, counts after an hour of open time. ``now`` is aware; ``zone`` is the clinic's.
    """
    if health.state in (HealthState.OK, HealthState.MAINTENANCE):
        return None
    stage = _first_unwell(health)
    if stage is None or (stage.state is StageState.LATE and not hours.contains(now, zone)):
        return None
    opened_at, since = hours.opened_at(now, zone), stage.last_ok_at
    stopped_today = opened_at is not None and since is not None and since >= opened_at
    if since is not None and not stopped_today and hours.open_between(since, now, zone) < CATCHING_UP:
        return None
    return _in_words(stage, since.astimezone(zone) if since else None)


def _first_unwell(health: Health) -> Stage | None:
    order = list(StageName)
    for stage in sorted(health.stages, key=lambda each: order.index(each.name)):
        if stage.state in (StageState.LATE, StageState.FAILED):
            return stage
        if stage.state is StageState.UNKNOWN and health.state is not HealthState.UNKNOWN:
            return stage
    match health.state:
        case HealthState.LATE:
            return Stage(state=StageState.LATE, last_ok_at=health.data_as_of)
        case HealthState.DOWN:
            return Stage(state=StageState.FAILED, last_ok_at=health.data_as_of)
        case _:
            return None


_LATE = text("This usually passes by itself. If it is still so in an hour, tell Bitwerx's support.")
_TELL_BITWERX = text("Nothing is wrong at the clinic. Tell Bitwerx's support.")
_TELL_COVET = text("Nothing is wrong at the clinic. Tell CoVet's support.")
_RESTART = text("Have IT restart the service “Bitwerx Mission Control Service” there.")
_SWITCHED_ON = text("See that the server is switched on and has internet; the rest follows by itself.")
_DATABASE = text("Have IT see that Cornerstone's database runs and that its password is the same as before.")


def _in_words(stage: Stage, since: datetime | None) -> Cause:
    words, action = _words(stage, since)
    return Cause(stage.name, stage.state, since, words, action)


def _words(stage: Stage, since: datetime | None) -> tuple[Text, Text]:
    failed = stage.state is StageState.FAILED
    match stage.name:
        case StageName.AGENT:
            action = _RESTART if failed else _SWITCHED_ON
            if since is None:
                return text("Nothing comes from the clinic's server."), action
            return text("Nothing has come from the clinic's server since {since}.", since=since), action
        case StageName.EXTRACTION:
            action = _DATABASE if failed else _LATE
            if since is None:
                return text("Cornerstone's data can't be read at the moment."), action
            return text("Nothing new was read from Cornerstone since {since}.", since=since), action
        case StageName.STAGING:
            action = _TELL_BITWERX if failed else _LATE
            if since is None:
                return text("The clinic's data is stuck at Bitwerx."), action
            return text("The clinic's data has been stuck at Bitwerx since {since}.", since=since), action
        case StageName.DELIVERY:
            action = _TELL_COVET if failed else _LATE
            if since is None:
                return text("The clinic's data doesn't reach CoVet."), action
            return text("The clinic's data hasn't reached CoVet since {since}.", since=since), action
        case _:
            action = _TELL_COVET if failed else _LATE
            if since is None:
                return text("Nothing new comes from Cornerstone."), action
            return text("Nothing new has come from Cornerstone since {since}.", since=since), action
