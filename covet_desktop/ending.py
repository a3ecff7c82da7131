"""Leaving in order when the system says so: at log-out, at shutdown, by Ctrl+C."""

from __future__ import annotations

import signal
import socket
from collections.abc import Callable

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
