"""The first page: signing in, who is signed in, and who may go on; and the wizard's own ways."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from covet_desktop.core.clinic_form import clinic_of
from covet_desktop.core.events import Session, SignInShown, Topic
from covet_desktop.core.model import Fee, LinkingScope, Practice, Status
from covet_desktop.core.people import MemberStatus
from covet_desktop.core.problems import Kind, Problem
from covet_desktop.core.setup import Draft, Step
from covet_desktop.core.state import AppState
from covet_desktop.core.text import text
from covet_desktop.messages import CallOff, Look, SignIn, SignOut, Start
from covet_desktop.ui.wizard.rail import step_names
from tests.ui.wizard_states import (
    AS_MEMBER,
    BROWSER,
    CONNECTION,
    FORM,
    NOW,
    SIGNED_IN,
    SIGNED_OUT,
    SIGNING_IN,
    TILE,
    TYPED,
    WAITING,
    ended,
    failed,
    window,
)

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

OFFLINE = Problem(
    Kind.OFFLINE, text("CoVet can't be reached."), text("Check the connection."), request_id="r1"
)


def test_the_first_moment_is_calm(qtbot: QtBot) -> None:
    with window(qtbot) as shown:
        assert "One moment…" in shown.words()
        assert shown.buttons() == ["Close"]

        shown.draw(AppState())

        assert "One moment…" in shown.words()
        assert shown.buttons() == ["Close"]


def test_one_signs_in_with_the_browser_or_by_a_code(qtbot: QtBot) -> None:
    with window(qtbot, SIGNED_OUT) as shown:
        assert "Good to have at hand" in shown.words()
        assert "There is a fee." in shown.words()

        shown.press("Sign in with your browser")
        shown.press("Use a code instead")

        assert shown.commands() == [SignIn(device=False, language="en"), SignIn(device=True, language="en")]


def test_the_browser_s_address_can_be_copied_and_sign_in_called_off(qtbot: QtBot) -> None:
    with window(qtbot, SIGNED_OUT, SIGNING_IN, BROWSER) as shown:
        assert "Go on in your browser" in shown.words()

        shown.press("Copy address")
        shown.press("Cancel sign-in")

        assert QGuiApplication.clipboard().text() == "https://sign-in.example.com/authorize?x=1"
        assert shown.commands() == [CallOff(Topic.SIGN_IN)]


def test_a_browser_that_did_not_open_is_told(qtbot: QtBot) -> None:
    shown_elsewhere = SignInShown("https://sign-in.example.com", browser_opened=False)
    with window(qtbot, SIGNED_OUT, replace(SIGNING_IN, sign_in=shown_elsewhere)) as shown:
        assert "The browser couldn't be opened." in shown.words()


def test_the_code_is_shown_with_the_time_that_is_left(qtbot: QtBot) -> None:
    by_code = SignInShown("https://example.com/device", "WDJB-MJHT", NOW + timedelta(minutes=9, seconds=41))
    with window(qtbot, SIGNED_OUT, replace(SIGNING_IN, sign_in=by_code)) as shown:
        assert "WDJB-MJHT" in shown.words()
        assert "https://example.com/device" in shown.words()
        assert "9:41" in shown.words()


def test_a_failed_sign_in_says_what_to_do_and_can_be_tried_again(qtbot: QtBot) -> None:
    with window(qtbot, SIGNED_OUT, failed(SIGNED_OUT, Topic.SIGN_IN, OFFLINE)) as shown:
        assert "CoVet can't be reached." in shown.words()
        assert "r1" not in shown.words()
        assert "Sign in with your browser" in shown.buttons()


def test_a_sign_in_that_was_called_off_is_not_an_error(qtbot: QtBot) -> None:
    called_off = Problem(Kind.SIGN_IN_CANCELLED, text("Called off."))
    with window(qtbot, SIGNED_OUT, failed(SIGNED_OUT, Topic.SIGN_IN, called_off)) as shown:
        assert "Called off." not in shown.words()


def test_after_signing_in_one_sees_who_and_goes_on_by_hand(qtbot: QtBot) -> None:
    looking = replace(SIGNED_IN, looked=False)
    with window(qtbot, SIGNED_OUT, SIGNING_IN, BROWSER, looking) as shown:
        assert "Looking where your set-up stands…" in shown.words()
        assert not shown.primary().isEnabled()

        shown.draw(SIGNED_IN)

        assert shown.step == Step.WELCOME
        assert "You're signed in as Marie-Ève Roy" in shown.words()
        assert "Clinique vétérinaire du Vieux-Moulin" in shown.words()
        shown.press("Next")
        assert shown.step == Step.CLINIC


def test_next_leads_to_where_set_up_goes_on(qtbot: QtBot) -> None:
    with window(qtbot, SIGNED_OUT, SIGNING_IN, WAITING) as shown:
        shown.press("Next")

        assert shown.step == Step.WAITING


def test_another_account_can_be_used(qtbot: QtBot) -> None:
    with window(qtbot, SIGNED_OUT, SIGNING_IN, SIGNED_IN) as shown:
        shown.press("Not you? Use another account")

        assert shown.commands() == [SignOut()]


def test_a_member_is_told_who_can_buy(qtbot: QtBot) -> None:
    with window(qtbot, AS_MEMBER) as shown:
        assert shown.step == Step.WELCOME
        assert "Ask Marie-Ève Roy or Dre Geneviève Côté Lévesque" in shown.words()
        assert not shown.primary().isEnabled()


def test_what_it_takes_and_costs_is_told_before_one_begins(qtbot: QtBot) -> None:
    dearer = replace(SIGNED_IN, tile=replace(TILE, fee=Fee(Decimal("41.50"), "CAD")))
    with window(qtbot, SIGNED_OUT, SIGNING_IN, dearer) as shown:
        words = shown.words().replace("\u00a0", " ")

        assert "Two to three business days" in words
        assert "Good to have at hand" in words
        assert "41.50 CAD a month for each Cornerstone server" in words
        shown.draw(replace(WAITING, busy=frozenset({Topic.SIGN_IN})))
        assert "Good to have at hand" not in shown.words(), "it was bought"


def test_only_who_is_there_can_be_asked(qtbot: QtBot) -> None:
    owner, admin, member = AS_MEMBER.members
    gone = (replace(owner, status=MemberStatus.INACTIVE), replace(admin, status=MemberStatus.PENDING), member)
    with window(qtbot, replace(AS_MEMBER, members=gone)) as shown:
        assert "Ask an owner or admin of your CoVet workspace" in shown.words()


def test_a_member_who_has_become_an_admin_can_go_on(qtbot: QtBot) -> None:
    with window(qtbot, AS_MEMBER) as shown:
        shown.press("Look again")
        assert shown.commands() == [Look()]

        shown.draw(SIGNED_IN)

        assert shown.step == Step.WELCOME
        shown.press("Next")
        assert shown.step == Step.CLINIC


def test_a_member_cannot_send_a_declined_request_again(qtbot: QtBot) -> None:
    rejected = replace(CONNECTION, status=Status.REJECTED)
    with window(qtbot, replace(AS_MEMBER, connection=rejected)) as shown:
        assert shown.step == Step.WELCOME
        assert "Ask Marie-Ève Roy or Dre Geneviève Côté Lévesque" in shown.words()


def test_a_locked_keychain_can_be_tried_again(qtbot: QtBot) -> None:
    with window(qtbot, AppState(session=Session.KEYCHAIN_LOCKED)) as shown:
        assert "keychain is locked" in shown.words()

        shown.press("Try again")

        assert shown.commands() == [Start()]


def test_a_session_that_does_not_last_is_told(qtbot: QtBot) -> None:
    with window(qtbot, SIGNED_OUT, SIGNING_IN, replace(SIGNED_IN, lasting=False)) as shown:
        assert "You're signed in until you quit the app" in shown.words()


def test_looking_that_failed_can_be_tried_again(qtbot: QtBot) -> None:
    unseen = replace(SIGNED_IN, looked=False)
    with window(qtbot, failed(unseen, Topic.LOOK, OFFLINE)) as shown:
        shown.press("Try again")

        assert shown.commands() == [Look()]


# --- the wizard's own ways ---


def test_a_later_start_goes_to_the_right_page_by_itself(qtbot: QtBot) -> None:
    with window(qtbot, AppState(), WAITING) as shown:
        assert shown.step == Step.WAITING

        shown.press("Back")
        shown.press("Back")
        shown.press("Back")

        assert shown.step == Step.WELCOME


def test_a_person_who_went_back_is_left_there(qtbot: QtBot) -> None:
    with window(qtbot, WAITING) as shown:
        shown.press("Back")

        shown.draw(replace(WAITING, lasting=False), WAITING)

        assert shown.step == Step.PURCHASE


def test_signed_out_in_the_middle_one_comes_back_to_the_same_place(qtbot: QtBot) -> None:
    with window(qtbot, TYPED) as shown:
        shown.wizard.page_now.field("city").control.setFocus()
        gone = Problem(Kind.SIGNED_OUT, text("You have been signed out."))
        thrown_out = replace(failed(TYPED, Topic.LOOK, gone), session=Session.SIGNED_OUT)

        shown.draw(thrown_out)

        assert shown.step == Step.WELCOME
        assert "You've been signed out" in shown.words()
        shown.draw(replace(thrown_out, busy=frozenset({Topic.SIGN_IN})), ended(TYPED, Topic.SIGN_IN))
        assert shown.step == Step.CLINIC
        assert shown.wizard.page_now.field("city").control.text() == "Trois-Rivières"


def test_what_is_typed_is_saved_a_moment_later_and_at_once_on_closing(qtbot: QtBot) -> None:
    with window(qtbot, TYPED) as shown:
        city = shown.wizard.page_now.field("city").control
        qtbot.keyClicks(city, "!")
        assert shown.saved() == []
        assert "Saving…" in shown.words()
        qtbot.waitUntil(lambda: len(shown.saved()) == 1, timeout=2000)
        assert shown.saved()[0].clinic.city == "Trois-Rivières!"
        shown.draw(replace(TYPED, draft_saved_at=NOW))
        assert "Saved just now" in shown.words()

        qtbot.keyClicks(city, "?")
        qtbot.keyClick(shown.wizard, Qt.Key.Key_Escape)

        assert not shown.wizard.isVisible()
        assert shown.saved()[-1].clinic.city == "Trois-Rivières!?"


def test_an_older_draft_from_the_disk_does_not_undo_newer_typing(qtbot: QtBot) -> None:
    with window(qtbot, TYPED) as shown:
        qtbot.keyClicks(shown.wizard.page_now.field("city").control, "!")
        qtbot.waitUntil(lambda: len(shown.saved()) == 1, timeout=2000)

        shown.draw(replace(TYPED, draft=Draft(clinic=FORM, reached=2)))

        assert shown.wizard.page_now.field("city").control.text() == "Trois-Rivières!"


def test_the_clinic_s_contacts_leave_the_draft_once_the_service_has_them(qtbot: QtBot) -> None:
    with window(qtbot, TYPED) as shown:
        shown.draw(replace(TYPED, connection=CONNECTION))
        shown.wizard.close()

        assert shown.saved()[-1].clinic.contact_email == ""


def test_the_steps_at_the_side_say_what_is_done(qtbot: QtBot) -> None:
    with window(qtbot, WAITING) as shown:
        names = shown.wizard.rail.names()

        assert names[0] == "Step 1 of 9: Sign in, done"
        assert names[3] == "Step 4 of 9: Activation, current step"
        assert names[7] == "Step 8 of 9: Veterinarians"
        assert len(step_names()) == len(Step)


def test_a_step_that_is_not_reached_yet_cannot_be_chosen(qtbot: QtBot) -> None:
    with window(qtbot, WAITING) as shown:
        shown.wizard.rail.chosen.emit(int(Step.IMPORT))
        assert shown.step == Step.WAITING

        shown.wizard.rail.chosen.emit(int(Step.CLINIC))
        assert shown.step == Step.CLINIC


def test_the_first_page_of_another_pc_s_work_is_found(qtbot: QtBot) -> None:
    connection = replace(
        CONNECTION,
        status=Status.READY_FOR_SETUP,
        clinic=clinic_of(FORM),
        practice=Practice("K7Q2M9XA", "Clinique vétérinaire du Vieux-Moulin"),
        linking_scope=LinkingScope.TEAM,
    )
    with window(qtbot, replace(WAITING, connection=connection)) as shown:
        assert shown.step == Step.AUTO_IMPORT


@pytest.mark.parametrize("state", [SIGNED_OUT, TYPED, WAITING])
def test_no_two_things_on_a_page_have_the_same_mnemonic(qtbot: QtBot, state: AppState) -> None:
    from PySide6.QtGui import QKeySequence
    from PySide6.QtWidgets import QAbstractButton, QLabel

    with window(qtbot, state) as shown:
        parts = [*shown.wizard.findChildren(QAbstractButton), *shown.wizard.findChildren(QLabel)]
        keys = [QKeySequence.mnemonic(part.text()).toString() for part in parts if part.isVisible()]
        found = [key for key in keys if key]

        assert found
        assert len(found) == len(set(found))


@pytest.mark.parametrize("state", [SIGNED_OUT, BROWSER, TYPED, WAITING])
def test_everything_that_takes_the_focus_has_a_name(qtbot: QtBot, state: AppState) -> None:
    from PySide6.QtWidgets import QWidget

    with window(qtbot, SIGNED_OUT, state) as shown:
        nameless = [
            widget
            for widget in shown.wizard.findChildren(QWidget)
            if widget.isVisible()
            and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
            and not (widget.accessibleName() or getattr(widget, "text", str)())
        ]

        assert nameless == []
