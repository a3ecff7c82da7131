"""Locked, missing and empty are three things, and a secret is never in a plain file (DESIGN §4)."""

import subprocess
import sys
import threading
from pathlib import Path

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.backends.fail import Keyring as NoKeychain
from keyring.errors import InitError, KeyringLocked, PasswordDeleteError, PasswordSetError

from covet_desktop.adapters import vault as vault_file
from covet_desktop.adapters.vault import LONGEST, Vault
from covet_desktop.core.problems import Kind, Problem
from tests.conftest import MakeDesktop
from tests.support.desktop import Desktop, Keychain

URL = "https://covet.example"


class Fake(KeyringBackend):
    """A keychain in memory. ``fault`` is raised by each call; ``asking`` holds each call until it is set."""

    priority = 1  # type: ignore[assignment]

    def __init__(self) -> None:
        self.entries: dict[tuple[str, str], str] = {}
        self.fault: Exception | None = None
        self.asking: threading.Event | None = None
        self.calls = 0
        self.writes_left = 10**9

    def _call(self) -> None:
        self.calls += 1
        if self.asking is not None:
            self.asking.wait()
        if self.fault is not None:
            raise self.fault

    def get_password(self, service: str, username: str) -> str | None:
        self._call()
        return self.entries.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self._call()
        assert len(password) <= 1280, "Windows wouldn't take it"
        if self.writes_left == 0:
            raise PasswordSetError
        self.writes_left -= 1
        self.entries[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        self._call()
        if self.entries.pop((service, username), None) is None:
            raise PasswordDeleteError


@pytest.fixture
def fake(monkeypatch: pytest.MonkeyPatch) -> Fake:
    keychain = Fake()
    monkeypatch.setattr(vault_file, "_FIT", {__name__})
    monkeypatch.setattr(keyring, "get_keyring", lambda: keychain)
    return keychain


def fault(vault: Vault) -> Problem:
    with pytest.raises(Problem) as caught:
        vault.get("refresh token")
    return caught.value


def test_what_is_kept_is_there_again_and_nobody_elses(fake: Fake, tmp_path: Path) -> None:
    Vault(URL, tmp_path).set("refresh token", "s3cret")

    assert Vault(URL, tmp_path).get("refresh token") == "s3cret"
    assert Vault(URL, tmp_path).get("cache key") is None
    assert Vault("https://other.example", tmp_path).get("refresh token") is None
    assert Vault(URL, tmp_path / "other").get("refresh token") is None
    assert "s3cret" not in repr(vars(Vault(URL, tmp_path)))


@pytest.mark.parametrize("length", [1, LONGEST, LONGEST + 1, 5000])
def test_a_long_secret_is_kept_in_parts_that_go_with_it(fake: Fake, tmp_path: Path, length: int) -> None:
    vault = Vault(URL, tmp_path)
    for secret in ("a" * length, "b" * 3 * LONGEST, "part-of:1:2", "c" * length):
        vault.set("refresh token", secret)
        assert Vault(URL, tmp_path).get("refresh token") == secret
    vault.delete("refresh token")
    vault.delete("refresh token")

    assert fake.entries == {}


@pytest.mark.parametrize("writes", range(5))
def test_killed_while_saving_it_is_still_the_former_or_the_new_one(
    fake: Fake, tmp_path: Path, writes: int
) -> None:
    old, new = "o" * 3 * LONGEST, "n" * 3 * LONGEST
    Vault(URL, tmp_path).set("refresh token", old)
    fake.writes_left = writes
    try:
        Vault(URL, tmp_path).set("refresh token", new)
        kept = new
    except Problem:
        kept = old

    assert Vault(URL, tmp_path).get("refresh token") == kept


@pytest.mark.parametrize("error", [KeyringLocked(), InitError(), PasswordSetError()], ids=repr)
def test_locked_is_told_and_passes(fake: Fake, tmp_path: Path, error: Exception) -> None:
    vault = Vault(URL, tmp_path)
    vault.set("refresh token", "kept")
    fake.fault = error

    assert fault(vault).kind is Kind.KEYCHAIN_LOCKED
    fake.fault = None
    assert vault.get("refresh token") == "kept"


@pytest.mark.parametrize("error", [OSError("gone"), RuntimeError("D-Bus"), ValueError("?")], ids=repr)
def test_a_keychain_that_fails_in_its_own_way_is_a_problem_too(
    fake: Fake, tmp_path: Path, error: Exception
) -> None:
    vault = Vault(URL, tmp_path)
    assert vault.lasting
    fake.fault = error

    assert fault(vault).kind is Kind.KEYCHAIN_MISSING


def test_a_prompt_that_nobody_answers_is_given_up_and_not_repeated(fake: Fake, tmp_path: Path) -> None:
    vault = Vault(URL, tmp_path, time_limit=0.1)
    fake.asking = threading.Event()

    first, second = fault(vault), fault(vault)
    asked = fake.calls
    fake.asking.set()
    Vault(URL, tmp_path).get("refresh token")

    assert (first.kind, second.kind) == (Kind.KEYCHAIN_LOCKED, Kind.KEYCHAIN_LOCKED)
    assert asked == 1


def test_without_a_keychain_a_secret_lives_until_the_app_is_quit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keyring, "get_keyring", NoKeychain)
    vault = Vault(URL, tmp_path)

    assert not vault.lasting
    assert vault.get("refresh token") is None
    vault.set("refresh token", "s3cret")
    assert vault.get("refresh token") == "s3cret"
    assert list(tmp_path.iterdir()) == []
    assert Vault(URL, tmp_path).get("refresh token") is None
    vault.delete("refresh token")
    assert vault.get("refresh token") is None


