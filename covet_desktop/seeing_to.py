"""What the button of a line under "needs you" does."""

from __future__ import annotations

from collections.abc import Callable

from covet_desktop import messages as msg
from covet_desktop.bridge import Bridge
from covet_desktop.core.needs import Need, NeedAction
from covet_desktop.core.notices import Page
from covet_desktop.core.state import AppState


def see_to(need: Need, bridge: Bridge, open_page: Callable[[Page], None]) -> None:
    """Do the one thing of a line, or open the page on which a person does it."""
    command = command_for(need, bridge.state)
    if command is None:
        open_page(need.page)
    else:
        bridge.send(command)


def command_for(need: Need, state: AppState) -> msg.Command | None:
    """The command that it sends; None where it opens the line's page."""
    match need.does:
        case NeedAction.TRY_AGAIN:
            return msg.Start()
        case NeedAction.IMPORT:
            return msg.ImportDays(1)
        case NeedAction.CATCH_UP:
            return msg.CatchUp(state.missed) if state.missed else None
        case NeedAction.LEAVE_MISSED:
            return msg.LeaveMissed(state.missed) if state.missed else None
        case NeedAction.RESUME:
            return msg.ResumeImports()
        case NeedAction.ACCEPT:
            return msg.AcceptStaffChanges()
        case NeedAction.ACCEPT_FEE:
            return msg.AcceptFee()
        case NeedAction.OPEN_PAGE | NeedAction.SIGN_IN:
            return None


def page_to_manage(state: AppState) -> Page:
    """Where "Manage integration" opens: at the veterinarians, as staff is what changes by itself; from there
    any step can be chosen. Before everything is set, where set-up stands."""
    return Page.VETERINARIANS if state.connected else Page.SETUP
