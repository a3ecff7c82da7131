"""The command line's verbs about whose veterinarian is whose: map."""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce

from covet_desktop.adapters.wire import builtins
from covet_desktop.core import matching
from covet_desktop.core.answers import MappingAnswer, MappingMode, MemberAnswer
from covet_desktop.core.assigning import Assignment, assign
from covet_desktop.core.differences import Difference
from covet_desktop.core.matching import Suggestion
from covet_desktop.core.model import LinkingScope, Provider, ProviderMapping
from covet_desktop.core.people import Member
from covet_desktop.core.problems import Kind, Problem
from covet_desktop.core.remapping import differences, effect, moves
from covet_desktop.core.text import Text, text
from covet_desktop.engine.connecting import load_staff
from covet_desktop.engine.flow import Flow
from covet_desktop.engine.remapping import accept_mapping
from covet_desktop.engine.services import Engine
from covet_desktop.engine.staffing import begun_ahead
from covet_desktop.engine.telling import Document, Say
from covet_desktop.engine.working import Verb, begin_work

NOBODY = "none"
"""In place of a staff code: this member has no cases of their own."""


def map_verb(engine: Engine, arguments: Document, say: Say) -> Flow[object]:
    """The mapping with names and codes; what would differ with ``set`` ("a@b=CTR+OTHER") and ``suggest``.

    Nothing is sent without ``accept``.
    """
    asked = [_answer(str(each)) for each in _listed(arguments.get("set"))]
    yield from begin_work(engine)
    yield from load_staff(engine)
    assert engine.mapping is not None, "load_staff sets it"
    before, staff, members = engine.mapping.value, _staff(engine), _members(engine)
    suggested = bool(arguments.get("suggest"))
    assignment = _assigned(engine, asked, members, staff, before, suggested=suggested)
    wanted = assignment.mapping
    found = differences(before, wanted, members, staff) if asked or suggested else ()
    does = effect(moves(before, wanted, staff, begun_ahead(engine)), members, None) if found else ()
    accepted = bool(arguments.get("accept")) and bool(found)
    if accepted:
        yield from accept_mapping(engine, wanted)
        before = engine.mapping.value
    suggestions = matching.suggest(members, staff) if suggested else ()
    return {
        "provider_mapping": builtins(before),
        "members": [_row(each, before, staff, suggestions, say) for each in members if _shown(each, before)],
        "differences": [_difference(each, say) for each in found],
        "effect": [say(each) for each in does],
        "accepted": accepted,
    }


def _listed(argument: object) -> Sequence[object]:
    return argument if isinstance(argument, list | tuple) else ()


def _answer(written: str) -> MemberAnswer:
    email, equals, codes = (part.strip() for part in written.partition("="))
    chosen = tuple(part.strip() for part in codes.split("+") if part.strip())
    if not equals or not email or not chosen:
        what = text('"{written}" isn\'t of the form a@b=CODE.', written=written)
        advice = text("Several codes have + between them; none means: no cases of their own.")
        raise Problem(Kind.INVALID, what, advice)
    return MemberAnswer(email, () if codes.casefold() == NOBODY else chosen)


def _assigned(
    engine: Engine,
    asked: Sequence[MemberAnswer],
    members: Sequence[Member],
    staff: Sequence[Provider],
    before: ProviderMapping,
    *,
    suggested: bool,
) -> Assignment:
    """Refused as a whole where one part can't be."""
    mode = MappingMode.SUGGESTED if suggested else MappingMode.EXPLICIT
    only = engine.signed_in_owner().person if engine.connected().linking_scope is LinkingScope.ME else ""
    if not asked and not suggested:
        return Assignment(before)
    assignment = assign(MappingAnswer(mode, tuple(asked)), members, staff, before, only)
    if assignment.faults:
        raise Problem(
            Kind.INVALID,
            reduce(_both, (fault.what for fault in assignment.faults)),
            text("Nothing was changed. covet-desktop map --show lists everybody with their codes."),
        )
    return assignment


def _both(one: Text, other: Text) -> Text:
    return text("{before} {next}", before=one, next=other)


def _shown(member: Member, mapping: ProviderMapping) -> bool:
    return member.takes_part or mapping.row(member.id) is not None


def _row(
    member: Member,
    mapping: ProviderMapping,
    staff: Sequence[Provider],
    suggestions: Sequence[Suggestion],
    say: Say,
) -> Document:
    """A member with the staff records, and what is suggested where that was asked for."""
    row = mapping.row(member.id)
    known = {each.id: each for each in staff}
    document: Document = {
        "member_id": member.id,
        "display_name": member.display_name,
        "email": member.email,
        "no_cases": row.no_cases if row else False,
        "providers": [_record(each, known) for each in (row.provider_ids if row else ())],
    }
    found = next((each for each in suggestions if each.member_id == member.id), None)
    if found is not None:
        document["suggestion"] = {
            "providers": [_record(each, known) for each in found.provider_ids],
            "no_cases": found.no_cases,
            "reason": say(found.reason),
            "preselected": found.preselected,
        }
    return document


def _record(provider_id: str, known: dict[str, Provider]) -> object:
    """A record that has gone has its id only."""
    provider = known.get(provider_id)
    return builtins(provider) if provider is not None else {"id": provider_id, "active": False}


def _difference(each: Difference, say: Say) -> Document:
    return {"what": say(each.what), "old": say(each.old), "new": say(each.new)}


def _members(engine: Engine) -> tuple[Member, ...]:
    return engine.open_cache().snapshot("members", tuple[Member, ...]) or ()


def _staff(engine: Engine) -> tuple[Provider, ...]:
    return engine.open_cache().snapshot("providers", tuple[Provider, ...]) or ()


VERBS: dict[str, Verb] = {"map": map_verb}
