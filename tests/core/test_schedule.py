"""When the daily import is due, in every zone and through every clock change."""

from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import given
from hypothesis import strategies as st

from covet_desktop.core.model import AutoImport
from covet_desktop.core.schedule import (
    LATE_AFTER,
    Attempts,
    Run,
    Slot,
    WaitUntil,
    Why,
    changes_ahead,
    decide,
    import_key,
    latest_slot,
    local_midnight_after,
    missed_days,
    next_slots,
    same_clock,
    slot_on,
    spread,
)

TORONTO = ZoneInfo("America/Toronto")
MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
AUTO = AutoImport(True, "America/Toronto", 6, 1, datetime(2026, 1, 1, tzinfo=UTC))
TODAY = date(2026, 11, 24)
SIX = datetime(2026, 11, 24, 11, tzinfo=UTC)
"""Six o'clock of that day in Toronto."""
LONG_AGO = datetime(2026, 1, 1, tzinfo=UTC)
TROUBLED = (
    "America/Toronto", "America/Regina", "America/St_Johns", "America/Nuuk", "Australia/Lord_Howe",
    "Asia/Kathmandu", "Pacific/Apia", "Africa/Cairo", "America/Havana", "Asia/Beirut", "Europe/Paris",
    "Africa/Casablanca", "Pacific/Chatham", "Antarctica/Troll",
)  # fmt: skip
EVERYWHERE = st.one_of(st.sampled_from(TROUBLED), st.sampled_from(sorted(available_timezones()))).map(
    ZoneInfo
)
HOURS = st.integers(0, 23)
DAYS_2027 = st.dates(date(2027, 1, 1), date(2027, 12, 31))
MOMENTS_2027 = st.datetimes(datetime(2027, 1, 1), datetime(2027, 12, 31), timezones=st.just(UTC))


def at(day: date, clock: str, zone: str = "America/Toronto") -> datetime:
    return datetime.combine(day, time.fromisoformat(clock), ZoneInfo(zone)).astimezone(UTC)


@lru_cache(maxsize=256)
def first_minute(zone: ZoneInfo, wall: datetime) -> datetime:
    """By looking at the clock on the wall every minute: when it first shows ``wall`` or more."""
    moment = wall.replace(tzinfo=UTC) - 30 * HOUR
    while moment.astimezone(zone).replace(tzinfo=None) < wall:
        moment += MINUTE
    return moment


# --- slots ---


@given(DAYS_2027, EVERYWHERE, HOURS)
def test_a_slot_is_when_the_clock_on_the_wall_first_shows_the_hour(
    day: date, zone: ZoneInfo, hour: int
) -> None:
    slot = slot_on(day, zone, hour)

    assert slot == Slot(day, first_minute(zone, datetime.combine(day, time(hour))))
    assert slot.at.tzinfo is UTC


@pytest.mark.parametrize(
    ("zone", "day", "hour", "clock"),
    [
        ("America/Toronto", date(2027, 3, 14), 2, "2027-03-14T07:00"),
        ("America/Toronto", date(2027, 11, 7), 1, "2027-11-07T05:00"),
        ("Australia/Lord_Howe", date(2027, 10, 3), 2, "2027-10-02T15:30"),
        ("Australia/Lord_Howe", date(2027, 4, 4), 1, "2027-04-03T14:00"),
        ("Africa/Cairo", date(2027, 4, 30), 0, "2027-04-29T22:00"),
        ("Asia/Kathmandu", date(2027, 3, 14), 6, "2027-03-14T00:15"),
        ("America/Regina", date(2027, 3, 14), 2, "2027-03-14T08:00"),
        ("America/Nuuk", date(2027, 3, 27), 23, "2027-03-28T01:00"),
    ],
)
def test_hours_that_clocks_skip_or_repeat_have_one_instant(
    zone: str, day: date, hour: int, clock: str
) -> None:
    slot = slot_on(day, ZoneInfo(zone), hour)

    assert slot is not None
    assert slot.at == datetime.fromisoformat(clock).replace(tzinfo=UTC)


