"""The command line's commands about one case: link, unlink."""

from __future__ import annotations

import click

COMMANDS: tuple[click.Command, ...] = ()
