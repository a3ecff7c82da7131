"""The app at the end of a person's session: ``python -m tests.desktop.logged_out DATA_DIR``.

With the file ``log-out`` in its folder it is given what Qt gives it when a session manager, macOS or Windows
ends the session: the request to keep what is to be kept, then the end.
"""

import os
import sys
from pathlib import Path

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtWidgets import QApplication

from covet_desktop.app import run
from covet_desktop.options import Options
from covet_desktop.running import Running

folder = Path(sys.argv[1])
begin = Running.begin


def begin_and_watch(running: Running) -> None:
    begin(running)
    timer = QTimer(running)
    timer.timeout.connect(look)
    timer.start(50)


def look() -> None:
    if (folder / "log-out").exists():
        (folder / "log-out").unlink()
        taken = QApplication.sendEvent(QApplication.instance(), QEvent(QEvent.Type.Quit))
        os.write(1, f"the end was {'taken' if taken else 'refused'}\n".encode())


Running.begin = begin_and_watch
sys.exit(run(Options("http://127.0.0.1:9", folder, "en")))
