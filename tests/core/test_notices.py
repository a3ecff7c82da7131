"""Which notices there are: few, once, in open hours, and without a client's or patient's name."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from covet_desktop.core.health import Health, HealthState, Stage, StageName, StageState
from covet_desktop.core.model import Provider, Reason, Status
from covet_desktop.core.notices import Known, Notice, Page, decide
from covet_desktop.core.settings import Settings
from covet_desktop.core.staff_changes import Change, StaffChange
from covet_desktop.core.visits import Counts, ImportRun, ImportStatus, Trigger
from covet_desktop.core.watched import Removal, Watched

ZONE = ZoneInfo("America/Toronto")
DAY = date(2026, 11, 24)


def at(hour: int, minute: int = 0, day: int = 24) -> datetime:
    return datetime(2026, 11, day, hour, minute, tzinfo=ZONE).astimezone(UTC)


LATE_RUN = ImportRun(
    "i1",
    status=ImportStatus.SUCCEEDED,
    start=DAY,
    trigger=Trigger.SCHEDULED,
    counts=Counts(64, 64),
    finished_at=at(9),
)
CONNECTED = Known(watched=Watched("c1", Status.CONNECTED))
LATE = replace(CONNECTED, run=LATE_RUN, first_start=at(8, 30))
SIGNED_OUT = Known(signed_out=True)
READY = Known(watched=Watched("c1", Status.READY_FOR_SETUP, waited=True))
SUSPENDED = Known(watched=Watched("c1", Status.SUSPENDED))
REMOVED = Known(watched=Watched("c1", Status.CONNECTED, removal=Removal("Dana Owner")))
FAILING = replace(CONNECTED, day=DAY, failures=4)
DOWN = replace(
    CONNECTED,
    health=Health(HealthState.DOWN, None, (Stage(StageName.AGENT, StageState.FAILED, at(8)),)),
)
REUSED = replace(
    CONNECTED, changes=(StaffChange(Change.REUSED, Provider("p1", display_name="Roy, Marc"), "Kim, Mina"),)
)
ALL = {
    "late": (LATE, Page.HOME),
    "signed out": (SIGNED_OUT, Page.SIGN_IN),
    "ready": (READY, Page.SETUP),
    "suspended": (SUSPENDED, Page.SETUP),
    "removed": (REMOVED, Page.SETUP),
    "failed": (FAILING, Page.HOME),
    "health": (DOWN, Page.HEALTH),
    "reused": (REUSED, Page.VETERINARIANS),
}


def told_at(
    known: Known, now: datetime, told: dict[str, datetime] | None = None, settings: Settings | None = None
) -> tuple[tuple[Notice, ...], dict[str, datetime]]:
    return decide(known, told or {}, now, settings or Settings(), ZONE)


@pytest.mark.parametrize("about", ALL)
def test_what_is_worth_a_notice_is_told_once(about: str) -> None:
    known, page = ALL[about]
    (notice,), told = told_at(known, at(10))
    again, _ = told_at(known, at(11), told)

    assert notice.about.startswith(about)
    assert notice.page is page
    assert again == ()


@pytest.mark.parametrize("about", ALL)
def test_what_comes_while_the_clinic_is_closed_waits_until_it_opens(about: str) -> None:
    known, _ = ALL[about]
    early, told = told_at(known, at(6, 59))
    at_opening, _ = told_at(known, at(10), told)

    assert early == ()
    assert len(at_opening) == 1


def test_what_is_over_by_then_isnt_told() -> None:
    _, told = told_at(SUSPENDED, at(22, day=23))

    assert told_at(CONNECTED, at(7), told)[0] == ()


@pytest.mark.parametrize("about", ALL)
def test_notices_that_are_off_are_off(about: str) -> None:
    assert told_at(ALL[about][0], at(10), settings=Settings(notices=False)) == ((), {})


@pytest.mark.parametrize("known", [SUSPENDED, SIGNED_OUT])
def test_what_comes_a_second_time_is_told_a_second_time(known: Known) -> None:
    _, told = told_at(known, at(10))
    _, told = told_at(CONNECTED, at(11), told)

    assert len(told_at(known, at(12), told)[0]) == 1


def test_what_still_holds_isnt_told_again_after_a_night_or_a_sign_in() -> None:
    _, told = told_at(SUSPENDED, at(10, day=23))
    for known, now in ((SUSPENDED, at(22, day=23)), (SIGNED_OUT, at(8)), (SUSPENDED, at(9))):
        fresh, told = told_at(known, now, told)

    assert fresh == ()


@pytest.mark.parametrize(
    "known",
    [
        Known(watched=Watched("c1", Status.READY_FOR_SETUP)),  # it was so when this PC saw it first
        replace(LATE, first_start=at(9, 30)),
        replace(LATE, run=replace(LATE_RUN, trigger=Trigger.MANUAL)),
        replace(LATE, run=replace(LATE_RUN, start=DAY - timedelta(days=1))),
        replace(LATE, run=replace(LATE_RUN, counts=Counts(64, 0, 0, 64))),
        replace(FAILING, failures=3),
        replace(FAILING, day=DAY - timedelta(days=1)),
        replace(DOWN, health=Health(HealthState.LATE, None, (Stage(StageName.AGENT, StageState.LATE),))),
        replace(CONNECTED, changes=(StaffChange(Change.NEW, Provider("p1")),)),
        replace(CONNECTED, changes=(StaffChange(Change.GONE, Provider("p1")),)),
    ],
)
def test_nothing_else_is_worth_a_notice(known: Known) -> None:
    assert told_at(known, at(10))[0] == ()


def test_an_outage_that_goes_on_is_one_and_the_next_one_another() -> None:
    _, told = told_at(DOWN, at(10))
    health = DOWN.health
    assert health is not None
    stage = replace(health.stages[0], last_ok_at=at(8, day=25))
    next_day = replace(DOWN, health=replace(health, stages=(stage,)))

    assert told_at(DOWN, at(18), told)[0] == ()
    assert len(told_at(next_day, at(10, day=25), told)[0]) == 1


def test_what_is_late_is_told_after_half_a_day_and_once_even_when_it_stops_altogether() -> None:
    stage = Stage(StageName.DELIVERY, StageState.LATE, at(8))
    late = replace(CONNECTED, health=Health(HealthState.LATE, at(8), (stage,)))
    stopped = replace(
        late, health=Health(HealthState.DOWN, at(8), (replace(stage, state=StageState.FAILED),))
    )
    fresh, told = told_at(late, at(11, 59))
    assert fresh == ()

    fresh, told = told_at(late, at(12), told)

    assert [notice.page for notice in fresh] == [Page.HEALTH]
    assert told_at(stopped, at(14), told)[0] == ()
    assert told_at(late, at(9, day=25), told)[0] == ()


def test_what_was_told_long_ago_is_forgotten() -> None:
    _, told = told_at(LATE, at(10))
    _, later = told_at(CONNECTED, at(10) + timedelta(days=62), told)

    assert later == {}


SECRET = "Monsieur Moustache"


@given(
    st.booleans(),
    st.sampled_from(list(Status)),
    st.booleans(),
    st.sampled_from(list(ImportStatus)),
    st.integers(0, 6),
    st.integers(7, 18),
)
def test_no_notice_names_a_client_or_a_patient(
    signed_out: bool, status: Status, removed: bool, run_status: ImportStatus, failures: int, hour: int
) -> None:
    """Whatever the service says in its own words, which may well name an animal, stays out of notices."""
    run = replace(LATE_RUN, status=run_status, error=Reason("failed", SECRET), device=SECRET)
    removal = Removal(SECRET, at(6)) if removed else None
    known = replace(
        REUSED,
        signed_out=signed_out,
        watched=Watched("c1", status, waited=True, removal=removal),
        health=DOWN.health,
        run=run,
        first_start=at(8),
        day=DAY,
        failures=failures,
    )

    fresh, told = told_at(known, at(hour))

    said = " ".join(f"{notice.about} {notice.title} {notice.words}" for notice in fresh)
    assert SECRET not in said + " ".join(told)
