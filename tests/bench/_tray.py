"""A program in the tray as it is measured: the app's own folder and clinic, and a bare tray program."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.e2e.unattended import ROOT, Pc, answers
from tests.support.children import Child
from tests.support.desktop import Desktop
from tests.support.practice import Practice
from tests.support.waiting import wait_until

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
    """That the app has made; not those by which it is counted."""
    requests = practice.records()["requests"]
    return sum(count for name, count in requests.items() if "/sandbox" not in name)


@contextmanager
def both_in_the_tray(root: Path, timing: str | None) -> Iterator[tuple[Child, Child, Practice, Pc]]:
    """The bare program, and the app of the tiny clinic that is connected; both started, on a desktop of
    their own. ``timing``: of the app's schedule, None for the usual one."""
    practice = Practice(root / "practice", "tiny", options=("--activation-delay", "0s"))
    try:
        with Desktop(root / "desktop") as desktop:
            pc = Pc(desktop, practice, root / "pc").sign_in()
            code, document = pc.set_up(answers("tiny"), "--wait")
            if code != 0:
                raise SystemExit(f"The clinic can't be set up: {document}")
            env = {name: value for name, value in pc.env.items() if name != "COVET_TIMING"}
            env |= {"COVET_START_AFTER": "0"} | ({"COVET_TIMING": timing} if timing else {})
            at_first = calls(practice)
            app = Child(pc.command("--background"), root / "app.log", env, cwd=ROOT)
            bare = Child([sys.executable, "-c", BARE], root / "bare.log", env)
            try:
                wait_until(lambda: calls(practice) > at_first, 30, f"the app to look: {app.everything()}")
                yield bare, app, practice, pc
            finally:
                app.stop()
                bare.stop()
                pc.close()
    finally:
        practice.close()
