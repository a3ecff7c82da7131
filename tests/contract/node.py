"""The programs of ``tests/node``, and what to do where they aren't installed."""

import shutil
from pathlib import Path

from tests.support.require import require

FOLDER = Path(__file__).parents[1] / "node"


def node() -> str:
    """Node itself."""
    found = shutil.which("node")
    require("Node", found is not None, "install nodejs 20 or newer")
    return str(found)


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
