"""What the app costs while nobody needs it: in the tray of a connected clinic, beside a bare tray program.

Both run for the same minute (``dev.py bench idle 300`` for five), on a desktop of their own. A wake-up is a
voluntary context switch of any of a program's threads; processor time is the scheduler's; calls are counted
by the practice service; memory is what is resident at the end.
"""

import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from _tray import Used, both_in_the_tray, calls, resident_mb, used

from tests.support.children import Child

SECONDS = 60.0
SETTLE = 75.0
"""Seconds until what a start does is over: the schedule waits for 60."""
MOST_WAKE_UPS, MOST_CPU = 0.5, 0.1
"""A second; per cent of a core."""
MOST_CALLS = 24
"""An hour, while the clinic is open: what changed, the connection, its health. At night there are four."""


def main(arguments: list[str]) -> int:
    seconds = next((float(each) for each in arguments if each.isdigit()), SECONDS)
    with tempfile.TemporaryDirectory(prefix="covet-") as name:
        with both_in_the_tray(Path(name), None) as (bare, app, practice, _pc):
            time.sleep(SETTLE)
            before, called = {each: used(each.pid) for each in (bare, app)}, calls(practice)
            time.sleep(seconds)
            after, called = {each: used(each.pid) for each in (bare, app)}, calls(practice) - called
            print(f"In the tray for {seconds:g} s (wake-ups a second, share of a core, memory)")
            row("a bare tray program", bare, before[bare], after[bare], seconds)
            good = row("the app", app, before[app], after[app], seconds)
            for thread, count in after[app].by_thread.items():
                more = count - before[app].by_thread.get(thread, 0)
                if more:
                    print(f"  {thread:32} {more / seconds:6.2f}/s")
            few = called <= max(MOST_CALLS * seconds / 3600, MOST_CALLS / 4)
            print(f"{'calls to the service':34} {called:6}   {'kept' if few else 'BROKEN'}", flush=True)
            return 0 if good and few else 1


def row(name: str, child: Child, before: Used, after: Used, seconds: float) -> bool:
    if not child.running:
        raise SystemExit(f"{name} ended: {child.everything()}")
    woken = (after.wake_ups - before.wake_ups) / seconds
    share = 100 * (after.cpu - before.cpu) / seconds
    good = woken <= MOST_WAKE_UPS and share <= MOST_CPU
    verdict = "" if name.startswith("a bare") else f"   {'kept' if good else 'BROKEN'}"
    print(f"{name:34} {woken:6.2f}/s {share:7.3f} % {resident_mb(child.pid):6.0f} MB{verdict}", flush=True)
    return good


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
