"""The local door of a running engine: a second start raises its window, a command is carried out by it.

One JSON object a line each way. Only this person's programs can open it (socket access option).
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from covet_desktop.bridge import Bridge, Verb

CONNECT_WITHIN_MS = 2000
LONGEST_SILENCE_MS = 15 * 60 * 1000
"""A verb that says nothing for so long (a sign-in takes ten minutes) is given up by who asked."""


class Door(QObject):
    """Listens for other starts of the app on the same data folder."""

    raise_window = Signal()

    def __init__(self, name: str, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._welcome)
        QLocalServer.removeServer(name)  # left by a process that was killed; the lock says it is gone
        self._server.listen(name)

    def close(self) -> None:
        self._server.close()

    def _welcome(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            _Visitor(socket, self._bridge, self.raise_window.emit)


class _Visitor(QObject):
    """One program that came to the door; it goes with its socket."""

    def __init__(self, socket: QLocalSocket, bridge: Bridge, raise_window: Callable[[], None]) -> None:
        super().__init__(socket)
        self._socket = socket
        self._bridge = bridge
        self._raise_window = raise_window
        socket.readyRead.connect(self._read)
        socket.disconnected.connect(socket.deleteLater)
        self._read()

    def _read(self) -> None:
        while self._socket.canReadLine():
            try:
                verb = json.loads(bytes(self._socket.readLine().data()))
            except ValueError:
                self._socket.disconnectFromServer()
                return
            if isinstance(verb, dict) and verb.get("verb") == "raise":
                self._raise_window()
                self._answer({"result": True})
            elif isinstance(verb, dict):
                self._bridge.ask(verb, self._answer)

    def _answer(self, message: Verb) -> None:
        if message and self._socket.state() is QLocalSocket.LocalSocketState.ConnectedState:
            self._socket.write(json.dumps(message).encode() + b"\n")
            self._socket.flush()


def knock(name: str, verb: Verb) -> Iterator[Verb]:
    """What the running engine answers to a verb, line by line; nothing where nobody opens."""
    socket = QLocalSocket()
    socket.connectToServer(name)
    if not socket.waitForConnected(CONNECT_WITHIN_MS):
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
