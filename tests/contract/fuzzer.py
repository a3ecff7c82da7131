"""Runs schemathesis, a program of the tools' environment, and reads what it has seen."""

import json
import os
import re
import shutil
import subprocess
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from tests.contract.description import PATH, ROOT, operations
from tests.contract.seeded import write_words
from tests.sandbox.driver import Clinic
from tests.support.require import require

HERE = Path(__file__).parent
TOOLS = ROOT / ".venv-lint"


@dataclass(frozen=True)
class Seen:
    """How a run ended, and which statuses each operation has answered."""

    returncode: int
    said: str
    statuses: dict[str, set[int]]

    def succeeded(self) -> set[str]:
        """Operations that were carried out at least once."""
        return {name for name, found in self.statuses.items() if any(200 <= status < 400 for status in found)}


def program() -> str:
    """The fuzzer, from the tools' environment or from the path."""
    own = os.pathsep.join(str(TOOLS / folder) for folder in ("bin", "Scripts"))
    found = shutil.which("schemathesis", path=own) or shutil.which("schemathesis")
    require("schemathesis", found is not None, "dev.py lint makes the environment that has it")
    return str(found)


def run(clinic: Clinic, words: dict[str, list[str]], folder: Path, *options: str, examples: int) -> Seen:
    """Hold the running service against the description, as its owner; ``examples`` a call and phase, at most."""
    command = program()
    folder.mkdir()
    write_words(folder, words)
    shutil.copy(HERE / "schemathesis.toml", folder)
    log = folder / "calls.har"
    environment = os.environ | {
        "COVET_TOKEN": clinic.as_().headers["Authorization"].removeprefix("Bearer "),
        "COVET_WORDS": str(folder / "words.json"),
        "SCHEMATHESIS_HOOKS": str(HERE / "fuzzer_hooks.py"),
    }
    done = subprocess.run(
        [command, "--config-file", "schemathesis.toml", "run", str(PATH), "--url", clinic.practice.own_url,
         "--max-examples", str(examples), "--seed", "20261124", "--generation-database", "none", "--no-color",
         "--report", "har", "--report-har-path", str(log), *options],
        cwd=folder, env=environment, capture_output=True, text=True, check=False, timeout=220,
    )  # fmt: skip
    return Seen(done.returncode, done.stdout + done.stderr, _statuses(log) if log.exists() else {})


def _statuses(log: Path) -> dict[str, set[int]]:
    patterns = [
        (operation, re.compile(re.sub(r"{\w+}", "[^/]+", operation.path))) for operation in operations()
    ]
    found: dict[str, set[int]] = defaultdict(set)
    for entry in json.loads(log.read_text("utf-8"))["log"]["entries"]:
        asked = entry["request"]
        path = urlsplit(asked["url"]).path
        for operation, pattern in patterns:
            if operation.method.upper() == asked["method"] and pattern.fullmatch(path):
                found[operation.id].add(entry["response"]["status"])
    return found
