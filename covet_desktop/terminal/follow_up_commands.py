"""The command line's commands about former imports and missing patients: appointments, history, skipped."""

from __future__ import annotations

import click

COMMANDS: tuple[click.Command, ...] = ()
