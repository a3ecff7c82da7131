"""A program that answers one question a line, both as JSON."""

import json
import select
import subprocess
from collections.abc import Mapping
from pathlib import Path

SECONDS = 30


class Answering:
    """``ready``: whether its first line says that it is."""

    def __init__(self, command: list[str], env: Mapping[str, str], log: Path) -> None:
        self._log = log
        with log.open("wb") as errors:
            self._program = subprocess.Popen(
                command,
                env=dict(env),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=errors,
                text=True,
                start_new_session=True,
            )
        self._line()

    @property
    def pid(self) -> int:
        return self._program.pid

    def ask(self, *question: object) -> object:
        asked = self._program.stdin
        assert asked is not None, "a pipe"
        asked.write(json.dumps(question) + "\n")
        asked.flush()
        return self._line()

    def close(self) -> None:
        self._program.kill()
        self._program.communicate()

    def _line(self) -> object:
        answered = self._program.stdout
        assert answered is not None, "a pipe"
        ready, _, _ = select.select([answered], [], [], SECONDS)
        line = answered.readline() if ready else ""
        if not line:
            raise AssertionError(f"no answer: {self._log.read_text(errors='replace')}")
        found: object = json.loads(line)
        return found
