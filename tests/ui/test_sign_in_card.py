"""The sign-in card while a sign-in is under way: ways on, what is left of a code, where the focus is."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from covet_desktop.core.events import Retrying, Session, SignInShown, Topic
from covet_desktop.core.problems import Kind, Problem
from covet_desktop.core.state import AppState
from covet_desktop.core.text import text
from covet_desktop.messages import SignIn
from tests.ui.wizard_states import BROWSER, NOW, SIGNED_OUT, SIGNING_IN, Window, failed, window

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

NO_BROWSER = replace(SIGNING_IN, sign_in=SignInShown("https://sign-in.example.com", browser_opened=False))
OFFLINE = Problem(Kind.OFFLINE, text("CoVet can't be reached."))
EXPIRED = Problem(Kind.SIGN_IN_FAILED, text("The code is no longer valid."), code="expired_token")


def code(**left: float) -> AppState:
    """A sign-in with a code that is good for so long."""
    shown = SignInShown("https://example.com/device", "WDJB-MJHT", NOW + timedelta(**left))
    return replace(SIGNING_IN, sign_in=shown)


def focused(shown: Window) -> str:
    """The button that has the focus."""
    found = shown.wizard.focusWidget()
    return found.text().replace("&", "") if isinstance(found, QPushButton) else ""


def test_a_page_that_was_closed_is_opened_again_or_a_code_used(qtbot: QtBot) -> None:
    with window(qtbot, SIGNED_OUT, SIGNING_IN, BROWSER) as shown:
        assert "Did you close that page?" in shown.words()
        assert "The code is good" not in shown.words()
        assert {"Open it again", "Copy address", "Use a code instead", "Cancel sign-in"} <= set(
            shown.buttons()
        )

        shown.press("Use a code instead")

        assert shown.commands() == [SignIn(device=True, language="en")]


def test_from_the_code_one_comes_back_to_the_browser(qtbot: QtBot) -> None:
    with window(qtbot, SIGNED_OUT, SIGNING_IN, code(minutes=9)) as shown:
        assert "Did you close that page?" not in shown.words()
        assert "Use a code instead" not in shown.buttons()

        shown.press("Use the browser instead")

        assert shown.commands() == [SignIn(device=False, language="en")]


@pytest.mark.parametrize(
    ("left", "words"),
    [
        (600, "another 10:00"),
        (59.6, "another 1:00"),
        (9, "another 0:09"),
        (-3, "The code is no longer valid."),
    ],
)
def test_the_time_that_is_left_of_a_code(qtbot: QtBot, left: float, words: str) -> None:
    with window(qtbot, SIGNED_OUT, SIGNING_IN, code(seconds=left)) as shown:
        assert words in shown.words()


def test_while_the_line_is_down_the_code_stays(qtbot: QtBot) -> None:
    waiting = replace(code(minutes=9), retrying={Topic.SIGN_IN: Retrying(Topic.SIGN_IN, OFFLINE, 10)})
    with window(qtbot, SIGNED_OUT, SIGNING_IN, waiting) as shown:
        assert "CoVet can't be reached. Trying again…" in shown.words()
        assert "WDJB-MJHT" in shown.words()

        shown.draw(code(minutes=8))

        assert "Waiting for you to finish there…" in shown.words()


def test_a_code_at_its_end_is_followed_by_a_new_one(qtbot: QtBot) -> None:
    with window(qtbot, SIGNED_OUT, SIGNING_IN, code(minutes=9)) as shown:
        shown.draw(failed(replace(code(minutes=9), sign_in=None), Topic.SIGN_IN, EXPIRED))

        assert "WDJB-MJHT" not in shown.words()
        assert focused(shown) == "Get a new code"
        shown.press("Get a new code")
        assert shown.commands() == [SignIn(device=True, language="en")]

        shown.draw(SIGNED_OUT)

        assert "Use a code instead" in shown.buttons()


def test_the_focus_is_where_one_goes_on_and_never_on_cancel(qtbot: QtBot) -> None:
    with window(qtbot, SIGNED_OUT) as shown:
        assert focused(shown) == "Sign in with your browser"
        shown.draw(SIGNING_IN, BROWSER)
        assert focused(shown) == "Open it again"
        shown.draw(SIGNING_IN, NO_BROWSER)
        assert focused(shown) == "Copy address"
        shown.draw(SIGNED_OUT)
        assert focused(shown) == "Sign in with your browser"


def test_in_a_locked_keychain_trying_again_has_the_focus(qtbot: QtBot) -> None:
    locked = Problem(Kind.KEYCHAIN_LOCKED, text("This PC's keychain is locked."))
    state = AppState(session=Session.KEYCHAIN_LOCKED)
    with window(qtbot, AppState(), state, failed(state, Topic.START, locked)) as shown:
        assert focused(shown) == "Try again"
        assert shown.buttons().count("Try again") == 1

        qtbot.keyClick(shown.wizard.focusWidget(), Qt.Key.Key_Space)
        shown.draw(replace(state, busy=frozenset({Topic.START})))

        assert "Waiting for the keychain to be unlocked…" in shown.words()


def test_a_code_is_waited_for_in_its_own_words(qtbot: QtBot) -> None:
    with window(qtbot, SIGNED_OUT) as shown:
        shown.press("Use a code instead")
        shown.draw(SIGNING_IN)
        assert "Getting a code…" in shown.words()

        shown.draw(SIGNED_OUT)
        shown.press("Sign in with your browser")
        shown.draw(SIGNING_IN)
        assert "Opening your browser…" in shown.words()
