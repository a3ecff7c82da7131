"""A request in the ledger, and how it is read from its row."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Entry:
    """A request that is open or closed. ``body`` is gone once it is closed; ``outcome`` holds ids only."""

    key: str
    kind: str
    subject: str
    service: str
    workspace: str
    person: str
    body: bytes | None
    opened_at: datetime
    sent_at: datetime | None = None
    closed_at: datetime | None = None
    outcome: Mapping[str, object] | None = None


def entry_of(row: sqlite3.Row) -> Entry:
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
