"""A person at a terminal: a program on a pty of its own, read and answered as a person would."""

import fcntl
import os
import pty
import signal
import struct
import subprocess
import termios
from collections.abc import Mapping, Sequence
from pathlib import Path

from tests.support.waiting import wait_until

ROOT = Path(__file__).parents[2]
ROWS, COLUMNS = 50, 160
CTRL_C, CTRL_D = "\x03", "\x04"


class Tty:
    """``answer`` waits for a question and types; ``sees`` looks only at what came since the last time."""

    def __init__(self, command: Sequence[str], env: Mapping[str, str]) -> None:
        self._fd, program = pty.openpty()
        fcntl.ioctl(program, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
        self.process = subprocess.Popen(
            list(command), cwd=ROOT, env=dict(env), stdin=program, stdout=program, stderr=program,
            start_new_session=True, preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0),
        )  # fmt: skip
        os.close(program)
        os.set_blocking(self._fd, False)
        self._raw = b""
        self._seen = 0

    def screen(self) -> str:
        """All that came so far, with single blanks: where a line breaks says nothing."""
        try:
            while data := os.read(self._fd, 65536):
                self._raw += data
        except BlockingIOError:
            pass  # nothing more for now
        except OSError:
            pass  # the program has ended, and with it the terminal
        return " ".join(self._raw.decode(errors="replace").split())

    def sees(self, words: str, seconds: float = 30) -> None:
        def place() -> int:
            return self.screen().find(words, self._seen) + 1

        try:
            found = wait_until(place, seconds, words)
        except AssertionError:
            raise AssertionError(f"{words!r} didn't come after: …{self.screen()[-1500:]}") from None
        self._seen = found + len(words) - 1

    def type(self, keys: str) -> None:
        os.write(self._fd, keys.encode())

    def answer(self, question: str, words: str, seconds: float = 30) -> None:
        """Type ``words`` and Enter, once the question is there."""
        self.sees(question, seconds)
        if not question.endswith(":"):
            self.sees(":", 5)
        self.type(f"{words}\n")

    def end(self, seconds: float = 30) -> int:
        """The exit code, once the program has ended."""
        wait_until(lambda: (self.screen(), self.process.poll() is not None)[1], seconds, "the program to end")
        return self.process.returncode

    def kill(self) -> None:
        """As a power cut would."""
        os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait(10)

    def close(self) -> None:
        if self.process.poll() is None:
            self.kill()
        os.close(self._fd)
