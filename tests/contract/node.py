"""The programs of ``tests/node``, and what to do where they aren't installed."""

import shutil
import subprocess
from functools import cache
from pathlib import Path

from tests.support.require import require

FOLDER = Path(__file__).parents[1] / "node"
OLDEST = 18
"""What Debian 12 has; every package in ``tests/node`` runs on it."""


def node() -> str:
    """Node itself."""
    found = shutil.which("node")
    require("Node", found is not None, f"install nodejs {OLDEST} or newer")
    told = version(str(found))
    require(f"Node {OLDEST}", told >= OLDEST, f"the nodejs here is {told}; install {OLDEST} or newer")
    return str(found)


@cache
def version(program: str) -> int:
    """The first number of ``node --version``; 0 where it says none."""
    told = subprocess.run([program, "--version"], capture_output=True, text=True, timeout=30, check=False)
    first = told.stdout.strip().removeprefix("v").partition(".")[0]
    return int(first) if first.isdecimal() else 0


def program(name: str) -> str:
    """A program from ``tests/node``, by its path."""
    node()
    path = FOLDER / "node_modules" / ".bin" / name
    require(name, path.exists(), "run `npm ci --ignore-scripts` in tests/node, as dev.py test does")
    return str(path)


def spectral() -> str:
    """The linter of descriptions."""
    return program("spectral")


def prism() -> str:
    """The proxy that holds calls against a description."""
    return program("prism")


def package(name: str) -> None:
    """Go on only where ``tests/node`` has a package that a script of ours imports."""
    node()
    require(name, (FOLDER / "node_modules" / name).exists(), "run `npm ci --ignore-scripts` in tests/node")
