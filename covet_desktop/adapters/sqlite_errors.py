"""What SQLite's errors mean: a full or read-only disk is not a broken database."""

from __future__ import annotations

import errno
from pathlib import Path

from covet_desktop.core.problems import Kind, Problem
from covet_desktop.core.text import text

_BROKEN = ("not a database", "malformed", "corrupt", "file is encrypted")
_FULL = ("disk is full", "no space left")
_READ_ONLY = ("readonly database", "read-only", "unable to open database file", "permission denied")


def is_broken(error: Exception) -> bool:
    """Whether the file itself is damaged (or was written with another key)."""
    words = str(error).lower()
    return any(sign in words for sign in _BROKEN)


def disk_problem(error: Exception, folder: Path) -> Problem | None:
    """The disk's fault as a Problem; None where it is something else."""
    words = str(error).lower()
    number = getattr(error, "errno", None)
    if number in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG) or any(sign in words for sign in _FULL):
        return disk_full()
    if number in (errno.EROFS, errno.EACCES, errno.EPERM) or any(sign in words for sign in _READ_ONLY):
        return disk_read_only(folder)
    if "disk i/o error" in words:
        return disk_full() if _is_full(folder) else disk_read_only(folder)
    return None


def disk_full() -> Problem:
    return Problem(
        Kind.DISK_FULL,
        text("This PC's disk is full."),
        text("Free some space, then try again. Nothing that was saved is lost."),
    )


def disk_read_only(folder: Path) -> Problem:
    return Problem(
        Kind.DISK_READ_ONLY,
        text("CoVet Desktop can't write to its folder."),
        text("Ask your IT to allow writing to {folder}.", folder=str(folder)),
    )


def newer_data() -> Problem:
    return Problem(
        Kind.NEWER_DATA,
        text("A newer version of CoVet Desktop was used with this data."),
        text("Update CoVet Desktop on this PC. The data was left as it is."),
    )


def _is_full(folder: Path) -> bool:
    probe = folder / ".space"
    try:
        probe.write_bytes(b"\0" * 4096)
    except OSError:
        return True
    finally:
        probe.unlink(missing_ok=True)
    return False
