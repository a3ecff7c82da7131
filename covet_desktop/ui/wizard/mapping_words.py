"""What the veterinarians' table says: kinds, reasons, the lines of the staff list."""

from __future__ import annotations

from covet_desktop.core import matching
from covet_desktop.core.matching import Tier
from covet_desktop.core.model import Provider, ProviderKind
from covet_desktop.core.names import search_key
from covet_desktop.core.people import Member, MemberKind, MemberStatus
from covet_desktop.core.problems import Problem
from covet_desktop.core.text import text
from covet_desktop.ui.text import say, tr, tr_n
from covet_desktop.ui.wizard.mapping_choices import Choices
from covet_desktop.ui.wizard.staff_popup import Entry

NO_CASES, NOBODY, ADD, REMOVE = "\tno-cases", "\tnobody", "\tadd", "\tremove"
"""Values of the lines that are no staff record; an id never begins with a tab."""


def member_name(member: Member) -> str:
    """Somebody who is missing in CoVet has only an id."""
    return tr("Somebody who has left CoVet") if member.display_name == member.id else member.display_name


def member_kind(member: Member) -> str:
    if member.status is MemberStatus.INACTIVE:
        return tr("No longer active")
    kind = {
        MemberKind.CLINICIAN: tr("Veterinarian"),
        MemberKind.SUPPORT: tr("Support account"),
        MemberKind.ROOM: tr("Room account"),
    }.get(member.kind, tr("CoVet user"))
    pending = member.status is MemberStatus.PENDING
    return tr("{kind}, invited", kind=kind) if pending else kind


def staff_kind(provider: Provider) -> str:
    if matching.is_veterinarian(provider):
        return tr("Veterinarian")
    return {
        ProviderKind.TECHNICIAN: tr("Technician"),
        ProviderKind.GROOMER: tr("Groomer"),
        ProviderKind.RESOURCE: tr("Room or resource"),
        ProviderKind.SYSTEM: tr("Robot"),
    }.get(provider.kind, tr("Staff"))


def staff_name(choices: Choices, provider_id: str) -> tuple[str, str]:
    """Name and code of a staff record, also of one that is gone."""
    provider = choices.providers.get(provider_id)
    if provider is None:
        return tr("No longer in Cornerstone"), provider_id
    return provider.display_name or provider.staff_code or provider.id, provider.staff_code


def entries(choices: Choices, member: Member, provider_id: str, show_all: bool) -> list[Entry]:
    """The lines of the list for one field of a member; ``provider_id`` is what stands in it."""
    choice = choices.of(member.id)
    if not member.takes_part:
        return [_plain(NOBODY, tr("Take this row out"))]
    staff = [
        _entry(choices, member, provider)
        for provider in matching.ranked(member, tuple(choices.providers.values()), show_all=show_all)
        if provider.active and (provider.id == provider_id or provider.id not in choice.provider_ids)
    ]
    none = _plain(NO_CASES, no_cases(member))
    several = len(choice.provider_ids) > 1
    if several:
        extra = [_plain(REMOVE, tr("Remove this one"))]
    elif choice.decided:
        extra = [_plain(NOBODY, tr("Nobody chosen yet"))]
    else:
        extra = []
    if choice.provider_ids and provider_id == choice.provider_ids[-1]:
        extra.append(_plain(ADD, tr("Add another staff record…")))
    if several:
        return [*staff, *extra]
    first = member.kind in (MemberKind.SUPPORT, MemberKind.ROOM)
    return [none, *staff, *extra] if first else [*staff, none, *extra]


def additions(choices: Choices, member: Member, show_all: bool) -> list[Entry]:
    """The lines of the list from which one more staff record is added."""
    return [
        _entry(choices, member, provider)
        for provider in matching.ranked(member, tuple(choices.providers.values()), show_all=show_all)
        if provider.active and provider.id not in choices.of(member.id).provider_ids
    ]


def _entry(choices: Choices, member: Member, provider: Provider) -> Entry:
    name, code = staff_name(choices, provider.id)
    count = provider.upcoming_appointments
    owner = choices.owner(provider.id, but=member.id)
    owner_name = next((other.display_name for other in choices.members if other.id == owner), "")
    parts = (
        tr("Taken by {name}", name=owner_name) if owner_name else "",
        tr("Not ours") if choices.is_ignored(provider.id) and not owner_name else "",
        staff_kind(provider),
        tr_n("{n} appointment", "{n} appointments", count) if count else "",
        provider.location,
    )
    detail = " · ".join(part for part in parts if part)
    names = (name, code, provider.given_name, provider.family_name, provider.location)
    found_by = search_key(" ".join(names))
    return Entry(provider.id, name, code, detail, found_by)


def _plain(value: str, label: str) -> Entry:
    return Entry(value, label, found_by=search_key(label))


def why(choices: Choices, member: Member) -> tuple[str, str, str]:
    """Kind, words and icon of a row's chip."""
    choice, suggestion = choices.of(member.id), choices.suggestions.get(member.id)
    if choices.is_changed_elsewhere(member.id) and choices.differs(member.id):
        return "warn", tr("Changed since"), "warning"
    if suggestion is None or (choice.decided and not choices.is_proposed(member.id)):
        return "muted", tr("Chosen by hand") if choice.decided else tr("No match"), ""
    reason = say(suggestion.reason)
    match suggestion.tier:
        case Tier.SAME_NAME:
            return "good", reason, "check"
        case Tier.LIKELY:
            return "info", reason, "check" if choice.decided else "question"
        case Tier.AMBIGUOUS:
            return "warn", reason, "warning"
        case _:
            return "muted", reason, ""


def trouble(choices: Choices, member: Member) -> str:
    """What stands in red below a row's field."""
    if member.id in choices.refused:
        return say(choices.refused[member.id])
    conflict = choices.conflict(member.id)
    if conflict is None:
        return ""
    others = [other.display_name for other in choices.members if other.id in conflict.member_ids]
    others = [name for name in others if name != member.display_name]
    if len(conflict.member_ids) > 1 and others:
        return tr("Also chosen for {names}.", names=", ".join(others))
    return say(conflict.what)


def no_cases(member: Member) -> str:
    return tr("No cases of its own") if member.kind is MemberKind.ROOM else tr("No cases of their own")


def theirs(choices: Choices, member: Member) -> str:
    """What the service has for a member where something else is chosen here; "" where it is the same."""
    if not choices.differs(member.id):
        return ""
    choice = choices.theirs(member.id)
    if choice.no_cases:
        chosen = no_cases(member)
    elif choice.provider_ids:
        names = (staff_name(choices, provider_id) for provider_id in choice.provider_ids)
        chosen = ", ".join(" ".join(part for part in name if part) for name in names)
    else:
        chosen = tr("nobody")
    return tr("In CoVet now: {chosen}", chosen=chosen)


def offer(choices: Choices, member: Member) -> tuple[str, str]:
    """Name and code of what is proposed to a member; both empty: nothing."""
    offered = choices.offered(member.id)
    if offered.no_cases:
        return no_cases(member), ""
    if not offered.provider_ids:
        return "", ""
    name, code = staff_name(choices, offered.provider_ids[0])
    return name, code


def changed_elsewhere(problem: Problem) -> Problem:
    """That another PC was quicker, with what became of the choices here."""
    advice = text(
        "Your choices are kept, and what else was changed has been taken over. Rows that were chosen on both "
        "sides show both: keep yours or take theirs, then accept again."
    )
    return problem.reworded(problem.title, advice)
