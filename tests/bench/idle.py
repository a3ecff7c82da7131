"""What the app costs while nobody needs it: in the tray of a connected clinic, beside a bare tray program.

Both run for the same minute (``--seconds=300`` for five), on a desktop of their own. A wake-up is a voluntary
context switch of any of a program's threads; processor time is the scheduler's; calls are counted by the
practice service; memory is what is resident at the end.
"""

import os
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from tests.e2e.unattended import ROOT, Pc, answers
from tests.support.children import Child
from tests.support.desktop import Desktop
from tests.support.practice import Practice
from tests.support.waiting import wait_until

SECONDS = 60.0
SETTLE = 75.0
"""Seconds until what a start does is over: the schedule waits for 60."""
MOST_WAKE_UPS, MOST_CPU = 0.5, 0.1
"""A second; per cent of a core."""

BARE = """
import sys
from PySide6.QtGui import QColor, QIcon, QPixmap
from PySide6.QtWidgets import QApplication, QMenu, QSystemTrayIcon

app = QApplication(sys.argv)
pixmap = QPixmap(32, 32)
pixmap.fill(QColor("#5B3DF0"))
icon = QSystemTrayIcon(QIcon(pixmap))
menu = QMenu()
menu.addAction("Quit", app.quit)
icon.setContextMenu(menu)
icon.show()
print("there", flush=True)
sys.exit(app.exec())
"""


@dataclass(frozen=True)
class Used:
    wake_ups: int
    cpu: float
    """Seconds."""
    by_thread: dict[str, int]


def used(pid: int) -> Used:
    by_thread: dict[str, int] = {}
    cpu = 0.0
    for task in Path(f"/proc/{pid}/task").iterdir():
        status = dict(line.split(":", 1) for line in (task / "status").read_text().splitlines())
        name = f"{status['Name'].strip()} {task.name}"
        by_thread[name] = int(status["voluntary_ctxt_switches"])
        cpu += int((task / "schedstat").read_text().split()[0]) / 1e9
    return Used(sum(by_thread.values()), cpu, by_thread)


def resident_mb(pid: int) -> float:
    pages = int(Path(f"/proc/{pid}/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def calls(practice: Practice) -> int:
    return sum(practice.records()["requests"].values())


def main(arguments: list[str]) -> int:
    given = [each.removeprefix("--seconds=") for each in arguments if each.startswith("--seconds=")]
    seconds = float(given[-1]) if given else SECONDS
    with tempfile.TemporaryDirectory(prefix="covet-") as name:
        root = Path(name)
        practice = Practice(root / "practice", "tiny", options=("--activation-delay", "0s"))
        try:
            with Desktop(root / "desktop") as desktop:
                return measure(desktop, practice, root, seconds)
        finally:
            practice.close()


def measure(desktop: Desktop, practice: Practice, root: Path, seconds: float) -> int:
    pc = Pc(desktop, practice, root / "pc").sign_in()
    code, document = pc.set_up(answers("tiny"), "--wait")
    if code != 0:
        raise SystemExit(f"The clinic can't be set up: {document}")
    env = {name: value for name, value in pc.env.items() if name != "COVET_TIMING"}
    env["COVET_START_AFTER"] = "0"
    app = Child(pc.command("--background"), root / "app.log", env, cwd=ROOT)
    bare = Child([sys.executable, "-c", BARE], root / "bare.log", env)
    try:
        at_first = calls(practice)
        wait_until(lambda: calls(practice) > at_first, 30, f"the app to look: {app.everything()}")
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
        print(f"{'calls to the service':34} {called:6}", flush=True)
        return 0 if good else 1
    finally:
        app.stop()
        bare.stop()
        pc.close()


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
