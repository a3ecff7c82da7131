"""The third party's pipeline from the clinic's server to CoVet (contract §3, health)."""

from datetime import datetime, timedelta

from covet_desktop.sandbox import connections
from covet_desktop.sandbox.calls import Call
from covet_desktop.sandbox.clock import instant
from covet_desktop.sandbox.conventions import Answer, ok
from covet_desktop.sandbox.store import Document, Transaction

STAGES = ("agent", "extraction", "staging", "delivery")
STAGE_STATES = ("ok", "late", "failed", "unknown")
STATES = ("ok", "late", "down", "maintenance", "unknown")
# A delivery every half hour, one minute past: what the real pipeline's "data as of 5:31" looks like.
RHYTHM = timedelta(minutes=30)


def get_health(call: Call) -> Answer:
    """GET …/health: no ETag, as it changes by itself."""
    return ok(read(call.tx, connections.of_call(call)))


def data_as_of(tx: Transaction, connection: Document) -> str | None:
    """How fresh the data is that an import would take now."""
    found: str | None = read(tx, connection)["data_as_of"]
    return found


def read(tx: Transaction, connection: Document) -> Document:
    """Health now: well by itself once a practice is set, unless the trainers' page says otherwise."""
    kept: Document | None = tx.setting("health")
    if kept is not None:
        return kept
    if connection["practice"] is None:
        return made_up("unknown", {}, None, None)
    fresh = instant(last_delivery(tx.now))
    return made_up("ok", {}, fresh, fresh)


def made_up(state: str, stages: dict[str, str], data_as_of: str | None, last_ok_at: str | None) -> Document:
    """A health document; a stage that isn't named is ok, or unknown when the whole is."""
    usual = "unknown" if state == "unknown" else "ok"
    return {
        "state": state,
        "data_as_of": data_as_of,
        "stages": [
            {"name": name, "state": stages.get(name, usual), "last_ok_at": last_ok_at} for name in STAGES
        ],
    }


def last_delivery(now: datetime) -> datetime:
    """The latest delivery before ``now``."""
    past = now - timedelta(minutes=1)
    return past - (past - datetime(1970, 1, 1, tzinfo=now.tzinfo)) % RHYTHM + timedelta(minutes=1)
