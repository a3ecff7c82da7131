"""Where set-up stands is the service's word, whoever went on with it meanwhile."""

from covet_desktop import messages as msg
from covet_desktop.core.clinic_form import ClinicForm
from covet_desktop.core.events import ConnectionKnown, DraftKnown, PurchaseOpen
from covet_desktop.core.model import Status
from covet_desktop.core.problems import Kind
from covet_desktop.core.setup import Draft, Step
from tests.engine.desk import Desk
from tests.sandbox.driver import Clinic


def test_a_look_tells_account_members_fee_and_connection(desk: Desk) -> None:
    desk.do_look()

    assert desk.state.looked
    assert len(desk.state.members) == 3
    assert desk.state.tile is not None
    assert desk.state.tile.fee is not None
    assert desk.state.connection is None
    assert desk.state.resume_step is Step.CLINIC


def test_what_another_pc_bought_and_set_is_where_this_one_goes_on(desk: Desk, clinic: Clinic) -> None:
    clinic.buy()
    desk.do_look()
    waiting = desk.state.resume_step
    desk.practice.act(action="activate")
    clinic.change("PUT", f"{clinic.path}/practice", {"identifier": clinic.sample.practice["identifier"]})

    desk.do_look()

    assert waiting is Step.WAITING
    assert desk.state.resume_step is Step.SCOPE


def test_draft_and_open_purchase_are_known_before_the_connection(connected: Desk) -> None:
    """Whoever places the wizard on the connection's word has the rest by then."""
    connected.events.clear()

    connected.do_look()

    kinds = [type(event) for event in connected.events]
    assert kinds.index(DraftKnown) < kinds.index(PurchaseOpen) < kinds.index(ConnectionKnown)


def test_a_purchase_of_another_pc_takes_the_clinics_contacts_off_this_one(desk: Desk, clinic: Clinic) -> None:
    desk.do(msg.SaveDraft(Draft(clinic=ClinicForm(name="Typed here"))))
    clinic.buy()

    desk.do_look()

    assert desk.state.draft.clinic == ClinicForm()
    assert b"Typed here" not in (desk.folder / "ledger.db").read_bytes()


def test_a_removed_connection_is_none(connected: Desk, clinic: Clinic) -> None:
    clinic.as_().delete(clinic.path)

    connected.do_look()

    assert connected.state.connection is None
    assert connected.state.resume_step is Step.CLINIC


def test_a_connection_removed_between_tile_and_look_is_none_as_well(connected: Desk, clinic: Clinic) -> None:
    connected.practice.act(
        action="error_next", status=410, code="connection_removed", path_prefix=clinic.path
    )

    connected.do_look()

    assert connected.state.connection is None


def test_a_rejected_request_may_be_made_again(desk: Desk, clinic: Clinic) -> None:
    clinic.buy()
    desk.practice.act(action="reject", reason="No such clinic.")

    desk.do_look()

    assert desk.state.connection is not None
    assert desk.state.connection.status is Status.REJECTED
    assert desk.state.resume_step is Step.CLINIC


def test_a_disturbance_passes_without_anybody_noticing_much(desk: Desk) -> None:
    desk.practice.act(action="error_next", status=503, count=3, path_prefix="/v1/members")

    desk.do_look()

    assert desk.state.looked


def test_a_disturbance_that_stays_is_a_problem(desk: Desk) -> None:
    desk.practice.act(action="error_next", status=503, count=4, path_prefix="/v1/members")

    problem = desk.problem_of(msg.Look())

    assert problem.kind is Kind.SERVICE_DOWN
    assert problem.request_id
