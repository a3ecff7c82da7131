"""The queue of exports as the ledger has it: what is wanted, how each ended, and under which key.

An entry's subject is its document; key and body name the version. What else is needed to go on (case,
patient, whether an amended version was agreed to) is kept beside it while it is open. Ids only.
"""

from __future__ import annotations

from datetime import datetime
from typing import TypeVar

import msgspec

from covet_desktop.adapters.ledger import Entry
from covet_desktop.adapters.wire import encode
from covet_desktop.core.export_hurdles import Hurdle
from covet_desktop.core.exports import ExportsRead, Queued, Stage
from covet_desktop.engine.services import Engine
from covet_desktop.messages.exports import Wanted

T = TypeVar("T")
KIND = "export"
SHOWN = 200
_LEFT = 200
"""How many failures that a person has left are remembered."""


class Intent(msgspec.Struct, frozen=True):
    """What a person has asked for, beside the version: where it belongs and what they agreed to."""

    case_id: str = ""
    patient_id: str = ""
    amended: bool = False


class Outcome(msgspec.Struct, frozen=True, omit_defaults=True):
    """How an entry ended; what the ledger keeps of it. ``spent``: its key can't be used again."""

    status: str = ""
    case_id: str = ""
    patient_id: str = ""
    version: str = ""
    amended: bool = False
    hurdle: str = ""
    code: str = ""
    export_id: str = ""
    finished_at: datetime | None = None
    already: bool = False
    number: int = 1
    spent: bool = False


def mine(engine: Engine) -> tuple[Entry, ...]:
    """What this account has asked for and has no end yet, the oldest first."""
    owner = engine.signed_in_owner()
    found = engine.ledger.open_entries(KIND, owner.service, owner.workspace)
    return tuple(entry for entry in found if entry.person == owner.person)


def to_go_on_with(engine: Engine) -> tuple[Entry, ...]:
    """Those of :func:`mine` that need nobody's word."""
    return tuple(entry for entry in mine(engine) if not engine.ledger.is_stale(entry, engine.now()))


def add(engine: Engine, wanted: Wanted, intent: Intent) -> Entry | None:
    """Key and exact body on disk, before the first send. None where an earlier version is still under way.

    An entry of this version that is open already stays as it is, but for what a person has said anew; one
    of another version that was never sent gives way.
    """
    owner = engine.signed_in_owner()
    key = ""
    for entry in engine.ledger.open_entries(KIND, owner.service, owner.workspace):
        if entry.subject != wanted.document_id:
            continue
        same, own = version_of(entry) == wanted.version, entry.person == owner.person
        if own and not same and entry.sent_at is not None:
            return None
        if own and same and not engine.ledger.is_stale(entry, engine.now()):
            _keep_intent(engine, entry.key, intent)
            return entry
        key = entry.key if same else ""
        engine.ledger.abandon(entry.key)
    key = key or key_of(wanted, next_number(engine, wanted))
    _keep_intent(engine, key, intent)
    _leave(engine, (), (key,))
    return engine.ledger.open_entry(
        KIND,
        service=owner.service,
        workspace=owner.workspace,
        person=owner.person,
        key=key,
        body=encode({"document_updated_at": wanted.version}),
        subject=wanted.document_id,
        now=engine.now(),
    )


def key_of(wanted: Wanted, number: int) -> str:
    """The key of the contract; the same on every PC for the same version and try."""
    key = f"export-{wanted.document_id}-{wanted.version}"
    return key if number == 1 else f"{key}-{number}"


def next_number(engine: Engine, wanted: Wanted) -> int:
    """After each try that is known to have spent its key comes the next number."""
    owner = engine.signed_in_owner()
    found = engine.ledger.latest_entries(KIND, owner.service, owner.workspace, SHOWN, wanted.document_id)
    spent = [
        outcome.number
        for outcome in (outcome_of(entry) for entry in found)
        if outcome.spent and outcome.version == wanted.version
    ]
    return max(spent, default=0) + 1


def number_of(entry: Entry) -> int:
    """Which try of its version an entry is."""
    beyond = entry.key.removeprefix(f"export-{entry.subject}-{version_of(entry)}").lstrip("-")
    return int(beyond) if beyond.isdecimal() else 1


