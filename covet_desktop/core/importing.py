"""Import ranges and what came of an import, in words."""

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


def day_range(start: date, days: int) -> tuple[date, date]:
    """First and last day; one day is that day only (contract §4)."""
    return start, start + timedelta(days=days - 1)


def range_problem(days: int) -> Text:
    """What is wrong with a number of days, or nothing."""
    if 1 <= days <= MOST_DAYS:
        return NOTHING
    return text("Choose from 1 to {most} days.", most=MOST_DAYS)


def outcome(run: ImportRun) -> Text:
    """What came of an import, in one sentence."""
    counts = run.counts
    match run.status:
        case ImportStatus.SUCCEEDED if counts.found == 0:
            return text("There were no appointments on these days.")
        case ImportStatus.SUCCEEDED:
            return text(
                "{created} new, {updated} updated, {unchanged} unchanged, {skipped} skipped.",
                created=counts.created,
                updated=counts.updated,
                unchanged=counts.unchanged,
                skipped=counts.skipped,
            )
        case ImportStatus.CANCELLED:
            return plural(
                "The import was cancelled. The {n} case that was made stays.",
                "The import was cancelled. The {n} cases that were made stay.",
                counts.created,
            )
        case ImportStatus.FAILED:
            return text("The import failed. What was made until then stays.")
        case _:
            return text("The import is under way.")


_SKIPPED: dict[SkipReason, tuple[Text, Text]] = {
    SkipReason.BLOCKED_TIME: (text("Blocked time in the schedule"), NOTHING),
    SkipReason.CANCELLED: (text("Appointment cancelled"), NOTHING),
    SkipReason.NO_SHOW: (text("Client didn't come"), NOTHING),
    SkipReason.NO_PATIENT: (
        text("No patient on the appointment"),
        text("Add the patient in Cornerstone, then import again."),
    ),
    SkipReason.PATIENT_DECEASED: (text("The patient has died"), NOTHING),
    SkipReason.NO_PROVIDER: (
        text("No veterinarian on the appointment"),
        text("Choose one in Cornerstone, then import again."),
    ),
    SkipReason.PROVIDER_NOT_MAPPED: (
        text("The veterinarian belongs to nobody in CoVet"),
        text("Choose whose veterinarian it is, then import again."),
    ),
    SkipReason.MEMBER_NOT_CHOSEN: (text("Not chosen for this import"), NOTHING),
    SkipReason.CASE_REMOVED: (
        text("The case was removed in CoVet"),
        text("Import by hand to make it again."),
    ),
    SkipReason.UNKNOWN: (text("Skipped for another reason"), NOTHING),
}


def skip_sentence(reason: SkipReason) -> tuple[Text, Text]:
    """Why an appointment was skipped, and what to do about it (or nothing)."""
    return _SKIPPED[reason]


def summary(items: Iterable[PreviewItem]) -> Counts:
    """The numbers of a preview, as an import would count them."""
    actions = Counter(item.action for item in items)
    return Counts(
        found=sum(actions[action] for action in Action if action is not Action.UNKNOWN),
        created=actions[Action.CREATE],
        updated=actions[Action.UPDATE],
        unchanged=actions[Action.UNCHANGED],
        skipped=actions[Action.SKIP],
    )


def skipped_by_reason(items: Iterable[PreviewItem | SkippedItem]) -> tuple[tuple[SkipReason, int], ...]:
    """How many were skipped for which reason, the reasons in the contract's order."""
    counts = Counter(item.reason for item in items if item.reason is not None)
    return tuple((reason, counts[reason]) for reason in SkipReason if counts[reason])
