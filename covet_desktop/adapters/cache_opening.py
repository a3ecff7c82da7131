"""Opening a cache that may be missing, old, newer, broken or written with another key.

The order matters. Version and a fingerprint of the key stand in a small plain file beside the cache,
since a wrong key looks like garbage: they are read first and written first, so that neither another key
nor a newer version is ever mistaken for a broken file.
"""

from __future__ import annotations

import hashlib
import json
import logging
import sys
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import sqlcipher3

# sqlite_utils knows sqlite3's exceptions and pysqlite3's; SQLCipher's are its own. Under this name it
# catches them too: https://github.com/simonw/sqlite-utils/blob/main/sqlite_utils/utils.py
sys.modules.setdefault("pysqlite3", sqlcipher3)

import sqlite_utils  # noqa: E402
from sqlite_utils import Migrations  # noqa: E402

from covet_desktop.adapters.sqlite_errors import (  # noqa: E402
    Damaged,
    is_broken,
    journals,
    laid_aside,
    move_aside,
    newer_data,
    translated,
)
from covet_desktop.adapters.system import restrict  # noqa: E402

log = logging.getLogger("covet.cache")

KEY_BYTES = 32
VERSION = 2
"""How many migrations there are. Where :class:`~covet_desktop.core.visits.Case` changes so that an old
``document`` can't be read, the next one empties ``cases``, ``cursors`` and the snapshot ``cases_since``."""
_PAGES_KB = 16_000
"""What is kept decrypted: enough for the index of a search through 50,000 cases. Taken as it is needed."""
Fault: type[Exception] = sqlcipher3.Error
migrations = Migrations("cache")
_FIRST_TABLES = (
    """CREATE TABLE cases (
        id TEXT PRIMARY KEY, day TEXT NOT NULL, starts_at TEXT NOT NULL, member_id TEXT NOT NULL,
        updated_at TEXT NOT NULL, deleted INTEGER NOT NULL, search TEXT NOT NULL, document BLOB NOT NULL)""",
    "CREATE INDEX cases_by_day ON cases (day, member_id, starts_at) WHERE NOT deleted",
    "CREATE TABLE cursors (run_id TEXT PRIMARY KEY, cursor TEXT)",
    """CREATE TABLE imports (
        id TEXT PRIMARY KEY, created_at TEXT NOT NULL, last_day TEXT NOT NULL, document BLOB NOT NULL)""",
    "CREATE TABLE skipped (run_id TEXT PRIMARY KEY, document BLOB NOT NULL)",
    "CREATE TABLE snapshots (kind TEXT PRIMARY KEY, document BLOB NOT NULL)",
)


@migrations()
def first_tables(database: sqlite_utils.Database) -> None:
    """Version 1. ``document`` holds the core's value as JSON; other columns are for finding it."""
    for statement in _FIRST_TABLES:
        database.execute(statement)


@migrations()
def search_of_all_days(database: sqlite_utils.Database) -> None:
    """Version 2. All that a search looks at, in the order in which it is shown: without this index each
    search would decrypt the whole file."""
    database.execute(
        "CREATE INDEX cases_by_search ON cases (day DESC, member_id, starts_at, id, search, deleted)"
        " WHERE NOT deleted"
    )


@dataclass(frozen=True, slots=True)
class OpenedDatabase:
    database: sqlite_utils.Database
    rebuilt: bool = False
    moved_aside: Path | None = None


@dataclass(frozen=True, slots=True)
class _Side:
    """What the plain file says: enough to know a file's version and key without opening it."""

    version: int = 0
    key: str = ""


def open_database(path: Path | None, key: bytes | None, now: datetime) -> OpenedDatabase:
    """The database, usable; a Problem for a newer version's file and for the disk's faults.

    A file whose key is another's is erased: its own key is no longer in the keychain, so that nobody
    can ever read it again, and the service has all that was in it. A broken one is moved aside.
    """
    if path is None or key is None:
        return OpenedDatabase(_migrated(_connected(":memory:"), None, now))
    if len(key) != KEY_BYTES:
        raise ValueError("SQLCipher would take a key of another length for a password")
    with translated(Fault, path.parent):
        return _opened_file(path, key, now)


