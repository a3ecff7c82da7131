"""Which CoVet member is which Cornerstone staff record: suggestions, conflicts, and who is left over.

Only a name that is the same and unique is chosen beforehand; the rest is suggested, or left to the
person (domain §4). Nothing here depends on the order in which the service lists people.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

from covet_desktop.core.model import Provider, ProviderKind, ProviderMapping
from covet_desktop.core.names import Likeness, Words, folded, has_degree, likeness, words_of
from covet_desktop.core.people import Member, MemberKind, MemberStatus
from covet_desktop.core.text import NOTHING, Text, text

_NOT_PEOPLE = frozenset({ProviderKind.RESOURCE, ProviderKind.SYSTEM})
_NO_CASES = {MemberKind.SUPPORT: text("Support account"), MemberKind.ROOM: text("Room")}
_REASONS = {
    Likeness.INITIALS: text("Initials match"),
    Likeness.PART: text("Part of the name"),
    Likeness.NICKNAME: text("Nickname"),
    Likeness.SMALL: text("Small difference"),
}
# fmt: off
_PLACEHOLDER_WORDS = frozenset((
    "relief", "reliefvet", "locum", "remplacant", "remplacante", "remplacants", "vet", "vets",
    "veterinarian", "veterinaire", "televet", "tele", "telehealth", "payment", "payments", "paiement",
    "paiements", "appointment", "appointments", "appt", "appts", "tech", "techs", "technician",
    "technicians", "technicien", "technicienne", "nurse", "groomer", "groomers", "grooming",
    "toilettage", "boarding", "kennel", "exam", "room", "rooms", "salle", "suite", "rm", "surgery",
    "chirurgie", "lab", "laboratory", "laboratoire", "dental", "imaging", "reception", "front", "desk",
    "staff", "clinic", "clinique", "hospital", "hopital", "system", "admin", "robot", "online", "web",
    "booking", "test", "training", "temp", "unassigned", "placeholder", "any", "first", "next",
    "available", "overflow", "walk", "in", "walkin", "drop", "off", "dropoff", "emergency", "urgence",
    "do", "not", "use", "book", "lunch", "closed", "blocked", "de", "d", "the", "new", "other", "none",
))
"""A record whose name holds such words only is nobody; "Roy, Ann (relief)" is somebody."""
# fmt: on
_NUMBERED = re.compile(r"[a-z]?|[\d#]+[a-z]?|(rm|room|exam|salle|suite|or|vet|tech|dr)\d+[a-z]?")


class Tier(Enum):
    """How sure a suggestion is. Accents, titles, case and order of words make no other name."""

    SAME_NAME = "same_name"
    LIKELY = "likely"
    AMBIGUOUS = "ambiguous"
    NO_CASES = "no_cases"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Suggestion:
    """For one member. ``preselected``: chosen unless the person says otherwise; ``reason``: a short chip."""

    member_id: str
    provider_ids: tuple[str, ...] = ()
    tier: Tier = Tier.NONE
    reason: Text = NOTHING
    preselected: bool = False
    no_cases: bool = False


@dataclass(frozen=True, slots=True)
class Conflict:
    """What keeps a mapping from being accepted and what to do, with the members and records concerned."""

    what: Text
    member_ids: tuple[str, ...] = ()
    provider_ids: tuple[str, ...] = ()


def is_person(provider: Provider) -> bool:
    """Whether a staff record is somebody's, and not a room, a robot or a placeholder."""
    if provider.kind in _NOT_PEOPLE:
        return False
    return not _is_placeholder(_spellings(provider)[0])


def alike(one: Member | Provider, other: Provider, *, only_same: bool = False) -> bool:
    """Whether they are called the same, accents, titles and order aside; or alike, unless ``only_same``."""
    same = not set(_names(one)).isdisjoint(_names(other))
    return same or (not only_same and _likeness(one, other) is not None)


def is_veterinarian(provider: Provider) -> bool:
    """By kind, or by the degree in the name where Cornerstone gives no kind."""
    if provider.kind is ProviderKind.UNKNOWN:
        return has_degree(provider.display_name) and is_person(provider)
    return provider.kind is ProviderKind.VETERINARIAN


@lru_cache(maxsize=4096)
def _is_placeholder(words: Words) -> bool:
    return all(word in _PLACEHOLDER_WORDS or _NUMBERED.fullmatch(word) for word in words)


