"""The state: each event changes what it is about, and nothing else."""

from covet_desktop.core import events as ev
from covet_desktop.core.events import Session, Topic
from covet_desktop.core.model import Connection, Status
from covet_desktop.core.people import Account, User, Workspace
from covet_desktop.core.problems import Kind, Problem
from covet_desktop.core.setup import Step
from covet_desktop.core.state import AppState, reduce
from covet_desktop.core.text import text
from covet_desktop.core.visits import ImportRun, ImportStatus

ACCOUNT = Account(User("u1"), Workspace("w1"))
PROBLEM = Problem(Kind.OFFLINE, text("No line"))


def after(*events: ev.Event, state: AppState | None = None) -> AppState:
    state = state or AppState()
    for event in events:
        state = reduce(state, event)
    return state


def test_a_topic_is_busy_from_its_beginning_to_its_end() -> None:
    begun = after(ev.Began(Topic.SCOPE))
    ended = after(ev.Ended(Topic.SCOPE), state=begun)

    assert begun.busy == {Topic.SCOPE}
    assert ended.busy == set()
    assert ended.ended[Topic.SCOPE] == 1


def test_a_problem_stays_until_its_topic_is_tried_again() -> None:
    failed = after(ev.Began(Topic.SCOPE), ev.Failed(Topic.SCOPE, PROBLEM))
    again = after(ev.Began(Topic.SCOPE), state=failed)

    assert failed.problems == {Topic.SCOPE: PROBLEM}
    assert Topic.SCOPE not in failed.ended
    assert again.problems == {}


def test_a_refused_token_signs_out_but_keeps_what_is_shown() -> None:
    signed_in = after(ev.SessionChanged(Session.SIGNED_IN), ev.AccountKnown(ACCOUNT))
    refused = after(ev.Failed(Topic.LOOK, Problem(Kind.SIGNED_OUT, text("Out"))), state=signed_in)

    assert refused.session is Session.SIGNED_OUT
    assert refused.account == ACCOUNT


def test_signing_out_forgets_everything_of_the_account() -> None:
    signed_in = after(
        ev.SessionChanged(Session.SIGNED_IN),
        ev.AccountKnown(ACCOUNT),
        ev.ConnectionKnown(Connection("c1", status=Status.CONNECTED)),
    )
    out = after(ev.SessionChanged(Session.SIGNED_OUT), state=signed_in)

    assert out.account is None
    assert out.connection is None
    assert not out.looked
    assert out.resume_step is Step.WELCOME


def test_a_new_import_begins_with_no_saved_cases_and_no_skipped_ones() -> None:
    first = after(
        ev.RunChanged(ImportRun("i1", status=ImportStatus.RUNNING)),
        ev.CasesSaved("i1", 40),
        ev.SkippedKnown("i1", ()),
    )
    same = after(ev.RunChanged(ImportRun("i1", status=ImportStatus.SUCCEEDED)), state=first)
    other = after(ev.RunChanged(ImportRun("i2", status=ImportStatus.QUEUED)), state=first)

    assert (same.saved_cases, same.skipped) == (40, ev.SkippedKnown("i1", ()))
    assert (other.saved_cases, other.skipped) == (0, None)


def test_the_sign_in_page_goes_when_sign_in_ends_whichever_way() -> None:
    shown = after(ev.Began(Topic.SIGN_IN), ev.SignInShown("http://127.0.0.1/", "ABCD"))

    for end in (ev.Ended(Topic.SIGN_IN), ev.Stopped(Topic.SIGN_IN), ev.Failed(Topic.SIGN_IN, PROBLEM)):
        assert after(end, state=shown).sign_in is None
