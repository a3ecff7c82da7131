"""What needs somebody: each with the one thing to do about it, the weightiest first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from covet_desktop.core import health
from covet_desktop.core.events import Session, Topic
from covet_desktop.core.export_hurdles import in_one_sentence
from covet_desktop.core.exports import Stage
from covet_desktop.core.importing import outcome
from covet_desktop.core.model import LinkingScope, Status
from covet_desktop.core.notices import Page
from covet_desktop.core.problems import Kind
from covet_desktop.core.staff_changes import Change, StaffChange, left_behind, name_of
from covet_desktop.core.state import AppState
from covet_desktop.core.text import NOTHING, Text, plural, text
from covet_desktop.core.visits import ImportStatus
from covet_desktop.core.watched import FeeChange, Removal


class NeedAction(Enum):
    """What the one button of a line does."""

    OPEN_PAGE = "open_page"
    """Opens the line's ``page``."""
    SIGN_IN = "sign_in"
    TRY_AGAIN = "try_again"
    """Starts anew: keychain, cache and service are looked at."""
    IMPORT = "import"
    """Imports today's cases."""
    CATCH_UP = "catch_up"
    """Imports the days that were missed."""
    LEAVE_MISSED = "leave_missed"
    """These days aren't offered again."""
    RESUME = "resume"
    ACCEPT = "accept"
    """The changes among the staff have been seen."""
    ACCEPT_FEE = "accept_fee"


@dataclass(frozen=True, slots=True)
class Need:
    """``about`` is the same for what is the same. ``action`` is the button's word; ``page`` is what
    OPEN_PAGE opens, and where a click beside the button leads. ``other``: what may be done instead."""

    about: str
    title: Text
    words: Text
    action: Text
    does: NeedAction
    page: Page = Page.HOME
    other: Need | None = None


def needs(state: AppState, now: datetime) -> tuple[Need, ...]:
    """What somebody has to see to, by weight. ``now`` is aware; nothing here names a client or patient."""
    if state.session is Session.SIGNED_OUT and state.account is None:
        return ()  # nobody was ever signed in here, or signed out on purpose
    if not state.signed_in:
        return tuple(_about_the_session(state))
    return (*_about_the_connection(state), *_every_day(state, now))


def _about_the_session(state: AppState) -> Iterator[Need]:
    if state.session is Session.SIGNED_OUT:
        yield Need(
            "signed out",
            text("You are signed out."),
            text("Nothing is imported until you sign in again."),
            text("Sign in"),
            NeedAction.SIGN_IN,
            Page.SIGN_IN,
        )
    if state.session is Session.KEYCHAIN_LOCKED:
        yield Need(
            "keychain locked",
            text("This PC's keychain is locked."),
            text("Your sign-in is kept there. Unlock it, then try again."),
            text("Try again"),
            NeedAction.TRY_AGAIN,
        )


def _about_the_connection(state: AppState) -> Iterator[Need]:
    connection = state.connection
    if connection is None:
        if state.removal is not None:
            words, see = _removal_words(state.removal), text("See what to do")
            title = text("The connection with Cornerstone was removed.")
            yield Need("removed", title, words, see, NeedAction.OPEN_PAGE, Page.SETUP)
        return
    see = text("See what to do")
    reason = text("{reason}", reason=connection.status_reason.detail) if connection.status_reason else NOTHING
    match connection.status:
        case Status.SUSPENDED:
            title = text("The connection is suspended: nothing is imported.")
            yield Need("suspended", title, reason, see, NeedAction.OPEN_PAGE, Page.SETUP)
        case Status.REJECTED:
            title = text("Your request was declined.")
            yield Need("rejected", title, reason, see, NeedAction.OPEN_PAGE, Page.SETUP)
        case Status.READY_FOR_SETUP:
            yield Need(
                "ready",
                text("Your connection is ready to be set up."),
                text("What is left takes about five minutes."),
                text("Go on with set-up"),
                NeedAction.OPEN_PAGE,
                Page.SETUP,
            )


def _removal_words(removal: Removal) -> Text:
    """Who and when, as far as it is known."""
    at = removal.at
    if removal.by and at:
        return text("{name} removed it on {when}. Nothing is imported any more.", name=removal.by, when=at)
    if removal.by:
        return text("{name} removed it. Nothing is imported any more.", name=removal.by)
    if at:
        return text("It was removed on {when}. Nothing is imported any more.", when=at)
    return text("Nothing is imported any more.")


def _every_day(state: AppState, now: datetime) -> Iterator[Need]:
    """What can be amiss once the set-up is through."""
    if state.connected:
        yield from _about_imports(state)
        yield from _about_staff(state, Change.REUSED)
        yield from _about_missed(state.missed)
        yield from _about_health(state, now)
        yield from _about_unclaimed(state)
        for kind in (Change.GONE, Change.RENAMED, Change.NEW):
            yield from _about_staff(state, kind)
    yield from _about_exports(state)
    if state.connection is not None and state.fee_change is not None:
        yield _about_the_fee(state.fee_change)
    if state.connected and state.pause is not None and state.pause.until is None:
        yield Need(
            "paused",
            text("Auto-import is paused on this PC."),
            text("Nothing comes by itself until somebody resumes it."),
            text("Resume"),
            NeedAction.RESUME,
        )


def _about_imports(state: AppState) -> Iterator[Need]:
    if Topic.IMPORT in state.busy:
        return
    problem = state.problems.get(Topic.IMPORT)
    run = state.run if state.run is not None and state.run.finished else state.schedule.last_run
    if problem is not None and problem.kind is not Kind.SIGNED_OUT:
        words = problem.title
    elif problem is None and run is not None and run.status is ImportStatus.FAILED:
        words = outcome(run)
    else:
        return
    title = text("The last import didn't work.")
    yield Need("import", title, words, text("Import now"), NeedAction.IMPORT)


