"""Practice services that start at once: forked from one program that has imported all of it beforehand.

Each is a process of its own, as with ``python -m covet_desktop.sandbox``, with the same arguments and output; only
the third of a second that its imports take is spent once for all tests of a worker.
"""

import atexit
import json
import os
import select
import signal
import subprocess
import sys
from pathlib import Path

from tests.support.children import ROOT, Child, Output


def start(arguments: list[str], log: Path) -> "Forked | Child":
    """The practice service with these arguments."""
    if hasattr(os, "pidfd_open"):  # Linux
        return Forked(arguments, log)
    return Child([sys.executable, "-m", "covet_desktop.sandbox", *arguments], log, cwd=ROOT)


class Forked(Output):
    """One such service, in a process group of its own, its output in a file."""

    def __init__(self, arguments: list[str], log: Path) -> None:
        super().__init__(log)
        log.touch()
        self.errors.touch()
        self.pid = _Nursery.of_this_process().fork(arguments, self.log, self.errors)
        self._ended = os.pidfd_open(self.pid)

    @property
    def running(self) -> bool:
        return not select.select([self._ended], [], [], 0)[0]

    def stop(self) -> None:
        """Ask it to end, and wait until it did."""
        self._end(signal.SIGTERM, 5)
        self.kill()

    def kill(self) -> None:
        """As a power cut would: no chance to save anything."""
        self._end(signal.SIGKILL, 10)
        assert not self.running, f"process {self.pid} doesn't end"

    def _end(self, number: int, seconds: float) -> None:
        if self.running:
            signal.pidfd_send_signal(self._ended, number)
            select.select([self._ended], [], [], seconds)

    def __del__(self) -> None:
        os.close(self._ended)


class _Nursery:
    """The program that forks; one for each process that runs tests."""

    _here: "_Nursery | None" = None

    def __init__(self) -> None:
        self._program = subprocess.Popen(
            [sys.executable, "-m", __spec__.name],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        atexit.register(self._close)

    @classmethod
    def of_this_process(cls) -> "_Nursery":
        if cls._here is None:
            cls._here = cls()
        return cls._here

    def fork(self, arguments: list[str], log: Path, errors: Path) -> int:
        orders, answers = self._program.stdin, self._program.stdout
        assert orders is not None, "a pipe"
        assert answers is not None, "a pipe"
        print(json.dumps([arguments, str(log), str(errors)]), file=orders, flush=True)
        return int(answers.readline())

    def _close(self) -> None:
        self._program.communicate()  # the end of its orders is its end


def _serve_orders() -> None:
    """Each line on stdin is arguments and two files; the pid goes to stdout."""
    from covet_desktop.sandbox import program  # noqa: F401 - what takes long
    from covet_desktop.sandbox.__main__ import main

    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # nobody asks how they ended
    while order := sys.stdin.readline():
        arguments, log, errors = json.loads(order)
        pid = os.fork()
        if pid:
            print(pid, flush=True)
            continue
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        os.setsid()
        for number, path in enumerate((os.devnull, log, errors)):
            opened = os.open(path, os.O_WRONLY | os.O_TRUNC if number else os.O_RDONLY)
            os.dup2(opened, number)
            os.close(opened)
        main(arguments)


if __name__ == "__main__":
    _serve_orders()
