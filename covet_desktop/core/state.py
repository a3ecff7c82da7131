"""All that a window shows, as one frozen value, and how each event changes it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import TypeVar

from covet_desktop.core import case_desk, exports, follow_up, journal, managing
from covet_desktop.core import events as ev
from covet_desktop.core.events import Event, Session, Topic
from covet_desktop.core.model import Connection, Practice, Provider, ProviderMapping, Status, Tile
from covet_desktop.core.people import Account, Member
from covet_desktop.core.problems import Kind, Problem
from covet_desktop.core.schedule import Pause
from covet_desktop.core.settings import Settings
from covet_desktop.core.setup import Draft, Step, resume_at
from covet_desktop.core.staff_changes import StaffChange
from covet_desktop.core.visits import Case, ImportRun
from covet_desktop.core.watched import FeeChange, Removal

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class AppState:
    """``ended`` counts, by topic, the commands that did what was asked: a view that sent one waits
    for its count to rise. ``busy`` and ``problems`` are by topic too; a topic's problem goes when it
    is tried again."""

    session: Session = Session.UNKNOWN
    lasting: bool = True
    looked: bool = False
    """Whether the service has told, since sign-in, where set-up stands."""
    sign_in: ev.SignInShown | None = None
    account: Account | None = None
    members: tuple[Member, ...] = ()
    tile: Tile | None = None
    connection: Connection | None = None
    draft: Draft = field(default_factory=Draft)
    draft_saved_at: datetime | None = None
    purchase: ev.PurchaseOpen = field(default_factory=lambda: ev.PurchaseOpen(None))
    checked: ev.Checked | None = None
    practice_found: Practice | None = None
    providers: tuple[Provider, ...] = ()
    mapping: ProviderMapping | None = None
    preview: ev.PreviewReady | None = None
    run: ImportRun | None = None
    saved_cases: int = 0
    skipped: ev.SkippedKnown | None = None
    cases_day: date | None = None
    cases: tuple[Case, ...] = ()
    today: date | None = None
    """The clinic's, when the cases were shown last; ``cases_day`` is the day that is looked at."""
    todays_before: int = 0
    """How many cases today had when another day was chosen."""
    schedule: ev.ScheduleKnown = field(default_factory=ev.ScheduleKnown)
    settings: Settings = field(default_factory=Settings)
    pause: Pause | None = None
    missed: tuple[date, ...] = ()
    health: ev.HealthKnown | None = None
    staff_changes: tuple[StaffChange, ...] = ()
    unclaimed: tuple[Provider, ...] = ()
    """Veterinarians whose appointments belong to nobody here."""
    fee_change: FeeChange | None = None
    removal: Removal | None = None
    """Somebody ended the connection, not from this PC."""
    history: tuple[ImportRun, ...] = ()
    found: ev.CasesFound | None = None
    connection_ended: ev.ConnectionEnded | None = None
    case_desk: case_desk.CaseDesk = field(default_factory=case_desk.CaseDesk)
    exports: exports.Exports = field(default_factory=exports.Exports)
    follow_up: follow_up.FollowUp = field(default_factory=follow_up.FollowUp)
    journal: journal.Journal = field(default_factory=journal.Journal)
    managing: managing.Managing = field(default_factory=managing.Managing)
    language: str = ""
    busy: frozenset[Topic] = frozenset()
    problems: Mapping[Topic, Problem] = field(default_factory=dict)
    retrying: Mapping[Topic, ev.Retrying] = field(default_factory=dict)
    ended: Mapping[Topic, int] = field(default_factory=dict)

    @property
    def signed_in(self) -> bool:
        return self.session is Session.SIGNED_IN

    @property
    def connected(self) -> bool:
        return self.connection is not None and self.connection.status is Status.CONNECTED

    @property
    def shows_today(self) -> bool:
        """Whether the cases shown are today's, not those of a day that a person chose."""
        return self.today is None or self.cases_day in (None, self.today)

    @property
    def todays_cases(self) -> int:
        """How many cases there are today, whichever day is shown."""
        return len(self.cases) if self.shows_today else self.todays_before

    @property
    def resume_step(self) -> Step:
        """The wizard's page on which set-up goes on."""
        return resume_at(
            signed_in=self.signed_in,
            connection=self.connection,
            draft=self.draft,
            purchase_open=self.purchase.asked_at is not None,
        )

    def member_name(self, member_id: str) -> str:
        return next((member.display_name for member in self.members if member.id == member_id), "")


