"""Signing in when something is in the way: each has its sentence in the window, and a way on from there.

The window is a real process, the browser is Chromium, the keychain gnome-keyring.
"""

import json
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

import pytest
from selenium.webdriver.common.by import By

from tests.conftest import MakeDesktop, MakeSandbox
from tests.e2e import clerk
from tests.e2e.clerk import TITLES
from tests.e2e.seat import Seat
from tests.support.children import Child
from tests.support.desktop import KEYCHAIN_PASSWORD, Desktop, Keychain
from tests.support.line import Line
from tests.support.waiting import wait_until

pytestmark = [pytest.mark.e2e, pytest.mark.timeout(300)]

SIGN_IN = "Sign in with your browser"
OWNER, ADMIN = "mem-marie-eve-roy", "mem-dre-genevieve-cote-levesque"


class Arrival(Seat):
    """Somebody who wants to sign in."""

    def address(self, press: str = SIGN_IN) -> str:
        """What the browser is asked to open at the press of a button."""
        before = len(self.desktop.opened_addresses())
        self.press(press)
        opened = wait_until(lambda: self.desktop.opened_addresses()[before:], 20, "the browser to be asked")
        return opened[0]

    def sign_in(self, browser: Any, member: str = OWNER, press: str = SIGN_IN) -> None:
        allow(browser, self.address(press), member)

    def approve(self) -> str:
        """On the other device: the code that the window shows is typed, and allowed."""
        (waiting,) = self.practice.records()["device_codes"]
        self.practice.act(action="approve_device", user_code=waiting["user_code"])
        return str(waiting["user_code"])

    def has_focus(self, name: str) -> None:
        wait_until(lambda: self.ask("focused") == name, 10, f"{name} to have the focus")

    def ended_elsewhere(self) -> None:
        """On another PC everyone is signed out; here it is noticed by itself."""
        self.practice.act(action="end_sessions")
        self.sees("You've been signed out")

    def secrets(self) -> set[str]:
        """What the app keeps in the keychain, by the labels of the entries."""
        asked = ["secret-tool", "search", "--all", "application", "Python keyring library"]
        done = subprocess.run(asked, env=self.env, capture_output=True, text=True, timeout=30, check=False)
        return {row for row in done.stdout.splitlines() if row.startswith("label")}

    def is_asked(self) -> bool:
        """The keychain has opened its window, which asks for a password."""
        return bool(self.desktop.windows("nlock"))

    def sessions(self) -> list[str]:
        return [session["member_id"] for session in self.practice.records()["sessions"]]


def allow(browser: Any, address: str, member: str = OWNER, decision: str = "allow") -> None:
    browser.get(address)
    browser.find_element(By.ID, f"account-{member}").click()
    browser.find_element(By.ID, decision).click()


def reads(browser: Any, words: str) -> None:
    """What the tab says in the end."""
    wait_until(lambda: words in browser.page_source, 20, f"{words!r} in the browser")


def come_back(address: str, **changes: str) -> None:
    """As if the browser came back to the app from the sign-in at ``address``, with other parameters."""
    asked = {name: values[0] for name, values in parse_qs(urlsplit(address).query).items()}
    ours = {"code": "c", "state": asked["state"], "iss": address.partition("/oauth")[0]}
    back = ours | changes
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    opener.open(f"{asked['redirect_uri']}?{urlencode(back)}", timeout=10).close()


@pytest.fixture
def empty_seat(desktop: Desktop, sandbox: MakeSandbox, tmp_path: Path) -> Iterator[Arrival]:
    """The app isn't started yet."""
    seat = Arrival(desktop, sandbox("mid-size", options=("--activation-delay", "3600s")), tmp_path)
    yield seat
    seat.close()


@pytest.fixture
def seat(empty_seat: Arrival) -> Arrival:
    empty_seat.start()
    return empty_seat


def test_a_closed_tab_is_opened_again_or_a_code_used_at_once(seat: Arrival, browser: Any) -> None:
    first = seat.address()
    seat.sees("Did you close that page?")
    again = seat.address("Open it again")
    seat.press("Use a code instead")
    seat.sees("Type this code on any phone or computer")
    seat.sees("The code is good for another 9:")
    seat.sees(f"{seat.practice.base_url}/device")
    code = seat.approve()
    seat.sees("You're signed in as Marie-Ève Roy")
    allow(browser, first)
    reads(browser, "This sign-in has ended.")

    assert again == first
    assert len(code) == 9
    assert seat.sessions() == [OWNER]


