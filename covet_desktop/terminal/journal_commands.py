"""The command line's commands about who did what, and whether the data flows: activity, health."""

from __future__ import annotations

import click

COMMANDS: tuple[click.Command, ...] = ()
