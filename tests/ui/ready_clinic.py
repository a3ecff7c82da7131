"""A clinic whose connection is ready for set-up, by hand: members, staff, states, and a page on a window."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import TypeVar

from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from covet_desktop.core.events import Session, SkippedKnown
from covet_desktop.core.model import (
    Clinic,
    Connection,
    LinkingScope,
    Location,
    MappingRow,
    Practice,
    Provider,
    ProviderKind,
    ProviderMapping,
    Status,
)
from covet_desktop.core.people import Account, Member, MemberKind, MemberStatus, Role, User, Workspace
from covet_desktop.core.state import AppState
from covet_desktop.core.visits import (
    Action,
    Appointment,
    Case,
    Client,
    Counts,
    ImportRun,
    ImportStatus,
    Patient,
    PreviewItem,
    Progress,
    SkippedItem,
    SkipReason,
)
from covet_desktop.messages import Command
from covet_desktop.ui.wizard.page import Here, StepPage

NOW = datetime(2026, 11, 24, 15, 41, tzinfo=UTC)
TODAY = date(2026, 11, 24)
ZONE = "America/Toronto"

P = TypeVar("P", bound=StepPage)


def member(
    member_id: str,
    name: str,
    kind: MemberKind = MemberKind.CLINICIAN,
    status: MemberStatus = MemberStatus.ACTIVE,
) -> Member:
    given, _blank, family = name.removeprefix("Dre ").removeprefix("Dr ").partition(" ")
    return Member(member_id, name, given, family, f"{member_id}@example.com", Role.MEMBER, kind, status)


def staff(
    staff_id: str,
    code: str,
    name: str,
    appointments: int = 0,
    kind: ProviderKind = ProviderKind.VETERINARIAN,
    *,
    active: bool = True,
    location: str = "Trois-Rivières",
) -> Provider:
    family, _comma, given = name.partition(", ")
    return Provider(staff_id, code, name, given, family, kind, active, location, appointments)


MEMBERS = (
    member("m-room", "Exam room 2", MemberKind.ROOM),
    member("m-cote", "Dre Geneviève Côté Lévesque"),
    member("m-damours", "François D'Amours"),
    member("m-stpierre", "Jean-François Saint-Pierre", status=MemberStatus.PENDING),
    member("m-chen", "Sarah Chen"),
    member("m-desk", "Marie-Ève Roy", MemberKind.SUPPORT),
    member("m-left", "Lucie Tremblay", status=MemberStatus.INACTIVE),
)
STAFF = (
    staff("p-gcl", "GCL", "Côté-Lévesque, Geneviève DMV", 58),
    staff("p-fda", "FDA", "D'AMOURS FRANCOIS", 51),
    staff("p-jfs", "JFS", "St-Pierre, J-F", 44),
    staff("p-sc1", "SC", "Chen, Sarah", 9),
    staff("p-sc2", "SC2", "Chen, Sarah", 3),
    staff("p-tech", "TEC", "Gagnon, Mélanie TSA", 12, ProviderKind.TECHNICIAN),
    staff("p-tele", "TVP", "TeleVet Payments", 0, ProviderKind.SYSTEM),
    staff("p-rm2", "RM2", "RM2", 0, ProviderKind.RESOURCE),
    staff("p-luc", "LT", "Tremblay, Luc", 0, active=False),
)
PRACTICE = Practice(
    "4F7K2M9Q", "Clinique Vétérinaire du Vieux Moulin", "Trois-Rivières", "QC", "CA",
    (Location("Vieux-Moulin", ZONE),),
)  # fmt: skip
CLINIC = Clinic(
    name="Clinique vétérinaire du Vieux-Moulin", practice_id="VMO", city="Trois-Rivières", region="QC",
    country="CA", time_zone=ZONE,
)  # fmt: skip
MAPPED = ProviderMapping(
    (
        MappingRow("m-cote", ("p-gcl",)),
        MappingRow("m-damours", ("p-fda",)),
        MappingRow("m-stpierre", ("p-jfs",)),
        MappingRow("m-room", (), no_cases=True),
    )
)


def connection(scope: LinkingScope | None = LinkingScope.TEAM, mapped: int = 0) -> Connection:
    return Connection(
        "c-1", status=Status.READY_FOR_SETUP, clinic=CLINIC, linking_scope=scope, mapped_members=mapped,
        linking_member_id="m-cote" if scope is LinkingScope.ME else "",
    )  # fmt: skip


def ready() -> AppState:
    """Signed in as Dre Côté Lévesque, the connection is active, nothing is set yet."""
    user = User("m-cote", "Dre Geneviève Côté Lévesque", "m-cote@example.com", Role.OWNER, "fr")
    return AppState(
        session=Session.SIGNED_IN, looked=True, account=Account(user, Workspace("w-1", "Vieux-Moulin")),
        members=MEMBERS, connection=connection(),
    )  # fmt: skip


NO_MAPPING = ProviderMapping()


def with_staff(mapping: ProviderMapping = NO_MAPPING) -> AppState:
    mapped = len(mapping.mapped_member_ids)
    return replace(ready(), providers=STAFF, mapping=mapping, connection=connection(mapped=mapped))


def large_team(members: int = 26, staff_count: int = 77) -> tuple[tuple[Member, ...], tuple[Provider, ...]]:
    """As many as the large sample clinic has."""
    given = ("Ana", "Ben", "Chloé", "Dov", "Eve", "Finn", "Gita", "Hans", "Iris", "Jon", "Kim", "Léa", "Max")
    family = ("Abbott", "Brown", "Côté", "Diaz", "Evans", "Fortin", "Gagné")
    rooms = MemberKind.ROOM
    people = tuple(
        member(f"m-{n}", f"{given[n % 13]} {family[n % 7]}", rooms if n >= 21 else MemberKind.CLINICIAN)
        for n in range(members)
    )
    kinds = (ProviderKind.VETERINARIAN, ProviderKind.TECHNICIAN, ProviderKind.GROOMER)
    records = tuple(
        staff(f"p-{n}", f"S{n}", f"{family[n % 7].upper()}, {given[n % 13]} DVM", n, kinds[n % 3])
        for n in range(staff_count)
    )
    return people, records


ANIMALS = ("Luna", "Charlie", "Ti-Gris", "<b>Milo</b>", "Monsieur Moustache", "Œdipe", "#3 kitten")
OWNERS = ("Sarah Bouchard", "O’Neill & fils", "Anh Nguyễn", "Marc-André Thériault-Vaillancourt")


def preview_item(number: int, action: Action, reason: SkipReason | None = None) -> PreviewItem:
    """Of an appointment at the n-th five minutes of the clinic's day; without a member where it is skipped."""
    starts_at = NOW.replace(hour=13, minute=0) + timedelta(minutes=5 * number)
    appointment = Appointment(f"a-{number}", starts_at, time_zone=ZONE, provider_name="St-Pierre, J-F")
    animal = None if reason is SkipReason.BLOCKED_TIME else Patient(f"{number}", ANIMALS[number % 7])
    owner = None if animal is None else Client(f"{number}", OWNERS[number % 4])
    member_id = "" if reason else ("m-cote", "m-damours")[number % 2]
    return PreviewItem(appointment, animal, owner, member_id, action, reason)


