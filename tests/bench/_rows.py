"""How figures are printed: each beside the floor that was measured in the same run."""

from collections.abc import Sequence
from statistics import median


def spread(values: Sequence[float]) -> str:
    return f"{median(values) * 1000:6.0f} ms ({min(values) * 1000:.0f}–{max(values) * 1000:.0f})"


def row(name: str, values: Sequence[float], floor: Sequence[float] | None = None, limit: float = 0) -> bool:
    """Print a row; False where the ratio of medians to ``floor`` is over ``limit``."""
    if floor is None:
        print(f"{name:34} {spread(values)}   the floor", flush=True)
        return True
    ratio = median(values) / median(floor)
    good = not limit or ratio <= limit
    verdict = f"   limit {limit:g}×, {'kept' if good else 'BROKEN'}" if limit else ""
    print(f"{name:34} {spread(values)}   {ratio:.2f}×{verdict}", flush=True)
    return good
