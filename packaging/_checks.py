"""``dev.py lint``, ``test``, ``bench`` and ``screenshots``."""

from __future__ import annotations

import os
import subprocess
import sys

from _system import NODE, TESTS, ensure
from _venv import APP, LINT, ROOT, TEST, TOOLS, install_node

NODE_FOLDER = ROOT / "tests" / "node"
WORKERS = ("-n", "2", "--dist", "loadfile", "--no-loadscope-reorder")
ALONE = ("-n", "--pdb", "--trace", "--collect-only", "--co", "--numprocesses")


def prepare_lint() -> None:
    APP.follow(TEST)
    TOOLS.follow(LINT)


def prepare_tests() -> None:
    """Everything that tests need: the system's packages, the environments, Node's packages."""
    with_node = (NODE_FOLDER / "package-lock.json").exists()
    ensure([*TESTS, *NODE] if with_node else TESTS)
    prepare_lint()
    install_node(NODE_FOLDER)


def lint() -> int:
    """Style, types and layers. 0 when all is well; each checker says its own."""
    checks = {
        "ruff check": [TOOLS.program("ruff"), "check", "--quiet", "--output-format", "concise", "."],
        "ruff format": [TOOLS.program("ruff"), "format", "--check", "."],
        "mypy": [TOOLS.program("mypy"), "--python-executable", APP.python, "--no-error-summary"],
        "import-linter": [TOOLS.program("lint-imports")],
    }
    failed = []
    for name, command in checks.items():
        done = subprocess.run(
            command, cwd=ROOT, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False
        )
        good = done.returncode == 0
        print(f"{name:14} {'ok' if good else 'FAILED'}", flush=True)
        if not good:
            print(f"{done.stdout}{done.stderr}", flush=True)
            failed.append(name)
    return 1 if failed else 0


def test(arguments: list[str], *, ci: bool) -> int:
    """Lint, then pytest, whose summary is the last line."""
    if lint() != 0:
        return 1
    environment = dict(os.environ)
    if ci:
        environment["CI"] = "true"
    workers = () if any(argument.startswith(ALONE) for argument in arguments) else WORKERS
    return _pytest([*workers, *arguments], environment)


def _pytest(arguments: list[str], environment: dict[str, str]) -> int:
    sys.stdout.flush()
    command = [APP.python, "-m", "pytest", *arguments]
    return subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode


def bench(arguments: list[str]) -> int:
    """Each script of tests/bench on a screen of its own; names pick some of them, numbers are handed on."""
    scripts = sorted(path for path in (ROOT / "tests" / "bench").glob("*.py") if path.name[0] != "_")
    numbers = [each for each in arguments if each.isdigit()]
    names = [each for each in arguments if not each.isdigit()]
    chosen = [path for path in scripts if not names or path.stem in names]
    if not chosen:
        print(f"There is: {', '.join(path.stem for path in scripts)}", file=sys.stderr)
        return 2
    return max(_on_a_desktop([str(path), *numbers]) for path in chosen)


def soak(arguments: list[str]) -> int:
    """What takes hours: the schedule's year at the app's own pace."""
    return _pytest(["tests/soak", "--timeout=86400", *arguments], dict(os.environ) | {"COVET_SOAK": "1"})


def screenshots() -> int:
    """A picture of every page, into build/screens."""
    script = ROOT / "tests" / "screens.py"
    if not script.exists():
        print("There is no tests/screens.py yet.", file=sys.stderr)
        return 2
    folder = ROOT / "build" / "screens"
    folder.mkdir(parents=True, exist_ok=True)
    return _on_a_desktop([str(script), str(folder)])


def _on_a_desktop(script: list[str]) -> int:
    """A Python script with a virtual desktop around it."""
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    command = [APP.python, "-m", "tests.support", APP.python, *script]
    return subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode
