"""The local door of a running engine: a second start raises its window, a command is carried out by it.

One JSON object a line each way. Only this person's programs can open it (socket access option).
"""

from __future__ import annotations

import json
import logging
import threading
import time
from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from covet_desktop.bridge import Bridge, Verb

log = logging.getLogger("covet.door")

CONNECT_WITHIN_MS = 2000
OPEN_WITHIN_SECONDS = 5.0
"""An engine that has just started opens its door a moment after it has taken the lock."""
LONGEST_LINE = 64 * 1024
"""Bytes; no verb is a hundredth of it."""
LONGEST_SILENCE_MS = 15 * 60 * 1000
"""A verb that says nothing for so long (a sign-in takes ten minutes) is given up by who asked."""


RAISE, TAKE_OVER = "raise", "take over"
"""A second start of the app: by a person, who wants to see a window; or with the computer."""
GIVES_WAY = "gives way"
"""What an engine without a window answers to a second start: it ends, and the window takes over."""


class Door(QObject):
    """Listens for other starts of the app on the same data folder. ``gives_way``: there is no window here."""

    raise_window = Signal()

    def __init__(
        self, name: str, bridge: Bridge, parent: QObject | None = None, *, gives_way: bool = False
    ) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._raised: object = GIVES_WAY if gives_way else True
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._welcome)
        QLocalServer.removeServer(name)  # left by a process that was killed; the lock says it is gone
        if not self._server.listen(name):
            log.error("the door can't be opened: %s", self._server.errorString())

    def close(self) -> None:
        """Let nobody in any more, and hang up on those who wait: nothing comes from here now."""
        self._server.close()
        for socket in self._server.findChildren(QLocalSocket):
            socket.abort()

    def _welcome(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            _Visitor(socket, self._bridge, self.raise_window.emit, self._raised)


class _Visitor(QObject):
    """One program that came to the door; it goes with its socket."""

    def __init__(
        self, socket: QLocalSocket, bridge: Bridge, raise_window: Callable[[], None], raised: object
    ) -> None:
        super().__init__(socket)
        self._raised = raised
        self._socket = socket
        self._bridge = bridge
        self._raise_window = raise_window
        self._gone = False
        socket.readyRead.connect(self._read)
        socket.disconnected.connect(self._leave)
        socket.disconnected.connect(socket.deleteLater)
        self._read()

    def _leave(self) -> None:
        """Whoever asked has hung up; what was begun goes on, its answers find nobody."""
        self._gone = True

    def _read(self) -> None:
        while not self._gone and self._socket.canReadLine():
            self._obey(bytes(self._socket.readLine().data()))
        if not self._gone and self._socket.bytesAvailable() > LONGEST_LINE:
            self._refuse()

    def _obey(self, line: bytes) -> None:
        try:
            verb = json.loads(line)
        except (ValueError, RecursionError):
            self._refuse()
            return
        if not isinstance(verb, dict) or not isinstance(verb.get("verb"), str):
            self._refuse()
        elif verb["verb"] == RAISE or (verb["verb"] == TAKE_OVER and self._raised == GIVES_WAY):
            self._answer({"result": self._raised})
            self._raise_window()
        elif verb["verb"] == TAKE_OVER:
            self._answer({"result": True})  # it has a window, or a tray, of its own
        else:
            self._bridge.ask(verb, self._answer)

    def _refuse(self) -> None:
        from covet_desktop.engine import verbs  # slow to import, and seldom needed here

        self._answer(verbs.Tell().end(None, verbs.misunderstood()))
        if not self._gone:
            self._socket.disconnectFromServer()

    def _answer(self, message: Verb) -> None:
        if message and not self._gone:
            self._socket.write(json.dumps(message).encode() + b"\n")
            self._socket.flush()


def knock(name: str, verb: Verb) -> Iterator[Verb]:
    """What the running engine answers to a verb, line by line; nothing where nobody opens."""
    socket = QLocalSocket()
    if not _connected(socket, name):
        return
    socket.write(json.dumps(verb).encode() + b"\n")
    socket.flush()
    while True:
        while not socket.canReadLine():
            if not socket.waitForReadyRead(LONGEST_SILENCE_MS):
                return
        message: Verb = json.loads(bytes(socket.readLine().data()))
        yield message
        if "result" in message or "problem" in message:
            socket.disconnectFromServer()
            return


def _connected(socket: QLocalSocket, name: str) -> bool:
    deadline, pause = time.monotonic() + OPEN_WITHIN_SECONDS, threading.Event()
    while True:
        socket.connectToServer(name)
        if socket.waitForConnected(CONNECT_WITHIN_MS):
            return True
        if time.monotonic() > deadline:
            return False
        pause.wait(0.1)
