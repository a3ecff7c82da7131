"""What the home window and the tray can meet: a clinic's day, and each thing that keeps it from coming."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from covet_desktop.core.events import ScheduleKnown, Session, Topic
from covet_desktop.core.model import AutoImport, Clinic, Connection, LinkingScope, Practice, Reason, Status
from covet_desktop.core.people import Account, Member, Person, Role, User, Workspace
from covet_desktop.core.problems import Kind, Problem
from covet_desktop.core.schedule import Pause
from covet_desktop.core.state import AppState
from covet_desktop.core.text import text
from covet_desktop.core.visits import (
    Appointment,
    Case,
    Client,
    Counts,
    ImportRun,
    ImportStatus,
    Patient,
    Progress,
    Trigger,
)
from tests.ui.ready_clinic import skipped

ZONE = "America/Toronto"
TODAY = date(2026, 11, 24)
AT_SIX = datetime(2026, 11, 24, 11, 4, tzinfo=UTC)
"""6:04 in the morning, at the clinic."""
NEXT = tuple(datetime(2026, 11, day, 11, 0, tzinfo=UTC) for day in (25, 26, 27))

MEMBERS = (
    Member("m-cote", "Dre Geneviève Côté Lévesque", role=Role.OWNER),
    Member("m-damours", "François D'Amours", role=Role.MEMBER),
)
USER = User("m-cote", "Dre Geneviève Côté Lévesque", "m-cote@example.com", Role.OWNER, "fr-CA")
CONNECTION = Connection(
    "c-1",
    status=Status.CONNECTED,
    clinic=Clinic(name="Clinique vétérinaire du Vieux-Moulin", city="Trois-Rivières", time_zone=ZONE),
    practice=Practice("4F7K2M9Q", "Clinique vétérinaire du Vieux-Moulin", "Trois-Rivières", "QC", "CA"),
    linking_scope=LinkingScope.TEAM,
    auto_import=AutoImport(True, ZONE, 6, 1),
    mapped_members=2,
)
RUN = ImportRun(
    "i-1",
    "c-1",
    ImportStatus.SUCCEEDED,
    start=TODAY,
    counts=Counts(12, 9, 0, 0, 3),
    data_as_of=AT_SIX - timedelta(minutes=33),
    finished_at=AT_SIX,
)
OFFLINE_PROBLEM = Problem(
    Kind.OFFLINE,
    text("CoVet can't be reached."),
    text("Check the internet connection of this PC, then try again."),
    request_id="req-7",
)


def case(
    number: int,
    member: str,
    hour: int,
    minute: int,
    patient: str,
    species: str,
    client: str,
    reason: str,
    *,
    linked: bool = True,
) -> Case:
    starts_at = datetime(2026, 11, 24, hour + 5, minute, tzinfo=UTC)
    appointment = Appointment(f"a-{number}", starts_at, reason=reason, time_zone=ZONE)
    return Case(
        f"case-{number}",
        title=patient,
        member_id=member,
        linked=linked,
        appointment=appointment,
        patient=Patient(f"p-{number}", patient, species),
        client=Client(f"k-{number}", client),
    )


CASES = (
    case(1, "m-cote", 8, 0, "Luna", "Canine", "J. Tremblay", "Annual exam + vaccines"),
    case(2, "m-cote", 8, 20, "Ti-Gris", "Feline", "S. Gagnon", "Recheck, ears"),
    case(3, "m-cote", 8, 40, "Monsieur Moustache", "Feline", "R. Nguyễn", "Dental"),
    case(4, "m-cote", 9, 20, "Bella", "Canine", "A. Smith/Jones", "v+d x 3d", linked=False),
    case(5, "m-damours", 8, 0, "Œdipe", "Rabbit", "M. Roy", "Nail trim"),
    case(6, "m-damours", 8, 30, "Charlie", "K9", "L. Bouchard", "*** MUZZLE ***   lameness\n left hind " * 6),
    case(7, "m-damours", 9, 0, "#3 kitten", "Feline", "SPA de la Mauricie", "Kitten visit"),
    case(8, "m-damours", 16, 0, "<b>Null</b>", "", "Anh & Fils", "🐶"),
    case(9, "m-damours", 14, 0, "Zoë", "CANINE", "P. Okafor", "New client, vaccines"),
)

LOADING = AppState()
SIGNED_OUT = AppState(session=Session.SIGNED_OUT)
LOCKED = AppState(session=Session.KEYCHAIN_LOCKED)
NOT_CONNECTED = AppState(
    session=Session.SIGNED_IN,
    looked=True,
    account=Account(USER, Workspace("w-1", "Vieux-Moulin")),
    members=MEMBERS,
)
EMPTY = replace(NOT_CONNECTED, connection=CONNECTION, schedule=ScheduleKnown(NEXT), cases_day=TODAY)
TODAYS = replace(EMPTY, cases=CASES, run=RUN, schedule=ScheduleKnown(NEXT, RUN))
SKIPPED = replace(TODAYS, skipped=skipped())
QUIET = replace(EMPTY, run=replace(RUN, counts=Counts()))
MANUAL = replace(
    EMPTY,
    connection=replace(CONNECTION, auto_import=AutoImport(False, ZONE)),
    schedule=ScheduleKnown(),
)
STARTING = replace(EMPTY, busy=frozenset({Topic.IMPORT}))
RUNNING = replace(
    STARTING,
    run=replace(RUN, status=ImportStatus.RUNNING, progress=Progress(31, 80), finished_at=None),
)
FAILED = replace(EMPTY, problems={Topic.IMPORT: OFFLINE_PROBLEM})
FAILED_THERE = replace(
    TODAYS,
    run=replace(
        RUN,
        id="i-2",
        status=ImportStatus.FAILED,
        counts=Counts(),
        error=Reason("source_unavailable", "Cornerstone's data can't be read."),
    ),
)
CANCELLED = replace(EMPTY, run=replace(RUN, status=ImportStatus.CANCELLED, counts=Counts(9, 4)))
OFFLINE = replace(TODAYS, problems={Topic.LOOK: OFFLINE_PROBLEM})
OFFLINE_AT_START = AppState(session=Session.SIGNED_IN, problems={Topic.LOOK: OFFLINE_PROBLEM})
PAUSED = replace(TODAYS, pause=Pause(datetime(2026, 11, 25, 5, 0, tzinfo=UTC)))
PAUSED_EMPTY = replace(EMPTY, pause=Pause())
MISSED = replace(EMPTY, missed=(date(2026, 11, 21), date(2026, 11, 22), date(2026, 11, 23)))
LATE_RUN = replace(RUN, trigger=Trigger.SCHEDULED, created_at=datetime(2026, 11, 24, 14, 11, tzinfo=UTC))
CAME_LATE = replace(TODAYS, run=replace(LATE_RUN, finished_at=datetime(2026, 11, 24, 14, 12, tzinfo=UTC)))
COMES_LATE = replace(
    STARTING,
    run=replace(LATE_RUN, status=ImportStatus.RUNNING, progress=Progress(3, 80), finished_at=None),
)
OTHER_DAY = replace(
    TODAYS, today=TODAY, todays_before=len(CASES), cases_day=date(2026, 11, 23), cases=CASES[:3]
)
OTHER_DAY_EMPTY = replace(OTHER_DAY, cases_day=date(2026, 11, 22), cases=())
RUNS = (
    replace(RUN, trigger=Trigger.SCHEDULED, device="FRONT-2"),
    replace(
        RUN,
        id="i-0",
        trigger=Trigger.MANUAL,
        start=date(2026, 11, 23),
        days=3,
        counts=Counts(70, 61, 4, 0, 5),
        created_by=Person("m-damours", "François D'Amours"),
        device="RECEPTION",
        finished_at=AT_SIX - timedelta(hours=20),
    ),
    replace(
        RUN,
        id="i-00",
        status=ImportStatus.FAILED,
        trigger=Trigger.CATCH_UP,
        counts=Counts(),
        finished_at=AT_SIX - timedelta(days=1),
    ),
    replace(RUN, id="i-000", status=ImportStatus.CANCELLED, counts=Counts(9, 4), finished_at=AT_SIX),
)
ACTIVE = replace(TODAYS, history=RUNS, ended={Topic.HISTORY: 1})


def with_status(status: Status, detail: str = "") -> AppState:
    reason = Reason("reason", detail) if detail else None
    return replace(EMPTY, connection=replace(CONNECTION, status=status, status_reason=reason))


SUSPENDED = replace(
    TODAYS, connection=with_status(Status.SUSPENDED, "The last invoice is not paid yet.").connection
)
WAITING = replace(
    EMPTY, connection=replace(CONNECTION, status=Status.PROCESSING, expected_by=date(2026, 11, 25))
)
READY = with_status(Status.READY_FOR_SETUP)
REJECTED = with_status(Status.REJECTED, "The practice identifier belongs to another clinic.")

STATES: dict[str, AppState] = {
    "loading": LOADING,
    "signed-out": SIGNED_OUT,
    "keychain-locked": LOCKED,
    "not-connected": NOT_CONNECTED,
    "waiting-for-activation": WAITING,
    "ready-to-set-up": READY,
    "rejected": REJECTED,
    "suspended": SUSPENDED,
    "empty": EMPTY,
    "quiet-day": QUIET,
    "by-hand-only": MANUAL,
    "todays-cases": TODAYS,
    "skipped": SKIPPED,
    "import-starting": STARTING,
    "import-running": RUNNING,
    "import-failed": FAILED,
    "import-failed-at-the-service": FAILED_THERE,
    "import-cancelled": CANCELLED,
    "offline": OFFLINE,
    "offline-at-the-start": OFFLINE_AT_START,
}
"""Every one has a sentence of its own, by the name of its picture."""

EVERY_STATE: dict[str, AppState] = {
    **STATES,
    "paused": PAUSED,
    "paused-until-resumed": PAUSED_EMPTY,
    "missed-days": MISSED,
    "import-comes-late": COMES_LATE,
    "came-late": CAME_LATE,
    "another-day": OTHER_DAY,
    "another-day-without-cases": OTHER_DAY_EMPTY,
    "recent-imports": ACTIVE,
}
"""With those that only this window tells apart."""
