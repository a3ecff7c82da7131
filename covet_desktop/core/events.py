"""What happened: the engine yields these, :func:`core.state.reduce` folds them into the state.

A list of them is a bug report: none holds a secret.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from covet_desktop.core import case_desk, exports, follow_up, journal, managing
from covet_desktop.core.health import Health
from covet_desktop.core.model import Connection, Practice, Provider, ProviderMapping, Tile
from covet_desktop.core.notices import Notice
from covet_desktop.core.people import Account, Member
from covet_desktop.core.problems import Problem
from covet_desktop.core.schedule import Pause
from covet_desktop.core.settings import Settings
from covet_desktop.core.setup import Draft
from covet_desktop.core.staff_changes import StaffChange
from covet_desktop.core.text import Text
from covet_desktop.core.topics import Session as Session
from covet_desktop.core.topics import Topic as Topic
from covet_desktop.core.visits import Case, ImportRequest, ImportRun, PreviewItem, SkippedItem
from covet_desktop.core.watched import FeeChange, Removal


@dataclass(frozen=True, slots=True)
class Began:
    topic: Topic


@dataclass(frozen=True, slots=True)
class Ended:
    """The command of this topic did what was asked."""

    topic: Topic


@dataclass(frozen=True, slots=True)
class Stopped:
    """The command of this topic was called off or replaced by another."""

    topic: Topic


@dataclass(frozen=True, slots=True)
class Failed:
    topic: Topic
    problem: Problem


@dataclass(frozen=True, slots=True)
class Retrying:
    """A safe call failed and is tried again after ``seconds``."""

    topic: Topic
    problem: Problem
    seconds: float


@dataclass(frozen=True, slots=True)
class SessionChanged:
    session: Session
    lasting: bool = True
    """False where there is no keychain: the session lasts until the app is quit."""


@dataclass(frozen=True, slots=True)
class SignInShown:
    """Where the person goes on: ``user_code`` is empty for the browser's way."""

    address: str
    user_code: str = ""
    expires_at: datetime | None = None
    browser_opened: bool = True


@dataclass(frozen=True, slots=True)
class AccountKnown:
    account: Account


@dataclass(frozen=True, slots=True)
class MembersKnown:
    members: tuple[Member, ...]


@dataclass(frozen=True, slots=True)
class TileKnown:
    tile: Tile


@dataclass(frozen=True, slots=True)
class ConnectionKnown:
    """``None``: there is none, or it was removed."""

    connection: Connection | None


@dataclass(frozen=True, slots=True)
class Checked:
    """The service was asked whether the connection is active; ``next_at`` is the next look."""

    at: datetime
    next_at: datetime | None


@dataclass(frozen=True, slots=True)
class DraftKnown:
    draft: Draft


@dataclass(frozen=True, slots=True)
class DraftSaved:
    at: datetime


@dataclass(frozen=True, slots=True)
class PurchaseOpen:
    """A request to buy whose answer isn't known yet; from the ledger. ``None``: there is none.

    ``stale``: older than six days, to be confirmed anew.
    """

    asked_at: datetime | None
    stale: bool = False


@dataclass(frozen=True, slots=True)
class PracticeFound:
    practice: Practice


@dataclass(frozen=True, slots=True)
class StaffKnown:
    providers: tuple[Provider, ...]
    mapping: ProviderMapping


@dataclass(frozen=True, slots=True)
class PreviewReady:
    request: ImportRequest
    items: tuple[PreviewItem, ...]


@dataclass(frozen=True, slots=True)
class RunChanged:
    run: ImportRun


@dataclass(frozen=True, slots=True)
class CasesSaved:
    """``count`` cases of the import ``run_id`` are in the cache so far."""

    run_id: str
    count: int


@dataclass(frozen=True, slots=True)
class SkippedKnown:
    run_id: str
    items: tuple[SkippedItem, ...]


@dataclass(frozen=True, slots=True)
class CasesShown:
    """The cases of a day, and how many there are ``today``, which is the clinic's."""

    day: date
    cases: tuple[Case, ...]
    today: date | None = None
    todays: int = 0


@dataclass(frozen=True, slots=True)
class ScheduleKnown:
    """The next automatic imports, the last import known, and what keeps the next one waiting."""

    next_at: tuple[datetime, ...] = ()
    last_run: ImportRun | None = None
    sentence: Text | None = None


@dataclass(frozen=True, slots=True)
class SettingsKnown:
    settings: Settings


@dataclass(frozen=True, slots=True)
class PauseKnown:
    """``None``: the auto-import isn't paused on this PC."""

    pause: Pause | None


@dataclass(frozen=True, slots=True)
class MissedKnown:
    """Earlier local days that no import covers and for which one would make something."""

    days: tuple[date, ...]


@dataclass(frozen=True, slots=True)
class HealthKnown:
    health: Health
    read_at: datetime


@dataclass(frozen=True, slots=True)
class StaffChangesKnown:
    """``unclaimed``: veterinarians with appointments who are neither mapped nor ignored, the busiest
    first."""

    changes: tuple[StaffChange, ...]
    unclaimed: tuple[Provider, ...] = ()


@dataclass(frozen=True, slots=True)
class FeeChangeKnown:
    """``None``: nothing has changed since a person saw it last."""

    change: FeeChange | None


@dataclass(frozen=True, slots=True)
class RemovedElsewhere:
    """Somebody ended the connection, not from this PC. ``None``: nobody did."""

    removal: Removal | None


@dataclass(frozen=True, slots=True)
class HistoryKnown:
    """The newest imports of the connection, of whichever PC; newest first."""

    runs: tuple[ImportRun, ...]


@dataclass(frozen=True, slots=True)
class CasesFound:
    """A part of what was looked for in all days kept here, newest day first.

    ``total`` counts all that was found; ``cases`` are those from ``offset`` on.
    """

    query: str
    total: int
    offset: int
    cases: tuple[Case, ...]


@dataclass(frozen=True, slots=True)
class NoticeDue:
    """To be shown by the system, where there is somebody to show it to. Not part of the state."""

    notice: Notice


@dataclass(frozen=True, slots=True)
class ConnectionEnded:
    """It was removed from here; the fee runs until ``fee_ends_on``."""

    fee_ends_on: date | None


@dataclass(frozen=True, slots=True)
class LanguageChanged:
    language: str


@dataclass(frozen=True, slots=True)
class DataSetAside:
    """The cache was broken, was moved aside and is built anew from the service."""

    at: datetime


@dataclass(frozen=True, slots=True)
class Noted:
    """What a set-up without a person at the screen did, or left open."""

    sentence: Text


# fmt: off
Event = (
    Began | Ended | Stopped | Failed | Retrying | SessionChanged | SignInShown | AccountKnown
    | MembersKnown | TileKnown | ConnectionKnown | Checked | DraftKnown | DraftSaved | PurchaseOpen
    | PracticeFound | StaffKnown | PreviewReady | RunChanged | CasesSaved | SkippedKnown | CasesShown
    | ScheduleKnown | SettingsKnown | PauseKnown | MissedKnown | HealthKnown | StaffChangesKnown
    | FeeChangeKnown | RemovedElsewhere | HistoryKnown | CasesFound | NoticeDue | ConnectionEnded
    | LanguageChanged | DataSetAside | Noted
    | case_desk.Event | exports.Event | follow_up.Event | journal.Event | managing.Event
)
# fmt: on
