"""What an answers file sets on a connection that is ready: practice, mapping, scope, auto-import, an import.

Practice and mapping come first, as they are what can be wrong; nothing else is set until they are right.
"""

from __future__ import annotations

from covet_desktop.core.answers import Answers
from covet_desktop.core.answers_table import Fault
from covet_desktop.core.assigning import Assignment, assign, import_members
from covet_desktop.core.clinic_names import differs
from covet_desktop.core.events import Noted, Topic
from covet_desktop.core.identifier import same_identifier, tidy
from covet_desktop.core.matching import unclaimed
from covet_desktop.core.model import AutoImport, LinkingScope, Practice, Provider, ProviderMapping
from covet_desktop.core.people import Member
from covet_desktop.core.problems import Kind, Problem
from covet_desktop.core.setup import is_scope_of
from covet_desktop.core.text import plural, text
from covet_desktop.core.visits import ImportRequest, ImportRun
from covet_desktop.engine.connecting import (
    load_staff,
    set_auto_import,
    set_practice,
    set_scope,
)
from covet_desktop.engine.flow import Flow, retried
from covet_desktop.engine.importing import import_cases
from covet_desktop.engine.remapping import accept_mapping
from covet_desktop.engine.services import Engine

Faults = tuple[Fault, ...]


def settle_all(engine: Engine, answers: Answers) -> Flow[tuple[Faults, ImportRun | None]]:
    """Set what differs from the file, then import; or what a person must decide first."""
    fault = yield from _set_practice(engine, answers)
    if fault is not None:
        return (fault,), None
    yield from load_staff(engine)
    assignment = _assigned(engine, answers)
    request, unmapped = _import_request(engine, answers, assignment.mapping)
    if assignment.faults or unmapped:
        return (*assignment.faults, *unmapped), None
    yield from _set_scope(engine, answers)
    yield from _set_auto_import(engine, answers)
    yield from _accept_mapping(engine, answers)
    if request is None:
        return (), None
    run = yield from import_cases(engine, request)
    return (), run


def _set_practice(engine: Engine, answers: Answers) -> Flow[Fault | None]:
    """Look up whose identifier it is, then set it; a stranger's is left to a person."""
    key, wanted, known = "practice_identifier", tidy(answers.practice_identifier), engine.connected().practice
    if known is not None and (not wanted or same_identifier(known.identifier, wanted)):
        return None
    if not wanted:
        what = text("The connection is ready. What is missing is the practice identifier from Bitwerx.")
        return Fault(key, what, text("Add it to the file and run the command again."), Kind.NOT_SET_UP)
    try:
        practice = yield from retried(Topic.LOOKUP, engine.api.practice_lookup, engine.connected().id, wanted)
    except Problem as problem:
        if problem.code in ("practice_identifier_unknown", "practice_identifier_taken", "invalid"):
            return Fault(key, problem.title, problem.advice, problem.kind)
        raise
    clinic = engine.connected().clinic
    if differs(practice, clinic) and not _confirmed(practice, answers):
        what = text(
            "It stands for {practice} in {other_city}, and the file says {clinic} in {city}.",
            practice=practice.name or "–",
            other_city=practice.city or "–",
            clinic=clinic.name,
            city=clinic.city,
        )
        advice = text(
            'A wrong one would bring in another clinic\'s appointments. If it is yours, add practice_name = "{name}".',
            name=practice.name,
        )
        return Fault(key, what, advice)
    yield from set_practice(engine, practice.identifier)
    if known is not None:
        yield Noted(text("The practice identifier was changed from {old}.", old=known.identifier))
    return None


def _confirmed(practice: Practice, answers: Answers) -> bool:
    written = answers.practice_name.strip().casefold()
    return bool(written) and written == practice.name.strip().casefold()


def _assigned(engine: Engine, answers: Answers) -> Assignment:
    """The mapping that the file asks for, given what the service has now."""
    assert answers.mapping is not None, "without one there is a fault"
    assert engine.mapping is not None, "load_staff sets it"
    only = engine.signed_in_owner().person if answers.linking_scope is LinkingScope.ME else ""
    return assign(answers.mapping, _members(engine), _staff(engine), engine.mapping.value, only)


def _members(engine: Engine) -> tuple[Member, ...]:
    return engine.open_cache().snapshot("members", tuple[Member, ...]) or ()


def _staff(engine: Engine) -> tuple[Provider, ...]:
    return engine.open_cache().snapshot("providers", tuple[Provider, ...]) or ()


def _import_request(
    engine: Engine, answers: Answers, mapping: ProviderMapping
) -> tuple[ImportRequest | None, Faults]:
    """What is to be imported now, and who of those named has no veterinarian in Cornerstone."""
    if answers.import_ is None:
        return None, ()
    ids, unknown = import_members(answers.import_.emails, _members(engine))
    names = {member.id: member.display_name for member in _members(engine)}
    left = [names[each] for each in ids if each not in mapping.mapped_member_ids]
    sentences = [*unknown, *(text("{name} has no veterinarian in Cornerstone.", name=name) for name in left)]
    faults = tuple(Fault("import.members", sentence) for sentence in sentences)
    return ImportRequest(engine.today(), answers.import_.days, ids), faults


def _set_scope(engine: Engine, answers: Answers) -> Flow[None]:
    scope, connection = answers.linking_scope, engine.connected()
    person = engine.signed_in_owner().person
    if scope is None or is_scope_of(connection, scope, person):
        return
    before = engine.mapping.value.mapped_member_ids if engine.mapping else ()
    yield from set_scope(engine, scope)
    if connection.linking_scope is not None:
        yield Noted(text("The linking scope was changed to {scope}.", scope=scope.value))
    dropped = [
        member.display_name for member in _members(engine) if member.id in before and member.id != person
    ]
    if scope is LinkingScope.ME and dropped:
        yield Noted(text("No longer linked: {names}", names=", ".join(dropped)))


def _set_auto_import(engine: Engine, answers: Answers) -> Flow[None]:
    wanted, known = answers.auto_import, engine.connected().auto_import
    assert wanted is not None, "without one there is a fault"
    if known is not None and _says_the_same(known, wanted):
        return
    yield from set_auto_import(engine, wanted)
    if known is not None:
        yield Noted(text("The automatic import was changed to what the file says."))


def _says_the_same(known: AutoImport, wanted: AutoImport) -> bool:
    """Hour and days of an import that is switched off say nothing."""
    if (known.enabled, known.time_zone) != (wanted.enabled, wanted.time_zone):
        return False
    return not wanted.enabled or (known.hour, known.days) == (wanted.hour, wanted.days)


def _accept_mapping(engine: Engine, answers: Answers) -> Flow[None]:
    if engine.mapping is None:  # another scope may have dropped rows
        yield from load_staff(engine)
    assert engine.mapping is not None, "load_staff sets it"
    assignment, before = _assigned(engine, answers), engine.mapping.value
    if not assignment.mapping.same_as(before):
        yield from accept_mapping(engine, assignment.mapping)
        if before.mapped_member_ids:
            yield Noted(text("Who is which veterinarian was changed to what the file says."))
    if assignment.left:
        names = ", ".join(member.display_name for member in assignment.left)
        yield Noted(text("Still undecided: {names}", names=names))
    free = unclaimed(assignment.mapping, _staff(engine))
    total = sum(each.upcoming_appointments for each in free)
    if total and answers.linking_scope is LinkingScope.TEAM:
        what = plural("{n} appointment belongs to nobody", "{n} appointments belong to nobody", total)
        yield Noted(text("{what}: {names}", what=what, names=", ".join(each.display_name for each in free)))