def reduce(state: AppState, event: Event) -> AppState:
    """The state after an event. Pure; an event that changes nothing gives the same state back."""
    match event:
        case ev.Began(topic):
            return replace(
                state,
                busy=state.busy | {topic},
                problems=_without(state.problems, topic),
                retrying=_without(state.retrying, topic),
            )
        case ev.Ended(topic):
            ended = {**state.ended, topic: state.ended.get(topic, 0) + 1}
            return replace(_idle(state, topic), ended=ended, sign_in=_sign_in_after(state, topic))
        case ev.Stopped(topic):
            return replace(_idle(state, topic), sign_in=_sign_in_after(state, topic))
        case ev.Failed(topic, problem):
            failed = replace(
                _idle(state, topic),
                problems={**state.problems, topic: problem},
                sign_in=_sign_in_after(state, topic),
            )
            if problem.kind is Kind.SIGNED_OUT:
                return replace(failed, session=Session.SIGNED_OUT)
            return failed
        case ev.Retrying(topic):
            return replace(state, retrying={**state.retrying, topic: event})
        case ev.SessionChanged(session, lasting):
            if session is Session.SIGNED_IN:
                return replace(state, session=session, lasting=lasting)
            kept = AppState(
                language=state.language, busy=state.busy, problems=state.problems, ended=state.ended
            )
            return replace(kept, session=session, lasting=lasting, settings=state.settings, pause=state.pause)
        case _:
            return _learn(state, event)


def _learn(state: AppState, event: Event) -> AppState:
    match event:
        case ev.SignInShown():
            return replace(state, sign_in=event, retrying=_without(state.retrying, Topic.SIGN_IN))
        case ev.AccountKnown(account):
            return replace(state, account=account)
        case ev.MembersKnown(members):
            return replace(state, members=members)
        case ev.TileKnown(tile):
            return replace(state, tile=tile)
        case ev.ConnectionKnown(connection):
            return replace(state, connection=connection, looked=True)
        case ev.Checked():
            return replace(state, checked=event)
        case ev.DraftKnown(draft):
            return replace(state, draft=draft)
        case ev.DraftSaved(at):
            return replace(state, draft_saved_at=at)
        case ev.PurchaseOpen():
            return replace(state, purchase=event)
        case ev.PracticeFound(practice):
            return replace(state, practice_found=practice)
        case ev.StaffKnown(providers, mapping):
            return replace(state, providers=providers, mapping=mapping)
        case ev.PreviewReady():
            return replace(state, preview=event)
        case ev.RunChanged(run):
            same = state.run is not None and state.run.id == run.id
            return replace(
                state,
                run=run,
                saved_cases=state.saved_cases if same else 0,
                skipped=state.skipped if same else None,
            )
        case ev.CasesSaved(_, count):
            return replace(state, saved_cases=count)
        case ev.SkippedKnown():
            return replace(state, skipped=event)
        case ev.CasesShown(day, cases, today, todays):
            return replace(
                state, cases_day=day, cases=cases, today=today or state.today, todays_before=todays
            )
        case ev.ScheduleKnown():
            return replace(state, schedule=event)
        case ev.LanguageChanged(language):
            return replace(state, language=language)
        case _:
            return _watch(state, event)


def _watch(state: AppState, event: Event) -> AppState:
    match event:
        case ev.SettingsKnown(settings):
            return replace(state, settings=settings)
        case ev.PauseKnown(pause):
            return replace(state, pause=pause)
        case ev.MissedKnown(days):
            return replace(state, missed=days)
        case ev.HealthKnown():
            return replace(state, health=event)
        case ev.StaffChangesKnown(changes, unclaimed):
            return replace(state, staff_changes=changes, unclaimed=unclaimed)
        case ev.FeeChangeKnown(change):
            return replace(state, fee_change=change)
        case ev.RemovedElsewhere(removal):
            return replace(state, removal=removal)
        case ev.HistoryKnown(runs):
            return replace(state, history=runs)
        case ev.CasesFound():
            return replace(state, found=event)
        case ev.ConnectionEnded():
            return replace(state, connection_ended=event)
        case _:
            return _after_set_up(state, event)


def _after_set_up(state: AppState, event: Event) -> AppState:
    """The parts that keep their own events."""
    parts = (
        case_desk.learn(state.case_desk, event),
        exports.learn(state.exports, event),
        follow_up.learn(state.follow_up, event),
        journal.learn(state.journal, event),
        managing.learn(state.managing, event),
    )
    if parts == (state.case_desk, state.exports, state.follow_up, state.journal, state.managing):
        return state
    case, exported, followed, lines, managed = parts
    return replace(
        state, case_desk=case, exports=exported, follow_up=followed, journal=lines, managing=managed
    )


def _idle(state: AppState, topic: Topic) -> AppState:
    return replace(state, busy=state.busy - {topic}, retrying=_without(state.retrying, topic))


def _sign_in_after(state: AppState, topic: Topic) -> ev.SignInShown | None:
    return None if topic is Topic.SIGN_IN else state.sign_in


def _without(mapping: Mapping[Topic, _T], topic: Topic) -> Mapping[Topic, _T]:
    return {key: value for key, value in mapping.items() if key is not topic}
