"""One cause, one thing to do; and no alarm that cries wolf."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from covet_desktop.core.health import Cause, Health, HealthState, Stage, StageName, StageState, cause
from covet_desktop.core.settings import OpenHours

ZONE = ZoneInfo("America/Toronto")
HOURS = OpenHours()
NAMES = (StageName.AGENT, StageName.EXTRACTION, StageName.STAGING, StageName.DELIVERY)


def at(day: int, hour: int, minute: int = 0) -> datetime:
    """A time in November 2026 on the clinic's clock; the 21st is a Saturday."""
    return datetime(2026, 11, day, hour, minute, tzinfo=ZONE).astimezone(UTC)


def health(state: HealthState, since: datetime | None = None, **stages: StageState) -> Health:
    return Health(
        state, since, tuple(Stage(n, stages.get(n.value, StageState.OK), since) for n in reversed(NAMES))
    )


def cause_at(now: datetime, found: Health) -> Cause | None:
    return cause(found, now, HOURS, ZONE)


def test_the_first_stage_that_isnt_well_is_the_cause() -> None:
    found = cause_at(
        at(24, 10),
        health(
            HealthState.DOWN,
            at(24, 9),
            extraction=StageState.FAILED,
            staging=StageState.LATE,
            delivery=StageState.LATE,
        ),
    )

    assert found is not None
    assert found.stage is StageName.EXTRACTION
    assert "since Tue 24 Nov, 9:00" in str(found.words)


def test_a_server_that_is_silent_names_the_service_to_restart() -> None:
    found = cause_at(at(24, 10), health(HealthState.DOWN, at(24, 9, 31), agent=StageState.FAILED))

    assert found is not None
    assert str(found.words) == "Nothing has come from the clinic's server since Tue 24 Nov, 9:31."
    assert "Bitwerx Mission Control Service" in str(found.action)


@pytest.mark.parametrize("state", [StageState.LATE, StageState.FAILED, StageState.UNKNOWN])
@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("since", [None, at(24, 9)])
def test_every_stage_and_state_has_a_sentence_and_an_action(
    name: StageName, state: StageState, since: datetime | None
) -> None:
    found = cause_at(at(24, 10), health(HealthState.DOWN, since, **{name.value: state}))

    assert found is not None
    assert str(found.words).endswith(".")
    assert str(found.action).endswith(".")
    assert ("9:00" in str(found.words)) == (since is not None)


@pytest.mark.parametrize("state", [HealthState.OK, HealthState.MAINTENANCE])
def test_maintenance_and_a_good_state_raise_nothing(state: HealthState) -> None:
    assert cause_at(at(24, 10), health(state, at(23, 9), agent=StageState.FAILED)) is None


def test_what_is_late_outside_of_open_hours_is_nothing() -> None:
    late = health(HealthState.LATE, at(24, 9), staging=StageState.LATE)

    assert cause_at(at(24, 18, 59), late) is not None
    assert cause_at(at(24, 19), late) is None


def test_a_quiet_weekend_is_no_fault() -> None:
    """The server went off on Saturday at closing time, and comes up on Monday a little after seven."""
    off = health(HealthState.DOWN, at(21, 18, 50), agent=StageState.FAILED)

    assert cause_at(at(22, 15), off) is None
    assert cause_at(at(23, 7, 30), off) is None
    assert cause_at(at(23, 8), off) is not None


def test_without_stages_the_whole_still_has_a_cause() -> None:
    found = cause_at(at(24, 10), Health(HealthState.DOWN, at(24, 9)))

    assert found is not None
    assert found.stage is StageName.UNKNOWN


def test_nothing_known_is_nothing_wrong() -> None:
    assert cause_at(at(24, 10), Health()) is None
    assert cause_at(at(24, 10), health(HealthState.UNKNOWN, None, agent=StageState.UNKNOWN)) is None


@given(
    st.datetimes(datetime(2026, 1, 1), datetime(2027, 12, 31), timezones=st.just(UTC)),
    st.integers(0, 14 * 24 * 60),
    st.sampled_from(("America/Toronto", "Australia/Lord_Howe", "Pacific/Apia", "Asia/Kathmandu")),
)
def test_open_time_is_never_more_than_time_and_is_counted_minute_by_minute(
    now: datetime, minutes: int, name: str
) -> None:
    zone, since = ZoneInfo(name), now - timedelta(minutes=minutes)

    found = HOURS.open_between(since, now, zone)

    steps = range(0, minutes, 10)
    counted = sum(10 for n in steps if HOURS.contains(since + timedelta(minutes=n), zone))
    # Counted every ten minutes: at each opening and closing it may be wrong by one step.
    assert abs(found.total_seconds() / 60 - counted) <= 10 * 2 * (minutes // 1440 + 2)
    assert timedelta(0) <= found <= now - since
