"""Money: one connection, whatever happens to the line, the PC or the person's finger."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal

import msgspec
import pytest

from covet_desktop import messages as msg
from covet_desktop.core.clinic_form import ClinicForm
from covet_desktop.core.events import PurchaseOpen
from covet_desktop.core.model import Clinic, Fee
from covet_desktop.core.problems import Kind
from covet_desktop.core.setup import Draft, Step
from covet_desktop.engine.flow import Call
from covet_desktop.sandbox.sample import load
from tests.conftest import MakeSandbox
from tests.engine.conftest import MakeDesk
from tests.engine.desk import Desk
from tests.sandbox.driver import Clinic as OtherPc
from tests.support.line import Line

CONNECTIONS = "/v1/connections"


def buying(desk: Desk, **changes: object) -> msg.Buy:
    """What the purchase page sends after its second confirmation."""
    sample = {name: value for name, value in load("tiny").clinic.items() if value is not None}
    assert desk.state.tile is not None
    assert desk.state.tile.fee is not None
    fee = desk.state.tile.fee
    return msg.Buy(msgspec.convert(sample | changes, Clinic), fee)


def is_the_purchase(desk: Desk) -> Callable[[object], bool]:
    """The call that buys: the one before which the ledger says that it was sent."""

    def reached(effect: object) -> bool:
        owner = desk.engine.signed_in_owner()
        entries = desk.engine.ledger.open_entries("purchase", owner.service, owner.workspace)
        return isinstance(effect, Call) and bool(entries) and entries[0].sent_at is not None

    return reached


def test_a_purchase_is_one_connection_and_ends_the_clinics_form(desk: Desk) -> None:
    desk.do(msg.SaveDraft(Draft(clinic=ClinicForm(name="Maple Lane"))))

    desk.do(buying(desk))

    assert len(desk.practice.records()["purchases"]) == 1
    assert desk.state.resume_step is Step.WAITING
    assert desk.state.purchase == PurchaseOpen(None)
    assert desk.state.draft.clinic == ClinicForm()
    assert b"Maple Lane" not in (desk.folder / "ledger.db").read_bytes()


@pytest.mark.parametrize("times", [1, 3])
def test_a_lost_answer_buys_once(desk: Desk, times: int) -> None:
    desk.practice.act(action="error_next", status=0, when="after", count=times, path_prefix=CONNECTIONS)

    desk.do(buying(desk))

    assert len(desk.practice.records()["purchases"]) == 1
    assert desk.state.resume_step is Step.WAITING


def test_a_line_that_stays_broken_leaves_the_request_open_and_the_same(desk: Desk) -> None:
    desk.practice.act(action="error_next", status=0, when="after", count=4, path_prefix=CONNECTIONS)
    problem = desk.problem_of(buying(desk))
    asked_at = desk.state.purchase.asked_at

    another = desk.problem_of(buying(desk, name="Another name"))

    assert problem.kind is Kind.OFFLINE
    assert asked_at is not None
    assert another.kind is Kind.IN_PROGRESS, "an earlier request without an answer comes first"
    desk.do(msg.BuyAgain())
    bought = desk.practice.records()["connections"]
    assert [connection["clinic"]["name"] for connection in bought] == [load("tiny").clinic["name"]]


def test_killed_at_the_send_it_looks_first_and_asks_a_person(desk: Desk) -> None:
    desk.until(buying(desk), is_the_purchase(desk))
    desk.restart()

    desk.do(msg.Start())

    assert desk.practice.records()["purchases"] == [], "nothing is bought unattended"
    assert desk.state.purchase.asked_at is not None
    assert desk.state.resume_step is Step.PURCHASE


def test_a_person_sends_it_again_and_it_is_bought_once(desk: Desk) -> None:
    desk.until(buying(desk), is_the_purchase(desk))
    desk.restart()
    desk.do(msg.Start())

    desk.do(msg.BuyAgain())
    desk.do(msg.BuyAgain())

    assert len(desk.practice.records()["purchases"]) == 1
    assert desk.state.resume_step is Step.WAITING


def test_bought_and_killed_before_the_answer_the_look_settles_it(
    sandbox: MakeSandbox, make_desk: MakeDesk, line: Line
) -> None:
    desk = make_desk(sandbox("tiny", line=line)).sign_in()
    line.cut("POST", CONNECTIONS)
    desk.problem_of(buying(desk))
    line.heal()
    entry = desk.engine.ledger.open_entries("purchase", desk.url, desk.engine.signed_in_owner().workspace)[0]
    desk.engine.api.create_connection(entry.body or b"", entry.key)  # it arrived after all
    desk.restart()

    desk.do(msg.Start())

    assert desk.state.purchase.asked_at is None
    assert desk.state.resume_step is Step.WAITING
    assert len(desk.practice.records()["purchases"]) == 1


def test_a_request_of_a_week_ago_is_confirmed_anew(desk: Desk) -> None:
    desk.until(buying(desk), is_the_purchase(desk))
    desk.restart()
    desk.now = datetime.now(UTC) + timedelta(days=7)
    desk.do(msg.Start())

    problem = desk.problem_of(msg.BuyAgain())

    assert problem.kind is Kind.REFUSED
    assert desk.state.purchase.stale
    desk.do(msg.DropPurchase())
    assert desk.state.purchase.asked_at is None
    assert desk.practice.records()["purchases"] == []


def test_another_fee_asks_again_and_buys_nothing(desk: Desk) -> None:
    old = buying(desk)
    desk.practice.act(action="set_fee", amount="39.00")

    problem = desk.problem_of(old)

    assert problem.kind is Kind.FEE_CHANGED
    assert desk.practice.records()["purchases"] == []
    assert desk.state.purchase.asked_at is None
    assert desk.state.tile is not None
    assert desk.state.tile.fee is not None
    assert desk.state.tile.fee.amount == Decimal("39.00")
    desk.do(buying(desk))
    assert len(desk.practice.records()["purchases"]) == 1


def test_what_another_pc_bought_meanwhile_is_shown_and_not_bought_again(desk: Desk, clinic: OtherPc) -> None:
    command = buying(desk)
    clinic.buy()

    problem = desk.problem_of(command)

    assert problem.kind is Kind.CONNECTION_EXISTS
    assert len(desk.practice.records()["purchases"]) == 1
    assert desk.state.resume_step is Step.WAITING
    assert desk.state.purchase.asked_at is None


def test_a_refused_field_leaves_the_request_free_to_be_corrected(desk: Desk) -> None:
    problem = desk.problem_of(buying(desk, postal_code="nonsense"))

    assert problem.kind is Kind.INVALID
    assert "/clinic/postal_code" in problem.fields
    assert desk.state.purchase.asked_at is None
    desk.do(buying(desk))
    assert len(desk.practice.records()["purchases"]) == 1


def test_a_member_is_told_who_may_buy(practice_desk: Desk) -> None:
    problem = practice_desk.problem_of(buying(practice_desk))

    assert problem.kind is Kind.NOT_PERMITTED
    assert practice_desk.state.purchase.asked_at is None


@pytest.fixture
def practice_desk(desk: Desk) -> Desk:
    desk.do(msg.SignOut())
    return desk.sign_in("member")


def test_an_invented_fee_is_never_taken(desk: Desk) -> None:
    command = replace(buying(desk), fee=Fee(Decimal("1.00"), "USD"))

    assert desk.problem_of(command).kind is Kind.FEE_CHANGED