def _opened_file(path: Path, key: bytes, now: datetime) -> OpenedDatabase:
    written = _read_side(path)
    if written.version > VERSION:
        raise newer_data()
    mine = _Side(VERSION, hashlib.sha256(b"covet cache key " + key).hexdigest()[:16])
    rebuilt = path.exists() and path.stat().st_size == 0
    if path.exists() and written.key not in ("", mine.key):
        log.warning("the cache was written with another key and is erased")
        erase_files(path)
        rebuilt = True
    if written != mine:
        _write_side(path, mine)
    try:
        return OpenedDatabase(_checked(path, key, now), rebuilt)
    except (Fault, Damaged) as error:
        if not is_broken(error):
            raise
    moved = move_aside(path, now)
    log.warning("the cache was broken and has been moved aside")
    return OpenedDatabase(_checked(path, key, now), True, moved)


def erase_files(path: Path) -> None:
    """Delete a cache with its journal and copies; the side file last, so that a kill leaves no riddle."""
    for each in (path, *journals(path), *laid_aside(path)):
        each.unlink(missing_ok=True)
    for side in (_side(path).with_suffix(".part"), _side(path)):
        side.unlink(missing_ok=True)


def _checked(path: Path, key: bytes, now: datetime) -> sqlite_utils.Database:
    if not path.exists():
        path.touch(0o600)  # its journal gets the same mode
    connection = _connected(str(path))
    try:
        connection.execute("PRAGMA cipher_log_level = NONE")
        connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
        connection.execute(f"PRAGMA cache_size = -{_PAGES_KB}")
        row = connection.execute("PRAGMA quick_check").fetchone()
        if row is None or row[0] != "ok":
            raise Damaged(str(row))
        database = _migrated(connection, path, now)
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute(
            "PRAGMA synchronous = NORMAL"
        )  # a power cut may cost the last page, never half of it
    except BaseException:  # closed whatever it is, or Windows can't move the file; it is raised again
        connection.close()
        raise
    restrict(path)
    return database


def _connected(name: str) -> Any:
    connection = sqlcipher3.connect(name, isolation_level=None, timeout=2)
    connection.execute("PRAGMA foreign_keys = ON")
    return connection


def _migrated(connection: Any, path: Path | None, now: datetime) -> sqlite_utils.Database:
    """Brought to this version; the file of an older one is copied first."""
    database = sqlite_utils.Database(connection)
    pending, applied = migrations.pending(database), migrations.applied(database)
    if len(applied) + len(pending) > VERSION:  # some that were applied are unknown here
        raise newer_data()
    if pending and applied and path is not None:
        _copy(connection, path, now)
    if pending:
        migrations.apply(database)
    return database


def _copy(connection: Any, path: Path, now: datetime) -> None:
    """The former version's file, encrypted with the same key; an earlier copy goes."""
    for former in path.parent.glob(f"{path.stem}-before-*"):
        former.unlink()
    target = path.with_name(f"{path.stem}-before-{now.astimezone(UTC):%Y%m%d-%H%M%S}{path.suffix}")
    try:
        connection.execute("VACUUM INTO ?", (str(target),))
    except Fault:
        target.unlink(missing_ok=True)
        raise
    restrict(target)


def _side(path: Path) -> Path:
    return path.with_name(f"{path.name}.meta.json")


def _read_side(path: Path) -> _Side:
    """What the side file says; nothing where there is none, or none that can be read."""
    try:
        found = json.loads(_side(path).read_text(encoding="utf-8"))
        return _Side(int(found["version"]), str(found["key"]))
    except FileNotFoundError:
        return _Side()
    except (ValueError, KeyError, TypeError):
        return _Side()


def _write_side(path: Path, side: _Side) -> None:
    part = _side(path).with_suffix(".part")
    part.write_text(json.dumps({"version": side.version, "key": side.key}), encoding="utf-8")
    part.replace(_side(path))
