"""The state of the practice service: one SQLite file, one owner, one write at a time.

Every change is one ``BEGIN IMMEDIATE`` transaction and the answer leaves after its commit, so a process that
is killed at any instant has either done a thing, and remembers it, or has not. One connection behind one
lock makes "checked and made in one atomic step" (contract §3, POST /connections) true by construction.
"""

import json
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

from covet_desktop.sandbox.clock import Clock

Json = Any  # a decoded JSON value: its shape is checked where it comes in, in validation.py and mapping.py
Document = dict[str, Any]
Row = sqlite3.Row

SCHEMA = """
CREATE TABLE IF NOT EXISTS settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS members (id TEXT PRIMARY KEY, position INTEGER NOT NULL, doc TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS providers (id TEXT PRIMARY KEY, position INTEGER NOT NULL, doc TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS connections (
    seq INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT UNIQUE NOT NULL, integration TEXT NOT NULL,
    live INTEGER NOT NULL, doc TEXT NOT NULL);
CREATE UNIQUE INDEX IF NOT EXISTS one_live_connection ON connections (integration) WHERE live = 1;
CREATE TABLE IF NOT EXISTS purchases (seq INTEGER PRIMARY KEY AUTOINCREMENT, doc TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS answers (
    path TEXT NOT NULL, key TEXT NOT NULL, request TEXT NOT NULL, status INTEGER NOT NULL,
    headers TEXT NOT NULL, body TEXT NOT NULL, import_id TEXT,
    at TEXT NOT NULL, PRIMARY KEY (path, key)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS imports (
    seq INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT UNIQUE NOT NULL, connection_id TEXT NOT NULL,
    open INTEGER NOT NULL, doc TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS open_imports ON imports (open) WHERE open = 1;
CREATE TABLE IF NOT EXISTS cases (
    seq INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT UNIQUE NOT NULL, made_by_import TEXT,
    link TEXT, last_link TEXT, removed INTEGER NOT NULL DEFAULT 0, appointment_id TEXT,
    updated INTEGER NOT NULL, doc TEXT NOT NULL);
CREATE UNIQUE INDEX IF NOT EXISTS one_case_per_pair ON cases (link) WHERE link IS NOT NULL;
CREATE INDEX IF NOT EXISTS cases_by_last_link ON cases (last_link);
CREATE INDEX IF NOT EXISTS cases_by_update ON cases (updated);
CREATE INDEX IF NOT EXISTS cases_by_appointment ON cases (appointment_id);
CREATE INDEX IF NOT EXISTS cases_by_import ON cases (made_by_import);
CREATE TABLE IF NOT EXISTS import_cases (
    import_id TEXT NOT NULL, seq INTEGER NOT NULL, case_id TEXT NOT NULL,
    PRIMARY KEY (import_id, seq)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS skipped (
    import_id TEXT NOT NULL, seq INTEGER NOT NULL, doc TEXT NOT NULL,
    PRIMARY KEY (import_id, seq)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS documents (
    seq INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT UNIQUE NOT NULL, case_id TEXT NOT NULL, doc TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS documents_by_case ON documents (case_id);
CREATE TABLE IF NOT EXISTS exports (
    seq INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT UNIQUE NOT NULL, document_id TEXT NOT NULL,
    doc TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS exports_by_document ON exports (document_id);
CREATE TABLE IF NOT EXISTS sign_ins (code_hash TEXT PRIMARY KEY, doc TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS devices (
    seq INTEGER PRIMARY KEY AUTOINCREMENT, device_hash TEXT UNIQUE NOT NULL, user_code TEXT UNIQUE NOT NULL,
    doc TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS tokens (
    hash TEXT PRIMARY KEY, kind TEXT NOT NULL, family TEXT NOT NULL, member_id TEXT NOT NULL,
    scope TEXT NOT NULL, parent TEXT, issued REAL NOT NULL, expires REAL NOT NULL, first_used REAL,
    rotated REAL, revoked INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS tokens_by_family ON tokens (family);
CREATE INDEX IF NOT EXISTS tokens_by_parent ON tokens (parent);
"""


class InUse(Exception):
    """Another practice service has this data folder open."""


def encode(value: Json) -> str:
    """Compact JSON text of ``value``."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)


class Transaction:
    """One transaction: a moment, and reads and writes that belong together."""

    def __init__(self, connection: sqlite3.Connection, now: datetime) -> None:
        self._connection = connection
        self.now = now

    def run(self, sql: str, *values: object) -> int:
        """Carry out a statement; how many rows it touched."""
        return self._connection.execute(sql, values).rowcount

    def many(self, sql: str, rows: list[tuple[object, ...]]) -> None:
        """Carry out a statement for each of ``rows``."""
        self._connection.executemany(sql, rows)

    def all(self, sql: str, *values: object) -> list[Row]:
        """Every row of a query."""
        return self._connection.execute(sql, values).fetchall()

    def one(self, sql: str, *values: object) -> Row | None:
        """The first row of a query, or None."""
        row: Row | None = self._connection.execute(sql, values).fetchone()
        return row

    def documents(self, sql: str, *values: object) -> list[Document]:
        """The ``doc`` of every row of a query."""
        return [json.loads(row["doc"]) for row in self.all(sql, *values)]

    def document(self, sql: str, *values: object) -> Document | None:
        """The ``doc`` of the first row of a query, or None."""
        row = self.one(sql, *values)
        if row is None:
            return None
        found: Document = json.loads(row["doc"])
        return found

    def setting(self, name: str, default: Json = None) -> Json:
        """A setting of the service itself, or ``default``."""
        row = self.one("SELECT value FROM settings WHERE name = ?", name)
        return default if row is None else json.loads(row["value"])

    def set_setting(self, name: str, value: Json) -> None:
        """Keep a setting of the service itself."""
        self.run("INSERT OR REPLACE INTO settings (name, value) VALUES (?, ?)", name, encode(value))


class Store:
    """Opens the file, and hands out transactions, one at a time."""

    def __init__(self, path: Path | None, clock: Clock) -> None:
        self._clock = clock
        self._lock = threading.RLock()
        self._connection = sqlite3.connect(
            path or ":memory:", timeout=1.0, isolation_level=None, check_same_thread=False
        )
        self._connection.row_factory = sqlite3.Row
        try:
            # One owner for the file's whole life: a second service on it would carry out imports twice.
            self._connection.execute("PRAGMA locking_mode = EXCLUSIVE")
            self._connection.execute("PRAGMA journal_mode = WAL")
            self._connection.execute("PRAGMA synchronous = NORMAL")
            self._connection.execute("BEGIN IMMEDIATE")
            self._connection.execute("COMMIT")
            self._connection.executescript(SCHEMA)
        except sqlite3.OperationalError as error:
            self._connection.close()
            if "locked" in str(error):
                raise InUse from error
            raise

    @contextmanager
    def _transaction(self, begin: str) -> Iterator[Transaction]:
        with self._lock:
            self._connection.execute(begin)
            try:
                yield Transaction(self._connection, self._clock.now())
            except BaseException:
                self._connection.execute("ROLLBACK")
                raise
            self._connection.execute("COMMIT")

    def reading(self) -> AbstractContextManager[Transaction]:
        """A transaction that only reads: one consistent view."""
        return self._transaction("BEGIN")

    def writing(self) -> AbstractContextManager[Transaction]:
        """A transaction that reads and writes; committed at the end, rolled back on any exception."""
        return self._transaction("BEGIN IMMEDIATE")

    def close(self) -> None:
        """Close the file; what was committed is in it."""
        with self._lock:
            self._connection.close()
