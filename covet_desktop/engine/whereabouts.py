"""Looking for a patient who isn't there: in what is kept on this PC, and in what the service knows."""

from __future__ import annotations

from datetime import date, timedelta

from covet_desktop.core.asking_for import Asked, asked_for
from covet_desktop.core.events import Topic
from covet_desktop.core.missing_people import PatientSought
from covet_desktop.core.people import Member
from covet_desktop.core.problems import UNREACHABLE, Problem
from covet_desktop.core.tracing import where
from covet_desktop.core.visits import (
    Appointment,
    Case,
    ImportRequest,
    ImportRun,
    ImportStatus,
    PreviewItem,
    SkippedItem,
)
from covet_desktop.core.whereabouts import Sources
from covet_desktop.engine.cases import refresh_cases
from covet_desktop.engine.flow import Flow, retried
from covet_desktop.engine.services import Engine

AROUND = 14
"""Days before and after the chosen ones on which the same words are looked for."""
_FOUND = 200
_RUNS, _SKIPPED_OF = 50, 2
"""The newest imports that are looked through, and of how many what they left out is read."""
_NO_PREVIEW = frozenset({"suspended", "not_ready", "nothing_mapped"})


def look_for(engine: Engine, words: str, start: date | None, days: int) -> Flow[PatientSought]:
    """Say of each patient whom the words may mean where it is. Changes nothing.

    Where the service can't be reached, what is kept on this PC is told, and then the problem.
    """
    asked, start = asked_for(words), start or engine.today()
    if not asked:
        nobody = PatientSought(words, start, days, ())
        yield nobody
        return nobody
    try:
        yield from refresh_cases(engine, Topic.WHEREABOUTS)
        sources = yield from _sources(engine, asked, start, days)
    except Problem as problem:
        if problem.kind in UNREACHABLE:
            here = Sources(start, days, engine.zone, cases=_kept_here(engine, asked, start, days))
            hits = tuple(hit for hit in where(words, here) if hit.name)
            yield PatientSought(words, start, days, hits, offline=True)
        raise
    sought = PatientSought(words, start, days, where(words, sources), sources.data_as_of)
    yield sought
    return sought


def _sources(engine: Engine, asked: Asked, start: date, days: int) -> Flow[Sources]:
    connection, cache = engine.connected(), engine.open_cache()
    planned = yield from _planned(engine, start, days)
    around = (yield from _around(engine, asked, start, days)) if asked.words else ()
    health = yield from retried(Topic.WHEREABOUTS, engine.api.health, connection.id)
    members = cache.snapshot("members", tuple[Member, ...]) or ()
    return Sources(
        start,
        days,
        engine.zone,
        planned,
        around,
        _kept_here(engine, asked, start, days),
        (yield from _skipped(engine, start, days)),
        cache.removed_pairs(),
        {member.id: member.display_name for member in members},
        health.data_as_of,
        len(connection.practice.locations) if connection.practice else 1,
    )


def _planned(engine: Engine, start: date, days: int) -> Flow[tuple[PreviewItem, ...]]:
    """What an import would do now; where none can be, the appointments alone."""
    connection_id, request = engine.connected().id, ImportRequest(start, days)
    try:
        return (yield from retried(Topic.WHEREABOUTS, engine.api.import_preview, connection_id, request))
    except Problem as problem:
        if problem.code not in _NO_PREVIEW:
            raise
    found: tuple[Appointment, ...] = yield from retried(
        Topic.WHEREABOUTS, engine.api.appointments, connection_id, start, days
    )
    return tuple(
        PreviewItem(appointment, patient, appointment.client)
        for appointment in found
        for patient in appointment.patients or (None,)
    )


def _around(engine: Engine, asked: Asked, start: date, days: int) -> Flow[tuple[Appointment, ...]]:
    connection_id = engine.connected().id
    found: tuple[Appointment, ...] = ()
    for first in (start - timedelta(days=AROUND), start + timedelta(days=days)):
        found += yield from retried(
            Topic.WHEREABOUTS, engine.api.appointments, connection_id, first, AROUND, asked.said
        )
    return found


def _kept_here(engine: Engine, asked: Asked, start: date, days: int) -> tuple[Case, ...]:
    """The cases of these days, and those of all days that have the words."""
    cache = engine.open_cache()
    kept = [case for ahead in range(days) for case in cache.cases_of_day(start + timedelta(days=ahead))]
    if asked.words:
        kept += cache.find_cases(" ".join(asked.words), 0, _FOUND)[1]
    return tuple({case.id: case for case in kept}.values())


def _skipped(engine: Engine, start: date, days: int) -> Flow[tuple[SkippedItem, ...]]:
    """What the latest imports of these days left out, the latest first."""
    runs = yield from retried(Topic.WHEREABOUTS, engine.api.imports, engine.connected().id, _RUNS)
    found: tuple[SkippedItem, ...] = ()
    covering = [run for run in runs if _covers(run, start, days)]
    for run in covering[:_SKIPPED_OF]:
        found += yield from retried(Topic.WHEREABOUTS, engine.api.skipped, run.id)
    return found


def _covers(run: ImportRun, start: date, days: int) -> bool:
    """Whether a successful import took in one of these days."""
    if run.status is not ImportStatus.SUCCEEDED or run.start is None:
        return False
    return run.start < start + timedelta(days=days) and start < run.start + timedelta(days=run.days)
