"""From starting the program to its first window painted: the app beside a bare QWizard.

Whole processes, started in turn, from just before the start to the line ``first paint``. What comes first
is set-up's first page as it is while nothing is known; how long it takes from the start until it is known
whether someone is signed in, and there are buttons for it, stands beside it.
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


def seconds_until(word: str, command: list[str]) -> float:
    """From just before the start to the line that begins with ``word``."""
    environment = os.environ | {"COVET_EXIT_AFTER": word}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # an installed program has its bytecode
    begin = time.perf_counter()
    with subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True) as program:
        assert program.stdout is not None
        for line in program.stdout:
            if line.startswith(word):
                taken = time.perf_counter() - begin
                break
        else:
            raise SystemExit(f"{' '.join(command[:4])} never told {word!r} (ended with {program.wait()})")
        try:
            program.wait(30)
        except subprocess.TimeoutExpired:
            program.kill()
            raise SystemExit("It painted and didn't quit.") from None
    return taken


def main() -> int:
    bare = [sys.executable, "-c", BARE]
    with tempfile.TemporaryDirectory() as folder:
        new, connected = Path(folder, "new"), Path(folder, "connected")
        connected.mkdir()
        Path(connected, "hint.json").write_text('{"connected": true, "language": "en"}')
        # Nobody listens there: the window may not wait for the service.
        app = [sys.executable, "-m", "covet_desktop", "--service-url", "http://127.0.0.1:9", "--data-dir"]
        runs = {
            "a bare QWizard": (bare, "first paint"),
            "the app": ([*app, str(new)], "first paint"),
            "the app, of a connected clinic": ([*app, str(connected)], "first paint"),
            "the app, until one can sign in": ([*app, str(new)], "known"),
        }
        for command, word in runs.values():
            seconds_until(word, command)  # files into the system's cache, bytecode written
        Path(connected, "hint.json").write_text('{"connected": true, "language": "en"}')
        taken: dict[str, list[float]] = {name: [] for name in runs}
        for _ in range(RUNS):
            for name, (command, word) in runs.items():
                taken[name].append(seconds_until(word, command))
    print(f"First window, medians of {RUNS} runs in turn (fastest–slowest)")
    floor, first, home, known = taken
    row(floor, taken[floor])
    kept = row(first, taken[first], taken[floor], LIMIT)
    kept &= row(home, taken[home], taken[floor], LIMIT)
    row(known, taken[known], taken[floor])
    return 0 if kept else 1


if __name__ == "__main__":
    sys.exit(main())
