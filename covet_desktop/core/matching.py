"""Which CoVet member is which Cornerstone staff record: suggestions, conflicts, and who is left over.

Only what is exact and unique is chosen beforehand; the rest is suggested, or left to the person.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from covet_desktop.core.model import Provider, ProviderKind, ProviderMapping
from covet_desktop.core.names import folded, words_of
from covet_desktop.core.people import Member, MemberKind
from covet_desktop.core.text import NOTHING, Text, plural, text

SMALL_TYPO = 90
"""Similarity (0–100, rapidfuzz) from which two names differ by a slip of the finger."""
_PLACEHOLDER = re.compile(
    r"\b(relief|locum|remplac\w*|tele ?vet|payments?|appointments?|tech|techs|doctor|technician|groom\w*|"
    r"board\w*|exam|room|salle|rm ?\d*|kennel|surgery|lab|reception|test|temp|unassigned|any|vet|web|"
    r"online)\b"
)
_ROOM = re.compile(r"^(rm|room|exam|salle)\s*\d*$")
_NOT_PEOPLE = frozenset({ProviderKind.RESOURCE, ProviderKind.SYSTEM})
_NICKNAMES = (
    {"chloe", "chlo"},
    {"katherine", "catherine", "kate", "kathy", "cathy"},
    {"elizabeth", "liz", "beth", "eliza"},
    {"michael", "mike"},
    {"robert", "rob", "bob"},
    {"william", "will", "bill"},
    {"jennifer", "jen", "jenny"},
    {"christopher", "chris"},
    {"alexander", "alexandre", "alex"},
    {"samuel", "samantha", "sam"},
    {"nicholas", "nicolas", "nick", "nic"},
    {"joseph", "joe", "jos"},
    {"margaret", "meg", "maggie"},
    {"susan", "suzanne", "sue"},
    {"daniel", "dan"},
    {"matthew", "mathieu", "matt", "mat"},
)


class Tier(Enum):
    SAME_NAME = "same_name"
    LIKELY = "likely"
    AMBIGUOUS = "ambiguous"
    NO_CASES = "no_cases"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Suggestion:
    """For one member. ``preselected``: chosen unless the person says otherwise."""

    member_id: str
    provider_ids: tuple[str, ...] = ()
    tier: Tier = Tier.NONE
    reason: Text = NOTHING
    preselected: bool = False
    no_cases: bool = False


@dataclass(frozen=True, slots=True)
class Conflict:
    """What keeps a mapping from being accepted, with the members and staff records it is about."""

    what: Text
    member_ids: tuple[str, ...] = ()
    provider_ids: tuple[str, ...] = ()


def is_person(provider: Provider) -> bool:
    """Whether a staff record is somebody's, and not a room, a robot or a placeholder."""
    if provider.kind in _NOT_PEOPLE:
        return False
    plain = " ".join(words_of(provider.display_name))
    return bool(plain) and not _ROOM.match(plain) and not _PLACEHOLDER.search(plain)


def suggest(members: Sequence[Member], providers: Sequence[Provider]) -> tuple[Suggestion, ...]:
    """One suggestion for each member that takes part, in the members' order."""
    taking_part = [member for member in members if member.takes_part]
    people = [provider for provider in providers if provider.active and is_person(provider)]
    by_name: dict[str, list[Provider]] = {}
    for provider in people:
        by_name.setdefault(folded(provider.display_name), []).append(provider)
    namesakes = Counter(folded(member.display_name) for member in taking_part)
    found = [_suggestion(member, by_name, people, namesakes) for member in taking_part]
    return _without_rivals(found)


def _suggestion(
    member: Member, by_name: dict[str, list[Provider]], people: Sequence[Provider], namesakes: Counter[str]
) -> Suggestion:
    name = folded(member.display_name)
    same = by_name.get(name, [])
    if same and namesakes[name] == 1 and _are_one_person(same):
        ids = tuple(sorted(provider.id for provider in same))
        return Suggestion(member.id, ids, Tier.SAME_NAME, text("Same name"), preselected=True)
    if same:
        return Suggestion(member.id, (), Tier.AMBIGUOUS, text("Two of that name"))
    if member.kind in (MemberKind.SUPPORT, MemberKind.ROOM):
        reason = text("Room") if member.kind is MemberKind.ROOM else text("Support account")
        return Suggestion(member.id, (), Tier.NO_CASES, reason, no_cases=True)
    likely = [(provider, reason) for provider in people if (reason := _likeness(member, provider))]
    if len(likely) == 1:
        provider, reason = likely[0]
        return Suggestion(member.id, (provider.id,), Tier.LIKELY, reason)
    if likely:
        return Suggestion(member.id, (), Tier.AMBIGUOUS, text("Several fit"))
    return Suggestion(member.id, (), Tier.NONE, text("No match"))


def _are_one_person(same: Sequence[Provider]) -> bool:
    """Several records of one name are one person where each is at another location."""
    if len(same) == 1:
        return True
    locations = {provider.location for provider in same}
    vets = all(provider.kind is ProviderKind.VETERINARIAN for provider in same)
    return vets and "" not in locations and len(locations) == len(same)