def _about_exports(state: AppState) -> Iterator[Need]:
    failed = [one for one in state.exports.newest() if one.needs_somebody]
    if not failed:
        return
    title = plural(
        "{n} document didn’t get into Cornerstone.", "{n} documents didn’t get into Cornerstone.", len(failed)
    )
    reasons = {one.hurdle for one in failed}
    words = text("Look why, and what to do.") if len(reasons) > 1 else in_one_sentence(failed[0].hurdle)
    if failed[0].stage is Stage.STALE and len(reasons) == 1:
        words = text("It was asked for more than six days ago. Say whether it should still go.")
    yield Need("exports", title, words, text("See what to do"), NeedAction.OPEN_PAGE, Page.EXPORTS)


def _about_missed(days: tuple[date, ...]) -> Iterator[Need]:
    if not days:
        return
    first, last = min(days), max(days)
    if len(days) == 1:
        words = text("Nothing was imported for {day}.", day=first)
    elif (last - first).days + 1 == len(days):
        words = text("Nothing was imported from {first} to {last}.", first=first, last=last)
    else:
        words = text("Nothing was imported on some days from {first} to {last}.", first=first, last=last)
    title = plural("{n} day was missed.", "{n} days were missed.", len(days))
    about = f"missed {first} {last}"
    leave = Need(f"{about} left", title, words, text("Don't import them"), NeedAction.LEAVE_MISSED)
    yield Need(about, title, words, text("Catch up"), NeedAction.CATCH_UP, other=leave)


def _about_health(state: AppState, now: datetime) -> Iterator[Need]:
    if state.health is None:
        return
    found = health.cause(state.health.health, now, state.settings.open_hours, _zone(state))
    if found is not None:
        about = f"health {found.stage.value}"
        see = text("See what to do")
        yield Need(about, found.words, found.action, see, NeedAction.OPEN_PAGE, Page.HEALTH)


def _about_unclaimed(state: AppState) -> Iterator[Need]:
    if not _whole_team(state):
        return
    for provider in state.unclaimed:
        yield Need(
            f"unclaimed {provider.id}",
            plural(
                "{name}: {n} appointment belongs to nobody here.",
                "{name}: {n} appointments belong to nobody here.",
                provider.upcoming_appointments,
                name=name_of(provider),
            ),
            text("Say whose they are, or that they aren't yours. Until then they aren't imported."),
            text("Choose"),
            NeedAction.OPEN_PAGE,
            Page.VETERINARIANS,
        )


def _about_staff(state: AppState, kind: Change) -> Iterator[Need]:
    shown = {provider.id for provider in state.unclaimed}
    for change in state.staff_changes:
        if change.kind is not kind:
            continue
        if kind is Change.NEW and (not _whole_team(state) or change.provider.id in shown):
            continue
        yield _staff_need(change)


def change_title(change: StaffChange) -> Text:
    """What changed about one of the staff, in a sentence."""
    name, before = name_of(change.provider), change.name_before
    match change.kind:
        case Change.REUSED:
            return text("{before} is now {name} in Cornerstone.", before=before, name=name)
        case Change.GONE:
            return text("{name} is no longer active in Cornerstone.", name=before or name)
        case Change.RENAMED:
            return text("{before} is called {name} in Cornerstone now.", before=before, name=name)
        case Change.NEW:
            return text("{name} is new in Cornerstone.", name=name)


def _staff_need(change: StaffChange) -> Need:
    title = change_title(change)
    about = f"{change.kind.value} {change.provider.id}"
    match change.kind:
        case Change.REUSED:
            words = text(
                "It is the same staff record under another name. Check whose appointments these are."
            )
            return Need(about, title, words, text("Check"), NeedAction.OPEN_PAGE, Page.VETERINARIANS)
        case Change.GONE:
            words = left_behind(change.provider)
            return Need(about, title, words, text("Check"), NeedAction.OPEN_PAGE, Page.VETERINARIANS)
        case Change.RENAMED:
            words = text("It looks like the same person, so nothing else has changed.")
            return Need(about, title, words, text("That's right"), NeedAction.ACCEPT, Page.VETERINARIANS)
        case Change.NEW:
            words = text("Say who it is in CoVet, or that nobody is.")
            return Need(about, title, words, text("Choose"), NeedAction.OPEN_PAGE, Page.VETERINARIANS)


def _about_the_fee(change: FeeChange) -> Need:
    before, after = change.before, change.after
    if before.fee != after.fee and before.fee is not None and after.fee is not None:
        title = text("The fee of the connection has changed.")
        words = text("A server costs {fee} a month now; it was {before}.", fee=after.fee, before=before.fee)
    else:
        title = text("The number of servers has changed.")
        words = plural(
            "The connection counts {n} server now; it was {before}.",
            "The connection counts {n} servers now; it was {before}.",
            after.servers,
            before=before.servers,
        )
    return Need("fee", title, words, text("I've seen it"), NeedAction.ACCEPT_FEE, Page.SETTINGS)


def _whole_team(state: AppState) -> bool:
    return state.connection is not None and state.connection.linking_scope is LinkingScope.TEAM


def _zone(state: AppState) -> ZoneInfo:
    """The clinic's; UTC while it isn't known."""
    try:
        return ZoneInfo((state.connection.time_zone if state.connection else "") or "UTC")
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return ZoneInfo("UTC")
