"""What must never be lost or done twice: purchases, imports, exports; and what a person typed.

A file of its own, synced at every commit, without a key: it is there when the keychain is locked and
survives a rebuild of the cache. It holds ids, never a client's or patient's name.

A ledger that is broken is moved aside and begun anew. That can't buy twice: before anything is bought,
the engine looks at the service, and the service allows one connection a workspace.
"""

from __future__ import annotations

import json
import sqlite3
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from covet_desktop.adapters.sqlite_errors import disk_problem, is_broken, newer_data

VERSION = 1
STALE_AFTER = timedelta(days=6)
"""The service keeps a key for seven days or more (contract §1): one day in hand."""
_SCHEMA = """
CREATE TABLE entry (
    key TEXT PRIMARY KEY, kind TEXT NOT NULL, subject TEXT NOT NULL,
    service TEXT NOT NULL, workspace TEXT NOT NULL, person TEXT NOT NULL,
    body BLOB, opened_at TEXT NOT NULL, sent_at TEXT, closed_at TEXT, outcome TEXT
) STRICT;
CREATE UNIQUE INDEX one_open ON entry (kind, subject, service, workspace) WHERE closed_at IS NULL;
CREATE TABLE draft (owner TEXT PRIMARY KEY, body BLOB NOT NULL) STRICT;
CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
"""


@dataclass(frozen=True, slots=True)
class Entry:
    """A request that is open or closed. ``body`` is gone once it is closed."""

    key: str
    kind: str
    subject: str
    service: str
    workspace: str
    person: str
    body: bytes | None
    opened_at: datetime
    sent_at: datetime | None
    closed_at: datetime | None
    outcome: dict[str, Any] | None