def suggest(members: Sequence[Member], providers: Sequence[Provider]) -> tuple[Suggestion, ...]:
    """One suggestion for each member that takes part, in the members' order."""
    part = [member for member in members if member.takes_part]
    people = sorted((each for each in providers if each.active and is_person(each)), key=lambda each: each.id)
    by_name: dict[str, list[Provider]] = {}
    for provider in people:
        for name in _names(provider):
            by_name.setdefault(name, []).append(provider)
    same = {member.id: _same_name(member, by_name) for member in part}
    claims = Counter(provider.id for found in same.values() for provider in found)
    sure = {
        member.id: _ids(same[member.id])
        for member in part
        if member.kind not in _NO_CASES and _is_sure(member, same[member.id], claims, part, people)
    }
    taken = {provider_id for ids in sure.values() for provider_id in ids}
    free = [provider for provider in people if provider.id not in taken]
    open_ones = [member for member in part if member.id not in sure and member.kind not in _NO_CASES]
    candidates = {member.id: same[member.id] or _like(member, free) for member in open_ones}
    wanted = Counter(provider.id for found in candidates.values() for provider in found)
    return tuple(
        Suggestion(member.id, sure[member.id], Tier.SAME_NAME, text("Same name"), preselected=True)
        if member.id in sure
        else Suggestion(member.id, (), Tier.NO_CASES, _NO_CASES[member.kind], no_cases=True)
        if member.kind in _NO_CASES
        else _unsure(member, candidates[member.id], wanted)
        for member in part
    )


def _same_name(member: Member, by_name: Mapping[str, list[Provider]]) -> tuple[Provider, ...]:
    found = {provider.id: provider for name in _names(member) for provider in by_name.get(name, ())}
    return tuple(found[provider_id] for provider_id in sorted(found))


def _is_sure(
    member: Member,
    same: Sequence[Provider],
    claims: Counter[str],
    members: Sequence[Member],
    people: Sequence[Provider],
) -> bool:
    """Whether records of a member's very name are hers beyond doubt, so that they may be preselected."""
    if not same or any(each.kind is ProviderKind.GROOMER or claims[each.id] > 1 for each in same):
        return False
    if any(len(words) == 1 for each in same for words in _spellings(each)):
        # "Roy" alone is a name only while no other Roy is about.
        others: list[Member | Provider] = [each for each in members if each.id != member.id]
        others += [each for each in people if each not in same]
        return len(same) == 1 and not any(_likeness(same[0], other) for other in others)
    if len(same) == 1:
        return True
    # One of several might be the colleague's with the longer name: "Chen, Sarah" twice, and Chen-Okafor.
    return _are_one_person(same) and not any(
        _likeness(other, each) for other in members if other.id != member.id for each in same
    )


def _are_one_person(records: Sequence[Provider]) -> bool:
    """Several veterinarians' records of one name are one person where each is at another location."""
    if len(records) == 1:
        return True
    locations = {provider.location.strip().casefold() for provider in records}
    vets = all(provider.kind is ProviderKind.VETERINARIAN for provider in records)
    one_name = len({_names(provider)[0] for provider in records}) == 1
    return vets and one_name and "" not in locations and len(locations) == len(records)


def _like(member: Member, free: Sequence[Provider]) -> tuple[Provider, ...]:
    return tuple(each for each in free if each.kind is not ProviderKind.GROOMER and _likeness(member, each))


def _unsure(member: Member, found: Sequence[Provider], wanted: Counter[str]) -> Suggestion:
    """A suggestion that isn't preselected: only what fits nobody else, and only where one person fits."""
    if not found:
        return Suggestion(member.id, (), Tier.NONE, text("No match"))
    alike = _likeness(member, found[0])
    if any(wanted[provider.id] > 1 for provider in found) or not _are_one_person(found):
        return Suggestion(
            member.id, (), Tier.AMBIGUOUS, text("Several fit") if alike else text("Two of that name")
        )
    return Suggestion(member.id, _ids(found), Tier.LIKELY, _REASONS[alike] if alike else text("Same name"))


def ranked(member: Member, providers: Sequence[Provider], *, show_all: bool = False) -> tuple[Provider, ...]:
    """The staff to choose from for one member: whoever fits first, then by upcoming appointments.

    Inactive records are never offered; rooms, robots and placeholders only with ``show_all``, last.
    A groomer is offered without it only where the name fits.
    """
    mine = set(_names(member))

    def fit(provider: Provider) -> int:
        if not is_person(provider):
            return 4
        if not mine.isdisjoint(_names(provider)):
            return 0
        if _likeness(member, provider):
            return 1
        return 3 if provider.kind is ProviderKind.GROOMER else 2

    fits = {provider.id: fit(provider) for provider in providers if provider.active}
    offered = [each for each in providers if each.active and (show_all or fits[each.id] < 3)]
    return tuple(sorted(offered, key=lambda each: (fits[each.id], *_busiest_first(each))))


