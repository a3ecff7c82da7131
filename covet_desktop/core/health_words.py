"""Health as it is shown: the pipeline's stages as one line, and one sentence with what to do."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from zoneinfo import ZoneInfo

from covet_desktop.core.health import Health, HealthState, Stage, StageName, StageState, cause
from covet_desktop.core.settings import OpenHours
from covet_desktop.core.text import NOTHING, Text, text

ORDER = (StageName.AGENT, StageName.EXTRACTION, StageName.STAGING, StageName.DELIVERY)


class Standing(Enum):
    """How one stage stands beside the others."""

    OK = "ok"
    LATE = "late"
    FAILED = "failed"
    FOLLOWS = "follows"
    """Nothing is wrong with it: it waits for the stage that is the cause."""
    WAITS = "waits"
    """Nothing new, as it should be: the clinic is closed, or there is maintenance."""
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class StageSeen:
    """``last_ok_at``: the last instant at which it was well, UTC; None where nobody knows."""

    name: StageName
    standing: Standing
    last_ok_at: datetime | None = None


def stages_seen(health: Health, now: datetime, hours: OpenHours, zone: ZoneInfo) -> tuple[StageSeen, ...]:
    """The four stages in the order in which data passes them: at most one of them is to blame.

    One that the service doesn't name is as the whole: well, or unknown. Those after the cause only
    follow; without a cause, what isn't well waits.
    """
    given = {stage.name: stage for stage in health.stages}
    found = cause(health, now, hours, zone)
    seen: list[StageSeen] = []
    blamed = False
    for name in ORDER:
        stage = given.get(name) or Stage(name, _of_the_whole(health))
        if blamed:
            standing = Standing.FOLLOWS
        elif found is not None and found.stage is name:
            standing, blamed = _plainly(found.state), True
        elif stage.state is StageState.OK:
            standing = Standing.OK
        elif health.state is HealthState.UNKNOWN or stage.state is StageState.UNKNOWN:
            standing = Standing.UNKNOWN
        else:
            standing = Standing.WAITS
        seen.append(StageSeen(name, standing, stage.last_ok_at))
    return tuple(seen)


def _of_the_whole(health: Health) -> StageState:
    return StageState.OK if health.state is HealthState.OK else StageState.UNKNOWN


def _plainly(state: StageState) -> Standing:
    match state:
        case StageState.FAILED:
            return Standing.FAILED
        case StageState.LATE:
            return Standing.LATE
        case _:
            return Standing.UNKNOWN


def verdict(health: Health, now: datetime, hours: OpenHours, zone: ZoneInfo) -> tuple[Text, Text]:
    """What is the matter, and the one thing to do about it; nothing to do is said as well."""
    found = cause(health, now, hours, zone)
    if found is not None:
        return found.words, found.action
    match health.state:
        case HealthState.OK:
            return text("Data flows from Cornerstone to CoVet."), NOTHING
        case HealthState.MAINTENANCE:
            return (
                text("There is maintenance: nothing new comes meanwhile."),
                text("Nothing to do. What is missing comes by itself afterwards."),
            )
        case HealthState.UNKNOWN:
            return (
                text("CoVet can't say at the moment how the data flows."),
                text("Look again in a while. Imports go on as usual."),
            )
        case _ if hours.contains(now, zone):
            return (
                text("Nothing new came while the clinic was closed."),
                text("Nothing to do: what is missing usually comes within an hour of opening."),
            )
        case _:
            return (
                text("Nothing new comes while the clinic is closed."),
                text("Nothing to do: that is as it should be."),
            )


def stage_words(name: StageName) -> tuple[Text, Text]:
    """What a stage is called, and what it is."""
    return {
        StageName.AGENT: (text("Agent"), text("Bitwerx's program on the clinic's server")),
        StageName.EXTRACTION: (text("Extraction"), text("reading from Cornerstone")),
        StageName.STAGING: (text("Staging"), text("getting it ready at Bitwerx")),
        StageName.DELIVERY: (text("Delivery"), text("handing it to CoVet")),
    }[name]


def standing_words(standing: Standing) -> Text:
    return {
        Standing.OK: text("well"),
        Standing.LATE: text("late"),
        Standing.FAILED: text("stopped"),
        Standing.FOLLOWS: text("follows"),
        Standing.WAITS: text("at rest"),
        Standing.UNKNOWN: text("not known"),
    }[standing]
