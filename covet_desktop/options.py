"""Where the service is and where data lives: the options that every way in shares."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from pathlib import Path

DEFAULT_SERVICE = "https://connect.co.vet"
_NAMES = ("--service-url", "--data-dir", "--lang")
_BACKGROUND = "--background"


@dataclass(frozen=True, slots=True)
class Options:
    """``data_dir`` None: the system's usual place. ``language`` "": the system's. ``background``: into the
    tray, without a window, as at the start of the computer."""

    service_url: str = DEFAULT_SERVICE
    data_dir: Path | None = None
    language: str = ""
    background: bool = False


def split(arguments: list[str]) -> tuple[Options, list[str]]:
    """The shared options, and the rest of the command line: a command, or nothing for the window.

    By hand, since the window's start shouldn't wait for a library that reads command lines. What follows
    a ``--`` is left alone. An option without its value ends the program, as wrong usage (2).
    """
    given: dict[str, str] = {}
    rest: list[str] = []
    background = False
    waiting = iter(arguments)
    for argument in waiting:
        name, equals, value = argument.partition("=")
        if argument == "--":
            rest += [argument, *waiting]
        elif argument == _BACKGROUND:
            background = True
        elif name not in _NAMES:
            rest.append(argument)
        elif equals:
            given[name] = value
        elif (following := next(waiting, None)) is not None:
            given[name] = following
        else:
            sys.stderr.write(f"{name} needs a value. See covet-desktop --help.\n")
            raise SystemExit(2)
    service = given.get("--service-url") or os.environ.get("COVET_SERVICE_URL") or DEFAULT_SERVICE
    folder = given.get("--data-dir") or os.environ.get("COVET_DATA_DIR")
    where = Path(folder) if folder else None
    return Options(service.rstrip("/"), where, given.get("--lang", ""), background), rest
