"""Steps 5 to 7 in the terminal: practice identifier, linking scope, auto-import."""

from __future__ import annotations

from dataclasses import replace
from zoneinfo import ZoneInfo

import click

from covet_desktop import messages as msg
from covet_desktop.core.clinic_names import differs
from covet_desktop.core.model import AutoImport, LinkingScope, Practice
from covet_desktop.core.problems import Kind, Problem
from covet_desktop.core.schedule import next_slots
from covet_desktop.core.setup import Step
from covet_desktop.core.text import NOTHING, Text, text
from covet_desktop.terminal import asking
from covet_desktop.terminal.asking import Choice
from covet_desktop.terminal.clinic import time_zones
from covet_desktop.terminal.talk import Talk, heading, tell
from covet_desktop.terminal.words import day_and_clock, printable, tr, unmarked

MOST_DAYS = 14
_MORNING = 6
_ASK_AGAIN = (Kind.NOT_FOUND, Kind.REFUSED, Kind.INVALID)
"""What a lookup says of the identifier itself; all else is not the person's to mend."""


def name_practice(talk: Talk) -> None:
    """Ask for Bitwerx's identifier, show whose it is, and set it once the person says that it is theirs."""
    heading(Step.PRACTICE)
    asking.prose(tr("Bitwerx gave you a practice identifier, in an e-mail or by phone. We look it up first."))
    hint = tr("Capitals and blanks don't matter. It isn't Cornerstone's own Practice ID.")
    asking.prose(hint, "  · ")
    while True:
        practice = _looked_up(talk)
        if practice is not None and _is_ours(talk, practice):
            talk.do(msg.SetPractice(practice.identifier))
            return


def _looked_up(talk: Talk) -> Practice | None:
    typed = asking.entry(
        unmarked(tr("Practice &identifier")),
        talk.draft.identifier,
        lambda value: _identifier_problem(talk, value),
    )
    talk.keep(replace(talk.draft, identifier=typed))
    try:
        talk.do(msg.LookUpPractice(typed))
    except Problem as problem:
        if problem.kind not in _ASK_AGAIN or problem.code == "suspended":
            raise
        tell(problem)
        talk.keep(replace(talk.draft, identifier=""))
        return None
    return talk.state.practice_found


def _identifier_problem(talk: Talk, typed: str) -> Text:
    if not typed:
        return text("Type or paste the identifier that Bitwerx gave you.")
    if typed.strip().casefold() == talk.connection.clinic.practice_id.casefold():
        return text(
            "{typed} is your Practice ID in Cornerstone. What goes here is the longer identifier "
            "from Bitwerx, for instance {example}.",
            typed=typed,
            example="4F7K2M9Q",
        )
    return NOTHING


def _is_ours(talk: Talk, practice: Practice) -> bool:
    clinic = talk.connection.clinic
    place = ", ".join(part for part in (practice.city, practice.region, practice.country) if part)
    click.echo(f"\n  {printable(practice.name)}\n  {printable(place)}")
    for location in practice.locations:
        click.echo(f"    {printable(location.name)} ({printable(location.time_zone)})")
    strange = differs(practice, clinic)
    if strange:
        asking.told(
            tr(
                "You told us {clinic} in {city}. This identifier stands for {practice} in {other_city}. "
                "A wrong one would bring in another clinic's appointments: ask Bitwerx if you aren't sure.",
                clinic=clinic.name or "–",
                city=clinic.city or "–",
                practice=practice.name or "–",
                other_city=practice.city or "–",
            )
        )
    ours = asking.yes(tr("Is this your clinic?"), default=not strange)
    if not ours:
        talk.keep(replace(talk.draft, identifier=""))
    return ours


def choose_scope(talk: Talk) -> None:
    heading(Step.SCOPE)
    asking.prose(tr("Whose appointments should come?"))
    asking.prose(tr("The fee is the same either way: it counts Cornerstone servers, not people."))
    choices = [
        Choice(LinkingScope.TEAM.value, unmarked(tr("The whole &team"))),
        Choice(LinkingScope.ME.value, unmarked(tr("&Only my account"))),
    ]
    stands = talk.draft.linking_scope or LinkingScope.TEAM
    chosen = LinkingScope(asking.choice(tr("Who is linked"), choices, stands.value))
    talk.keep(replace(talk.draft, linking_scope=chosen))
    talk.do(msg.SetScope(chosen))


def choose_auto_import(talk: Talk) -> None:
    heading(Step.AUTO_IMPORT)
    asking.prose(tr("CoVet Desktop can import the day's appointments by itself, every day at the same hour."))
    stands = talk.draft.auto_import or AutoImport(True, talk.connection.clinic.time_zone, _MORNING)
    enabled = asking.yes(unmarked(tr("Auto-import &daily")), default=stands.enabled)
    asking.prose(tr("The clock of this city counts, also when this PC is elsewhere."), "  · ")
    zone = asking.choice(unmarked(tr("Time &zone")), time_zones(), stands.time_zone)
    chosen = replace(stands, enabled=enabled, time_zone=zone)
    if enabled:
        hour = asking.number(unmarked(tr("&Hour of the day")), stands.hour, 0, 23)
        days = asking.number(unmarked(tr("Days to &import")), stands.days, 1, MOST_DAYS)
        chosen = replace(chosen, hour=hour, days=days)
    talk.keep(replace(talk.draft, auto_import=chosen))
    talk.do(msg.SetAutoImport(chosen))
    if enabled:
        first = next_slots(talk.engine.now(), ZoneInfo(zone), chosen.hour, 1)[0]
        asking.prose(tr("Next automatic import: {when}", when=day_and_clock(first.at, ZoneInfo(zone))))
    else:
        asking.prose(tr("Nothing comes by itself"))