class Ledger:
    """One owner thread, one connection; every method has committed when it returns."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._database = self._open()

    def open_entry(
        self,
        kind: str,
        *,
        service: str,
        workspace: str,
        person: str,
        key: str,
        body: bytes,
        subject: str,
        now: datetime,
    ) -> Entry:
        """On disk before the first send. One that is open for this subject is given back instead."""
        with self._writing() as database:
            database.execute(
                "INSERT INTO entry (key, kind, subject, service, workspace, person, body, opened_at) "
                "VALUES (?, ?, ?, ?, ?, ?, ?, ?) "
                "ON CONFLICT (kind, subject, service, workspace) WHERE closed_at IS NULL DO NOTHING "
                "ON CONFLICT (key) DO UPDATE SET closed_at = NULL, outcome = NULL, body = excluded.body",
                (key, kind, subject, service, workspace, person, body, now.isoformat()),
            )
            row = database.execute(
                "SELECT * FROM entry WHERE kind = ? AND subject = ? AND service = ? AND workspace = ? "
                "AND closed_at IS NULL",
                (kind, subject, service, workspace),
            ).fetchone()
        return _entry(row)

    def mark_sent(self, key: str, now: datetime) -> None:
        """The request is about to leave this PC; the first time counts."""
        with self._writing() as database:
            database.execute(
                "UPDATE entry SET sent_at = coalesce(sent_at, ?) WHERE key = ?", (now.isoformat(), key)
            )

    def close(self, key: str, outcome: dict[str, Any], now: datetime) -> None:
        """The final answer is there. The body goes: a purchase's holds the clinic's contacts."""
        with self._writing() as database:
            database.execute(
                "UPDATE entry SET closed_at = ?, outcome = ?, body = NULL WHERE key = ?",
                (now.isoformat(), json.dumps(outcome), key),
            )

    def abandon(self, key: str) -> None:
        """Give up a request that the service was seen to know nothing of."""
        with self._writing() as database:
            database.execute("DELETE FROM entry WHERE key = ?", (key,))

    def open_entries(self, kind: str, service: str, workspace: str) -> tuple[Entry, ...]:
        rows = self._database.execute(
            "SELECT * FROM entry WHERE kind = ? AND service = ? AND workspace = ? AND closed_at IS NULL "
            "ORDER BY opened_at",
            (kind, service, workspace),
        )
        return tuple(_entry(row) for row in rows)

    def is_stale(self, entry: Entry, now: datetime) -> bool:
        """Whether the service may have forgotten the key, so that a person has to confirm anew."""
        return now - entry.opened_at > STALE_AFTER

    def save_draft(self, owner: str, body: bytes) -> None:
        with self._writing() as database:
            database.execute("INSERT OR REPLACE INTO draft (owner, body) VALUES (?, ?)", (owner, body))

    def draft(self, owner: str) -> bytes | None:
        row = self._database.execute("SELECT body FROM draft WHERE owner = ?", (owner,)).fetchone()
        return None if row is None else bytes(row["body"])

    def erase_draft(self, owner: str) -> None:
        with self._writing() as database:
            database.execute("DELETE FROM draft WHERE owner = ?", (owner,))

    def setting(self, name: str, default: Any) -> Any:
        """A small value kept under a name, or ``default``."""
        row = self._database.execute("SELECT value FROM setting WHERE name = ?", (name,)).fetchone()
        return default if row is None else json.loads(row["value"])

    def set_setting(self, name: str, value: Any) -> None:
        """Keep a value (JSON's types, instants and days); None forgets it."""
        with self._writing() as database:
            if value is None:
                database.execute("DELETE FROM setting WHERE name = ?", (name,))
            else:
                database.execute(
                    "INSERT OR REPLACE INTO setting (name, value) VALUES (?, ?)",
                    (name, json.dumps(value, default=_written)),
                )

    def disconnect(self) -> None:
        self._database.close()

    def _open(self) -> sqlite3.Connection:
        try:
            return self._connected()
        except sqlite3.DatabaseError as error:
            problem = disk_problem(error, self._path.parent)
            if problem is not None:
                raise problem from error
            if not is_broken(error):
                raise
        stamp = datetime.now(UTC).strftime("%Y%m%d-%H%M%S")
        self._path.rename(self._path.with_name(f"{self._path.stem}-broken-{stamp}.db"))
        return self._connected()

    def _connected(self) -> sqlite3.Connection:
        database = sqlite3.connect(self._path, isolation_level=None, timeout=10)
        try:
            database.row_factory = sqlite3.Row
            for pragma in ("journal_mode=WAL", "synchronous=FULL", "secure_delete=ON", "foreign_keys=ON"):
                database.execute(f"PRAGMA {pragma}")
            if database.execute("PRAGMA quick_check").fetchone()[0] != "ok":
                raise sqlite3.DatabaseError("database disk image is malformed")
            version = database.execute("PRAGMA user_version").fetchone()[0]
            if version > VERSION:
                raise newer_data()
            if version == 0:
                database.executescript(f"BEGIN IMMEDIATE; {_SCHEMA} PRAGMA user_version={VERSION}; COMMIT;")
        except BaseException:
            database.close()
            raise
        self._path.chmod(0o600)
        return database

    def _writing(self) -> _Writing:
        return _Writing(self._database, self._path.parent)


class _Writing:
    """``BEGIN IMMEDIATE`` … ``COMMIT``; the disk's faults come out as Problems."""

    def __init__(self, database: sqlite3.Connection, folder: Path) -> None:
        self._database, self._folder = database, folder

    def __enter__(self) -> sqlite3.Connection:
        self._run("BEGIN IMMEDIATE")
        return self._database

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        if error is None:
            self._run("COMMIT")
            return
        if self._database.in_transaction:
            self._database.execute("ROLLBACK")
        if isinstance(error, sqlite3.Error):
            self._raise_problem(error)

    def _run(self, statement: str) -> None:
        try:
            self._database.execute(statement)
        except sqlite3.Error as error:
            if self._database.in_transaction:
                self._database.execute("ROLLBACK")
            self._raise_problem(error)
            raise

    def _raise_problem(self, error: sqlite3.Error) -> None:
        problem = disk_problem(error, self._folder)
        if problem is not None:
            raise problem from error


def _entry(row: sqlite3.Row) -> Entry:
    return Entry(
        key=row["key"],
        kind=row["kind"],
        subject=row["subject"],
        service=row["service"],
        workspace=row["workspace"],
        person=row["person"],
        body=row["body"],
        opened_at=datetime.fromisoformat(row["opened_at"]),
        sent_at=_instant(row["sent_at"]),
        closed_at=_instant(row["closed_at"]),
        outcome=json.loads(row["outcome"]) if row["outcome"] else None,
    )


def _instant(written: str | None) -> datetime | None:
    return datetime.fromisoformat(written) if written else None


def _written(value: object) -> str:
    iso = getattr(value, "isoformat", None)
    if iso is None:
        raise TypeError(f"{type(value).__name__} can't be kept as a setting")
    return str(iso())
