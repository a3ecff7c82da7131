"""Start, sign-in and sign-out: whose data it is, and what is left of it."""

from datetime import UTC, datetime, timedelta

import pytest
from keyring.errors import KeyringLocked

from covet_desktop import messages as msg
from covet_desktop.core.events import Retrying, Session, SessionChanged, SignInShown
from covet_desktop.core.problems import Kind, Problem
from covet_desktop.core.setup import Draft
from tests.adapters.person import account_of
from tests.engine.conftest import MakeDesk
from tests.engine.desk import Desk
from tests.sandbox.driver import Clinic
from tests.support.practice import Practice


def files(desk: Desk) -> list[str]:
    return sorted(path.name for path in desk.folder.glob("cache*"))


def test_without_a_session_the_start_says_signed_out(practice: Practice, make_desk: MakeDesk) -> None:
    desk = make_desk(practice)

    desk.do(msg.Start())

    assert desk.state.session is Session.SIGNED_OUT
    assert not [call for call in practice.records()["requests"] if "/sandbox/" not in call]


def test_a_locked_keychain_is_a_state_of_its_own_and_touches_nothing(desk: Desk) -> None:
    desk.restart()
    desk.keychain.fault = KeyringLocked()

    problem = desk.problem_of(msg.Start())

    assert problem.kind is Kind.KEYCHAIN_LOCKED
    assert desk.state.session is Session.KEYCHAIN_LOCKED
    desk.keychain.fault = None
    desk.do(msg.Start())
    assert desk.state.signed_in


def test_a_sign_in_in_the_browser_shows_who_it_is_and_what_is_bought(desk: Desk) -> None:
    assert desk.of(SignInShown)[0].browser_opened
    assert desk.state.account is not None
    assert desk.state.account.user.id == account_of(desk.practice)
    assert desk.state.looked
    assert desk.state.connection is None


def test_a_sign_in_by_code_waits_until_somebody_allows_it(practice: Practice, make_desk: MakeDesk) -> None:
    desk = make_desk(practice)
    shown: list[SignInShown] = []
    flow = desk.until(msg.SignIn(device=True), lambda effect: isinstance(effect, SignInShown))
    flow.close()

    def emit(event: object) -> None:
        if isinstance(event, SignInShown):
            shown.append(event)
            practice.act(action="approve_device", user_code=event.user_code)

    desk.emit = emit  # type: ignore[method-assign, assignment]
    desk.do(msg.SignIn(device=True))

    assert shown[0].user_code
    assert desk.engine.account is not None


def test_a_restart_goes_on_without_a_new_sign_in(desk: Desk) -> None:
    desk.restart()

    desk.do(msg.Start())

    assert desk.state.signed_in
    assert desk.state.account is not None


def test_without_the_service_the_start_shows_what_was_known(connected: Desk) -> None:
    connected.restart()
    connected.practice.stop()

    problem = connected.problem_of(msg.Start())

    assert problem.kind is Kind.OFFLINE
    assert connected.state.account is not None
    assert connected.state.connection is not None
    assert connected.engine.told is None, "what is only remembered decides nothing"


def test_a_sign_out_leaves_nothing_and_ends_the_session_at_the_service(connected: Desk) -> None:
    connected.do(msg.SaveDraft(Draft(identifier="3f2b")))
    token = connected.engine.session.access_token()
    assert files(connected)

    connected.do(msg.SignOut())

    assert connected.of(SessionChanged)[-1].session is Session.SIGNED_OUT
    assert connected.state.account is None
    assert files(connected) == []
    assert connected.keychain.entries == {}
    ledger = (connected.folder / "ledger.db").read_bytes()
    assert b"3f2b" not in ledger
    assert token not in ledger.decode("latin-1")
    assert connected.practice.records()["requests"]["POST /oauth/revoke"] == 1


def test_a_sign_out_erases_even_when_the_service_cant_be_reached(connected: Desk) -> None:
    connected.practice.stop()

    connected.do(msg.SignOut())

    assert connected.state.session is Session.SIGNED_OUT
    assert files(connected) == []


def test_a_session_that_the_service_ended_erases_nothing(connected: Desk) -> None:
    connected.do(msg.SaveDraft(Draft(identifier="typed")))
    connected.practice.act(action="end_sessions")

    problem = connected.problem_of(msg.Look())

    assert problem.kind is Kind.SIGNED_OUT
    assert connected.state.session is Session.SIGNED_OUT
    assert files(connected)
    connected.sign_in()
    assert connected.state.draft.identifier == "typed"


def test_another_account_on_this_pc_never_sees_the_formers_data(connected: Desk, clinic: Clinic) -> None:
    connected.do(msg.SaveDraft(Draft(identifier="the owner's")))
    connected.do(msg.ImportDays(2))
    assert connected.engine.open_cache().last_runs(1)
    connected.practice.act(action="end_sessions")
    connected.problem_of(msg.Look())

    connected.sign_in("admin")

    assert connected.state.account is not None
    assert connected.state.account.user.id == account_of(connected.practice, "admin")
    assert connected.state.draft.identifier == ""
    assert connected.engine.open_cache().last_runs(1) == ()
    assert len(files(connected)) >= 2


def test_a_new_person_sees_nothing_of_the_former_before_the_service_has_told_who_it_is(
    connected: Desk,
) -> None:
    connected.practice.act(action="end_sessions")
    connected.problem_of(msg.Look())
    assert connected.state.connection is not None, "signed out, one still sees what was known"
    connected.role = "admin"

    flow = connected.until(
        msg.SignIn(), lambda effect: effect == SessionChanged(Session.SIGNED_IN, lasting=True)
    )
    connected.emit(SessionChanged(Session.SIGNED_IN))

    assert connected.state.signed_in
    assert not connected.state.looked
    assert (connected.state.account, connected.state.connection, connected.state.cases) == (None, None, ())
    assert connected.engine.owner is None
    flow.close()
    connected.restart()
    connected.practice.stop()
    assert connected.problem_of(msg.Start()).kind is Kind.OFFLINE
    assert connected.state.account is None, "killed before the service has told who it is"


def test_a_code_outlives_a_line_that_is_down(practice: Practice, make_desk: MakeDesk) -> None:
    desk = make_desk(practice)
    flow = desk.until(msg.SignIn(device=True), lambda effect: isinstance(effect, SignInShown))
    practice.act(action="error_next", status=503, count=5, path_prefix="/oauth/token")
    shown = desk._standing
    assert isinstance(shown, SignInShown)
    practice.act(action="approve_device", user_code=shown.user_code)

    desk.go_on(flow)

    assert len(desk.of(Retrying)) == 5
    assert desk.state.signed_in


def test_a_code_that_nobody_types_ends_by_itself(practice: Practice, make_desk: MakeDesk) -> None:
    """Also where the service can't be asked at its end."""
    desk = make_desk(practice)
    desk.now = datetime.now(UTC)
    flow = desk.until(msg.SignIn(device=True), lambda effect: isinstance(effect, SignInShown))
    desk.now += timedelta(seconds=601)
    practice.stop()

    with pytest.raises(Problem) as caught:
        desk.go_on(flow)

    assert caught.value.code == "expired_token"
