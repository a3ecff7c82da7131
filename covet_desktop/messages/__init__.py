"""Commands in, events out: the whole vocabulary between a window and the engine.

A command says what a person, the schedule or the command line wants. ``topic`` is what it is about:
:class:`~covet_desktop.core.events.Began`, ``Ended`` and ``Failed`` of that topic tell how it went.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from covet_desktop.core.events import Event, Topic
from covet_desktop.core.model import AutoImport, Clinic, Fee, LinkingScope, ProviderMapping
from covet_desktop.core.settings import Settings
from covet_desktop.core.setup import Draft
from covet_desktop.core.visits import ImportRequest
from covet_desktop.messages import case, exports, follow_up, journal, manage

__all__ = ["Command", "Event", "Topic"]


@dataclass(frozen=True, slots=True)
class Start:
    """Look at the keychain, the cache and the service: where do we stand?"""

    topic: ClassVar[Topic] = Topic.START


@dataclass(frozen=True, slots=True)
class SignIn:
    """``device``: by a code on another device, for a PC whose browser can't be used."""

    topic: ClassVar[Topic] = Topic.SIGN_IN
    device: bool = False
    language: str = "en"


@dataclass(frozen=True, slots=True)
class SignOut:
    topic: ClassVar[Topic] = Topic.SIGN_OUT


@dataclass(frozen=True, slots=True)
class Look:
    """Read account, members, tile and connection from the service."""

    topic: ClassVar[Topic] = Topic.LOOK


@dataclass(frozen=True, slots=True)
class SaveDraft:
    topic: ClassVar[Topic] = Topic.DRAFT
    draft: Draft


@dataclass(frozen=True, slots=True)
class Buy:
    """``fee`` is the one that the person saw and confirmed twice."""

    topic: ClassVar[Topic] = Topic.PURCHASE
    clinic: Clinic
    fee: Fee


@dataclass(frozen=True, slots=True)
class BuyAgain:
    """Send the very request again whose answer was lost; a person confirmed it."""

    topic: ClassVar[Topic] = Topic.PURCHASE


@dataclass(frozen=True, slots=True)
class DropPurchase:
    """Give up a request whose answer was lost, after the service was seen to have none."""

    topic: ClassVar[Topic] = Topic.PURCHASE


@dataclass(frozen=True, slots=True)
class WatchActivation:
    """Ask now whether the connection is active, then now and again until it is."""

    topic: ClassVar[Topic] = Topic.ACTIVATION


@dataclass(frozen=True, slots=True)
class LookUpPractice:
    topic: ClassVar[Topic] = Topic.LOOKUP
    identifier: str


@dataclass(frozen=True, slots=True)
class SetPractice:
    topic: ClassVar[Topic] = Topic.PRACTICE
    identifier: str


@dataclass(frozen=True, slots=True)
class SetScope:
    topic: ClassVar[Topic] = Topic.SCOPE
    linking_scope: LinkingScope


@dataclass(frozen=True, slots=True)
class SetAutoImport:
    topic: ClassVar[Topic] = Topic.AUTO_IMPORT
    auto_import: AutoImport


@dataclass(frozen=True, slots=True)
class LoadStaff:
    """Read Cornerstone's staff, the members and the mapping."""

    topic: ClassVar[Topic] = Topic.STAFF


@dataclass(frozen=True, slots=True)
class AcceptMapping:
    topic: ClassVar[Topic] = Topic.MAPPING
    mapping: ProviderMapping


@dataclass(frozen=True, slots=True)
class PreviewImport:
    topic: ClassVar[Topic] = Topic.PREVIEW
    request: ImportRequest


@dataclass(frozen=True, slots=True)
class StartImport:
    topic: ClassVar[Topic] = Topic.IMPORT
    request: ImportRequest


@dataclass(frozen=True, slots=True)
class ImportDays:
    """Import ``days`` calendar days from today, for everyone: the tray's and home's short way."""

    topic: ClassVar[Topic] = Topic.IMPORT
    days: int = 1


@dataclass(frozen=True, slots=True)
class ImportSlot:
    """The daily import of a local day; ``attempt`` counts from 1 (contract §4, Auto-import)."""

    topic: ClassVar[Topic] = Topic.IMPORT
    day: date
    attempt: int = 1


