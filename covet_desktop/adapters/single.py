"""One engine per person and data folder: a lock that the system frees when its process ends."""

from __future__ import annotations

import hashlib
import tempfile
from pathlib import Path

from filelock import FileLock, Timeout

from covet_desktop.adapters.system import is_windows

_LONGEST_PATH = 90
"""A Unix socket's path has to fit in 104 bytes on macOS, 108 on Linux."""


class EngineLock:
    """Held for as long as this process is the one that works with the data folder."""

    def __init__(self, data_dir: Path) -> None:
        self._lock = FileLock(data_dir / "engine.lock", timeout=0)

    def try_acquire(self) -> bool:
        try:
            self._lock.acquire()
        except Timeout:
            return False
        return True

    def release(self) -> None:
        self._lock.release()


def socket_name(data_dir: Path) -> str:
    """Where the running engine's door is: in the data folder itself, unless that path is too long."""
    short = f"covet-{hashlib.sha256(str(data_dir).encode()).hexdigest()[:16]}"
    if is_windows():
        return short  # a named pipe, not a file
    path = data_dir / "door"
    if len(str(path)) <= _LONGEST_PATH:
        return str(path)
    return str(Path(tempfile.gettempdir()) / short)
