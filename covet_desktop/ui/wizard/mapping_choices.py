"""What is chosen on the veterinarians' page, before it is accepted. Plain Python: no widget, no words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from covet_desktop.core import matching
from covet_desktop.core.matching import Conflict, Suggestion
from covet_desktop.core.model import LinkingScope, MappingRow, Provider, ProviderMapping
from covet_desktop.core.people import Member, MemberKind

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


def shown_members(
    members: tuple[Member, ...], scope: LinkingScope | None, own_id: str, mapping: ProviderMapping
) -> tuple[Member, ...]:
    """Who gets a row: those who take part, people before accounts of rooms; in scope "me" only oneself.

    Also who has left but still has a veterinarian, since the service refuses such a mapping.
    """
    part = [member for member in members if member.takes_part or member.id in mapping.mapped_member_ids]
    if scope is LinkingScope.ME:
        part = [member for member in part if member.id == own_id]
    return tuple(sorted(part, key=lambda member: _ORDER[member.kind]))


class Choices:
    """A :class:`Choice` for each member shown, and the rest of the mapping untouched.

    It starts from the draft, else from what the service has and, for those who are open there, from the
    names that match surely. ``by_hand`` holds on to what a person chose while the service's word was
    read again.
    """

    def __init__(
        self,
        members: tuple[Member, ...],
        providers: tuple[Provider, ...],
        *,
        service: ProviderMapping | None,
        draft: ProviderMapping | None = None,
        by_hand: Mapping[str, Choice] | None = None,
    ) -> None:
        self.members = members
        self.providers = {provider.id: provider for provider in providers}
        self.suggestions: Mapping[str, Suggestion] = {
            suggestion.member_id: suggestion for suggestion in matching.suggest(members, providers)
        }
        self.by_hand = dict(by_hand or {})
        self._found: tuple[Conflict, ...] | None = None
        kept = draft or service or _EMPTY
        shown = {member.id for member in members}
        self._others = tuple(row for row in (service or _EMPTY).items if row.member_id not in shown)
        self._ignored = kept.ignored_provider_ids
        taken = {provider_id for row in kept.items for provider_id in row.provider_ids}
        # In a draft, who is open was left open.
        proposed = {} if draft is not None else self._sure(taken)
        self._rows = {member.id: self._first(member.id, kept, proposed) for member in members}

    def _sure(self, taken: set[str]) -> dict[str, Choice]:
        """Choices that the names leave no doubt about, of staff whom nobody has."""
        return {
            suggestion.member_id: Choice(suggestion.provider_ids, suggestion.no_cases)
            for suggestion in self.suggestions.values()
            if suggestion.preselected and not taken.intersection(suggestion.provider_ids)
        }

    def _first(self, member_id: str, kept: ProviderMapping, proposed: Mapping[str, Choice]) -> Choice:
        if member_id in self.by_hand:
            return self.by_hand[member_id]
        row = kept.row(member_id)
        if row is not None and (row.provider_ids or row.no_cases):
            return Choice(row.provider_ids, row.no_cases)
        return proposed.get(member_id, Choice())

    def of(self, member_id: str) -> Choice:
        return self._rows.get(member_id, Choice())

    def choose(self, member_id: str, provider_ids: tuple[str, ...], no_cases: bool = False) -> None:
        """A person's choice; without staff and without ``no_cases`` the member is open again."""
        choice = Choice(tuple(dict.fromkeys(provider_ids)), no_cases)
        self._rows[member_id] = self.by_hand[member_id] = choice
        self._found = None

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
        ignored = tuple(provider_id for provider_id in self._ignored if provider_id not in used)
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
        """Veterinarians with appointments in the next 14 days whom no member has, busiest first."""
        return matching.unclaimed(self.mapping(), tuple(self.providers.values()))

    @property
    def clean(self) -> bool:
        """Whether the service would take what is chosen in the rows shown."""
        return all(self.conflict(member.id) is None for member in self.members)
