"""Memory over a week: the real app in the tray does a week's work at a much quicker pace, a bare program idles.

Every interval of the schedule is shortened by the same factor, so that a week's 20,160 looks at the clock,
2,000 readings and 7 imports come within minutes. Memory is what is resident, at the end of each day; it is
flat when the last two days need no more than the second and third did, but for a twentieth.
"""

import json
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from _tray import both_in_the_tray, calls, resident_mb

from covet_desktop.engine.services import Timing

FACTOR = 2016.0
"""A week in 300 s."""
DAY = 86_400 / FACTOR
GROWTH = 1.05


def quickened() -> str:
    """The usual timing, divided by the factor; nothing of it is waited for by a person."""
    usual = Timing()
    names = ("tick", "long_tick", "settling", "refresh", "refresh_closed", "watch", "watch_closed",
             "watch_staff", "watch_fee")  # fmt: skip
    return json.dumps({name: getattr(usual, name) / FACTOR for name in names} | {"spread": False})


def main() -> int:
    with tempfile.TemporaryDirectory(prefix="covet-") as name:
        with both_in_the_tray(Path(name), quickened()) as (bare, app, practice, pc):
            at_first, floor, taken = calls(practice), [], []
            for _day in range(7):
                begun = time.monotonic()
                code, document = pc.json("import", "--days", "1")
                if code != 0 or not app.running:
                    raise SystemExit(f"The import of a day failed: {document} {app.everything()}")
                time.sleep(max(0.0, DAY - (time.monotonic() - begun)))
                floor.append(resident_mb(bare.pid))
                taken.append(resident_mb(app.pid))
            print(f"A week's work in {7 * DAY:.0f} s, {calls(practice) - at_first} calls (memory by day, MB)")
            for name, days in (("a bare tray program", floor), ("the app", taken)):
                print(f"{name:34} {' '.join(f'{each:6.1f}' for each in days)}")
            ratio = (taken[5] + taken[6]) / (taken[1] + taken[2])
            good = ratio <= GROWTH
            print(
                f"{'the last days by the second':34} {ratio:6.3f}   {'kept' if good else 'BROKEN'}",
                flush=True,
            )
            return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
