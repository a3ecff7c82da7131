"""The one script for working on CoVet Desktop. It needs Python 3.11 or newer and nothing else.

    python3 packaging/dev.py run            the app against its practice service
    python3 packaging/dev.py approve CODE   say yes to its sign-in code, where there is no browser
    python3 packaging/dev.py test           every check and test
    python3 packaging/dev.py lint           style, types, layers
    python3 packaging/dev.py bench          figures, each beside the floor it is held against
    python3 packaging/dev.py soak           what takes hours: a year of the schedule, minute by minute
    python3 packaging/dev.py screenshots    every page as a picture, in build/screens
    python3 packaging/dev.py lock           new versions of everything, with their hashes

On Debian and Ubuntu it installs the system's packages that are missing when it runs as root, and otherwise
prints the one line to type. Everything else goes into .venv and .venv-lint here.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import _checks
import _practice
import _system
import _venv


def main() -> int:
    _system.check_python()
    asked, rest = _arguments(sys.argv[1:])
    match asked.command:
        case "run":
            _system.ensure(_system.SCREEN if _system.has_display() else ())
            _venv.APP.follow(_venv.RUNTIME, _venv.TEST)
            return _practice.run(asked.data_dir, asked.clinic, fresh=asked.fresh, arguments=rest)
        case "approve":
            return _practice.approve(asked.data_dir, asked.code)
        case "test":
            _checks.prepare_tests()
            return _checks.test(rest, ci=asked.ci)
        case "lint":
            _checks.prepare_lint()
            return _checks.lint()
        case "bench":
            _checks.prepare_tests()
            return _checks.bench(rest)
        case "soak":
            _checks.prepare_tests()
            return _checks.soak(rest)
        case "screenshots":
            _checks.prepare_tests()
            return _checks.screenshots()
        case _:
            _venv.make_locks()
            return 0


def _arguments(given: list[str]) -> tuple[argparse.Namespace, list[str]]:
    """What this script understands, and what it hands on."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter, allow_abbrev=False
    )
    commands = parser.add_subparsers(dest="command", required=True, metavar="command")
    run = commands.add_parser("run", help="the app against its practice service; -- ARGUMENTS go to the app")
    run.add_argument("--clinic", choices=("mid-size", "large", "tiny"), default="mid-size")
    run.add_argument("--fresh", action="store_true", help="forget the former practice of this clinic")
    approve = commands.add_parser("approve", help="say yes to a sign-in code of the practice service")
    approve.add_argument("code", metavar="CODE")
    for command in (run, approve):
        command.add_argument("--data-dir", type=Path, default=_practice.default_folder(), metavar="DIR")
    test = commands.add_parser(
        "test", help="every check and test; other arguments go to pytest", allow_abbrev=False
    )
    test.add_argument("--ci", action="store_true", help="a missing component is a failure, not a skip")
    commands.add_parser("lint", help="style, types, layers")
    commands.add_parser("bench", help="figures; names of benches pick some")
    commands.add_parser("soak", help="what takes hours; other arguments go to pytest")
    commands.add_parser("screenshots", help="every page as a picture")
    commands.add_parser("lock", help="resolve all versions anew")
    own, passed_on = _split(given)
    asked, unknown = parser.parse_known_args(own)
    if unknown and asked.command not in {"test", "bench", "soak"}:
        parser.error(f"unknown: {' '.join(unknown)}")
    return asked, [*unknown, *passed_on]


def _split(given: list[str]) -> tuple[list[str], list[str]]:
    if "--" not in given:
        return given, []
    here = given.index("--")
    return given[:here], given[here + 1 :]


if __name__ == "__main__":
    sys.exit(main())
