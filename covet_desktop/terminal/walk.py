"""Set-up in the terminal, step by step, for a PC without a display. It drives the same use cases.

Which step comes next is the core's answer, as in the window. It may be left at any time: what was typed
is kept here, what the service has is kept there, and the next walk goes on from both.
"""

from __future__ import annotations

from collections.abc import Callable

import click

from covet_desktop import messages as msg
from covet_desktop.adapters import system
from covet_desktop.adapters.single import EngineLock
from covet_desktop.composition import make_engine
from covet_desktop.core.people import Role
from covet_desktop.core.problems import Kind, Problem
from covet_desktop.core.setup import Step
from covet_desktop.core.text import text
from covet_desktop.options import Options
from covet_desktop.terminal import asking
from covet_desktop.terminal.activation import wait_for_activation
from covet_desktop.terminal.clinic import ask_clinic
from covet_desktop.terminal.connecting import choose_auto_import, choose_scope, name_practice
from covet_desktop.terminal.importing import import_now
from covet_desktop.terminal.purchase import NotYet, confirm_purchase
from covet_desktop.terminal.talk import Talk, heading, tell
from covet_desktop.terminal.veterinarians import map_veterinarians
from covet_desktop.terminal.words import printable, tr

NOT_READY = 6
"""The exit code where the person leaves before set-up is through."""

_STEPS: dict[Step, Callable[[Talk], None]] = {
    Step.CLINIC: ask_clinic,
    Step.PURCHASE: confirm_purchase,
    Step.WAITING: wait_for_activation,
    Step.PRACTICE: name_practice,
    Step.SCOPE: choose_scope,
    Step.AUTO_IMPORT: choose_auto_import,
    Step.VETERINARIANS: map_veterinarians,
}


def walk(options: Options) -> int:
    """Go on from where set-up stands to a table of the cases. The exit code; a Problem is raised."""
    lock = EngineLock(system.data_dir(options.data_dir))
    if not lock.try_acquire():
        raise Problem(
            Kind.IN_PROGRESS,
            text("CoVet Desktop is running already with this data."),
            text("Go on with the set-up in its window, or quit it first."),
        )
    engine = make_engine(options)
    engine.stays = False
    try:
        return _go(Talk(engine))
    except NotYet:
        asking.prose(tr("Nothing was bought."))
        leave()
        return NOT_READY
    except (click.Abort, KeyboardInterrupt):
        click.echo()
        leave()
        return 1
    finally:
        engine.close()
        lock.release()


def leave() -> None:
    """How a person who stops is seen off."""
    asking.prose(tr("What you entered is kept. Start the set-up again, and it goes on from here."))


def _go(talk: Talk) -> int:
    talk.do(msg.Start())
    while not talk.state.signed_in:
        _sign_in(talk)
    account = talk.state.account
    if account is not None:
        name, workspace = printable(account.user.display_name), printable(account.workspace.name)
        asking.prose(tr("You're signed in as {name}", name=f"{name}, {workspace}"))
    if not talk.state.lasting:
        asking.prose(tr("You're signed in until you quit the app"))
        asking.prose(tr("This PC has no keychain in which the sign-in could be kept."), "  ")
    while (step := talk.state.resume_step) in _STEPS:
        if step is not Step.WAITING:
            _see_whether_permitted(talk)
        _STEPS[step](talk)
    return 0 if import_now(talk) else 1


def _sign_in(talk: Talk) -> None:
    heading(Step.WELCOME)
    try:
        talk.do(msg.SignIn(device=True))
    except Problem as problem:
        if problem.kind not in (Kind.SIGN_IN_FAILED, Kind.SIGN_IN_CANCELLED):
            raise
        tell(problem)
        if not asking.yes(tr("Get a new code?"), default=True):
            raise


def _see_whether_permitted(talk: Talk) -> None:
    """Set-up is for owners and admins (contract §4): said before anything is asked."""
    account = talk.state.account
    if account is None or account.may_administer:
        return
    roles = (Role.OWNER, Role.ADMIN)
    names = ", ".join(member.display_name for member in talk.state.members if member.role in roles)
    who = names or tr("an owner or admin of your CoVet workspace")
    raise Problem(
        Kind.NOT_PERMITTED,
        text("Connecting Cornerstone is for owners and admins"),
        text("Ask {names} to set it up, here or on another PC.", names=printable(who)),
    )
