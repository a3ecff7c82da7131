"""What a person is told of a decision of the schedule: only what isn't as usual."""

from datetime import UTC, date, datetime, timedelta

import pytest

from covet_desktop.core.schedule import Run, Slot, WaitUntil, Why, told

NOW = datetime(2026, 11, 24, 11, 0, tzinfo=UTC)
SLOT = Slot(date(2026, 11, 24), NOW)


@pytest.mark.parametrize(
    ("decision", "sentence"),
    [
        (Run(SLOT), ""),
        (Run(SLOT, late=True), "Today's import comes late."),
        (WaitUntil(NOW + timedelta(hours=3), Why.NOT_YET), ""),
        (WaitUntil(NOW + timedelta(seconds=40), Why.SETTLING), ""),
        (WaitUntil(None, Why.OFF), ""),
        (
            WaitUntil(NOW + timedelta(seconds=20), Why.FAILED),
            "Today's import failed. The next try comes in 1 minute.",
        ),
        (
            WaitUntil(NOW + timedelta(minutes=15), Why.FAILED),
            "Today's import failed. The next try comes in 15 minutes.",
        ),
        (
            WaitUntil(None, Why.UNKNOWN_ZONE),
            "This PC doesn't know the time zone of the auto-import. Choose another city.",
        ),
    ],
)
def test_the_unusual_is_told(decision: Run | WaitUntil, sentence: str) -> None:
    assert told(decision, NOW).render() == sentence
