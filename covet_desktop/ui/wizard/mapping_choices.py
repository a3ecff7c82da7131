"""What is chosen on the veterinarians' page, before it is accepted. Plain Python: no widget, no words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from covet_desktop.core import matching
from covet_desktop.core.matching import Conflict, Suggestion
from covet_desktop.core.model import LinkingScope, MappingRow, Provider, ProviderMapping
from covet_desktop.core.people import Member, MemberKind, MemberStatus
from covet_desktop.core.text import Text

_ORDER = {MemberKind.CLINICIAN: 0, MemberKind.UNKNOWN: 1, MemberKind.SUPPORT: 2, MemberKind.ROOM: 3}
_EMPTY = ProviderMapping()


@dataclass(frozen=True, slots=True)
class Choice:
    """Both empty: still open."""

    provider_ids: tuple[str, ...] = ()
    no_cases: bool = False

    @property
    def decided(self) -> bool:
        return bool(self.provider_ids) or self.no_cases

    @property
    def sorted(self) -> Choice:
        """The same, comparable: the order in which records were chosen says nothing."""
        return Choice(tuple(sorted(self.provider_ids)), self.no_cases)


def shown_members(
    members: tuple[Member, ...],
    scope: LinkingScope | None,
    own_id: str,
    mapping: ProviderMapping,
    missing: Iterable[str] = (),
) -> tuple[Member, ...]:
    """Who gets a row: those who take part, people before accounts of rooms; in scope "me" only oneself.

    Also who has left but still has a row, since the service refuses such a mapping; and who is
    ``missing`` from the members, as the service has said.
    """
    rows = {row.member_id for row in mapping.items}
    part = [
        each
        for each in members
        if each.takes_part
        or each.id in mapping.mapped_member_ids
        or (each.status is MemberStatus.INACTIVE and each.id in rows)
    ]
    if scope is LinkingScope.ME:
        part = [member for member in part if member.id == own_id]
    known = {member.id for member in part}
    gone = [
        Member(member_id, member_id, status=MemberStatus.INACTIVE)
        for member_id in missing
        if member_id not in known
    ]
    return (*sorted(part, key=lambda member: _ORDER[member.kind]), *gone)


@dataclass(slots=True)
class ByHand:
    """What a person did here, which outlives the service's word being read again."""

    choices: dict[str, Choice] = field(default_factory=dict)
    ignored: dict[str, bool] = field(default_factory=dict)
    """By staff record: marked as not ours, or as ours after all."""


