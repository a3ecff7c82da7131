"""Entry: without a command the window, else the command line."""

from __future__ import annotations

import gc
import sys
from typing import TYPE_CHECKING

from covet_desktop.options import Options, split

if TYPE_CHECKING:
    from covet_desktop.core.problems import Problem


def main() -> int:
    options, rest = split(sys.argv[1:])
    if rest:
        return _command(options, rest)
    gc.disable()  # a tenth of the way to the first window; the app switches it on again behind that
    from covet_desktop.app import run as run_window

    return run_window(options)


def _command(options: Options, rest: list[str]) -> int:
    """A command; a fault that it didn't tell by itself is told here, in words and without a traceback."""
    from covet_desktop.cli import run as run_command
    from covet_desktop.core.problems import Problem

    try:
        return run_command(options, rest)
    except Problem as problem:
        fault = problem
    except Exception as error:  # noqa: BLE001 - a mistake of ours: reported, and told as what it is
        fault = _reported(options, error)
    _tell(fault, as_json="--json" in rest)
    return 1


def _tell(problem: Problem, *, as_json: bool) -> None:
    from covet_desktop.engine.verbs import problem_document
    from covet_desktop.terminal import printing

    document = problem_document(problem)
    if as_json:
        import json

        sys.stdout.write(json.dumps({"problem": document}, ensure_ascii=False) + "\n")
    else:
        printing.problem(document)


def _reported(options: Options, error: Exception) -> Problem:
    from covet_desktop.adapters import system
    from covet_desktop.core.problems import Problem
    from covet_desktop.crashes import Reporter
    from covet_desktop.engine.runner import bug

    try:
        report = Reporter(system.data_dir(options.data_dir)).write(error)
    except Problem:
        report = None  # there is no folder to write it into, and that is told instead of nothing
    if report is not None:
        sys.stderr.write(f"{report}\n")
    return bug()


if __name__ == "__main__":
    sys.exit(main())
