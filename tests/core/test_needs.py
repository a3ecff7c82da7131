"""What needs somebody: by weight, each with exactly one thing to do."""

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest

from covet_desktop.core import events as ev
from covet_desktop.core.events import Session, Topic
from covet_desktop.core.health import Health, HealthState, Stage, StageName, StageState
from covet_desktop.core.model import Clinic, Connection, Fee, LinkingScope, Provider, Reason, Status
from covet_desktop.core.needs import Need, NeedAction, needs
from covet_desktop.core.notices import Page
from covet_desktop.core.people import Account, User, Workspace
from covet_desktop.core.problems import Kind, Problem
from covet_desktop.core.schedule import Pause
from covet_desktop.core.staff_changes import Change, StaffChange
from covet_desktop.core.state import AppState, reduce
from covet_desktop.core.text import text
from covet_desktop.core.visits import ImportRun, ImportStatus
from covet_desktop.core.watched import FeeChange, Removal, Terms

NOW = datetime(2026, 11, 24, 15, tzinfo=UTC)  # ten o'clock in Toronto
ROY = Provider("p1", "ROY", "Dr Roy", upcoming_appointments=12)
CLINIC = Clinic(time_zone="America/Toronto")
FINE = AppState(
    session=Session.SIGNED_IN,
    account=Account(User("u1"), Workspace("w1")),
    looked=True,
    connection=Connection("c1", status=Status.CONNECTED, clinic=CLINIC, linking_scope=LinkingScope.TEAM),
)
DOWN = Health(HealthState.DOWN, None, (Stage(StageName.AGENT, StageState.FAILED, NOW),))
OLD, NEW = Terms(Fee(Decimal(35), "USD")), Terms(Fee(Decimal(40), "USD"))


def with_status(status: Status, reason: str = "") -> AppState:
    assert FINE.connection is not None
    found = Reason("code", reason) if reason else None
    return replace(FINE, connection=replace(FINE.connection, status=status, status_reason=found))


def changed(kind: Change) -> AppState:
    return replace(FINE, staff_changes=(StaffChange(kind, ROY, "Dr Kim"),))


STATES: dict[str, tuple[AppState, NeedAction, Page]] = {
    "signed out": (replace(FINE, session=Session.SIGNED_OUT), NeedAction.SIGN_IN, Page.SIGN_IN),
    "keychain locked": (
        replace(AppState(), session=Session.KEYCHAIN_LOCKED),
        NeedAction.TRY_AGAIN,
        Page.HOME,
    ),
    "removed": (
        replace(FINE, connection=None, removal=Removal("Dana Owner", NOW)),
        NeedAction.OPEN_PAGE,
        Page.SETUP,
    ),
    "suspended": (with_status(Status.SUSPENDED, "Not paid."), NeedAction.OPEN_PAGE, Page.SETUP),
    "rejected": (with_status(Status.REJECTED, "Not found."), NeedAction.OPEN_PAGE, Page.SETUP),
    "ready": (with_status(Status.READY_FOR_SETUP), NeedAction.OPEN_PAGE, Page.SETUP),
    "import": (
        replace(FINE, problems={Topic.IMPORT: Problem(Kind.OFFLINE, text("No line."))}),
        NeedAction.IMPORT,
        Page.HOME,
    ),
    "reused": (changed(Change.REUSED), NeedAction.OPEN_PAGE, Page.VETERINARIANS),
    "missed": (replace(FINE, missed=(date(2026, 11, 21),)), NeedAction.CATCH_UP, Page.HOME),
    "health": (replace(FINE, health=ev.HealthKnown(DOWN, NOW)), NeedAction.OPEN_PAGE, Page.HEALTH),
    "unclaimed": (replace(FINE, unclaimed=(ROY,)), NeedAction.OPEN_PAGE, Page.VETERINARIANS),
    "gone": (changed(Change.GONE), NeedAction.OPEN_PAGE, Page.VETERINARIANS),
    "renamed": (changed(Change.RENAMED), NeedAction.ACCEPT, Page.VETERINARIANS),
    "new": (changed(Change.NEW), NeedAction.OPEN_PAGE, Page.VETERINARIANS),
    "fee": (replace(FINE, fee_change=FeeChange(OLD, NEW)), NeedAction.ACCEPT_FEE, Page.SETTINGS),
    "paused": (replace(FINE, pause=Pause()), NeedAction.RESUME, Page.HOME),
}


def only(state: AppState) -> Need:
    (need,) = needs(state, NOW)
    return need


@pytest.mark.parametrize("about", STATES)
def test_each_has_its_one_thing_to_do(about: str) -> None:
    state, does, page = STATES[about]
    need = only(state)

    assert need.about.startswith(about)
    assert (need.does, need.page) == (does, page)
    assert str(need.title)
    assert str(need.words)
    assert str(need.action)


