"""What a page of a connection that is there says above its fields: what is set, by whom; who may change it."""

from __future__ import annotations

from datetime import tzinfo

from covet_desktop.core import differences
from covet_desktop.core.model import Connection, ProviderMapping, SettingsBy
from covet_desktop.core.permission import who_can
from covet_desktop.core.problems import Kind, Problem
from covet_desktop.core.setup import Step, is_bought
from covet_desktop.core.state import AppState
from covet_desktop.core.text import text
from covet_desktop.ui.text import day_and_clock, say, tr, tr_n
from covet_desktop.ui.wizard.page import StepPage

SET_HERE = (Step.CLINIC, Step.PRACTICE, Step.SCOPE, Step.AUTO_IMPORT, Step.VETERINARIANS)
"""The pages on which something of a connection that is there can be changed."""


def show_above(page: StepPage, view: AppState, zone: tzinfo) -> bool:
    """Say what is set, and whether this person may only look; the latter is given back."""
    page.show_set(set_words(page.step, view, zone))
    locked = is_locked(page.step, view)
    page.show_locked(*locked_words(view) if locked else ("",))
    return locked


def set_words(step: Step, state: AppState, zone: tzinfo) -> str:
    """Two short sentences: what is set now; who set it, on which PC, when. "": not a page of those."""
    connection = state.connection
    if connection is None or not state.connected or step not in SET_HERE:
        return ""
    now = _now(step, connection, state)
    mapping = state.mapping if step is Step.VETERINARIANS else None
    by = _by(mapping.settings_by if mapping else connection.settings_by, zone)
    if step is Step.VETERINARIANS and mapping is None:
        by = ""
    return " · ".join(part for part in (now, by) if part)


def _now(step: Step, connection: Connection, state: AppState) -> str:
    match step:
        case Step.CLINIC:
            servers = connection.clinic.server_count
            words = tr_n("{n} Cornerstone server", "{n} Cornerstone servers", servers)
            return tr("Set now: {what}", what=f"{connection.clinic.name}, {words}")
        case Step.PRACTICE:
            return tr("Set now: {what}", what=say(differences.practice_words(connection.practice)))
        case Step.SCOPE:
            who = differences.scope_words(
                connection.linking_scope, connection.linking_member_id, state.members
            )
            return tr("Set now: {what}", what=say(who))
        case Step.AUTO_IMPORT:
            return tr("Set now: {what}", what=say(differences.auto_import_words(connection.auto_import)))
        case _:
            mapped = len((state.mapping or ProviderMapping()).mapped_member_ids) or connection.mapped_members
            return tr("Set now: {what}", what=tr_n("{n} person mapped", "{n} people mapped", mapped))


def _by(by: SettingsBy, zone: tzinfo) -> str:
    name, device, at = by.created_by.display_name, by.device, by.at
    when = day_and_clock(at, zone) if at else ""
    if name and device and when:
        return tr("by {name}, on {device}, {when}", name=name, device=device, when=when)
    if name and when:
        return tr("by {name}, {when}", name=name, when=when)
    return tr("by {name}", name=name) if name else ""


def is_locked(step: Step, state: AppState) -> bool:
    """Whether this person's role lets it be looked at only; before the purchase the pages say so
    themselves."""
    account = state.account
    here = step in SET_HERE and is_bought(state.connection)
    return here and account is not None and not account.may_administer


def locked_words(state: AppState) -> tuple[str, str]:
    return (
        tr("You can look at this; changing it is for owners and admins"),
        tr("Ask {names} to change it.", names=say(who_can(state.members))),
    )


def changed_elsewhere(problem: Problem, before: Connection | None, state: AppState, zone: tzinfo) -> Problem:
    """That another PC was quicker: who, where, what it changed, and that what was typed here is kept."""
    now = state.connection
    if now is None or before is None or problem.kind is not Kind.CHANGED_ELSEWHERE:
        return problem
    by = now.settings_by
    who, device = by.created_by.display_name, by.device
    when = day_and_clock(by.at, zone) if by.at else ""
    title = (
        text("{name} changed it meanwhile, on {device}, {when}.", name=who, device=device, when=when)
        if who and device and when
        else text("It was changed on another PC meanwhile.")
    )
    found = [say(each.sentence) for each in differences.of_connection(before, now, state.members)]
    words = text(
        "{changes} What you chose here is kept: go on to send it, or take theirs.",
        changes=" ".join(f"{each}." for each in found) or "–",
    )
    return Problem(problem.kind, title, words)  # news, and no fault that support would look for
