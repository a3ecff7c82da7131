"""Step 3 in the terminal: the fee, confirmed twice, and the one request that buys the connection."""

from __future__ import annotations

import click

from covet_desktop import messages as msg
from covet_desktop.core.clinic_form import clinic_of, clinic_problems, field_of_pointer
from covet_desktop.core.model import Clinic, Fee
from covet_desktop.core.people import BillingCycle
from covet_desktop.core.problems import Kind, Problem
from covet_desktop.core.setup import Step, is_bought
from covet_desktop.core.text import Text
from covet_desktop.terminal import asking
from covet_desktop.terminal.asking import Choice
from covet_desktop.terminal.clinic import look_over, mend
from covet_desktop.terminal.talk import Talk, heading
from covet_desktop.terminal.words import (
    day_and_clock,
    fee_words,
    printable,
    tr,
    tr_n,
    unmarked,
    year_words,
    zone_of,
)

_TOLD_HERE = (Kind.FEE_CHANGED, Kind.CONNECTION_EXISTS, Kind.INVALID)


class NotYet(Exception):
    """The person would rather go on another day."""


def confirm_purchase(talk: Talk) -> None:
    """Buy, or raise :class:`NotYet`. A request whose answer was lost comes first."""
    heading(Step.PURCHASE)
    if talk.state.purchase.asked_at is not None:
        _settle_open_request(talk)
        return
    mend(talk, clinic_problems(talk.draft.clinic))
    fee = talk.state.tile.fee if talk.state.tile else None
    if fee is None:
        asking.prose(tr("The fee isn't known yet"))
        asking.prose(tr("It comes from CoVet. Nothing is bought without it."))
        raise NotYet
    clinic = clinic_of(talk.draft.clinic)
    _show_fee(talk, fee, clinic.server_count)
    if not _agrees(talk):
        return
    question = tr(
        "{clinic}: {servers}, {fee}, on your usual CoVet invoice until the connection is removed.",
        clinic=printable(clinic.name),
        servers=_servers(clinic.server_count),
        fee=fee_words(fee, clinic.server_count),
    )
    click.echo()
    asking.prose(question)
    if not asking.yes(tr("Confirm the paid connection?"), default=False):
        raise NotYet
    _buy(talk, clinic, fee)


def _agrees(talk: Talk) -> bool:
    """The first confirmation; False when the details were changed, and the fee has to be seen again."""
    choices = [
        Choice("confirm", unmarked(tr("&Confirm the fee"))),
        Choice("details", tr("Change the clinic's details")),
        Choice("later", unmarked(tr("Not &yet"))),
    ]
    click.echo()
    match asking.choice(tr("What now?"), choices, "later"):
        case "confirm":
            return True
        case "details":
            look_over(talk)
            return False
        case _:
            raise NotYet


def _buy(talk: Talk, clinic: Clinic, fee: Fee) -> None:
    try:
        talk.do(msg.Buy(clinic, fee))
    except Problem as problem:
        if problem.kind not in _TOLD_HERE:
            raise
        _tell_refusal(talk, problem, fee)
        return
    asking.prose(tr("Request sent"))


def _tell_refusal(talk: Talk, problem: Problem, fee: Fee) -> None:
    """Nothing was bought: why, and what to do; the step then begins again from what the service says."""
    match problem.kind:
        case Kind.FEE_CHANGED:
            new = talk.state.tile.fee if talk.state.tile else None
            asking.told(tr("The fee has changed. Nothing was bought."))
            if new is not None:
                words = tr(
                    "It was {old}, it is {new} for each server now. Confirm it if you agree.",
                    old=fee_words(fee),
                    new=fee_words(new),
                )
                asking.prose(words, "    ")
        case Kind.CONNECTION_EXISTS:
            asking.told(tr("Your workspace has this connection already. Nothing was bought a second time."))
        case _:
            fields = {field_of_pointer(pointer): _as_is(words) for pointer, words in problem.fields.items()}
            fields.pop("", None)
            if not fields:
                raise problem
            asking.told(tr("Some of the clinic's details aren't right yet"))
            mend(talk, fields)


def _settle_open_request(talk: Talk) -> None:
    """Look first; only a person sends the same request again, or drops it."""
    asked_at = talk.state.purchase.asked_at
    assert asked_at is not None, "only where a request is open"
    when = day_and_clock(asked_at, zone_of(""))
    asking.prose(tr("Your request of {when} may not have arrived", when=when))
    if talk.state.purchase.stale:
        asking.prose(
            tr(
                "CoVet knows nothing of it so far. It is more than six days old: drop it, look at the fee "
                "and confirm it anew."
            )
        )
    else:
        asking.prose(
            tr(
                "The line broke before CoVet answered. Look again first. Sending the same request again "
                "can't buy twice."
            )
        )
    choices = [
        Choice("look", unmarked(tr("&Look again"))),
        *(
            []
            if talk.state.purchase.stale
            else [Choice("again", unmarked(tr("&Send the same request again")))]
        ),
        Choice("drop", unmarked(tr("D&rop this request"))),
        Choice("later", unmarked(tr("Not &yet"))),
    ]
    match asking.choice(tr("What now?"), choices, "look"):
        case "look":
            talk.do(msg.Look())
        case "again":
            talk.do(msg.BuyAgain())
        case "drop":
            talk.do(msg.DropPurchase())
        case _:
            raise NotYet
    if is_bought(talk.state.connection):
        asking.prose(tr("Request sent"))


def _show_fee(talk: Talk, fee: Fee, servers: int) -> None:
    rows = [
        (tr("Cornerstone connection, for each server"), fee_words(fee)),
        (tr("Cornerstone servers"), f"× {servers}"),
        (tr("Together"), fee_words(fee, servers)),
    ]
    if fee.interval == "month":
        rows.append((tr("In a year"), year_words(fee, servers)))
    width = max(len(words) for words, _ in rows)
    for words, amount in rows:
        click.echo(f"  {words.ljust(width)}  {amount}")
    cycle = talk.state.account.workspace.billing_cycle if talk.state.account else BillingCycle.UNKNOWN
    billing = {
        BillingCycle.MONTHLY: tr("On your usual CoVet invoice, every month."),
        BillingCycle.ANNUAL: tr("On your usual CoVet invoice, once a year."),
    }.get(cycle, tr("On your usual CoVet invoice."))
    click.echo(f"  {billing}")
    asking.prose(tr("The same, however many people of your team use it."), "  ")
    asking.prose(tr("It renews by itself until the connection is removed."), "  ")


def _servers(count: int) -> str:
    return tr_n("{n} Cornerstone server", "{n} Cornerstone servers", count)


def _as_is(words: str) -> Text:
    """The service's own words, which nobody translates."""
    return Text("{words}", (("words", words),))
