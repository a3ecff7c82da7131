"""What must never be lost or done twice: purchases, imports, exports, undos; and what a person typed.

A file of its own, synced at every commit, without a key: it is there when the keychain is locked, and
survives a rebuild of the cache. It holds ids, never a client's or patient's name. A purchase's body and
a draft hold the clinic's own contacts; they are wiped from the file once the service has them.

**A broken ledger** is moved aside and begun anew (:attr:`Ledger.moved_aside`), since an app that won't
start helps nobody. That can't buy twice: before anything is bought the engine looks at the service, and
the service itself allows one connection a workspace (contract §3), whatever the keys.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path

from covet_desktop.adapters.ledger_entry import Entry as Entry
from covet_desktop.adapters.ledger_entry import entry_of
from covet_desktop.adapters.sqlite_errors import (
    Damaged,
    erase_laid_aside,
    is_broken,
    move_aside,
    newer_data,
    transaction,
    translated,
)
from covet_desktop.adapters.system import restrict, utc_now

PURCHASE = "purchase"
STALE_AFTER = timedelta(days=6)
"""The service keeps a key for seven days or more (contract §1): one day in hand."""
_CLOCK_SLACK = timedelta(days=1)
_KEPT_ASIDE = timedelta(days=30)
# TRUNCATE and not WAL: with secure_delete, what was erased is then nowhere in the files. FULL syncs it.
_PRAGMAS = ("journal_mode=TRUNCATE", "synchronous=FULL", "secure_delete=ON", "foreign_keys=ON")
_STEPS = (
    """
    CREATE TABLE entry (
        service TEXT NOT NULL, workspace TEXT NOT NULL, key TEXT NOT NULL, kind TEXT NOT NULL,
        subject TEXT NOT NULL, person TEXT NOT NULL, body BLOB,
        opened_at TEXT NOT NULL, sent_at TEXT, closed_at TEXT, outcome TEXT,
        PRIMARY KEY (service, workspace, key));
    CREATE UNIQUE INDEX one_open ON entry (service, workspace, kind, subject) WHERE closed_at IS NULL;
    CREATE UNIQUE INDEX one_purchase ON entry (service, workspace)
        WHERE closed_at IS NULL AND kind = 'purchase';
    CREATE TABLE draft (owner TEXT PRIMARY KEY, body BLOB NOT NULL);
    CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL);
    CREATE TABLE journal (
        number INTEGER PRIMARY KEY, at TEXT NOT NULL, owner TEXT NOT NULL, kind TEXT NOT NULL,
        who TEXT NOT NULL, device TEXT NOT NULL, ids TEXT NOT NULL, request_id TEXT NOT NULL);
    CREATE INDEX journal_by_owner ON journal (owner, number);
    CREATE TRIGGER journal_unchanged BEFORE UPDATE ON journal BEGIN SELECT RAISE(ABORT, 'append only'); END;
    CREATE TRIGGER journal_kept BEFORE DELETE ON journal BEGIN SELECT RAISE(ABORT, 'append only'); END;
    """,
)
"""One script per version, never edited once it was released."""
VERSION = len(_STEPS)


@dataclass(frozen=True, slots=True)
class Note:
    """A line of the journal: who did what, from which PC. Ids only; names are looked up when shown."""

    at: datetime
    kind: str
    who: str
    device: str
    ids: Mapping[str, str]
    request_id: str


class Ledger:
    """One owner thread, one connection; every method has committed when it returns."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self.moved_aside: Path | None = None
        """Where the former ledger lies, when it was found broken just now."""
        with translated(sqlite3.Error, path.parent):
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
        """On disk before the first send.

        One that is open for this subject (for a purchase: for this workspace) is given back instead, with
        its own key and body. A closed one of the same key is begun anew.
        """
        with transaction(self._database, sqlite3.Error, self._path.parent):
            row = self._database.execute(
                "SELECT * FROM entry WHERE service = ? AND workspace = ? AND kind = ? "
                "AND (subject = ? OR kind = ?) AND closed_at IS NULL",
                (service, workspace, kind, subject, PURCHASE),
            ).fetchone()
            if row is not None:
                return entry_of(row)
            self._database.execute(
                "INSERT OR REPLACE INTO entry (service, workspace, key, kind, subject, person, body, "
                "opened_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                (service, workspace, key, kind, subject, person, body, now.isoformat()),
            )
        return Entry(key, kind, subject, service, workspace, person, body, now)

    def mark_sent(self, key: str, now: datetime) -> None:
        """The request is about to leave this PC; the first time counts."""
        self._put(
            "UPDATE entry SET sent_at = coalesce(sent_at, ?) WHERE key = ? AND closed_at IS NULL",
            now.isoformat(),
            key,
        )

    def close(self, key: str, outcome: Mapping[str, object], now: datetime) -> None:
        """The final answer is there: it is kept, the first one counts, and the body is wiped."""
        self._put(
            "UPDATE entry SET closed_at = ?, outcome = ?, body = NULL WHERE key = ? AND closed_at IS NULL",
            now.isoformat(),
            json.dumps(dict(outcome)),
            key,
        )

    def abandon(self, key: str) -> None:
        """Give up a request that the service was seen to know nothing of."""
        self._put("DELETE FROM entry WHERE key = ? AND closed_at IS NULL", key)

    def open_entries(self, kind: str, service: str, workspace: str) -> tuple[Entry, ...]:
        """Requests without a final answer, the oldest first."""
        rows = self._rows(
            "SELECT * FROM entry WHERE kind = ? AND service = ? AND workspace = ? AND closed_at IS NULL "
            "ORDER BY opened_at",
            kind,
            service,
            workspace,
        )
        return tuple(entry_of(row) for row in rows)

    def latest_entries(
        self, kind: str, service: str, workspace: str, count: int, subject: str | None = None
    ) -> tuple[Entry, ...]:
        """Requests, open and closed, the newest first; of one subject only, where it is named."""
        rows = self._rows(
            "SELECT * FROM entry WHERE kind = ? AND service = ? AND workspace = ? AND "
            "subject = coalesce(?, subject) ORDER BY opened_at DESC, rowid DESC LIMIT ?",
            *(kind, service, workspace, subject, count),
        )
        return tuple(entry_of(row) for row in rows)

    def is_stale(self, entry: Entry, now: datetime) -> bool:
        """Whether the service may have forgotten the key, so that a person has to confirm anew.

        Also when it was opened in what is now the future: then the clock says nothing about its age.
        """
        return not -_CLOCK_SLACK <= now - entry.opened_at <= STALE_AFTER

    def save_draft(self, owner: str, body: bytes) -> None:
        self._put("INSERT OR REPLACE INTO draft (owner, body) VALUES (?, ?)", owner, body)

    def draft(self, owner: str) -> bytes | None:
        for row in self._rows("SELECT body FROM draft WHERE owner = ?", owner):
            return bytes(row["body"])
        return None

    def erase_draft(self, owner: str) -> None:
        """Forget what was typed, also in a ledger that was moved aside."""
        self._put("DELETE FROM draft WHERE owner = ?", owner)
        with translated(sqlite3.Error, self._path.parent):
            erase_laid_aside(self._path, date.max)

    def setting(self, name: str, default: object) -> object:
        """A small value kept under a name as JSON, or ``default``."""
        for row in self._rows("SELECT value FROM setting WHERE name = ?", name):
            return json.loads(row["value"])
        return default

    def set_setting(self, name: str, value: object) -> None:
        """Keep a value (JSON's types; instants and days as ISO 8601); None forgets it."""
        if value is None:
            self._put("DELETE FROM setting WHERE name = ?", name)
            return
        written = json.dumps(value, default=_iso)
        self._put("INSERT OR REPLACE INTO setting (name, value) VALUES (?, ?)", name, written)

    def note(
        self,
        kind: str,
        *,
        owner: str,
        who: str,
        device: str,
        ids: Mapping[str, str],
        now: datetime,
        request_id: str = "",
    ) -> None:
        """Add a line to the journal. ``who`` is a member's id, ``owner`` the account whose journal it is."""
        self._put(
            "INSERT INTO journal (at, owner, kind, who, device, ids, request_id) "
            "VALUES (?, ?, ?, ?, ?, ?, ?)",
            *(now.isoformat(), owner, kind, who, device, json.dumps(dict(ids)), request_id),
        )

    def notes(self, count: int, *, owner: str) -> tuple[Note, ...]:
        """The account's newest lines, the newest first."""
        columns = "at, kind, who, device, ids, request_id"
        sql = f"SELECT {columns} FROM journal WHERE owner = ? ORDER BY number DESC LIMIT ?"
        return tuple(
            Note(datetime.fromisoformat(at), kind, who, device, json.loads(ids), request_id)
            for at, kind, who, device, ids, request_id in self._rows(sql, owner, count)
        )

    def stamp(self) -> tuple[int, int]:
        """Another one after anything was written, by this process or by another; reads no table."""
        with translated(sqlite3.Error, self._path.parent):
            (elsewhere,) = self._database.execute("PRAGMA data_version").fetchone()
        return int(elsewhere), self._database.total_changes

    def disconnect(self) -> None:
        with translated(sqlite3.Error, self._path.parent):
            self._database.close()

    def _open(self) -> sqlite3.Connection:
        erase_laid_aside(self._path, utc_now().date() - _KEPT_ASIDE)
        try:
            return _connected(self._path)
        except (sqlite3.Error, Damaged) as error:
            if not is_broken(error):
                raise
        self.moved_aside = move_aside(self._path, utc_now())
        return _connected(self._path)

    def _put(self, sql: str, *values: object) -> None:
        with transaction(self._database, sqlite3.Error, self._path.parent):
            self._database.execute(sql, values)

    def _rows(self, sql: str, *values: object) -> list[sqlite3.Row]:
        with translated(sqlite3.Error, self._path.parent):
            return self._database.execute(sql, values).fetchall()


def _connected(path: Path) -> sqlite3.Connection:
    if not path.exists():
        path.touch(0o600)
    database = sqlite3.connect(path, isolation_level=None, timeout=2)
    try:
        database.row_factory = sqlite3.Row
        version = database.execute("PRAGMA user_version").fetchone()[0]
        if version > VERSION:
            raise newer_data()
        if (found := database.execute("PRAGMA quick_check").fetchone()[0]) != "ok":
            raise Damaged(found)
        for pragma in _PRAGMAS:
            database.execute(f"PRAGMA {pragma}")
        for number, script in enumerate(_STEPS[version:], version + 1):
            database.executescript(f"BEGIN IMMEDIATE; {script}; PRAGMA user_version={number}; COMMIT;")
    except BaseException:  # closed whatever it is, or Windows can't move the file; it is raised again
        database.close()
        raise
    restrict(path)
    return database


def _iso(value: object) -> str:
    iso = getattr(value, "isoformat", None)
    if iso is None:
        raise TypeError(f"{type(value).__name__} can't be kept as a setting")
    return str(iso())
