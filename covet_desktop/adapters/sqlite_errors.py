"""What goes wrong with SQLite files, told apart: the disk, another program, a damaged file, our own mistakes.

Only a damaged file may ever be put aside. A disk that is full or read-only looks alike from afar and
passes: the file is good, and stays where it is.

sqlite3 and sqlcipher3 have unrelated exception classes with the same ``sqlite_errorcode``; so callers
hand in theirs, and this file needs neither.
"""

from __future__ import annotations

import errno
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from typing import Protocol

from covet_desktop.core.problems import Kind, Problem
from covet_desktop.core.text import text

# Primary result codes, https://www.sqlite.org/rescode.html; the upper bits say more and aren't needed.
_PERM, _BUSY, _LOCKED, _READONLY, _IOERR, _CORRUPT, _FULL, _CANTOPEN, _NOTADB = 3, 5, 6, 8, 10, 11, 13, 14, 26
_PROBE_BYTES = 65536
_LAID_ASIDE = re.compile(r"-(?:broken|before)-(\d{4})(\d\d)(\d\d)-\d{6}\.")


class Damaged(Exception):
    """A check read the whole file and found that it contradicts itself."""


class Connection(Protocol):
    @property
    def in_transaction(self) -> bool: ...

    def execute(self, sql: str, /) -> object: ...


def is_broken(error: Exception) -> bool:
    """Whether the file itself is damaged (or was written with another key)."""
    return isinstance(error, Damaged) or _code(error) in (_CORRUPT, _NOTADB)


def problem_of(error: Exception, folder: Path | None) -> Problem | None:
    """The fault in words, where the world is to blame; None where our own SQL is.

    For the codes that only say "it didn't work", the folder is asked why, by writing a file there.
    """
    if isinstance(error, OSError):
        return _by_number(error.errno, folder)
    if is_broken(error):
        return damaged()
    match _code(error):
        case code if code == _FULL:
            return disk_full()
        case code if code in (_BUSY, _LOCKED):
            return in_use(folder)
        case code if code in (_READONLY, _CANTOPEN, _PERM):
            return _probed(folder) or disk_read_only(folder)
        case code if code == _IOERR:
            return _probed(folder) or disk_faulty(folder)
    return None


@contextmanager
def translated(fault: type[Exception], folder: Path | None) -> Iterator[None]:
    """SQLite's and the file system's errors end here; out come Problems, and our own bugs as they are."""
    try:
        yield
    except (fault, Damaged, OSError) as error:
        problem = problem_of(error, folder)
        if problem is None:
            raise
        raise problem from error


@contextmanager
def transaction(connection: Connection, fault: type[Exception], folder: Path | None) -> Iterator[None]:
    """All or nothing. The write lock is taken first, so that what is read stays true until COMMIT."""
    with translated(fault, folder):
        connection.execute("BEGIN IMMEDIATE")
        try:
            yield
            connection.execute("COMMIT")
        except BaseException:  # whatever it is, nothing half done stays; it is raised again
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise


def move_aside(path: Path, now: datetime) -> Path:
    """Put a damaged file out of the way, with the date in its name, and drop its journal."""
    target = path.with_name(f"{path.stem}-broken-{now:%Y%m%d-%H%M%S}{path.suffix}")
    path.replace(target)
    for journal in journals(path):
        journal.unlink(missing_ok=True)
    return target


def journals(path: Path) -> list[Path]:
    """SQLite's own files beside a database; never to be left beside another one of its name."""
    return [path.with_name(path.name + suffix) for suffix in ("-wal", "-shm", "-journal")]


def laid_aside(path: Path) -> list[Path]:
    """Damaged files, and copies made before a migration, that lie beside a database."""
    return [each for each in path.parent.glob(f"{path.stem}-*") if _LAID_ASIDE.search(each.name)]


def erase_laid_aside(path: Path, before: date) -> None:
    """Delete what was laid aside before that day: it holds nothing newer."""
    for each in laid_aside(path):
        found = _LAID_ASIDE.search(each.name)
        if found is not None and date(*(int(part) for part in found.groups())) < before:
            each.unlink(missing_ok=True)


def disk_full() -> Problem:
    return Problem(
        Kind.DISK_FULL,
        text("This PC's disk is full."),
        text("Free some space, then try again. Nothing that was saved is lost."),
    )


def disk_read_only(folder: Path | None) -> Problem:
    return Problem(
        Kind.DISK_READ_ONLY,
        text("CoVet Desktop can't write to its folder."),
        text("Ask your IT to allow writing to {folder}.", folder=folder or ""),
    )


def in_use(folder: Path | None) -> Problem:
    return Problem(
        Kind.DISK_READ_ONLY,
        text("Another program is holding CoVet Desktop's data."),
        text(
            "Wait until your backup or antivirus is done with {folder}, then try again.", folder=folder or ""
        ),
    )


def disk_faulty(folder: Path | None) -> Problem:
    return Problem(
        Kind.DISK_READ_ONLY,
        text("This PC's disk reports a fault."),
        text("Ask your IT to check the disk with {folder}. Nothing was deleted.", folder=folder or ""),
    )


def damaged() -> Problem:
    """Found while the app runs; at the next start the file is put aside and read anew."""
    return Problem(
        Kind.DISK_READ_ONLY,
        text("CoVet Desktop's data on this PC is damaged."),
        text("Quit CoVet Desktop and start it again: it gets its data from CoVet once more."),
    )


def newer_data() -> Problem:
    return Problem(
        Kind.NEWER_DATA,
        text("A newer version of CoVet Desktop was used with this data."),
        text("Update CoVet Desktop on this PC. The data was left as it is."),
    )


def _code(error: Exception) -> int:
    code = getattr(error, "sqlite_errorcode", None)
    return code & 0xFF if isinstance(code, int) else 0


def _by_number(number: int | None, folder: Path | None) -> Problem:
    if number in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        return disk_full()
    if number in (errno.EROFS, errno.EACCES, errno.EPERM, errno.ENOENT, errno.ENOTDIR):
        return disk_read_only(folder)
    return disk_faulty(folder)


def _probed(folder: Path | None) -> Problem | None:
    if folder is None:
        return None
    probe = folder / f".probe-{os.getpid()}"
    try:
        with probe.open("wb") as file:
            file.write(bytes(_PROBE_BYTES))
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        return _by_number(error.errno, folder)
    finally:
        _drop(probe)
    return None


def _drop(probe: Path) -> None:
    try:
        probe.unlink(missing_ok=True)
    except OSError:
        pass  # on a read-only disk it was never there