def unclaimed(mapping: ProviderMapping, providers: Sequence[Provider]) -> tuple[Provider, ...]:
    """Veterinarians with appointments ahead that are nobody's here, those with most appointments first."""
    claimed = {each for row in mapping.items for each in row.provider_ids} | set(mapping.ignored_provider_ids)
    left = [
        provider
        for provider in providers
        if provider.active
        and is_veterinarian(provider)
        and provider.upcoming_appointments > 0
        and provider.id not in claimed
    ]
    return tuple(sorted(left, key=_busiest_first))


def conflicts(
    mapping: ProviderMapping, members: Sequence[Member], providers: Sequence[Provider]
) -> tuple[Conflict, ...]:
    """All that the service would refuse in this mapping, told before it is sent (contract §3).

    An ignored record that has gone is no conflict: the service drops it.
    """
    people, staff = {each.id: each for each in members}, {each.id: each for each in providers}
    found: list[Conflict] = []
    owners: dict[str, dict[str, None]] = {}
    for row in mapping.items:
        member = people.get(row.member_id)
        if member is None:
            what = text("This person is no longer in CoVet. Take the row out.")
            found.append(Conflict(what, (row.member_id,), row.provider_ids))
        elif member.status is MemberStatus.INACTIVE:
            what = text("{name} is no longer active in CoVet. Take the row out.", name=member.display_name)
            found.append(Conflict(what, (row.member_id,), row.provider_ids))
        for provider_id in row.provider_ids:
            owners.setdefault(provider_id, {})[row.member_id] = None
    for provider_id, of in owners.items():
        provider, who = staff.get(provider_id), (tuple(of), (provider_id,))
        name = provider.display_name or provider.staff_code if provider else ""
        if provider is None:
            found.append(Conflict(text("This name is no longer in Cornerstone. Choose another one."), *who))
        elif not provider.active:
            what = text("{name} is inactive in Cornerstone. Choose another one.", name=name)
            found.append(Conflict(what, *who))
        if len(of) > 1:
            names = ", ".join(people[each].display_name if each in people else each for each in of)
            what = text("{name} is chosen for {names}. Keep one of them.", name=name, names=names)
            found.append(Conflict(what, *who))
        if provider_id in mapping.ignored_provider_ids:
            what = text("{name} is marked as not ours, and chosen. Keep one of the two.", name=name)
            found.append(Conflict(what, *who))
    if not owners:
        found.append(Conflict(text("Choose the veterinarian of one person at least.")))
    return tuple(found)


def _busiest_first(provider: Provider) -> tuple[int, str, str]:
    return -provider.upcoming_appointments, folded(provider.display_name), provider.id


def _ids(providers: Sequence[Provider]) -> tuple[str, ...]:
    return tuple(sorted(provider.id for provider in providers))


def _spellings(who: Member | Provider) -> tuple[Words, ...]:
    return _spelt(who.display_name, who.given_name, who.family_name)


def _names(who: Member | Provider) -> tuple[str, ...]:
    """A name's spellings in comparable form, the shown one first."""
    return tuple(" ".join(sorted(words)) for words in _spellings(who))


@lru_cache(maxsize=4096)
def _spelt(display: str, given: str, family: str) -> tuple[Words, ...]:
    """The name as it is shown, and as it stands in its two fields where that differs."""
    shown, fields = words_of(display), words_of(f"{given} {family}") if given and family else ()
    if not shown or not fields or sorted(shown) == sorted(fields):
        return (shown or fields,)
    return shown, fields


@lru_cache(maxsize=16384)
def _alike(mine: Words, theirs: Words) -> Likeness | None:
    return likeness(mine, theirs)


def _likeness(one: Member | Provider, other: Member | Provider) -> Likeness | None:
    """The first way in which two people's names are alike; None where they are the same, or strangers'."""
    if not set(_names(one)).isdisjoint(_names(other)):
        return None
    pairs = ((mine, theirs) for mine in _spellings(one) for theirs in _spellings(other))
    return next((alike for pair in pairs if (alike := _alike(*pair))), None)