@dataclass(frozen=True, slots=True)
class CancelImport:
    topic: ClassVar[Topic] = Topic.CANCEL_IMPORT


@dataclass(frozen=True, slots=True)
class ShowCases:
    """``day`` None: today, in the connection's time zone."""

    topic: ClassVar[Topic] = Topic.CASES
    day: date | None = None


@dataclass(frozen=True, slots=True)
class Tick:
    """The schedule looks at the clock."""

    topic: ClassVar[Topic] = Topic.SCHEDULE


@dataclass(frozen=True, slots=True)
class SetLanguage:
    """``before``: the language that the window spoke until now."""

    topic: ClassVar[Topic] = Topic.SETTINGS
    language: str
    before: str = ""


@dataclass(frozen=True, slots=True)
class SetSettings:
    topic: ClassVar[Topic] = Topic.SETTINGS
    settings: Settings


@dataclass(frozen=True, slots=True)
class PauseImports:
    """Pause the auto-import on this PC: until the coming local midnight, or until it is resumed."""

    topic: ClassVar[Topic] = Topic.PAUSE
    until_tomorrow: bool = True


@dataclass(frozen=True, slots=True)
class ResumeImports:
    topic: ClassVar[Topic] = Topic.PAUSE


@dataclass(frozen=True, slots=True)
class CatchUp:
    """Import the earlier days that were missed; a person asked for it."""

    topic: ClassVar[Topic] = Topic.IMPORT
    days: tuple[date, ...]


@dataclass(frozen=True, slots=True)
class LeaveMissed:
    """The days that were missed aren't wanted: they aren't offered again."""

    topic: ClassVar[Topic] = Topic.SETTINGS
    days: tuple[date, ...]


@dataclass(frozen=True, slots=True)
class ReadChanges:
    """Take in what was made or changed elsewhere: the window was raised, or it is time."""

    topic: ClassVar[Topic] = Topic.CHANGES


@dataclass(frozen=True, slots=True)
class Watch:
    """Look after health, Cornerstone's staff and fee."""

    topic: ClassVar[Topic] = Topic.WATCHING


@dataclass(frozen=True, slots=True)
class AcceptStaffChanges:
    """A person has seen what changed among Cornerstone's staff."""

    topic: ClassVar[Topic] = Topic.SETTINGS


@dataclass(frozen=True, slots=True)
class AcceptFee:
    """A person has seen that the fee, or the number of servers, has changed."""

    topic: ClassVar[Topic] = Topic.SETTINGS


@dataclass(frozen=True, slots=True)
class LoadHistory:
    topic: ClassVar[Topic] = Topic.HISTORY


@dataclass(frozen=True, slots=True)
class FindCases:
    """Look for words in all days that are kept here; ``count`` of what is found, from ``offset`` on."""

    topic: ClassVar[Topic] = Topic.SEARCH
    query: str
    offset: int = 0
    count: int = 200


@dataclass(frozen=True, slots=True)
class RemoveConnection:
    """End the connection with Cornerstone; a person has confirmed it by typing."""

    topic: ClassVar[Topic] = Topic.REMOVAL


@dataclass(frozen=True, slots=True)
class CallOff:
    """Stop what is under way on ``of``: its late answers are dropped."""

    topic: ClassVar[Topic] = Topic.SETTINGS
    of: Topic


# fmt: off
Command = (
    Start | SignIn | SignOut | Look | SaveDraft | Buy | BuyAgain | DropPurchase | WatchActivation
    | LookUpPractice | SetPractice | SetScope | SetAutoImport | LoadStaff | AcceptMapping | PreviewImport
    | StartImport | ImportDays | ImportSlot | CancelImport | ShowCases | Tick | SetLanguage | SetSettings
    | PauseImports | ResumeImports | CatchUp | LeaveMissed | ReadChanges | Watch | AcceptStaffChanges
    | AcceptFee | LoadHistory | FindCases | RemoveConnection | CallOff
    | case.Command | exports.Command | follow_up.Command | journal.Command | manage.Command
)
# fmt: on
