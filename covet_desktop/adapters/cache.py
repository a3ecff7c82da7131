"""The SQLite cache: what the service told, so that it is there at once, offline and encrypted.

One owner thread, one connection. Names of clients and patients are personal data: the file is
encrypted (SQLCipher) with a key from the keychain.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime, tzinfo
from pathlib import Path
from typing import Any, TypeVar

import msgspec
import sqlite_utils

from covet_desktop.adapters.cache_opening import Fault, erase_files, open_database
from covet_desktop.adapters.sqlite_errors import disk_problem
from covet_desktop.core.visits import Case, ImportRun, SkippedItem

log = logging.getLogger("covet.cache")
T = TypeVar("T")
Fold = Callable[[str], str]

_UPSERT = """
INSERT INTO cases (id, day, starts_at, member_id, updated_at, search, document)
VALUES (?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (id) DO UPDATE SET
    day = excluded.day, starts_at = excluded.starts_at, member_id = excluded.member_id,
    updated_at = excluded.updated_at, search = excluded.search, document = excluded.document
WHERE excluded.updated_at >= cases.updated_at
"""
_REMOVE = "DELETE FROM cases WHERE id = ? AND updated_at <= ?"


@dataclass(frozen=True, slots=True)
class Opened:
    """``rebuilt``: what was there couldn't be used; ``moved_aside`` is where it lies now."""

    cache: Cache
    rebuilt: bool = False
    moved_aside: Path | None = None


def open_cache(path: Path, key: bytes | None, *, now: datetime, fold: Fold) -> Opened:
    """The cache of one account. ``key`` None: in memory, until the app is quit."""
    opened = open_database(path if key is not None else None, key, now)
    cache = Cache(opened.database, path if key is not None else None, fold)
    return Opened(cache, opened.rebuilt, opened.moved_aside)


class Cache:
    """Cases by day, imports with their skipped appointments, and the last good answers."""

    def __init__(self, database: sqlite_utils.Database, path: Path | None, fold: Fold) -> None:
        self._database = database
        self._path = path
        self._fold = fold

    def save_cases(self, run_id: str, items: Iterable[Case], cursor: str | None, zone: tzinfo) -> None:
        """A page of cases and where the list goes on, in one transaction.

        ``run_id`` "" is the list of changes, whose place is kept by its instant and not here. ``cursor``
        None: the list is at its end. An older version never replaces a newer one.
        """
        rows, removed = [], []
        for case in items:
            stamp = case.updated_at.isoformat() if case.updated_at else ""
            if case.deleted:
                removed.append((case.id, stamp))
            else:
                rows.append(self._row(case, stamp, zone))

        def write(connection: Any) -> None:
            connection.executemany(_UPSERT, rows)
            connection.executemany(_REMOVE, removed)
            if run_id:
                connection.execute(
                    "INSERT OR REPLACE INTO cursors (run_id, cursor, finished) VALUES (?, ?, ?)",
                    (run_id, cursor or "", cursor is None or cursor == ""),
                )

        self._write(write)

    def cursor_of(self, run_id: str) -> str | None:
        """Where reading an import's cases goes on: "" at the beginning, None when all are here."""
        row = self._one("SELECT cursor, finished FROM cursors WHERE run_id = ?", (run_id,))
        if row is None:
            return ""
        return None if row[1] else str(row[0])

    def cases_of_day(self, day: date, query: str = "") -> tuple[Case, ...]:
        """The day's cases by time; ``query``: only those with words that begin with each of its words."""
        sql = "SELECT document FROM cases WHERE day = ?"
        values: list[object] = [day.isoformat()]
        for word in self._fold(query).split():
            sql += " AND (' ' || search) LIKE ? ESCAPE '\\'"
            values.append(f"% {_literal(word)}%")
        rows = self._database.execute(f"{sql} ORDER BY starts_at, id", values)
        return tuple(msgspec.json.decode(row[0], type=Case) for row in rows)

    def count_of_day(self, day: date) -> int:
        row = self._one("SELECT count(*) FROM cases WHERE day = ?", (day.isoformat(),))
        return int(row[0]) if row else 0

    def save_run(self, run: ImportRun) -> None:
        created = run.created_at.isoformat() if run.created_at else ""
        self._write(
            lambda connection: connection.execute(
                "INSERT OR REPLACE INTO imports (id, created_at, document) VALUES (?, ?, ?)",
                (run.id, created, msgspec.json.encode(run)),
            )
        )

    def last_runs(self, count: int) -> tuple[ImportRun, ...]:
        """The newest imports that were followed on this PC."""
        rows = self._database.execute(
            "SELECT document FROM imports ORDER BY created_at DESC LIMIT ?", (count,)
        )
        return tuple(msgspec.json.decode(row[0], type=ImportRun) for row in rows)

    def save_skipped(self, run_id: str, items: tuple[SkippedItem, ...]) -> None:
        self._write(
            lambda connection: connection.execute(
                "INSERT OR REPLACE INTO skipped (run_id, document) VALUES (?, ?)",
                (run_id, msgspec.json.encode(items)),
            )
        )

    def skipped_of(self, run_id: str) -> tuple[SkippedItem, ...]:
        row = self._one("SELECT document FROM skipped WHERE run_id = ?", (run_id,))
        return msgspec.json.decode(row[0], type=tuple[SkippedItem, ...]) if row else ()

    def save_snapshot(self, kind: str, value: object) -> None:
        """The last good answer of a kind; None is an answer as well."""
        self._write(
            lambda connection: connection.execute(
                "INSERT OR REPLACE INTO snapshots (kind, document) VALUES (?, ?)",
                (kind, msgspec.json.encode(value)),
            )
        )

    def snapshot(self, kind: str, shape: type[T]) -> T | None:
        """The last good answer; None where there is none, or a former version's that can't be read."""
        row = self._one("SELECT document FROM snapshots WHERE kind = ?", (kind,))
        if row is None:
            return None
        try:
            found: T | None = msgspec.json.decode(row[0], type=shape | None)
        except msgspec.ValidationError:
            log.info("a snapshot of another version is left out: %s", kind)
            return None
        return found

    def forget_before(self, day: date) -> None:
        """Erase the cases of days before ``day``: personal data is kept for as long as the setting says."""
        self._write(
            lambda connection: connection.execute("DELETE FROM cases WHERE day < ?", (day.isoformat(),))
        )

    def close(self) -> None:
        self._database.conn.close()

    def erase(self) -> None:
        """Close, and delete the file and all that lies beside it."""
        self.close()
        if self._path is not None:
            erase_files(self._path)

    def _row(self, case: Case, stamp: str, zone: tzinfo) -> tuple[object, ...]:
        appointment = case.appointment
        starts = appointment.starts_at if appointment else None
        moment = starts or case.created_at
        words = [
            case.title,
            case.patient.name if case.patient else "",
            case.client.display_name if case.client else "",
            case.patient.species if case.patient else "",
            appointment.reason if appointment else "",
            appointment.provider_name if appointment else "",
        ]
        return (
            case.id,
            moment.astimezone(zone).date().isoformat() if moment else "",
            starts.isoformat() if starts else "",
            case.member_id,
            stamp,
            " ".join(self._fold(word) for word in words if word),
            msgspec.json.encode(case),
        )

    def _one(self, sql: str, values: tuple[object, ...]) -> Any:
        return self._database.execute(sql, values).fetchone()

    def _write(self, work: Callable[[Any], object]) -> None:
        """One transaction that takes the write lock first; the disk's faults come out as Problems."""
        connection = self._database.conn
        try:
            connection.execute("BEGIN IMMEDIATE")
            try:
                work(connection)
                connection.execute("COMMIT")
            except BaseException:
                if connection.in_transaction:
                    connection.execute("ROLLBACK")
                raise
        except Fault as error:
            problem = disk_problem(error, self._path.parent) if self._path else None
            if problem is not None:
                raise problem from error
            raise


def _literal(word: str) -> str:
    return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