def preview_items() -> tuple[PreviewItem, ...]:
    made = [Action.CREATE] * 58 + [Action.UPDATE] * 3 + [Action.UNCHANGED] * 2
    skipped = [SkipReason.BLOCKED_TIME] * 5 + [SkipReason.PROVIDER_NOT_MAPPED] * 12
    items = [preview_item(number, action) for number, action in enumerate(made)]
    items += [preview_item(5 * number + 2, Action.SKIP, reason) for number, reason in enumerate(skipped)]
    return tuple(items)


def cases() -> tuple[Case, ...]:
    """Of the day: two made by the import that begins a minute before now, one changed, one as it was."""
    before, during = NOW - timedelta(days=1), NOW
    made = ((during, during), (during, during), (before, during), (before, before))
    items = [preview_item(number, Action.CREATE) for number in range(4)]
    return tuple(
        Case(
            f"case-{number}", "Annual exam", member_id=item.member_id, linked=True, created_at=created,
            updated_at=updated, appointment=item.appointment, patient=item.patient, client=item.client,
        )
        for number, (item, (created, updated)) in enumerate(zip(items, made, strict=True))
    )  # fmt: skip


def run(status: ImportStatus, run_id: str = "i-1") -> ImportRun:
    over = status is not ImportStatus.RUNNING
    return ImportRun(
        run_id, "c-1", status, start=TODAY, progress=Progress(80 if over else 31, 80),
        counts=Counts(80, 58, 3, 2, 17) if over else Counts(31, 22, 1, 0, 8),
        data_as_of=NOW - timedelta(minutes=9), started_at=NOW - timedelta(minutes=1),
        finished_at=NOW if over else None,
    )  # fmt: skip


def skipped(run_id: str = "i-1") -> SkippedKnown:
    def item(number: int, patient: str, client: str, reason: SkipReason, whose: str) -> SkippedItem:
        starts_at = NOW.replace(hour=14) + timedelta(minutes=15 * number)
        appointment = Appointment(f"a-{number}", starts_at=starts_at)
        return SkippedItem(
            appointment, Patient(f"s-{number}", patient), Client("1", client), "p", whose, reason
        )

    return SkippedKnown(
        run_id,
        (
            item(1, "Luna", "Sarah Bouchard", SkipReason.CANCELLED, "D'AMOURS FRANCOIS"),
            item(2, "<b>Milo</b>", "O’Neill & fils", SkipReason.PROVIDER_NOT_MAPPED, "Chen, Sarah"),
            item(3, "Ti-Gris", "Anh Nguyễn", SkipReason.PROVIDER_NOT_MAPPED, "Chen, Sarah"),
        ),
    )


class Stage:
    """A page on a window of its own, and what it asked for."""

    def __init__(self, page: StepPage, size: tuple[int, int] = (792, 602)) -> None:
        page.here = Here(zone=ZONE, country="CA", now=lambda: NOW)
        self.page = page
        self.sent: list[Command] = []
        self.edits = 0
        page.send.connect(self.sent.append)
        page.edited.connect(self._edited)
        self.window = QWidget()
        self.window.resize(*size)
        page.setParent(self.window)
        page.resize(*size)

    def _edited(self) -> None:
        self.edits += 1

    def enter(self, state: AppState) -> None:
        """As the shell does it."""
        self.page.ensure_built()
        self.page.enter(state)
        self.draw(state)

    def draw(self, state: AppState) -> None:
        self.page.draw(state)
        self.page.banner.show_problem(self.page.problem(state))
        self.page.set_ready(self.page.is_ready(state))

    def words(self) -> str:
        """All that a person can read; blanks that don't break are blanks."""
        labels = [label for label in self.page.findChildren(QLabel) if label.isVisible()]
        return "\n".join(label.text() for label in labels).replace("\u00a0", " ")

    def sent_of(self, kind: type) -> list[Command]:
        return [command for command in self.sent if isinstance(command, kind)]


@contextmanager
def staged(qtbot: QtBot, page: StepPage, state: AppState) -> Iterator[Stage]:
    """The page entered in ``state`` and shown."""
    stage = Stage(page)
    qtbot.addWidget(stage.window)
    stage.enter(state)
    stage.window.show()
    yield stage