def test_a_keychain_that_is_no_systems_is_not_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    plain = Fake()
    monkeypatch.setattr(keyring, "get_keyring", lambda: plain)
    vault = Vault(URL, tmp_path)
    vault.set("refresh token", "s3cret")

    assert not vault.lasting
    assert plain.entries == {}


def test_a_keychain_that_is_configured_and_not_there_counts_as_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing() -> KeyringBackend:
        raise ModuleNotFoundError

    monkeypatch.setattr(keyring, "get_keyring", missing)

    assert not Vault(URL, tmp_path).lasting


# --- the real one ---

_SAYS = """
import sys
from pathlib import Path
from covet_desktop.adapters.vault import Vault
from covet_desktop.core.problems import Problem
vault = Vault("https://covet.example", Path(sys.argv[1]), time_limit=float(sys.argv[2]))
for word in sys.argv[3:]:
    what, _, value = word.partition("=")
    try:
        match what:
            case "set": vault.set("refresh token", value)
            case "get": print(vault.get("refresh token"))
            case "delete": vault.delete("refresh token")
            case "open": print(vault.is_open())
            case "lasting": print(vault.lasting)
    except Problem as problem:
        print(problem.kind.value)
"""


def say(desktop: Desktop, folder: Path, *words: str, limit: float = 20) -> list[str]:
    """What a program on that desktop gets from its keychain."""
    command = [sys.executable, "-c", _SAYS, str(folder), str(limit), *words]
    done = subprocess.run(command, env=desktop.env, capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    return done.stdout.split()


def test_the_real_keychain(desktop: Desktop, tmp_path: Path) -> None:
    assert say(desktop, tmp_path, "lasting", "get", "set=s3cret", "get") == ["True", "None", "s3cret"]
    assert say(desktop, tmp_path, "get", f"set={'x' * 3000}") == ["s3cret"]
    assert say(desktop, tmp_path, "get", "delete", "get", "delete") == ["x" * 3000, "None"]


def test_the_real_keychain_locked(make_desktop: MakeDesktop, tmp_path: Path) -> None:
    locked = make_desktop(keychain=Keychain.LOCKED)
    assert say(locked, tmp_path, "open") == ["False"], "and nobody is asked for a password"
    with_display = say(locked, tmp_path, "lasting", "get", "get", limit=2)
    locked.unlock_keychain()

    assert with_display == ["True", "keychain_locked", "keychain_locked"]
    assert say(locked, tmp_path, "open", "get") == ["True", "None"]


def test_the_real_keychain_that_goes_away(make_desktop: MakeDesktop, tmp_path: Path) -> None:
    leaving = make_desktop()
    assert say(leaving, tmp_path, "set=kept", "get") == ["kept"]
    leaving.stop_keychain()

    assert say(leaving, tmp_path, "lasting", "get") == ["False", "None"]


def test_no_keychain_at_all(make_desktop: MakeDesktop, tmp_path: Path) -> None:
    bare = make_desktop(keychain=Keychain.NONE)

    assert say(bare, tmp_path, "lasting", "set=s3cret", "get") == ["False", "s3cret"]
    assert say(bare, tmp_path, "get") == ["None"]
