"""Every page of the wizard in every state that it can be in, for pictures of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from decimal import Decimal

from covet_desktop.core.events import PurchaseOpen, Retrying, Session, SignInShown, Topic
from covet_desktop.core.model import (
    Fee,
    Reason,
    Status,
)
from covet_desktop.core.people import BillingCycle
from covet_desktop.core.problems import Kind, Problem
from covet_desktop.core.setup import Draft, Step
from covet_desktop.core.state import AppState
from covet_desktop.core.text import text
from covet_desktop.ui.text import tr
from covet_desktop.ui.wizard.shell import SetupWizard
from tests.ui import wizard_states as first

Then = Callable[[first.Window], None]


@dataclass(frozen=True, slots=True)
class Scene:
    """States drawn one after the other, a step to go to, and what a person then does."""

    name: str
    states: tuple[AppState, ...]
    step: Step | None = None
    then: tuple[Then, ...] = ()
    """Each a moment after the one before."""
    afterwards: tuple[AppState, ...] = ()
    at_last: Then | None = None
    at: datetime = first.NOW
    starts_with_pc: bool = False


def scene(name: str, *states: AppState, step: Step | None = None, then: tuple[Then, ...] = ()) -> Scene:
    return Scene(name, states, step, then)


def press(words: str) -> Then:
    """A button by the source of its text, in whatever language it stands there."""
    return lambda shown: shown.press(tr(words).replace("&", ""))


def use_the_primary_button(shown: first.Window) -> None:
    shown.primary().click()


OFFLINE = Problem(
    Kind.OFFLINE,
    text("CoVet can't be reached."),
    text("Check the internet connection of this PC, then try again."),
    request_id="req-1",
)
REFUSED = Problem(
    Kind.NOT_PERMITTED,
    text("Your CoVet account may not do this."),
    text("An owner or admin of your CoVet workspace can."),
    code="not_permitted",
    status=403,
    request_id="req-2",
)


def _connection(
    status: Status, detail: str = "", *, activated: bool = False, expected: date | None = None
) -> AppState:
    changed = replace(
        first.CONNECTION,
        expected_by=expected or first.CONNECTION.expected_by,
        status=status,
        status_reason=Reason("x", detail) if detail else None,
        activated_at=first.NOW if activated else None,
    )
    return replace(first.busy(first.WAITING, Topic.ACTIVATION), connection=changed)


def welcome() -> list[Scene]:
    out = first.SIGNED_OUT
    elsewhere = SignInShown("https://sign-in.example.com/authorize?x=1", browser_opened=False)
    minutes = first.NOW + timedelta(minutes=9, seconds=41)
    by_code = SignInShown("https://example.com/device", "WDJB-MJHT", minutes)
    unseen = replace(first.SIGNED_IN, looked=False)
    thrown_out = replace(first.TYPED, session=Session.SIGNED_OUT)
    return [
        scene("opening"),
        scene("looking", AppState()),
        scene("signed-out", out),
        scene("browser", out, first.SIGNING_IN, first.BROWSER),
        scene("no-browser", out, replace(first.SIGNING_IN, sign_in=elsewhere)),
        scene("code", out, replace(first.SIGNING_IN, sign_in=by_code)),
        scene("offline", out, first.failed(out, Topic.SIGN_IN, OFFLINE)),
        scene("signed-in", out, first.SIGNING_IN, first.SIGNED_IN),
        scene("looking-where-it-stands", out, first.SIGNING_IN, unseen),
        scene("look-failed", first.failed(unseen, Topic.LOOK, OFFLINE), then=(press("&Details"),)),
        scene("no-keychain", out, first.SIGNING_IN, replace(first.SIGNED_IN, lasting=False)),
        scene("member", first.AS_MEMBER),
        scene("member-nobody-known", replace(first.AS_MEMBER, members=())),
        scene("keychain-locked", AppState(session=Session.KEYCHAIN_LOCKED)),
        scene("thrown-out", first.TYPED, thrown_out),
    ]


def clinic_page() -> list[Scene]:
    invalid = Problem(
        Kind.INVALID,
        text("CoVet doesn't accept some of what was entered."),
        text("Correct the fields that are marked."),
        fields={"/clinic/postal_code": "Not a postal code.", "/clinic/phone": "Not a phone number."},
    )
    elsewhere = [
        scene(f"country-{code}", replace(first.TYPED, draft=Draft(clinic=replace(first.FORM, country=code))))
        for code in ("US", "AU", "GB", "IE", "CH")
    ]
    open_request = replace(first.CONFIRMING, purchase=PurchaseOpen(first.NOW - timedelta(hours=3)))
    return [
        *elsewhere,
        scene("on-its-way", open_request, step=Step.CLINIC),
        scene("rejected", _connection(Status.REJECTED, "The clinic's address is a private house.")),
        scene("new", first.SIGNED_IN),
        scene("typed", first.TYPED, replace(first.TYPED, draft_saved_at=first.NOW)),
        scene("missing", first.SIGNED_IN, then=(use_the_primary_button,)),
        scene("refused", first.failed(first.TYPED, Topic.PURCHASE, invalid)),
        scene("bought", first.WAITING, step=Step.CLINIC),
    ]


def purchase() -> list[Scene]:
    state = first.CONFIRMING
    sent = first.busy(state, Topic.PURCHASE)
    dearer = replace(state, tile=replace(first.TILE, fee=Fee(Decimal("39.00"), "USD")))
    changed = Problem(Kind.FEE_CHANGED, text("The fee has changed. Nothing was bought."))
    asked = PurchaseOpen(first.NOW - timedelta(hours=3))
    annual = replace(
        first.ACCOUNT, workspace=replace(first.ACCOUNT.workspace, billing_cycle=BillingCycle.ANNUAL)
    )
    wrong = replace(state, draft=Draft(clinic=replace(first.FORM, server_count="9" * 5000), reached=2))
    exists = Problem(Kind.CONNECTION_EXISTS, text("There is a connection already."))
    week_old = PurchaseOpen(first.NOW - timedelta(days=7), stale=True)
    return [
        scene("fee", state),
        scene("second-question", state, then=(press("&Confirm"),)),
        Scene("sending", (state,), None, (press("&Confirm"), _yes), (sent,)),
        Scene("retrying", (state,), None, (press("&Confirm"), _yes), (_retrying(sent),)),
        Scene("dearer", (state,), None, (press("&Confirm"), _yes), (sent, _fail(dearer, changed))),
        scene("open-request", replace(state, purchase=asked)),
        scene("stale-request", replace(state, purchase=week_old)),
        Scene("refused", (state,), None, (press("&Confirm"), _yes), (sent, _fail(state, REFUSED))),
        scene("fee-unknown", replace(state, tile=None)),
        scene("member", state, replace(state, account=first.AS_MEMBER.account)),
        scene("bought", first.WAITING, step=Step.PURCHASE),
        scene("annual", replace(state, account=annual)),
        scene("details-wrong", wrong, step=Step.PURCHASE),
        Scene("exists", (state,), None, (press("&Confirm"), _yes), (sent, _fail(first.WAITING, exists))),
    ]


def _yes(shown: first.Window) -> None:
    from covet_desktop.ui.widgets import Ask

    next(ask for ask in shown.wizard.findChildren(Ask) if ask.isVisible()).yes.click()


def _retrying(state: AppState) -> AppState:
    return replace(state, retrying={Topic.PURCHASE: Retrying(Topic.PURCHASE, OFFLINE, 4)})


def _fail(state: AppState, problem: Problem) -> AppState:
    return first.failed(state, Topic.PURCHASE, problem)


def waiting() -> list[Scene]:
    watched = first.busy(first.WAITING, Topic.ACTIVATION)
    return [
        scene("waiting", watched),
        scene("requested", _connection(Status.REQUESTED)),
        scene("late", _connection(Status.PROCESSING, expected=date(2026, 11, 20))),
        scene("rejected-unexplained", watched, _connection(Status.REJECTED)),
        scene(
            "suspended-later", _connection(Status.SUSPENDED, "The last invoice is not paid.", activated=True)
        ),
        scene("offline", watched, first.failed(watched, Topic.ACTIVATION, OFFLINE)),
        scene("ready", watched, _connection(Status.READY_FOR_SETUP, activated=True), step=Step.WAITING),
        scene("rejected", watched, _connection(Status.REJECTED, "The clinic's address is a private house.")),
        scene("suspended", _connection(Status.SUSPENDED, "The last invoice is not paid yet.")),
    ]


def scenes() -> list[Scene]:
    from tests.ui.setting_scenes import settings  # it takes its words from here

    pages = {
        "1-welcome": welcome(),
        "2-clinic": clinic_page(),
        "3-purchase": purchase(),
        "4-waiting": waiting(),
        **settings(),
    }
    return [
        replace(found, name=f"wizard-{page}-{found.name}")
        for page, listed in pages.items()
        for found in listed
    ]


def play(found: Scene, settle: Callable[[], None], size: tuple[int, int] | None = None) -> first.Window:
    """The wizard in that scene, on the screen; ``settle`` lets it be drawn. The caller closes it."""
    from covet_desktop.ui.wizard.here import Here, StartUp

    start_up = StartUp(lambda: found.starts_with_pc, lambda on: on)
    wizard = SetupWizard(Here("America/Toronto", "CA", lambda: found.at, start_up))
    shown = first.Window(wizard)
    try:
        _act(found, shown, settle, size)
    except BaseException:
        wizard.close()  # else it would be left to the tests that follow
        wizard.deleteLater()
        raise
    return shown


def _act(found: Scene, shown: first.Window, settle: Callable[[], None], size: tuple[int, int] | None) -> None:
    wizard = shown.wizard
    if size is not None:
        wizard.resize(*size)
    wizard.show()
    settle()
    shown.draw(*found.states)
    if found.step is not None:
        wizard.rail.chosen.emit(int(found.step))
    for act in found.then:
        settle()
        act(shown)
    shown.draw(*found.afterwards)
    if found.at_last is not None:
        settle()
        found.at_last(shown)
    settle()
