"""What the use cases work with: the adapters, and what they remember between two commands.

Only the thread that runs the generators touches it; nothing of it is shared with the window.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from covet_desktop.adapters.api import UNKNOWN_VERSION, CoVet, Tagged
from covet_desktop.adapters.cache import Cache
from covet_desktop.adapters.callback import CallbackListener
from covet_desktop.adapters.http import Http
from covet_desktop.adapters.ledger import Ledger
from covet_desktop.adapters.oauth import OAuth
from covet_desktop.adapters.session import Session
from covet_desktop.adapters.vault import Vault
from covet_desktop.core.health import Health
from covet_desktop.core.model import Connection, Provider, ProviderMapping, Status
from covet_desktop.core.people import Account
from covet_desktop.core.problems import Kind, Problem
from covet_desktop.core.schedule import Decision, Pause
from covet_desktop.core.staff_changes import StaffChange
from covet_desktop.core.text import text


@dataclass(frozen=True, slots=True)
class Timing:
    """How often things are done, in seconds; a test shortens them (DESIGN: Scheduler)."""

    tick: float = 30.0
    long_tick: float = 60.0
    """A tick that comes so much later than usual was slept through; the clock may also have been set."""
    settling: float = 60.0
    spread: bool = True
    first_check: float = 30.0
    longest_check: float = 900.0
    poll_import: float = 0.7
    refresh: float = 900.0
    """How old what is known of the connection and its cases may become: another PC may have changed them."""
    refresh_closed: float = 3600.0
    """The same outside the clinic's open hours."""
    watch: float = 900.0
    """Between two looks at what changes by itself, while the clinic is open."""
    watch_closed: float = 3600.0
    watch_staff: float = 4 * 3600.0
    watch_fee: float = 24 * 3600.0


@dataclass
class Watches:
    """When the service was asked for what changes by itself (None: not since the start), and what it told.

    ``activation_at``: the next look whether the connection is active; ``awaited``: a window waits for
    that, and asks by itself. ``judged_run``: the import whose coming has been told or needn't be.
    """

    at: datetime | None = None
    status: Status | None = None
    staff_at: datetime | None = None
    fee_at: datetime | None = None
    health: Health | None = None
    changes: tuple[StaffChange, ...] = ()
    judged_run: str = ""
    activation_at: datetime | None = None
    activation_pause: float = 0.0
    awaited: bool = False


@dataclass
class Exporter:
    """The queue of exports: whether somebody goes through it, and, where the service failed, why it waits.

    ``failures`` in a row; ``failed_at`` the last; not before ``until`` is it tried again by itself.
    """

    working: bool = False
    problem: Problem | None = None
    failures: int = 0
    failed_at: datetime | None = None
    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class Owner:
    """Whose data it is: everything stored belongs to one service, workspace and person."""

    service: str
    workspace: str
    person: str

    @property
    def name(self) -> str:
        """A short name for files and keychain entries that tells nothing about anyone."""
        return hashlib.sha256("\n".join((self.service, self.workspace, self.person)).encode()).hexdigest()[
            :16
        ]


def signed_out() -> Problem:
    return Problem(Kind.SIGNED_OUT, text("You aren't signed in."), text("Sign in to CoVet again."))


