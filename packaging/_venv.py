"""Environments made from hash locks, and the locks themselves."""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from _system import MustStop

ROOT = Path(__file__).resolve().parents[1]
LOCKS = ROOT / "packaging"
WINDOWS = sys.platform == "win32"


@dataclass(frozen=True)
class Lock:
    """A file of exact versions with hashes, and what of pyproject.toml it is resolved from.

    ``within`` is a lock whose versions it must share.
    """

    path: Path
    sources: tuple[str, ...]
    within: Lock | None = None

    def digest(self) -> str:
        return hashlib.sha256(self.path.read_bytes()).hexdigest()


RUNTIME = Lock(LOCKS / "requirements.lock", ("pyproject.toml",))
TEST = Lock(LOCKS / "test.lock", ("pyproject.toml", "--group", "test"), within=RUNTIME)
LINT = Lock(LOCKS / "lint.lock", ("--group", "lint"))


@dataclass(frozen=True)
class Venv:
    folder: Path

    @property
    def programs(self) -> Path:
        return self.folder / ("Scripts" if WINDOWS else "bin")

    def program(self, name: str) -> str:
        return str(self.programs / (f"{name}.exe" if WINDOWS else name))

    @property
    def python(self) -> str:
        return self.program("python")

    @property
    def stamp(self) -> Path:
        return self.folder / "installed.txt"

    def follow(self, lock: Lock, *or_more: Lock) -> None:
        """Make it hold exactly what ``lock`` says; what one of ``or_more`` says will do, too."""
        if self._works() and self._stamped() in {known.digest() for known in (lock, *or_more)}:
            return
        if not self._works():
            _say(f"Making {self.folder.name}")
            # Not clear=True: a folder that isn't an environment is left for a person to look at.
            _run([sys.executable, "-m", "venv", str(self.folder)], "the environment could not be made")
        self.stamp.unlink(missing_ok=True)
        _say(f"Installing from {lock.path.relative_to(ROOT)}")
        pip = [self.python, "-m", "pip", "--disable-pip-version-check"]
        wanted = ["--require-hashes", "--no-deps", "--only-binary", ":all:", "-r", str(lock.path)]
        _run([*pip, "install", "--quiet", "--no-input", *wanted], "the packages could not be installed")
        extra = self._installed(pip) - names(lock.path.read_text()) - {"pip", "setuptools"}
        if extra:
            _run([*pip, "uninstall", "--quiet", "--yes", *sorted(extra)], "old packages could not be removed")
        self._see_the_project()
        self.stamp.write_text(lock.digest())

    def _works(self) -> bool:
        """Also not after the system's Python went on to another version."""
        if not Path(self.python).exists():
            return False
        tried = subprocess.run([self.python, "-m", "pip", "--version"], capture_output=True, check=False)
        return tried.returncode == 0

    def _stamped(self) -> str:
        return self.stamp.read_text().strip() if self.stamp.exists() else ""

    def _installed(self, pip: list[str]) -> set[str]:
        listed = [*pip, "list", "--format=freeze"]
        rows = subprocess.run(listed, capture_output=True, text=True, check=True).stdout.splitlines()
        return {normal(row.split("==")[0]) for row in rows if "==" in row}

    def _see_the_project(self) -> None:
        """The checkout itself is on the environment's path: what is edited is what runs."""
        asked = "import sysconfig; print(sysconfig.get_path('purelib'))"
        packages = subprocess.run(
            [self.python, "-c", asked], capture_output=True, text=True, check=True
        ).stdout
        (Path(packages.strip()) / "covet_desktop_checkout.pth").write_text(f"{ROOT}\n")


APP = Venv(ROOT / ".venv")
TOOLS = Venv(ROOT / ".venv-lint")


def names(lock: str) -> set[str]:
    """The packages that a lock file pins, by their normal names."""
    return {normal(name) for name in re.findall(r"^([A-Za-z0-9._-]+)==", lock, re.MULTILINE)}


def normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def make_locks() -> None:
    """Resolve all locks anew, for every system at once, and see that each system finds wheels."""
    TOOLS.follow(LINT)
    uv = TOOLS.program("uv")
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("UV_", "PIP_"))}
    for lock in (RUNTIME, TEST, LINT):
        _say(f"Resolving {lock.path.relative_to(ROOT)}")
        command = [uv, "pip", "compile", *lock.sources, "--universal", "--python-version", "3.11"]
        command += [
            "--generate-hashes",
            "--no-annotate",
            "--no-header",
            "--no-config",
            "--upgrade",
            "--quiet",
        ]
        command += ["--no-emit-index-url", "--no-emit-find-links", "--output-file", str(lock.path)]
        if lock.within is not None:
            command += ["--constraints", str(lock.within.path)]
        _run(command, "the lock could not be resolved", environment)
    for system in (
        "x86_64-pc-windows-msvc",
        "aarch64-pc-windows-msvc",
        "aarch64-apple-darwin",
        "x86_64-manylinux_2_34",
    ):
        for python in ("3.11", "3.13"):
            _say(f"Wheels for {system}, Python {python}")
            command = [
                uv,
                "pip",
                "install",
                "--dry-run",
                "--quiet",
                "--no-config",
                "--require-hashes",
                "--no-deps",
            ]
            command += ["--python-platform", system, "--python-version", python, "--only-binary", ":all:"]
            command += ["--target", str(ROOT / "build" / "wheels"), "-r", str(RUNTIME.path)]
            _run(command, f"{system} has no wheel for something", environment)


def install_node(folder: Path) -> None:
    """``npm ci`` where a folder has a lock of its own and what is installed isn't it."""
    lock = folder / "package-lock.json"
    if not lock.exists():
        return
    digest = hashlib.sha256(lock.read_bytes()).hexdigest()
    stamp = folder / "node_modules" / ".installed"
    if stamp.exists() and stamp.read_text() == digest:
        return
    npm = shutil.which("npm")
    if npm is None:
        _say("No npm here: tests that need Node are skipped (in CI they fail)")
        return
    _say(f"Installing Node's packages in {folder.relative_to(ROOT)}")
    command = [npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefix", str(folder)]
    _run(command, "Node's packages could not be installed")
    stamp.write_text(digest)


def _run(command: list[str], problem: str, environment: dict[str, str] | None = None) -> None:
    done = subprocess.run(
        command,
        cwd=ROOT,
        env=environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode != 0:
        raise MustStop(f"{done.stdout}{done.stderr}\nSorry, {problem}: {' '.join(command)}")


def _say(sentence: str) -> None:
    print(sentence, flush=True)
