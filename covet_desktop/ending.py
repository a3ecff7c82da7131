"""Leaving in order: when the system says so, at log-out, at shutdown, by Ctrl+C; and when the disk hangs."""

from __future__ import annotations

import os
import signal
import socket
import sys
from collections.abc import Callable
from contextlib import suppress

from PySide6.QtCore import QCoreApplication, QSocketNotifier


def on_signals(app: QCoreApplication, leave: Callable[[], None]) -> None:
    """SIGINT and SIGTERM end the app in order; Python sees them when the event loop wakes up."""
    reader, writer = socket.socketpair()
    writer.setblocking(False)
    signal.set_wakeup_fd(writer.fileno(), warn_on_full_buffer=False)
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: leave())
    notifier = QSocketNotifier(reader.fileno(), QSocketNotifier.Type.Read, app)
    notifier.activated.connect(lambda: reader.recv(64))

    def over() -> None:
        signal.set_wakeup_fd(-1)
        writer.close()  # not before: the byte would go into whatever file has its number then

    app.aboutToQuit.connect(over)


def leave(code: int, *, all_ended: bool) -> int:
    """The program's exit code, once all is closed. With a thread that still runs it doesn't come back: Qt
    would abort over that thread when Python takes it down."""
    if not all_ended:
        for stream in filter(None, (sys.stdout, sys.stderr)):  # there are none without a console
            with suppress(OSError, ValueError):
                stream.flush()
        os._exit(code)
    return code
