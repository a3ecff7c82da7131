"""Secrets in the operating system's keychain: the only file with keyring.

Locked, missing and empty are three states. A keychain that asks its person for a password blocks the
call, so each runs in a thread of its own with a time limit.
"""

from __future__ import annotations

import hashlib
import logging
import secrets
import threading
from collections.abc import Callable
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import TypeVar

import keyring
from keyring.backend import KeyringBackend
from keyring.backends.chainer import ChainerBackend
from keyring.errors import KeyringError, NoKeyringError, PasswordDeleteError

from covet_desktop.core.problems import Kind, Problem
from covet_desktop.core.text import text

log = logging.getLogger("covet.vault")

PERSON = "covet-desktop"
"""keyring asks for a user's name; what tells entries apart is the name of the service, as Windows moves
entries about when two share it."""
TIME_LIMIT = 60.0
LONGEST = 1200
"""Characters: Windows takes 1,280 in one entry; longer secrets are kept in parts."""
_FIT = frozenset(
    f"keyring.backends.{name}" for name in ("SecretService", "libsecret", "kwallet", "macOS", "Windows")
)
"""The operating systems' own. Whatever else is installed or configured may write a plain file."""
_LOCKED_NAMES = frozenset({"LockedException", "PromptDismissedException"})
_PART = "part-of:"
T = TypeVar("T")


class Vault:
    """Named secrets of one service and data folder.

    ``lasting`` is False where there is no keychain: secrets are then kept in memory until the app is
    quit, never in a file.
    """

    def __init__(self, service_url: str, data_dir: Path, *, time_limit: float = TIME_LIMIT) -> None:
        place = f"{service_url}\n{data_dir.resolve()}"
        self._prefix = hashlib.sha256(place.encode()).hexdigest()[:12]
        self._time_limit = time_limit
        self._memory: dict[str, str] = {}
        self._backend: KeyringBackend | None = None
        self._looked = False
        self._turn = threading.Lock()

    @property
    def lasting(self) -> bool:
        return self._keychain() is not None

    def get(self, name: str) -> str | None:
        """The secret, or None where there is none under this name."""
        keychain = self._keychain()
        if keychain is None:
            return self._memory.get(name)
        first = self._read(keychain, name)
        if first is None or not first.startswith(_PART):
            return first
        parts = [self._read(keychain, part) for part in _parts(name, first)]
        return None if None in parts or not parts else "".join(part or "" for part in parts)

    def set(self, name: str, secret: str) -> None:
        """Keep a secret. Killed anywhere, either the former one or this one is there, whole."""
        keychain = self._keychain()
        if keychain is None:
            self._memory[name] = secret
            return
        former = self._read(keychain, name)
        first = secret
        if len(secret) > LONGEST or secret.startswith(_PART):
            pieces = [secret[at : at + LONGEST] for at in range(0, len(secret), LONGEST)]
            first = f"{_PART}{secrets.token_hex(4)}:{len(pieces)}"
            for part, piece in zip(_parts(name, first), pieces, strict=True):
                self._limited(partial(keychain.set_password, self._entry(part), PERSON, piece))
        self._limited(partial(keychain.set_password, self._entry(name), PERSON, first))
        for part in _parts(name, former):
            self._limited(partial(_delete, keychain, self._entry(part)))

    def delete(self, name: str) -> None:
        """Forget the secret; that there is none is fine."""
        keychain = self._keychain()
        if keychain is None:
            self._memory.pop(name, None)
            return
        for each in [name, *_parts(name, self._read(keychain, name))]:
            self._limited(partial(_delete, keychain, self._entry(each)))

    def is_open(self) -> bool:
        """Whether the keychain can be read now; asks nobody for a password. False where it can't be told."""
        keychain = self._keychain()
        if keychain is None or not type(keychain).__module__.endswith("SecretService"):
            return False
        return self._limited(_is_open)

    def _read(self, keychain: KeyringBackend, name: str) -> str | None:
        return self._limited(partial(keychain.get_password, self._entry(name), PERSON))

    def _entry(self, name: str) -> str:
        return f"CoVet Desktop {self._prefix} {name}"

    def _keychain(self) -> KeyringBackend | None:
        """The system's keychain, found once and kept: another one later would be another memory."""
        if not self._looked:
            self._backend = self._limited(_system_keychain)
            self._looked = True
            log.info("keychain: %s", type(self._backend).__module__ if self._backend else "none")
        return self._backend

    def _limited(self, call: Callable[[], T]) -> T:
        """The call's result within the time limit; a keychain's errors become Problems.

        One call at a time: while a person is being asked for a password, a second prompt helps nobody.
        """
        if not self._turn.acquire(timeout=self._time_limit):
            raise _locked()
        results: list[T] = []
        errors: list[Exception] = []

        def work() -> None:
            try:
                results.append(call())
            except Exception as error:  # noqa: BLE001 - handed over to the caller's thread below
                errors.append(error)
            finally:
                self._turn.release()

        thread = threading.Thread(target=work, name="keychain", daemon=True)
        thread.start()
        thread.join(self._time_limit)
        if results:
            return results[0]
        raise _problem_of(errors[0]) if errors else _locked()


def _delete(keychain: KeyringBackend, entry: str) -> None:
    try:
        keychain.delete_password(entry, PERSON)
    except PasswordDeleteError:
        if keychain.get_password(entry, PERSON) is not None:  # it is also what "not allowed to" looks like
            raise


def _parts(name: str, first: str | None) -> list[str]:
    """The names of the parts that ``first`` speaks of. Each writing has names of its own."""
    if first is None or not first.startswith(_PART):
        return []
    writing, _, count = first.removeprefix(_PART).partition(":")
    return [f"{name} {writing} {number}" for number in range(int(count) if count.isdecimal() else 0)]


def _is_open() -> bool:
    import secretstorage  # what keyring itself uses on Linux

    with closing(secretstorage.dbus_init()) as bus:
        return not secretstorage.get_default_collection(bus).is_locked()


def _system_keychain() -> KeyringBackend | None:
    """The operating system's keychain; None where there is none, or another one was configured."""
    try:
        found = keyring.get_keyring()
    except Exception:  # noqa: BLE001 - whatever a configured back end that isn't there may raise
        log.info("the keychain that is configured can't be used")
        return None
    among = found.backends if isinstance(found, ChainerBackend) else [found]
    return next((each for each in among if type(each).__module__ in _FIT), None)


def _locked() -> Problem:
    return Problem(
        Kind.KEYCHAIN_LOCKED,
        text("This PC's keychain is locked."),
        text("Unlock it (your system asks for its password), then try again."),
    )


def _problem_of(error: Exception) -> Problem:
    """Locked or gone. Each system has exceptions of its own, which keyring lets through: their names tell."""
    names = {type(error).__name__, type(error.__cause__).__name__, type(error.__context__).__name__}
    gone = isinstance(error, NoKeyringError) or "SecretServiceNotAvailableException" in names
    if not gone and (isinstance(error, KeyringError) or names & _LOCKED_NAMES):
        return _locked()
    return Problem(
        Kind.KEYCHAIN_MISSING,
        text("This PC's keychain doesn't answer."),
        text("Restart the PC. If it stays like this, ask your IT about the keychain."),
        detail=type(error).__name__,
    )
