"""Things that go wrong on purpose: slow answers, errors, broken lines; and counts of what was asked.

All of it lives in memory: a restarted service is well again.
"""

import threading
from collections import Counter
from dataclasses import dataclass, field, replace


@dataclass(frozen=True)
class Fault:
    """One kind of trouble for the next ``count`` requests below ``path_prefix``.

    ``seconds`` > 0 holds the answer back; ``status`` > 0 answers that instead; ``status`` 0 breaks the line.
    ``after``: the request is carried out first, so that only its answer suffers.
    """

    count: int
    path_prefix: str
    after: bool
    seconds: float = 0.0
    status: int | None = None
    retry_after: str | None = None
    code: str | None = None
    body: str | None = None
    content_type: str = "text/html; charset=utf-8"
    method: str | None = None


@dataclass
class Faults:
    """The troubles that are switched on."""

    hang: Fault | None = None
    error: Fault | None = None
    requests: Counter[str] = field(default_factory=Counter)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def count(self, method: str, template: str) -> None:
        """Note that a request came in."""
        with self._lock:
            self.requests[f"{method} {template}"] += 1

    def take(self, method: str, path: str) -> tuple[Fault | None, Fault | None]:
        """The hang and the error that this request meets; each counts down."""
        with self._lock:
            hang = self.hang if _meets(self.hang, method, path) else None
            error = self.error if _meets(self.error, method, path) else None
            if hang is not None:
                self.hang = _one_less(hang)
            if error is not None:
                self.error = _one_less(error)
            return hang, error


def _meets(fault: Fault | None, method: str, path: str) -> bool:
    if fault is None or path.startswith("/sandbox"):  # the trainers' page is how trouble is switched off
        return False
    return path.startswith(fault.path_prefix) and fault.method in (None, method)


def _one_less(fault: Fault) -> Fault | None:
    return None if fault.count <= 1 else replace(fault, count=fault.count - 1)
