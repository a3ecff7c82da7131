"""Ranges of days, and what an import brought, in words."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from covet_desktop.core.importing import (
    day_range,
    outcome,
    range_problem,
    skip_sentence,
    skipped_by_reason,
    summary,
)
from covet_desktop.core.visits import (
    Action,
    Counts,
    ImportRun,
    ImportStatus,
    PreviewItem,
    SkippedItem,
    SkipReason,
)

TODAY = date(2026, 11, 24)


def ended(status: ImportStatus, *, days: int = 1, **counts: int) -> str:
    return str(outcome(ImportRun("i-1", status=status, days=days, counts=Counts(**counts))))


def test_one_day_is_that_day_only_and_two_are_that_day_and_the_next() -> None:
    assert day_range(TODAY, 1) == (TODAY, TODAY)
    assert day_range(TODAY, 2) == (TODAY, date(2026, 11, 25))
    assert day_range(date(2026, 12, 31), 14)[1] == date(2027, 1, 13)


@given(st.integers(-20, 40), st.integers(-366, 366))
def test_from_one_to_fourteen_days_are_taken_from_any_near_day(days: int, away: int) -> None:
    problem = range_problem(TODAY + timedelta(days=away), days, TODAY)

    assert bool(problem) is not (1 <= days <= 14)


@pytest.mark.parametrize("start", [date(2062, 11, 24), date(1926, 11, 24)])
def test_a_wrong_year_is_asked_about(start: date) -> None:
    assert str(range_problem(start, 1, TODAY)) == "This day is more than a year away. Check the year."


@pytest.mark.parametrize(
    ("counts", "sentence"),
    [
        (
            {"found": 69, "created": 60, "updated": 4, "skipped": 5},
            "64 cases imported: 60 new, 4 updated, 5 skipped.",
        ),
        (
            {"found": 80, "created": 58, "updated": 3, "unchanged": 2, "skipped": 17},
            "61 cases imported: 58 new, 3 updated, 2 unchanged, 17 skipped.",
        ),
        ({"found": 1, "created": 1}, "1 case imported: 1 new."),
        ({"found": 64, "unchanged": 64}, "No new case: 64 unchanged."),
        ({"found": 5, "skipped": 5}, "No new case: 5 skipped."),
        ({}, "There were no appointments on this day."),
    ],
)
def test_a_success_says_how_many_came(counts: dict[str, int], sentence: str) -> None:
    assert ended(ImportStatus.SUCCEEDED, **counts) == sentence


def test_nothing_found_on_several_days_says_so() -> None:
    assert ended(ImportStatus.SUCCEEDED, days=3) == "There were no appointments on these days."


def test_a_cancelled_import_says_that_what_was_made_stays() -> None:
    assert ended(ImportStatus.CANCELLED, created=12).endswith("The 12 cases that were made stay.")
    assert ended(ImportStatus.CANCELLED, created=1).endswith("The 1 case that was made stays.")
    assert ended(ImportStatus.CANCELLED) == "The import was cancelled before a case was made."


def test_a_failed_import_says_what_stays_and_what_to_do() -> None:
    some = ended(ImportStatus.FAILED, created=12)

    assert some == "The import failed. The 12 cases that were made stay. Import again for the rest."
    assert ended(ImportStatus.FAILED) == "The import failed before a case was made. Import again."


@pytest.mark.parametrize("status", [ImportStatus.QUEUED, ImportStatus.RUNNING, ImportStatus.UNKNOWN])
def test_an_import_under_way_has_no_outcome_yet(status: ImportStatus) -> None:
    assert ended(status, created=3) == "The import is under way."


def test_every_part_of_an_outcome_is_translated() -> None:
    run = ImportRun("i-1", status=ImportStatus.SUCCEEDED, counts=Counts(5, 2, 1, 1, 1))
    french = {
        "{head}: {parts}.": "{head} : {parts}.",
        "{n} cases imported": "{n} cas importés",
        "{n} new": "nouveaux {n}",
        "{n} updated": "mis à jour {n}",
        "{n} unchanged": "inchangés {n}",
        "{n} skipped": "ignorés {n}",
        "{before}, {next}": "{before}; {next}",
    }

    said = outcome(run).render(french.__getitem__)

    assert said == "3 cas importés : nouveaux 2; mis à jour 1; inchangés 1; ignorés 1."


@pytest.mark.parametrize("reason", SkipReason)
def test_every_reason_to_skip_has_words_for_the_front_desk(reason: SkipReason) -> None:
    what, advice = skip_sentence(reason)

    said = f"{what} {advice}".lower()
    assert str(what)
    assert not any(word in said for word in ("sync", "endpoint", "payload", "provider", "_"))


def test_what_somebody_can_mend_comes_with_what_to_do() -> None:
    nothing_to_do = {reason for reason in SkipReason if not skip_sentence(reason)[1]}

    assert nothing_to_do == {SkipReason.BLOCKED_TIME, SkipReason.CANCELLED, SkipReason.NO_SHOW}


def test_a_preview_counts_as_the_import_would() -> None:
    actions = [Action.CREATE] * 3 + [Action.UPDATE] + [Action.UNCHANGED] * 2 + [Action.SKIP, Action.UNKNOWN]

    assert summary(PreviewItem(action=action) for action in actions) == Counts(7, 3, 1, 2, 1)


@given(st.lists(st.sampled_from(Action)))
def test_found_is_the_sum_of_the_others(actions: list[Action]) -> None:
    counts = summary(PreviewItem(action=action) for action in actions)

    assert counts.found == counts.created + counts.updated + counts.unchanged + counts.skipped


def test_skipped_ones_are_counted_by_reason_most_first() -> None:
    items = [
        PreviewItem(action=Action.SKIP, reason=SkipReason.NO_SHOW),
        PreviewItem(action=Action.SKIP, reason=SkipReason.PROVIDER_NOT_MAPPED),
        PreviewItem(action=Action.SKIP, reason=SkipReason.PROVIDER_NOT_MAPPED),
        PreviewItem(action=Action.SKIP, reason=SkipReason.CANCELLED),
        PreviewItem(action=Action.SKIP),
        PreviewItem(action=Action.CREATE, reason=SkipReason.NO_SHOW),
    ]

    assert skipped_by_reason(items) == [
        (SkipReason.PROVIDER_NOT_MAPPED, 2),
        (SkipReason.CANCELLED, 1),
        (SkipReason.NO_SHOW, 1),
        (SkipReason.UNKNOWN, 1),
    ]


def test_what_was_skipped_is_counted_alike() -> None:
    assert skipped_by_reason([SkippedItem(reason=SkipReason.NO_PATIENT), SkippedItem()]) == [
        (SkipReason.NO_PATIENT, 1),
        (SkipReason.UNKNOWN, 1),
    ]
