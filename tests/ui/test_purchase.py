"""The fee and the one purchase: confirmed twice, sent once, never unattended."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest
from pytestqt.qtbot import QtBot

from covet_desktop.core.clinic_form import clinic_of
from covet_desktop.core.events import PurchaseOpen, Retrying, Topic
from covet_desktop.core.model import Fee
from covet_desktop.core.people import Account, BillingCycle, Workspace
from covet_desktop.core.problems import Kind, Problem
from covet_desktop.core.setup import Draft, Step
from covet_desktop.core.state import AppState
from covet_desktop.core.text import text
from covet_desktop.messages import Buy, BuyAgain, DropPurchase, Look, WatchActivation
from covet_desktop.ui.widgets import Ask
from covet_desktop.ui.wizard.purchase import PurchasePage
from tests.ui.wizard_states import (
    ACCOUNT,
    AS_MEMBER,
    CONFIRMING,
    FEE,
    NOW,
    SIGNED_IN,
    TILE,
    WAITING,
    Window,
    busy,
    ended,
    failed,
    window,
)

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

CLINIC = clinic_of(CONFIRMING.draft.clinic)
OPEN = replace(CONFIRMING, purchase=PurchaseOpen(NOW - timedelta(hours=3)))


def question(shown: Window) -> Ask:
    asked = [ask for ask in shown.wizard.findChildren(Ask) if ask.isVisible()]
    assert len(asked) == 1
    return asked[0]


def lines(shown: Window) -> dict[str, str]:
    page = shown.wizard.page_now
    assert isinstance(page, PurchasePage)
    return {words: amount.replace("\u00a0", " ") for words, amount in page.fee_card.lines()}


def confirm(shown: Window) -> None:
    shown.press("Confirm")
    question(shown).yes.click()


def test_the_fee_is_the_service_s_times_the_servers(qtbot: QtBot) -> None:
    with window(qtbot, CONFIRMING) as shown:
        assert shown.step == Step.PURCHASE
        assert lines(shown) == {
            "Cornerstone connection, for each server": "35.00 USD a month",
            "Cornerstone servers": "× 2",
            "Together": "70.00 USD a month",
            "In a year": "840.00 USD",
        }
        assert "every month" in shown.words()
        assert "until the connection is removed" in shown.words()
        assert "however many people" in shown.words()


def test_a_yearly_invoice_is_said(qtbot: QtBot) -> None:
    yearly = Account(ACCOUNT.user, Workspace("w1", "x", BillingCycle.ANNUAL))
    with window(qtbot, replace(CONFIRMING, account=yearly)) as shown:
        assert "once a year" in shown.words()


def test_confirm_asks_once_more_and_then_sends_exactly_one(qtbot: QtBot) -> None:
    with window(qtbot, CONFIRMING) as shown:
        shown.press("Confirm")
        assert shown.commands() == []
        ask = question(shown)
        assert "70.00 USD a month" in ask.words.replace("\u00a0", " ")
        assert "2 Cornerstone servers" in ask.words

        shown.wizard.next()
        assert question(shown) is ask
        ask.yes.click()
        ask.yes.click()
        shown.wizard.next()

        assert shown.commands() == [Buy(CLINIC, FEE)]


def test_not_yet_sends_nothing(qtbot: QtBot) -> None:
    with window(qtbot, CONFIRMING) as shown:
        shown.press("Confirm")

        question(shown).no.click()

        assert shown.commands() == []
        assert shown.primary().isEnabled()


def test_while_it_is_sent_the_page_is_busy_but_back_and_cancel_answer(qtbot: QtBot) -> None:
    with window(qtbot, CONFIRMING) as shown:
        confirm(shown)
        sending = replace(busy(CONFIRMING, Topic.PURCHASE), purchase=PurchaseOpen(NOW))
        assert "Sending your request…" in shown.words()

        shown.draw(sending)

        assert "Sending your request…" in shown.words()
        assert not shown.primary().isEnabled()
        assert "may not have arrived" not in shown.words()
        assert {"Cancel", "Back"} <= set(shown.buttons())


def test_a_retry_says_why(qtbot: QtBot) -> None:
    slow = Retrying(Topic.PURCHASE, Problem(Kind.TIMEOUT, text("CoVet doesn't answer.")), 4.0)
    with window(qtbot, CONFIRMING) as shown:
        confirm(shown)
        shown.draw(replace(busy(CONFIRMING, Topic.PURCHASE), retrying={Topic.PURCHASE: slow}))

        assert "CoVet doesn't answer. Trying again…" in shown.words()


def test_once_bought_the_wizard_goes_on(qtbot: QtBot) -> None:
    with window(qtbot, CONFIRMING) as shown:
        confirm(shown)
        shown.draw(busy(CONFIRMING, Topic.PURCHASE), ended(WAITING, Topic.PURCHASE))

        assert shown.step == Step.WAITING
        assert shown.commands()[-1] == WatchActivation()


def test_what_ended_while_one_was_back_does_not_drag_along(qtbot: QtBot) -> None:
    with window(qtbot, CONFIRMING) as shown:
        confirm(shown)
        shown.press("Back")

        shown.draw(busy(CONFIRMING, Topic.PURCHASE), ended(WAITING, Topic.PURCHASE))

        assert shown.step == Step.CLINIC
        assert "It can be looked at here, not changed." in shown.words()


def test_a_lost_answer_is_looked_for_first_and_sent_again_only_by_a_person(qtbot: QtBot) -> None:
    with window(qtbot, OPEN) as shown:
        assert "may not have arrived" in shown.words()
        assert not shown.primary().isEnabled()
        assert shown.commands() == []

        shown.press("Look again")
        shown.press("Send the same request again")
        assert shown.commands() == [Look()]
        question(shown).yes.click()

        assert shown.commands() == [Look(), BuyAgain()]


def test_a_request_of_last_week_can_only_be_dropped(qtbot: QtBot) -> None:
    stale = replace(CONFIRMING, purchase=PurchaseOpen(NOW - timedelta(days=7), stale=True))
    with window(qtbot, stale) as shown:
        assert "more than six days old" in shown.words()
        assert "Send the same request again" not in shown.buttons()

        shown.press("Drop this request")
        question(shown).yes.click()
        shown.draw(busy(stale, Topic.PURCHASE), ended(CONFIRMING, Topic.PURCHASE))

        assert shown.commands() == [DropPurchase()]
        assert shown.step == Step.PURCHASE
        assert shown.primary().isEnabled()


def test_a_changed_fee_is_shown_old_and_new_and_asks_again(qtbot: QtBot) -> None:
    dearer = replace(CONFIRMING, tile=replace(TILE, fee=Fee(Decimal("39.00"), "USD")))
    with window(qtbot, CONFIRMING) as shown:
        confirm(shown)
        changed = Problem(Kind.FEE_CHANGED, text("The fee has changed. Nothing was bought."))
        shown.draw(busy(CONFIRMING, Topic.PURCHASE), failed(dearer, Topic.PURCHASE, changed))

        words = shown.words().replace("\u00a0", " ")
        assert "It was 35.00 USD, it is 39.00 USD for each server now." in words
        assert words.count("The fee has changed.") == 1
        assert lines(shown)["Together"] == "78.00 USD a month"
        confirm(shown)

        assert shown.commands()[-1] == Buy(CLINIC, Fee(Decimal("39.00"), "USD"))


def test_a_connection_that_is_there_already_is_shown_with_who_and_when(qtbot: QtBot) -> None:
    exists = Problem(Kind.CONNECTION_EXISTS, text("There is one."))
    with window(qtbot, CONFIRMING) as shown:
        confirm(shown)
        shown.draw(busy(CONFIRMING, Topic.PURCHASE), failed(WAITING, Topic.PURCHASE, exists))

        words = shown.words().replace("\u00a0", " ")
        assert shown.step == Step.PURCHASE
        assert "Nothing was bought a second time." in words
        assert "Requested by Marie-Ève Roy, Fri 20 Nov, 2:12 PM." in words
        shown.press("Next")
        assert shown.step == Step.WAITING


def test_who_may_not_buy_is_told_who_can(qtbot: QtBot) -> None:
    refused = Problem(Kind.NOT_PERMITTED, text("You may not."))
    with window(qtbot, CONFIRMING) as shown:
        shown.draw(replace(CONFIRMING, account=AS_MEMBER.account))
        assert "Ask Marie-Ève Roy or Dre Geneviève Côté Lévesque to confirm it." in shown.words()
        assert not shown.primary().isEnabled()

        shown.draw(failed(CONFIRMING, Topic.PURCHASE, refused))
        assert "Buying is for owners and admins" in shown.words()


def test_who_was_refused_can_buy_once_the_role_has_changed(qtbot: QtBot) -> None:
    refused = failed(CONFIRMING, Topic.PURCHASE, Problem(Kind.NOT_PERMITTED, text("You may not.")))
    with window(qtbot, CONFIRMING) as shown:
        confirm(shown)
        shown.draw(busy(CONFIRMING, Topic.PURCHASE), refused)
        assert not shown.primary().isEnabled()
        shown.press("Look again")
        assert shown.commands()[-1] == Look()

        shown.draw(replace(refused, account=replace(ACCOUNT)))

        assert "Buying is for owners and admins" not in shown.words()
        assert shown.primary().isEnabled()


def test_a_number_of_servers_that_is_none_yet_breaks_nothing(qtbot: QtBot) -> None:
    draft = Draft(clinic=replace(CONFIRMING.draft.clinic, server_count="9" * 10_000), reached=3)
    with window(qtbot, replace(CONFIRMING, draft=draft)) as shown:
        shown.wizard.rail.chosen.emit(int(Step.PURCHASE))

        assert shown.step == Step.PURCHASE
        assert "Some of the clinic's details aren't right yet" in shown.words()
        assert not shown.primary().isEnabled()


def test_details_that_the_service_refused_lead_back_to_them(qtbot: QtBot) -> None:
    refused = Problem(Kind.INVALID, text("Not right."), fields={"/clinic/city": "No such city."})
    with window(qtbot, CONFIRMING) as shown:
        confirm(shown)
        shown.draw(busy(CONFIRMING, Topic.PURCHASE), failed(CONFIRMING, Topic.PURCHASE, refused))

        shown.press("Show the details")

        assert shown.step == Step.CLINIC
        assert shown.wizard.page_now.field("city").problem() == "No such city."


def test_a_fault_is_told_with_details_for_support(qtbot: QtBot) -> None:
    down = Problem(Kind.SERVICE_DOWN, text("CoVet is down."), text("Later."), request_id="req_9")
    with window(qtbot, CONFIRMING) as shown:
        confirm(shown)
        shown.draw(busy(CONFIRMING, Topic.PURCHASE), failed(OPEN, Topic.PURCHASE, down))

        assert "CoVet is down." in shown.words()
        assert "req_9" not in shown.words()
        shown.press("Details")
        assert "req_9" in shown.words()


def test_without_a_fee_nothing_can_be_confirmed(qtbot: QtBot) -> None:
    with window(qtbot, replace(CONFIRMING, tile=None)) as shown:
        assert "The fee isn't known yet" in shown.words()
        assert not shown.primary().isEnabled()

        shown.press("Look again")

        assert shown.commands() == [Look()]


def test_once_bought_it_can_be_looked_at_not_confirmed_again(qtbot: QtBot) -> None:
    with window(qtbot, WAITING) as shown:
        shown.press("Back")

        assert lines(shown)["Together"] == "35.00 USD a month"
        assert shown.primary().text().replace("&", "") == "Next"
        shown.press("Next")
        assert not shown.wizard.findChildren(Ask)


@pytest.mark.parametrize("state", [CONFIRMING, OPEN, replace(SIGNED_IN, draft=Draft(reached=3))])
def test_nothing_is_ever_sent_by_itself(qtbot: QtBot, state: AppState) -> None:
    with window(qtbot, state, replace(state, lasting=False)) as shown:
        assert shown.commands() == []
