"""One engine per person and data folder: a lock that the system frees when its process ends."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import TYPE_CHECKING

from covet_desktop.adapters.sqlite_errors import translated
from covet_desktop.adapters.system import runtime_dir, sockets_are_files

if TYPE_CHECKING:
    from filelock import BaseFileLock

_LONGEST_PATH = 100
"""A Unix socket's path has to fit in 104 bytes on macOS, 108 on Linux; Qt binds it at once."""


class EngineLock:
    """Held for as long as this process is the one that works with the data folder.

    The lock is the system's, on ``engine.lock``: it is free again after any end of the process. Who
    holds it stands in ``engine.json`` beside it, for people; that file alone means nothing. Under another
    ``name`` it is another lock of the same kind: of one agent that works or stands by.
    """

    def __init__(self, data_dir: Path, name: str = "engine") -> None:
        self._folder, self._name = data_dir, name
        self._lock: BaseFileLock | None = None
        self._holder = data_dir / f"{name}.json"

    def may_be_held(self) -> bool:
        """Whether an engine left its name here: one that runs, or one that was killed.

        Cheap: the first window is drawn before the lock itself is taken, unless this is so.
        """
        return self._holder.exists()

    def try_acquire(self) -> bool:
        """Whether this process is now the engine; a Problem where the folder can't be written."""
        from filelock import FileLock, Timeout  # half as long to import as the window's first page

        if self._lock is None:
            file = self._folder / f"{self._name}.lock"
            self._lock = FileLock(file, timeout=0, mode=0o600, thread_local=False)
        with translated(OSError, self._folder):
            try:
                self._lock.acquire()
            except Timeout:
                return False
            try:
                holder = {"pid": os.getpid(), "socket": socket_name(self._folder)}
                self._holder.write_text(json.dumps(holder), encoding="utf-8")
            except OSError:
                self._lock.release()
                raise
        return True

    def acquire_within(self, seconds: float) -> bool:
        """Wait for whoever holds it to end; whether this process is the engine then."""
        import threading
        import time

        deadline, pause = time.monotonic() + seconds, threading.Event()
        while not self.try_acquire():
            if time.monotonic() > deadline:
                return False
            pause.wait(0.05)
        return True

    def release(self) -> None:
        if self._lock is not None and self._lock.is_locked:
            self._holder.unlink(missing_ok=True)
            self._lock.release()

    def holder(self) -> int | None:
        """The process that was the last to take the lock and didn't give it back."""
        try:
            return int(json.loads(self._holder.read_text(encoding="utf-8"))["pid"])
        except (OSError, ValueError, KeyError, TypeError):
            return None


def socket_name(data_dir: Path) -> str:
    """Where the running engine's door is: in the data folder itself, unless that path is too long.

    Then it is in the folder that the system gives each person for such things, or in one of our own.
    """
    import hashlib  # as with the lock: not needed for the first window

    short = f"covet-{hashlib.sha256(os.fsencode(data_dir)).hexdigest()[:16]}"
    if not sockets_are_files():
        return short
    path = data_dir / "door"
    return str(path if len(os.fsencode(path)) <= _LONGEST_PATH else runtime_dir() / short)
