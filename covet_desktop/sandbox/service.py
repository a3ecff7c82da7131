"""The service as one value: what every call is carried out with."""

import secrets
import threading
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

from covet_desktop.sandbox.clock import Clock
from covet_desktop.sandbox.faults import Faults
from covet_desktop.sandbox.practice import Practice
from covet_desktop.sandbox.sample import load
from covet_desktop.sandbox.store import Document, InUse, Store, Transaction, encode


class CannotStart(Exception):
    """Why the service does not start, in one sentence for a person."""


def new_id(kind: str) -> str:
    """A fresh opaque id (contract §1: at most 64 characters)."""
    return f"{kind}_{secrets.token_hex(10)}"


@dataclass
class Service:
    """Store, clock, sample clinic and switches; made once by ``open_service``."""

    store: Store
    clock: Clock
    practice: Practice
    activation_delay: timedelta
    public_url: str | None
    base_url: str = "http://127.0.0.1"
    faults: Faults = field(default_factory=Faults)
    keys_running: set[tuple[str, str]] = field(default_factory=set)
    keys_lock: threading.Lock = field(default_factory=threading.Lock)
    work: threading.Event = field(default_factory=threading.Event)

    @property
    def issuer(self) -> str:
        """The address that people and programs use: what metadata and links name."""
        return self.public_url or self.base_url

    def member(self, tx: Transaction, member_id: str) -> Document | None:
        """A member of the workspace."""
        return tx.document("SELECT doc FROM members WHERE id = ?", member_id)

    def members(self, tx: Transaction) -> list[Document]:
        """All members, in the sample's order."""
        return tx.documents("SELECT doc FROM members ORDER BY position")

    def fee(self, tx: Transaction) -> Document:
        """What a connection costs today (contract §4, Fee)."""
        fee: Document = tx.setting("fee")
        return fee


def open_service(
    *, clinic: str, data_dir: Path | None, activation_delay: float, public_url: str | None
) -> Service:
    """Open or make the state for ``clinic``; ``CannotStart`` when the folder holds another clinic's."""
    clock = Clock()
    sample = load(clinic)
    path: Path | None = None
    if data_dir is not None:
        try:
            data_dir.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise CannotStart(f"The data folder {data_dir} can't be made: {error.strerror}.") from error
        path = data_dir / "sandbox.sqlite3"
    try:
        store = Store(path, clock)
    except InUse as error:
        raise CannotStart(f"Another practice service is using the data folder {data_dir}.") from error
    with store.writing() as tx:
        held = tx.setting("clinic")
        if held not in (None, clinic):
            raise CannotStart(
                f"The data folder {data_dir} holds the clinic “{held}”, not “{clinic}”: "
                f"start with --clinic {held}, or choose another --data-dir."
            )
        clock.offset = timedelta(seconds=tx.setting("clock_offset", 0.0))
        if held is None:
            tx.set_setting("clinic", clinic)
            tx.set_setting("cursor_secret", secrets.token_hex(32))
            tx.set_setting("fee", sample.fee)
            _seed(tx, "members", sample.members)
            _seed(tx, "providers", sample.providers)
    return Service(
        store=store,
        clock=clock,
        practice=Practice(sample),
        activation_delay=timedelta(seconds=activation_delay),
        public_url=public_url.rstrip("/") if public_url else None,
    )


def _seed(tx: Transaction, table: str, documents: list[Document]) -> None:
    rows: list[tuple[object, ...]] = [
        (document["id"], position, encode(document)) for position, document in enumerate(documents)
    ]
    tx.many(f"INSERT INTO {table} (id, position, doc) VALUES (?, ?, ?)", rows)
