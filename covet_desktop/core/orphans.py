"""Appointments that belong to nobody here: nobody mapped their veterinarian, or there is none on them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from covet_desktop.core.model import Provider, ProviderMapping
from covet_desktop.core.visits import PreviewItem, SkipReason

REASONS = frozenset({SkipReason.PROVIDER_NOT_MAPPED, SkipReason.NO_PROVIDER})


@dataclass(frozen=True, slots=True)
class Orphans:
    """The appointments of one staff record; ``provider_id`` is "" where no veterinarian is on them.

    ``name`` is as Cornerstone shows it. ``active``: an inactive record can't be chosen for anybody.
    """

    provider_id: str
    name: str = ""
    staff_code: str = ""
    active: bool = True
    items: tuple[PreviewItem, ...] = ()


def nobodys(items: Iterable[PreviewItem]) -> tuple[PreviewItem, ...]:
    """What an import would skip since it belongs to nobody."""
    return tuple(item for item in items if item.reason in REASONS)


def grouped(
    items: Iterable[PreviewItem], providers: Sequence[Provider], mapping: ProviderMapping
) -> tuple[Orphans, ...]:
    """By staff record, those with the most appointments first, and those without any at the end.

    What was said to be not ours is left out.
    """
    staff = {each.id: each for each in providers}
    ignored = set(mapping.ignored_provider_ids)
    groups: dict[str, list[PreviewItem]] = {}
    for item in nobodys(items):
        provider_id = item.appointment.provider_id if item.appointment else ""
        provider_id = "" if item.reason is SkipReason.NO_PROVIDER else provider_id
        if provider_id not in ignored:
            groups.setdefault(provider_id, []).append(item)
    found = [_of(provider_id, group, staff.get(provider_id)) for provider_id, group in groups.items()]
    return tuple(sorted(found, key=lambda each: (not each.provider_id, -len(each.items), each.provider_id)))


def _of(provider_id: str, items: list[PreviewItem], provider: Provider | None) -> Orphans:
    told = items[0].appointment.provider_name if items[0].appointment else ""
    shown = (provider.display_name or provider.staff_code) if provider else ""
    return Orphans(
        provider_id,
        (told or shown) if provider_id else "",
        provider.staff_code if provider else "",
        provider.active if provider else not provider_id,
        tuple(items),
    )


def without(groups: Iterable[Orphans], provider_id: str) -> tuple[Orphans, ...]:
    """The others, once one was said to be not ours."""
    return tuple(each for each in groups if each.provider_id != provider_id)