class Choices:
    """A :class:`Choice` for each member shown, and the rest of the mapping untouched.

    It starts from the draft, else from what the service has and, for those who are open there, from the
    names that match surely. ``former`` is what was on the screen while the service's word was read again:
    what a person chose there stays.
    """

    def __init__(
        self,
        members: tuple[Member, ...],
        providers: tuple[Provider, ...],
        *,
        service: ProviderMapping | None,
        draft: ProviderMapping | None = None,
        former: Choices | None = None,
        team: bool = True,
    ) -> None:
        self.members = members
        self.providers = {provider.id: provider for provider in providers}
        self.suggestions: Mapping[str, Suggestion] = {
            suggestion.member_id: suggestion for suggestion in matching.suggest(members, providers)
        }
        self.by_hand: ByHand = former.by_hand if former else ByHand()
        self.refused: dict[str, Text] = {}
        self._team = team
        self._found: tuple[Conflict, ...] | None = None
        self._service = service or _EMPTY
        shown = {member.id for member in members}
        self._others = tuple(row for row in self._service.items if row.member_id not in shown)
        self._ignored = self._service.ignored_provider_ids
        self._elsewhere = self._changed_since(former)
        proposed = self._sure({each for row in self._service.items for each in row.provider_ids})
        if draft is not None:
            self._take_up(draft, proposed)
        self._rows = {member.id: self._first(member.id, proposed) for member in members}

    def _sure(self, taken: set[str]) -> dict[str, Choice]:
        """Choices that the names leave no doubt about, of staff whom nobody has."""
        not_free = taken.union(self._ignored)
        return {
            suggestion.member_id: Choice(suggestion.provider_ids, suggestion.no_cases)
            for suggestion in self.suggestions.values()
            if suggestion.preselected
            and suggestion.member_id not in self._elsewhere  # who was taken out there isn't put in again
            and not not_free.intersection(suggestion.provider_ids)
        }

    def _first(self, member_id: str, proposed: Mapping[str, Choice]) -> Choice:
        by_hand = self.by_hand.choices.get(member_id)
        return by_hand if by_hand is not None else self._without_hand(member_id, proposed)

    def _without_hand(self, member_id: str, proposed: Mapping[str, Choice]) -> Choice:
        row = self._service.row(member_id)
        if row is not None and (row.provider_ids or row.no_cases):
            return Choice(row.provider_ids, row.no_cases)
        return proposed.get(member_id, Choice())

    def _take_up(self, draft: ProviderMapping, proposed: Mapping[str, Choice]) -> None:
        """What a draft says otherwise was done by hand earlier; who is open there was left open."""
        for member in self.members:
            row = draft.row(member.id)
            choice = Choice(row.provider_ids, row.no_cases) if row else Choice()
            if choice != self._without_hand(member.id, proposed):
                self.by_hand.choices[member.id] = choice
        for provider_id in {*draft.ignored_provider_ids} ^ {*self._ignored}:
            self.by_hand.ignored[provider_id] = provider_id in draft.ignored_provider_ids

    def _changed_since(self, former: Choices | None) -> set[str]:
        """Whose row another PC changed while they were on the screen here."""
        if former is None:
            return set()
        changed = {one.id for one in self.members if former.theirs(one.id) != self.theirs(one.id)}
        return changed | former._elsewhere

    def theirs(self, member_id: str) -> Choice:
        """What the service has for a member."""
        row = self._service.row(member_id)
        return Choice(row.provider_ids, row.no_cases).sorted if row else Choice()

    def differs(self, member_id: str) -> bool:
        """Whether the service has something else that a person should see: decided, or changed meanwhile."""
        theirs = self.theirs(member_id)
        changed = theirs.decided or self.is_changed_elsewhere(member_id)
        return changed and self.of(member_id).sorted != theirs

    def is_changed_elsewhere(self, member_id: str) -> bool:
        return member_id in self._elsewhere

    def accept(self) -> ProviderMapping:
        """The mapping to be sent. What it proposes is the person's choice from here on."""
        for member_id, choice in self._rows.items():
            if choice.decided and choice.sorted != self.theirs(member_id):
                self.by_hand.choices[member_id] = choice
        return self.mapping()

    def take_theirs(self, member_id: str) -> None:
        theirs = self.theirs(member_id)
        self.choose(member_id, theirs.provider_ids, theirs.no_cases)
        if theirs.decided:
            del self.by_hand.choices[member_id]

    def refuse(self, rows: Mapping[str, Text]) -> None:
        """What the service has said of rows that were sent; gone when the row is chosen anew."""
        self.refused = dict(rows)

    def of(self, member_id: str) -> Choice:
        return self._rows.get(member_id, Choice())

    def choose(self, member_id: str, provider_ids: tuple[str, ...], no_cases: bool = False) -> None:
        """A person's choice; without staff and without ``no_cases`` the member is open again."""
        choice = Choice(tuple(dict.fromkeys(provider_ids)), no_cases)
        self._rows[member_id] = self.by_hand.choices[member_id] = choice
        self.by_hand.ignored.update(dict.fromkeys(choice.provider_ids, False))
        self.refused.pop(member_id, None)
        self._found = None

    def give(self, provider_id: str, member_id: str) -> None:
        """A staff record becomes a member's, beside those that the member has."""
        self.choose(member_id, (*self.of(member_id).provider_ids, provider_id))

    def takers(self) -> tuple[str, ...]:
        """Ids of those who may get a staff record: the members shown who are still in CoVet."""
        return tuple(member.id for member in self.members if member.takes_part)

    def ignore(self, provider_id: str, ignored: bool) -> None:
        """Mark a staff record as not ours, or as ours after all."""
        self.by_hand.ignored[provider_id] = ignored
        self._found = None

    def is_ignored(self, provider_id: str) -> bool:
        return self.by_hand.ignored.get(provider_id, provider_id in self._ignored)

    def is_proposed(self, member_id: str) -> bool:
        """Whether the choice is the very one that the names propose."""
        suggestion, choice = self.suggestions.get(member_id), self.of(member_id)
        return (
            suggestion is not None
            and choice.decided
            and choice == Choice(suggestion.provider_ids, suggestion.no_cases)
        )

    def offered(self, member_id: str) -> Choice:
        """What to propose to a member who is still open; empty: nothing."""
        suggestion = self.suggestions.get(member_id)
        if suggestion is None or self.of(member_id).decided:
            return Choice()
        if any(self.owner(provider_id) for provider_id in suggestion.provider_ids):
            return Choice()
        return Choice(suggestion.provider_ids, suggestion.no_cases)

    def owner(self, provider_id: str, but: str = "") -> str:
        """The member who has a staff record, other than ``but``; "" when nobody has."""
        for row in self.mapping().items:
            if row.member_id != but and provider_id in row.provider_ids:
                return row.member_id
        return ""

    def mapping(self) -> ProviderMapping:
        """The whole mapping as it would be accepted: rows that aren't shown come unchanged."""
        rows = tuple(
            MappingRow(member_id, choice.provider_ids, choice.no_cases)
            for member_id, choice in self._rows.items()
            if choice.decided
        )
        used = {provider_id for row in rows for provider_id in row.provider_ids}
        marked = dict.fromkeys((*self._ignored, *self.by_hand.ignored))
        ignored = tuple(each for each in marked if self.is_ignored(each) and each not in used)
        return ProviderMapping((*rows, *self._others), ignored)

    def decided(self) -> int:
        return sum(choice.decided for choice in self._rows.values())

    def conflict(self, member_id: str) -> Conflict | None:
        """What the service would refuse about a member's choice."""
        return next((one for one in self._conflicts() if member_id in one.member_ids), None)

    def _conflicts(self) -> tuple[Conflict, ...]:
        if self._found is None:
            providers = tuple(self.providers.values())
            self._found = matching.conflicts(self.mapping(), self.members, providers)
        return self._found

    def appointments(self, member_id: str) -> int:
        """Of the next 14 days, for what is chosen or, while it is open, for what is offered."""
        ids = self.of(member_id).provider_ids or self.offered(member_id).provider_ids
        return sum(self.providers[one].upcoming_appointments for one in ids if one in self.providers)

    def unclaimed(self) -> tuple[Provider, ...]:
        """Veterinarians with appointments in the next 14 days whom no member has, busiest first.

        In scope "me" nobody asks whose the others are.
        """
        return matching.unclaimed(self.mapping(), tuple(self.providers.values())) if self._team else ()

    def not_ours(self) -> tuple[Provider, ...]:
        """Those marked so that are still at work in Cornerstone."""
        if not self._team:
            return ()
        marked = (self.providers.get(each) for each in self.mapping().ignored_provider_ids)
        return tuple(each for each in marked if each is not None and each.active)

    @property
    def clean(self) -> bool:
        """Whether the service would take what is chosen in the rows shown."""
        return all(self.conflict(member.id) is None for member in self.members)

    @property
    def troubled(self) -> int:
        """How many rows the service would refuse, or has refused."""
        return sum(bool(each.id in self.refused or self.conflict(each.id)) for each in self.members)

    @property
    def differing(self) -> int:
        """How many rows say otherwise than the service."""
        return sum(self.differs(member.id) for member in self.members)
