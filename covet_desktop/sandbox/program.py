"""The practice service as a program: one port of this computer, one line on stdout, until told to stop."""

import json
import signal
import socket
import sys
import threading
from pathlib import Path
from types import FrameType

import uvicorn

from covet_desktop.sandbox.app import build
from covet_desktop.sandbox.service import CannotStart, Service, open_service

HOST = "127.0.0.1"


def serve(
    *,
    port: int = 0,
    clinic: str = "mid-size",
    data_dir: Path | None = None,
    activation_delay: float = 20.0,
    public_url: str | None = None,
) -> None:
    """Serve until SIGINT or SIGTERM. Without a data folder, everything is forgotten at the end.

    Prints ``{"base_url": …}`` on stdout once it accepts connections, and nothing else. With port 0 it prefers
    the port that it used last time in this data folder, so that clients find it again.
    """
    try:
        service = open_service(
            clinic=clinic, data_dir=data_dir, activation_delay=activation_delay, public_url=public_url
        )
        listening = _listen(service, port)
    except CannotStart as problem:
        print(problem, file=sys.stderr)
        raise SystemExit(2) from problem
    service.base_url = f"http://{HOST}:{listening.getsockname()[1]}"
    config = uvicorn.Config(
        build(service),
        log_config=None,
        log_level="warning",
        access_log=False,
        server_header=False,
        timeout_keep_alive=75,
        timeout_graceful_shutdown=2,
    )
    if threading.current_thread() is threading.main_thread():
        # uvicorn stops at these signals, then raises them once more; to end by one is our ordinary end.
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, _already_stopping)
    try:
        Announcing(config, service.base_url).run(sockets=[listening])
    finally:
        service.store.close()


def _already_stopping(number: int, frame: FrameType | None) -> None:
    """The signal has done its work."""


class Announcing(uvicorn.Server):
    """Says where it is once it really accepts connections."""

    def __init__(self, config: uvicorn.Config, base_url: str) -> None:
        super().__init__(config)
        self._base_url = base_url

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Start, then print the one line."""
        await super().startup(sockets)
        if not self.should_exit:
            print(json.dumps({"base_url": self._base_url}), flush=True)


def _listen(service: Service, port: int) -> socket.socket:
    """A bound socket: the port that was asked for, else last time's, else any that is free."""
    with service.store.writing() as tx:
        last = int(tx.setting("port", 0))
        wanted = [port] if port else [last, 0] if last else [0]
        for candidate in wanted:
            bound = _bind(candidate)
            if bound is not None:
                tx.set_setting("port", bound.getsockname()[1])
                return bound
    raise CannotStart(f"Port {port} is in use by another program.")


def _bind(port: int) -> socket.socket | None:
    # With the protocol named: asyncio's base_events._set_nodelay switches Nagle's algorithm off only where it
    # is, and without that each answer takes 40 ms more.
    bound = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    if sys.platform == "win32":
        # There, SO_REUSEADDR would let two programs have the same port.
        bound.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
    else:
        bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        bound.bind((HOST, port))
    except OSError:
        bound.close()
        return None
    return bound