def _without_rivals(found: Sequence[Suggestion]) -> tuple[Suggestion, ...]:
    """A staff record is nobody's suggestion where it would be two members'; who has its name keeps it."""
    certain = {provider_id for one in found if one.preselected for provider_id in one.provider_ids}
    claims = Counter(provider_id for one in found if not one.preselected for provider_id in one.provider_ids)
    return tuple(
        Suggestion(one.member_id, (), Tier.AMBIGUOUS, text("Several fit"))
        if one.tier is Tier.LIKELY and any(claims[each] > 1 or each in certain for each in one.provider_ids)
        else one
        for one in found
    )


def _likeness(member: Member, provider: Provider) -> Text:
    """Why a record may be the member's although the names aren't the same, or nothing."""
    mine, theirs = words_of(member.display_name), words_of(provider.display_name)
    if len(mine) < 2 or len(theirs) < 2:
        return NOTHING
    if _initials_fit(mine, theirs) or _initials_fit(theirs, mine):
        return text("Initials match")
    if _is_part(mine, theirs) or _is_part(theirs, mine):
        return text("Part of the name")
    if _nickname_fits(mine, theirs):
        return text("Nickname")
    from rapidfuzz import fuzz  # 10 ms that the first window doesn't need

    if fuzz.ratio(" ".join(sorted(mine)), " ".join(sorted(theirs))) >= SMALL_TYPO:
        return text("Small difference")
    return NOTHING


def _initials_fit(whole: tuple[str, ...], short: tuple[str, ...]) -> bool:
    """ "J F Saint Pierre" for "Jean François Saint Pierre": initials first, then the same family name."""
    initials = [word for word in short if len(word) == 1]
    names = [word for word in short if len(word) > 1]
    if not initials or not names:
        return False
    rest = list(whole)
    for name in names:
        if name not in rest:
            return False
        rest.remove(name)
    return len(rest) >= len(initials) and all(
        given.startswith(initial) for given, initial in zip(rest, initials, strict=False)
    )


def _is_part(short: tuple[str, ...], whole: tuple[str, ...]) -> bool:
    """All words of the shorter name stand in the longer one: half of a compound name is left out."""
    return 2 <= len(short) < len(whole) and not Counter(short) - Counter(whole)


def _nickname_fits(mine: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    left, right = set(mine) - set(theirs), set(theirs) - set(mine)
    if len(left) != 1 or len(right) != 1:
        return False
    pair = left | right
    return any(pair <= group for group in _NICKNAMES)


def ranked(member: Member, providers: Sequence[Provider], *, show_all: bool = False) -> tuple[Provider, ...]:
    """The staff to choose from for one member: whoever fits first, then by upcoming appointments.

    Inactive records are never offered; rooms, robots and placeholders only with ``show_all``, last.
    """
    name = folded(member.display_name)

    def order(provider: Provider) -> tuple[bool, bool, bool, int, str]:
        person = is_person(provider)
        same = folded(provider.display_name) == name
        likely = person and bool(_likeness(member, provider))
        return (not person, not same, not likely, -provider.upcoming_appointments, provider.display_name)

    offered = [each for each in providers if each.active and (show_all or is_person(each))]
    return tuple(sorted(offered, key=order))


def unclaimed(mapping: ProviderMapping, providers: Sequence[Provider]) -> tuple[Provider, ...]:
    """Veterinarians with appointments ahead that are nobody's here, those with most appointments first."""
    claimed = {each for row in mapping.items for each in row.provider_ids} | set(mapping.ignored_provider_ids)
    left = [
        provider
        for provider in providers
        if provider.active
        and provider.kind is ProviderKind.VETERINARIAN
        and provider.upcoming_appointments > 0
        and provider.id not in claimed
    ]
    return tuple(sorted(left, key=lambda each: (-each.upcoming_appointments, each.display_name)))


def conflicts(
    mapping: ProviderMapping, members: Sequence[Member], providers: Sequence[Provider]
) -> tuple[Conflict, ...]:
    """All that the service would refuse in this mapping, told before it is sent."""
    found: list[Conflict] = []
    by_id = {provider.id: provider for provider in providers}
    known_members = {member.id for member in members if member.takes_part}
    owners: dict[str, list[str]] = {}
    for row in mapping.items:
        if row.member_id not in known_members:
            found.append(Conflict(text("This user is no longer in CoVet."), (row.member_id,)))
        for provider_id in row.provider_ids:
            owners.setdefault(provider_id, []).append(row.member_id)
    for provider_id, member_ids in owners.items():
        provider = by_id.get(provider_id)
        who = (tuple(member_ids), (provider_id,))
        if provider is None:
            found.append(Conflict(text("This veterinarian is no longer in Cornerstone."), *who))
        elif not provider.active:
            found.append(Conflict(text("This veterinarian is inactive in Cornerstone."), *who))
        if len(member_ids) > 1:
            sentence = plural(
                "Chosen for {n} user.", "Chosen for {n} users: each can belong to one only.", len(member_ids)
            )
            found.append(Conflict(sentence, *who))
        if provider_id in mapping.ignored_provider_ids:
            found.append(Conflict(text("Marked as not ours, and chosen."), *who))
    if not owners:
        found.append(Conflict(text("Choose the veterinarian of one user at least.")))
    return tuple(found)
