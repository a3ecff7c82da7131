"""The command line's commands about whose veterinarian is whose: map."""

from __future__ import annotations

import click

COMMANDS: tuple[click.Command, ...] = ()
