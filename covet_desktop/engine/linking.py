"""Linking a case to a patient's appointment, and taking that back."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from covet_desktop.core.case_desk import CandidatesRead, CaseChanged
from covet_desktop.core.events import Topic
from covet_desktop.core.linking import Taken, rank
from covet_desktop.core.model import ProviderMapping
from covet_desktop.core.people import Member
from covet_desktop.core.problems import Kind, Problem
from covet_desktop.core.text import text
from covet_desktop.core.visits import Appointment, Case
from covet_desktop.engine.case_reading import forget_if_removed, is_removed, keep_case
from covet_desktop.engine.flow import Flow, retried
from covet_desktop.engine.journaling import note, written
from covet_desktop.engine.services import Engine

_AROUND, _DAYS = timedelta(days=1), 3
"""The case's day with the days before and after it."""
_SEARCHED, _SEARCHED_DAYS = timedelta(days=7), 14
"""Where words are looked for and no day was chosen."""


def read_candidates(
    engine: Engine, case_id: str, day: date | None = None, query: str = ""
) -> Flow[CandidatesRead]:
    """The patients' appointments that a case may be linked to, the likeliest first.

    Of ``day``; of three days around the one on which the case was made, where none is named; and of two
    weeks around it, where words are looked for.
    """
    topic, cache = Topic.CANDIDATES, engine.open_cache()
    connection = engine.connected()
    case = cache.case(case_id)
    if case is None:
        try:
            case = yield from retried(topic, engine.api.case, case_id)
        except Problem as problem:
            yield from forget_if_removed(engine, case_id, problem)
            raise
    start, days = _range(engine, case, day, query)
    found = yield from retried(topic, engine.api.appointments, connection.id, start, days, query)
    taken = yield from _taken(engine, found)
    mapping = yield from _mapping(engine)
    members = cache.snapshot("members", tuple[Member, ...]) or ()
    ranked = rank(
        case,
        found,
        mapping=mapping,
        zone=engine.zone,
        taken=taken,
        member_name=next((each.display_name for each in members if each.id == case.member_id), ""),
    )
    read = CandidatesRead(case_id, start, days, query, ranked)
    yield read
    return read


def _range(engine: Engine, case: Case, day: date | None, query: str) -> tuple[date, int]:
    if day is not None:
        return day, 1
    made = case.created_at or engine.now()
    middle = made.astimezone(engine.zone).date()
    return (middle - _SEARCHED, _SEARCHED_DAYS) if query else (middle - _AROUND, _DAYS)


def _mapping(engine: Engine) -> Flow[ProviderMapping]:
    known = engine.mapping.value if engine.mapping else None
    known = known or engine.open_cache().snapshot("mapping", ProviderMapping)
    if known is None:
        tagged = yield from retried(Topic.CANDIDATES, engine.api.provider_mapping, engine.connected().id)
        known = tagged.value
    return known


def _taken(engine: Engine, appointments: Iterable[Appointment]) -> Flow[Taken]:
    """Which patients of which appointments have a case. An appointment tells only its cases, not whose they
    are: with several patients, as a litter, each case is looked at."""
    found: dict[tuple[str, str], str] = {}
    for appointment in appointments:
        if len(appointment.patients) == 1 and appointment.case_ids:
            found[appointment.id, appointment.patients[0].id] = appointment.case_ids[0]
            continue
        for case_id in appointment.case_ids if appointment.patients else ():
            case = yield from _case_of(engine, case_id)
            if case is not None and case.patient is not None:
                found[appointment.id, case.patient.id] = case_id
    return found


def _case_of(engine: Engine, case_id: str) -> Flow[Case | None]:
    known = engine.open_cache().case(case_id)
    if known is not None and known.linked:
        return known
    try:
        return (yield from retried(Topic.CANDIDATES, engine.api.case, case_id))
    except Problem as problem:
        if problem.kind not in (Kind.REMOVED, Kind.NOT_FOUND):
            raise
        return None


def link_case(engine: Engine, case_id: str, appointment_id: str, patient_id: str) -> Flow[Case]:
    """Link a case; the same link again is fine, so that a lost answer is asked for again (contract §1)."""
    try:
        case, request_id = yield from written(
            engine, Topic.LINK, engine.api.link_case, case_id, appointment_id, patient_id
        )
    except Problem as problem:
        yield from _learn_from(engine, case_id, problem)
        raise _told(problem, case_id) from problem
    note(
        engine, "linked", request_id=request_id,
        case=case_id, appointment=appointment_id, patient=patient_id,
    )  # fmt: skip
    yield CaseChanged(case)
    yield from keep_case(engine, case)
    return case


def unlink_case(engine: Engine, case_id: str) -> Flow[Case]:
    """Take a case's link back; from then on an import leaves it unlinked (contract §4)."""
    known = engine.open_cache().case(case_id)
    was = known.appointment.id if known is not None and known.appointment is not None else ""
    try:
        case, request_id = yield from written(engine, Topic.LINK, engine.api.unlink_case, case_id)
    except Problem as problem:
        yield from _learn_from(engine, case_id, problem)
        raise
    note(engine, "unlinked", request_id=request_id, case=case_id, appointment=was)
    yield CaseChanged(case)
    yield from keep_case(engine, case)
    return case


def _learn_from(engine: Engine, case_id: str, problem: Problem) -> Flow[None]:
    """A refusal tells that the case isn't any more what it was here."""
    yield from forget_if_removed(engine, case_id, problem)
    if problem.code != "already_linked" or problem.facts.get("case_id") != case_id:
        return
    try:
        case = yield from retried(Topic.LINK, engine.api.case, case_id)
    except Problem as other:
        if other.kind is Kind.SIGNED_OUT or is_removed(other):
            raise
        return  # that it is linked elsewhere is the news
    yield CaseChanged(case)
    yield from keep_case(engine, case)


def _told(problem: Problem, case_id: str) -> Problem:
    """A link that is there already: of this case, or of the appointment's patient, whose case can be opened."""
    if problem.code != "already_linked":
        return problem
    if problem.facts.get("case_id") in (case_id, None):
        return problem.reworded(
            text("This case has been linked meanwhile, on another PC or in CoVet."),
            text("If that link is wrong, unlink it first."),
        )
    return problem.reworded(
        text("This patient has a case for that appointment already."),
        text("Go on in that case; or unlink it there first."),
    )
