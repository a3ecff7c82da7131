"""What has happened here, for tests and for the trainers' page: ``GET /sandbox/records``."""

import json

from covet_desktop.sandbox import connections, device, health, runs, tokens
from covet_desktop.sandbox.service import Service
from covet_desktop.sandbox.store import Document


def read(service: Service) -> Document:
    """Everything that was bought, imported and made, and how often each call came since this start.

    Nothing in it changes by the time alone, so that a test can compare before and after.
    """
    with service.store.reading() as tx:
        rows = tx.all("SELECT doc FROM connections ORDER BY seq")
        kept = [json.loads(row["doc"]) for row in rows]
        latest = connections.latest(tx)
        return {
            "clinic": tx.setting("clinic"),
            "fee": service.fee(tx),
            "health": health.read(tx, latest) if latest else None,
            "purchases": tx.documents("SELECT doc FROM purchases ORDER BY seq"),
            "connections": [
                connections.view(connection, tx.now)
                | {name: connection[name] for name in ("mapping", "mapping_by", "removed_at", "removed_by")}
                for connection in kept
            ],
            "imports": [
                runs.view(run) | {"key": run["key"]}
                for run in tx.documents("SELECT doc FROM imports ORDER BY seq")
            ],
            "cases": [
                json.loads(row["doc"])
                | {
                    "made_by_import": row["made_by_import"],
                    "linked": row["link"] is not None,
                    "deleted": bool(row["removed"]),
                }
                for row in tx.all("SELECT * FROM cases ORDER BY seq")
            ],
            "exports": tx.documents("SELECT doc FROM exports ORDER BY seq"),
            "documents": tx.documents("SELECT doc FROM documents ORDER BY seq"),
            "sessions": tokens.sessions(tx),
            "device_codes": device.all_pending(tx),
            "members": service.members(tx),
            "providers": tx.documents("SELECT doc FROM providers ORDER BY position"),
            "keys_in_progress": sorted(key for _, key in service.keys_running),
            "requests": dict(sorted(service.faults.requests.items())),
        }