@given(HOURS)
def test_the_day_that_samoa_left_out_has_no_slot(hour: int) -> None:
    apia = ZoneInfo("Pacific/Apia")

    assert slot_on(date(2011, 12, 30), apia, hour) is None
    days = [slot.day for slot in next_slots(at(date(2011, 12, 28), "23:30", "Pacific/Apia"), apia, hour, 3)]
    assert days == [date(2011, 12, 29), date(2011, 12, 31), date(2012, 1, 1)]
    assert latest_slot(at(date(2011, 12, 31), "23:30", "Pacific/Apia"), apia, hour).day == date(2011, 12, 31)


@given(MOMENTS_2027, EVERYWHERE, HOURS)
def test_between_the_latest_slot_and_the_next_no_slot_is_lost(
    now: datetime, zone: ZoneInfo, hour: int
) -> None:
    latest, coming = latest_slot(now, zone, hour), next_slots(now, zone, hour, 4)

    assert latest.at <= now < coming[0].at
    days = [latest.day, *(slot.day for slot in coming)]
    assert days == [latest.day + n * DAY for n in range(5)]
    instants = [slot.at for slot in coming]
    assert instants == sorted(set(instants))


@given(DAYS_2027, EVERYWHERE)
def test_a_day_is_over_at_the_first_instant_of_the_next(day: date, zone: ZoneInfo) -> None:
    over = local_midnight_after(day, zone)

    assert over.astimezone(zone).date() == day + DAY
    assert (over - timedelta(seconds=1)).astimezone(zone).date() == day


@given(st.text(max_size=64))
def test_clinics_are_spread_over_a_quarter_of_an_hour(connection_id: str) -> None:
    assert timedelta() <= spread(connection_id) < timedelta(minutes=15)


def test_the_spread_of_a_clinic_never_changes_and_differs_from_others() -> None:
    assert spread("con-1") == timedelta(seconds=263)
    assert len({spread(f"con-{number}") for number in range(1000)}) > 500


# --- what is due ---


def due(now: datetime, auto: AutoImport = AUTO, **known: object) -> Run | WaitUntil:
    facts: dict[str, object] = {"done_day": None, "attempts": None, "settled_at": LONG_AGO} | known
    return decide(now, auto, "con-1", **facts)  # type: ignore[arg-type]


def test_before_the_hour_it_waits_for_it() -> None:
    assert due(SIX - MINUTE) == WaitUntil(SIX, Why.NOT_YET)


def test_at_the_hour_it_waits_for_this_clinics_share_of_the_quarter() -> None:
    begins = SIX + spread("con-1")

    assert due(SIX) == WaitUntil(begins, Why.SPREAD)
    assert due(begins) == Run(Slot(TODAY, SIX))
    assert due(SIX, spread_by=timedelta()) == Run(Slot(TODAY, SIX))


def test_a_pc_that_was_off_at_the_hour_imports_once_at_once_and_says_that_it_is_late() -> None:
    assert due(SIX + 5 * HOUR) == Run(Slot(TODAY, SIX), late=True)
    assert due(at(TODAY, "23:59")) == Run(Slot(TODAY, SIX), late=True)
    assert due(SIX + LATE_AFTER) == Run(Slot(TODAY, SIX), late=False)


def test_what_was_missed_on_an_earlier_day_never_runs_by_itself() -> None:
    assert due(at(TODAY + DAY, "00:00")) == WaitUntil(SIX + DAY, Why.NOT_YET)


def test_done_today_waits_for_tomorrow() -> None:
    assert due(SIX + 5 * HOUR, done_day=TODAY) == WaitUntil(SIX + DAY, Why.NOT_YET)
    assert isinstance(due(SIX + 5 * HOUR, done_day=TODAY - DAY), Run)


def test_a_clock_that_was_once_a_year_ahead_does_not_silence_the_year() -> None:
    ahead = Attempts(TODAY, 4, SIX + 365 * DAY)

    assert isinstance(due(SIX + HOUR, done_day=TODAY + 365 * DAY), Run)
    assert isinstance(due(SIX + HOUR, attempts=ahead), Run)


