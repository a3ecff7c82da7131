"""Programs a test starts, each ended by its own pid, never by name."""

import os
import signal
import subprocess
import sys
from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from pathlib import Path

from tests.support.waiting import wait_until

ROOT = Path(__file__).parents[2]


class Output(ABC):
    """What a program prints, in a file; what it complains, in another beside it."""

    def __init__(self, log: Path) -> None:
        self.log = log
        self.errors = log.with_name(log.name + ".err")

    @property
    @abstractmethod
    def running(self) -> bool:
        """Whether the program is still there."""

    def output(self) -> str:
        return self.log.read_text(errors="replace")

    def everything(self) -> str:
        """What it printed and complained, for a failure's message."""
        return f"{self.output()}\n{self.errors.read_text(errors='replace')}".strip()

    def line(self, seconds: float = 10, what: str = "its first line") -> str:
        """The first whole line it prints."""

        def first() -> str | None:
            printed = self.output()
            if "\n" in printed:
                return printed.split("\n", 1)[0]
            if not self.running:
                raise AssertionError(f"ended before {what}:\n{self.everything()}")
            return None

        found = wait_until(first, seconds, what)
        assert found is not None
        return found


class Child(Output):
    """One program in a process group of its own."""

    def __init__(
        self,
        command: Sequence[str],
        log: Path,
        env: Mapping[str, str] | None = None,
        cwd: Path | None = None,
        typed: str | None = None,
    ) -> None:
        super().__init__(log)
        with log.open("wb") as out, self.errors.open("wb") as err:
            self.process = subprocess.Popen(
                command,
                stdin=subprocess.DEVNULL if typed is None else subprocess.PIPE,
                stdout=out,
                stderr=err,
                env=None if env is None else dict(env),
                cwd=cwd,
                start_new_session=True,
            )
        if typed is not None and self.process.stdin is not None:
            with self.process.stdin as stdin:
                stdin.write(typed.encode())

    @property
    def pid(self) -> int:
        return self.process.pid

    @property
    def running(self) -> bool:
        return self.process.poll() is None

    def kill(self) -> None:
        """As a power cut would: no chance to save anything."""
        self._signal(signal.SIGKILL if sys.platform != "win32" else signal.SIGTERM)
        self.process.wait(10)

    def stop(self, seconds: float = 5) -> int:
        """Ask it to end, and make it end after ``seconds``. Its exit code."""
        if self.running:
            self.process.terminate()
            try:
                self.process.wait(seconds)
            except subprocess.TimeoutExpired:
                pass  # it is killed below, with all that it started
        self._signal(signal.SIGKILL if sys.platform != "win32" else signal.SIGTERM)
        return self.process.wait(10)

    def _signal(self, number: int) -> None:
        """To the whole group, so that nothing it started outlives it."""
        try:
            if sys.platform == "win32":
                self.process.send_signal(number)
            else:
                os.killpg(self.process.pid, number)
        except (ProcessLookupError, PermissionError):
            pass  # all of them have ended