def test_when_all_is_well_nobody_is_needed() -> None:
    assert needs(FINE, NOW) == ()
    assert needs(AppState(), NOW) == ()
    assert needs(AppState(session=Session.SIGNED_OUT), NOW) == ()
    assert needs(with_status(Status.PROCESSING), NOW) == ()


def test_who_has_left_and_still_has_appointments_is_told_with_what_to_do() -> None:
    (some,) = needs(changed(Change.GONE), NOW)
    nobodys = StaffChange(Change.GONE, replace(ROY, upcoming_appointments=0), "Dr Kim")
    (none,) = needs(replace(FINE, staff_changes=(nobodys,)), NOW)

    assert str(some.words) == (
        "12 appointments are still under this name: give them to another veterinarian in Cornerstone."
    )
    assert str(none.words) == "No appointments come under this name any more."


def test_they_come_by_weight() -> None:
    kinds = (Change.NEW, Change.RENAMED, Change.GONE, Change.REUSED)
    records = [replace(ROY, id=f"p{n}") for n in range(2, 6)]
    everything = replace(
        FINE,
        problems=STATES["import"][0].problems,
        missed=(date(2026, 11, 21),),
        health=ev.HealthKnown(DOWN, NOW),
        unclaimed=(ROY,),
        staff_changes=tuple(
            StaffChange(kind, record, "Dr Kim") for kind, record in zip(kinds, records, strict=True)
        ),
        fee_change=FeeChange(OLD, NEW),
        pause=Pause(),
    )

    order = [need.about.split()[0] for need in needs(everything, NOW)]

    weights = ["import", "reused", "missed", "health", "unclaimed", "gone", "renamed", "new", "fee", "paused"]
    assert order == weights


@pytest.mark.parametrize(
    ("state", "title", "words"),
    [
        (STATES["unclaimed"][0], "Dr Roy: 12 appointments belong to nobody here.", "imported."),
        (STATES["reused"][0], "Dr Kim is now Dr Roy in Cornerstone.", "another name"),
        (STATES["gone"][0], "Dr Kim is no longer active in Cornerstone.", ""),
        (STATES["suspended"][0], "suspended", "Not paid."),
        (
            STATES["fee"][0],
            "The fee of the connection has changed.",
            "40.00 USD a month now; it was 35.00 USD",
        ),
        (
            replace(FINE, fee_change=FeeChange(OLD, replace(OLD, servers=2))),
            "The number of servers has changed.",
            "counts 2 servers now; it was 1.",
        ),
        (
            replace(FINE, missed=tuple(date(2026, 11, day) for day in (21, 22, 23))),
            "3 days were missed.",
            "from Sat 21 Nov to Mon 23 Nov",
        ),
        (replace(FINE, missed=(date(2026, 11, 20), date(2026, 11, 23))), "2 days were missed.", "some days"),
    ],
)
def test_it_says_what_it_is(state: AppState, title: str, words: str) -> None:
    need = only(state)

    assert title in str(need.title)
    assert words in str(need.words)


def test_who_removed_it_is_said_by_the_clinics_clock() -> None:
    there = NOW.astimezone(ZoneInfo("America/Toronto"))
    state = replace(FINE, connection=None, removal=Removal("Dana Owner", there))

    assert "Dana Owner removed it on Tue 24 Nov, 10:00." in str(only(state).words)
    for removal in (Removal(), Removal("Dana Owner"), Removal("", NOW)):
        assert "Nothing is imported any more." in str(only(replace(state, removal=removal)).words)


def test_only_a_whole_team_is_told_of_those_who_belong_to_nobody() -> None:
    assert FINE.connection is not None
    mine = replace(
        FINE,
        connection=replace(FINE.connection, linking_scope=LinkingScope.ME),
        unclaimed=(ROY,),
        staff_changes=(StaffChange(Change.NEW, ROY),),
    )

    assert needs(mine, NOW) == ()


def test_a_new_one_with_appointments_has_one_line() -> None:
    state = replace(FINE, unclaimed=(ROY,), staff_changes=(StaffChange(Change.NEW, ROY),))

    assert only(state).about == "unclaimed p1"


def test_a_pause_until_tomorrow_needs_nobody() -> None:
    assert needs(replace(FINE, pause=Pause(NOW)), NOW) == ()


def test_a_failed_run_needs_somebody_until_the_next_one() -> None:
    run = ImportRun("i1", status=ImportStatus.FAILED)
    failed = replace(FINE, run=run)

    assert only(failed).does is NeedAction.IMPORT
    assert needs(reduce(failed, ev.Began(Topic.IMPORT)), NOW) == ()
    assert needs(replace(failed, run=replace(run, status=ImportStatus.SUCCEEDED)), NOW) == ()


def test_braces_in_the_services_words_are_left_alone() -> None:
    assert str(only(with_status(Status.SUSPENDED, "{oops} not paid")).words) == "{oops} not paid"
