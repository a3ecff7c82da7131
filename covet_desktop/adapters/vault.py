"""Secrets in the operating system's keychain: the only file with keyring.

Locked, missing and empty are three states. A keychain that asks its person for a password blocks the
call, so each runs in a thread of its own with a time limit.
"""

from __future__ import annotations

import hashlib
import logging
import threading
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TypeVar

import keyring
from keyring.backend import KeyringBackend
from keyring.errors import InitError, KeyringError, KeyringLocked, NoKeyringError, PasswordDeleteError

from covet_desktop.core.problems import Kind, Problem
from covet_desktop.core.text import text

log = logging.getLogger("covet.vault")

SERVICE = "covet-desktop"
TIME_LIMIT = 60.0
LONGEST = 1200
"""Characters: Windows takes 1,280 in one entry; longer secrets are kept in parts."""
_UNFIT = ("keyring.backends.fail", "keyring.backends.null", "keyrings.alt")
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

    @property
    def lasting(self) -> bool:
        return self._keychain() is not None

    def get(self, name: str) -> str | None:
        """The secret, or None where there is none under this name."""
        keychain = self._keychain()
        if keychain is None:
            return self._memory.get(name)
        first = self._limited(lambda: keychain.get_password(SERVICE, self._entry(name)))
        if first is None or not first.startswith(_PART):
            return first
        count = int(first.removeprefix(_PART))
        parts = [self._part(keychain, name, number) for number in range(count)]
        return None if None in parts else "".join(part or "" for part in parts)

    def set(self, name: str, secret: str) -> None:
        keychain = self._keychain()
        if keychain is None:
            self._memory[name] = secret
            return
        if len(secret) <= LONGEST:
            self._limited(lambda: keychain.set_password(SERVICE, self._entry(name), secret))
            return
        parts = [secret[at : at + LONGEST] for at in range(0, len(secret), LONGEST)]
        for number, part in enumerate(parts):
            entry = self._entry(f"{name} {number}")
            self._limited(partial(keychain.set_password, SERVICE, entry, part))
        whole = f"{_PART}{len(parts)}"
        self._limited(lambda: keychain.set_password(SERVICE, self._entry(name), whole))

    def delete(self, name: str) -> None:
        """Forget the secret; that there is none is fine."""
        keychain = self._keychain()
        if keychain is None:
            self._memory.pop(name, None)
            return
        first = self._limited(lambda: keychain.get_password(SERVICE, self._entry(name)))
        names = [name]
        if first is not None and first.startswith(_PART):
            names += [f"{name} {number}" for number in range(int(first.removeprefix(_PART)))]
        for each in names:
            self._limited(partial(_delete, keychain, self._entry(each)))

    def _part(self, keychain: KeyringBackend, name: str, number: int) -> str | None:
        return self._limited(lambda: keychain.get_password(SERVICE, self._entry(f"{name} {number}")))

    def _entry(self, name: str) -> str:
        return f"{self._prefix} {name}"

    def _keychain(self) -> KeyringBackend | None:
        """The system's keychain, found once and kept: another one later would be another memory."""
        if not self._looked:
            found = self._limited(keyring.get_keyring)
            module = type(found).__module__
            fit = not module.startswith(_UNFIT) and found.priority > 0
            self._backend = found if fit else None
            self._looked = True
            log.info("keychain: %s", module if fit else "none")
        return self._backend

    def _limited(self, call: Callable[[], T]) -> T:
        """The call's result within the time limit; a keychain's errors become Problems."""
        results: list[T] = []
        errors: list[Exception] = []

        def work() -> None:
            try:
                results.append(call())
            except Exception as error:  # noqa: BLE001 - handed over to the caller's thread below
                errors.append(error)

        thread = threading.Thread(target=work, name="keychain", daemon=True)
        thread.start()
        thread.join(self._time_limit)
        if results:
            return results[0]
        raise _problem_of(errors[0]) if errors else _locked()


def _delete(keychain: KeyringBackend, entry: str) -> None:
    try:
        keychain.delete_password(SERVICE, entry)
    except PasswordDeleteError:
        log.debug("nothing to delete")


def _locked() -> Problem:
    return Problem(
        Kind.KEYCHAIN_LOCKED,
        text("This PC's keychain is locked."),
        text("Unlock it (your system asks for its password), then try again."),
    )


def _problem_of(error: Exception) -> Exception:
    match error:
        case KeyringLocked() | InitError():
            return _locked()
        case NoKeyringError():
            return Problem(
                Kind.KEYCHAIN_MISSING,
                text("This PC has no keychain to keep the sign-in in."),
                text("You can go on; you will have to sign in again after quitting."),
            )
        case KeyringError():
            return _locked()
        case _:
            return error
