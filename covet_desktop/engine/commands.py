"""Which use case carries out which command, and what a second command of a topic does to the first."""

from __future__ import annotations

from collections.abc import Callable

from covet_desktop import messages as msg
from covet_desktop.core.events import DraftSaved, Topic
from covet_desktop.core.setup import Draft
from covet_desktop.engine import (
    activation,
    buying,
    case_commands,
    cases,
    connecting,
    export_commands,
    finding,
    follow_up_commands,
    history,
    importing,
    journal_commands,
    looking,
    manage_commands,
    missing,
    pausing,
    remapping,
    removing,
    setting,
    signing,
    staffing,
    ticking,
    watching,
)
from covet_desktop.engine.belongings import save_draft
from covet_desktop.engine.flow import Flow
from covet_desktop.engine.services import Engine

_BRANCHES: tuple[Callable[[Engine, object], Flow[object] | None], ...] = (
    case_commands.use_case,
    export_commands.use_case,
    follow_up_commands.use_case,
    journal_commands.use_case,
    manage_commands.use_case,
)
"""What is done after the set-up, each subject with its own commands."""

NEVER_TWICE = frozenset(
    {
        Topic.PURCHASE,
        Topic.IMPORT,
        Topic.SIGN_OUT,
        Topic.START,
        Topic.SCHEDULE,
        Topic.CHANGES,
        Topic.WATCHING,
        Topic.REMOVAL,
        Topic.LINK,
        Topic.EXPORT,
        Topic.EXPORTING,
        Topic.UNDO,
        Topic.UNMAP,
        Topic.NOT_OURS,
        Topic.CLINIC,
    }
)
"""While one of these is under way, another of its topic is not begun; elsewhere the newer replaces it."""


def use_case(engine: Engine, command: msg.Command) -> Flow[object]:
    """The generator that carries out a command."""
    match command:
        case msg.Start():
            return signing.start(engine)
        case msg.SignIn(device, language):
            return signing.sign_in(engine, device=device, language=language)
        case msg.SignOut():
            return signing.sign_out(engine)
        case msg.Look():
            return looking.look(engine)
        case msg.SaveDraft(draft):
            return _save(engine, draft)
        case msg.Buy(clinic, fee):
            return buying.buy(engine, clinic, fee)
        case msg.BuyAgain():
            return buying.buy_again(engine)
        case msg.DropPurchase():
            return buying.drop_purchase(engine)
        case msg.WatchActivation():
            return activation.watch_activation(engine)
        case msg.SetLanguage(language, before):
            return setting.set_language(engine, language, before)
        case _:
            return _after_activation(engine, command)


def _after_activation(engine: Engine, command: msg.Command) -> Flow[object]:
    match command:
        case msg.LookUpPractice(identifier):
            return connecting.look_up_practice(engine, identifier)
        case msg.SetPractice(identifier):
            return connecting.set_practice(engine, identifier)
        case msg.SetScope(scope):
            return connecting.set_scope(engine, scope)
        case msg.SetAutoImport(auto_import):
            return connecting.set_auto_import(engine, auto_import)
        case msg.LoadStaff():
            return connecting.load_staff(engine)
        case msg.AcceptMapping(mapping):
            return remapping.accept_mapping(engine, mapping)
        case msg.PreviewImport(request):
            return importing.preview_import(engine, request)
        case msg.StartImport(request):
            return importing.import_cases(engine, request)
        case msg.ImportDays(days):
            return importing.import_days(engine, days)
        case msg.ImportSlot(day, attempt):
            return ticking.run_slot(engine, day, attempt)
        case msg.CancelImport():
            return importing.cancel_import(engine)
        case msg.ShowCases(day):
            return cases.show_cases(engine, day)
        case msg.Tick():
            return ticking.tick(engine)
        case _:
            return _every_day(engine, command)


def _every_day(engine: Engine, command: msg.Command) -> Flow[object]:
    match command:
        case msg.PauseImports(until_tomorrow):
            return pausing.pause(engine, until_tomorrow=until_tomorrow)
        case msg.ResumeImports():
            return pausing.resume(engine)
        case msg.CatchUp(days):
            return missing.catch_up(engine, days)
        case msg.LeaveMissed(days):
            return missing.leave(engine, days)
        case msg.ReadChanges():
            return cases.read_changes(engine)
        case msg.LoadHistory():
            return history.load_history(engine)
        case msg.FindCases(query, offset, count):
            return finding.find_cases(engine, query, offset, count)
        case msg.SetSettings(settings):
            return setting.set_settings(engine, settings)
        case msg.Watch():
            return watching.watch(engine)
        case msg.AcceptStaffChanges():
            return staffing.accept_staff_changes(engine)
        case msg.AcceptFee():
            return watching.accept_fee(engine)
        case msg.RemoveConnection():
            return removing.remove_connection(engine)
        case _:
            return _after_set_up(engine, command)


def _after_set_up(engine: Engine, command: msg.Command) -> Flow[object]:
    for branch in _BRANCHES:
        flow = branch(engine, command)
        if flow is not None:
            return flow
    raise AssertionError(f"no use case for {command}")


def _save(engine: Engine, draft: Draft) -> Flow[None]:
    save_draft(engine, draft)
    yield DraftSaved(engine.now())
