"""The app idle in the tray: how often it wakes up, what that costs, and what it asks of the service.

A connected clinic that is signed in, its window closed, beside a bare PySide6 tray program in the same run.
A wake-up is a thread that slept and runs again (the kernel's voluntary context switches, of all threads),
the share of a core is the kernel's own run time. ``COVET_BENCH_SECONDS`` is how long it is looked at: 60
unless said otherwise, 300 for the figure that is promised.
"""

import os
import subprocess
import sys
import tempfile
import time
from collections import Counter
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from covet_desktop.sandbox.sample import load
from tests.sandbox.driver import Clinic
from tests.support.children import Child
from tests.support.practice import Practice
from tests.support.waiting import wait_until

ROOT = Path(__file__).parents[2]
SECONDS = float(os.environ.get("COVET_BENCH_SECONDS", "60"))
SETTLED = 15.0
"""Seconds from the closing of the window to the first look."""
WAKE_UPS, SHARE, CALLS = 0.5, 0.001, 4.0
"""At most: a second, of a core, an hour."""

BARE = """
import sys
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import QApplication, QMenu, QSystemTrayIcon

app = QApplication(sys.argv)
app.setQuitOnLastWindowClosed(False)
pixmap = QPixmap(32, 32)
pixmap.fill("purple")
menu = QMenu()
menu.addAction("Quit")
icon = QSystemTrayIcon(QIcon(pixmap))
icon.setContextMenu(menu)
icon.show()
sys.exit(app.exec())
"""


@dataclass(frozen=True)
class Look:
    """``woken`` by thread; ``busy`` in seconds; ``memory`` in MB, resident."""

    at: float
    woken: Counter[str]
    busy: float
    memory: float


def look(pid: int) -> Look:
    """At a process and all of its threads."""
    woken: Counter[str] = Counter()
    busy = 0.0
    for task in Path(f"/proc/{pid}/task").iterdir():
        status = dict(line.split(":", 1) for line in (task / "status").read_text().splitlines())
        woken[f"{status['Name'].strip()} {task.name}"] = int(status["voluntary_ctxt_switches"])
        busy += int((task / "schedstat").read_text().split()[0]) / 1e9
        memory = int(status["VmRSS"].split()[0]) / 1024
    return Look(time.monotonic(), woken, busy, memory)


def told(name: str, before: Look, after: Look, *, floor: bool) -> bool:
    """Print what happened between two looks; False where more than is promised."""
    seconds = after.at - before.at
    woken = after.woken - before.woken
    wake_ups, share = woken.total() / seconds, (after.busy - before.busy) / seconds
    good = wake_ups <= WAKE_UPS and share <= SHARE
    limit = f"limits {WAKE_UPS:g} and {SHARE:.1%}, {'kept' if good else 'BROKEN'}"
    print(
        f"{name:28} {wake_ups:6.2f} wake-ups/s  {share:7.3%} of a core  {before.memory:5.0f} MB, "
        f"then {after.memory:.0f}   {'the floor' if floor else limit}"
    )
    if not floor:
        for thread, count in woken.most_common(4):
            print(f"{'':28} {count / seconds:6.2f} in {thread}")
    return good or floor


class Office:
    """A clinic that is connected, and its PC, on the desktop around this script."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.practice = Practice(folder / "practice", "tiny")
        clinic = Clinic(self.practice, load("tiny"))
        clinic.set_up(hour=23)
        clinic.sign_out()
        self.practice.act(action="end_sessions")
        self.env = {**os.environ, "PYTHONPATH": str(ROOT), "COVET_TIMING": '{"settling": 2, "spread": false}'}

    def command(self, *words: str) -> list[str]:
        where = ["--service-url", self.practice.base_url, "--data-dir", str(self.folder / "data")]
        return [sys.executable, "-m", "covet_desktop", *where, "--lang", "en", *words]

    def sign_in(self) -> None:
        child = Child(self.command("sign-in", "--device"), self.folder / "sign-in.log", env=self.env)
        wait_until(lambda: "type the code" in child.everything(), 30, "a code")
        code = self.practice.records()["device_codes"][-1]["user_code"]
        self.practice.act(action="approve_device", user_code=code)
        wait_until(lambda: not child.running, 30, "the sign-in to end")

    def import_today(self) -> None:
        subprocess.run(self.command("import"), env=self.env, check=True, stdout=subprocess.DEVNULL)

    def into_the_tray(self) -> Child:
        """The app, after its window was open and closed again."""
        app = Child(self.command(), self.folder / "app.log", env=self.env)
        wait_until(windows, 30, "home")
        for number in windows():
            subprocess.run(["wmctrl", "-i", "-c", number], check=True)
        wait_until(lambda: not windows(), 20, f"the window to be closed: {app.everything()}")
        return app

    def calls(self) -> Counter[str]:
        """Of the service by method and path, since it began; without those of this script."""
        asked: dict[str, int] = self.practice.records()["requests"]
        return Counter({name: count for name, count in asked.items() if "/sandbox/" not in name})


def windows() -> list[str]:
    """The app's, by their numbers; the panel is one too."""
    listed = subprocess.run(["wmctrl", "-l"], capture_output=True, text=True, check=False).stdout
    return [line.split()[0] for line in listed.splitlines() if "CoVet" in line]


def main() -> int:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        office = Office(folder)
        children: list[Child] = []
        with closing(office.practice):
            try:
                office.sign_in()
                office.import_today()
                children.append(office.into_the_tray())
                children.append(Child([sys.executable, "-c", BARE], folder / "bare.log"))
                time.sleep(SETTLED)
                app, bare = (child.pid for child in children)
                called, before = office.calls(), (look(bare), look(app))
                time.sleep(SECONDS)
                after = (look(bare), look(app))
                calls = office.calls() - called
            finally:
                for child in reversed(children):
                    child.stop()
    print(f"Idle in the tray, {SECONDS:g} s")
    told("a bare tray program", before[0], after[0], floor=True)
    quiet = told("the app", before[1], after[1], floor=False)
    hourly = calls.total() * 3600 / SECONDS
    names = ", ".join(f"{count} × {call}" for call, count in calls.items()) or "none"
    # a call or two in a minute say nothing of an hour: that is judged over five minutes or more
    kept = SECONDS < 300 or hourly <= CALLS
    print(f"{'calls of the service':28} {calls.total():6d}   {names}   {'' if kept else 'BROKEN'}".rstrip())
    return 0 if quiet and kept else 1


if __name__ == "__main__":
    sys.exit(main())