def version_of(entry: Entry) -> str:
    if entry.body is None:
        return outcome_of(entry).version
    try:
        body = msgspec.json.decode(entry.body, type=dict[str, object])
    except (msgspec.DecodeError, msgspec.ValidationError):
        return ""
    return str(body.get("document_updated_at") or "")


def intent_of(engine: Engine, entry: Entry) -> Intent:
    """What was asked for with an entry, open or closed."""
    if entry.closed_at is not None:
        ended = outcome_of(entry)
        return Intent(ended.case_id, ended.patient_id, ended.amended)
    return _read(engine.ledger.setting(_intent_name(entry.key), {}), Intent, Intent())


def outcome_of(entry: Entry) -> Outcome:
    return _read(dict(entry.outcome or {}), Outcome, Outcome())


def close(engine: Engine, entry: Entry, outcome: Outcome) -> None:
    """The final answer is there. What was kept beside the entry goes with it."""
    engine.ledger.close(entry.key, msgspec.to_builtins(outcome), engine.now())
    engine.ledger.set_setting(_intent_name(entry.key), None)


def give_up(engine: Engine, keys: tuple[str, ...]) -> None:
    """Take out what was never sent; of what failed, keep in mind that somebody leaves it."""
    for entry in of_keys(engine, keys):
        if entry.closed_at is not None:
            _leave(engine, (entry.key,), ())
        elif entry.sent_at is None:
            engine.ledger.abandon(entry.key)
            engine.ledger.set_setting(_intent_name(entry.key), None)


def of_keys(engine: Engine, keys: tuple[str, ...]) -> tuple[Entry, ...]:
    owner = engine.signed_in_owner()
    found = engine.ledger.latest_entries(KIND, owner.service, owner.workspace, SHOWN)
    return tuple(entry for entry in found if entry.key in keys and entry.person == owner.person)


def queue_now(engine: Engine) -> ExportsRead:
    """For the window: the newest first, and why it waits."""
    owner, left = engine.signed_in_owner(), set(_left(engine))
    found = engine.ledger.latest_entries(KIND, owner.service, owner.workspace, SHOWN)
    queue = tuple(_queued(engine, entry, left) for entry in found if entry.person == owner.person)
    exporter = engine.exporter
    waits = exporter.problem is not None and any(
        one.stage is not Stage.STALE and one.is_open for one in queue
    )
    return ExportsRead(queue, exporter.problem, exporter.until) if waits else ExportsRead(queue)


def _queued(engine: Engine, entry: Entry, left: set[str]) -> Queued:
    intent, outcome = intent_of(engine, entry), outcome_of(entry)
    return Queued(
        entry.subject,
        intent.case_id,
        version_of(entry),
        _stage(engine, entry, outcome),
        entry.opened_at,
        key=entry.key,
        ended_at=outcome.finished_at or entry.closed_at,
        hurdle=Hurdle(outcome.hurdle) if outcome.hurdle else None,
        code=outcome.code,
        export_id=outcome.export_id,
        already=outcome.already,
        amended=intent.amended,
        left=entry.key in left,
    )


def _stage(engine: Engine, entry: Entry, outcome: Outcome) -> Stage:
    if entry.closed_at is not None:
        return Stage.EXPORTED if outcome.status == Stage.EXPORTED.value else Stage.FAILED
    if engine.ledger.is_stale(entry, engine.now()):
        return Stage.STALE
    return Stage.UNDER_WAY if entry.sent_at is not None else Stage.QUEUED


def _keep_intent(engine: Engine, key: str, intent: Intent) -> None:
    engine.ledger.set_setting(_intent_name(key), msgspec.to_builtins(intent))


def _intent_name(key: str) -> str:
    return f"intent of {key}"


def _leave(engine: Engine, more: tuple[str, ...], less: tuple[str, ...]) -> None:
    before = _left(engine)
    left = [key for key in before if key not in (*more, *less)] + list(more)
    if left != before:
        engine.ledger.set_setting(_left_name(engine), left[-_LEFT:])


def _left(engine: Engine) -> list[str]:
    kept = engine.ledger.setting(_left_name(engine), [])
    return [str(key) for key in kept] if isinstance(kept, list) else []


def _left_name(engine: Engine) -> str:
    return f"exports left {engine.signed_in_owner().name}"


def _read(kept: object, shape: type[T], otherwise: T) -> T:
    try:
        return msgspec.convert(kept, shape)
    except msgspec.ValidationError:
        return otherwise  # another version's
