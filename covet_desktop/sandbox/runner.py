"""Carries out imports and undos, a few pairs at a time, in one thread of its own.

Each piece is one transaction that also notes how far it came: killed anywhere, the next start goes on there,
and a cancel is seen before the next piece.
"""

import threading
from datetime import date

from covet_desktop.sandbox import importing, runs, undo
from covet_desktop.sandbox.casebook import snapshot
from covet_desktop.sandbox.clock import instant
from covet_desktop.sandbox.importing import Pair, Selection
from covet_desktop.sandbox.service import Service
from covet_desktop.sandbox.store import Document, Transaction, encode

PACE = 0.05  # seconds between two pieces
SMALLEST_PIECE = 5
MOST_PIECES = 40


class Runner:
    """The thread that works on open imports; asleep while there are none."""

    def __init__(self, service: Service) -> None:
        self._service = service
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._work, name="imports", daemon=True)

    def start(self) -> None:
        """Begin, with whatever the last run of the service left open."""
        self._service.work.set()
        self._thread.start()

    def stop(self) -> None:
        """End after the piece at hand; the rest waits for the next start."""
        self._stop.set()
        self._service.work.set()
        self._thread.join(10)

    def _work(self) -> None:
        while not self._stop.is_set():
            self._service.work.wait()
            self._service.work.clear()
            while not self._stop.is_set():
                pause = self._one_piece()
                if pause is None:
                    break
                self._stop.wait(pause)

    def _one_piece(self) -> float | None:
        with self._service.store.writing() as tx:
            opened = runs.open_runs(tx)
            if not opened:
                return None
            for run in opened:
                if run["status"] in runs.ENDED:
                    undo.one_piece(tx, run)
                else:
                    import_piece(self._service, tx, run)
            return float(tx.setting("pace", PACE))


def import_piece(service: Service, tx: Transaction, run: Document) -> None:
    """The next few pairs of an import."""
    pairs = importing.pairs(
        service.practice,
        runs.first_day(run),
        run["days"],
        runs.zone(run),
        date.fromisoformat(run["today"]),
        ours=run["ours"],
    )
    if run["status"] == "queued":
        run = run | {
            "status": "running",
            "started_at": instant(tx.now),
            "progress": {"done": 0, "total": len(pairs)},
        }
        runs.save(tx, run)
        return
    failure = tx.setting("fail_next_import")
    if failure is not None and run["progress"]["done"] >= len(pairs) / 2:
        tx.set_setting("fail_next_import", None)
        runs.end(tx, run, "failed", failure)
        return
    done: int = run["progress"]["done"]
    piece = max(SMALLEST_PIECE, -(-len(pairs) // MOST_PIECES))
    chosen = Selection(
        run["member_of"], None if run["members"] == "all" else frozenset(run["members"]), run["trigger"]
    )
    counts = dict(run["counts"])
    for place in range(done, min(done + piece, len(pairs))):
        decision = importing.decide(tx, pairs[place], chosen)
        case_id = importing.carry_out(tx, pairs[place], decision, run["id"])
        counts["found"] += 1
        counts[runs.COUNTED[decision.action]] += 1
        if case_id is not None:
            tx.run("INSERT INTO import_cases VALUES (?, ?, ?)", run["id"], place, case_id)
        elif decision.reason is not None:
            doc = encode(_skipped(pairs[place], decision.reason))
            tx.run("INSERT INTO skipped VALUES (?, ?, ?)", run["id"], place, doc)
    progress = {"done": min(done + piece, len(pairs)), "total": len(pairs)}
    run = run | {"counts": counts, "progress": progress}
    if progress["done"] >= len(pairs):
        runs.end(tx, run, "succeeded")
    else:
        runs.save(tx, run)


def _skipped(pair: Pair, reason: str) -> Document:
    appointment = snapshot(pair.appointment)
    return {
        "appointment": appointment,
        "patient": pair.patient,
        "client": appointment["client"],
        "provider_id": appointment["provider_id"],
        "provider_name": appointment["provider_name"],
        "reason": reason,
    }
