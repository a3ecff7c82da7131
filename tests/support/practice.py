"""The practice service as a test sees it: a real program on loopback, and its records."""

import json
import socket
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import httpx

from tests.support import nursery
from tests.support.children import Child


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


class Practice:
    """``python -m covet_desktop.sandbox`` with its data in ``folder``; it can be stopped and started."""

    def __init__(
        self,
        folder: Path,
        clinic: str = "tiny",
        *,
        public_url: str | None = None,
        options: tuple[str, ...] = (),
    ) -> None:
        self.folder = folder
        self.clinic = clinic
        self._public_url = public_url
        self._options = options
        self._starts = 0
        self._child: nursery.Forked | Child | None = None
        # The announced address is the public one, so where there is one we must know our own port beforehand.
        self._port = free_port() if public_url else 0
        self._client = httpx.Client(trust_env=False, timeout=20)
        self.own_url = ""
        self.start()

    @property
    def base_url(self) -> str:
        """What the app is told: the public address where there is one, else its own."""
        return self._public_url or self.own_url

    def start(self) -> None:
        """The first time on a free port, then on the same again."""
        self.folder.mkdir(parents=True, exist_ok=True)
        self._starts += 1
        arguments = ["--clinic", self.clinic, "--port", str(self._port), "--data-dir", str(self.folder)]
        if self._public_url:
            arguments += ["--public-url", self._public_url]
        log = self.folder.with_name(f"{self.folder.name}-{self._starts}.log")
        self._child = nursery.start([*arguments, *self._options], log)
        announced = json.loads(self._child.line(20, "the practice service's address"))
        if not self._port:
            self._port = urlsplit(announced["base_url"]).port or 0
        self.own_url = f"http://127.0.0.1:{self._port}"

    def stop(self) -> None:
        if self._child is not None:
            self._child.stop()
            self._child = None

    def kill(self) -> None:
        if self._child is not None:
            self._child.kill()
            self._child = None

    def restart(self) -> None:
        self.stop()
        self.start()

    def close(self) -> None:
        self._client.close()
        self.kill()  # nobody reads its data any more

    def records(self) -> Any:
        """What the service holds: purchases, tokens, cases … (GET /sandbox/records)."""
        answer = self._client.get(f"{self.own_url}/sandbox/records")
        answer.raise_for_status()
        return answer.json()

    def act(self, **action: Any) -> Any:
        """What a trainer does on its page (POST /sandbox/actions)."""
        answer = self._client.post(f"{self.own_url}/sandbox/actions", json=action)
        answer.raise_for_status()
        return answer.json() if answer.content else None
