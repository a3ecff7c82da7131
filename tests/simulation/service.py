"""The service as the schedule meets it: the contract's rules of imports, in memory.

A stand-in, since a year of real calls would take hours. What it does with keys, bodies and failed imports
is what tests/engine holds the practice service to.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

from covet_desktop.adapters.api import Page, Tagged
from covet_desktop.core.health import Health, HealthState
from covet_desktop.core.model import (
    AutoImport,
    Clinic,
    Connection,
    Fee,
    LinkingScope,
    MappingRow,
    Practice,
    Provider,
    ProviderMapping,
    Status,
    Tile,
)
from covet_desktop.core.people import Account, Member, Role, User, Workspace
from covet_desktop.core.problems import Kind, Problem
from covet_desktop.core.text import text
from covet_desktop.core.visits import (
    Action,
    Appointment,
    Case,
    ImportRequest,
    ImportRun,
    ImportStatus,
    PreviewItem,
    SkippedItem,
    Trigger,
)

DAY = timedelta(days=1)


@dataclass
class Service:
    """One clinic's. ``now`` is the true time; ``up`` whether it answers; ``trouble`` decides what fails."""

    zone: str
    hour: int
    now: datetime
    trouble: random.Random
    up: bool = True
    failing: int = 0
    """So many of the next imports fail."""
    lost: int = 0
    """The answers to so many of the next POSTs are lost after the work was done."""
    runs: list[ImportRun] = field(default_factory=list)
    keys: dict[str, tuple[bytes, str]] = field(default_factory=dict)
    version: int = 1

    def __post_init__(self) -> None:
        auto = AutoImport(True, self.zone, self.hour, 1, self.now)
        self.connection = Connection(
            "con-1",
            status=Status.CONNECTED,
            clinic=Clinic(name="Northgate", time_zone=self.zone),
            fee=Fee(Decimal(35), "USD"),
            practice=Practice("7K2MQX04", "Northgate"),
            linking_scope=LinkingScope.TEAM,
            auto_import=auto,
            mapped_members=1,
        )

    @property
    def auto(self) -> AutoImport:
        assert self.connection.auto_import is not None, "set from the beginning"
        return self.connection.auto_import

    def set_auto(self, *, enabled: bool, hour: int) -> None:
        """Somebody on another PC, or in the web app, changes the setting."""
        was = self.auto
        at = (was.enabled_at if was.enabled else self.now) if enabled else None
        auto = replace(was, enabled=enabled, hour=hour, enabled_at=at)
        self.connection = replace(self.connection, auto_import=auto)
        self.version += 1

    def cancel_last(self) -> None:
        """A person cancels the import of a moment ago; here it counts as one that was cancelled in time."""
        if self.runs and self.runs[-1].status is ImportStatus.SUCCEEDED:
            self.runs[-1] = replace(self.runs[-1], status=ImportStatus.CANCELLED, cancelled_by_person=True)

    def has_appointments(self, day: date) -> bool:
        return day.weekday() != 6

    def scheduled(self, day: date) -> list[ImportRun]:
        """The daily imports of a day that succeeded."""
        found = (run for run in self.runs if run.trigger is Trigger.SCHEDULED and run.start == day)
        return [run for run in found if run.status is ImportStatus.SUCCEEDED]

    def is_settled(self, day: date) -> bool:
        """Imported, or cancelled by a person."""
        wanted = (run for run in self.runs if run.start == day)
        return any(run.status is ImportStatus.SUCCEEDED or run.cancelled_by_person for run in wanted)


@dataclass
class Api:
    """What one PC can call (adapters.api), through a line that may be down."""

    service: Service
    device: str
    online: Callable[[], bool]
    request_id: str = "simulated"

    def _answer(self) -> Service:
        if not self.online():
            raise Problem(Kind.OFFLINE, text("CoVet can't be reached."), sent=False)
        if not self.service.up:
            raise Problem(Kind.SERVICE_DOWN, text("CoVet has a disturbance at the moment."))
        return self.service

    def account(self) -> Account:
        self._answer()
        return Account(User("m-1", "Ana", role=Role.OWNER), Workspace("ws-1", "Northgate"))

    def members(self) -> tuple[Member, ...]:
        self._answer()
        return (Member("m-1", "Ana"),)

    def integrations(self) -> tuple[Tile, ...]:
        service = self._answer()
        return (Tile("cornerstone", "Cornerstone", Status.CONNECTED, "con-1", service.connection.fee),)

    def connection(self, _id: str, etag: str = "") -> Tagged[Connection] | None:
        service = self._answer()
        current = f'"{service.version}"'
        return None if etag == current else Tagged(service.connection, current)

    def health(self, _id: str) -> Health:
        return Health(HealthState.OK, self._answer().now)

    def providers(self, _id: str) -> tuple[Provider, ...]:
        self._answer()
        return (Provider("p-1", "AB", "Ana"),)

    def provider_mapping(self, _id: str) -> Tagged[ProviderMapping]:
        self._answer()
        return Tagged(ProviderMapping((MappingRow("m-1", ("p-1",)),)), '"1"')

    def imports(self, _id: str, limit: int) -> tuple[ImportRun, ...]:
        return tuple(reversed(self._answer().runs[-limit:]))

    def import_run(self, import_id: str) -> ImportRun:
        return next(run for run in self._answer().runs if run.id == import_id)

    def import_preview(self, _id: str, request: ImportRequest) -> tuple[PreviewItem, ...]:
        service = self._answer()
        zone = ZoneInfo(service.zone)
        days = (request.start + ahead * DAY for ahead in range(request.days))
        return tuple(
            PreviewItem(
                Appointment(f"a-{day}", datetime.combine(day, time(12), zone).astimezone(UTC)),
                action=Action.UPDATE if service.is_settled(day) else Action.CREATE,
            )
            for day in days
            if service.has_appointments(day)
        )

    def start_import(self, _id: str, body: bytes, key: str) -> ImportRun:
        service = self._answer()
        if key in service.keys:
            sent, import_id = service.keys[key]
            if sent != body:
                facts: dict[str, object] = {"import_id": import_id}
                raise Problem(Kind.REFUSED, text("Reused."), code="idempotency_key_reused", facts=facts)
            return self.import_run(import_id)
        run = self._run(body)
        service.runs.append(run)
        service.keys[key] = (body, run.id)
        if service.lost:
            service.lost -= 1
            raise Problem(Kind.TIMEOUT, text("No answer."))
        return run

    def _run(self, body: bytes) -> ImportRun:
        import json

        service, asked = self.service, json.loads(body)
        failed = service.failing > 0
        service.failing -= failed
        return ImportRun(
            f"imp-{len(service.runs) + 1}",
            "con-1",
            ImportStatus.FAILED if failed else ImportStatus.SUCCEEDED,
            "all",
            date.fromisoformat(asked["start"]),
            asked["days"],
            Trigger(asked["trigger"]),
            device=self.device,
            created_at=service.now,
            started_at=service.now,
            finished_at=service.now,
        )

    def cases_of_import(self, _id: str, _cursor: str) -> Page[Case]:
        self._answer()
        return Page()

    def cases_since(self, _since: datetime, _cursor: str) -> Page[Case]:
        self._answer()
        return Page()

    def skipped(self, _id: str) -> tuple[SkippedItem, ...]:
        self._answer()
        return ()
