"""Where the service is and where data lives: the options that every way in shares."""

from __future__ import annotations

import argparse
import os
from dataclasses import dataclass
from pathlib import Path

DEFAULT_SERVICE = "https://connect.co.vet"


@dataclass(frozen=True, slots=True)
class Options:
    """``data_dir`` None: the system's usual place. ``language`` "": the system's."""

    service_url: str = DEFAULT_SERVICE
    data_dir: Path | None = None
    language: str = ""


def split(arguments: list[str]) -> tuple[Options, list[str]]:
    """The shared options, and the rest of the command line: a command, or nothing for the window.

    argparse, since the window's start shouldn't wait for the command line's library.
    """
    parser = argparse.ArgumentParser(prog="covet-desktop", add_help=False, allow_abbrev=False)
    parser.add_argument("--service-url", default=os.environ.get("COVET_SERVICE_URL", DEFAULT_SERVICE))
    parser.add_argument("--data-dir", type=Path, default=_folder_from_environment())
    parser.add_argument("--lang", default="")
    found, rest = parser.parse_known_args(arguments)
    return Options(found.service_url.rstrip("/"), found.data_dir, found.lang), rest


def _folder_from_environment() -> Path | None:
    folder = os.environ.get("COVET_DATA_DIR")
    return Path(folder) if folder else None