def test_a_no_in_the_browser_is_told_and_a_yes_goes_on(seat: Arrival, browser: Any) -> None:
    allow(browser, seat.address(), decision="deny")
    seat.sees("The sign-in was refused in the browser.")
    assert seat.sessions() == []

    seat.sign_in(browser)
    seat.sees("You're signed in as Marie-Ève Roy")


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"state": "another"}, "The sign-in that came back isn't the one that was begun here."),
        ({"iss": "https://evil.example"}, "The sign-in came back from somewhere else than CoVet."),
    ],
    ids=["state", "iss"],
)
def test_what_comes_back_from_elsewhere_signs_nobody_in(
    seat: Arrival, browser: Any, changes: dict[str, str], sentence: str
) -> None:
    come_back(seat.address(), **changes)
    seat.sees(sentence)
    seat.sees("Start the sign-in again.")
    assert "POST /oauth/token" not in seat.practice.records()["requests"]

    seat.sign_in(browser)
    seat.sees("You're signed in as Marie-Ève Roy")


def test_a_second_tab_is_told_that_one_is_signed_in_already(seat: Arrival, browser: Any) -> None:
    address = seat.address()
    allow(browser, address)
    reads(browser, "CoVet Desktop goes on in its own window.")
    seat.sees("You're signed in as Marie-Ève Roy")
    browser.switch_to.new_window("tab")
    allow(browser, address, ADMIN)
    reads(browser, "You are signed in already.")

    assert "You're signed in as Marie-Ève Roy" in seat.words()
    assert seat.sessions() == [OWNER]


def test_a_code_that_has_expired_is_replaced_by_a_new_one(seat: Arrival) -> None:
    seat.press("Use a code instead")
    seat.sees("The code is good for another 9:")
    (first,) = seat.practice.records()["device_codes"]
    seat.practice.act(action="set_clock", seconds=601)
    seat.sees("The code is no longer valid.")
    seat.sees("Get a new code, or sign in with your browser.")
    seat.has_focus("Get a new code")

    seat.desktop.key("space")
    seat.sees("The code is good for another 9:")
    assert seat.approve() != first["user_code"]
    seat.sees("You're signed in as Marie-Ève Roy")


def test_without_a_browser_the_address_can_be_taken_to_one(empty_seat: Arrival, browser: Any) -> None:
    seat = empty_seat
    nothing = seat.folder / "no-programs"
    nothing.mkdir()
    seat.env = {name: value for name, value in seat.env.items() if name != "BROWSER"} | {"PATH": str(nothing)}
    seat.start()
    seat.press(SIGN_IN)
    seat.sees("The browser couldn't be opened.")
    seat.has_focus("Copy address")
    seat.desktop.key("space")
    seat.sees("Copied")
    assert any(words.startswith(seat.practice.base_url) for words in seat.words().splitlines())

    allow(browser, seat.clipboard())
    seat.sees("You're signed in as Marie-Ève Roy")


def test_signed_out_elsewhere_and_somebody_else_signs_in(empty_seat: Arrival, browser: Any) -> None:
    """What the one had typed is never the other's, and is there again for the one."""
    seat = empty_seat
    seat.env["COVET_TIMING"] = '{"tick": 0.5, "refresh": 0.5, "refresh_closed": 0.5}'
    seat.start()
    clerk.sign_in(seat, browser)
    seat.write("City", "Trois-Rivières")
    seat.kept("Trois-Rivières")

    seat.ended_elsewhere()
    assert "Marie-Ève Roy" not in seat.words()
    seat.sign_in(browser, ADMIN)
    seat.sees(TITLES["clinic"])
    assert seat.value("City") == ""
    assert "Dre Geneviève Côté Lévesque" in seat.words()
    assert "Marie-Ève Roy" not in seat.words()
    seat.write("City", "Québec")
    seat.kept("Québec")

    seat.ended_elsewhere()
    seat.sign_in(browser, OWNER)
    seat.sees(TITLES["clinic"])
    assert seat.value("City") == "Trois-Rivières"
    assert "Geneviève" not in seat.words()