@dataclass
class Engine:
    """The adapters of one person and data folder, with what was learnt from the service."""

    service_url: str
    data_dir: Path
    http: Http
    api: CoVet
    oauth: OAuth
    session: Session
    vault: Vault
    ledger: Ledger
    now: Callable[[], datetime]
    open_browser: Callable[[str], bool]
    system_zone: str
    device: str
    timing: Timing = field(default_factory=Timing)
    settled_at: datetime | None = None
    """No automatic import before this instant: the PC has just started, or woken up."""
    ticked_at: datetime | None = None
    """The last look at the clock; one that is much longer ago than usual was slept through."""
    woken_at: datetime | None = None
    """What failed before this instant is tried again without a pause."""
    read_at: datetime | None = None
    """When the connection was last asked for."""
    changes_read_at: datetime | None = None
    """When what was made elsewhere was last taken in."""
    changes_asked_at: datetime | None = None
    history_asked_at: datetime | None = None
    """When these were last asked for by themselves: what fails isn't asked again at each tick."""
    history_read_on: date | None = None
    """The local day on which the list of imports was last read."""
    quiet_until: datetime | None = None
    """The service is asked nothing by itself before: it failed, or wants to be left alone."""
    quiet_asked: bool = False
    """It asked for it (Retry-After): waking up doesn't end that."""
    failed_reads: int = 0
    keychain_locked: bool = False
    """At the start nobody could be found signed in; it is looked whether somebody has unlocked it."""
    pause_told: Pause | None = None
    decided: Decision | None = None
    """What the schedule decided last; a decision is logged once."""
    forgotten_on: date | None = None
    """The local day on which old personal data was last erased."""

    watches: Watches = field(default_factory=Watches)
    exporter: Exporter = field(default_factory=Exporter)
    nothing_queued: tuple[Owner, tuple[int, int]] | None = None
    """Whose queue of exports was empty and shown, and the ledger's stamp then: until that is another one,
    it need not be read."""
    stays: bool = True
    """False: a command that ends in a moment. It watches nothing, and what is told once isn't told to it."""

    owner: Owner | None = None
    account: Account | None = None
    cache: Cache | None = None
    connection: Tagged[Connection] | None = None
    mapping: Tagged[ProviderMapping] | None = None
    before_practice: tuple[ProviderMapping, tuple[Provider, ...]] | None = None
    """Mapping and staff as they were before another practice identifier was set here."""
    shown_as_today: date | None = None
    """The local day whose cases the window shows as today's; None: a day that a person chose."""
    shown_day: date | None = None
    """The day whose cases the window shows, chosen or today's; None before any were shown."""
    running_import: str = ""
    """The import that a person here waits for and may cancel."""
    cancel_asked: bool = False
    """A person cancelled before the service had told which import it is."""
    unwritten: int = 0
    """Lines that couldn't be written to the journal since the last one that could."""
    signed_in_by: str = ""
    """How somebody has just signed in; whose journal it belongs into, the service still has to say."""
    late_tabs: list[CallbackListener] = field(default_factory=list)
    """Of the last sign-ins in the browser: they tell tabs that are left of them how it ended."""

    def connected(self) -> Connection:
        """The connection, or the problem that there is none yet."""
        if self.connection is None:
            raise Problem(
                Kind.NOT_SET_UP,
                text("Cornerstone isn't connected yet."),
                text("Finish the set-up first."),
            )
        return self.connection.value

    @property
    def told(self) -> Connection | None:
        """The connection as the service told it since the start; what is only remembered from an
        earlier day decides no import."""
        tagged = self.connection
        return tagged.value if tagged is not None and tagged.etag != UNKNOWN_VERSION else None

    def signed_in_owner(self) -> Owner:
        if self.owner is None:
            raise signed_out()
        return self.owner

    def open_cache(self) -> Cache:
        if self.cache is None:
            raise signed_out()
        return self.cache

    @property
    def zone(self) -> ZoneInfo:
        """The connection's time zone, in which its calendar days are meant (contract §1)."""
        return self.zone_of(self.connection.value if self.connection else None)

    def zone_of(self, connection: Connection | None) -> ZoneInfo:
        try:
            return ZoneInfo((connection.time_zone if connection else "") or self.system_zone)
        except (ZoneInfoNotFoundError, ValueError):
            return ZoneInfo(self.system_zone)

    def today(self) -> date:
        return self.now().astimezone(self.zone).date()

    def settle(self) -> None:
        """Start the settling time: after start, wake and clock jumps."""
        self.settled_at = self.now() + timedelta(seconds=self.timing.settling)

    def close(self) -> None:
        """End the calls under way, and close both databases."""
        self.http.close()
        for listener in self.late_tabs:
            listener.close()
        try:
            if self.cache is not None:
                self.cache.close()
        finally:
            self.cache = None
            self.ledger.disconnect()
