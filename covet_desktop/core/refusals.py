"""What the service refuses about a mapping, as a sentence for each row that it points at (contract §3)."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from covet_desktop.core.model import Provider, ProviderMapping
from covet_desktop.core.people import Member, MemberStatus
from covet_desktop.core.text import Text, text

_ROW = re.compile(r"/items/(\d+)(?:/provider_ids/(\d+))?")


def refused_rows(
    code: str,
    pointers: Sequence[str],
    sent: ProviderMapping,
    members: Sequence[Member],
    providers: Sequence[Provider],
) -> Mapping[str, Text]:
    """By member id, what is wrong with the rows of ``sent`` at these JSON pointers.

    Empty where the service names no place, or where it isn't about rows (``nothing_mapped``).
    """
    people, staff = {each.id: each for each in members}, {each.id: each for each in providers}
    found: dict[str, Text] = {}
    for pointer in pointers:
        place = _ROW.match(pointer)
        if place is None or int(place[1]) >= len(sent.items):
            continue
        row = sent.items[int(place[1])]
        number = int(place[2] or 0)
        provider = staff.get(row.provider_ids[number]) if number < len(row.provider_ids) else None
        member = people.get(row.member_id)
        left = code == "outside_scope" and member is not None and member.status is MemberStatus.INACTIVE
        sentence = _sentence("left" if left else code, _name(member), _record(provider))
        if sentence is not None:
            found.setdefault(row.member_id, sentence)
    return found


def _name(member: Member | None) -> str:
    return member.display_name if member else ""


def _record(provider: Provider | None) -> str:
    return (provider.display_name or provider.staff_code) if provider else ""


def _sentence(code: str, member: str, record: str) -> Text | None:
    match code:
        case "unknown_provider" if record:
            return text("CoVet no longer finds {record} in Cornerstone. Choose another one.", record=record)
        case "unknown_provider":
            return text("CoVet no longer finds this one in Cornerstone. Choose another one.")
        case "unknown_member":
            return text("This person is no longer in CoVet. Take the row out.")
        case "provider_inactive" if record:
            return text("{record} has become inactive in Cornerstone. Choose another one.", record=record)
        case "provider_inactive":
            return text("This one has become inactive in Cornerstone. Choose another one.")
        case "provider_taken" if record:
            return text(
                "{record} belongs to somebody else in CoVet already. Choose another one.", record=record
            )
        case "provider_taken":
            return text("This one belongs to somebody else in CoVet already. Choose another one.")
        case "left":
            return text("{name} is no longer active in CoVet. Take the row out.", name=member)
        case "outside_scope" if member:
            return text("{name} isn't linked. Take the row out, or link the whole team.", name=member)
        case "outside_scope":
            return text("This person isn't linked. Take the row out, or link the whole team.")
        case "invalid":
            return text("CoVet doesn't accept this choice. Choose again.")
        case _:
            return None
