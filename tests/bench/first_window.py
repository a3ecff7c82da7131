"""From starting the program to its first window painted: the app beside a bare QWizard.

Whole processes, started in turn, from just before the start to the line ``first paint``.
"""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from _rows import row

ROOT = Path(__file__).parents[2]
RUNS = int(os.environ.get("COVET_BENCH_RUNS", "9"))
LIMIT = 1.5

BARE = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWizard, QWizardPage


class Page(QWizardPage):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, painted)


def painted():
    print("first paint", flush=True)
    app.quit()


app = QApplication(sys.argv)
app.setStyle("Fusion")
wizard = QWizard()
wizard.setWizardStyle(QWizard.WizardStyle.ModernStyle)
page = Page()
page.setTitle("Welcome")
QVBoxLayout(page).addWidget(QLabel("Sign in"))
wizard.addPage(page)
wizard.show()
sys.exit(app.exec())
"""


def seconds_to_first_paint(command: list[str]) -> float:
    environment = os.environ | {"COVET_EXIT_AFTER": "first paint"}
    begin = time.perf_counter()
    with subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True) as program:
        assert program.stdout is not None
        for line in program.stdout:
            if line.startswith("first paint"):
                taken = time.perf_counter() - begin
                break
        else:
            raise SystemExit(f"{' '.join(command[:4])} never painted (ended with {program.wait()})")
        try:
            program.wait(30)
        except subprocess.TimeoutExpired:
            program.kill()
            raise SystemExit("It painted and didn't quit.") from None
    return taken


def main() -> int:
    bare = [sys.executable, "-c", BARE]
    with tempfile.TemporaryDirectory() as folder:
        # Nobody listens there: the window may not wait for the service.
        away = ["--service-url", "http://127.0.0.1:9", "--data-dir", folder]
        app = [sys.executable, "-m", "covet_desktop", *away]
        have_app = (ROOT / "covet_desktop" / "app.py").exists()
        for command in (bare, app) if have_app else (bare,):
            seconds_to_first_paint(command)  # files into the system's cache, bytecode written
        floor, ours = [], []
        for _ in range(RUNS):
            floor.append(seconds_to_first_paint(bare))
            if have_app:
                ours.append(seconds_to_first_paint(app))
    print(f"First window, medians of {RUNS} runs in turn (fastest–slowest)")
    row("a bare QWizard", floor)
    return 0 if not have_app or row("the app", ours, floor, LIMIT) else 1


if __name__ == "__main__":
    sys.exit(main())
