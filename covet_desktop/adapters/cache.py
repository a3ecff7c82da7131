"""The SQLite cache: what the service told, so that it is there at once, offline and encrypted.

One owner thread, one connection. Names of clients and patients are personal data: the file is
encrypted (SQLCipher) with a key from the keychain. All of it can be had again from the service.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, tzinfo
from pathlib import Path
from typing import Any, TypeVar

import msgspec
import sqlite_utils

from covet_desktop.adapters.cache_opening import Fault, erase_files, open_database
from covet_desktop.adapters.sqlite_errors import erase_laid_aside, transaction, translated
from covet_desktop.core.visits import Case, ImportRun, SkippedItem

log = logging.getLogger("covet.cache")
T = TypeVar("T")
Fold = Callable[[str], str]

# A removed case leaves its id behind: an older page that is read later must not bring it back. It also leaves
# the ids of its appointment and patient, where ``search`` had their words: so it can be told that it was removed.
_KEEP = """
INSERT INTO cases (id, day, starts_at, member_id, updated_at, deleted, search, document)
VALUES (?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (id) DO UPDATE SET
    day = excluded.day, starts_at = excluded.starts_at, member_id = excluded.member_id,
    updated_at = excluded.updated_at, deleted = excluded.deleted,
    document = excluded.document,
    search = CASE
        WHEN NOT excluded.deleted THEN excluded.search
        WHEN cases.deleted THEN cases.search
        ELSE coalesce(
            json_extract(CAST(cases.document AS TEXT), '$.appointment.id') || char(10) ||
            json_extract(CAST(cases.document AS TEXT), '$.patient.id'), '') END
WHERE excluded.updated_at > cases.updated_at OR (excluded.updated_at = cases.updated_at AND NOT cases.deleted)
"""


@dataclass(frozen=True, slots=True)
class Opened:
    """``rebuilt``: what was there couldn't be used; ``moved_aside`` is where it lies now, if anywhere."""

    cache: Cache
    rebuilt: bool = False
    moved_aside: Path | None = None


def open_cache(path: Path, key: bytes | None, *, now: datetime, fold: Fold) -> Opened:
    """The cache of one account. ``key``: 32 bytes; None: in memory, until the app is quit.

    ``fold`` makes words comparable (:func:`covet_desktop.core.names.search_key`). Raises a Problem:
    NEWER_DATA, DISK_FULL or DISK_READ_ONLY, and then nothing was changed.
    """
    opened = open_database(path if key is not None else None, key, now)
    cache = Cache(opened.database, path if key is not None else None, fold)
    return Opened(cache, opened.rebuilt, opened.moved_aside)


class Cache:
    """Cases by day, imports with their skipped appointments, and the last good answers."""

    def __init__(self, database: sqlite_utils.Database, path: Path | None, fold: Fold) -> None:
        self._connection: Any = database.conn
        self._path = path
        self._folder = path.parent if path else None
        self._fold = fold
        self._case = msgspec.json.Decoder(Case)
        self._counted: tuple[list[str], int] | None = None
        """The words looked for last and how many cases have them; forgotten at each write."""

    def save_cases(self, run_id: str, items: Iterable[Case], cursor: str | None, zone: tzinfo) -> str | None:
        """A page of cases and where the list goes on, in one transaction; returns the latter.

        ``cursor`` None: the list is at its end. ``run_id`` "" is the list of changes, whose place is kept
        by its instant and not here. ``zone`` is the connection's, in which days are meant. An older
        version never replaces a newer one; a deleted case leaves only its id and its instant.
        """
        rows = [self._row(case, zone) for case in items]
        with self._writing():
            self._connection.executemany(_KEEP, rows)
            if run_id:
                self._connection.execute(
                    "INSERT OR REPLACE INTO cursors (run_id, cursor) VALUES (?, ?)", (run_id, cursor or None)
                )
        return cursor or None

    def cursor_of(self, run_id: str) -> str | None:
        """Where reading an import's cases goes on: "" at the beginning, None when all are here."""
        for (cursor,) in self._rows("SELECT cursor FROM cursors WHERE run_id = ?", run_id):
            return None if cursor is None else str(cursor)
        return ""

    def case(self, case_id: str) -> Case | None:
        """One case; None where it isn't kept here, or was removed."""
        for (document,) in self._rows("SELECT document FROM cases WHERE id = ? AND NOT deleted", case_id):
            return self._case.decode(document)
        return None

    def cases_of_day(self, day: date, query: str = "") -> tuple[Case, ...]:
        """The day's cases by member, then time.

        ``query``: only those that have, for each of its words, a word that begins with it.
        """
        sql = "SELECT document FROM cases WHERE day = ? AND NOT deleted"
        values = [day.isoformat()]
        for word in self._fold(query).split():
            sql += " AND (' ' || search) LIKE ? ESCAPE '\\'"
            values.append(f"% {_literal(word)}%")
        rows = self._rows(f"{sql} ORDER BY member_id, starts_at, id", *values)
        return tuple(self._case.decode(document) for (document,) in rows)

    def find_cases(self, query: str, offset: int, count: int) -> tuple[int, tuple[Case, ...]]:
        """How many cases of all days have each of the words, and ``count`` of them from ``offset`` on.

        Newest day first, within a day by member, then time.
        """
        words = [f" {word}" for word in self._fold(query).split()]
        where = " AND ".join(("NOT deleted", *("instr(' ' || search, ?)" for _word in words)))
        if self._counted is None or self._counted[0] != words:
            total = self._rows(f"SELECT count(*) FROM cases INDEXED BY cases_by_search WHERE {where}", *words)
            self._counted = words, int(total[0][0])
        # The inner query walks through the index alone; only the rows that are shown are read whole.
        rows = self._rows(
            "SELECT document FROM cases JOIN (SELECT rowid AS place FROM cases INDEXED BY cases_by_search"
            f" WHERE {where} ORDER BY day DESC, member_id, starts_at, id LIMIT ? OFFSET ?)"
            " ON place = cases.rowid ORDER BY day DESC, member_id, starts_at, id",
            *words, count, offset,
        )  # fmt: skip
        return self._counted[1], tuple(self._case.decode(document) for (document,) in rows)

    def cases_by_id(self, ids: Iterable[str]) -> tuple[Case, ...]:
        """Those of the cases that are kept here."""
        wanted = json.dumps(sorted(ids))
        sql = "SELECT document FROM cases WHERE id IN (SELECT value FROM json_each(?)) AND NOT deleted"
        return tuple(self._case.decode(document) for (document,) in self._rows(sql, wanted))

    def removed_pairs(self) -> frozenset[tuple[str, str]]:
        """The ids of appointment and patient of each case that was here, linked, and then was removed."""
        rows = self._rows("SELECT search FROM cases WHERE deleted AND search != ''")
        pairs = (str(pair).partition("\n") for (pair,) in rows)
        return frozenset((appointment, patient) for appointment, _line, patient in pairs)

    def count_of_day(self, day: date) -> int:
        rows = self._rows("SELECT count(*) FROM cases WHERE day = ? AND NOT deleted", day.isoformat())
        return int(rows[0][0])

    def save_run(self, run: ImportRun) -> None:
        last = run.start + timedelta(days=run.days - 1) if run.start else None
        self._put(
            "INSERT OR REPLACE INTO imports (id, created_at, last_day, document) VALUES (?, ?, ?, ?)",
            (run.id, _stamp(run.created_at), last.isoformat() if last else "", msgspec.json.encode(run)),
        )

    def last_runs(self, count: int) -> tuple[ImportRun, ...]:
        """The newest imports that were followed on this PC."""
        rows = self._rows("SELECT document FROM imports ORDER BY created_at DESC LIMIT ?", count)
        return tuple(msgspec.json.decode(document, type=ImportRun) for (document,) in rows)

    def save_skipped(self, run_id: str, items: Iterable[SkippedItem]) -> None:
        """What an import left out; after :meth:`save_run`, by whose days it is forgotten one day."""
        self._put(
            "INSERT OR REPLACE INTO skipped (run_id, document) VALUES (?, ?)",
            (run_id, msgspec.json.encode(tuple(items))),
        )

    def skipped_of(self, run_id: str) -> tuple[SkippedItem, ...]:
        for (document,) in self._rows("SELECT document FROM skipped WHERE run_id = ?", run_id):
            return msgspec.json.decode(document, type=tuple[SkippedItem, ...])
        return ()

    def save_snapshot(self, kind: str, value: object) -> None:
        """The last good answer of a kind; None is an answer as well."""
        self._put(
            "INSERT OR REPLACE INTO snapshots (kind, document) VALUES (?, ?)",
            (kind, msgspec.json.encode(value)),
        )

    def snapshot(self, kind: str, shape: type[T]) -> T | None:
        """The last good answer; None where there is none, or a former version's that can't be read."""
        for (document,) in self._rows("SELECT document FROM snapshots WHERE kind = ?", kind):
            try:
                found: T | None = msgspec.json.decode(document, type=shape | None)
            except msgspec.DecodeError:
                log.info("a snapshot of another version is left out: %s", kind)
                return None
            return found
        return None

    def forget_before(self, day: date) -> None:
        """Erase what is of days before ``day``: personal data is kept for as long as the setting says.

        Cases, skipped appointments and files laid aside go; imports stay, which name no client.
        """
        with self._writing():
            self._connection.execute("DELETE FROM cases WHERE day < ?", (day.isoformat(),))
            self._connection.execute(
                "DELETE FROM skipped WHERE run_id NOT IN (SELECT id FROM imports WHERE last_day >= ?)",
                (day.isoformat(),),
            )
        if self._path is not None:
            with translated(Fault, self._folder):
                erase_laid_aside(self._path, day)

    def close(self) -> None:
        with translated(Fault, self._folder):
            self._connection.close()

    def erase(self) -> None:
        """Close, and delete the file and all that lies beside it."""
        self.close()
        if self._path is not None:
            with translated(Fault, self._folder):
                erase_files(self._path)

    def _row(self, case: Case, zone: tzinfo) -> tuple[object, ...]:
        appointment = case.appointment
        starts = appointment.starts_at if appointment else None
        moment = starts or case.created_at or case.updated_at
        day = moment.astimezone(zone).date().isoformat() if moment else ""
        if case.deleted:
            return case.id, day, "", "", _stamp(case.updated_at), True, "", b""
        words = [case.title]
        if case.patient:
            words += [case.patient.name, case.patient.species]
        if case.client:
            words.append(case.client.display_name)
        if appointment:
            words += [appointment.reason, appointment.provider_name]
        return (
            case.id,
            day,
            _stamp(starts),
            case.member_id,
            _stamp(case.updated_at),
            False,
            self._fold(" ".join(words)),
            msgspec.json.encode(case),
        )

    def _rows(self, sql: str, *values: object) -> list[Any]:
        with translated(Fault, self._folder):
            rows: list[Any] = self._connection.execute(sql, values).fetchall()
        return rows

    def _put(self, sql: str, values: tuple[object, ...]) -> None:
        with self._writing():
            self._connection.execute(sql, values)

    def _writing(self) -> AbstractContextManager[None]:
        self._counted = None
        return transaction(self._connection, Fault, self._folder)


def _stamp(moment: datetime | None) -> str:
    """An instant as text that sorts as time does: UTC, always with microseconds."""
    return moment.astimezone(UTC).isoformat(timespec="microseconds") if moment else ""


def _literal(word: str) -> str:
    return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