def test_a_sign_out_revokes_and_clears(seat: Arrival, browser: Any) -> None:
    others = seat.secrets()
    clerk.sign_in(seat, browser)
    seat.write("City", "Trois-Rivières")
    seat.kept("Trois-Rivières")
    assert seat.sessions() == [OWNER]
    assert len(seat.secrets() - others) == 2

    seat.press("Back")
    seat.press("Not you? Use another account")
    seat.sees(SIGN_IN)

    wait_until(lambda: seat.sessions() == [], 10, "the session to be ended at the service")
    assert seat.practice.records()["requests"]["POST /oauth/revoke"] == 1
    assert seat.secrets() == others
    assert not list((seat.folder / "data").glob("cache*"))
    kept = b"".join(path.read_bytes() for path in (seat.folder / "data").rglob("*") if path.is_file())
    assert "Trois-Rivières".encode() not in kept
    seat.restart(SIGN_IN)


def test_killed_between_a_refresh_and_its_saving_one_stays_signed_in(
    desktop: Desktop, sandbox: MakeSandbox, line: Line, browser: Any, tmp_path: Path
) -> None:
    """Even long afterwards: the former token is good until the new one is used (contract §2)."""
    practice = sandbox("mid-size", line=line, options=("--activation-delay", "3600s"))
    with closing(Arrival(desktop, practice, tmp_path)) as seat:
        seat.start()
        clerk.sign_in(seat, browser)
        seat.kill()
        held = line.after("POST", "/oauth/token")
        seat.start()
        held.wait(30)
        seat.kill()
        held.cut()
        practice.act(action="set_clock", seconds=3600)

        seat.start()
        seat.sees(TITLES["clinic"], 40)

        assert seat.sessions() == [OWNER]
        assert "POST /oauth/revoke" not in practice.records()["requests"]


def test_the_window_and_three_commands_refresh_once(seat: Arrival, browser: Any) -> None:
    clerk.sign_in(seat, browser)
    before = seat.practice.records()["requests"]["POST /oauth/token"]
    seat.practice.act(action="end_sessions", what="access")

    where = ["--service-url", seat.practice.base_url, "--data-dir", str(seat.folder / "data")]
    command = [sys.executable, "-m", "covet_desktop", *where, "status", "--json"]
    asking = [Child(command, seat.folder / f"status-{number}.log", env=seat.env) for number in range(3)]
    wait_until(lambda: not any(each.running for each in asking), 60, "the commands to end")

    assert [json.loads(each.output())["signed_in"] for each in asking] == [True] * 3
    assert seat.practice.records()["requests"]["POST /oauth/token"] == before + 1


def test_without_a_keychain_one_is_signed_in_until_the_app_is_quit(
    make_desktop: MakeDesktop, sandbox: MakeSandbox, browser: Any, tmp_path: Path
) -> None:
    bare = make_desktop(keychain=Keychain.NONE)
    with closing(Arrival(bare, sandbox("mid-size"), tmp_path)) as seat:
        seat.start()
        seat.sign_in(browser)
        seat.sees("You're signed in as Marie-Ève Roy")
        seat.sees("You're signed in until you quit the app")
        kept = b"".join(path.read_bytes() for path in seat.folder.rglob("*") if path.is_file())
        assert b"cvr_" not in kept, "a refresh token in a file"

        seat.restart(SIGN_IN)


def test_a_locked_keychain_asks_while_the_window_answers(
    make_desktop: MakeDesktop, sandbox: MakeSandbox, browser: Any, tmp_path: Path
) -> None:
    own = make_desktop()
    with closing(Arrival(own, sandbox("mid-size"), tmp_path)) as seat:
        seat.start()
        clerk.sign_in(seat, browser)
        seat.kill()
        own.lock_keychain()

        seat.start()
        wait_until(seat.is_asked, 30, "the keychain's own window")
        seat.sees("One moment…")
        seat.desktop.key("Escape")
        seat.sees("This PC's keychain is locked")
        assert "This PC's keychain is locked." not in seat.words(), "said twice"
        own.focus(own.window("Set up Cornerstone"))  # the other one had it
        seat.has_focus("Try again")

        seat.desktop.key("space")
        seat.sees("Waiting for the keychain to be unlocked…")
        wait_until(seat.is_asked, 30, "the keychain's own window")
        seat.desktop.type(KEYCHAIN_PASSWORD)
        seat.desktop.key("Return")
        seat.sees(TITLES["clinic"])
