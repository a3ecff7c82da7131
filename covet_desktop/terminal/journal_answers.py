"""What the command line prints about who did what, and whether the data flows: activity, health."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime, tzinfo

import click

from covet_desktop.core.health import StageName, StageState
from covet_desktop.core.health_words import ORDER, stage_words
from covet_desktop.terminal.asking import prose
from covet_desktop.terminal.words import day_and_clock, printable, say, tr, zone_of


def _health(document: object) -> None:
    if not isinstance(document, Mapping):
        return
    zone = zone_of(str(document.get("time_zone") or ""))
    prose(printable(document.get("words")))
    if document.get("action"):
        prose(printable(document["action"]))
    as_of = _when(document.get("data_as_of"), zone)
    if as_of:
        click.echo(tr("Data as of {when}", when=as_of))
    stages = document.get("stages")
    given = {str(each.get("name")): each for each in stages} if isinstance(stages, list | tuple) else {}
    for name in ORDER:
        stage = given.get(name.value)
        if stage is not None:
            click.echo(_stage(name, stage, zone, is_cause=document.get("cause") == name.value))


def _stage(name: StageName, stage: Mapping[str, object], zone: tzinfo, *, is_cause: bool) -> str:
    words = {
        StageState.OK: tr("well"),
        StageState.LATE: tr("late"),
        StageState.FAILED: tr("stopped"),
    }.get(StageState(stage.get("state")), tr("not known"))
    line = f"  {'→' if is_cause else ' '} {say(stage_words(name)[0])}: {words}"
    last = _when(stage.get("last_ok_at"), zone)
    return f"{line} ({tr('last well {when}', when=last)})" if last and stage.get("state") != "ok" else line


def _activity(document: object) -> None:
    match document:
        case {"csv": str(table)}:
            click.echo(table, nl=False)
        case {"items": list() | tuple() as items} if not items:
            click.echo(tr("Nothing is written down yet."))
        case {"items": list() | tuple() as items, "time_zone": zone_name}:
            zone = zone_of(str(zone_name))
            for item in items:
                parts = (_when(item.get("at"), zone), printable(item.get("device")))
                click.echo(f"{' · '.join(part for part in parts if part)}")
                prose(printable(item.get("words")), "    ")


def _when(written: object, zone: tzinfo) -> str:
    try:
        moment = datetime.fromisoformat(str(written or ""))
    except ValueError:
        return ""
    return day_and_clock(moment, zone) if moment.tzinfo is not None else ""


ANSWERS: dict[str, Callable[[object], None]] = {"health": _health, "activity": _activity}
"""By verb: prints its document for a person."""