def test_slots_before_it_was_switched_on_do_not_count() -> None:
    on_at = SIX + HOUR
    auto = AutoImport(True, "America/Toronto", 6, 1, on_at)

    assert due(on_at + MINUTE, auto) == WaitUntil(SIX + DAY, Why.NOT_YET)
    assert isinstance(due(SIX + DAY + HOUR, auto), Run)


def test_after_start_or_wake_it_settles_first() -> None:
    settled = SIX + HOUR + MINUTE

    assert due(SIX + HOUR, settled_at=settled) == WaitUntil(settled, Why.SETTLING)
    assert isinstance(due(settled, settled_at=settled), Run)


def test_switched_off_nothing_is_due() -> None:
    assert due(SIX + HOUR, AutoImport(False, "America/Toronto", 6)) == WaitUntil(None, Why.OFF)


@pytest.mark.parametrize("zone", ["", "Mars/Olympus", "America", "../etc/passwd"])
def test_a_zone_that_this_pc_does_not_know_is_said_and_breaks_nothing(zone: str) -> None:
    assert due(SIX, AutoImport(True, zone, 6)) == WaitUntil(None, Why.UNKNOWN_ZONE)


@pytest.mark.parametrize(("failures", "minutes"), [(1, 1), (2, 5), (3, 15), (4, 60), (5, 60), (40, 60)])
def test_after_failures_the_pauses_grow_to_an_hour(failures: int, minutes: int) -> None:
    failed = SIX + HOUR
    attempts = Attempts(TODAY, failures, failed)
    again = failed + minutes * MINUTE

    assert due(again - timedelta(seconds=1), attempts=attempts) == WaitUntil(again, Why.FAILED)
    assert due(again, attempts=attempts) == Run(Slot(TODAY, SIX), late=True)


def test_a_longer_pause_that_the_service_asks_for_is_obeyed_a_shorter_one_is_not() -> None:
    failed = SIX + HOUR

    assert due(failed, attempts=Attempts(TODAY, 1, failed, 1800)) == WaitUntil(
        failed + 30 * MINUTE, Why.FAILED
    )
    assert due(failed, attempts=Attempts(TODAY, 3, failed, 2)) == WaitUntil(failed + 15 * MINUTE, Why.FAILED)


@pytest.mark.parametrize("retry_after", [None, 1e9, float("inf")])
def test_tries_end_at_local_midnight(retry_after: float | None) -> None:
    failed = at(TODAY, "23:30")
    midnight = at(TODAY + DAY, "00:00")
    attempts = Attempts(TODAY, 9, failed, retry_after)

    assert due(failed + MINUTE, attempts=attempts) == WaitUntil(midnight, Why.FAILED)
    assert due(midnight, attempts=attempts) == WaitUntil(SIX + DAY, Why.NOT_YET)


def test_yesterdays_failures_do_not_slow_today_down() -> None:
    attempts = Attempts(TODAY - DAY, 9, SIX - MINUTE, attempt=4)

    assert due(SIX + HOUR, attempts=attempts) == Run(Slot(TODAY, SIX), late=True, attempt=1)


def test_a_run_carries_the_number_of_its_key_which_a_broken_line_does_not_raise() -> None:
    lost, refused = Attempts(TODAY, 3, SIX), Attempts(TODAY, 3, SIX, attempt=2)

    assert due(SIX + 2 * HOUR, attempts=lost) == Run(Slot(TODAY, SIX), True, 1)
    assert due(SIX + 2 * HOUR, attempts=refused) == Run(Slot(TODAY, SIX), True, 2)


def test_an_hour_at_the_very_end_of_a_day_that_clocks_cut_short_still_runs() -> None:
    nuuk = AutoImport(True, "America/Nuuk", 23, 1, LONG_AGO)
    slot = Slot(date(2027, 3, 27), datetime(2027, 3, 28, 1, tzinfo=UTC))

    assert due(slot.at, nuuk, spread_by=timedelta()) == Run(slot)
    assert isinstance(due(slot.at + LATE_AFTER, nuuk), WaitUntil)


