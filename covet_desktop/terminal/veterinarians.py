"""Step 8 in the terminal: which CoVet member is which of Cornerstone's staff."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import click

from covet_desktop import messages as msg
from covet_desktop.core.matching import is_person
from covet_desktop.core.model import LinkingScope, Provider, ProviderMapping
from covet_desktop.core.names import search_key
from covet_desktop.core.people import Member, MemberKind, MemberStatus
from covet_desktop.core.problems import Kind, Problem
from covet_desktop.core.setup import Step, problems
from covet_desktop.terminal import asking
from covet_desktop.terminal.talk import Talk, heading, tell
from covet_desktop.terminal.words import printable, say, tr, tr_n
from covet_desktop.ui.wizard.mapping_choices import Choices, shown_members

_MENDABLE = (Kind.INVALID, Kind.CHANGED_ELSEWHERE)


def map_veterinarians(talk: Talk) -> None:
    """Ask for those who are open, show the whole, change single rows, send it."""
    heading(Step.VETERINARIANS)
    while True:
        talk.do(msg.LoadStaff())
        choices = _choices(talk)
        staff = _show_staff(choices)
        for member in _open_clinicians(choices):
            _ask(talk, choices, member, staff)
        _look_over(talk, choices, staff)
        try:
            talk.do(msg.AcceptMapping(choices.mapping()))
        except Problem as problem:
            if problem.kind not in _MENDABLE:
                raise
            tell(problem)
            continue
        return


def _choices(talk: Talk) -> Choices:
    state = talk.state
    scope = state.connection.linking_scope if state.connection else None
    own_id = state.account.user.id if state.account else ""
    mapping = state.mapping or ProviderMapping()
    members = shown_members(state.members, scope, own_id, mapping)
    if scope is LinkingScope.ME:
        own = {member.id for member in members}
        mapping = replace(mapping, items=tuple(row for row in mapping.items if row.member_id in own))
    return Choices(members, state.providers, service=mapping, draft=state.draft.mapping)


def _show_staff(choices: Choices) -> list[Provider]:
    """Cornerstone's people with their numbers, those with most appointments first."""
    people = [each for each in choices.providers.values() if each.active and is_person(each)]
    people.sort(key=lambda each: (-each.upcoming_appointments, search_key(each.display_name)))
    asking.prose(tr("Cornerstone's staff, with their appointments of the next 14 days:"))
    for place, each in enumerate(people, 1):
        click.echo(f"  {place:2}  {_staff_words(each)}")
    return people


def _open_clinicians(choices: Choices) -> list[Member]:
    return [
        member
        for member in choices.members
        if member.takes_part
        and not choices.of(member.id).decided
        and member.kind not in (MemberKind.SUPPORT, MemberKind.ROOM)
    ]


def _ask(talk: Talk, choices: Choices, member: Member, staff: Sequence[Provider]) -> None:
    """Who a member is: numbers or codes of staff, "-" for nobody; Enter leaves it as it is."""
    suggestion = choices.suggestions.get(member.id)
    click.echo()
    click.echo(printable(member.display_name) + (f" ({_kind(member)})" if _kind(member) else ""))
    if suggestion is not None and not choices.of(member.id).decided:
        offered = choices.offered(member.id).provider_ids
        names = ", ".join(_staff_words(choices.providers[one]) for one in offered)
        asking.prose(f"{say(suggestion.reason)}: {names}" if names else say(suggestion.reason), "  · ")
    question = tr("Number or code of the staff record, - for no cases")
    question = f"{question} [{_chosen_words(choices, member)}]"
    while True:
        typed = asking.line(question)
        if not typed:
            return
        if typed == asking.EMPTY:
            choices.choose(member.id, (), no_cases=True)
        else:
            found = [_find(each, staff) for each in typed.replace(",", " ").split()]
            ids = [one.id for one in found if one is not None]
            if len(ids) < len(found) or not ids:
                asking.told(tr("That is no number or code from the list above."))
                continue
            choices.choose(member.id, tuple(ids))
        conflict = choices.conflict(member.id)
        if conflict is None:
            talk.keep(replace(talk.draft, mapping=choices.mapping()))
            return
        asking.told(conflict.what)


def _find(typed: str, staff: Sequence[Provider]) -> Provider | None:
    """By its number in the list, or by its code where only one has it."""
    coded = [each for each in staff if each.staff_code.casefold() == typed.casefold()]
    if len(coded) == 1:
        return coded[0]
    if typed.isascii() and typed.isdecimal() and 1 <= int(typed) <= len(staff):
        return staff[int(typed) - 1]
    return None


def _look_over(talk: Talk, choices: Choices, staff: Sequence[Provider]) -> None:
    """The whole mapping with numbered rows, until it is one that the service takes."""
    while True:
        _show_mapping(choices)
        typed = asking.line(tr("Enter to accept the mapping, or the number of a row to change it"))
        if not typed:
            draft = replace(talk.draft, mapping=choices.mapping())
            found = problems(Step.VETERINARIANS, draft)
            bad = next((row for row in map(choices.conflict, _ids(choices)) if row is not None), None)
            if not found and bad is None:
                talk.keep(draft)
                return
            asking.told(bad.what if bad is not None else found["mapping"])
        elif typed.isascii() and typed.isdecimal() and 1 <= int(typed) <= len(choices.members):
            _ask(talk, choices, choices.members[int(typed) - 1], staff)
        else:
            asking.told(tr("Type a whole number from {least} to {most}.", least=1, most=len(choices.members)))


def _ids(choices: Choices) -> list[str]:
    return [member.id for member in choices.members]


def _show_mapping(choices: Choices) -> None:
    click.echo()
    width = max((len(printable(member.display_name)) for member in choices.members), default=0)
    for place, member in enumerate(choices.members, 1):
        name = printable(member.display_name).ljust(width)
        click.echo(f"  {place:2}  {name}  →  {_chosen_words(choices, member)}")
    free = choices.unclaimed()
    total = sum(each.upcoming_appointments for each in free)
    if total:
        belongs = tr_n("{n} appointment belongs to nobody", "{n} appointments belong to nobody", total)
        names = ", ".join(f"{printable(each.display_name)} ({each.upcoming_appointments})" for each in free)
        click.echo(f"  {belongs}: {names}")


def _chosen_words(choices: Choices, member: Member) -> str:
    choice = choices.of(member.id)
    if choice.no_cases:
        return tr("No cases of its own") if member.kind is MemberKind.ROOM else tr("No cases of their own")
    if not choice.provider_ids:
        return tr("Nobody chosen yet")
    known = [choices.providers.get(one) for one in choice.provider_ids]
    return ", ".join(_staff_words(each) if each else tr("No longer in Cornerstone") for each in known)


def _staff_words(provider: Provider) -> str:
    name = printable(provider.display_name or provider.staff_code or provider.id)
    code = f" [{printable(provider.staff_code)}]" if provider.staff_code else ""
    count = provider.upcoming_appointments
    ahead = f", {tr_n('{n} appointment', '{n} appointments', count)}" if count else ""
    where = f", {printable(provider.location)}" if provider.location else ""
    return f"{name}{code}{where}{ahead}"


def _kind(member: Member) -> str:
    kind = {MemberKind.SUPPORT: tr("Support account"), MemberKind.ROOM: tr("Room account")}.get(
        member.kind, ""
    )
    invited = member.status is MemberStatus.PENDING
    return ", ".join(part for part in (kind, tr("invited") if invited else "") if part)
