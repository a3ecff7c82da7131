"""Import ranges, and what came of an import in words for the front desk (contract §3 and §4, Import)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date, timedelta

from covet_desktop.core.text import NOTHING, Text, plural, text
from covet_desktop.core.visits import (
    Action,
    Counts,
    ImportRun,
    ImportStatus,
    PreviewItem,
    SkippedItem,
    SkipReason,
)

MOST_DAYS = 14
_FAR = timedelta(days=366)


def day_range(start: date, days: int) -> tuple[date, date]:
    """First and last day; one day is that day only (contract §4)."""
    return start, start + timedelta(days=days - 1)


def range_problem(start: date, days: int, today: date) -> Text:
    """What is wrong with a range of days, or nothing; ``today`` is the clinic's.

    The service takes any first day. One that is more than a year away is a slip of the finger.
    """
    if not 1 <= days <= MOST_DAYS:
        return text("Choose from 1 to {most} days.", most=MOST_DAYS)
    if abs(start - today) > _FAR:
        return text("This day is more than a year away. Check the year.")
    return NOTHING


def outcome(run: ImportRun) -> Text:
    """What came of an import, in a sentence or two; of one under way, that it is."""
    match run.status:
        case ImportStatus.SUCCEEDED:
            return _brought(run)
        case ImportStatus.CANCELLED if not run.counts.created:
            return text("The import was cancelled before a case was made.")
        case ImportStatus.CANCELLED:
            return plural(
                "The import was cancelled. The {n} case that was made stays.",
                "The import was cancelled. The {n} cases that were made stay.",
                run.counts.created,
            )
        case ImportStatus.FAILED if not run.counts.created:
            return text("The import failed before a case was made. Import again.")
        case ImportStatus.FAILED:
            return plural(
                "The import failed. The {n} case that was made stays. Import again for the rest.",
                "The import failed. The {n} cases that were made stay. Import again for the rest.",
                run.counts.created,
            )
        case _:
            return text("The import is under way.")


def _brought(run: ImportRun) -> Text:
    """ "64 cases imported: 60 new, 4 updated, 5 skipped."; what is zero goes unsaid."""
    counts = run.counts
    parts = _parts(counts)
    if not parts:
        if run.days == 1:
            return text("There were no appointments on this day.")
        return text("There were no appointments on these days.")
    imported = counts.created + counts.updated
    if not imported:
        return text("No new case: {parts}.", parts=_listed(parts))
    head = plural("{n} case imported", "{n} cases imported", imported)
    return text("{head}: {parts}.", head=head, parts=_listed(parts))


def _parts(counts: Counts) -> list[Text]:
    parts = (
        (counts.created, text("{n} new", n=counts.created)),
        (counts.updated, text("{n} updated", n=counts.updated)),
        (counts.unchanged, text("{n} unchanged", n=counts.unchanged)),
        (counts.skipped, text("{n} skipped", n=counts.skipped)),
    )
    return [part for number, part in parts if number]


def _listed(parts: list[Text]) -> Text:
    """The parts with commas between them, each still translated on its own."""
    listed = parts[0]
    for part in parts[1:]:
        listed = text("{before}, {next}", before=listed, next=part)
    return listed


_SKIPPED: dict[SkipReason, tuple[Text, Text]] = {
    SkipReason.BLOCKED_TIME: (text("Blocked time in the schedule"), NOTHING),
    SkipReason.CANCELLED: (text("Appointment cancelled"), NOTHING),
    SkipReason.NO_SHOW: (text("Client didn't come"), NOTHING),
    SkipReason.NO_PATIENT: (
        text("No patient on the appointment"),
        text("Add the patient in Cornerstone, then import again."),
    ),
    SkipReason.PATIENT_DECEASED: (
        text("The patient has died"),
        text("If the appointment is a mistake, cancel it in Cornerstone."),
    ),
    SkipReason.NO_PROVIDER: (
        text("No veterinarian on the appointment"),
        text("Choose one in Cornerstone, then import again."),
    ),
    SkipReason.PROVIDER_NOT_MAPPED: (
        text("The veterinarian belongs to nobody in CoVet"),
        text("Choose whose veterinarian it is, then import again."),
    ),
    SkipReason.MEMBER_NOT_CHOSEN: (
        text("Not chosen for this import"),
        text("Import again for the whole team, or for that person."),
    ),
    SkipReason.CASE_REMOVED: (
        text("The case was removed in CoVet"),
        text("Import by hand to make it again."),
    ),
    SkipReason.UNKNOWN: (
        text("Skipped for another reason"),
        text("Look at the appointment in Cornerstone. If all is well there, ask CoVet's support."),
    ),
}


def skip_sentence(reason: SkipReason) -> tuple[Text, Text]:
    """Why an appointment was skipped, and what to do; NOTHING where nothing is to be done."""
    return _SKIPPED[reason]


def summary(items: Iterable[PreviewItem]) -> Counts:
    """The numbers of a preview, as an import would count them; an action that is unknown isn't."""
    actions = Counter(item.action for item in items)
    known = [actions[each] for each in (Action.CREATE, Action.UPDATE, Action.UNCHANGED, Action.SKIP)]
    created, updated, unchanged, skipped = known
    return Counts(sum(known), created, updated, unchanged, skipped)


def skipped_by_reason(items: Iterable[PreviewItem | SkippedItem]) -> list[tuple[SkipReason, int]]:
    """How many were skipped for which reason: most first, equal numbers in the contract's order.

    Of a preview, what would be skipped; a reason that is missing counts as unknown.
    """
    skipped = (item for item in items if isinstance(item, SkippedItem) or item.action is Action.SKIP)
    counts = Counter(item.reason or SkipReason.UNKNOWN for item in skipped)
    return sorted(
        ((reason, counts[reason]) for reason in SkipReason if counts[reason]), key=lambda pair: -pair[1]
    )