@given(MOMENTS_2027, EVERYWHERE, HOURS, st.integers(0, 900))
def test_ticking_through_two_days_imports_each_day_once(
    start: datetime, zone: ZoneInfo, hour: int, seconds: int
) -> None:
    auto = AutoImport(True, zone.key, hour, 1, LONG_AGO)
    ran: list[date] = []
    now = start
    while now < start + 2 * DAY:
        done_day = ran[-1] if ran else None
        decision = due(now, auto, done_day=done_day, spread_by=timedelta(seconds=seconds))
        if isinstance(decision, Run):
            ran.append(decision.slot.day)
        else:
            assert decision.at is not None
            assert decision.at > now
        now += 15 * MINUTE

    assert len(ran) == len(set(ran))
    assert len(ran) in (2, 3)
    assert ran == sorted(ran)


@given(MOMENTS_2027, st.sampled_from(TROUBLED), HOURS, st.integers(0, 3000))
def test_waiting_as_told_leads_to_the_next_run(
    now: datetime, zone: str, hour: int, seconds_to_settle: int
) -> None:
    auto = AutoImport(True, zone, hour, 1, LONG_AGO)
    settled_at = now + timedelta(seconds=seconds_to_settle)
    for _ in range(4):
        decision = due(now, auto, settled_at=settled_at)
        if isinstance(decision, Run):
            break
        assert decision.at is not None
        assert decision.at > now
        now = decision.at

    assert isinstance(decision, Run)


# --- around it ---


def test_the_key_is_the_same_on_every_pc_and_numbered_from_the_second_try_on() -> None:
    keys = [import_key("con-1", TODAY, attempt) for attempt in (1, 2, 3)]

    assert keys == ["auto-con-1-2026-11-24", "auto-con-1-2026-11-24-2", "auto-con-1-2026-11-24-3"]


@given(MOMENTS_2027, EVERYWHERE)
def test_a_clock_change_ahead_is_told_to_the_second(now: datetime, zone: ZoneInfo) -> None:
    change = changes_ahead(now, zone)

    shown = [(now + n * HOUR).astimezone(zone).utcoffset() for n in range(7 * 24 + 1)]
    assert (change is not None) is (len(set(shown)) > 1)
    if change is None:
        return
    before, after = (change - timedelta(seconds=1)).astimezone(zone), change.astimezone(zone)
    assert now < change <= now + 7 * DAY
    assert before.utcoffset() != after.utcoffset()


def test_a_zone_without_summer_time_has_no_change_ahead() -> None:
    march = datetime(2027, 3, 10, tzinfo=UTC)

    assert changes_ahead(march, ZoneInfo("America/Regina"), 300) is None
    assert changes_ahead(march, ZoneInfo("America/Edmonton")) == datetime(2027, 3, 14, 9, tzinfo=UTC)
    assert changes_ahead(march, ZoneInfo("America/Edmonton"), 3) is None


def test_earlier_days_that_no_import_covered_are_missed_from_when_it_was_switched_on() -> None:
    on = AutoImport(True, "America/Toronto", 6, 1, at(TODAY - 4 * DAY, "09:00"))
    covered = {TODAY - 2 * DAY}

    missed = missed_days(SIX + HOUR, on, TORONTO, covered)

    assert missed == (TODAY - 3 * DAY, TODAY - DAY)
    assert missed_days(SIX + HOUR, on, TORONTO, covered, most=1) == (TODAY - DAY,)
    assert missed_days(SIX, AutoImport(False, "America/Toronto"), TORONTO, ()) == ()


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("America/Toronto", "America/New_York", True),
        ("America/Toronto", "America/Montreal", True),
        ("America/Regina", "America/Chicago", False),  # the same in winter only
        ("America/Toronto", "America/Vancouver", False),
        ("America/Phoenix", "America/Denver", False),
    ],
)
def test_two_clocks_are_one_where_they_show_the_same_all_year(one: str, other: str, same: bool) -> None:
    winter = datetime(2026, 11, 24, 15, tzinfo=UTC)

    assert same_clock(ZoneInfo(one), ZoneInfo(other), winter) is same
    assert same_clock(ZoneInfo(other), ZoneInfo(one), winter) is same
