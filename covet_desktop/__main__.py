"""Entry: without a command the window, else the command line."""

from __future__ import annotations

import sys

from covet_desktop.options import split


def main() -> int:
    options, rest = split(sys.argv[1:])
    if rest:
        from covet_desktop.cli import run as run_command

        return run_command(options, rest)
    from covet_desktop.app import run as run_window

    return run_window(options)


if __name__ == "__main__":
    sys.exit(main())
