"""Opening a cache that may be missing, old, newer, broken or written with another key.

The order matters. Version and a fingerprint of the key stand in a small plain file beside the cache,
since a wrong key looks like garbage: they are read first, so that neither another key nor a newer
version is ever mistaken for a broken file.
"""

from __future__ import annotations

import hashlib
import json
import logging
import sys
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import sqlcipher3

# sqlite_utils knows sqlite3's exceptions and pysqlite3's; SQLCipher's are its own. Under this name it
# catches them too: https://github.com/simonw/sqlite-utils/blob/main/sqlite_utils/utils.py
sys.modules.setdefault("pysqlite3", sqlcipher3)

import sqlite_utils  # noqa: E402
from sqlite_utils import Migrations  # noqa: E402

from covet_desktop.adapters.sqlite_errors import disk_problem, is_broken, newer_data  # noqa: E402

log = logging.getLogger("covet.cache")

VERSION = 1
Fault = sqlcipher3.Error
migrations = Migrations("cache")
_FIRST_TABLES = (
    """CREATE TABLE cases (
        id TEXT PRIMARY KEY, day TEXT NOT NULL, starts_at TEXT NOT NULL, member_id TEXT NOT NULL,
        updated_at TEXT NOT NULL, search TEXT NOT NULL, document BLOB NOT NULL)""",
    "CREATE INDEX cases_by_day ON cases (day, starts_at)",
    "CREATE TABLE cursors (run_id TEXT PRIMARY KEY, cursor TEXT NOT NULL, finished INTEGER NOT NULL)",
    "CREATE TABLE imports (id TEXT PRIMARY KEY, created_at TEXT NOT NULL, document BLOB NOT NULL)",
    "CREATE TABLE skipped (run_id TEXT PRIMARY KEY, document BLOB NOT NULL)",
    "CREATE TABLE snapshots (kind TEXT PRIMARY KEY, document BLOB NOT NULL)",
)


@migrations()
def first_tables(database: sqlite_utils.Database) -> None:
    """Version 1. ``document`` holds the core's value as JSON; other columns are for finding it."""
    for statement in _FIRST_TABLES:
        database.execute(statement)


@dataclass(frozen=True, slots=True)
class OpenedDatabase:
    database: sqlite_utils.Database
    rebuilt: bool = False
    moved_aside: Path | None = None


def open_database(path: Path | None, key: bytes | None, now: datetime) -> OpenedDatabase:
    """The database, usable; a Problem for a newer version's file and for the disk's faults."""
    if path is None or key is None:
        return OpenedDatabase(_migrated(_connected(":memory:", None)))
    written = _side_file(path)
    if written.get("version", 0) > VERSION:
        raise newer_data()
    fingerprint = hashlib.sha256(b"covet cache key " + key).hexdigest()[:16]
    moved = None
    rebuilt = False
    if path.exists() and written.get("key") not in (None, fingerprint):
        erase_files(path)  # its key is gone from the keychain: nobody can ever read it again
        rebuilt = True
    try:
        database = _checked(path, key, now, written.get("version", 0))
    except Fault as error:
        problem = disk_problem(error, path.parent)
        if problem is not None:
            raise problem from error
        if not is_broken(error):
            raise
        moved = _move_aside(path, now)
        rebuilt = True
        database = _checked(path, key, now, 0)
    _write_side_file(path, fingerprint)
    return OpenedDatabase(database, rebuilt, moved)


def erase_files(path: Path) -> None:
    """Delete a cache with its journal, its side file and its copies."""
    for each in (path, _side(path), *path.parent.glob(f"{path.name}-*"), *path.parent.glob(f"{path.stem}-*")):
        each.unlink(missing_ok=True)


def _checked(path: Path, key: bytes, now: datetime, version: int) -> sqlite_utils.Database:
    connection = _connected(str(path), key)
    try:
        row = connection.execute("PRAGMA quick_check").fetchone()
        if row is None or row[0] != "ok":
            raise sqlcipher3.DatabaseError("database disk image is malformed")
        if 0 < version < VERSION:
            _copy(connection, path, now)
        database = _migrated(connection)
    except BaseException:
        connection.close()
        raise
    path.chmod(0o600)
    return database


def _connected(name: str, key: bytes | None) -> Any:
    connection = sqlcipher3.connect(name, isolation_level=None, timeout=10)
    if key is not None:
        connection.execute("PRAGMA cipher_log_level = NONE")
        connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
        connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA foreign_keys = ON")
    return connection


def _migrated(connection: Any) -> sqlite_utils.Database:
    database = sqlite_utils.Database(connection)
    migrations.apply(database)
    return database


def _copy(connection: Any, path: Path, now: datetime) -> None:
    """A copy of the former version, encrypted with the same key, before it is migrated."""
    target = path.with_name(f"{path.stem}-before-{now:%Y%m%d-%H%M%S}.db")
    connection.execute("VACUUM INTO ?", (str(target),))


def _move_aside(path: Path, now: datetime) -> Path:
    target = path.with_name(f"{path.stem}-broken-{now:%Y%m%d-%H%M%S}.db")
    path.replace(target)
    for suffix in ("-wal", "-shm"):
        path.with_name(path.name + suffix).unlink(missing_ok=True)
    log.warning("the cache was broken and has been moved aside")
    return target


def _side(path: Path) -> Path:
    return path.with_name(f"{path.name}.meta.json")


def _side_file(path: Path) -> dict[str, Any]:
    try:
        found = json.loads(_side(path).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def _write_side_file(path: Path, fingerprint: str) -> None:
    whole = json.dumps({"version": VERSION, "key": fingerprint})
    if _side_file(path) == json.loads(whole):
        return
    part = _side(path).with_suffix(".part")
    try:
        part.write_text(whole, encoding="utf-8")
        part.replace(_side(path))
    except OSError as error:
        problem = disk_problem(error, path.parent)
        raise problem or error from error
